//! Texts of a column that were not understood, and what they mean: said once for all rows.

use policy::roster::{NotUnderstood, Sheet};
use policy::{Answer, QuestionIndex};

use super::desk::Desk;
use super::heading_text;
use crate::language::Language;
use crate::markup::{Markup, classed, el};

/// So many texts of a column are listed.
const MOST: usize = 20;
/// Leaves the question open; no answer is written like this.
const OPEN: &str = "?";

/// All texts that were not understood, column by column, if there are any.
pub fn meanings(desk: Desk, language: Language, sheet: &Sheet<'_>) -> Option<Markup> {
    let text = language.roster();
    let columns =
        (0..sheet.headings().len()).filter_map(|column| of_column(desk, language, sheet, column));
    let columns: Vec<Markup> = columns.collect();
    (!columns.is_empty()).then(|| {
        classed("section", "roster-meanings card")
            .with(el("h2").text(text.not_read))
            .with(classed("p", "group-lead").text(text.not_read_lead))
            .each(columns)
    })
}

/// The texts of a column, if it answers a question with options and there are any.
fn of_column(desk: Desk, language: Language, sheet: &Sheet<'_>, column: usize) -> Option<Markup> {
    let question = sheet.asked_by(column)?;
    let answers = sheet.catalogue()[question].single_answers();
    // One more than is shown tells whether there are more.
    let mut texts = sheet.not_understood(column, MOST + 1);
    if answers.is_empty() || texts.is_empty() {
        return None;
    }
    let more = (texts.len() > MOST)
        .then(|| classed("p", "roster-column-note").text(language.roster().not_read_more));
    texts.truncate(MOST);
    let rows = texts
        .into_iter()
        .enumerate()
        .map(|(number, found)| row(desk, language, (column, number), question, &answers, found));
    Some(
        el("div")
            .with(el("h3").text(heading_text(language, sheet, column)))
            .with(el("ul").each(rows))
            .maybe(more),
    )
}

fn row(
    desk: Desk,
    language: Language,
    (column, number): (usize, usize),
    question: QuestionIndex,
    answers: &[Answer],
    found: NotUnderstood,
) -> Markup {
    let (text, catalogue) = (language.roster(), desk.state.catalogue());
    let NotUnderstood { cell, count, told } = found;
    let option = |value: &str, words: &str, is_chosen: bool| {
        el("option")
            .attr("value", value)
            .text(words)
            .flag("selected", is_chosen)
    };
    let options = answers.iter().map(|answer| {
        let value = catalogue[question].write(*answer);
        let words = language.answer(catalogue, question, *answer);
        option(&value, &words, told == Some(Some(*answer)))
    });
    let shown: String = cell.chars().take(40).collect();
    let id = format!("meaning-{column}-{number}");
    let own_id = id.clone();
    let select = el("select")
        .attr("id", id)
        .attr("aria-label", (text.not_read_means)(&shown))
        .with(option("", text.not_read_still, told.is_none()))
        .each(options)
        .with(option(OPEN, text.not_read_open, told == Some(None)))
        .on("change", move |event| {
            let value = leptos::prelude::event_target_value(&event);
            let meaning = match value.as_str() {
                "" => None,
                OPEN => Some(None),
                value => catalogue[question].read(value).ok().map(Some),
            };
            desk.tell(column, &cell, meaning, &own_id);
        });
    el("li")
        .with(classed("b", "roster-heading").text(shown))
        .with(classed("span", "roster-sample").text((text.not_read_count)(&count.to_string())))
        .with(select)
}
