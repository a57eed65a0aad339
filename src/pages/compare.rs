//! Compare: the visitor's own answers beside one or two variants of them.

use crate::components::comparison::comparison;
use crate::components::variants::variants;
use crate::markup::{Piece, classed, several};
use crate::state::State;

/// The comparing page.
pub fn page(state: State) -> Piece {
    let title = classed("h1", "page-title").live_text(move || state.text().compare);
    let lead = classed("p", "group-lead").live_text(move || state.text().compare_lead);
    let fine_print = classed("p", "fine-print").live_text(move || state.text().not_official);
    several(vec![
        title.done(),
        lead.done(),
        variants(state),
        classed("section", "comparison-frame")
            .view(comparison(state))
            .done(),
        fine_print.done(),
    ])
}
