//! Policies: all there are, found as one types, narrowed and ordered, and their documents over time.

mod benefit;
mod card;
mod document;
mod example;
mod filter;
mod filters;
mod model;
mod search;
mod timeline;

pub use self::benefit::BenefitPage;
pub use self::document::DocumentPage;

use leptos::prelude::*;

use self::filters::PolicyFilters;
use self::model::Listed;
use self::search::{PoliciesFound, PolicySearch};
use self::timeline::Timeline;
use crate::components::lazy_views::use_lazy_views;
use crate::components::loadable::Loadable;
use crate::context::{use_catalogue, use_preferences};

/// The page of all policies.
#[component]
pub fn PoliciesPage() -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let views = use_lazy_views();
    let listed = Listed::new();
    listed.index.load_policies();
    Effect::new(move |_| listed.take_up_address());
    let text = move || preferences.text();
    let documents = catalogue.indexed_documents();
    let documents = documents.map(|(document, _)| document).collect();
    view! {
        <h1 class="page-title">{move || text().policies}</h1>
        <p class="group-lead">{move || text().policy_pages().policies_lead}</p>
        <PolicySearch listed/>
        <div class="policy-columns">
            <div>
                <PolicyFilters listed/>
                <Loadable quiet=true load=views.as_of_field/>
            </div>
            <PoliciesFound listed/>
        </div>
        <section>
            <h2>{move || text().policy_pages().timeline}</h2>
            <Timeline documents/>
        </section>
        <p class="fine-print">{move || text().not_official}</p>
    }
    .into_any()
}
