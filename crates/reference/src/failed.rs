//! The questions named for a benefit that is not eligible (contract, meaning 2).

use policy::{Benefit, Catalogue, Condition, Date, QuestionIndex, QuestionSet};

use crate::assess::{is_for_applicant, is_in_force};
use crate::assignments::Complete;
use crate::rules::Rules;

/// Returns the questions to name, given all complete assignments, in none of which the benefit is eligible.
pub(crate) fn failed(
    catalogue: &Catalogue,
    benefit: &Benefit,
    as_of: Date,
    all: &[Complete],
) -> QuestionSet {
    let set = |id: &str| catalogue.question(id).into_iter().collect();
    let right: Vec<Rules<'_>> = all
        .iter()
        .filter(|one| is_for_applicant(catalogue, benefit, &one.answers))
        .map(|one| Rules {
            catalogue,
            profile: &one.answers,
        })
        .collect();
    if right.is_empty() {
        return set("applicant");
    }
    if !is_in_force(catalogue, benefit, as_of) {
        return set("as_of");
    }
    let conditions: Vec<Condition> = benefit.conditions.iter().flat_map(split).collect();
    let is_met = |condition: &Condition| right.iter().any(|rules| rules.meets(condition));
    let mut to_blame: Vec<&Condition> = conditions.iter().filter(|one| !is_met(one)).collect();
    if to_blame.is_empty() {
        to_blame = contradiction(&conditions, &right);
    }
    let named: QuestionSet = to_blame
        .into_iter()
        .flat_map(|one| to_name(one).iter())
        .collect();
    let is_asked = |question: &QuestionIndex| right.iter().any(|rules| rules.asks(*question));
    let asked: QuestionSet = named.iter().filter(is_asked).collect();
    // Something is always named, asked or not.
    if asked.is_empty() { named } else { asked }
}

/// Returns conditions that are never true together although each is somewhere: the earliest such, none to spare.
fn contradiction<'c>(conditions: &'c [Condition], right: &[Rules<'_>]) -> Vec<&'c Condition> {
    let are_met = |some: &[&Condition]| {
        right
            .iter()
            .any(|rules| some.iter().all(|one| rules.meets(one)))
    };
    let mut kept: Vec<&Condition> = conditions.iter().collect();
    for condition in conditions.iter().rev() {
        let others: Vec<&Condition> = kept
            .iter()
            .copied()
            .filter(|one| !core::ptr::eq(*one, condition))
            .collect();
        if !are_met(&others) {
            kept = others;
        }
    }
    kept
}

/// Splits a condition into those that it joins by *and*, also in the then part of an if-then.
fn split(condition: &Condition) -> Vec<Condition> {
    match condition {
        Condition::All(parts) => parts.iter().flat_map(split).collect(),
        Condition::IfThen { when, then } => split(then)
            .into_iter()
            .map(|then| Condition::IfThen {
                when: when.clone(),
                then: Box::new(then),
            })
            .collect(),
        other => vec![other.clone()],
    }
}

/// Returns the questions of a condition; of an if-then those of the then part.
fn to_name(condition: &Condition) -> QuestionSet {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().flat_map(|part| to_name(part).iter()).collect()
        }
        Condition::IfThen { then, .. } => to_name(then),
        comparison => comparison.question().into_iter().collect(),
    }
}
