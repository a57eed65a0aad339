//! The question of who applies, where the columns fit somebody else than people.

use leptos::prelude::*;
use policy::roster::{Column, Sheet};
use policy::{Answer, QuestionIndex};

use super::describe::heading_text;
use super::model::use_roster;
use crate::components::dynamic::dynamic;
use crate::language::{Language, list};

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
