//! Into other sites: choose how it looks, copy the line, see the outcome at once.

mod choices;
mod line;
mod preview;

use leptos::prelude::*;

use crate::context::{hosted_address, use_map_file, use_navigation, use_preferences};
use crate::take_away::embed::Embedding;
use crate::url::Fields;
use choices::Choices;
use line::EmbedLine;
use preview::Preview;

/// The page.
#[component]
pub fn EmbedPage() -> impl IntoView {
    let preferences = use_preferences();
    use_map_file().load_map();
    let text = move || preferences.language().embed();
    let address = RwSignal::new(hosted_address());
    let fields = use_navigation().links().params.embed;
    let embedding = Memo::new(move |_| fields.with(read).0);
    let rejected = move || {
        let (_, rejected) = fields.with(read);
        (!rejected.is_empty()).then(|| {
            let lines = rejected.into_iter().map(|field| view! { <li>{field}</li> });
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
            <Choices embedding/>
            <div class="embed-result">
                <EmbedLine embedding address/>
                <Preview embedding/>
            </div>
        </div>
    }
    .into_any()
}

/// Returns the options in an address, and what in it is none.
fn read(fields: &Fields) -> (Embedding, Vec<String>) {
    Embedding::read(fields, |id| catalogue::PLACES.contains(&id))
}
