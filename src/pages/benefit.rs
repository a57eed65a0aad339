//! A benefit's page: all that the catalogue knows of it, whoever asks.

use policy::{BenefitEstimate, BenefitIndex, Catalogue, DocumentIndex, Trace};

use crate::components::as_of::as_of_field;
use crate::components::award::{award, payments, sum_text};
use crate::components::benefit::{apply, exclusions, how_text, notes};
use crate::components::conditions::{conditions, rule};
use crate::components::policy_card::{amount_in_general, badges};
use crate::components::source::source_list;
use crate::components::timeline::timeline;
use crate::icons::{Picture, icon};
use crate::markup::{Markup, Piece, classed, el, live, nothing, several};
use crate::route::Route;
use crate::state::State;

/// The page of a benefit.
pub fn page(state: State, benefit: BenefitIndex) -> Piece {
    state.fetch_pages();
    let found = &state.catalogue()[benefit];
    let estimate = classed("a", "button button-main")
        .live_attr("href", move || Some(state.link_leading(benefit)))
        .with(el("span").live_text(move || state.text().estimate_this))
        .view(icon(Picture::Forward));
    let head = classed("header", "policy-head")
        .with(all_policies(state))
        .with(classed("h1", "page-title").live_text(move || state.words(&found.title)))
        .with(
            classed("p", "policy-amount number")
                .live_text(move || amount_in_general(state.language.get(), found)),
        )
        .live(move || badges(state, benefit).done())
        .with(el("p").live_text(move || state.words(&found.summary)))
        .with(estimate);
    several(vec![
        head.done(),
        live(move || rules(state, benefit)),
        live(move || example(state, benefit)),
        live(move || beside(state, benefit)),
        as_of_field(state).done(),
    ])
}

/// The way back to all policies, as they were narrowed.
pub fn all_policies(state: State) -> Markup {
    classed("a", "back")
        .live_attr("href", move || Some(state.link(Route::Policies)))
        .view(icon(Picture::Forward))
        .with(el("span").live_text(move || state.text().all_policies))
}

/// A part of the page under a title.
pub fn part(title: &str, inside: Markup) -> Markup {
    el("section").with(el("h2").text(title)).with(inside)
}

/// The rule, and what it gives; as it stands for this visitor where anything is answered.
fn rules(state: State, benefit: BenefitIndex) -> Piece {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, found) = (language.text(), &catalogue[benefit]);
    let is_answered = state.profile.with(|profile| !profile.is_empty());
    let (own, trace) = if is_answered {
        let own = state.estimate.with(|estimate| estimate[benefit].clone());
        (own, state.trace(benefit))
    } else {
        (BenefitEstimate::in_general(found), Trace::of_nobody(found))
    };
    let mut rules = Vec::new();
    if is_answered {
        let how = how_text(language, catalogue, benefit, &own);
        rules.push(classed("p", "policy-own").text(how).done());
    }
    let listed = if is_answered {
        conditions(state, language, found, &trace)
    } else {
        rule(language, catalogue, found)
    };
    rules.push(part(text.conditions, listed).done());
    if let Some(award) = award(state, found, &own, &trace) {
        let payments = payments(language, found, &trace);
        rules.push(part(text.award, award).maybe(payments).done());
    }
    several(rules)
}

/// Somebody who gets it, and how the sum comes about.
fn example(state: State, benefit: BenefitIndex) -> Piece {
    let Some(example) = state.example(benefit) else {
        return nothing();
    };
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, found) = (language.text(), &catalogue[benefit]);
    let answers = example.profile.answers().map(|(question, answer)| {
        el("li")
            .text([language.of(&catalogue[question].name), text.colon].concat())
            .with(el("b").text(language.answer(catalogue, question, answer)))
    });
    let sum = sum_text(
        language,
        found,
        &example.own,
        &example.trace,
        &example.profile,
    );
    let inside = classed("div", "example card")
        .with(el("p").text(text.example_lead))
        .with(classed("ul", "example-answers").each(answers))
        .with(classed("p", "example-sum number").text((text.example_gets)(&sum)))
        .maybe(payments(language, found, &example.trace));
    part(text.example, inside).done()
}

/// What else is known: what excludes it, what is not known, how to apply, its documents and sources.
fn beside(state: State, benefit: BenefitIndex) -> Piece {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, found) = (language.text(), &catalogue[benefit]);
    let mut pieces = exclusions(language, catalogue, benefit);
    pieces.extend(notes("h2", language, catalogue, benefit));
    pieces.extend(apply("h2", language, catalogue, found));
    let documents = history(catalogue, &found.documents);
    if !documents.is_empty() {
        pieces.push(part(text.history, timeline(state, documents, None)));
    }
    let numbers: Vec<String> = found.measures.iter().map(u8::to_string).collect();
    if !numbers.is_empty() {
        let measures = (text.measure)(&numbers.join(text.list_separator));
        pieces.push(el("p").text([&measures, text.full_stop].concat()));
    }
    pieces.push(part(text.source, source_list(language, catalogue, found)));
    classed("div", "policy-beside").each(pieces).done()
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
        let catalogue = catalogue::catalogue();
        let document = |id: &str| catalogue.document(id).expect("a document");
        let [old, new] = [document("housing-2022"), document("housing-2024")];
        assert_eq!(history(&catalogue, &[new]), [new, old]);
        assert_eq!(history(&catalogue, &[old]), [old, new]);
        assert_eq!(history(&catalogue, &[]), []);
    }
}
