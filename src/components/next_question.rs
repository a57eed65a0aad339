//! The question that narrows most, one at a time.

use leptos::prelude::*;
use policy::QuestionIndex;

use crate::browser::{document, keyboard};
use crate::components::question::QuestionField;
use crate::context::{use_estimation, use_preferences, use_session};

/// The card with the next question.
///
/// With a mouse or a thumb an answer leads on at once. By keyboard the arrows walk through the options and each one
/// walked to is the answer; there the card stays until Enter, the space bar, or the focus leaving it leads on.
#[component]
pub fn NextQuestion() -> impl IntoView {
    let session = use_session();
    let preferences = use_preferences();
    let estimation = use_estimation();
    let held = RwSignal::new(None::<QuestionIndex>);
    let staying = session.pinned_question();
    staying.set(None);
    let by_keyboard = RwSignal::new(false);
    let shown = Memo::new(move |_| held.get().or(staying.get()).or(estimation.next_question()));
    let question = move || {
        if let Some(question) = shown.get() {
            if by_keyboard.get_untracked() {
                document::focus(".next-question input, .next-question button");
            }
            view! { <QuestionField question/> }.into_any()
        } else {
            if by_keyboard.get_untracked() {
                document::focus("#main");
            }
            view! { <AllAsked/> }.into_any()
        }
    };
    view! {
        <section
            class="next-question card"
            on:keydown=move |event| {
                by_keyboard.set(true);
                match event.key().as_str() {
                    "ArrowDown" | "ArrowUp" | "ArrowLeft" | "ArrowRight" => {
                        held.set(shown.get_untracked());
                    }
                    "Enter" | " " => {
                        held.set(None);
                        staying.set(None);
                    }
                    _ => {}
                }
            }
            on:pointerdown=move |_| {
                by_keyboard.set(false);
                held.set(None);
            }
            on:change=move |_| {
                if !by_keyboard.get_untracked() {
                    staying.set(None);
                }
            }
            on:focusout=move |event| {
                if keyboard::focus_left(&event) {
                    by_keyboard.set(false);
                    held.set(None);
                    staying.set(None);
                }
            }
        >
            <h2>{move || preferences.text().next_question}</h2>
            {question}
        </section>
    }
    .into_any()
}

#[component]
fn AllAsked() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let words = move || {
        let settled =
            estimation.with_estimate(|estimate| estimate.undetermined_questions.is_empty());
        if settled {
            preferences.text().all_asked
        } else {
            preferences.text().all_asked_unsure
        }
    };
    view! { <p>{words}</p> }.into_any()
}
