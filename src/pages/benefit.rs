//! A benefit's page: all that the catalogue knows of it, whoever asks.

use policy::{BenefitEstimate, BenefitIndex, Catalogue, DocumentIndex, Profile, Trace};

use crate::compat::{apply, conditions, exclusions, notes, rule, source_list};
use crate::components::as_of::as_of_field;
use crate::components::award::{award, payments, sum_text};
use crate::components::benefit::how_text;
use crate::components::policy_card::{amount_in_general, badges};
use crate::components::timeline::timeline;
use crate::icons::{Picture, icon};
use crate::markup::{Markup, Piece, classed, el, live, several};
use crate::route::Route;
use crate::state::State;

/// The page of a benefit.
pub fn page(state: State, benefit: BenefitIndex) -> Piece {
    state.fetch_pages();
    several(vec![
        live(move || whole(state, benefit).done()),
        as_of_field(state).done(),
    ])
}

/// The way back to all policies, as they were narrowed.
pub fn all_policies(state: State) -> Markup {
    classed("a", "back")
        .attr("href", state.link(Route::Policies))
        .view(icon(Picture::Forward))
        .with(el("span").text(state.text().all_policies))
}

/// A part of the page under a title.
pub fn part(title: &str, inside: impl Into<Piece>) -> Markup {
    el("section").with(el("h2").text(title)).with(inside)
}

/// All of it; as it stands for this visitor where anything is answered.
fn whole(state: State, benefit: BenefitIndex) -> Markup {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, found) = (language.text(), &catalogue[benefit]);
    let estimate = classed("a", "button button-main")
        .attr("href", state.link_leading(benefit))
        .with(el("span").text(text.estimate_this))
        .view(icon(Picture::Forward));
    let head = classed("header", "policy-head")
        .with(all_policies(state))
        .with(classed("h1", "page-title").text(language.of(&found.title)))
        .with(classed("p", "policy-amount number").text(amount_in_general(language, found)))
        .with(badges(state, benefit))
        .with(el("p").text(language.of(&found.summary)))
        .with(estimate);
    let mut whole = classed("div", "policy-page").with(head);
    let (own, trace, listed);
    if state.profile.with(Profile::is_empty) {
        own = BenefitEstimate::in_general(found);
        trace = Trace::of_nobody(found);
        listed = rule(language, catalogue, found);
    } else {
        own = state.estimate.with(|estimate| estimate[benefit].clone());
        trace = state.trace(benefit);
        listed = conditions(state, found, &trace);
        let how = how_text(language, catalogue, benefit, &own);
        whole = whole.with(classed("p", "policy-own").text(how));
    }
    whole = whole.with(part(text.conditions, listed));
    if let Some(award) = award(
        state.language.get(),
        state.catalogue(),
        |question| state.given(question),
        found,
        &own,
        &trace,
    ) {
        whole = whole.with(part(text.award, award).maybe(payments(language, found, &trace)));
    }
    whole = exclusions(state, benefit, whole).maybe(example(state, benefit));
    whole = notes("h2", language, catalogue, benefit, whole);
    whole = apply("h2", language, catalogue, found, whole);
    let documents = history(catalogue, &found.documents);
    if !documents.is_empty() {
        whole = whole.with(part(text.history, timeline(state, documents, None)));
    }
    if !found.measures.is_empty() {
        let measures = found.measures.iter().map(|number| {
            let link = el("a")
                .attr("href", state.link(Route::Measure(*number)))
                .text((text.measure)(&number.to_string()));
            el("li").with(link)
        });
        whole = whole.with(classed("ul", "plain-list").each(measures));
    }
    whole.with(part(
        text.source,
        source_list(language, catalogue, found, state.today()),
    ))
}

/// Somebody who gets it, and how the sum comes about.
fn example(state: State, benefit: BenefitIndex) -> Option<Markup> {
    let example = state.example(benefit)?;
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, found) = (language.text(), &catalogue[benefit]);
    let answers = example.profile.answers().map(|(question, answer)| {
        el("li")
            .text([language.of(&catalogue[question].name), text.colon].concat())
            .with(el("b").text(language.answer(catalogue, question, answer)))
    });
    let sum = sum_text(language, found, &example);
    let inside = classed("div", "example card")
        .with(el("p").text(text.example_lead))
        .with(classed("ul", "example-answers").each(answers))
        .with(classed("p", "example-sum number").text((text.example_gets)(&sum)))
        .maybe(payments(language, found, &example.trace));
    Some(part(text.example, inside))
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
