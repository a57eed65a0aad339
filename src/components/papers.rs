//! The papers of the benefits for which the visitor is eligible, for the short print.

use leptos::prelude::*;

use crate::components::dynamic::dynamic;
use crate::context::{use_catalogue, use_estimation, use_preferences};

/// The papers needed for each benefit that is certain, where the catalogue names them. Only on paper: on the screen they
/// stand in the benefit.
#[component]
pub fn Papers() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let papers = move || {
        if !preferences.is_printing() || preferences.is_printing_everything() {
            return None;
        }
        let (language, text) = (preferences.language(), preferences.text());
        let rows: Vec<_> = estimation.with_groups(|grouped| {
            let benefits = grouped.yours.iter().filter_map(|benefit| {
                let found = &catalogue[*benefit];
                let papers = found.apply.as_ref()?.papers.as_ref()?;
                Some((&found.title, papers))
            });
            benefits
                .map(|(title, papers)| {
                    view! {
                        <li>
                            <b>{[language.of(title), text.colon].concat()}</b>
                            {language.of(papers)}
                        </li>
                    }
                })
                .collect()
        });
        (!rows.is_empty()).then(|| {
            view! {
                <section class="papers">
                    <h2>{text.results().apply_papers}</h2>
                    <ul>{rows}</ul>
                </section>
            }
        })
    };
    dynamic(papers)
}
