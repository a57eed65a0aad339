//! Conditions one by one: met, not met, not answered; by sign and by words.

use leptos::prelude::*;
use policy::{Benefit, Catalogue, Condition, ConditionState, ConditionTrace, QuestionIndex, Trace};

use crate::icons::{Icon, Picture};
use crate::language::{Language, condition_text};
use crate::state::{State, use_state};

/// The conditions of a benefit as they stand.
#[component]
pub fn Conditions(
    /// Which benefit.
    benefit: Benefit,
    /// How its conditions stand.
    trace: Trace,
) -> impl IntoView {
    let state = use_state();
    let catalogue = state.catalogue();
    let language = state.language.get();
    let applicant = catalogue.question("applicant").map(|question| {
        let condition = Condition::Among { question, options: benefit.applicants };
        let given = state.profile.with(|profile| profile.get(question));
        let fits = match given {
            Some(policy::Answer::Choice(option)) if benefit.applicants >> option & 1 == 1 => ConditionState::Met,
            Some(_) => ConditionState::NotMet,
            None => ConditionState::Open,
        };
        line(state, language, &catalogue, &condition, &ConditionTrace { state: fits, parts: Vec::new() })
    });
    let lines = benefit.conditions.iter().zip(&trace.conditions).map(|(condition, trace)| line(state, language, &catalogue, condition, trace));
    view! {
        <h4>{language.text().conditions}</h4>
        <ul class="conditions">{applicant}{lines.collect_view()}</ul>
    }
}

fn line(state: State, language: Language, catalogue: &Catalogue, condition: &Condition, trace: &ConditionTrace) -> AnyView {
    let text = language.text();
    let (class, picture, word) = match trace.state {
        ConditionState::Met => ("condition condition-met", Picture::Met, text.met),
        ConditionState::NotMet => ("condition condition-unmet", Picture::Unmet, text.unmet),
        ConditionState::Open => ("condition condition-open", Picture::Open, text.open),
    };
    let parts = condition.parts();
    let is_list = matches!(condition, Condition::Any(_) | Condition::All(_));
    let words = match condition {
        Condition::Any(_) => text.any_of.to_owned(),
        Condition::All(_) => text.all_of.to_owned(),
        _ => condition_text(language, catalogue, condition),
    };
    let given = asked_about(condition).and_then(|question| {
        let answer = state.profile.with(|profile| profile.get(question))?;
        Some((text.you_said)(&language.answer(catalogue, question, answer)))
    });
    let nested = is_list.then(|| {
        let lines = parts.into_iter().zip(&trace.parts).map(|(part, trace)| line(state, language, catalogue, part, trace));
        view! { <ul class="condition-parts">{lines.collect_view()}</ul> }
    });
    view! {
        <li class=class>
            <Icon picture class="sign"/>
            <span class="condition-text">{words}</span>
            <span class="condition-state">{word}{given.map(|given| format!("{}{given}", text.list_separator))}</span>
            {nested}
        </li>
    }
    .into_any()
}

/// The one question that a line is about: the then part's for an if-then.
fn asked_about(condition: &Condition) -> Option<QuestionIndex> {
    match condition {
        Condition::IfThen { then, .. } => then.question(),
        other => other.question(),
    }
}
