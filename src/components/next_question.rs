//! The question that narrows most, one at a time.

use leptos::prelude::*;
use policy::QuestionIndex;

use crate::browser::{document, field, keyboard, taps};
use crate::components::lazy_views::use_lazy_views;
use crate::components::loadable::Loadable;
use crate::components::question::{KEYBOARD_HINT, QuestionField};
use crate::context::{use_catalogue, use_estimation, use_navigation, use_preferences};

/// The first choice of the card, else the question itself: an input of text would open the keyboard of a phone.
const FIRST_CHOICE: &[&str] = &[
    ".next-question .assumption",
    ".next-question input:is([type=radio], [type=checkbox])",
    ".next-question legend",
    "#main",
];
/// The first thing in the card that takes keys.
const FIRST_CONTROL: &[&str] = &[
    ".next-question .assumption",
    ".next-question :is(input, fieldset button)",
    "#main",
];

/// Moves the focus into the card.
pub fn focus_next_question() {
    document::focus_first(FIRST_CONTROL);
}

/// Content of the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    Question(QuestionIndex),
    /// The questions that most people answer alike, when no other is left.
    Assumptions,
    Nothing,
}

/// The card with the next question.
///
/// With a mouse or a thumb an answer leads on at once. By keyboard the arrows walk through the options and each one
/// walked to is the answer; there the card stays until Enter, the space bar, or the focus leaving it leads on.
///
/// If the focus was in the card, it is in the card after it; else the next question is announced.
#[component]
pub fn NextQuestion() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let navigation = use_navigation();
    let catalogue = use_catalogue();
    let views = use_lazy_views();
    let held = RwSignal::new(None::<QuestionIndex>);
    let staying = estimation.pinned_question();
    staying.set(None);
    let by_keyboard = RwSignal::new(false);
    let is_acted_on = StoredValue::new(false);
    let shown = Memo::new(move |_| held.get().or(staying.get()).or(estimation.next_question()));
    let go_on = move || {
        held.set(None);
        staying.set(None);
    };
    // Runs while the former question is still there.
    let replaced = move |next: Content| {
        taps::ignore_on(".next-question");
        if document::has_focus_in(".next-question") {
            document::focus_first(if by_keyboard.get_untracked() {
                FIRST_CONTROL
            } else {
                FIRST_CHOICE
            });
        } else if is_acted_on.get_value()
            && let Content::Question(next) = next
        {
            let label = untrack(|| preferences.words(&catalogue[next].label));
            navigation.announce(untrack(|| (preferences.text().field().next_is)(label)));
        }
        if is_acted_on.get_value() {
            document::bring_into_view_after_paint("next-question-head");
        }
        is_acted_on.set_value(false);
    };
    // The list stays while its questions are answered one by one.
    let content = Memo::new(move |_| match shown.get() {
        Some(question)
            if held.get() == Some(question) || !estimation.is_asked_in_list(question) =>
        {
            Content::Question(question)
        }
        Some(_) => Content::Assumptions,
        None => Content::Nothing,
    });
    let former = StoredValue::new(None::<Content>);
    let question = move || {
        let next = content.get();
        if former.get_value().is_some_and(|former| former != next) {
            replaced(next);
        }
        former.set_value(Some(next));
        match next {
            Content::Question(question) => view! { <QuestionField question/> }.into_any(),
            Content::Assumptions => view! { <Loadable load=views.assumptions/> }.into_any(),
            Content::Nothing => view! { <AllAsked/> }.into_any(),
        }
    };
    view! {
        <section
            class="next-question card"
            on:keydown=move |event| {
                by_keyboard.set(true);
                is_acted_on.set_value(true);
                match event.key().as_str() {
                    "ArrowDown" | "ArrowUp" | "ArrowLeft" | "ArrowRight" => {
                        // In the list they walk through the options of a question opened there.
                        if let Content::Question(question) = content.get_untracked() {
                            held.set(Some(question));
                        }
                    }
                    "Enter" if !keyboard::is_composing(&event) => go_on(),
                    // In a field it is a character.
                    " " if field::is_choice(&event) => go_on(),
                    _ => {}
                }
            }
            on:pointerdown=move |_| {
                by_keyboard.set(false);
                held.set(None);
            }
            on:click=move |_| is_acted_on.set_value(true)
            on:change=move |_| {
                is_acted_on.set_value(true);
                if !by_keyboard.get_untracked() {
                    staying.set(None);
                }
            }
            on:focusout=move |event| {
                // The hint stays: without it, what a pointer is about to press would move away.
                if keyboard::focus_left(&event) {
                    go_on();
                }
            }
        >
            <h2 id="next-question-head">{preferences.t(|text| text.questions().next_question)}</h2>
            {question}
            <Hint by_keyboard shown go_on=move |()| go_on()/>
        </section>
    }
    .into_any()
}

/// The line below the question: the keys that answer it, and the button that leads on from an answered one.
#[component]
fn Hint(
    by_keyboard: RwSignal<bool>,
    shown: Memo<Option<QuestionIndex>>,
    #[prop(into)] go_on: Callback<()>,
) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    // The card stays, although its question is answered.
    let is_answered = Memo::new(move |_| {
        let shown = shown.get();
        shown.is_some_and(|shown| estimation.is_dealt_with(shown))
            && shown != estimation.next_question()
            // That one has a button of its own.
            && shown.is_none_or(|shown| estimation.chosen_school(shown).is_none())
    });
    view! {
        <Show when=move || by_keyboard.get() || is_answered.get()>
            <div class="next-hint">
                <Show when=move || by_keyboard.get() && shown.get().is_some()>
                    <p id=KEYBOARD_HINT>{move || preferences.text().field().keyboard_hint}</p>
                </Show>
                <Show when=move || is_answered.get()>
                    <button
                        class="button"
                        type="button"
                        data-action="next-question"
                        on:click=move |_| go_on.run(())
                    >
                        {move || preferences.text().questions().next_question}
                    </button>
                </Show>
            </div>
        </Show>
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
            preferences.text().questions().all_asked
        } else {
            preferences.text().questions().all_asked_unsure
        }
    };
    view! { <p>{words}</p> }.into_any()
}
