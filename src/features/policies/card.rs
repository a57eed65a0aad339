//! A policy in a list: what it gives whoever gets it, and the way to its page.

use leptos::prelude::*;
use policy::{Benefit, BenefitEstimate, BenefitIndex, Form, Words};

use super::model::Listed;
use crate::components::award::amount_text;
use crate::components::benefit::basis_name;
use crate::components::dynamic::dynamic;
use crate::components::group::group_name;
use crate::components::source::{GradeMark, StaleMark};
use crate::context::Fetched;
use crate::context::{use_catalogue, use_estimation, use_navigation, use_preferences};
use crate::language::Language;
use crate::route::Route;

/// A card of a list; its children are its title, as it is or with marks in it.
#[component]
pub fn PolicyCard(benefit: BenefitIndex, children: Children) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let catalogue = use_catalogue();
    let found = &catalogue[benefit];
    view! {
        <li class="policy card" data-benefit=found.id.as_str()>
            <h3 class="benefit-title">
                <a href=navigation.href(Route::Benefit(benefit))>{children()}</a>
            </h3>
            <span class="benefit-amount number">
                {move || amount_in_general(preferences.language(), found)}
            </span>
            <span class="benefit-how">{preferences.tr(&found.summary)}</span>
            <PolicyBadges benefit/>
        </li>
    }
    .into_any()
}

/// Returns what a benefit gives whoever gets it, in a few words.
pub fn amount_in_general(language: Language, benefit: &Benefit) -> String {
    match &benefit.award.form {
        Form::Share { at_most, .. } => (language.text().results().up_to)(&language.money(*at_most)),
        _ => amount_text(language, benefit, &BenefitEstimate::in_general(benefit)),
    }
}

/// The grade, kind and basis of a benefit, and its group for this visitor, if anything is answered.
#[component]
pub fn PolicyBadges(benefit: BenefitIndex) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let found = &catalogue[benefit];
    let badges = move || {
        let language = preferences.language();
        let text = language.text();
        let out_of_force = (!catalogue.is_in_force(benefit, estimation.day())).then(
            || view! { <span class="badge badge-warn">{text.policy_pages().out_of_force}</span> },
        );
        let own = estimation
            .with_profile(|profile| !profile.is_empty())
            .then(|| {
                let verdict = estimation.with_estimate(|estimate| estimate[benefit].verdict);
                let group = group_name(language, verdict, found.basis);
                view! { <span class="badge badge-own">{group}</span> }
            });
        view! {
            <span class="badges">
                <GradeMark language grade=found.grade/>
                <span class="badge">{text.kinds[found.kind as usize]}</span>
                <span class="badge">{basis_name(language, found.basis)}</span>
                {out_of_force}
                <StaleMark language benefit=found today=estimation.today()/>
                {own}
            </span>
        }
    };
    dynamic(badges)
}

/// A title of the list in which what is looked for is marked.
#[component]
pub fn MarkedTitle(
    listed: Listed,
    /// The number of the entry among those that are searched.
    entry: usize,
    title: &'static Words,
) -> impl IntoView {
    let preferences = use_preferences();
    let pieces = move || {
        let title = preferences.words(title);
        let marks = match listed.index.get() {
            Fetched::There(index) => listed
                .filter
                .with(|filter| index.search.marks(&filter.find, entry, title)),
            _ => Vec::new(),
        };
        let text = |from: usize, until: usize| title.get(from..until).unwrap_or_default();
        let (mut pieces, mut from) = (Vec::new(), 0);
        for (start, end) in marks {
            pieces.push(text(from, start).into_any());
            pieces.push(view! { <mark>{text(start, end)}</mark> }.into_any());
            from = end;
        }
        pieces.push(text(from, title.len()).into_any());
        pieces
    };
    dynamic(pieces)
}
