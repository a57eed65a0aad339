//! Policies found as one types.

use policy::BenefitIndex;

use crate::browser;
use crate::components::policy_card::{marked, policy_card};
use crate::components::policy_filters::{clear_filters, policy_order};
use crate::icons::{Picture, icon};
use crate::markup::{Input, Markup, Piece, classed, el, keyed, live, nothing};
use crate::route::Route;
use crate::state::{Pages, Signal, State};

/// So many are shown at first: a keystroke is then quick on a slow phone, too.
const FIRST: usize = 20;

/// The field in which one types, and what could be typed.
pub fn policy_search(state: State) -> Markup {
    let input = Input::new(&[
        ("type", "search"),
        ("autocomplete", "off"),
        ("enterkeyhint", "search"),
    ])
    .live_attr("aria-label", move || Some(state.text().search_label))
    .live_attr("placeholder", move || Some(state.text().search_hint))
    .value(move || state.policies.filter.with(|filter| filter.find.clone()))
    .typed(move |typed| state.narrow(|filter| filter.find = typed, false));
    classed("div", "policy-search")
        .attr("role", "search")
        .with(
            classed("div", "search-field")
                .view(icon(Picture::Search))
                .view(input.done()),
        )
        .live(move || {
            let is_empty = state.policies.filter.with(|filter| filter.find.is_empty());
            if is_empty {
                suggestions(state)
            } else {
                nothing()
            }
        })
}

/// What is found, or what to do where nothing is.
pub fn policies_found(state: State) -> Piece {
    let is_whole = Signal::new(false);
    let count = move || {
        let text = state.text();
        state.policies.found.with(|found| {
            if found.is_waiting {
                String::new()
            } else if found.benefits.is_empty() && found.documents.is_empty() {
                text.found_none.to_owned()
            } else {
                (text.found_count)(&found.benefits.len().to_string())
            }
        })
    };
    let head = classed("div", "found-head")
        .with(
            classed("p", "found-count")
                .attr("role", "status")
                .live_text(count),
        )
        .with(policy_order(state));
    let numbers = move || {
        let most = if is_whole.get() { usize::MAX } else { FIRST };
        state.policies.found.with(|found| {
            let shown = found.benefits.iter().take(most);
            shown.copied().collect()
        })
    };
    let cards = classed("ul", "policy-list").view(keyed(numbers, move |number| {
        policy_card(state, BenefitIndex(number))
    }));
    classed("section", "policies-found")
        .attr("aria-live", "off")
        .with(head)
        .live(move || around(state))
        .view(documents(state))
        .with(cards)
        .live(move || {
            let count = state.policies.found.with(|found| found.benefits.len());
            if count <= FIRST || is_whole.get() {
                return nothing();
            }
            classed("button", "button")
                .attr("type", "button")
                .attr("data-action", "show-all")
                .text((state.text().show_all)(&count.to_string()))
                .on("click", move |_| is_whole.set(true))
                .done()
        })
        .done()
}

/// What stands in the way, and what to do about it.
fn around(state: State) -> Piece {
    let text = state.text();
    if let Pages::Failed = state.policies.pages.get() {
        let again = classed("button", "button")
            .attr("type", "button")
            .text(text.try_again)
            .on("click", move |_| state.fetch_pages());
        return classed("div", "message")
            .attr("role", "alert")
            .with(el("p").text(text.search_not_fetched))
            .with(again)
            .done();
    }
    let (in_all, left, is_waiting) = state
        .policies
        .found
        .with(|found| (found.in_all, found.benefits.len(), found.is_waiting));
    let narrowed = state.policies.filter.with(|filter| filter.narrowed() > 0);
    let outside = (narrowed && in_all > left)
        .then(|| el("span").text((text.found_outside)(&in_all.to_string())));
    let mut around = classed("div", "found-around")
        .maybe(outside)
        .maybe(narrowed.then(|| clear_filters(state)));
    if left == 0 && in_all == 0 && !is_waiting {
        around = around.view(suggestions(state));
    }
    around.done()
}

/// Words to start with.
fn suggestions(state: State) -> Piece {
    let Pages::There(_, pages) = state.policies.pages.get() else {
        return nothing();
    };
    let words = pages.suggestions.iter().map(|words| {
        classed("button", "suggestion")
            .attr("type", "button")
            .text(state.words(words))
            .on("click", move |_| {
                let find = state.language.get_untracked().of(words).to_owned();
                state.narrow(|filter| filter.find = find, true);
                browser::document::focus(".policy-search input");
            })
    });
    classed("div", "suggestions")
        .with(el("span").text(state.text().try_typing))
        .each(words)
        .done()
}

/// The documents that fit what is typed.
fn documents(state: State) -> Piece {
    live(move || {
        let documents = state.policies.found.with(|found| found.documents.clone());
        if documents.is_empty() {
            return nothing();
        }
        let entries = state.catalogue().benefits.len();
        let lines = documents.into_iter().map(|number| {
            let index = policy::DocumentIndex(number);
            let title = state.words(&state.catalogue()[index].title);
            let entry = entries + usize::from(number);
            el("li").with(
                classed("a", "found-document")
                    .attr("href", state.link(Route::Document(index)))
                    .view(icon(Picture::Policies))
                    .with(el("span").view(marked(state, entry, title))),
            )
        });
        classed("ul", "found-documents")
            .attr("aria-label", state.text().about_documents)
            .each(lines)
            .done()
    })
}
