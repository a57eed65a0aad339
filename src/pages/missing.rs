//! No page has this address.

use leptos::prelude::*;

use crate::route::Route;
use crate::state::State;

/// Says so, and leads home with the answers kept.
#[component]
pub fn Missing(state: State) -> impl IntoView {
    view! {
        <section class="lead">
            <h1>{move || state.text().no_such_page}</h1>
            <p>{move || state.text().no_such_page_lead}</p>
            <a class="button button-main" href=move || state.link(Route::Home)>
                {move || state.text().home}
            </a>
        </section>
    }
    .into_any()
}
