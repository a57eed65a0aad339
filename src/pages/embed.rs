//! Into other sites: choose how it looks, copy the line, see the outcome at once.

use leptos::prelude::*;

use crate::components::embed::choices::Choices;
use crate::components::embed::line::EmbedLine;
use crate::components::embed::preview::Preview;
use crate::context::{use_map_file, use_preferences};
use crate::state::{State, hosted_address};

/// The page.
#[component]
pub fn EmbedPage(state: State) -> impl IntoView {
    let preferences = use_preferences();
    use_map_file().load_map();
    let text = move || preferences.language().embed();
    let address = RwSignal::new(hosted_address());
    let embedding = Memo::new(move |_| state.embedding().0);
    let rejected = move || {
        let fields = state.embedding().1;
        (!fields.is_empty()).then(|| {
            let lines = fields.into_iter().map(|field| view! { <li>{field}</li> });
            view! {
                <div class="message" role="alert">
                    <p>{text().not_understood}</p>
                    <ul>{lines.collect_view()}</ul>
                </div>
            }
        })
    };
    view! {
        <header class="embed-head">
            <h1 class="page-title">{preferences.t(|text| text.embed)}</h1>
            <p class="group-lead">{move || text().lead}</p>
        </header>
        {rejected}
        <div class="columns">
            <Choices state embedding/>
            <div class="embed-result">
                <EmbedLine state embedding address/>
                <Preview state embedding/>
            </div>
        </div>
    }
    .into_any()
}
