//! The benefits that the visitor gets, may get or competes for, in their groups.

use leptos::prelude::*;
use policy::{Basis, BenefitIndex, Verdict};

use crate::components::benefit::BenefitCard;
use crate::context::{use_estimation, use_preferences};
use crate::estimation::Grouped;
use crate::language::Language;

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
    let estimation = use_estimation();
    let empty = move || {
        let text = preferences.text().results();
        if estimation.with_groups(|grouped| grouped.depends.is_empty()) {
            text.nothing_by_right
        } else {
            text.nothing_yours
        }
    };
    view! {
        <Group
            class="group group-yours"
            title=preferences.t(|text| text.results().yours)
            lead=move || preferences.text().results().yours_lead
            members=|grouped| &grouped.yours
            empty
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
                <Cards members=Signal::derive(move || {
                    estimation.with_groups(|grouped| members(grouped).clone())
                })/>
            </section>
        </Show>
    }
    .into_any()
}

/// The heading of a group, with the number of its benefits.
#[component]
pub fn Heading(#[prop(into)] title: TextProp, count: Memo<usize>) -> impl IntoView {
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
fn Cards(#[prop(into)] members: Signal<Vec<BenefitIndex>>) -> impl IntoView {
    view! {
        <For
            each=move || members.get()
            key=|benefit| benefit.0
            children=move |benefit| view! { <BenefitCard benefit/> }
        />
    }
    .into_any()
}
