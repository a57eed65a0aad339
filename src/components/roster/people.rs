//! The people of a roster: found, sorted, a page at a time, with what is wrong in place.

use policy::roster::{Column, Key, Kind, Sheet};

use super::desk::{Desk, Looked, ON_A_PAGE, Stage, with_sheet};
use super::{heading_text, name_text, why_text};
use crate::components::total::split_text;
use crate::icons::{Picture, icon};
use crate::language::Language;
use crate::language::RosterText;
use crate::markup::{Input, Markup, Piece, classed, el, live, nothing, several};

/// What the list shows, and how.
pub fn tools(desk: Desk) -> Markup {
    let state = desk.state;
    let text = move || state.language.get().roster();
    let find = Input::new(&[
        ("type", "search"),
        ("id", "roster-find"),
        ("autocomplete", "off"),
    ])
    .value(move || desk.looked.with(|looked| looked.filter.text.clone()));
    let find = classed("div", "roster-find")
        .with(
            el("label")
                .attr("for", "roster-find")
                .live_text(move || text().find),
        )
        .view(find.done())
        .on("input", move |event| {
            let typed = leptos::prelude::event_target_value(&event);
            desk.look(|looked| {
                looked.filter.text = typed;
                looked.page = 0;
            });
        });
    classed("div", "roster-tools")
        .with(find)
        .live(move || kinds(desk, text()))
        .live(move || grouping(desk, state.language.get()))
}

fn kinds(desk: Desk, text: &'static RosterText) -> Piece {
    let all = [
        (Kind::All, "all", text.all),
        (Kind::Faulty, "faulty", text.only_faulty),
        (Kind::Open, "open", text.only_open),
        (Kind::Settled, "settled", text.only_settled),
    ];
    let chosen = desk.looked.with_untracked(|looked| looked.filter.kind);
    let options = all.map(|(kind, value, words)| {
        el("option")
            .attr("value", value)
            .text(words)
            .flag("selected", chosen == kind)
    });
    el("label")
        .with(el("span").text(text.show))
        .with(
            el("select")
                .attr("data-action", "roster-kind")
                .each(options)
                .on("change", move |event| {
                    let value = leptos::prelude::event_target_value(&event);
                    let known = all.iter().find(|(_, known, _)| *known == value);
                    let kind = known.map_or(Kind::All, |(kind, _, _)| *kind);
                    desk.look(|looked| {
                        looked.filter.kind = kind;
                        looked.page = 0;
                    });
                }),
        )
        .done()
}

fn grouping(desk: Desk, language: Language) -> Piece {
    desk.changes.get();
    let text = language.roster();
    let chosen = desk.looked.with_untracked(|looked| looked.grouped);
    let options = with_sheet(|sheet| {
        let mut options = Vec::new();
        for column in 0..sheet.headings().len() {
            if sheet.has_groups(column) {
                let option = el("option")
                    .attr("value", column.to_string())
                    .text(heading_text(language, sheet, column));
                options.push(option.flag("selected", chosen == Some(column)));
            }
        }
        options
    });
    let options = options.unwrap_or_default();
    if options.is_empty() {
        return nothing();
    }
    el("label")
        .with(el("span").text(text.group_by))
        .with(
            el("select")
                .attr("data-action", "roster-group")
                .with(el("option").attr("value", "").text(text.no_group))
                .each(options)
                .on("change", move |event| {
                    let column = leptos::prelude::event_target_value(&event).parse().ok();
                    desk.look(|looked| {
                        looked.grouped = column;
                        looked.filter.group = None;
                        looked.page = 0;
                    });
                }),
        )
        .done()
}

/// The list.
pub fn people(desk: Desk) -> Piece {
    let state = desk.state;
    live(move || {
        let (language, looked) = (state.language.get(), desk.looked.get());
        let rows: Vec<u32> = desk.view.with(|view| {
            let rows = view.rows.iter().skip(looked.page * ON_A_PAGE);
            rows.take(ON_A_PAGE).copied().collect()
        });
        let is_ready = desk
            .stage
            .with(|stage| matches!(stage, Stage::Ready | Stage::Stopped(..)));
        let text = language.roster();
        if rows.is_empty() {
            return if is_ready {
                classed("p", "roster-nobody").text(text.nobody).done()
            } else {
                nothing()
            };
        }
        let made = with_sheet(|sheet| {
            let mut body = el("tbody");
            for row in rows {
                body = body.with(person(desk, language, sheet, row, &looked));
                if looked.opened == Some(row) {
                    body = body.with(details(desk, language, sheet, row as usize));
                }
            }
            classed("table", "roster-people")
                .with(head(desk, language, &looked))
                .with(body)
        });
        several(vec![
            made.map_or_else(nothing, Markup::done),
            pages(desk, language, &looked),
        ])
    })
}

fn head(desk: Desk, language: Language, looked: &Looked) -> Markup {
    let text = language.roster();
    let sorted = |class: &'static str, words: &str, key: Key| {
        let is_chosen = looked.key == key;
        let order = match (is_chosen, looked.descends) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        let mark = match order {
            "ascending" => " ↑",
            "descending" => " ↓",
            _ => "",
        };
        let button = classed("button", "roster-sort")
            .attr("type", "button")
            .attr("aria-label", (text.sort_by)(words))
            .text([words, mark].concat())
            .on("click", move |_| {
                desk.look(|looked| {
                    // Amounts are looked at from the greatest down.
                    looked.descends = if looked.key == key {
                        !looked.descends
                    } else {
                        matches!(key, Key::Low | Key::High)
                    };
                    looked.key = key;
                    looked.page = 0;
                });
            });
        classed("th", class)
            .attr("scope", "col")
            .attr("aria-sort", order)
            .with(button)
    };
    let plain = |words: &str| {
        classed("th", "number roster-minor")
            .attr("scope", "col")
            .text(words)
    };
    el("thead").with(
        el("tr")
            .with(sorted("roster-row", text.row, Key::Row))
            .with(sorted("roster-name", text.csv_columns[1], Key::Name))
            .with(sorted("number", text.least, Key::Low))
            .with(sorted("number", text.most, Key::High))
            .with(plain(text.yours))
            .with(plain(text.depends))
            .with(plain(text.compete))
            .with(sorted("number roster-minor", text.open, Key::Open)),
    )
}

fn person(
    desk: Desk,
    language: Language,
    sheet: &mut Sheet<'_>,
    row: u32,
    looked: &Looked,
) -> Markup {
    let place = row as usize;
    let text = language.roster();
    let result = sheet.result(place).unwrap_or_default();
    let name = name_text(language, sheet, place);
    let is_open = looked.opened == Some(row);
    let faults = sheet.faults(place).iter().map(|fault| {
        let column = heading_text(language, sheet, fault.column);
        el("li")
            .with(el("b").text([&*column, language.text().colon].concat()))
            .text(why_text(language, sheet, place, fault))
    });
    let faults =
        (!sheet.faults(place).is_empty()).then(|| classed("ul", "roster-faults").each(faults));
    let button = classed("button", "roster-person")
        .attr("type", "button")
        .attr("aria-expanded", if is_open { "true" } else { "false" })
        .attr("aria-label", (text.details_of)(&name))
        .text(name)
        .on("click", move |_| {
            desk.look(|looked| looked.opened = if is_open { None } else { Some(row) });
        });
    let number = |class: &'static str, value: u8| classed("td", class).text(value.to_string());
    let more = if result.total.at_least { "+" } else { "" };
    // A row whose cells may be out of place has no amounts.
    let money = |amount| {
        if sheet.is_estimated(place) {
            language.money(amount)
        } else {
            "—".to_owned()
        }
    };
    el("tr")
        .with(classed("td", "roster-row number").text(sheet.number(place).to_string()))
        .with(
            classed("th", "roster-name")
                .attr("scope", "row")
                .with(button)
                .maybe(faults),
        )
        .with(classed("td", "number").text(money(result.total.low)))
        .with(classed("td", "number roster-most").text([&*money(result.total.high), more].concat()))
        .with(number("number roster-minor", result.yours))
        .with(number("number roster-minor", result.depends))
        .with(number("number roster-minor", result.compete))
        .with(number("number roster-minor", result.open))
}

/// How each cell of a row was read, and the way to its estimate.
fn details(desk: Desk, language: Language, sheet: &mut Sheet<'_>, row: usize) -> Markup {
    let text = language.roster();
    let (profile, as_of, faults) = sheet.answers(row);
    let mut cells = classed("dl", "roster-cells");
    for column in 0..sheet.headings().len() {
        let Column::Question(question) = sheet.headings()[column].column else {
            continue;
        };
        let cell: String = sheet.cell(row, column).chars().take(60).collect();
        let heading = heading_text(language, sheet, column);
        let fault = faults.iter().find(|fault| fault.column == column);
        let read = sheet.read(row, column, question).ok().flatten();
        let read = match (fault, read) {
            (Some(_), _) => icon(Picture::Unmet),
            (None, Some(answer)) => {
                let words = language.answer(sheet.catalogue(), question, answer);
                el("span").text(["→ ", &words].concat()).done()
            }
            (None, None) => classed("span", "roster-sample")
                .text(text.not_written)
                .done(),
        };
        cells = cells.with(
            el("div")
                .with(el("dt").text(heading))
                .with(el("dd").text(cell).text(" ").view(read)),
        );
    }
    let result = sheet.result(row).unwrap_or_default();
    let day = as_of.unwrap_or(desk.state.today());
    let estimate = desk.state.estimator().estimate(&profile, day);
    let link = classed("a", "button button-main")
        .attr("href", desk.state.link_of(&profile, as_of))
        .attr("data-action", "open-row")
        .with(el("span").text(text.open_row))
        .view(icon(Picture::Forward));
    let counts = [
        (text.yours, result.yours),
        (text.depends, result.depends),
        (text.compete, result.compete),
        (text.open, result.open),
    ];
    let counts =
        counts.map(|(words, count)| el("li").text([words, " ", &count.to_string()].concat()));
    classed("tr", "roster-details").with(
        el("td").attr("colspan", "8").with(
            classed("div", "roster-detail")
                .with(classed("p", "roster-total").text(language.range(result.total)))
                .with(classed("p", "fine-print").text(split_text(language, &estimate)))
                .with(classed("ul", "roster-counts").each(counts))
                .with(cells)
                .with(link),
        ),
    )
}

fn pages(desk: Desk, language: Language, looked: &Looked) -> Piece {
    let all = desk.view.with(|view| view.rows.len()).div_ceil(ON_A_PAGE);
    if all < 2 {
        return nothing();
    }
    let text = language.roster();
    let page = looked.page;
    let turn = |action: &'static str, words: &str, to: Option<usize>| {
        let button = classed("button", "button")
            .attr("type", "button")
            .attr("data-action", action)
            .text(words);
        match to {
            Some(to) => button.on("click", move |_| desk.look(|looked| looked.page = to)),
            None => button.attr("disabled", ""),
        }
    };
    classed("div", "roster-pages")
        .with(turn("previous-page", text.previous, page.checked_sub(1)))
        .with(el("span").text((text.page_of)(&(page + 1).to_string(), &all.to_string())))
        .with(turn(
            "next-page",
            text.next,
            Some(page + 1).filter(|next| *next < all),
        ))
        .done()
}
