//! Compare: the visitor's own answers beside one or two scenarios.

mod assumed_answer;
mod benefits;
mod compared;
mod comparison;
mod model;
mod scenario_list;

use leptos::prelude::*;

use crate::components::lazy_views::use_lazy_views;
use crate::components::loadable::Loadable;
use crate::context::use_preferences;
use crate::route::Route;
use compared::Compared;
use comparison::Comparison;
use model::CompareModel;
use scenario_list::ScenarioList;

/// The comparing page.
#[component]
pub fn ComparePage() -> impl IntoView {
    let preferences = use_preferences();
    let views = use_lazy_views();
    let model = CompareModel::new();
    provide_context(model);
    let is_comparing = Memo::new(move |_| !model.indices().is_empty());
    let columns = Callback::new(move |()| {
        untrack(|| {
            let compared = Compared::read(model, preferences);
            compared.map_or_else(Vec::new, |compared| compared.to_export(model))
        })
    });
    view! {
        <h1 class="page-title">{preferences.t(|text| text.compare)}</h1>
        <Loadable quiet=true load=move || (views.paper_head)(Route::Compare)/>
        <p class="group-lead">{preferences.t(|text| text.comparison().compare_lead)}</p>
        <ScenarioList/>
        <section class="comparison-frame">
            <Comparison/>
        </section>
        <Show when=move || is_comparing.get()>
            <Loadable load=move || (views.comparison_take_away)(columns)/>
        </Show>
        <p class="fine-print">{preferences.t(|text| text.not_official)}</p>
    }
    .into_any()
}
