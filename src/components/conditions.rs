//! Conditions one by one: met, not met, not answered; by sign and by words.

use policy::{Benefit, Catalogue, Condition, ConditionState, ConditionTrace, QuestionIndex, Trace};

use crate::icons::{Picture, sign};
use crate::language::{Language, condition_text};
use crate::markup::{Markup, classed, el};
use crate::state::State;

/// The conditions of a benefit as they stand.
pub fn conditions(state: State, language: Language, benefit: &Benefit, trace: &Trace) -> Markup {
    let catalogue = state.catalogue();
    let applicant = catalogue.question("applicant").map(|question| {
        let condition = Condition::Among {
            question,
            options: benefit.applicants,
        };
        let fits = match state.given(question) {
            Some(policy::Answer::Choice(option)) if benefit.applicants >> option & 1 == 1 => {
                ConditionState::Met
            }
            Some(_) => ConditionState::NotMet,
            None => ConditionState::Open,
        };
        line(
            state,
            language,
            catalogue,
            &condition,
            &ConditionTrace {
                state: fits,
                parts: Vec::new(),
            },
        )
    });
    let lines = benefit.conditions.iter().zip(&trace.conditions);
    classed("ul", "conditions")
        .maybe(applicant)
        .each(lines.map(|(condition, trace)| line(state, language, catalogue, condition, trace)))
}

/// The conditions of a benefit as the rule has them, whoever asks.
pub fn rule(language: Language, catalogue: &Catalogue, benefit: &Benefit) -> Markup {
    let applicant = catalogue.question("applicant").map(|question| {
        let options = benefit.applicants;
        rule_line(language, catalogue, &Condition::Among { question, options })
    });
    let lines = benefit.conditions.iter();
    classed("ul", "rule")
        .maybe(applicant)
        .each(lines.map(|condition| rule_line(language, catalogue, condition)))
}

fn rule_line(language: Language, catalogue: &Catalogue, condition: &Condition) -> Markup {
    let text = language.text();
    let (words, parts) = match condition {
        Condition::Any(parts) => (text.any_of.to_owned(), Some(parts)),
        Condition::All(parts) => (text.all_of.to_owned(), Some(parts)),
        other => (condition_text(language, catalogue, other), None),
    };
    let parts = parts.map(|parts| {
        let parts = parts.iter();
        classed("ul", "rule").each(parts.map(|part| rule_line(language, catalogue, part)))
    });
    el("li").text(words).maybe(parts)
}

fn line(
    state: State,
    language: Language,
    catalogue: &Catalogue,
    condition: &Condition,
    trace: &ConditionTrace,
) -> Markup {
    let text = language.text();
    let (class, picture, word) = match trace.state {
        ConditionState::Met => ("condition condition-met", Picture::Met, text.met),
        ConditionState::NotMet => ("condition condition-unmet", Picture::Unmet, text.unmet),
        ConditionState::Open => ("condition condition-open", Picture::Open, text.open),
    };
    let (words, is_list) = match condition {
        Condition::Any(_) => (text.any_of.to_owned(), true),
        Condition::All(_) => (text.all_of.to_owned(), true),
        _ => (condition_text(language, catalogue, condition), false),
    };
    let given = asked_about(condition).and_then(|question| {
        let answer = state.given(question)?;
        Some(format!(
            "{}{}",
            text.comma,
            (text.you_said)(&language.answer(catalogue, question, answer))
        ))
    });
    let nested = is_list.then(|| {
        let parts = condition.parts().into_iter().zip(&trace.parts);
        classed("ul", "condition-parts")
            .each(parts.map(|(part, trace)| line(state, language, catalogue, part, trace)))
    });
    classed("li", class)
        .view(sign(picture))
        .with(classed("span", "condition-text").text(words))
        .with(
            classed("span", "condition-state").text(format!("{word}{}", given.unwrap_or_default())),
        )
        .maybe(nested)
}

/// The one question that a line is about: the then part's for an if-then.
fn asked_about(condition: &Condition) -> Option<QuestionIndex> {
    match condition {
        Condition::IfThen { then, .. } => then.question(),
        other => other.question(),
    }
}
