//! Policies: all there are, found as one types, narrowed and ordered, and their documents over time.

use crate::components::loadable::Loadable;
use crate::lazy;
use leptos::prelude::*;

use crate::components::policy_filters::PolicyFilters;
use crate::components::policy_search::{PoliciesFound, PolicySearch};
use crate::components::timeline::Timeline;
use crate::context::{use_catalogue, use_preferences};
use crate::state::{Listed, State};

/// The page of all policies.
#[component]
pub fn PoliciesPage(state: State) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    state.fetch_pages();
    let listed = Listed::new(state);
    Effect::new(move |_| listed.take_up_address());
    let text = move || preferences.text();
    let documents = catalogue.indexed_documents();
    let documents = documents.map(|(document, _)| document).collect();
    view! {
        <h1 class="page-title">{move || text().policies}</h1>
        <p class="group-lead">{move || text().policies_lead}</p>
        <PolicySearch listed/>
        <div class="policy-columns">
            <div>
                <PolicyFilters listed/>
                <Loadable quiet=true load=lazy::as_of_field/>
            </div>
            <PoliciesFound listed/>
        </div>
        <section>
            <h2>{move || text().timeline}</h2>
            <Timeline documents/>
        </section>
        <p class="fine-print">{move || text().not_official}</p>
    }
    .into_any()
}
