//! The day whose rules are shown: one for all pages, kept in the address.

use leptos::prelude::*;
use policy::{Answer, Catalogue, Date};

use crate::browser;
use crate::components::dynamic::dynamic;
use crate::components::field_place::FieldPlace;
use crate::components::number_field::DayInput;
use crate::context::{use_catalogue, use_estimation, use_preferences, use_session};
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
                <p>{(text.questions().as_of_shown)(&language.date(day))} {reserve}</p>
                <button
                    class="button button-quiet"
                    type="button"
                    data-action="today"
                    on:click=today
                >
                    {text.questions().as_of_today}
                </button>
            </div>
        })
    };
    dynamic(message)
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
        Some([" ", &(text.questions().as_of_future)(&language.date(known))].concat())
    } else {
        (day < oldest)
            .then(|| [" ", &(text.questions().as_of_past)(&language.date(oldest))].concat())
    }
}

/// A fold with a date field that shows the rules of another day.
#[component]
pub fn AsOfField() -> impl IntoView {
    let preferences = use_preferences();
    let session = use_session();
    let estimation = use_estimation();
    let place = FieldPlace::new("as-of".to_owned());
    let show = move |answer| {
        session.show_as_of(match answer {
            Some(Answer::Date(day)) => Some(day),
            _ => None,
        });
    };
    let field = use_catalogue().question("as_of").map(|question| {
        view! {
            <DayInput
                question
                place
                label=move || preferences.text().questions().as_of_day
                given=Signal::derive(move || Some(Answer::Date(estimation.day())))
                on_answer=show
            />
        }
    });
    view! {
        <details
            class="as-of"
            on:pointerdown=move |_| place.press()
            on:pointercancel=move |_| place.release()
            on:click=move |event| place.click(&event)
            on:focusout=move |event| place.focus_out(&event)
        >
            <summary>{preferences.t(|text| text.questions().as_of_fold)}</summary>
            {field}
        </details>
    }
    .into_any()
}
