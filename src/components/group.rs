//! Benefits in their groups.

use leptos::prelude::*;
use policy::{Basis, BenefitIndex, Verdict};

use crate::components::benefit::BenefitCard;
use crate::context::{use_catalogue, use_estimation, use_preferences};
use crate::estimation::Grouped;
use crate::language::{Language, list};

/// The members of a group.
type Members = fn(&Grouped) -> &Vec<BenefitIndex>;

/// Returns the name of the group of benefits with this verdict.
pub fn group_name(language: Language, verdict: Verdict, basis: Basis) -> &'static str {
    let text = language.text();
    match (verdict, basis) {
        (Verdict::NotEligible, _) => text.results().not_yours,
        (Verdict::Eligible, Basis::Entitlement) => text.results().yours,
        (Verdict::Undetermined, Basis::Entitlement) => text.results().depends,
        _ => text.results().compete,
    }
}

/// The benefits for which the visitor is or may be eligible.
#[component]
pub fn Groups() -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <Group
            class="group group-yours"
            title=preferences.t(|text| text.results().yours)
            lead=move || preferences.text().results().yours_lead
            members=|grouped| &grouped.yours
            empty=move || preferences.text().results().nothing_yours
        />
        <Group
            class="group group-depends"
            title=preferences.t(|text| text.results().depends)
            lead=move || preferences.text().results().depends_lead
            members=|grouped| &grouped.depends
        />
        <Group
            class="group group-compete"
            title=preferences.t(|text| text.results().compete)
            lead=move || preferences.text().results().compete_lead
            members=|grouped| &grouped.compete
        />
    }
    .into_any()
}

#[component]
fn Group(
    class: &'static str,
    #[prop(into)] title: TextProp,
    #[prop(into)] lead: TextProp,
    members: Members,
    /// The text shown if it has no members; without it, an empty group is not shown.
    #[prop(optional, into)]
    empty: Option<TextProp>,
) -> impl IntoView {
    let estimation = use_estimation();
    let count = Memo::new(move |_| estimation.with_groups(|grouped| members(grouped).len()));
    let is_optional = empty.is_none();
    let lead = move || match &empty {
        Some(empty) if count.get() == 0 => empty.get(),
        _ => lead.get(),
    };
    view! {
        <Show when=move || !is_optional || count.get() != 0>
            <section class=class tabindex="-1">
                <Heading title=title.clone() count/>
                <p class="group-lead">{lead.clone()}</p>
                <Cards members/>
            </section>
        </Show>
    }
    .into_any()
}

#[component]
fn Heading(#[prop(into)] title: TextProp, count: Memo<usize>) -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <h2>
            {move || title.get()} " "
            <span
                class="group-count"
                inner_html=move || (preferences.text().items)(&count.get().to_string())
            ></span>
        </h2>
    }
    .into_any()
}

#[component]
fn Cards(members: Members) -> impl IntoView {
    let estimation = use_estimation();
    view! {
        <For
            each=move || estimation.with_groups(|grouped| members(grouped).clone())
            key=|benefit| benefit.0
            children=move |benefit| view! { <BenefitCard benefit/> }
        />
    }
    .into_any()
}

/// The benefits for which the visitor is not eligible: one step away first, those for other applicants folded away.
#[component]
pub fn NotYours() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let count = Memo::new(move |_| estimation.with_groups(Grouped::not_eligible));
    let holds = move |holds: fn(&Grouped) -> bool| move || estimation.with_groups(holds);
    view! {
        <Show when=move || count.get() != 0>
            <section class="group group-not" tabindex="-1">
                <Heading title=preferences.t(|text| text.results().not_yours) count/>
                <p class="group-lead">{preferences.t(|text| text.results().not_yours_lead)}</p>
                <Show when=holds(|grouped| !grouped.near.is_empty())>
                    <p class="group-part">{preferences.t(|text| text.results().near)}</p>
                </Show>
                <Cards members=|grouped| &grouped.near/>
                <Show when=holds(|grouped| !grouped.near.is_empty() && !grouped.not.is_empty())>
                    <p class="group-part">{preferences.t(|text| text.results().further_away)}</p>
                </Show>
                <Cards members=|grouped| &grouped.not/>
                <Show when=holds(|grouped| !grouped.others.is_empty())>
                    <ForOthers/>
                </Show>
            </section>
        </Show>
    }
    .into_any()
}

#[component]
fn ForOthers() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let title = move || {
        let (catalogue, language) = (catalogue, preferences.language());
        let text = language.text();
        let Some(question) = catalogue.question("applicant") else {
            return String::new();
        };
        let given = estimation.given(question);
        let mut others = String::new();
        for (place, option) in (0..).zip(catalogue[question].options()) {
            if given != Some(policy::Answer::Choice(place)) {
                list(&mut others, text.list_separator, language.of(&option.label));
            }
        }
        let count = estimation.with_groups(|grouped| grouped.others.len());
        let count = (text.items)(&count.to_string());
        [&(text.results().for_others)(&others), " · ", &count].concat()
    };
    view! {
        <details class="group-others">
            <summary>{title}</summary>
            <Cards members=|grouped| &grouped.others/>
        </details>
    }
    .into_any()
}
