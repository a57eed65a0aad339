//! What the people shown add up to, and groups of them.

use policy::roster::{Column, Group, Sheet};

use super::desk::{Desk, with_sheet};
use super::heading_text;
use crate::language::Language;
use crate::markup::{Markup, Piece, classed, el, live, nothing};

/// No more groups are shown: the largest.
const MOST_SHOWN: usize = 24;

/// What the people shown add up to.
pub fn sums(desk: Desk) -> Piece {
    let state = desk.state;
    live(move || {
        let sums = desk.view.with(|view| view.sums);
        let language = state.language.get();
        let text = language.roster();
        let number = |number: u32| number.to_string();
        let part = |words: String| el("li").text(words);
        let not_estimated = (sums.not_estimated > 0)
            .then(|| part((text.not_estimated)(&number(sums.not_estimated))));
        let faulty = (sums.faulty > 0).then(|| part((text.faulty)(&number(sums.faulty))));
        classed("section", "roster-sums card")
            .with(classed("p", "total-title").text(text.together))
            .with(classed("p", "roster-total").text(language.range(sums.range())))
            .with(
                classed("ul", "roster-counts")
                    .with(part((text.people)(&number(sums.people))))
                    .with(part((text.certain)(&number(sums.certain))))
                    .with(part((text.settled)(&number(sums.settled))))
                    .maybe(not_estimated)
                    .maybe(faulty),
            )
            .with(classed("p", "fine-print").text(text.together_note))
            .done()
    })
}

/// The groups, where the visitor has asked for them.
pub fn groups(desk: Desk) -> Piece {
    let state = desk.state;
    live(move || {
        desk.changes.get();
        let Some(column) = desk.looked.with(|looked| looked.grouped) else {
            return nothing();
        };
        let language = state.language.get();
        let made = with_sheet(|sheet| {
            let groups = sheet.groups(column);
            table(desk, language, sheet, column, &groups)
        });
        made.map_or_else(nothing, Markup::done)
    })
}

fn table(
    desk: Desk,
    language: Language,
    sheet: &Sheet<'_>,
    column: usize,
    groups: &[Group],
) -> Markup {
    let text = language.roster();
    let name = heading_text(language, sheet, column);
    let head = |words: &str| el("th").attr("scope", "col").text(words);
    let chosen = desk.looked.with(|looked| looked.filter.group.clone());
    let rows = groups.iter().take(MOST_SHOWN).map(|group| {
        let key = group.key.clone();
        let is_chosen = chosen.as_ref() == Some(&(column, key.clone()));
        let button = classed("button", "roster-group")
            .attr("type", "button")
            .attr("aria-pressed", if is_chosen { "true" } else { "false" })
            .text(group_text(language, sheet, column, group))
            .on("click", move |_| {
                let group = (!is_chosen).then(|| (column, key.clone()));
                desk.look(|looked| {
                    looked.filter.group = group;
                    looked.page = 0;
                });
            });
        let sums = &group.sums;
        el("tr")
            .with(el("th").attr("scope", "row").with(button))
            .with(classed("td", "number").text(sums.people.to_string()))
            .with(classed("td", "number").text(language.range(sums.range())))
    });
    classed("section", "roster-groups")
        .with(el("h2").text((text.groups)(&name)))
        .with(
            el("table")
                .with(
                    el("thead").with(
                        el("tr")
                            .with(head(&name))
                            .with(head(text.group_count))
                            .with(head(text.together)),
                    ),
                )
                .with(el("tbody").each(rows)),
        )
}

/// A group in words.
pub fn group_text(language: Language, sheet: &Sheet<'_>, column: usize, group: &Group) -> String {
    match (group.answer, sheet.headings()[column].column) {
        (Some(answer), Column::Question(question)) => {
            language.answer(sheet.catalogue(), question, answer)
        }
        _ if group.key.is_empty() => language.roster().group_none.to_owned(),
        _ => group.key.chars().take(40).collect(),
    }
}
