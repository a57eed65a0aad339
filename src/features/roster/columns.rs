//! The table as it was read, its faults, and the content of each column.

use leptos::prelude::*;
use policy::QuestionIndex;
use policy::roster::{Column, ColumnUnit, Sheet, TableNote, Unused};

use super::column_offers::ColumnOffers;
use super::describe::{heading_text, quoted};
use super::input::SheetSelect;
use super::model::{OpenFiles, Origin, Stage, use_roster};
use super::rows::HeaderRow;
use super::text::RosterText;
use crate::browser;
use crate::language::{Language, list};

/// Maximum number of rows in which an example of a column's cells is looked for.
const MAX_SAMPLE_ROWS: usize = 200;
/// Maximum number of letters of the example.
const MAX_SAMPLE: usize = 24;
/// Maximum number of people named that stand in the table twice, and of their rows.
const MAX_DUPLICATES: usize = 5;
/// The value of the option for a column that is not used; no question has it.
const UNUSED: &str = "-";
/// The value of the option for the column of names.
const NAME: &str = "name";

/// One line about the table, and what was wrong with it.
#[component]
pub fn TableNotes() -> impl IntoView {
    let session = use_roster();
    let origin = move || {
        let (language, origin) = (session.page.language(), session.origin.get());
        session.read(|sheet| origin_text(language, &origin, sheet))
    };
    let notes = move || {
        let text = session.page.text();
        let mut lines = session.read(|sheet| notes(text, sheet)).unwrap_or_default();
        let hidden = session
            .files
            .with(|files| files.as_ref().map_or(0, OpenFiles::hidden));
        if hidden > 0 {
            lines.push((text.hidden_rows)(&hidden.to_string()));
        }
        let duplicates = (session.stage.get() == Stage::Ready)
            .then(|| session.read(|sheet| duplicates_text(session.page.language(), sheet)));
        lines.extend(duplicates.flatten().flatten());
        if session.settings.are_used.get() {
            lines.push(text.settings_used.to_owned());
        }
        if session.read(|sheet| sheet.needs_schools()) == Some(true) {
            let words = if session.have_schools_failed() {
                text.schools_failed
            } else {
                text.schools_coming
            };
            lines.push(words.to_owned());
        }
        let lines = lines.into_iter();
        lines.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    let is_unread = Memo::new(move |_| session.read(|sheet| !sheet.is_understood()) == Some(true));
    view! {
        <p class="roster-origin">{origin}</p>
        <SheetSelect/>
        <ul class="roster-notes">{notes}</ul>
        <Show when=move || is_unread.get()>
            <div class="message" role="alert">
                <p>{session.page.t(|text| text.not_understood)}</p>
            </div>
        </Show>
    }
    .into_any()
}

/// Returns the number of people and columns, and how they were read.
fn origin_text(language: Language, origin: &Origin, sheet: &Sheet<'_>) -> String {
    let text = language.roster();
    let separator = language.text().comma;
    let mut words = origin.file.clone();
    let size = (text.read_rows)(
        &sheet.len().to_string(),
        &sheet.headings().len().to_string(),
    );
    list(&mut words, separator, &size);
    if sheet.headings().len() > 1 && !origin.has_cells {
        let delimiter = origin.delimiter.map_or(0, |delimiter| delimiter as usize);
        list(&mut words, separator, text.parted_by[delimiter]);
    }
    if let Some(encoding) = origin.encoding {
        let encoding = (text.written_in)(&encoding.label().to_uppercase());
        list(&mut words, separator, &encoding);
    }
    words
}

fn notes(text: &RosterText, sheet: &Sheet<'_>) -> Vec<String> {
    let notes = sheet.table().notes().iter().map(|note| match note {
        TableNote::OpenQuote { row } => (text.open_quote)(&row.to_string()),
        TableNote::LongCell { row } => (text.long_cell)(&row.to_string()),
        TableNote::TooManyRows => text.too_many_rows.to_owned(),
        TableNote::TooManyColumns => text.too_many_columns.to_owned(),
        TableNote::Unreadable(count) => (text.unreadable)(&count.to_string()),
    });
    let unparted = sheet
        .unparted()
        .map(|(count, first)| (text.unparted)(&count.to_string(), &first.to_string()));
    notes.chain(unparted).collect()
}

/// Returns the sentence that names people who stand in the table twice.
fn duplicates_text(language: Language, sheet: &mut Sheet<'_>) -> Option<String> {
    let groups = sheet.duplicates();
    let mut people = String::new();
    for rows in groups.iter().take(MAX_DUPLICATES) {
        let mut numbers = String::new();
        for row in rows.iter().take(MAX_DUPLICATES) {
            let number = sheet.number(*row).to_string();
            list(&mut numbers, language.text().list_separator, &number);
        }
        let named = (language.roster().duplicate)(&quoted(sheet.name(rows[0])), &numbers);
        list(&mut people, language.text().semicolon, &named);
    }
    let count = groups.len();
    (count > 0).then(|| (language.roster().duplicates)(&count.to_string(), &people))
}

/// The content of each column, which can be corrected.
#[component]
pub fn Columns() -> impl IntoView {
    let session = use_roster();
    let needs_look = Memo::new(move |_| {
        session.read(|sheet| {
            let is_wrong = |unused: Unused| !matches!(unused, Unused::Empty | Unused::Chosen);
            let mut headings = sheet.headings().iter();
            !sheet.is_understood() || headings.any(|heading| heading.unused.is_some_and(is_wrong))
        }) == Some(true)
    });
    // Opens where something is wrong; what the visitor opens or closes then stays so.
    let is_open = RwSignal::new(needs_look.get_untracked());
    Effect::new(move |_| {
        if needs_look.get() {
            is_open.set(true);
        }
    });
    let columns = move || {
        let table = session.table();
        let count = session.read(|sheet| sheet.headings().len());
        let columns = 0..count.unwrap_or_default();
        columns.map(|column| (table, column)).collect::<Vec<_>>()
    };
    view! {
        <details
            class="roster-mapping card"
            open=move || is_open.get()
            on:toggle=move |event| is_open.set(browser::document::is_open(&event))
        >
            <summary>
                <h2>{session.page.t(|text| text.columns)}</h2>
            </summary>
            <p class="group-lead">{session.page.t(|text| text.columns_lead)}</p>
            <HeaderRow/>
            <ul class="roster-columns">
                <For
                    each=columns
                    key=|column| *column
                    children=|(_, column)| view! { <ColumnRow column/> }
                />
            </ul>
        </details>
    }
    .into_any()
}

/// A column as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ColumnView {
    held: Column,
    heading: String,
    sample: String,
    note: String,
}

impl ColumnView {
    fn new(language: Language, sheet: &Sheet<'_>, column: usize) -> Self {
        let cells = (0..sheet.len().min(MAX_SAMPLE_ROWS)).map(|row| sheet.cell(row, column));
        let sample = cells.into_iter().find(|cell| !cell.is_empty());
        Self {
            held: sheet.headings()[column].column,
            heading: heading_text(language, sheet, column),
            sample: sample
                .unwrap_or_default()
                .chars()
                .take(MAX_SAMPLE)
                .collect(),
            note: column_note(language, sheet, column),
        }
    }
}

fn column_note(language: Language, sheet: &Sheet<'_>, column: usize) -> String {
    let (text, separator) = (language.roster(), language.text().semicolon);
    let (heading, faults) = (&sheet.headings()[column], sheet.faults_in(column));
    let mut words = String::new();
    let reason = match heading.unused {
        Some(Unused::Duplicate) => text.twice,
        Some(Unused::CellsDoNotFit) => text.not_fitting,
        Some(Unused::EarlierDegree) => text.earlier_degree,
        _ if sheet.has_no_effect(column) => text.no_effect,
        _ => "",
    };
    list(&mut words, separator, reason);
    if matches!(heading.column, Column::Question(_)) {
        if heading.scale() > 1 {
            let times = (text.times)(&heading.scale().to_string());
            list(&mut words, separator, &times);
        }
        if matches!(&heading.unit, ColumnUnit::Given(unit) if unit.is_monthly()) {
            list(&mut words, separator, text.by_month);
        }
    }
    if faults > 0 {
        let faults = (text.column_faults)(&faults.to_string());
        list(&mut words, separator, &faults);
    }
    words
}

#[component]
fn ColumnRow(column: usize) -> impl IntoView {
    let session = use_roster();
    let shown = Memo::new(move |_| {
        let language = session.page.language();
        // A smaller table may have taken the place of this column's.
        session
            .read(|sheet| {
                let is_there = column < sheet.headings().len();
                is_there.then(|| ColumnView::new(language, sheet, column))
            })
            .flatten()
    });
    let text_of = move |part: fn(&ColumnView) -> &str| {
        shown.with(|shown| shown.as_ref().map(part).unwrap_or_default().to_owned())
    };
    let is = move |held: Column| {
        shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.held == held))
    };
    let questions = session
        .page
        .catalogue()
        .indexed_questions()
        .map(|(question, asked)| {
            view! {
                <option
                    value=question.0.to_string()
                    prop:selected=move || is(Column::Question(question))
                >
                    {session.page.tr(&asked.name)}
                </option>
            }
        });
    let choose = move |event| {
        let value = event_target_value(&event);
        let held = match value.parse() {
            Ok(question) => Column::Question(QuestionIndex(question)),
            Err(_) if value == NAME => Column::Name,
            Err(_) => Column::Unused,
        };
        session.change(|sheet| sheet.set_column(column, held));
    };
    let note = move || text_of(|shown| &shown.note);
    view! {
        <li class="roster-column" class:is-unused=move || is(Column::Unused)>
            <b class="roster-heading">{move || text_of(|shown| &shown.heading)}</b>
            <span class="roster-sample">{move || text_of(|shown| &shown.sample)}</span>
            <select
                aria-label=move || (session.page.text().means)(&text_of(|shown| &shown.heading))
                id=format!("column-{column}")
                data-column=column.to_string()
                on:change=choose
            >
                <option value=UNUSED prop:selected=move || is(Column::Unused)>
                    {session.page.t(|text| text.unused)}
                </option>
                <option value=NAME prop:selected=move || is(Column::Name)>
                    {session.page.t(|text| text.name)}
                </option>
                {questions.collect_view()}
            </select>
            <Show when=move || !note().is_empty()>
                <p class="roster-column-note">{note}</p>
            </Show>
            <ColumnOffers column/>
        </li>
    }
    .into_any()
}
