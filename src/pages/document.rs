//! A document's page: its number and span, what it replaced and what replaced it, what it gives, what of it could not
//! be read.

use policy::DocumentIndex;

use crate::components::policy_card::policy_card;
use crate::components::source::{grade_mark, source_line, span_text};
use crate::components::timeline::timeline;
use crate::markup::{Markup, Piece, classed, el, keyed, live, several};
use crate::pages::benefit::{all_policies, part};
use crate::route::Route;
use crate::state::State;

/// The page of a document.
pub fn page(state: State, document: DocumentIndex) -> Piece {
    let head = classed("header", "policy-head").with(all_policies(state));
    let head = head.live(move || about(state, document));
    let benefits = move || {
        let all = state.catalogue().indexed_benefits();
        let on_it = all.filter(|(_, benefit)| benefit.documents.contains(&document));
        on_it.map(|(benefit, _)| benefit.0).collect::<Vec<u8>>()
    };
    let gives = el("section")
        .with(el("h2").live_text(move || state.text().document_benefits))
        .live(move || {
            if benefits().is_empty() {
                el("p").text(state.text().document_gives_none).done()
            } else {
                let card = move |number| policy_card(state, policy::BenefitIndex(number));
                classed("ul", "policy-list")
                    .view(keyed(benefits, card))
                    .done()
            }
        });
    several(vec![
        head.done(),
        gives.done(),
        live(move || beside(state, document)),
    ])
}

/// What it is, and when it is in force.
fn about(state: State, document: DocumentIndex) -> Piece {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, found) = (language.text(), &catalogue[document]);
    let link = |other: &DocumentIndex| {
        let title = (text.quoted)(language.of(&catalogue[*other].title));
        el("a")
            .attr("href", state.link(Route::Document(*other)))
            .text(title)
    };
    // The words around a link to the other document.
    let line = |words: fn(&str) -> String, other: &DocumentIndex| {
        let words = words("\0");
        let (before, after) = words.split_once('\0').unwrap_or((&words, ""));
        el("li").text(before).with(link(other)).text(after)
    };
    let number = found
        .number
        .as_ref()
        .map(|number| el("li").text([text.document_number, text.colon, number].concat()));
    let successors: Vec<DocumentIndex> = catalogue.successors(document).collect();
    let facts = classed("ul", "policy-facts")
        .maybe(number)
        .with(el("li").text(span_text(language, found)))
        .each(
            found
                .replaces
                .iter()
                .map(|other| line(text.replaces, other)),
        )
        .each(successors.iter().map(|other| line(text.replaced_by, other)));
    let out_of_force = (!found.covers(state.day()))
        .then(|| classed("span", "badge badge-warn").text(text.out_of_force));
    several(vec![
        classed("h1", "page-title")
            .text(language.of(&found.title))
            .done(),
        classed("span", "badges")
            .with(grade_mark(language, found.grade))
            .maybe(out_of_force)
            .done(),
        facts.done(),
        el("p").text(language.of(&found.summary)).done(),
    ])
}

/// What of it is not known, where it is read, and where it stands among all documents.
fn beside(state: State, document: DocumentIndex) -> Piece {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, found) = (language.text(), &catalogue[document]);
    let note = |class, words| classed("li", class).text(language.of(words));
    let notes = found
        .notes
        .iter()
        .map(|words| note("note note-caution", words));
    let unknowns = catalogue.unknowns.iter();
    let unknowns = unknowns.filter(|unknown| unknown.documents.contains(&document));
    let unknowns = unknowns.map(|unknown| note("note note-unknown", &unknown.text));
    let lines: Vec<Markup> = notes.chain(unknowns).collect();
    let mut pieces = Vec::new();
    if !lines.is_empty() {
        pieces.push(part(
            text.document_notes,
            classed("ul", "notes").each(lines),
        ));
    }
    let sources = found.sources.iter();
    let sources = sources.filter_map(|source| catalogue.sources.get(usize::from(*source)));
    let sources = sources.map(|source| source_line(language, source));
    pieces.push(part(
        text.about_sources,
        classed("ul", "plain-list").each(sources),
    ));
    let all = catalogue.indexed_documents().map(|(index, _)| index);
    let timeline = timeline(state, all.collect(), Some(document));
    pieces.push(part(text.timeline, timeline));
    classed("div", "policy-beside").each(pieces).done()
}
