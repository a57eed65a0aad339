//! Messages above the page.

use leptos::prelude::*;

use crate::state::{Dropped, use_state};

/// Names what the address held that could not be used; nothing is dropped in silence.
#[component]
pub fn DroppedMessage() -> impl IntoView {
    let state = use_state();
    let lines = move || {
        let (text, language, catalogue) = (state.text(), state.language.get(), state.catalogue());
        let name = |question: &policy::QuestionIndex| language.of(&catalogue[*question].name);
        let line = |dropped: &Dropped| match dropped {
            Dropped::UnknownQuestion(key) => (text.unknown_question)(key),
            Dropped::UnknownAnswer { question, found } => (text.unknown_answer)(&name(question), found),
            Dropped::Twice(question) => (text.given_twice)(&name(question)),
            Dropped::LaterVersion(version) => (text.later_version)(version),
        };
        state.dropped.with(|dropped| dropped.iter().map(line).collect::<Vec<_>>())
    };
    move || {
        let lines = lines();
        (!lines.is_empty()).then(|| view! {
            <div class="message" role="alert">
                <p>{state.text().address_title}</p>
                <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                <button class="button button-quiet message-close" on:click=move |_| state.dropped.set(Vec::new())>{state.text().close}</button>
            </div>
        })
    }
}
