//! A benefit's page: all that the catalogue knows of it, whoever asks.

use leptos::prelude::*;
use policy::{BenefitEstimate, BenefitIndex, Catalogue, DocumentIndex, Profile, Trace};

use super::card::{PolicyBadges, amount_in_general};
use super::example;
use super::timeline::Timeline;
use crate::components::award::{award, payments, sum_text};
use crate::components::benefit::how_text;
use crate::components::benefit_details::{Apply, Exclusions, Notes};
use crate::components::conditions::{Conditions, Rule};
use crate::components::dynamic::dynamic;
use crate::components::lazy_views::use_lazy_views;
use crate::components::loadable::Loadable;
use crate::components::source::SourceList;
use crate::context::{
    Fetched, use_catalogue, use_estimation, use_navigation, use_policy_index, use_preferences,
};
use crate::icons::{Icon, Picture};
use crate::route::Route;

/// The page of a benefit.
#[component]
pub fn BenefitPage(benefit: BenefitIndex) -> impl IntoView {
    use_policy_index().load_policies();
    let views = use_lazy_views();
    view! {
        <Content benefit/>
        <Loadable quiet=true load=views.as_of_field/>
    }
    .into_any()
}

/// The way back to all policies, as they were narrowed.
#[component]
pub fn AllPolicies() -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    view! {
        <a class="back" href=navigation.href(Route::Policies)>
            <Icon picture=Picture::Forward/>
            <span>{preferences.t(|text| text.policy_pages().all_policies)}</span>
        </a>
    }
    .into_any()
}

/// A part of the page under a title.
#[component]
pub fn Part(title: &'static str, children: Children) -> impl IntoView {
    view! {
        <section>
            <h2>{title}</h2>
            {children()}
        </section>
    }
    .into_any()
}

/// All of it; as it stands for this visitor where anything is answered.
#[component]
fn Content(benefit: BenefitIndex) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let found = &catalogue[benefit];
    let content = move || {
        let language = preferences.language();
        let text = language.text();
        let (own, trace, conditions, how);
        if estimation.with_profile(Profile::is_empty) {
            own = BenefitEstimate::in_general(found);
            trace = Trace::of_nobody(found);
            conditions = view! { <Rule language catalogue benefit=found/> }.into_any();
            how = None;
        } else {
            own = estimation.with_estimate(|estimate| estimate[benefit].clone());
            trace = estimation.trace(benefit);
            conditions =
                view! { <Conditions language benefit=found trace=trace.clone()/> }.into_any();
            let usual = estimation.usual_estimate()[benefit].left_out_for;
            let words = how_text(language, catalogue, benefit, &own, usual);
            how = Some(view! { <p class="policy-own">{words}</p> });
        }
        let given = |question| estimation.given(question);
        let award = award(language, catalogue, given, found, &own, &trace).map(|award| {
            let payments = payments(language, found, &trace);
            view! { <Part title=text.results().award>{award} {payments}</Part> }
        });
        let documents = history(catalogue, &found.documents);
        let history = (!documents.is_empty()).then(|| {
            view! {
                <Part title=text.policy_pages().history>
                    <Timeline documents/>
                </Part>
            }
        });
        view! {
            <div class="policy-page">
                <Head benefit/>
                {how}
                <Part title=text.results().conditions>{conditions}</Part>
                {award}
                <Exclusions language benefit/>
                <Example benefit/>
                <Notes heading="h2" language catalogue benefit/>
                <Apply heading="h2" language catalogue benefit=found/>
                {history}
                <Measures benefit/>
                <Part title=text.results().source>
                    <SourceList language catalogue benefit=found today=estimation.today()/>
                </Part>
            </div>
        }
    };
    dynamic(content)
}

#[component]
fn Head(benefit: BenefitIndex) -> impl IntoView {
    let preferences = use_preferences();
    let links = use_navigation().links();
    let catalogue = use_catalogue();
    let found = &catalogue[benefit];
    view! {
        <header class="policy-head">
            <AllPolicies/>
            <h1 class="page-title">{preferences.tr(&found.title)}</h1>
            <p class="policy-amount number">
                {move || amount_in_general(preferences.language(), found)}
            </p>
            <PolicyBadges benefit/>
            <p>{preferences.tr(&found.summary)}</p>
            <a class="button button-main" href=move || links.to_focus(benefit)>
                <span>{preferences.t(|text| text.policy_pages().estimate_this)}</span>
                <Icon picture=Picture::Forward/>
            </a>
        </header>
    }
    .into_any()
}

/// Links to the measures of the plan that the benefit belongs to; empty where it belongs to none.
#[component]
fn Measures(benefit: BenefitIndex) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let catalogue = use_catalogue();
    let measures = &catalogue[benefit].measures;
    let lines = measures.iter().map(|number| {
        let number = *number;
        view! {
            <li>
                <a href=move || {
                    navigation.link(Route::Measure(number))
                }>{move || (preferences.text().policy_pages().measure)(&number.to_string())}</a>
            </li>
        }
    });
    (!measures.is_empty())
        .then(|| view! { <ul class="plain-list">{lines.collect_view()}</ul> })
        .into_any()
}

/// Somebody who gets it, and how the sum comes about.
#[component]
fn Example(benefit: BenefitIndex) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let estimation = use_estimation();
    let index = use_policy_index();
    let found = &catalogue[benefit];
    let content = move || {
        let Fetched::There(index) = index.get() else {
            return None;
        };
        let mut estimator = estimation.estimator();
        let today = estimation.today();
        let example = example::Example::new(index.pages, &mut estimator, today, benefit)?;
        let language = preferences.language();
        let text = language.text();
        let answers = example.profile.answers().map(|(question, answer)| {
            view! {
                <li>
                    {[language.of(&catalogue[question].name), text.colon].concat()}
                    <b>{language.answer(catalogue, question, answer)}</b>
                </li>
            }
        });
        let answers = answers.collect_view();
        let sum = sum_text(
            language,
            found,
            &example.profile,
            &example.own,
            &example.trace,
        );
        let payments = payments(language, found, &example.trace);
        Some(view! {
            <Part title=text.policy_pages().example>
                <div class="example card">
                    <p>{text.policy_pages().example_lead}</p>
                    <ul class="example-answers">{answers}</ul>
                    <p class="example-sum number">{(text.policy_pages().example_gets)(&sum)}</p>
                    {payments}
                </div>
            </Part>
        })
    };
    dynamic(content)
}

/// These documents, those they replaced, and those that replaced them.
fn history(catalogue: &Catalogue, documents: &[DocumentIndex]) -> Vec<DocumentIndex> {
    let mut all = documents.to_vec();
    let mut place = 0;
    while let Some(document) = all.get(place).copied() {
        let around = catalogue[document].replaces.iter().copied();
        for other in around.chain(catalogue.successors(document)) {
            if !all.contains(&other) {
                all.push(other);
            }
        }
        place += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_history_reaches_to_what_was_replaced() {
        let catalogue = fixture::catalogue();
        let document = |id: &str| catalogue.document(id).expect("a document");
        let [old, new] = [document("housing-2022"), document("housing-2024")];
        assert_eq!(history(&catalogue, &[new]), [new, old]);
        assert_eq!(history(&catalogue, &[old]), [old, new]);
        assert_eq!(history(&catalogue, &[]), []);
    }
}
