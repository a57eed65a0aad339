//! Messages above the page.

use leptos::prelude::*;

use crate::state::{Dropped, State};

/// So many are named one by one, the rest counted.
const MOST_LINES: usize = 5;

/// Names what the address held that could not be used; nothing is dropped in silence.
#[component]
pub fn DroppedMessage(state: State) -> impl IntoView {
    let message = move || {
        let dropped = state.dropped.get();
        if dropped.is_empty() {
            return None;
        }
        let (text, language, catalogue) = (state.text(), state.language.get(), state.catalogue());
        let name = |question: &policy::QuestionIndex| language.of(&catalogue[*question].name);
        let more = dropped.len().saturating_sub(MOST_LINES);
        let more = (more > 0).then(|| (text.and_more)(&more.to_string()));
        let lines = dropped
            .iter()
            .take(MOST_LINES)
            .map(|dropped| match dropped {
                Dropped::UnknownQuestion(key) => (text.unknown_question)(key),
                Dropped::UnknownAnswer { question, found } => {
                    (text.unknown_answer)(name(question), found)
                }
                Dropped::Twice(question) => (text.given_twice)(name(question)),
                Dropped::LaterVersion(version) => (text.later_version)(version),
                Dropped::DamagedCode => text.damaged_code.to_owned(),
            })
            .chain(more)
            .map(|line| view! { <li>{line}</li> });
        Some(view! {
            <div class="message" role="alert">
                <p>{text.address_title}</p>
                <ul>{lines.collect_view()}</ul>
                <button
                    class="button button-quiet message-close"
                    type="button"
                    on:click=move |_| state.dropped.set(Vec::new())
                >
                    {text.close}
                </button>
            </div>
        })
    };
    message.into_any()
}

/// Says that the texts of a language could not be fetched.
#[component]
pub fn NotFetchedMessage(state: State) -> impl IntoView {
    view! {
        <Show when=move || state.not_fetched.get()>
            <div class="message" role="alert">
                <p>{move || state.text().language_not_fetched}</p>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| state.set_language(state.language.get_untracked().other())
                >
                    {move || state.text().try_again}
                </button>
            </div>
        </Show>
    }
    .into_any()
}
