//! Policies found as one types.

use leptos::prelude::*;
use policy::{BenefitIndex, DocumentIndex};

use super::card::{MarkedTitle, PolicyCard};
use super::filters::{ClearFilters, PolicyOrder};
use super::model::Listed;
use crate::browser;
use crate::components::dynamic::dynamic;
use crate::context::Fetched;
use crate::context::{use_catalogue, use_navigation, use_preferences};
use crate::icons::{Icon, Picture};
use crate::route::Route;

/// The number of policies shown at first: a keystroke is then quick on a slow phone, too.
const FIRST: usize = 20;

/// The field in which one types, and what could be typed.
#[component]
pub fn PolicySearch(listed: Listed) -> impl IntoView {
    let preferences = use_preferences();
    let text = move || preferences.text();
    let narrow = move |event| {
        let typed = event_target_value(&event);
        listed.narrow(Box::new(|filter| filter.find = typed), false);
    };
    let is_empty = move || listed.filter.with(|filter| filter.find.is_empty());
    view! {
        <div class="policy-search" role="search">
            <div class="search-field">
                <Icon picture=Picture::Search/>
                <input
                    type="search"
                    autocomplete="off"
                    enterkeyhint="search"
                    aria-label=move || text().policy_pages().search_label
                    placeholder=move || text().policy_pages().search_hint
                    prop:value=move || listed.filter.with(|filter| filter.find.clone())
                    on:input=narrow
                />
            </div>
            <Show when=is_empty>
                <Suggestions listed/>
            </Show>
        </div>
    }
    .into_any()
}

/// The policies found, or what to do if there are none.
#[component]
pub fn PoliciesFound(listed: Listed) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let text = move || preferences.text();
    let is_whole = RwSignal::new(false);
    let count = move || {
        let text = text();
        listed.found.with(|found| {
            if found.is_waiting {
                String::new()
            } else if !found.benefits.is_empty() {
                (text.policy_pages().found_count)(&found.benefits.len().to_string())
            } else if found.in_all > 0 {
                text.policy_pages().found_narrowed.to_owned()
            } else {
                text.policy_pages().found_none.to_owned()
            }
        })
    };
    let benefits = move || {
        let most = if is_whole.get() { usize::MAX } else { FIRST };
        listed.found.with(|found| {
            let benefits = found.benefits.iter().take(most);
            benefits.copied().map(BenefitIndex).collect::<Vec<_>>()
        })
    };
    let card = move |benefit: BenefitIndex| {
        let title = &catalogue[benefit].title;
        view! {
            <PolicyCard benefit>
                <MarkedTitle listed entry=usize::from(benefit.0) title/>
            </PolicyCard>
        }
    };
    view! {
        <section>
            <h2 class="visually-hidden">{move || text().policies}</h2>
            <div class="found-head">
                <p class="found-count" role="status">
                    {count}
                </p>
                <PolicyOrder listed/>
            </div>
            <FoundAround listed/>
            <ul class="policy-list">
                <For each=benefits key=|benefit| benefit.0 children=card/>
            </ul>
            <ShowAll listed is_whole/>
        </section>
    }
    .into_any()
}

#[component]
fn ShowAll(listed: Listed, is_whole: RwSignal<bool>) -> impl IntoView {
    let preferences = use_preferences();
    let count = Memo::new(move |_| listed.found.with(|found| found.benefits.len()));
    view! {
        <Show when=move || FIRST < count.get() && !is_whole.get()>
            <button
                class="button"
                type="button"
                data-action="show-all"
                on:click=move |_| is_whole.set(true)
            >
                {move || (preferences.text().policy_pages().show_all)(&count.get().to_string())}
            </button>
        </Show>
    }
    .into_any()
}

/// The filters that hide results, with a way to remove them, and the documents that fit the query.
#[component]
fn FoundAround(listed: Listed) -> impl IntoView {
    let preferences = use_preferences();
    let around = move || {
        if let Fetched::Failed = listed.index.get() {
            return view! { <NotFetched listed/> }.into_any();
        }
        let is_narrowed = listed.filter.with(|filter| filter.narrowed() > 0);
        let text = preferences.text();
        listed.found.with(|found| {
            let narrowed = is_narrowed.then(|| {
                let outside = (found.in_all > found.benefits.len()).then(|| {
                    let outside = (text.policy_pages().found_outside)(&found.in_all.to_string());
                    view! { <span>{outside}</span> }
                });
                view! {
                    <div class="found-around">{outside} <ClearFilters listed/></div>
                }
            });
            let suggestions =
                (found.in_all == 0 && !found.is_waiting).then(|| view! { <Suggestions listed/> });
            let documents = (!found.documents.is_empty()).then(|| {
                let documents = found.documents.iter().copied().map(DocumentIndex);
                let lines = documents.map(|document| view! { <DocumentLine listed document/> });
                view! {
                    <ul class="found-documents" aria-label=text.policy_pages().documents>
                        {lines.collect_view()}
                    </ul>
                }
            });
            view! {
                {narrowed}
                {suggestions}
                {documents}
            }
            .into_any()
        })
    };
    dynamic(around)
}

#[component]
fn NotFetched(listed: Listed) -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <div class="message" role="alert">
            <p>{preferences.t(|text| text.policy_pages().search_not_fetched)}</p>
            <button class="button" type="button" on:click=move |_| listed.index.load_policies()>
                {preferences.t(|text| text.try_again)}
            </button>
        </div>
    }
    .into_any()
}

#[component]
fn DocumentLine(listed: Listed, document: DocumentIndex) -> impl IntoView {
    let navigation = use_navigation();
    let catalogue = use_catalogue();
    // Documents are searched after all benefits.
    let entry = catalogue.benefits.len() + usize::from(document.0);
    view! {
        <li>
            <a
                class="found-document"
                href=navigation.href(Route::Document(document))
            >
                <Icon picture=Picture::Policies/>
                <span>
                    <MarkedTitle listed entry title=&catalogue[document].title/>
                </span>
            </a>
        </li>
    }
    .into_any()
}

/// Words to start with.
#[component]
fn Suggestions(listed: Listed) -> impl IntoView {
    let preferences = use_preferences();
    let suggestions = move || {
        let Fetched::There(index) = listed.index.get() else {
            return None;
        };
        let buttons = index.pages.suggestions.iter().map(|words| {
            let words = preferences.words(words);
            let find = move |_| {
                listed.narrow(Box::new(|filter| words.clone_into(&mut filter.find)), true);
                browser::document::focus(".policy-search input");
            };
            view! {
                <button class="suggestion" type="button" on:click=find>
                    {words}
                </button>
            }
        });
        Some(view! {
            <div class="suggestions">
                <span>{preferences.text().policy_pages().try_typing}</span>
                {buttons.collect_view()}
            </div>
        })
    };
    dynamic(suggestions)
}
