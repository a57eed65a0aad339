//! A policy in a list: what it gives whoever gets it, and the way to its page.

use std::rc::Rc;

use policy::{Benefit, BenefitEstimate, BenefitIndex, Form};

use crate::compat::{grade_mark, stale_mark};
use crate::components::award::amount_text;
use crate::components::benefit::basis_name;
use crate::components::group::group_name;
use crate::language::Language;
use crate::markup::{Markup, Piece, classed, el, several};
use crate::route::Route;
use crate::state::{Listed, Pages, State};

/// A card of a list; its title is given, as it is or with marks in it.
pub fn policy_card(state: State, benefit: BenefitIndex, title: Box<dyn Fn() -> Piece>) -> Markup {
    // The title follows what is typed, all else does not.
    let title = Rc::new(title);
    let found = &state.catalogue()[benefit];
    let inside = move || {
        let language = state.language.get();
        let title = Rc::clone(&title);
        let title = el("a")
            .attr("href", state.link(Route::Benefit(benefit)))
            .live(move || title());
        several(vec![
            classed("h3", "benefit-title").with(title).done(),
            classed("span", "benefit-amount number")
                .text(amount_in_general(language, found))
                .done(),
            classed("span", "benefit-how")
                .text(language.of(&found.summary))
                .done(),
            badges(state, benefit).done(),
        ])
    };
    classed("li", "policy card")
        .attr("data-benefit", found.id.clone())
        .live(inside)
}

/// What a benefit gives whoever gets it, in one short piece.
pub fn amount_in_general(language: Language, benefit: &Benefit) -> String {
    match &benefit.award.form {
        Form::Share { at_most, .. } => (language.text().up_to)(&language.money(*at_most)),
        _ => amount_text(language, benefit, &BenefitEstimate::in_general(benefit)),
    }
}

/// What kind of thing it is, how sure that is, and how it stands for this visitor, if anything is answered.
pub fn badges(state: State, benefit: BenefitIndex) -> Markup {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, found) = (language.text(), &catalogue[benefit]);
    let badge = |class: &'static str, words: &str| classed("span", class).text(words);
    let mut badges = classed("span", "badges")
        .with(grade_mark(language, found.grade))
        .with(badge("badge", text.kinds[found.kind as usize]))
        .with(badge("badge", basis_name(language, found.basis)));
    if !catalogue.is_in_force(benefit, state.day()) {
        badges = badges.with(badge("badge badge-warn", text.out_of_force));
    }
    badges = badges.with(stale_mark(language, found, state.today()));
    if state.profile.with(|profile| !profile.is_empty()) {
        let verdict = state.estimate.with(|estimate| estimate[benefit].verdict);
        let group = group_name(language, verdict, found.basis);
        badges = badges.with(badge("badge badge-own", group));
    }
    badges
}

/// A title in which what is looked for is marked.
pub fn marked(listed: Listed, entry: usize, title: &'static str) -> Piece {
    let marks = match listed.state.policies.pages.get() {
        Pages::There(search, _) => listed
            .filter
            .with(|filter| search.marks(&filter.find, entry, title)),
        _ => Vec::new(),
    };
    let (mut pieces, mut from) = (Vec::new(), 0);
    let text = |from: usize, until: usize| {
        let text = title.get(from..until).unwrap_or_default();
        Piece::Text(text.to_owned())
    };
    for (start, end) in marks {
        pieces.push(text(from, start));
        pieces.push(el("mark").view(text(start, end)).done());
        from = end;
    }
    pieces.push(text(from, title.len()));
    several(pieces)
}
