//! A document's page: its number and span, what it replaced and what replaced it, what it gives, what of it could not
//! be read.

use policy::DocumentIndex;

use crate::compat::{grade_mark, source_line};
use crate::components::policy_card::policy_card;
use crate::components::source::span_text;
use crate::components::timeline::timeline;
use crate::markup::{Markup, Piece, classed, el, live};
use crate::pages::benefit::{all_policies, part};
use crate::route::Route;
use crate::state::State;

/// The page of a document.
pub fn page(state: State, document: DocumentIndex) -> Piece {
    live(move || whole(state, document).done())
}

fn whole(state: State, document: DocumentIndex) -> Markup {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, found) = (language.text(), &catalogue[document]);
    let mut badges = classed("span", "badges").with(grade_mark(language, found.grade));
    if !found.covers(state.day()) {
        badges = badges.with(classed("span", "badge badge-warn").text(text.out_of_force));
    }
    let mut facts = classed("ul", "policy-facts");
    if let Some(number) = &found.number {
        facts = facts.with(el("li").text([text.document_number, text.colon, number].concat()));
    }
    facts = facts.with(el("li").text(span_text(language, found)));
    // The words around a link to another document.
    let line = |words: fn(&str) -> String, other: DocumentIndex| {
        let words = words("\0");
        let (before, after) = words.split_once('\0').unwrap_or((&words, ""));
        let link = el("a")
            .attr("href", state.link(Route::Document(other)))
            .text((text.quoted)(language.of(&catalogue[other].title)));
        el("li").text(before).with(link).text(after)
    };
    for other in &found.replaces {
        facts = facts.with(line(text.replaces, *other));
    }
    for other in catalogue.successors(document) {
        facts = facts.with(line(text.replaced_by, other));
    }
    let head = classed("header", "policy-head")
        .with(all_policies(state))
        .with(classed("h1", "page-title").text(language.of(&found.title)))
        .with(badges)
        .with(facts)
        .with(el("p").text(language.of(&found.summary)));

    let mut cards = Vec::new();
    for (index, benefit) in catalogue.indexed_benefits() {
        if benefit.documents.contains(&document) {
            let title = language.of(&benefit.title);
            let title = move || Piece::Text(title.to_owned());
            cards.push(policy_card(state, index, Box::new(title)));
        }
    }
    let gives = if cards.is_empty() {
        el("p").text(text.document_gives_none)
    } else {
        classed("ul", "policy-list").each(cards)
    };
    let mut whole = classed("div", "policy-page")
        .with(head)
        .with(part(text.document_benefits, gives));

    let note = |class, words| classed("li", class).text(language.of(words));
    let mut notes = Vec::new();
    for words in &found.notes {
        notes.push(note("note note-caution", words));
    }
    for unknown in &catalogue.unknowns {
        if unknown.documents.contains(&document) {
            notes.push(note("note note-unknown", &unknown.text));
        }
    }
    if !notes.is_empty() {
        let notes = classed("ul", "notes").each(notes);
        whole = whole.with(part(text.document_notes, notes));
    }
    let mut sources = classed("ul", "plain-list");
    for source in &found.sources {
        sources = sources.with(source_line(
            language,
            &catalogue.sources[usize::from(*source)],
        ));
    }
    let all = catalogue.indexed_documents().map(|(index, _)| index);
    let timeline = timeline(state, all.collect(), Some(document));
    whole
        .with(part(text.document_sources, sources))
        .with(part(text.timeline, timeline))
}
