//! What each column was taken for, to be put right; and what is the same for everybody.

use policy::roster::{Column, Sheet, TableNote};
use policy::{Answer, QuestionIndex};

use super::desk::{Desk, origin, with_sheet};
use super::heading_text;
use super::meanings::meanings;
use crate::browser;
use crate::language::{Language, list};
use crate::markup::{Markup, Piece, classed, el, live, nothing};
use crate::state::Signal;

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
    let any_wrong = sheet.headings().iter().any(|heading| heading.is_twice);
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
        .with(classed("ul", "roster-notes").each(notes(language, sheet)))
        .maybe(warning)
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

fn notes(language: Language, sheet: &Sheet<'_>) -> Vec<Markup> {
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
            desk.set_column(column, held);
        });
    let faults = sheet.faults_in(column);
    let mut said = String::new();
    if heading.is_twice {
        list(&mut said, language.text().semicolon, text.twice);
    }
    if heading.times > 1 && matches!(heading.column, Column::Question(_)) {
        let times = (text.times)(&heading.times.to_string());
        list(&mut said, language.text().semicolon, &times);
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
        .attr("data-everybody", asked.id.clone())
        .with(el("option").attr("value", "").text(text.everybody_none))
        .each(options)
        .on("change", move |event| {
            let value = leptos::prelude::event_target_value(&event);
            desk.set_everybody(question, catalogue[question].read(&value).ok());
        });
    el("label")
        .with(el("span").text(language.of(&asked.name)))
        .with(select)
}
