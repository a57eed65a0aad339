//! How far the work is, and a way to stop it.

use super::desk::{Desk, Stage};
use crate::markup::{Piece, classed, el, live, nothing};

/// What is going on.
pub fn progress(desk: Desk) -> Piece {
    let state = desk.state;
    live(move || {
        let text = state.language.get().roster();
        let number = |number: usize| number.to_string();
        let (said, share, can_go_on) = match desk.stage.get() {
            Stage::Reading(percent) => (text.reading.to_owned(), Some((percent, 100)), false),
            Stage::Working(done, all) => (
                (text.working)(&number(done), &number(all)),
                Some((done, all)),
                false,
            ),
            Stage::Writing(done, all) => (
                (text.writing)(&number(done), &number(all)),
                Some((done, all)),
                false,
            ),
            Stage::Stopped(done, all) => ((text.stopped)(&number(done), &number(all)), None, true),
            _ => return nothing(),
        };
        let bar = share.map(|(done, all)| {
            el("progress")
                .attr("max", number(all))
                .attr("value", number(done))
                .attr("aria-label", said.clone())
        });
        let button = classed("button", "button")
            .attr("type", "button")
            .attr("data-action", if can_go_on { "go-on" } else { "stop" })
            .text(if can_go_on { text.go_on } else { text.cancel })
            .on(
                "click",
                move |_| if can_go_on { desk.work() } else { desk.stop() },
            );
        classed("div", "roster-progress")
            .with(el("p").text(said))
            .maybe(bar)
            .with(button)
            .done()
    })
}
