//! Into other sites: choose how it looks, copy the line, see at once what comes of it.

use crate::components::embed::{choices, line, preview};
use crate::markup::{Piece, classed, el, live, nothing, several};
use crate::state::{Derived, Signal, State, hosted_address};

/// The page.
pub fn page(state: State) -> Piece {
    state.fetch_map();
    let text = move || state.language.get().embed();
    let address = Signal::new(hosted_address());
    let embedding = Derived::new(move || state.embedding().0);
    let head = classed("header", "embed-head")
        .with(classed("h1", "page-title").live_text(move || state.text().embed))
        .with(classed("p", "group-lead").live_text(move || text().lead));
    let not_understood = live(move || {
        let lost = state.embedding().1;
        if lost.is_empty() {
            return nothing();
        }
        let lines = lost.into_iter().map(|field| el("li").text(field));
        classed("div", "message")
            .attr("role", "alert")
            .with(el("p").text(text().not_understood))
            .with(el("ul").each(lines))
            .done()
    });
    let columns = classed("div", "columns")
        .with(classed("div", "embed-choices").view(choices::choices(state, embedding)))
        .with(
            classed("div", "embed-result")
                .with(line::line(state, embedding, address))
                .with(preview::preview(state, embedding)),
        );
    several(vec![head.done(), not_understood, columns.done()])
}
