//! Conditions one by one: met, not met, not answered; by sign and by words.

use leptos::prelude::*;
use policy::{Benefit, Catalogue, Condition, ConditionState, ConditionTrace, QuestionIndex, Trace};

use crate::browser::document;
use crate::components::next_question::focus_next_question;
use crate::components::question::answer_text;
use crate::context::{use_catalogue, use_estimation, use_navigation};
use crate::icons::{Picture, Sign};
use crate::language::{Language, condition_text};
use crate::route::Route;

/// The conditions of a benefit as they stand.
#[component]
pub fn Conditions(language: Language, benefit: &'static Benefit, trace: Trace) -> impl IntoView {
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let applicant = catalogue.question("applicant").map(|question| {
        let condition = Condition::Among {
            question,
            options: benefit.applicants,
        };
        let stands = match estimation.given(question) {
            Some(policy::Answer::Choice(option)) if benefit.applicants >> option & 1 == 1 => {
                ConditionState::Met
            }
            Some(_) => ConditionState::NotMet,
            None => ConditionState::Open,
        };
        let trace = ConditionTrace {
            state: stands,
            parts: Vec::new(),
        };
        view! { <Line language condition trace/> }
    });
    let lines = benefit
        .conditions
        .iter()
        .zip(trace.conditions)
        .map(|(condition, trace)| view! { <Line language condition=condition.clone() trace/> });
    view! {
        <ul class="conditions">
            {applicant} {lines.collect_view()}
        </ul>
    }
    .into_any()
}

/// The conditions of a benefit as the rule has them, whoever asks.
#[component]
pub fn Rule(
    language: Language,
    catalogue: &'static Catalogue,
    benefit: &'static Benefit,
) -> impl IntoView {
    let applicant = catalogue.question("applicant").map(|question| {
        let condition = Condition::Among {
            question,
            options: benefit.applicants,
        };
        view! { <RuleLine language catalogue condition/> }
    });
    let lines = benefit
        .conditions
        .iter()
        .map(|condition| view! { <RuleLine language catalogue condition=condition.clone()/> });
    view! {
        <ul class="rule">
            {applicant} {lines.collect_view()}
        </ul>
    }
    .into_any()
}

#[component]
fn RuleLine(
    language: Language,
    catalogue: &'static Catalogue,
    condition: Condition,
) -> impl IntoView {
    let text = language.text();
    let (words, parts) = match condition {
        Condition::Any(parts) => (text.results().any_of.to_owned(), Some(parts)),
        Condition::All(parts) => (text.results().all_of.to_owned(), Some(parts)),
        other => (condition_text(language, catalogue, &other), None),
    };
    let parts = parts.map(|parts| {
        let parts = parts
            .into_iter()
            .map(|condition| view! { <RuleLine language catalogue condition/> });
        view! { <ul class="rule">{parts.collect_view()}</ul> }
    });
    view! { <li>{words} {parts}</li> }.into_any()
}

#[component]
fn Line(language: Language, condition: Condition, trace: ConditionTrace) -> impl IntoView {
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let text = language.text();
    let trace_state = trace.state;
    let (class, picture, word) = match trace_state {
        ConditionState::Met => ("condition condition-met", Picture::Met, text.results().met),
        ConditionState::NotMet => (
            "condition condition-unmet",
            Picture::Unmet,
            text.results().unmet,
        ),
        ConditionState::Open => (
            "condition condition-open",
            Picture::Open,
            text.results().open,
        ),
    };
    let (words, is_list) = match &condition {
        Condition::Any(_) => (text.results().any_of.to_owned(), true),
        Condition::All(_) => (text.results().all_of.to_owned(), true),
        other => (condition_text(language, catalogue, other), false),
    };
    let given = asked_about(&condition).and_then(|question| {
        let answer = estimation.given(question)?;
        let intervals = |question| estimation.intervals(question);
        let answer = answer_text(language, catalogue, question, answer, &intervals);
        Some([text.comma, &(text.results().you_said)(&answer)].concat())
    });
    let nested = is_list.then(|| {
        let parts = condition
            .parts()
            .into_iter()
            .zip(trace.parts)
            .map(|(part, trace)| view! { <Line language condition=part.clone() trace/> });
        view! { <ul class="condition-parts">{parts.collect_view()}</ul> }
    });
    let question = asked_about(&condition).filter(|_| trace_state == ConditionState::Open);
    view! {
        <li class=class>
            <Sign picture/>
            <span class="condition-text">{words}</span>
            <span class="condition-state">
                {word} {given} {question.map(|question| view! { <Ask language question/> })}
            </span>
            {nested}
        </li>
    }
    .into_any()
}

/// The button that asks an unanswered question, where the estimate has a place for it.
#[component]
fn Ask(language: Language, question: QuestionIndex) -> impl IntoView {
    let estimation = use_estimation();
    let navigation = use_navigation();
    let catalogue = use_catalogue();
    let asked = &catalogue[question];
    let text = &language.text().field();
    let ask = move |_| {
        estimation.ask(question);
        focus_next_question();
        document::bring_into_view_after_paint("next-question-head");
    };
    let is_estimate = untrack(|| navigation.route()) == Ok(Route::Estimate);
    is_estimate.then(|| {
        view! {
            <button
                class="answer-edit"
                type="button"
                data-ask=asked.id.as_str()
                aria-label=(text.answer_of)(language.of(&asked.name))
                on:click=ask
            >
                {text.answer_it}
            </button>
        }
    })
}

/// The one question that a line is about: the then part's for an if-then.
fn asked_about(condition: &Condition) -> Option<QuestionIndex> {
    match condition {
        Condition::IfThen { then, .. } => then.question(),
        other => other.question(),
    }
}
