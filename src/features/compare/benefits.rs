//! How benefits stand in each column.

use std::sync::Arc;

use leptos::prelude::*;
use policy::{BenefitEstimate, BenefitIndex, Catalogue, Trend, Verdict};

use super::compared::Compared;
use super::comparison::{Difference, Row};
use crate::browser::document;
use crate::components::award::amount_text;
use crate::components::group::group_name;
use crate::icons::{Picture, Sign};
use crate::language::Language;

/// A benefit that differs, as it stands in each column.
#[component]
pub fn BenefitRow(compared: Arc<Compared>, benefit: BenefitIndex) -> impl IntoView {
    let (language, catalogue) = (compared.language, compared.catalogue);
    let first = &compared.estimates[0][benefit];
    let cells = compared.each(|estimate| {
        let own = &estimate[benefit];
        let turn = own.trend_from(first);
        let words = turn_text(language, turn, own, first);
        view! {
            <Standing language catalogue benefit own=own.clone()>
                <Difference turn words/>
            </Standing>
        }
        .into_any()
    });
    let name = language.of(&catalogue[benefit].title).into_any();
    view! { <Row compared name cells/> }
}

/// Verdict and amount of a benefit.
#[component]
fn Standing(
    language: Language,
    catalogue: &'static Catalogue,
    benefit: BenefitIndex,
    own: BenefitEstimate,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (text, found) = (language.text(), &catalogue[benefit]);
    let (class, picture) = match own.verdict {
        Verdict::Eligible => ("standing condition-met", Picture::Met),
        Verdict::Undetermined => ("standing condition-open", Picture::Open),
        Verdict::NotEligible => ("standing condition-unmet", Picture::Unmet),
    };
    let amount = (own.verdict != Verdict::NotEligible).then(|| {
        let mut amount = amount_text(language, found, &own);
        if own.left_out_for.is_some() {
            amount.push_str(text.comma);
            amount.push_str(text.comparison().not_added);
        }
        view! { <span class="number">{amount}</span> }
    });
    view! {
        <div class=class>
            <Sign picture/>
            <b>{group_name(language, own.verdict, found.basis)}</b>
            {amount}
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}

/// Returns in which way a benefit stands otherwise than in the first column.
fn turn_text(
    language: Language,
    turn: Trend,
    own: &BenefitEstimate,
    first: &BenefitEstimate,
) -> String {
    let text = language.text();
    let gain = own.gain_over(first).filter(|gain| gain.trend() == turn);
    let words = match (first.verdict, own.verdict, turn) {
        (Verdict::NotEligible, _, _) => text.comparison().gained,
        (_, Verdict::NotEligible, _) => text.comparison().lost,
        _ if gain.is_some() => return language.gain(gain.unwrap_or_default()),
        _ if own.verdict == first.verdict => text.comparison().differs,
        (_, _, Trend::Better) => text.comparison().better,
        (_, _, Trend::Worse) => text.comparison().worse,
        _ => text.comparison().differs,
    };
    words.to_owned()
}

/// The benefits that are the same in all columns, in a fold.
#[component]
pub fn Unchanged(
    compared: Arc<Compared>,
    differing: Vec<BenefitIndex>,
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let (language, catalogue) = (compared.language, compared.catalogue);
    let first = &compared.estimates[0];
    let mut lines = Vec::new();
    for verdict in Verdict::ALL {
        for (benefit, found) in catalogue.indexed_benefits() {
            let own = &first[benefit];
            if own.verdict == verdict && !differing.contains(&benefit) {
                lines.push(view! {
                    <li>
                        {language.of(&found.title)}
                        <Standing language catalogue benefit own=own.clone()/>
                    </li>
                });
            }
        }
    }
    view! {
        <details
            class="comparison-same"
            open=is_open.get_untracked()
            on:toggle=move |event| is_open.set(document::is_open(&event))
        >
            <summary>{(language.text().comparison().compared_same)(&lines.len().to_string())}</summary>
            <ul class="plain-list comparison-rest">{lines}</ul>
        </details>
    }
    .into_any()
}
