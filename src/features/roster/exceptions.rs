//! People to whom an answer given for all does not apply: ticked by name, with an answer of their own.

use leptos::prelude::*;
use policy::roster::Sheet;
use policy::{Answer, QuestionIndex, QuestionKind};

use super::describe::name_text;
use super::model::{RosterSession, use_roster};
use crate::components::question::interval_text;

/// Maximum number of names listed at once.
const MAX_NAMES: usize = 40;
/// The value of the option that leaves the question open; no answer is written like this.
const OPEN: &str = "?";

/// A name to tick.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Person {
    row: u32,
    name: String,
    is_exception: bool,
}

/// The people whose row says nothing about a question: those ticked have another answer than all others.
#[component]
pub fn Exceptions(question: QuestionIndex, answer: Answer) -> impl IntoView {
    let session = use_roster();
    let catalogue = session.page.catalogue();
    let asked = &catalogue[question];
    let others = other_answers(session, question, answer);
    // `None` leaves the question open.
    let chosen = RwSignal::new(others.first().copied().flatten());
    let typed = RwSignal::new(String::new());
    let people = Memo::new(move |_| {
        let (language, typed) = (session.page.language(), typed.get().to_lowercase());
        let people = session.read(|sheet| {
            let mut people = Vec::new();
            for row in 0..sheet.len() {
                let name = name_text(language, sheet, row);
                if !name.to_lowercase().contains(typed.trim()) || sheet.has_cell(row, question) {
                    continue;
                }
                let is_exception = is_exception(sheet, row, question);
                let row = u32::try_from(row).unwrap_or(u32::MAX);
                people.push(Person {
                    row,
                    name,
                    is_exception,
                });
            }
            // Those ticked are always in sight.
            let (mut shown, rest): (Vec<_>, Vec<_>) =
                people.into_iter().partition(|person| person.is_exception);
            let hidden = (shown.len() + rest.len()).saturating_sub(MAX_NAMES.max(shown.len()));
            let room = MAX_NAMES.saturating_sub(shown.len());
            shown.extend(rest.into_iter().take(room));
            policy::insertion_sort_by_key(&mut shown, |person| person.row);
            (shown, hidden)
        });
        people.unwrap_or_default()
    });
    let options = others.iter().map(|other| {
        let (value, other) = (value_of(session, question, *other), *other);
        view! {
            <option value=value prop:selected=move || chosen.get() == other>
                {move || words(session, question, other)}
            </option>
        }
    });
    let options = options.collect_view();
    let choose = move |event| {
        let value = event_target_value(&event);
        let known = others.iter();
        let mut known = known.filter(|other| value_of(session, question, **other) == value);
        // Those ticked already have the same one.
        if let Some(other) = known.next().copied() {
            chosen.set(other);
            session.change_answers(|sheet| {
                for row in sheet.exceptions(question) {
                    sheet.set_answer_of(row as usize, question, other);
                }
            });
        }
    };
    let hidden = move || {
        let hidden = people.with(|(_, hidden)| *hidden);
        (hidden > 0).then(|| (session.page.text().more_names)(&hidden.to_string()))
    };
    view! {
        <fieldset>
            <legend>
                {move || (session.page.text().exceptions_of)(session.page.words(&asked.name))}
            </legend>
            <div class="roster-selects">
                <label>
                    <span>{session.page.t(|text| text.their_answer)}</span>
                    <select data-action="exception-answer" on:change=choose>
                        {options}
                    </select>
                </label>
                <label>
                    <span>{session.page.t(|text| text.find_name)}</span>
                    <input
                        type="search"
                        autocomplete="off"
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                </label>
            </div>
            <ul class="plain-list roster-names">
                <For
                    each=move || people.with(|(people, _)| people.clone())
                    key=|person| (person.row, person.name.clone())
                    children=move |person| view! { <Name question chosen person/> }
                />
            </ul>
            <p class="fine-print">{hidden}</p>
        </fieldset>
    }
    .into_any()
}

fn is_exception(sheet: &Sheet<'_>, row: usize, question: QuestionIndex) -> bool {
    sheet.answers_of(row).any(|(known, _)| known == question)
}

#[component]
fn Name(
    question: QuestionIndex,
    chosen: RwSignal<Option<Answer>>,
    person: Person,
) -> impl IntoView {
    let session = use_roster();
    let row = person.row as usize;
    let is_exception = Memo::new(move |_| {
        let is_exception = session.read(|sheet| is_exception(sheet, row, question));
        is_exception.unwrap_or_default()
    });
    let tick = move |event| {
        let is_ticked = event_target_checked(&event);
        let answer = chosen.get_untracked();
        session.change_answers(|sheet| {
            if is_ticked {
                sheet.set_answer_of(row, question, answer);
            } else {
                sheet.clear_answer_of(row, question);
            }
        });
    };
    view! {
        <li>
            <label>
                <input
                    type="checkbox"
                    id=format!("exception-{}-{row}", question.0)
                    prop:checked=move || is_exception.get()
                    on:change=tick
                />
                <span>{person.name}</span>
            </label>
        </li>
    }
    .into_any()
}

/// Returns the answers that exceptions may have: all others, and none.
fn other_answers(
    session: RosterSession,
    question: QuestionIndex,
    answer: Answer,
) -> Vec<Option<Answer>> {
    let engine = session.page.engine();
    let mut answers = match &session.page.catalogue()[question].kind {
        QuestionKind::Date { .. } | QuestionKind::Number { .. } | QuestionKind::Money { .. } => {
            let intervals = engine.intervals(question).into_iter();
            intervals.map(|interval| interval.answer).collect()
        }
        _ => session.page.catalogue()[question].single_answers(),
    };
    answers.retain(|other| *other != answer);
    answers.into_iter().map(Some).chain([None]).collect()
}

fn value_of(session: RosterSession, question: QuestionIndex, answer: Option<Answer>) -> String {
    let asked = &session.page.catalogue()[question];
    answer.map_or_else(|| OPEN.to_owned(), |answer| asked.write(answer))
}

fn words(session: RosterSession, question: QuestionIndex, answer: Option<Answer>) -> String {
    let (language, catalogue) = (session.page.language(), session.page.catalogue());
    let Some(answer) = answer else {
        return language.text().not_sure.to_owned();
    };
    let intervals = session.page.engine().intervals(question);
    let interval = intervals.iter().find(|known| known.answer == answer);
    interval.map_or_else(
        || language.answer(catalogue, question, answer),
        |interval| interval_text(language, catalogue, question, interval),
    )
}
