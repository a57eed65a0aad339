//! Benefits in their groups.

use leptos::prelude::*;
use policy::{Basis, BenefitIndex, Verdict};

use crate::components::benefit::BenefitCard;
use crate::language::{Language, list};
use crate::state::{Grouped, State};

/// The members of a group.
type Members = fn(&Grouped) -> &Vec<BenefitIndex>;

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
#[component]
pub fn Groups(state: State) -> impl IntoView {
    view! {
        <Group
            state
            class="group group-yours"
            title=move || state.text().yours
            lead=move || state.text().yours_lead
            members=|grouped| &grouped.yours
            empty=move || state.text().nothing_yours
        />
        <Group
            state
            class="group group-depends"
            title=move || state.text().depends
            lead=move || state.text().depends_lead
            members=|grouped| &grouped.depends
        />
        <Group
            state
            class="group group-compete"
            title=move || state.text().compete
            lead=move || state.text().compete_lead
            members=|grouped| &grouped.compete
        />
    }
    .into_any()
}

#[component]
fn Group(
    state: State,
    class: &'static str,
    #[prop(into)] title: TextProp,
    #[prop(into)] lead: TextProp,
    members: Members,
    /// What is said where it has no members; without it, nothing is shown then.
    #[prop(optional, into)]
    empty: Option<TextProp>,
) -> impl IntoView {
    let count = Memo::new(move |_| state.grouped.with(|grouped| members(grouped).len()));
    let is_optional = empty.is_none();
    let lead = move || match &empty {
        Some(empty) if count.get() == 0 => empty.get(),
        _ => lead.get(),
    };
    view! {
        <Show when=move || !is_optional || count.get() != 0>
            <section class=class>
                <Heading state title=title.clone() count/>
                <p class="group-lead">{lead.clone()}</p>
                <Cards state members/>
            </section>
        </Show>
    }
    .into_any()
}

#[component]
fn Heading(state: State, #[prop(into)] title: TextProp, count: Memo<usize>) -> impl IntoView {
    view! {
        <h2>
            {move || title.get()} " "
            <span class="group-count">{move || (state.text().items)(&count.get().to_string())}</span>
        </h2>
    }
    .into_any()
}

#[component]
fn Cards(state: State, members: Members) -> impl IntoView {
    view! {
        <For
            each=move || state.grouped.with(|grouped| members(grouped).clone())
            key=|benefit| benefit.0
            children=move |benefit| view! { <BenefitCard state benefit/> }
        />
    }
    .into_any()
}

/// What is not for this visitor: one step away first, what is for other applicants folded away.
#[component]
pub fn NotYours(state: State) -> impl IntoView {
    let count = Memo::new(move |_| {
        state
            .grouped
            .with(|grouped| grouped.near.len() + grouped.not.len() + grouped.others.len())
    });
    let holds = move |holds: fn(&Grouped) -> bool| move || state.grouped.with(holds);
    view! {
        <Show when=move || count.get() != 0>
            <section class="group group-not">
                <Heading state title=move || state.text().not_yours count/>
                <p class="group-lead">{move || state.text().not_yours_lead}</p>
                <Show when=holds(|grouped| !grouped.near.is_empty())>
                    <p class="group-part">{move || state.text().near}</p>
                </Show>
                <Cards state members=|grouped| &grouped.near/>
                <Show when=holds(|grouped| !grouped.near.is_empty() && !grouped.not.is_empty())>
                    <p class="group-part">{move || state.text().further_away}</p>
                </Show>
                <Cards state members=|grouped| &grouped.not/>
                <Show when=holds(|grouped| !grouped.others.is_empty())>
                    <ForOthers state/>
                </Show>
            </section>
        </Show>
    }
    .into_any()
}

#[component]
fn ForOthers(state: State) -> impl IntoView {
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
    view! {
        <details class="group-others">
            <summary>{title}</summary>
            <Cards state members=|grouped| &grouped.others/>
        </details>
    }
    .into_any()
}
