//! Policies: all there are, found as one types, narrowed and ordered, and their documents over time.

use crate::components::as_of::as_of_field;
use crate::components::policy_filters::policy_filters;
use crate::components::policy_search::{policies_found, policy_search};
use crate::components::timeline::timeline;
use crate::markup::{Piece, classed, el, live, nothing, several};
use crate::state::{Listed, State};

/// The page of all policies.
pub fn page(state: State) -> Piece {
    state.fetch_pages();
    let listed = Listed::new(state);
    let taken_up = live(move || {
        listed.take_up_address();
        nothing()
    });
    let shown = live(move || {
        let text = state.text();
        let beside = el("div")
            .with(policy_filters(listed))
            .with(as_of_field(state));
        let columns = classed("div", "policy-columns")
            .with(beside)
            .with(policies_found(listed));
        let documents = el("section")
            .with(el("h2").text(text.timeline))
            .live(move || {
                let all = state.catalogue().indexed_documents();
                timeline(state, all.map(|(document, _)| document).collect(), None).done()
            });
        several(vec![
            classed("h1", "page-title").text(text.policies).done(),
            classed("p", "group-lead").text(text.policies_lead).done(),
            policy_search(listed).done(),
            columns.done(),
            documents.done(),
            classed("p", "fine-print").text(text.not_official).done(),
        ])
    });
    several(vec![taken_up, shown])
}
