//! The roster: a table of people, and what each of them may get. It stays on the device.

use leptos::prelude::Effect;

use crate::components::roster::columns::columns;
use crate::components::roster::desk::{Desk, Stage};
use crate::components::roster::intake::{intake, refusal};
use crate::components::roster::people::{people, tools};
use crate::components::roster::progress::progress;
use crate::components::roster::save::save;
use crate::components::roster::sums::{groups, sums};
use crate::icons::{Picture, icon};
use crate::markup::{Markup, Piece, classed, el, live, nothing, several};
use crate::state::{Derived, State};

/// The roster's page.
pub fn page(state: State) -> Piece {
    let desk = Desk::new(state);
    // The list of schools may come after the table.
    Effect::new(move |_| desk.take_schools());
    let text = move || state.language.get().roster();
    let head = classed("section", "lead")
        .with(classed("h1", "page-title").live_text(move || text().title))
        .with(el("p").live_text(move || text().lead))
        .with(classed("p", "roster-privacy").live_text(move || text().privacy));
    let is_empty = Derived::new(move || {
        desk.stage
            .with(|stage| matches!(stage, Stage::Empty | Stage::Refused(_) | Stage::Reading(_)))
    });
    let body = live(move || {
        if is_empty.get() {
            return intake(desk).done();
        }
        several(vec![another(desk).done(), columns(desk), results(desk)])
    });
    several(vec![
        head.done(),
        refusal(desk),
        body,
        classed("div", "roster-status").view(progress(desk)).done(),
        classed("p", "fine-print")
            .live_text(move || state.text().not_official)
            .done(),
    ])
}

fn another(desk: Desk) -> Markup {
    classed("button", "button roster-another")
        .attr("type", "button")
        .attr("data-action", "another-table")
        .view(icon(Picture::Again))
        .with(el("span").live_text(move || desk.state.language.get().roster().another))
        .on("click", move |_| desk.clear())
}

/// Sums, groups and people, once somebody is worked on.
fn results(desk: Desk) -> Piece {
    let is_there = Derived::new(move || {
        desk.changes.get();
        any_done()
    });
    live(move || {
        if !is_there.get() {
            return nothing();
        }
        classed("section", "roster-results")
            .view(sums(desk))
            .with(tools(desk))
            .view(groups(desk))
            .view(people(desk))
            .with(save(desk))
            .done()
    })
}

/// Whether somebody is worked on.
fn any_done() -> bool {
    let done = crate::components::roster::desk::with_sheet(|sheet| sheet.done());
    done.is_some_and(|done| done > 0)
}
