//! Policies found as one types.

use policy::{BenefitIndex, DocumentIndex};

use crate::browser;
use crate::components::policy_card::{marked, policy_card};
use crate::components::policy_filters::{clear_filters, policy_order};
use crate::icons::{Picture, icon};
use crate::markup::{Input, Markup, Piece, classed, el, keyed, nothing, several};
use crate::route::Route;
use crate::state::{Listed, Pages, Signal};

/// So many are shown at first: a keystroke is then quick on a slow phone, too.
const FIRST: usize = 20;

/// The field in which one types, and what could be typed.
pub fn policy_search(listed: Listed) -> Markup {
    let text = listed.state.text();
    let input = Input::new(&[
        ("type", "search"),
        ("autocomplete", "off"),
        ("enterkeyhint", "search"),
        ("aria-label", text.search_label),
        ("placeholder", text.search_hint),
    ])
    .value(move || listed.filter.with(|filter| filter.find.clone()))
    .typed(move |typed| listed.narrow(Box::new(|filter| filter.find = typed), false));
    let field = classed("div", "search-field")
        .view(icon(Picture::Search))
        .view(input.done());
    classed("div", "policy-search")
        .attr("role", "search")
        .with(field)
        .live(move || {
            let is_empty = listed.filter.with(|filter| filter.find.is_empty());
            if is_empty {
                suggestions(listed)
            } else {
                nothing()
            }
        })
}

/// What is found, or what to do where nothing is.
pub fn policies_found(listed: Listed) -> Markup {
    let text = listed.state.text();
    let is_whole = Signal::new(false);
    let count = move || {
        listed.found.with(|found| {
            if found.is_waiting {
                String::new()
            } else if !found.benefits.is_empty() {
                (text.found_count)(&found.benefits.len().to_string())
            } else if found.in_all > 0 {
                text.found_narrowed.to_owned()
            } else {
                text.found_none.to_owned()
            }
        })
    };
    let count = classed("p", "found-count")
        .attr("role", "status")
        .live_text(count);
    let head = classed("div", "found-head")
        .with(count)
        .with(policy_order(listed));
    let numbers = move || {
        let most = if is_whole.get() { usize::MAX } else { FIRST };
        let found = listed.found;
        found.with(|found| found.benefits.iter().take(most).copied().collect())
    };
    let card = move |number| {
        let (state, benefit) = (listed.state, BenefitIndex(number));
        let title = &state.catalogue()[benefit].title;
        let title = move || marked(listed, usize::from(number), state.words(title));
        policy_card(state, benefit, Box::new(title))
    };
    let whole = move || {
        let count = listed.found.with(|found| found.benefits.len());
        if count <= FIRST || is_whole.get() {
            return nothing();
        }
        classed("button", "button")
            .attr("type", "button")
            .attr("data-action", "show-all")
            .text((text.show_all)(&count.to_string()))
            .on("click", move |_| is_whole.set(true))
            .done()
    };
    el("section")
        .with(classed("h2", "visually-hidden").text(text.policies))
        .with(head)
        .live(move || around(listed))
        .with(classed("ul", "policy-list").view(keyed(numbers, card)))
        .live(whole)
}

/// What stands in the way and what to do about it, and the documents that fit what is typed.
fn around(listed: Listed) -> Piece {
    let text = listed.state.text();
    if let Pages::Failed = listed.state.policies.pages.get() {
        let again = classed("button", "button")
            .attr("type", "button")
            .text(text.try_again)
            .on("click", move |_| listed.state.fetch_pages());
        return classed("div", "message")
            .attr("role", "alert")
            .with(el("p").text(text.search_not_fetched))
            .with(again)
            .done();
    }
    let is_narrowed = listed.filter.with(|filter| filter.narrowed() > 0);
    listed.found.with(|found| {
        let mut pieces = Vec::new();
        if is_narrowed {
            let mut line = classed("div", "found-around");
            if found.in_all > found.benefits.len() {
                let outside = (text.found_outside)(&found.in_all.to_string());
                line = line.with(el("span").text(outside));
            }
            pieces.push(line.with(clear_filters(listed)).done());
        }
        if found.in_all == 0 && !found.is_waiting {
            pieces.push(suggestions(listed));
        }
        if !found.documents.is_empty() {
            let entries = listed.state.catalogue().benefits.len();
            let lines = found.documents.iter().map(|number| {
                let document = DocumentIndex(*number);
                let title = listed
                    .state
                    .words(&listed.state.catalogue()[document].title);
                let title = marked(listed, entries + usize::from(*number), title);
                let link = classed("a", "found-document")
                    .attr("href", listed.state.link(Route::Document(document)))
                    .view(icon(Picture::Policies))
                    .with(el("span").view(title));
                el("li").with(link)
            });
            let list = classed("ul", "found-documents")
                .attr("aria-label", text.documents)
                .each(lines);
            pieces.push(list.done());
        }
        several(pieces)
    })
}

/// Words to start with.
fn suggestions(listed: Listed) -> Piece {
    let Pages::There(_, pages) = listed.state.policies.pages.get() else {
        return nothing();
    };
    let words = pages.suggestions.iter().map(|words| {
        let words = listed.state.words(words);
        classed("button", "suggestion")
            .attr("type", "button")
            .text(words)
            .on("click", move |_| {
                listed.narrow(Box::new(|filter| words.clone_into(&mut filter.find)), true);
                browser::document::focus(".policy-search input");
            })
    });
    classed("div", "suggestions")
        .with(el("span").text(listed.state.text().try_typing))
        .each(words)
        .done()
}
