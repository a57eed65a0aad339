//! What each column was taken for, to be put right; and what is the same for everybody.

use policy::roster::{Column, ColumnUnit, LeftOut, Sheet, TableNote, Unused};
use policy::{Answer, Period, QuestionIndex};

use super::desk::{Desk, origin, with_sheet};
use super::heading_text;
use super::meanings::meanings;
use crate::browser;
use crate::language::{Language, list};
use crate::markup::{Markup, Piece, classed, el, live, nothing};
use crate::state::{Fetched, Signal};

/// What was read, what was wrong with it, and the columns.
pub fn columns(desk: Desk) -> Piece {
    let state = desk.state;
    // What the visitor has opened stays open while something is put right.
    let is_open = Signal::new(false);
    live(move || {
        desk.changes.get();
        let language = state.language.get();
        with_sheet(|sheet| made(desk, language, sheet, is_open)).unwrap_or_else(nothing)
    })
}

fn made(desk: Desk, language: Language, sheet: &Sheet<'_>, is_open: Signal<bool>) -> Piece {
    let text = language.roster();
    let is_understood = sheet.is_understood();
    let warning = (!is_understood).then(|| {
        classed("div", "message")
            .attr("role", "alert")
            .with(el("p").text(text.not_understood))
    });
    let rows = (0..sheet.headings().len()).map(|column| row(desk, language, sheet, column));
    let any_wrong = sheet
        .headings()
        .iter()
        .any(|heading| !matches!(heading.unused, None | Some(Unused::Empty | Unused::Chosen)));
    let opened = is_open.get_untracked() || !is_understood || any_wrong;
    let table = classed("ul", "roster-columns").each(rows);
    let everybody: Vec<Markup> = sheet
        .everybody()
        .map(|(question, answer)| everybody(desk, language, question, answer))
        .collect();
    let everybody = (!everybody.is_empty()).then(|| {
        classed("div", "roster-everybody")
            .with(el("h3").text(text.everybody))
            .with(classed("p", "group-lead").text(text.everybody_lead))
            .with(classed("div", "roster-selects").each(everybody))
    });
    classed("section", "roster-read")
        .with(classed("p", "roster-origin").text(origin_text(language, sheet)))
        .with(classed("ul", "roster-notes").each(notes(desk, language, sheet)))
        .maybe(warning)
        .maybe(who_applies(desk, language, sheet))
        .maybe(left_out(desk, language, sheet))
        .with(header_row(desk, language, sheet))
        .with(
            Markup::details("roster-mapping card", opened)
                .on("toggle", move |event| {
                    is_open.set(browser::document::is_open(&event));
                })
                .with(el("summary").with(el("h2").text(text.columns)))
                .with(classed("p", "group-lead").text(text.columns_lead))
                .with(table),
        )
        .maybe(meanings(desk, language, sheet))
        .maybe(everybody)
        .done()
}

/// One line: how many, from where.
fn origin_text(language: Language, sheet: &Sheet<'_>) -> String {
    let (text, origin) = (language.roster(), origin());
    let mut said = origin.file;
    let separator = language.text().comma;
    let rows = (text.read_rows)(
        &sheet.len().to_string(),
        &sheet.headings().len().to_string(),
    );
    list(&mut said, separator, &rows);
    if sheet.headings().len() > 1 {
        let parted = origin.separator.map_or(0, |separator| separator as usize);
        list(&mut said, separator, text.parted_by[parted]);
    }
    if let Some(encoding) = origin.encoding {
        list(
            &mut said,
            separator,
            &(text.written_in)(&encoding.label().to_uppercase()),
        );
    }
    said
}

fn notes(desk: Desk, language: Language, sheet: &Sheet<'_>) -> Vec<Markup> {
    let text = language.roster();
    let mut notes = Vec::new();
    for note in sheet.table().notes() {
        notes.push(match note {
            TableNote::OpenQuote { row } => (text.open_quote)(&row.to_string()),
            TableNote::LongCell { row } => (text.long_cell)(&row.to_string()),
            TableNote::TooManyRows => text.too_many_rows.to_owned(),
            TableNote::TooManyColumns => text.too_many_columns.to_owned(),
            TableNote::Unreadable(count) => (text.unreadable)(&count.to_string()),
        });
    }
    if desk.settings_used.get() {
        notes.push(text.settings_used.to_owned());
    }
    if sheet.needs_schools() {
        let failed = matches!(desk.state.school.get().fetched, Fetched::Failed);
        let said = if failed {
            text.schools_failed
        } else {
            text.schools_coming
        };
        notes.push(said.to_owned());
    }
    if let Some((count, first)) = sheet.unparted() {
        notes.push((text.unparted)(&count.to_string(), &first.to_string()));
    }
    notes.into_iter().map(|note| el("li").text(note)).collect()
}

fn row(desk: Desk, language: Language, sheet: &Sheet<'_>, column: usize) -> Markup {
    let text = language.roster();
    let heading = &sheet.headings()[column];
    let name = heading_text(language, sheet, column);
    let rows = 0..sheet.len().min(200);
    let sample = rows
        .map(|row| sheet.cell(row, column))
        .find(|cell| !cell.is_empty());
    let sample: String = sample.unwrap_or_default().chars().take(24).collect();
    let option = |value: String, words: &str, held: Column| {
        el("option")
            .attr("value", value)
            .text(words)
            .flag("selected", heading.column == held)
    };
    let questions = sheet
        .catalogue()
        .indexed_questions()
        .map(|(index, question)| {
            option(
                index.0.to_string(),
                language.of(&question.name),
                Column::Question(index),
            )
        });
    let select = el("select")
        .attr("aria-label", (text.means)(&name))
        .attr("id", format!("column-{column}"))
        .attr("data-column", column.to_string())
        .with(option("-".to_owned(), text.unused, Column::Unused))
        .with(option("name".to_owned(), text.name, Column::Name))
        .each(questions)
        .on("change", move |event| {
            let value = leptos::prelude::event_target_value(&event);
            let held = match value.parse() {
                Ok(question) => Column::Question(QuestionIndex(question)),
                Err(_) if value == "name" => Column::Name,
                Err(_) => Column::Unused,
            };
            desk.change(&format!("column-{column}"), |sheet| {
                sheet.set_column(column, held)
            });
        });
    let faults = sheet.faults_in(column);
    let mut said = String::new();
    let reason = match heading.unused {
        Some(Unused::Duplicate) => text.twice,
        Some(Unused::CellsDoNotFit) => text.not_fitting,
        Some(Unused::EarlierDegree) => text.earlier_degree,
        _ if sheet.has_no_effect(column) => text.no_effect,
        _ => "",
    };
    list(&mut said, language.text().semicolon, reason);
    if matches!(heading.column, Column::Question(_)) {
        if heading.scale() > 1 {
            let times = (text.times)(&heading.scale().to_string());
            list(&mut said, language.text().semicolon, &times);
        }
        if matches!(&heading.unit, ColumnUnit::Given(unit) if unit.is_monthly()) {
            list(&mut said, language.text().semicolon, text.by_month);
        }
    }
    if faults > 0 {
        let faults = (text.column_faults)(&faults.to_string());
        list(&mut said, language.text().semicolon, &faults);
    }
    let said = (!said.is_empty()).then(|| classed("p", "roster-column-note").text(said));
    let class = if heading.column == Column::Unused {
        "roster-column is-unused"
    } else {
        "roster-column"
    };
    classed("li", class)
        .with(classed("b", "roster-heading").text(name))
        .with(classed("span", "roster-sample").text(sample))
        .with(select)
        .maybe(said)
        .each(offers(desk, language, sheet, column))
}

/// Offers of one click for a whole column: its unit, its gaps, its months.
fn offers(desk: Desk, language: Language, sheet: &Sheet<'_>, column: usize) -> Vec<Markup> {
    let text = language.roster();
    let id = format!("column-{column}");
    let offer = |said: String, buttons: Vec<Markup>| {
        classed("div", "field-actions")
            .with(classed("span", "roster-column-note").text(said))
            .each(buttons)
    };
    let mut offers = Vec::new();
    if sheet.has_unclear_unit(column) || sheet.period(column).is_some() {
        let ways = [
            (Period::Year, text.per_year),
            (Period::Month, text.per_month),
        ];
        let buttons = ways.map(|(period, words)| {
            let is_chosen = sheet.period(column) == Some(period);
            choice(desk, &id, period.id(), words, is_chosen, move |sheet| {
                sheet.set_period(column, (!is_chosen).then_some(period));
            })
        });
        offers.push(offer(text.which_period.to_owned(), buttons.into()));
    }
    let fills_down = sheet.fills_down(column);
    if sheet.gaps(column) > 0 || fills_down {
        let said = (text.gaps)(&sheet.gaps(column).to_string());
        let button = choice(
            desk,
            &id,
            "fill-down",
            text.fill_down,
            fills_down,
            move |sheet| {
                sheet.set_fill_down(column, !fills_down);
            },
        );
        offers.push(offer(said, vec![button]));
    }
    let is_first = sheet.uses_first_of_month(column);
    if sheet.has_open_months(column) || is_first {
        let button = choice(
            desk,
            &id,
            "first-of-month",
            text.first_of_month,
            is_first,
            move |sheet| {
                sheet.set_first_of_month(column, !is_first);
            },
        );
        offers.push(offer(text.months.to_owned(), vec![button]));
    }
    offers
}

/// A button that changes the roster; it has the focus again afterwards.
fn choice(
    desk: Desk,
    place: &str,
    action: &str,
    words: &str,
    is_chosen: bool,
    change: impl Fn(&mut Sheet<'static>) + Copy + 'static,
) -> Markup {
    let id = [place, "-", action].concat();
    classed("button", "button button-quiet")
        .attr("type", "button")
        .attr("id", id.clone())
        .attr("data-action", action.to_owned())
        .attr("aria-pressed", if is_chosen { "true" } else { "false" })
        .text(words)
        .on("click", move |_| desk.change(&id, change))
}

/// Asks who applies, where the columns fit somebody else than people.
fn who_applies(desk: Desk, language: Language, sheet: &Sheet<'_>) -> Option<Markup> {
    let unclear = sheet.unclear_applicant()?;
    let (text, catalogue) = (language.roster(), desk.state.catalogue());
    let mut columns = String::new();
    for column in unclear.columns {
        let name = heading_text(language, sheet, column);
        list(&mut columns, language.text().list_separator, &name);
    }
    if let (true, Some(name)) = (columns.is_empty(), sheet.column(Column::Name)) {
        columns = heading_text(language, sheet, name);
    }
    let question = unclear.question;
    let buttons = unclear.answers.into_iter().map(|answer| {
        let value = catalogue[question].write(answer);
        let words = language.answer(catalogue, question, answer);
        choice(desk, "applicant", &value, &words, false, move |sheet| {
            sheet.set_everybody(question, Some(answer));
        })
    });
    Some(
        classed("div", "message")
            .attr("role", "alert")
            .attr("data-part", "who-applies")
            .with(el("p").text((text.who_applies)(&columns)))
            .with(classed("div", "field-actions").each(buttons)),
    )
}

/// The rows that are left out, with a way to take them back.
fn left_out(desk: Desk, language: Language, sheet: &Sheet<'_>) -> Option<Markup> {
    let text = language.roster();
    let all = sheet.left_out();
    if all.is_empty() {
        return None;
    }
    let mut groups: Vec<(LeftOut, Vec<u32>)> = Vec::new();
    for (row, reason) in all {
        match groups.last_mut() {
            Some((known, rows)) if known == reason => rows.push(*row),
            _ => groups.push((*reason, vec![*row])),
        }
    }
    let lines = groups.into_iter().take(MAX_LEFT_OUT).map(|(reason, rows)| {
        let number = |row: Option<&u32>| {
            let number = row.map(|row| sheet.table().number(*row as usize));
            number.unwrap_or_default().to_string()
        };
        let (first, last) = (number(rows.first()), number(rows.last()));
        let numbers = if rows.len() > 1 {
            [&*first, "–", &last].concat()
        } else {
            first.clone()
        };
        let cells = (0..sheet.headings().len()).map(|column| {
            let row = rows.first().map_or(usize::MAX, |row| *row as usize);
            sheet.table().cell(row, column)
        });
        let mut cells = cells;
        let cell = cells.find(|cell| !cell.is_empty()).unwrap_or_default();
        let cell: String = cell.chars().take(24).collect();
        let id = ["left-out-", &first].concat();
        let own_id = id.clone();
        let button = classed("button", "button button-quiet")
            .attr("type", "button")
            .attr("id", id)
            .attr("data-action", "take-back")
            .text(text.take_back)
            .on("click", move |_| {
                desk.change(&own_id, |sheet| sheet.restore(&rows))
            });
        el("li")
            .text((text.left_out_rows)(
                &numbers,
                text.left_out_why[reason as usize],
            ))
            .text(" ")
            .with(classed("span", "roster-sample").text(cell))
            .text(" ")
            .with(button)
    });
    Some(
        Markup::details("roster-left-out card", true)
            .attr("data-part", "left-out")
            .with(el("summary").text((text.left_out)(&all.len().to_string())))
            .with(el("ul").each(lines)),
    )
}

/// So many groups of rows that are left out are listed.
const MAX_LEFT_OUT: usize = 60;
/// So many first rows are offered as headings.
const MAX_HEADER_ROWS: usize = 40;

/// The row that heads the columns, to be chosen.
fn header_row(desk: Desk, language: Language, sheet: &Sheet<'_>) -> Markup {
    let (text, header, table) = (language.roster(), sheet.header_rows(), sheet.table());
    let none = el("option")
        .attr("value", "")
        .text(text.no_header)
        .flag("selected", header.is_empty());
    let options = (0..table.len().min(MAX_HEADER_ROWS)).map(|row| {
        let mut said = (text.row_name)(&table.number(row).to_string());
        for column in 0..table.width(row).min(4) {
            let cell: String = table.cell(row, column).chars().take(10).collect();
            said.push(' ');
            said.push_str(&cell);
        }
        // Of two rows the lower one has most of the headings.
        el("option")
            .attr("value", row.to_string())
            .text(said)
            .flag("selected", header.end == row + 1 && !header.is_empty())
    });
    el("label")
        .with(el("span").text(text.header_row))
        .text(" ")
        .with(
            el("select")
                .attr("id", "header-row")
                .attr("data-action", "header-row")
                .with(none)
                .each(options)
                .on("change", move |event| {
                    let row = leptos::prelude::event_target_value(&event).parse().ok();
                    desk.change("header-row", |sheet| sheet.set_header(row));
                }),
        )
}

/// What everybody answers to a question.
fn everybody(
    desk: Desk,
    language: Language,
    question: QuestionIndex,
    answer: Option<Answer>,
) -> Markup {
    let (text, catalogue) = (language.roster(), desk.state.catalogue());
    let asked = &catalogue[question];
    let options = asked.single_answers().into_iter().map(|known| {
        el("option")
            .attr("value", asked.write(known))
            .text(language.answer(catalogue, question, known))
            .flag("selected", answer == Some(known))
    });
    let select = el("select")
        .attr("id", format!("everybody-{}", question.0))
        .attr("data-everybody", asked.id.clone())
        .with(el("option").attr("value", "").text(text.everybody_none))
        .each(options)
        .on("change", move |event| {
            let value = leptos::prelude::event_target_value(&event);
            let answer = catalogue[question].read(&value).ok();
            let id = format!("everybody-{}", question.0);
            desk.change(&id, |sheet| sheet.set_everybody(question, answer));
        });
    el("label")
        .with(el("span").text(language.of(&asked.name)))
        .with(select)
}
