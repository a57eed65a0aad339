//! Compare: the visitor's own answers beside one or two variants of them.

use leptos::prelude::*;

use crate::components::comparison::Comparison;
use crate::components::variants::VariantList;
use crate::state::State;

/// The comparing page.
#[component]
pub fn ComparePage(state: State) -> impl IntoView {
    view! {
        <h1 class="page-title">{move || state.text().compare}</h1>
        <p class="group-lead">{move || state.text().compare_lead}</p>
        <VariantList state/>
        <section class="comparison-frame">
            <Comparison state/>
        </section>
        <p class="fine-print">{move || state.text().not_official}</p>
    }
    .into_any()
}
