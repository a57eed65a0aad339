//! The values that matter to each question, worked out from the conditions that mention it.

use policy::{Answer, Catalogue, Comparison, Condition, Form, Limit, QuestionIndex, QuestionKind};
use rust_decimal::Decimal;

use crate::rules::compares;

/// The values of one question.
#[derive(Debug, Clone)]
pub(crate) struct Values {
    /// The values that matter (contract): every option; of a set the empty set and each single option; of numbers and
    /// dates the last value before each limit and the first at it. Empty for a price.
    pub(crate) listed: Vec<Answer>,
    /// One value for each way in which the rules tell values apart. Empty where a question is never ranged over.
    pub(crate) distinct: Vec<Answer>,
    comparisons: Vec<Condition>,
    is_amount: bool,
    is_applicant: bool,
}

impl Values {
    pub(crate) fn new(catalogue: &Catalogue, question: QuestionIndex) -> Self {
        let comparisons = comparisons_on(catalogue, question);
        let share = share_cap(catalogue, question);
        let mut values = Self {
            listed: Vec::new(),
            distinct: Vec::new(),
            comparisons,
            is_amount: share.is_some(),
            is_applicant: catalogue[question].id == "applicant",
        };
        let all: Vec<Answer> = match &catalogue[question].kind {
            QuestionKind::Choice(options) => {
                (0..).map(Answer::Choice).take(options.len()).collect()
            }
            QuestionKind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
            QuestionKind::Set(options) => (0..1_u16 << options.len()).map(Answer::Set).collect(),
            _ => share.map_or_else(
                || values.at_limits(),
                |cap| vec![Answer::Number(Decimal::ZERO), Answer::Number(cap)],
            ),
        };
        let is_listed =
            |answer: &Answer| !matches!(answer, Answer::Set(set) if set.count_ones() > 1);
        values.listed = all.iter().copied().filter(is_listed).collect();
        for answer in all {
            if !values
                .distinct
                .iter()
                .any(|known| values.is_same(*known, answer))
            {
                values.distinct.push(answer);
            }
        }
        values
    }

    /// Returns whether the rules cannot tell two answers apart.
    pub(crate) fn is_same(&self, one: Answer, other: Answer) -> bool {
        if one == other {
            return true;
        }
        let told_apart =
            |comparison: &Condition| compares(comparison, one) != compares(comparison, other);
        !self.is_amount && !self.is_applicant && !self.comparisons.iter().any(told_apart)
    }

    /// Returns the last value before each limit and the first at it, in ascending order, each once.
    fn at_limits(&self) -> Vec<Answer> {
        let mut numbers: Vec<Decimal> = Vec::new();
        let mut dates = Vec::new();
        for comparison in &self.comparisons {
            let Condition::Compared {
                comparison, limit, ..
            } = comparison
            else {
                continue;
            };
            // “More than” and “at most” part the limit from what lies beyond it.
            let is_beyond = matches!(comparison, Comparison::MoreThan | Comparison::AtMost);
            match limit {
                Limit::Date(date) => {
                    let first = if is_beyond { date.day_after() } else { *date };
                    dates.extend([first.day_before(), first]);
                }
                Limit::Number(number) => {
                    let first = if is_beyond {
                        number.floor() + Decimal::ONE
                    } else {
                        number.ceil()
                    };
                    numbers.extend([first - Decimal::ONE, first]);
                }
            }
        }
        numbers.retain(|number| !number.is_sign_negative() || number.is_zero());
        numbers.sort();
        numbers.dedup();
        dates.sort();
        dates.dedup();
        let numbers = numbers
            .into_iter()
            .map(|number| Answer::Number(number.normalize()));
        numbers.chain(dates.into_iter().map(Answer::Date)).collect()
    }
}

/// Returns every comparison on a question: in gates, in conditions and in cells of awards.
fn comparisons_on(catalogue: &Catalogue, question: QuestionIndex) -> Vec<Condition> {
    let mut found = Vec::new();
    let mut visit = |condition: &Condition| {
        condition.each_comparison(&mut |comparison| {
            if comparison.question() == Some(question) {
                found.push(comparison.clone());
            }
        });
    };
    catalogue
        .questions
        .iter()
        .filter_map(|question| question.asked_if.as_ref())
        .for_each(&mut visit);
    for benefit in &catalogue.benefits {
        benefit.conditions.iter().for_each(&mut visit);
        match &benefit.award.form {
            Form::Money(cells) => cells
                .iter()
                .filter_map(|cell| cell.when.as_ref())
                .for_each(&mut visit),
            Form::Area { cells, .. } => cells.iter().map(|cell| &cell.when).for_each(&mut visit),
            _ => {}
        }
    }
    found
}

/// Returns the amount from which on the cap of a share applies, if a share is taken of the question's answer.
fn share_cap(catalogue: &Catalogue, question: QuestionIndex) -> Option<Decimal> {
    catalogue
        .benefits
        .iter()
        .find_map(|benefit| match &benefit.award.form {
            Form::Share {
                of,
                percent,
                at_most,
            } if *of == question => {
                let exact = at_most.as_decimal() * Decimal::ONE_HUNDRED / percent;
                let cut = exact.trunc_with_scale(12);
                let step = if cut == exact {
                    Decimal::ZERO
                } else {
                    Decimal::new(1, 12)
                };
                Some((cut + step).normalize())
            }
            _ => None,
        })
}
