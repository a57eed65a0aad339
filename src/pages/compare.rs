//! Compare: the visitor's own answers beside one or two variants of them.

use leptos::prelude::*;

use crate::components::comparison::Comparison;
use crate::components::variants::VariantList;
use crate::context::use_preferences;
use crate::state::State;

/// The comparing page.
#[component]
pub fn ComparePage(state: State) -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <h1 class="page-title">{preferences.t(|text| text.compare)}</h1>
        <p class="group-lead">{preferences.t(|text| text.comparison().compare_lead)}</p>
        <VariantList state/>
        <section class="comparison-frame">
            <Comparison state/>
        </section>
        <p class="fine-print">{preferences.t(|text| text.not_official)}</p>
    }
    .into_any()
}
