//! A document's page: its number and span, what it replaced and what replaced it, what it gives, what of it could not
//! be read.

use leptos::prelude::*;
use policy::DocumentIndex;

use super::benefit::{AllPolicies, Part};
use super::card::PolicyCard;
use super::timeline::Timeline;
use crate::components::dynamic::dynamic;
use crate::components::source::{GradeMark, SourceLine, span_text};
use crate::context::{use_catalogue, use_estimation, use_navigation, use_preferences};
use crate::route::Route;

/// The page of a document.
#[component]
pub fn DocumentPage(document: DocumentIndex) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let found = &catalogue[document];
    let content = move || {
        let language = preferences.language();
        let text = language.text();
        let sources: Vec<_> = found
            .sources
            .iter()
            .map(|source| &catalogue.sources[usize::from(*source)])
            .map(|source| view! { <SourceLine language source/> })
            .collect();
        let documents: Vec<_> = catalogue
            .indexed_documents()
            .map(|(index, _)| index)
            .collect();
        view! {
            <div class="policy-page">
                <Head document/>
                <Part title=text.policy_pages().document_benefits>
                    <Benefits document/>
                </Part>
                <Notes document/>
                <Part title=text.policy_pages().document_sources>
                    <ul class="plain-list">{sources}</ul>
                </Part>
                <Part title=text.policy_pages().timeline>
                    <Timeline documents current=document/>
                </Part>
            </div>
        }
    };
    dynamic(content)
}

#[component]
fn Head(document: DocumentIndex) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let found = &catalogue[document];
    let badges = move || {
        let language = preferences.language();
        let out_of_force = (!found.covers(estimation.day())).then(|| {
            let words = language.text().policy_pages().out_of_force;
            view! { <span class="badge badge-warn">{words}</span> }
        });
        view! {
            <span class="badges">
                <GradeMark language grade=found.grade/>
                {out_of_force}
            </span>
        }
    };
    view! {
        <header class="policy-head">
            <AllPolicies/>
            <h1 class="page-title">{preferences.tr(&found.title)}</h1>
            {badges}
            <Facts document/>
            <p>{preferences.tr(&found.summary)}</p>
        </header>
    }
    .into_any()
}

/// Number and span, what it replaced and what replaced it.
#[component]
fn Facts(document: DocumentIndex) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let catalogue = use_catalogue();
    let found = &catalogue[document];
    let facts = move || {
        let language = preferences.language();
        let text = language.text();
        let number = found
            .number
            .as_ref()
            .map(|number| view! { <li>{[text.policy_pages().document_number, text.colon, number].concat()}</li> });
        let replaced = found.replaces.iter().copied();
        let replaced = replaced.map(|other| (text.policy_pages().replaces, other));
        let successors = catalogue.successors(document);
        let successors = successors.map(|other| (text.policy_pages().replaced_by, other));
        let others =
            replaced
                .chain(successors)
                .map(|(words, document): (fn(&str) -> String, _)| {
                    // The words around a link to another document.
                    let words = words("\0");
                    let (before, after) = words.split_once('\0').unwrap_or((&words, ""));
                    let title = (text.questions().quoted)(language.of(&catalogue[document].title));
                    view! {
                        <li>
                            {before.to_owned()}
                            <a href=navigation.href(Route::Document(document))>{title}</a>
                            {after.to_owned()}
                        </li>
                    }
                });
        view! {
            <ul class="policy-facts">
                {number}
                <li>{span_text(language, found)}</li>
                {others.collect_view()}
            </ul>
        }
    };
    facts.into_any()
}

/// The benefits that rest on a document.
#[component]
fn Benefits(document: DocumentIndex) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let benefits = catalogue.indexed_benefits();
    let cards: Vec<_> = benefits
        .filter(|(_, benefit)| benefit.documents.contains(&document))
        .map(|(index, benefit)| {
            view! {
                <PolicyCard benefit=index>
                    {preferences.tr(&benefit.title)}
                </PolicyCard>
            }
        })
        .collect();
    if cards.is_empty() {
        view! { <p>{preferences.t(|text| text.policy_pages().document_gives_none)}</p> }.into_any()
    } else {
        view! { <ul class="policy-list">{cards}</ul> }.into_any()
    }
}

/// The notes and the open points of a document; empty if there are none.
#[component]
fn Notes(document: DocumentIndex) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let notes = catalogue[document].notes.iter();
    let notes = notes.map(|words| ("note note-caution", words));
    let unknowns = catalogue.unknowns.iter();
    let unknowns = unknowns
        .filter(|unknown| unknown.documents.contains(&document))
        .map(|unknown| ("note note-unknown", &unknown.text));
    let lines: Vec<_> = notes
        .chain(unknowns)
        .map(|(class, words)| view! { <li class=class>{preferences.tr(words)}</li> })
        .collect();
    let notes = (!lines.is_empty()).then(|| {
        view! {
            <section>
                <h2>{preferences.t(|text| text.policy_pages().document_notes)}</h2>
                <ul class="notes">{lines}</ul>
            </section>
        }
    });
    notes.into_any()
}
