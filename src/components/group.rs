//! Benefits in their groups.

use policy::{Basis, BenefitIndex, Verdict};

use crate::components::benefit::benefit_card;
use crate::language::{Language, Text, list};
use crate::markup::{Markup, Piece, classed, el, keyed, live, nothing, several};
use crate::state::{Derived, Grouped, State};

/// The members of a group.
type Members = fn(&Grouped) -> &Vec<BenefitIndex>;
/// Words of the page.
type Wording = fn(&Text) -> &'static str;

/// What the group is called that a benefit with this verdict stands in.
pub fn group_name(language: Language, verdict: Verdict, basis: Basis) -> &'static str {
    let text = language.text();
    match (verdict, basis) {
        (Verdict::NotEligible, _) => text.not_yours,
        (Verdict::Eligible, Basis::Entitlement) => text.yours,
        (Verdict::Undetermined, Basis::Entitlement) => text.depends,
        _ => text.compete,
    }
}

/// What is for this visitor, or may be.
pub fn groups(state: State) -> Piece {
    several(vec![
        group(
            state,
            "group group-yours",
            |text| text.yours,
            |text| text.yours_lead,
            |grouped| &grouped.yours,
            Some(|text| text.nothing_yours),
        ),
        group(
            state,
            "group group-depends",
            |text| text.depends,
            |text| text.depends_lead,
            |grouped| &grouped.depends,
            None,
        ),
        group(
            state,
            "group group-compete",
            |text| text.compete,
            |text| text.compete_lead,
            |grouped| &grouped.compete,
            None,
        ),
    ])
}

fn group(
    state: State,
    class: &'static str,
    title: Wording,
    lead: Wording,
    members: Members,
    empty: Option<Wording>,
) -> Piece {
    let count = Derived::new(move || state.grouped.with(|grouped| members(grouped).len()));
    let is_shown = Derived::new(move || count.get() > 0 || empty.is_some());
    live(move || {
        if !is_shown.get() {
            return nothing();
        }
        let lead = move || match empty {
            Some(empty) if count.get() == 0 => empty(state.text()),
            _ => lead(state.text()),
        };
        classed("section", class)
            .with(heading(state, title, count))
            .with(classed("p", "group-lead").live_text(lead))
            .view(cards(state, members))
            .done()
    })
}

fn heading(state: State, title: Wording, count: Derived<usize>) -> Markup {
    el("h2")
        .live_text(move || title(state.text()))
        .text(" ")
        .with(
            classed("span", "group-count")
                .live_text(move || (state.text().items)(&count.get().to_string())),
        )
}

fn cards(state: State, members: Members) -> Piece {
    keyed(
        move || {
            let mut numbers = Vec::new();
            state.grouped.with(|grouped| {
                for benefit in members(grouped) {
                    numbers.push(benefit.0);
                }
            });
            numbers
        },
        move |benefit| benefit_card(state, BenefitIndex(benefit)),
    )
}

/// What is not for this visitor: one step away first, what is for other applicants folded away.
pub fn not_yours(state: State) -> Piece {
    let count = Derived::new(move || {
        state
            .grouped
            .with(|grouped| grouped.near.len() + grouped.not.len() + grouped.others.len())
    });
    let any = Derived::new(move || count.get() > 0);
    live(move || {
        if !any.get() {
            return nothing();
        }
        classed("section", "group group-not")
            .with(heading(state, |text| text.not_yours, count))
            .with(classed("p", "group-lead").live_text(move || state.text().not_yours_lead))
            .view(when(
                state,
                |grouped| !grouped.near.is_empty(),
                |state| part(state, |text| text.near),
            ))
            .view(cards(state, |grouped| &grouped.near))
            .view(when(
                state,
                |grouped| !grouped.near.is_empty() && !grouped.not.is_empty(),
                |state| part(state, |text| text.further_away),
            ))
            .view(cards(state, |grouped| &grouped.not))
            .view(when(
                state,
                |grouped| !grouped.others.is_empty(),
                for_others,
            ))
            .done()
    })
}

/// A piece that is there while something holds of the groups.
fn when(state: State, is_so: fn(&Grouped) -> bool, make: fn(State) -> Piece) -> Piece {
    let is_so = Derived::new(move || state.grouped.with(is_so));
    live(move || if is_so.get() { make(state) } else { nothing() })
}

fn part(state: State, title: Wording) -> Piece {
    classed("p", "group-part")
        .live_text(move || title(state.text()))
        .done()
}

fn for_others(state: State) -> Piece {
    let title = move || {
        let (catalogue, language) = (state.catalogue(), state.language.get());
        let text = language.text();
        let Some(question) = catalogue.question("applicant") else {
            return String::new();
        };
        let given = state.given(question);
        let mut others = String::new();
        for (place, option) in (0..).zip(catalogue[question].options()) {
            if given != Some(policy::Answer::Choice(place)) {
                list(&mut others, text.list_separator, language.of(&option.label));
            }
        }
        let count = state.grouped.with(|grouped| grouped.others.len());
        let count = (text.items)(&count.to_string());
        [&(text.for_others)(&others), " · ", &count].concat()
    };
    classed("details", "group-others")
        .with(el("summary").live_text(title))
        .view(cards(state, |grouped| &grouped.others))
        .done()
}
