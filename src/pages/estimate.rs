//! The estimate: one question at a time, everything answered at hand, the results beside.

use std::sync::Arc;

use policy::Estimate;

use crate::components::answers::answers;
use crate::components::calendar::calendar;
use crate::components::group::{groups, not_yours};
use crate::components::next_question::next_question;
use crate::components::sum::sum;
use crate::components::take_away::take_away_jump;
use crate::components::total::{cases, total};
use crate::icons::{Picture, icon};
use crate::later::later;
use crate::markup::{Markup, Piece, classed, el, live, nothing, several};
use crate::route::Route;
use crate::state::State;

/// The estimate page.
pub fn page(state: State) -> Piece {
    let title = classed("h1", "page-title").live_text(move || state.text().estimate_title);
    let fine_print = classed("p", "fine-print").live_text(move || {
        let text = state.text();
        [
            &*(text.as_of)(&state.language.get().date(state.day())),
            text.next_sentence,
            text.not_official,
        ]
        .concat()
    });
    let results = state.results();
    let columns = classed("div", "columns")
        .with(
            classed("div", "column-questions")
                .view(total(state))
                .view(leading(state))
                .with(next_question(state))
                .view(answers(state))
                .with(compare(state))
                .view(later(state, move |later| (later.take_away)(state))),
        )
        .with(
            classed("div", "column-results")
                .live_attr("aria-busy", move || {
                    state.results_follow.get().then_some("true")
                })
                .view(groups(results))
                .view(cases(results))
                .view(sum(results))
                .view(calendar(results))
                .view(not_yours(results))
                .view(later(state, move |later| (later.as_of_field)(state)))
                .with(fine_print),
        );
    let title = classed("div", "title-row")
        .with(title)
        .with(take_away_jump(state));
    // Asked for on paper only: on the screen nothing is said to be coming here.
    let paper_head = live(move || {
        if state.printing.get() {
            later(state, move |later| (later.paper_head)(state))
        } else {
            nothing()
        }
    });
    several(vec![title.done(), paper_head, columns.done()])
}

/// Which benefit's questions come first, and the way back to the usual order.
fn leading(state: State) -> Piece {
    live(move || {
        let leading = state.policies.leading.get().filter(|benefit| {
            let missing = |estimate: &Arc<Estimate>| estimate[*benefit].missing;
            !state.estimate.with(missing).is_empty()
        });
        let Some(benefit) = leading else {
            return nothing();
        };
        let (text, catalogue) = (state.text(), state.catalogue());
        let title = state.words(&catalogue[benefit].title);
        let stop = classed("button", "button button-quiet")
            .attr("type", "button")
            .attr("data-action", "stop-leading")
            .text(text.stop_leading)
            .on("click", move |_| state.stop_leading());
        classed("div", "message message-quiet")
            .with(el("p").text((text.leading)(title)))
            .with(stop)
            .done()
    })
}

/// The way to a comparison.
fn compare(state: State) -> Markup {
    classed("a", "button compare-more")
        .live_attr("href", move || Some(state.link(Route::Compare)))
        .view(icon(Picture::Compare))
        .with(el("span").live_text(move || state.text().compare_more))
}
