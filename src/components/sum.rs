//! How the total adds up: what each benefit brings to both ends.

use leptos::prelude::*;
use policy::Split;

use crate::components::dynamic::dynamic;
use crate::context::{use_catalogue, use_estimation, use_preferences};
use crate::language::Language;

/// The benefits that add to the total, with what they add, and the sum.
#[component]
pub fn Sum() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let sum = move || {
        let (language, catalogue) = (preferences.language(), catalogue);
        let (text, estimate) = (language.text(), estimation.estimate());
        if estimate.parts.is_empty() {
            return None;
        }
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
        let total = Split {
            at_low: estimate.total.low,
            at_high: estimate.total.high,
        };
        Some(view! {
            <section class="sum">
                <h2>{text.results().adds_up}</h2>
                <table>
                    {head} <tbody>{parts.collect_view()}</tbody>
                    <tfoot>
                        <Row language name=text.total split=total both/>
                    </tfoot>
                </table>
            </section>
        })
    };
    dynamic(sum)
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
