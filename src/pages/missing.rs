//! No page has this address.

use crate::markup::{Piece, classed, el};
use crate::route::Route;
use crate::state::State;

/// Says so, and leads home with the answers kept.
pub fn page(state: State) -> Piece {
    classed("section", "lead")
        .with(el("h1").live_text(move || state.text().no_such_page))
        .with(el("p").live_text(move || state.text().no_such_page_lead))
        .with(
            classed("a", "button button-main")
                .live_attr("href", move || Some(state.link(Route::Home)))
                .live_text(move || state.text().home),
        )
        .done()
}
