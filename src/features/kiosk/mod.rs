//! The screen at a fair: an invitation, a few large questions, a result to take along. The next visitor finds nothing
//! of the one before.

use crate::components::fair::attract::attract;
use crate::components::fair::desk::desk;
use crate::components::fair::hand_out::hand_out;
use crate::components::fair::outcome::outcome;
use crate::components::fair::question::{asking, who};
use crate::components::fair::stand::{Phase, Stand};
use crate::markup::{Markup, Piece, classed, el, live, nothing, several};
use crate::state::{Derived, State};

/// The fair's page.
pub fn page(state: State) -> Piece {
    let stand = Stand::new(state);
    let screen = classed("div", "fair-screen")
        .live_attr("data-phase", move || {
            Some(match stand.phase.get() {
                Phase::Attract => "attract",
                Phase::Who | Phase::Asking => "asking",
                Phase::Outcome => "outcome",
            })
        })
        .live(move || match stand.phase.get() {
            Phase::Attract => attract(stand),
            Phase::Who => who(stand),
            Phase::Asking => asking(stand),
            Phase::Outcome => outcome(stand),
        });
    several(vec![
        screen.done(),
        warning(stand),
        desk(stand),
        hand_out(stand),
    ])
}

/// The countdown before the screen is cleared. It stays the same one while it counts, and is said once.
fn warning(stand: Stand) -> Piece {
    let is_near = Derived::new(move || stand.warning().is_some());
    live(move || {
        if !is_near.get() {
            return nothing();
        }
        let text = stand.state.language.get().fair();
        let left = move || stand.warning().unwrap_or_default().to_string();
        classed("div", "fair-warning")
            .with(
                el("p")
                    .attr("role", "alert")
                    .with(el("b").text(text.still_there)),
            )
            .with(classed("p", "fair-countdown").live_text(move || (text.wiped_in)(&left())))
            .with(stay(stand, text.stay))
            .done()
    })
}

fn stay(stand: Stand, words: &'static str) -> Markup {
    classed("button", "button button-main")
        .attr("type", "button")
        .attr("data-action", "stay")
        .text(words)
        .on("click", move |_| stand.touch())
}
