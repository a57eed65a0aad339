//! No page has this address.

use leptos::prelude::*;

use crate::context::{use_navigation, use_preferences};
use crate::route::Route;

/// Says so, and leads home with the answers kept.
#[component]
pub fn Missing() -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    view! {
        <section class="lead">
            <h1>{preferences.t(|text| text.no_such_page)}</h1>
            <p>{preferences.t(|text| text.no_such_page_lead)}</p>
            <a class="button button-main" href=navigation.href(Route::Home)>
                {preferences.t(|text| text.home)}
            </a>
        </section>
    }
    .into_any()
}
