//! Benefits in their groups.

use leptos::prelude::*;
use policy::{Answer, Basis, BenefitIndex, Catalogue, QuestionIndex, Verdict};

use crate::components::benefit::{BenefitCard, use_opened};
use crate::context::{use_catalogue, use_estimation, use_preferences};
use crate::estimation::{Grouped, RuledOut};
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
                <Cards members=Signal::derive(move || {
                    estimation.with_groups(|grouped| members(grouped).clone())
                })/>
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

/// The benefits for which the visitor is not eligible: one step away first, the others folded by what rules them out.
#[component]
pub fn NotYours() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let count = Memo::new(move |_| estimation.with_groups(Grouped::not_eligible));
    let near = Memo::new(move |_| estimation.with_groups(|grouped| grouped.near.clone()));
    let ruled_out = Memo::new(move |_| {
        estimation.with_estimate(|estimate| {
            estimation.with_groups(|grouped| grouped.ruled_out(catalogue, estimate))
        })
    });
    let has_both = move || {
        near.with(|near| !near.is_empty()) && ruled_out.with(|ruled_out| !ruled_out.is_empty())
    };
    let reasons =
        move || ruled_out.with(|all| all.iter().map(|reason| reason.by).collect::<Vec<_>>());
    view! {
        <Show when=move || count.get() != 0>
            <section class="group group-not" tabindex="-1">
                <Heading title=preferences.t(|text| text.results().not_yours) count/>
                <p class="group-lead">{preferences.t(|text| text.results().not_yours_lead)}</p>
                <Show when=move || near.with(|near| !near.is_empty())>
                    <p class="group-part">{preferences.t(|text| text.results().near)}</p>
                </Show>
                <Cards members=near/>
                <Show when=has_both>
                    <p class="group-part">{preferences.t(|text| text.results().further_away)}</p>
                </Show>
                <For
                    each=reasons
                    key=|question| question.0
                    children=move |by| view! { <Reason by ruled_out/> }
                />
            </section>
        </Show>
    }
    .into_any()
}

/// The benefits that one question rules out, folded. Those that the visitor has opened, or was led to, are in sight.
#[component]
fn Reason(by: QuestionIndex, ruled_out: Memo<Vec<RuledOut>>) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let opened = use_opened();
    let members = Memo::new(move |_| {
        ruled_out.with(|all| {
            let reason = all.iter().find(|reason| reason.by == by);
            reason.map_or_else(Vec::new, |reason| reason.benefits.clone())
        })
    });
    let is_open =
        members.with_untracked(|members| members.iter().any(|benefit| opened.leads(*benefit)));
    let title = move || {
        let language = preferences.language();
        let text = language.text();
        let count = (text.items)(&members.with(Vec::len).to_string());
        let reason = match &*catalogue[by].id {
            "applicant" => (text.results().for_others)(&other_applicants(
                language,
                catalogue,
                estimation.given(by),
            )),
            "as_of" => text.results().not_in_force.to_owned(),
            _ => (text.results().ruled_out_by)(language.of(&catalogue[by].name)),
        };
        [&*reason, " · ", &count].concat()
    };
    view! {
        <details class="group-reason" data-reason=catalogue[by].id.as_str() open=is_open>
            <summary>{title}</summary>
            <Cards members/>
        </details>
    }
    .into_any()
}

/// Returns the applicants other than the visitor.
fn other_applicants(language: Language, catalogue: &Catalogue, given: Option<Answer>) -> String {
    let mut others = String::new();
    let options = catalogue
        .question("applicant")
        .map(|question| catalogue[question].options());
    for (place, option) in (0..).zip(options.unwrap_or_default()) {
        if given != Some(Answer::Choice(place)) {
            list(
                &mut others,
                language.text().list_separator,
                language.of(&option.label),
            );
        }
    }
    others
}
