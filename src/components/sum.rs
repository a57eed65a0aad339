//! How the total adds up: what each benefit brings to both ends of the usual range, and of the full one.

use leptos::prelude::*;
use policy::{Catalogue, Estimate, Split};

use crate::components::dynamic::dynamic;
use crate::context::{use_catalogue, use_estimation, use_preferences};
use crate::language::Language;

/// The benefits that add to the usual total, with what they add, and the sum; below it those of the full total, where
/// they differ.
#[component]
pub fn Sum() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let sum = move || {
        let (language, full) = (preferences.language(), estimation.estimate());
        if full.parts.is_empty() {
            return None;
        }
        let (text, usual) = (language.text(), estimation.usual_estimate());
        let name = if full.usual.assumes.is_empty() {
            text.total
        } else {
            text.usual_total
        };
        let every_case = (usual.parts != full.parts).then(|| {
            view! {
                <div class="every-case">
                    <h3>{text.results().every_case}</h3>
                    {table(language, catalogue, text.total, &full)}
                </div>
            }
        });
        Some(view! {
            <section class="sum">
                <h2>{text.results().adds_up}</h2>
                {table(language, catalogue, name, &usual)}
                {every_case}
            </section>
        })
    };
    dynamic(sum)
}

/// Returns the parts of a total, and the sum under a name.
fn table(
    language: Language,
    catalogue: &'static Catalogue,
    name: &'static str,
    estimate: &Estimate,
) -> AnyView {
    let text = language.text();
    let both = estimate.total.low != estimate.total.high;
    let parts = estimate.parts.iter().map(|(benefit, split)| {
        let name = language.of(&catalogue[*benefit].title);
        view! { <Row language name split=*split both/> }
    });
    let head = both.then(|| {
        view! {
            <thead>
                <tr>
                    <th scope="col">{text.results().benefit}</th>
                    <th scope="col">{text.at_low}</th>
                    <th scope="col">{text.at_high}</th>
                </tr>
            </thead>
        }
    });
    view! {
        <table>
            {head} <tbody>{parts.collect_view()}</tbody>
            <tfoot>
                <Row language name split=estimate.total.ends() both/>
            </tfoot>
        </table>
    }
    .into_any()
}

#[component]
fn Row(language: Language, name: &'static str, split: Split, both: bool) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{name}</th>
            {both.then(|| view! { <td class="number">{language.money(split.at_low)}</td> })}
            <td class="number">{language.money(split.at_high)}</td>
        </tr>
    }
    .into_any()
}
