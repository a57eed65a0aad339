//! Compare: the visitor's own answers beside one or two scenarios.

mod assumed_answer;
mod benefits;
mod compared;
mod comparison;
mod model;
mod scenario_list;

use leptos::prelude::*;

use crate::context::use_preferences;
use comparison::Comparison;
use model::CompareModel;
use scenario_list::ScenarioList;

/// The comparing page.
#[component]
pub fn ComparePage() -> impl IntoView {
    let preferences = use_preferences();
    provide_context(CompareModel::new());
    view! {
        <h1 class="page-title">{preferences.t(|text| text.compare)}</h1>
        <p class="group-lead">{preferences.t(|text| text.comparison().compare_lead)}</p>
        <ScenarioList/>
        <section class="comparison-frame">
            <Comparison/>
        </section>
        <p class="fine-print">{preferences.t(|text| text.not_official)}</p>
    }
    .into_any()
}
