//! The benefits for which the visitor is not eligible: steps away first, the others by what rules them out.

use leptos::prelude::*;
use policy::{Answer, Catalogue, QuestionIndex, Step, Steps};

use crate::components::benefit::{BenefitCard, use_opened};
use crate::components::group::Heading;
use crate::components::step::{NearStep, days_text};
use crate::context::{use_catalogue, use_estimation, use_preferences};
use crate::estimation::{Grouped, RuledOut};
use crate::language::{Language, list};

/// The benefits for which the visitor is not eligible: one step away first, then two, each under its step; the others
/// folded by what rules them out.
#[component]
pub fn NotYours() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let count = Memo::new(move |_| estimation.with_groups(Grouped::not_eligible));
    let steps = Memo::new(move |_| estimation.steps());
    let of_one = Memo::new(move |_| steps.with(|steps| steps.of_one.clone()));
    let of_two = Memo::new(move |_| steps.with(|steps| steps.of_two.clone()));
    let ruled_out = Memo::new(move |_| {
        estimation.with_estimate(|estimate| {
            estimation.with_groups(|grouped| {
                of_two.with(|of_two| grouped.ruled_out(catalogue, estimate, of_two))
            })
        })
    });
    let has_steps = move || {
        let is_empty = |steps: &Vec<Step>| steps.is_empty();
        !(of_one.with(is_empty) && of_two.with(is_empty))
    };
    let has_both = move || has_steps() && ruled_out.with(|ruled_out| !ruled_out.is_empty());
    let reasons =
        move || ruled_out.with(|all| all.iter().map(|reason| reason.by).collect::<Vec<_>>());
    view! {
        <Show when=move || count.get() != 0>
            <section class="group group-not" tabindex="-1">
                <Heading title=preferences.t(|text| text.results().not_yours) count/>
                <p class="group-lead">{preferences.t(|text| text.results().not_yours_lead)}</p>
                <NearSteps title=preferences.t(|text| text.results().near) steps=of_one/>
                <NearSteps title=preferences.t(|text| text.results().near_by_two) steps=of_two/>
                <Show when=has_both>
                    <p class="group-part">{preferences.t(|text| text.results().further_away)}</p>
                </Show>
                <For
                    each=reasons
                    key=|question| question.0
                    children=move |by| view! { <Reason by ruled_out steps/> }
                />
            </section>
        </Show>
    }
    .into_any()
}

/// Steps of one kind, if there are any.
#[component]
fn NearSteps(title: Signal<&'static str>, steps: Memo<Vec<Step>>) -> impl IntoView {
    view! {
        <Show when=move || steps.with(|steps| !steps.is_empty())>
            <p class="group-part">{title}</p>
        </Show>
        <For
            each=move || steps.get()
            key=Step::clone
            children=move |step| view! { <NearStep step/> }
        />
    }
    .into_any()
}

/// The benefits that one question rules out, folded. Those that the visitor has opened, or was led to, are in sight.
#[component]
fn Reason(by: QuestionIndex, ruled_out: Memo<Vec<RuledOut>>, steps: Memo<Steps>) -> impl IntoView {
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
    // Nobody can change a day that has passed, but see by how many days it is missed.
    let remark = move |benefit| {
        let days = steps.with(|steps| {
            let mut days = steps.days.iter();
            days.find(|(known, _)| *known == benefit)
                .map(|(_, days)| *days)
        });
        days.map(|days| days_text(preferences.language(), days))
    };
    view! {
        <details class="group-reason" data-reason=catalogue[by].id.as_str() open=is_open>
            <summary>{title}</summary>
            <For
                each=move || members.get()
                key=|benefit| benefit.0
                children=move |benefit| {
                    view! {
                        <BenefitCard benefit remark=Signal::derive(move || remark(benefit))/>
                    }
                }
            />
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
