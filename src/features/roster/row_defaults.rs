//! Answers of all people whose row does not give one.

use leptos::prelude::*;
use policy::roster::{Column, Sheet};
use policy::{Answer, QuestionIndex};

use super::describe::heading_text;
use super::model::use_roster;
use crate::components::dynamic::dynamic;
use crate::language::{Language, list};

/// The questions that can be answered for all, if there are any.
#[component]
pub fn RowDefaults() -> impl IntoView {
    let session = use_roster();
    let questions = Memo::new(move |_| {
        session.read(|sheet| {
            let table = session.table();
            let questions = sheet.row_defaults().map(|(question, _)| (table, question));
            questions.collect::<Vec<_>>()
        })
    });
    let questions = move || questions.get().unwrap_or_default();
    view! {
        <Show when=move || !questions().is_empty()>
            <div class="roster-everybody">
                <h3>{session.page.t(|text| text.everybody)}</h3>
                <p class="group-lead">{session.page.t(|text| text.everybody_lead)}</p>
                <div class="roster-selects">
                    <For
                        each=questions
                        key=|question| *question
                        children=|(_, question)| view! { <RowDefault question/> }
                    />
                </div>
            </div>
        </Show>
    }
    .into_any()
}

#[component]
fn RowDefault(question: QuestionIndex) -> impl IntoView {
    let session = use_roster();
    let catalogue = session.page.catalogue();
    let asked = &catalogue[question];
    let chosen = Memo::new(move |_| {
        session.read(|sheet| {
            let mut defaults = sheet.row_defaults();
            defaults.find_map(|(known, answer)| answer.filter(|_| known == question))
        })
    });
    let options = asked.single_answers().into_iter().map(|answer| {
        view! {
            <option
                value=asked.write(answer)
                prop:selected=move || chosen.get().flatten() == Some(answer)
            >
                {move || session.page.language().answer(catalogue, question, answer)}
            </option>
        }
    });
    let choose = move |event| {
        let value = event_target_value(&event);
        let answer = catalogue[question].read(&value).ok();
        session.change(|sheet| sheet.set_row_default(question, answer));
    };
    view! {
        <label>
            <span>{session.page.tr(&asked.name)}</span>
            <select
                id=format!("everybody-{}", question.0)
                data-everybody=asked.id.as_str()
                on:change=choose
            >
                <option value="" prop:selected=move || chosen.get().flatten().is_none()>
                    {session.page.t(|text| text.everybody_none)}
                </option>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// The question of who applies, where the columns fit somebody else than people.
#[derive(Debug, Clone, PartialEq, Eq)]
struct UnclearApplicant {
    question: QuestionIndex,
    answers: Vec<Answer>,
    /// The columns that people are not asked about, in words.
    columns: String,
}

impl UnclearApplicant {
    fn new(language: Language, sheet: &Sheet<'_>) -> Option<Self> {
        let unclear = sheet.unclear_applicant()?;
        let mut columns = String::new();
        for column in unclear.columns {
            let name = heading_text(language, sheet, column);
            list(&mut columns, language.text().list_separator, &name);
        }
        if let (true, Some(name)) = (columns.is_empty(), sheet.column(Column::Name)) {
            columns = heading_text(language, sheet, name);
        }
        Some(Self {
            question: unclear.question,
            answers: unclear.answers,
            columns,
        })
    }
}

/// Asks who applies, where the columns fit somebody else than people.
#[component]
pub fn Applicant() -> impl IntoView {
    let session = use_roster();
    let catalogue = session.page.catalogue();
    let unclear = Memo::new(move |_| {
        let language = session.page.language();
        session
            .read(|sheet| UnclearApplicant::new(language, sheet))
            .flatten()
    });
    let message = move || {
        let (
            text,
            UnclearApplicant {
                question,
                answers,
                columns,
            },
        ) = (session.page.text(), unclear.get()?);
        let buttons = answers.into_iter().map(|answer| {
            let words = session.page.language().answer(catalogue, question, answer);
            view! {
                <button
                    class="button button-quiet"
                    type="button"
                    data-action=catalogue[question].write(answer)
                    on:click=move |_| {
                        session.change(|sheet| sheet.set_row_default(question, Some(answer)));
                    }
                >
                    {words}
                </button>
            }
        });
        Some(view! {
            <div class="message" role="alert" data-part="who-applies">
                <p>{(text.who_applies)(&columns)}</p>
                <div class="field-actions">{buttons.collect_view()}</div>
            </div>
        })
    };
    dynamic(message)
}
