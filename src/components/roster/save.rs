//! Saving the people shown.

use super::desk::Desk;
use crate::compat;
use crate::icons::{Picture, icon};
use crate::markup::{Markup, classed, el};
use crate::take_away::roster::Form;

/// The ways to save.
pub fn save(desk: Desk) -> Markup {
    let state = desk.state;
    let way = |picture, action: &'static str, form| {
        classed("button", "button")
            .attr("type", "button")
            .attr("data-action", action)
            .view(icon(picture))
            .with(el("span").live_text(move || match form {
                Form::Csv => state.text().csv,
                Form::Json => state.text().json,
            }))
            .on("click", move |_| desk.save(form))
    };
    classed("div", "roster-save")
        .with(el("p").live_text(move || state.language.get().roster().save_lead))
        .with(way(Picture::Table, "roster-csv", Form::Csv))
        .with(way(Picture::Data, "roster-json", Form::Json))
        .with(
            classed("p", "roster-saved")
                .attr("role", "status")
                .live_text(move || {
                    let saved = desk.saved.get().map(|count| count.to_string());
                    let text = state.language.get().roster();
                    saved.map_or_else(String::new, |count| (text.saved)(&count))
                }),
        )
        .view(compat::saved_file(desk.saved_file))
}
