//! A person of the list: amounts, cells that were not understood, and how each cell was read.

use leptos::prelude::*;
use policy::roster::{Column, MAX_LARGEST, RowResult, Sheet};
use policy::{BenefitIndex, Catalogue, Money, MoneyRange, QuestionIndex};

use super::describe::{heading_text, name_text, why_text};
use super::model::{RosterSession, use_roster};
use crate::components::dynamic::dynamic;
use crate::components::lazy_views::{RosterPart, use_lazy_views};
use crate::components::loadable::Loadable;
use crate::components::total::{assumed_text, split_text};
use crate::context::use_catalogue;
use crate::icons::{Icon, Picture};
use crate::language::Language;

/// Maximum number of letters of a cell shown.
const MAX_CELL: usize = 60;

/// A person as the list shows them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct PersonView {
    number: u32,
    name: String,
    result: RowResult,
    /// False if the cells of the row may be out of place: it has no amounts.
    is_estimated: bool,
    /// Columns and sentences about cells that were not understood.
    faults: Vec<(String, String)>,
}

impl PersonView {
    fn new(language: Language, sheet: &Sheet<'_>, row: usize) -> Self {
        let faults = sheet.faults(row).iter().map(|fault| {
            let column = heading_text(language, sheet, fault.column);
            let column = [&*column, language.text().colon].concat();
            (column, why_text(language, sheet, row, fault))
        });
        Self {
            number: sheet.number(row),
            name: name_text(language, sheet, row),
            result: sheet.result(row).unwrap_or_default(),
            is_estimated: sheet.is_estimated(row),
            faults: faults.collect(),
        }
    }
}

/// The row of a person.
#[component]
pub fn PersonRow(row: u32) -> impl IntoView {
    let session = use_roster();
    let shown = Memo::new(move |_| {
        let language = session.page.language();
        let shown = session.read(|sheet| PersonView::new(language, sheet, row as usize));
        shown.unwrap_or_default()
    });
    let is_open = use_is_open(row);
    let range = move |range_of: fn(&RowResult) -> MoneyRange| {
        move || {
            let (range, is_estimated) =
                shown.with(|shown| (range_of(&shown.result), shown.is_estimated));
            if is_estimated {
                session.page.language().range(range)
            } else {
                "—".to_owned()
            }
        }
    };
    let largest = move || {
        let largest = shown.with(|shown| shown.result.largest);
        largest_view(session.page.language(), session.page.catalogue(), largest)
    };
    let open = move || {
        let result = shown.with(|shown| shown.result);
        open_text(session.page.language(), session.page.catalogue(), &result)
    };
    let faults = move || {
        let faults = shown.with(|shown| shown.faults.clone());
        (!faults.is_empty()).then(|| {
            let faults = faults
                .into_iter()
                .map(|(column, why)| view! { <li><b>{column}</b>{why}</li> });
            view! { <ul class="roster-faults">{faults.collect_view()}</ul> }
        })
    };
    let toggle = move |_| {
        let opened = (!is_open.get_untracked()).then_some(row);
        session.set_options(|options| options.opened = opened);
    };
    view! {
        <tr>
            <td class="roster-row number">{move || shown.with(|shown| shown.number).to_string()}</td>
            <th class="roster-name" scope="row">
                <button
                    class="roster-person"
                    type="button"
                    aria-expanded=move || is_open.get().to_string()
                    aria-label=move || {
                        shown.with(|shown| (session.page.text().details_of)(&shown.name))
                    }
                    on:click=toggle
                >
                    {move || shown.with(|shown| shown.name.clone())}
                </button>
                {faults}
            </th>
            <td class="number roster-usual">{range(|result| result.usual)}</td>
            <td class="number roster-all">{range(|result| result.total)}</td>
            <td class="roster-minor">{dynamic(largest)}</td>
            <td class="roster-minor">{open}</td>
        </tr>
    }
    .into_any()
}

/// Returns the question to ask a person next, and the number of all.
fn open_text(language: Language, catalogue: &Catalogue, result: &RowResult) -> String {
    let count = result.undetermined.len();
    match result.next {
        Some(next) => {
            let name = language.of(&catalogue[next].name);
            (language.roster().ask_next)(name, &count.to_string())
        }
        None => count.to_string(),
    }
}

/// The benefits with the largest amounts, each with its amount.
fn largest_view(
    language: Language,
    catalogue: &'static Catalogue,
    largest: [Option<(BenefitIndex, Money)>; MAX_LARGEST],
) -> AnyView {
    let lines = largest.into_iter().flatten().map(|(benefit, amount)| {
        view! {
            <li>
                {language.of(&catalogue[benefit].title)} " "
                <b class="number">{language.money(amount)}</b>
            </li>
        }
    });
    view! { <ul class="plain-list roster-largest">{lines.collect_view()}</ul> }.into_any()
}

fn use_is_open(row: u32) -> Memo<bool> {
    let session = use_roster();
    Memo::new(move |_| session.options.with(|options| options.opened == Some(row)))
}

/// The row below an opened person: the range, how each cell was read, and the way to the estimate.
#[component]
pub fn PersonDetails(row: u32) -> impl IntoView {
    let session = use_roster();
    let is_open = use_is_open(row);
    let details = move || {
        let language = session.page.language();
        let details = is_open
            .get()
            .then(|| details(session, language, row as usize));
        details
            .flatten()
            .map(|details| view! { <DetailsRow language details/> })
    };
    let views = use_lazy_views();
    // It stays while an answer changes the details, and keeps the focus.
    let answers = move || {
        is_open.get().then(|| {
            view! {
                <tr class="roster-details">
                    <td colspan="6">
                        <div class="roster-detail">
                            <Loadable load=move || {
                                (views.roster_part)(RosterPart::PersonAnswers(row))
                            }/>
                        </div>
                    </td>
                </tr>
            }
        })
    };
    view! {
        {dynamic(details)}
        {dynamic(answers)}
    }
    .into_any()
}

/// The details of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Details {
    result: RowResult,
    /// The full range, where the usual one assumes something.
    full: Option<String>,
    /// The split of the full range by grade.
    split: String,
    /// The usual answers that the range assumes.
    assumed: Option<String>,
    cells: Vec<CellView>,
    /// The address of the estimate.
    link: String,
}

/// A cell and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
struct CellView {
    heading: String,
    cell: String,
    reading: Reading,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Reading {
    /// It was not understood.
    Fault,
    /// It was read as this answer.
    Answer(String),
    /// It is empty.
    Empty,
}

fn details(session: RosterSession, language: Language, row: usize) -> Option<Details> {
    let (result, cells, answers, as_of) = session.read(|sheet| {
        let (answers, as_of, faults) = sheet.answers(row);
        let mut cells = Vec::new();
        for column in 0..sheet.headings().len() {
            let Column::Question(question) = sheet.headings()[column].column else {
                continue;
            };
            let read = sheet.read(row, column, question).ok().flatten();
            let is_fault = faults.iter().any(|fault| fault.column == column);
            cells.push(CellView {
                heading: heading_text(language, sheet, column),
                cell: sheet.cell(row, column).chars().take(MAX_CELL).collect(),
                reading: match read {
                    _ if is_fault => Reading::Fault,
                    Some(answer) => {
                        Reading::Answer(language.answer(sheet.catalogue(), question, answer))
                    }
                    None => Reading::Empty,
                },
            });
        }
        (sheet.result(row).unwrap_or_default(), cells, answers, as_of)
    })?;
    let assumes: Vec<QuestionIndex> = result.assumes.iter().collect();
    let full = (language.text().full_range)(&language.range(result.total));
    Some(Details {
        result,
        full: (!assumes.is_empty()).then_some(full),
        split: split_text(language, &session.estimate_of(&answers, as_of)),
        assumed: assumed_text(language, session.page.catalogue(), &assumes),
        cells,
        link: session.link_of(&answers, as_of),
    })
}

#[component]
fn DetailsRow(language: Language, details: Details) -> impl IntoView {
    let (text, catalogue) = (language.roster(), use_catalogue());
    let result = details.result;
    let counts = [
        (text.yours, result.yours.into()),
        (text.depends, result.depends.into()),
        (text.compete, result.compete.into()),
        (text.open, result.undetermined.len()),
    ];
    let counts = counts.map(|(words, count)| view! { <li>{format!("{words} {count}")}</li> });
    let cells = details.cells.into_iter().map(|cell| {
        let reading = match cell.reading {
            Reading::Fault => view! { <Icon picture=Picture::Unmet/> }.into_any(),
            Reading::Answer(answer) => view! { <span>"→ " {answer}</span> }.into_any(),
            Reading::Empty => {
                view! { <span class="roster-sample">{text.not_written}</span> }.into_any()
            }
        };
        view! {
            <div>
                <dt>{cell.heading}</dt>
                <dd>{cell.cell} " " {reading}</dd>
            </div>
        }
    });
    let largest = result.largest[0].map(|_| {
        view! {
            <p>{text.largest_of_usual}</p>
            {largest_view(language, catalogue, result.largest)}
        }
    });
    let assumed = details
        .assumed
        .map(|words| view! { <p class="fine-print">{words}</p> });
    let full = details
        .full
        .map(|words| view! { <p class="roster-full">{words}</p> });
    view! {
        <tr class="roster-details">
            <td colspan="6">
                <div class="roster-detail">
                    <p class="roster-total">{language.range(result.usual)}</p>
                    {full}
                    <p class="fine-print">{details.split}</p>
                    {assumed}
                    {largest}
                    <ul class="roster-counts">{counts.into_iter().collect_view()}</ul>
                    <dl class="roster-cells">{cells.collect_view()}</dl>
                    <a class="button button-main" href=details.link data-action="open-row">
                        <span>{text.open_row}</span>
                        <Icon picture=Picture::Forward/>
                    </a>
                </div>
            </td>
        </tr>
    }
    .into_any()
}
