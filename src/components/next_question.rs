//! The question that narrows most, one at a time.

use leptos::prelude::*;
use policy::QuestionIndex;

use crate::browser::{document, keyboard};
use crate::components::question::QuestionField;
use crate::state::State;

/// The card with the next question.
///
/// With a mouse or a thumb an answer leads on at once. By keyboard the arrows walk through the options and each one
/// walked to is the answer; there the card stays until Enter, the space bar, or the focus leaving it leads on.
#[component]
pub fn NextQuestion(state: State) -> impl IntoView {
    let held = RwSignal::new(None::<QuestionIndex>);
    let staying = state.staying;
    staying.set(None);
    let by_keyboard = RwSignal::new(false);
    let shown = Memo::new(move |_| held.get().or(staying.get()).or(state.next_question.get()));
    let question = move || {
        if let Some(question) = shown.get() {
            if by_keyboard.get_untracked() {
                document::focus(".next-question input, .next-question button");
            }
            view! { <QuestionField state question/> }.into_any()
        } else {
            if by_keyboard.get_untracked() {
                document::focus("#main");
            }
            view! { <AllAsked state/> }.into_any()
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
            <h2>{move || state.text().next_question}</h2>
            {question}
        </section>
    }
    .into_any()
}

#[component]
fn AllAsked(state: State) -> impl IntoView {
    let words = move || {
        let settled = state
            .estimate
            .with(|estimate| estimate.undetermined_questions.is_empty());
        if settled {
            state.text().all_asked
        } else {
            state.text().all_asked_unsure
        }
    };
    view! { <p>{words}</p> }.into_any()
}
