//! Policies: all there are, found as one types, narrowed and ordered, and their documents over time.

use crate::components::as_of::as_of_field;
use crate::components::policy_filters::policy_filters;
use crate::components::policy_search::{policies_found, policy_search};
use crate::components::timeline::timeline;
use crate::markup::{Piece, classed, el, several};
use crate::state::State;

/// The page of all policies.
pub fn page(state: State) -> Piece {
    state.fetch_pages();
    let title = classed("h1", "page-title").live_text(move || state.text().policies);
    let lead = classed("p", "group-lead").live_text(move || state.text().policies_lead);
    let found = classed("h2", "visually-hidden").live_text(move || state.text().policies);
    let columns = classed("div", "policy-columns")
        .with(
            el("div")
                .with(policy_filters(state))
                .with(as_of_field(state)),
        )
        .with(el("div").with(found).view(policies_found(state)));
    let documents = el("section")
        .with(el("h2").live_text(move || state.text().timeline))
        .live(move || {
            let all = state.catalogue().indexed_documents();
            timeline(state, all.map(|(document, _)| document).collect(), None).done()
        });
    let fine_print = classed("p", "fine-print").live_text(move || state.text().not_official);
    several(vec![
        title.done(),
        lead.done(),
        policy_search(state).done(),
        columns.done(),
        documents.done(),
        fine_print.done(),
    ])
}
