//! The question that narrows most, one at a time.

use policy::QuestionIndex;

use crate::browser::{document, keyboard};
use crate::components::question::question_field;
use crate::markup::{Markup, classed, el};
use crate::state::{Derived, Signal, State};

/// The card with the next question.
///
/// With a mouse or a thumb an answer leads on at once. By keyboard the arrows walk through the options and each one
/// walked to is the answer; there the card stays until Enter, the space bar, or the focus leaving it leads on.
pub fn next_question(state: State) -> Markup {
    let held = Signal::new(None::<QuestionIndex>);
    let staying = state.staying;
    staying.set(None);
    let by_keyboard = Signal::new(false);
    let shown = Derived::new(move || held.get().or(staying.get()).or(state.next_question.get()));
    let question = move || {
        if let Some(question) = shown.get() {
            if by_keyboard.get_untracked() {
                document::focus(".next-question input, .next-question button");
            }
            question_field(state, question, false).done()
        } else {
            if by_keyboard.get_untracked() {
                document::focus("#main");
            }
            all_asked(state).done()
        }
    };
    classed("section", "next-question card")
        .with(el("h2").live_text(move || state.text().next_question))
        .live(question)
        .on("keydown", move |event| {
            by_keyboard.set(true);
            match keyboard::key(&event).as_str() {
                "ArrowDown" | "ArrowUp" | "ArrowLeft" | "ArrowRight" => {
                    held.set(shown.get_untracked());
                }
                "Enter" | " " => {
                    held.set(None);
                    staying.set(None);
                }
                _ => {}
            }
        })
        .on("pointerdown", move |_| {
            by_keyboard.set(false);
            held.set(None);
        })
        .on("change", move |_| {
            if !by_keyboard.get_untracked() {
                staying.set(None);
            }
        })
        .on("focusout", move |event| {
            if keyboard::focus_left(&event) {
                by_keyboard.set(false);
                held.set(None);
                staying.set(None);
            }
        })
}

fn all_asked(state: State) -> Markup {
    el("p").live_text(move || {
        let settled = state
            .estimate
            .with(|estimate| estimate.undetermined_questions.is_empty());
        if settled {
            state.text().all_asked
        } else {
            state.text().all_asked_unsure
        }
    })
}
