//! The day whose rules are shown: one for all pages, kept in the address.

use policy::Date;

use crate::browser;
use crate::markup::{Input, Markup, Piece, classed, el, live, nothing};
use crate::state::{Signal, State};

/// Says that another day than today is shown, and leads back.
pub fn as_of_message(state: State) -> Piece {
    live(move || {
        let Some(day) = state.as_of.get() else {
            return nothing();
        };
        let (text, language) = (state.text(), state.language.get());
        let today = classed("button", "button button-quiet")
            .attr("type", "button")
            .attr("data-action", "today")
            .text(text.as_of_today)
            .on("click", move |_| {
                state.show_as_of(None);
                browser::document::focus("#main");
            });
        classed("div", "message message-quiet as-of-message")
            .attr("role", "status")
            .with(el("p").text((text.as_of_shown)(&language.date(day))))
            .with(today)
            .done()
    })
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
