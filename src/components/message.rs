//! Messages above the page.

use leptos::prelude::*;

use crate::browser;
use crate::components::dynamic::dynamic;
use crate::context::{use_catalogue, use_navigation, use_offline, use_preferences};
use crate::url::RejectedParam;

/// Maximum number of entries named one by one; the rest are counted.
const MAX_LINES: usize = 5;

/// Names what the address held that could not be used; nothing is dropped in silence.
#[component]
pub fn DroppedMessage() -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let catalogue = use_catalogue();
    let message = move || {
        let dropped = navigation.rejected_params();
        if dropped.is_empty() {
            return None;
        }
        let (text, language, catalogue) = (preferences.text(), preferences.language(), catalogue);
        let name = |question: &policy::QuestionIndex| language.of(&catalogue[*question].name);
        let more = dropped.len().saturating_sub(MAX_LINES);
        let more = (more > 0).then(|| (text.and_more)(&more.to_string()));
        let lines = dropped
            .iter()
            .take(MAX_LINES)
            .map(|dropped| match dropped {
                RejectedParam::UnknownKey(Some(key)) => (text.messages().unknown_question)(key),
                RejectedParam::UnknownValue {
                    question,
                    found: Some(found),
                } => (text.messages().unknown_answer)(name(question), found),
                RejectedParam::UnknownValue { question, .. } => {
                    (text.messages().unknown_value)(name(question))
                }
                RejectedParam::Duplicate(question) => (text.messages().given_twice)(name(question)),
                RejectedParam::LaterVersion(Some(version)) => {
                    (text.messages().later_version)(version)
                }
                RejectedParam::UnknownKey(None) | RejectedParam::LaterVersion(None) => {
                    text.messages().unknown_part.to_owned()
                }
                RejectedParam::DamagedCode => text.messages().damaged_code.to_owned(),
            })
            .chain(more)
            .map(|line| view! { <li>{line}</li> });
        Some(view! {
            <div class="message" role="alert">
                <p>{text.messages().address_title}</p>
                <ul>{lines.collect_view()}</ul>
                <button
                    class="button button-quiet message-close"
                    type="button"
                    on:click=move |_| {
                        navigation.dismiss_rejected_params();
                        browser::document::focus("#main");
                    }
                >
                    {text.close}
                </button>
            </div>
        })
    };
    dynamic(message)
}

/// Says that the texts of a language could not be fetched.
#[component]
pub fn NotFetchedMessage() -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <Show when=move || preferences.has_text_load_failed()>
            <div class="message" role="alert">
                <p>{preferences.t(|text| text.language_not_fetched)}</p>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| preferences.toggle_language()
                >
                    {preferences.t(|text| text.try_again)}
                </button>
            </div>
        </Show>
    }
    .into_any()
}

/// Offers to open the page again after a file could not be fetched because the server has a later version.
#[component]
pub fn OutdatedMessage() -> impl IntoView {
    let preferences = use_preferences();
    let offline = use_offline();
    view! {
        <Show when=move || offline.is_outdated()>
            <div class="message" role="alert" data-message="outdated">
                <p>{preferences.t(|text| text.outdated)}</p>
                <button
                    class="button"
                    type="button"
                    data-action="reload"
                    on:click=|_| browser::offline::reload()
                >
                    {preferences.t(|text| text.open_again)}
                </button>
            </div>
        </Show>
    }
    .into_any()
}
