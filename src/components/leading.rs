//! Messages above the next question: the benefit that the visitor was led here for, and what follows graduation.

use leptos::prelude::*;
use policy::{Answer, BenefitEstimate, BenefitIndex, Catalogue, Verdict};

use crate::browser::document;
use crate::components::award::amount_text;
use crate::components::benefit::how_text;
use crate::components::dynamic::dynamic;
use crate::components::group::group_name;
use crate::context::{use_catalogue, use_estimation, use_preferences, use_session};
use crate::language::{Language, list};

/// Which benefit's questions come first, and the way back to the usual order; once they are answered, what came of it.
#[component]
pub fn Leading() -> impl IntoView {
    let preferences = use_preferences();
    let session = use_session();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let leading = move || {
        let benefit = session.focus_benefit()?;
        let (text, language) = (preferences.text(), preferences.language());
        let own = estimation.benefit(benefit);
        let found = &catalogue[benefit];
        let is_settled = own.missing.is_empty();
        let (words, button) = if is_settled {
            (outcome_text(language, catalogue, benefit, &own), text.close)
        } else {
            let title = language.of(&found.title);
            ((text.results().leading)(title), text.results().stop_leading)
        };
        Some(view! {
            <div
                class="message message-quiet leading"
                role="status"
                data-outcome=is_settled.then(|| own.verdict.id())
            >
                <p>{words}</p>
                <button
                    class="button button-quiet"
                    type="button"
                    data-action="stop-leading"
                    on:click=move |_| session.clear_focus_benefit()
                >
                    {button}
                </button>
            </div>
        })
    };
    dynamic(leading)
}

/// Returns what came of a benefit: its verdict with the amount, or with what stands in the way.
fn outcome_text(
    language: Language,
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    own: &BenefitEstimate,
) -> String {
    let (text, found) = (language.text(), &catalogue[benefit]);
    let verdict = group_name(language, own.verdict, found.basis);
    let mut words = [
        &*(text.questions().quoted)(language.of(&found.title)),
        text.colon,
        verdict,
    ]
    .concat();
    let more = match own.verdict {
        Verdict::NotEligible => how_text(language, catalogue, benefit, own, None),
        _ => amount_text(language, found, own),
    };
    if !more.is_empty() {
        list(&mut words, text.comma, &more);
    }
    words
}

/// For a student: the same answers once a full-time job has followed graduation.
#[component]
pub fn AfterGraduation() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let offer = move || {
        let mode = catalogue.question("mode")?;
        let [student, full_time] = ["student", "full_time"].map(|id| catalogue[mode].option(id));
        let is_student = estimation.given(mode) == Some(Answer::Choice(student?));
        let full_time = Answer::Choice(full_time?);
        is_student.then(|| {
            view! {
                <div class="message message-quiet after-graduation">
                    <p>{preferences.text().results().after_graduation_lead}</p>
                    <button
                        class="button"
                        type="button"
                        data-action="after-graduation"
                        on:click=move |_| {
                            estimation.answer(mode, Some(full_time));
                            document::focus_first(&[".next-question legend", "#main"]);
                        }
                    >
                        {preferences.text().results().after_graduation}
                    </button>
                </div>
            }
        })
    };
    dynamic(offer)
}
