//! The day whose rules are shown: one for all pages, kept in the address.

use leptos::prelude::*;
use policy::{Catalogue, Date};

use crate::browser;
use crate::context::{use_estimation, use_preferences, use_session};
use crate::language::Language;

/// Says that another day than today is shown, and leads back.
#[component]
pub fn AsOfMessage() -> impl IntoView {
    let preferences = use_preferences();
    let session = use_session();
    let estimation = use_estimation();
    let today = move |_| {
        session.show_as_of(None);
        browser::document::focus("#main");
    };
    let message = move || {
        let day = session.as_of()?;
        let (text, language) = (preferences.text(), preferences.language());
        let reserve = reserve(language, estimation.catalogue(), estimation.today(), day);
        Some(view! {
            <div class="message message-quiet as-of-message" role="status">
                <p>{(text.as_of_shown)(&language.date(day))} {reserve}</p>
                <button
                    class="button button-quiet"
                    type="button"
                    data-action="today"
                    on:click=today
                >
                    {text.as_of_today}
                </button>
            </div>
        })
    };
    message.into_any()
}

/// Returns the reserve with which a day is shown: changes to come, or rules older than the catalogue's documents.
fn reserve(language: Language, catalogue: &Catalogue, today: Date, day: Date) -> Option<String> {
    let text = language.text();
    let oldest = catalogue
        .documents
        .iter()
        .map(|document| document.from)
        .min()?;
    if day > today {
        let known = catalogue.version.parse().ok()?;
        Some([" ", &(text.as_of_future)(&language.date(known))].concat())
    } else {
        (day < oldest).then(|| [" ", &(text.as_of_past)(&language.date(oldest))].concat())
    }
}

/// Returns whether a day is one that the field takes: while a year is typed digit by digit, it names days of long ago.
fn is_in_range(day: &Date) -> bool {
    (2000..=2100).contains(&day.year())
}

/// A fold with a date field that shows the rules of another day.
#[component]
pub fn AsOfField() -> impl IntoView {
    let preferences = use_preferences();
    let session = use_session();
    let estimation = use_estimation();
    let is_invalid = RwSignal::new(false);
    let change = move |event| {
        let day = event_target_value(&event).parse().ok().filter(is_in_range);
        is_invalid.set(day.is_none());
        if day.is_some() {
            session.show_as_of(day);
        }
    };
    view! {
        <details class="as-of">
            <summary>{move || preferences.text().as_of_fold}</summary>
            <label class="date-label">
                <span>{move || preferences.text().as_of_day}</span>
                <input
                    type="date"
                    class="date-field"
                    min="2000-01-01"
                    max="2100-12-31"
                    prop:value=move || estimation.day().to_string()
                    on:change=change
                />
            </label>
            <Show when=move || is_invalid.get()>
                <p class="field-error" role="alert">
                    {move || preferences.text().expected_day}
                </p>
            </Show>
        </details>
    }
    .into_any()
}
