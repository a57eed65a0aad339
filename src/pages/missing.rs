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
            <h1>{move || preferences.text().no_such_page}</h1>
            <p>{move || preferences.text().no_such_page_lead}</p>
            <a class="button button-main" href=move || navigation.link(Route::Home)>
                {move || preferences.text().home}
            </a>
        </section>
    }
    .into_any()
}
