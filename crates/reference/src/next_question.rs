//! The question whose answer narrows most (contract, meaning 8).

use core::cmp::Ordering;

use policy::{Answer, Profile, QuestionIndex};
use rust_decimal::Decimal;

use crate::assignments::{Complete, Space};
use crate::contract::{Matter, TooMany, range};
use crate::rules::Rules;

/// Returns the question that narrows most, usual answers apart (meaning 8).
pub(crate) fn next_question(
    space: &mut Space<'_>,
    profile: &Profile,
    all: &[Complete],
) -> Result<Option<QuestionIndex>, TooMany> {
    let undetermined = Matter::new(space, profile, all)?.any;
    let is_price = |question: QuestionIndex| space.values(question).listed.is_empty();
    let is_asked = |one: &Complete, question: QuestionIndex| {
        let rules = Rules {
            catalogue: space.catalogue,
            profile: &one.answers,
        };
        rules.asks(question)
    };
    let asked = undetermined
        .iter()
        .filter(|question| all.iter().all(|one| is_asked(one, *question)));
    let means = asked.map(|question| {
        let subsets: Vec<Vec<Complete>> = if is_price(question) {
            vec![all.to_vec()]
        } else {
            let listed = space.values(question).listed.iter();
            let subset = |answer: &Answer| {
                all.iter()
                    .filter(|one| one.says(space, question, *answer))
                    .cloned()
                    .collect()
            };
            listed.map(subset).collect()
        };
        let widths: Decimal = subsets.iter().map(|some| width(some)).sum();
        let undetermined: usize = subsets.iter().map(|some| count_undetermined(some)).sum();
        let count = Decimal::from(subsets.len());
        (widths, Decimal::from(undetermined), count, question)
    });
    let compare = |one: &(Decimal, Decimal, Decimal, QuestionIndex),
                   other: &(Decimal, Decimal, Decimal, QuestionIndex)|
     -> Ordering {
        // Cross products compare means exactly.
        (one.0 * other.2)
            .cmp(&(other.0 * one.2))
            .then((one.1 * other.2).cmp(&(other.1 * one.2)))
            .then(one.3.cmp(&other.3))
    };
    Ok(means.min_by(compare).map(|(.., question)| question))
}

fn width(all: &[Complete]) -> Decimal {
    let range = range(all);
    range.high.as_decimal() - range.low.as_decimal()
}

fn count_undetermined(all: &[Complete]) -> usize {
    let Some(first) = all.first() else {
        return 0;
    };
    let differs = |number: &usize| {
        let own = first.assessment.eligible[*number];
        all.iter()
            .any(|one| one.assessment.eligible[*number] != own)
    };
    (0..first.assessment.eligible.len()).filter(differs).count()
}
