//! The day whose rules are shown: one for all pages, kept in the address.

use leptos::prelude::*;
use policy::Date;

use crate::browser;
use crate::markup::{Input, Markup, classed, el, nothing};
use crate::state::{Signal, State};

/// Says that another day than today is shown, and leads back.
#[component]
pub fn AsOfMessage(state: State) -> impl IntoView {
    let today = move |_| {
        state.show_as_of(None);
        browser::document::focus("#main");
    };
    let message = move || {
        let day = state.as_of.get()?;
        let (text, language) = (state.text(), state.language.get());
        let reserve = reserve(state, day);
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

/// Says what the catalogue cannot know of a day: changes to come, and rules older than its documents.
fn reserve(state: State, day: Date) -> Option<String> {
    let (text, language, catalogue) = (state.text(), state.language.get(), state.catalogue());
    let oldest = catalogue
        .documents
        .iter()
        .map(|document| document.from)
        .min()?;
    if day > state.today() {
        let known = catalogue.version.parse().ok()?;
        Some([" ", &(text.as_of_future)(&language.date(known))].concat())
    } else {
        (day < oldest).then(|| [" ", &(text.as_of_past)(&language.date(oldest))].concat())
    }
}

/// The way to another day.
pub fn as_of_field(state: State) -> Markup {
    let wrong = Signal::new(false);
    // While a year is typed digit by digit, it names days of long ago.
    let is_meant = |day: &Date| (2000..=2100).contains(&day.year());
    let input = Input::new(&[
        ("type", "date"),
        ("class", "date-field"),
        ("min", "2000-01-01"),
        ("max", "2100-12-31"),
    ])
    .value(move || state.day().to_string())
    .changed(move |typed| {
        let day = typed.parse().ok().filter(is_meant);
        wrong.set(day.is_none());
        if day.is_some() {
            state.show_as_of(day);
        }
    });
    let label = classed("label", "date-label")
        .with(el("span").live_text(move || state.text().as_of_day))
        .view(input.done());
    classed("details", "as-of")
        .with(el("summary").live_text(move || state.text().as_of_fold))
        .with(label)
        .live(move || {
            if wrong.get() {
                classed("p", "field-error")
                    .attr("role", "alert")
                    .text(state.text().expected_day)
                    .done()
            } else {
                nothing()
            }
        })
}
