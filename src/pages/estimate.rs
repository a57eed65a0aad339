//! The estimate: one question at a time, everything answered at hand, the results beside.

use leptos::context::Provider;
use leptos::prelude::*;
use policy::BenefitIndex;

use crate::browser::part;
use crate::components::answers::Answers;
use crate::components::group::Groups;
use crate::components::lazy_views::use_lazy_views;
use crate::components::loadable::Loadable;
use crate::components::next_question::NextQuestion;
use crate::components::take_away::TakeAwayJump;
use crate::components::total::Total;
use crate::context::{use_estimation, use_navigation, use_preferences};
use crate::estimation::use_deferred;
use crate::icons::{Icon, Picture};
use crate::route::Route;

/// The estimate page.
#[component]
pub fn EstimatePage() -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let estimation = use_estimation();
    let results = use_deferred(estimation);
    let views = use_lazy_views();
    // What opens on paper is there before a browser prints.
    part::keep((views.benefit_details)(BenefitIndex(0)));
    let fine_print = move || {
        let text = preferences.text();
        [
            &*(text.results().as_of)(&preferences.language().date(estimation.day())),
            text.next_sentence,
            text.not_official,
        ]
        .concat()
    };
    view! {
        <div class="title-row">
            <h1 class="page-title">{preferences.t(|text| text.estimate_title)}</h1>
            <TakeAwayJump/>
        </div>
        <Loadable quiet=true load=move || (views.paper_head)(Route::Estimate)/>
        <div
            class="columns"
            class:prints-short=move || !preferences.prints_everything().get()
        >
            <div class="column-questions">
                <Total/>
                <Loadable quiet=true load=views.leading/>
                <NextQuestion/>
                <Answers/>
                <Loadable quiet=true load=move || (views.total_more)(true)/>
                <a class="button compare-more" href=navigation.href(Route::Compare)>
                    <Icon picture=Picture::Compare/>
                    <span>{preferences.t(|text| text.results().compare_more)}</span>
                </a>
                <Loadable load=views.take_away/>
            </div>
            <div
                class="column-results"
                aria-busy=move || results.is_pending.get().then_some("true")
            >
                <Provider value=results.estimation>
                    <Loadable quiet=true load=views.group_counts/>
                    <Groups/>
                    <Loadable quiet=true load=views.breakdown/>
                    <Loadable quiet=true load=views.not_yours/>
                </Provider>
                <Loadable quiet=true load=views.as_of_field/>
                <p class="fine-print">{fine_print}</p>
            </div>
        </div>
    }
    .into_any()
}
