//! How far the work is, and a way to stop it.

use super::desk::{Desk, Stage};
use crate::markup::{Piece, classed, el, live, nothing};
use crate::state::Derived;

/// What is going on. Its button stays the same one while numbers change: or no finger would meet it.
pub fn progress(desk: Desk) -> Piece {
    let can_go_on = Derived::new(move || match desk.stage.get() {
        Stage::Reading(_) | Stage::Working(..) | Stage::Writing(..) => Some(false),
        Stage::Stopped(..) => Some(true),
        _ => None,
    });
    live(move || match can_go_on.get() {
        Some(can_go_on) => made(desk, can_go_on),
        None => nothing(),
    })
}

fn made(desk: Desk, can_go_on: bool) -> Piece {
    let text = move || desk.state.language.get().roster();
    let said = move || {
        let (text, number) = (text(), |number: usize| number.to_string());
        match desk.stage.get() {
            Stage::Working(done, all) => (text.working)(&number(done), &number(all)),
            Stage::Writing(done, all) => (text.writing)(&number(done), &number(all)),
            Stage::Stopped(done, all) => (text.stopped)(&number(done), &number(all)),
            _ => text.reading.to_owned(),
        }
    };
    let share = move || match desk.stage.get() {
        Stage::Working(done, all) | Stage::Writing(done, all) => (done, all),
        Stage::Reading(percent) => (percent, 100),
        _ => (0, 1),
    };
    let bar = (!can_go_on).then(|| {
        el("progress")
            .live_attr("max", move || Some(share().1.to_string()))
            .live_attr("value", move || Some(share().0.to_string()))
            .live_attr("aria-label", move || Some(said()))
    });
    let button = classed("button", "button")
        .attr("type", "button")
        .attr("data-action", if can_go_on { "go-on" } else { "stop" })
        .live_text(move || {
            if can_go_on {
                text().go_on
            } else {
                text().cancel
            }
        })
        .on("click", move |_| {
            if can_go_on {
                desk.work();
            } else {
                desk.stop();
            }
        });
    classed("div", "roster-progress")
        .with(el("p").live_text(said))
        .maybe(bar)
        .with(button)
        .done()
}
