//! Policies found as one types.

use leptos::prelude::*;
use policy::search::Topic;
use policy::{BenefitIndex, DocumentIndex};

use super::card::{MarkedTitle, PolicyCard};
use super::filters::{ClearFilters, PolicyOrder};
use super::model::Listed;
use crate::browser;
use crate::components::dynamic::dynamic;
use crate::context::Fetched;
use crate::context::{use_catalogue, use_navigation, use_preferences};
use crate::icons::{Icon, Picture};
use crate::language::{Language, list};
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
    let count = move || {
        let text = text();
        listed.found.with(|found| {
            if found.is_waiting {
                String::new()
            } else if !found.benefits.is_empty() {
                (text.policy_pages().found_count)(&found.benefits.len().to_string())
            } else if found.in_all > 0 {
                text.policy_pages().found_narrowed.to_owned()
            } else if !found.topics.is_empty() {
                // The topics say what there is not.
                String::new()
            } else {
                text.policy_pages().found_none.to_owned()
            }
        })
    };
    let benefits = move || {
        let most = if listed.is_whole() { usize::MAX } else { FIRST };
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
            <Missing listed/>
            <FoundAround listed/>
            <ul class="policy-list">
                <For each=benefits key=|benefit| benefit.0 children=card/>
            </ul>
            <ShowAll listed/>
        </section>
    }
    .into_any()
}

#[component]
fn ShowAll(listed: Listed) -> impl IntoView {
    let preferences = use_preferences();
    let count = Memo::new(move |_| listed.found.with(|found| found.benefits.len()));
    view! {
        <Show when=move || FIRST < count.get() && !listed.is_whole()>
            <button
                class="button"
                type="button"
                data-action="show-all"
                on:click=move |_| listed.show_whole()
            >
                {move || (preferences.text().policy_pages().show_all)(&count.get().to_string())}
            </button>
        </Show>
    }
    .into_any()
}

/// Parts of the query that are missing in the documents: topics that none covers, with whom to ask, and words that fit
/// nothing; then what the results are.
#[component]
fn Missing(listed: Listed) -> impl IntoView {
    let preferences = use_preferences();
    let missing = move || {
        let text = preferences.text().policy_pages();
        listed.found.with(|found| {
            let topics: Vec<_> = found
                .topics
                .iter()
                .copied()
                .map(|topic| view! { <UncoveredTopic topic/> })
                .collect();
            let is_found = found.in_all > 0 || !found.documents.is_empty();
            // Without any results, all words are missing, and the count says so.
            let ignored = (!found.ignored.is_empty() && (is_found || !topics.is_empty()))
                .then(|| quoted(preferences.language(), &found.ignored))
                .map(|words| view! { <p class="ignored">{(text.found_no_word)(&words)}</p> });
            let results = match (is_found, found.are_related) {
                (true, true) => Some(text.found_related),
                (true, false) if ignored.is_some() || !topics.is_empty() => Some(text.found_others),
                _ => None,
            };
            let results = results.map(|results| view! { <p>{results}</p> });
            view! {
                {topics}
                {ignored}
                {results}
            }
        })
    };
    view! {
        <div class="found-missing" role="status">
            {dynamic(missing)}
        </div>
    }
    .into_any()
}

/// A topic that no document covers, and the departments to ask.
#[component]
fn UncoveredTopic(topic: &'static Topic) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let text = preferences.text();
    let mut separator = text.policy_pages().ask;
    let departments = topic.ask.iter().map(|(id, name)| {
        let before = core::mem::replace(&mut separator, text.list_separator);
        let link = navigation.href(Route::Department(id));
        view! {
            {before}
            <a href=link>{preferences.words(name)}</a>
        }
    });
    view! {
        <div class="uncovered" data-topic=topic.id.as_str()>
            <p>{(text.policy_pages().found_no_topic)(preferences.words(&topic.name))}</p>
            <p>{departments.collect_view()}</p>
        </div>
    }
    .into_any()
}

/// Returns words in quotation marks, as a list.
fn quoted(language: Language, words: &[String]) -> String {
    let text = language.text();
    let mut quoted = String::new();
    for word in words {
        let word = (text.questions().quoted)(word);
        list(&mut quoted, text.list_separator, &word);
    }
    quoted
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
            let is_empty = found.in_all == 0 && found.topics.is_empty() && !found.is_waiting;
            let suggestions = is_empty.then(|| view! { <Suggestions listed/> });
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
