//! Amounts held to the bounds of their question, and to what people usually give.

use super::quantity::{Amount, length, whole};
use super::{Reading, ReadingFault};
use crate::read_answer::MAX_DECIMALS;
use crate::{Answer, Counted, MoneyPer, PlausibleRange, Question, QuestionKind};
use rust_decimal::Decimal;

/// Holds an amount to the bounds of its question, and to what people usually give.
pub(super) fn judged(question: &Question, amount: Amount) -> Reading {
    let (at_most, whole, plausible) = match &question.kind {
        QuestionKind::Number {
            at_most,
            whole,
            plausible,
            ..
        } => (*at_most, *whole, *plausible),
        QuestionKind::Money {
            at_most, plausible, ..
        } => (*at_most, false, *plausible),
        _ => return Reading::Invalid(ReadingFault::NotANumber),
    };
    let value = amount.value.normalize();
    let answer = Answer::Number(value);
    if amount.is_negative {
        return Reading::Invalid(ReadingFault::OutOfBounds { at_most });
    }
    if value > at_most {
        let others = others(question, amount, plausible);
        return if others.is_empty() {
            Reading::Invalid(ReadingFault::OutOfBounds { at_most })
        } else {
            Reading::Ambiguous(others)
        };
    }
    if question.is_multiplied && value.scale() > MAX_DECIMALS {
        return Reading::Invalid(ReadingFault::TooPrecise);
    }
    if value.is_zero() || plausible.contains(value) && (!whole || value.is_integer()) {
        return Reading::Exact(answer);
    }
    if whole && !value.is_integer() {
        return Reading::Invalid(ReadingFault::NotWhole);
    }
    Reading::Implausible {
        value: answer,
        others: others(question, amount, plausible),
    }
}

/// Returns usual numbers that may be meant instead of an unusual one: months for years, 万元 for 元, a month's pay.
fn others(question: &Question, amount: Amount, plausible: PlausibleRange) -> Vec<Answer> {
    let value = amount.value;
    let mut others: Vec<Decimal> = Vec::new();
    match &question.kind {
        QuestionKind::Number {
            counts: Counted::Years,
            ..
        } if !amount.has_unit && is_multiple_of_six(value) => {
            others.extend(length(Counted::Years, Decimal::ZERO, value));
        }
        QuestionKind::Money { per, .. } => {
            let is_year = matches!(per, MoneyPer::Year) && !amount.has_unit;
            let times = |times: u32| value.checked_mul(Decimal::from(times));
            others.extend(amount.unscaled);
            if !amount.has_scale {
                others.extend(times(10_000));
            }
            if is_year {
                others.extend(times(12));
            }
            if is_year
                && !amount.has_scale
                && !others.iter().any(|other| plausible.contains(*other))
            {
                others.extend(times(120_000));
            }
        }
        _ => {}
    }
    others.retain(|other| plausible.contains(*other));
    others
        .into_iter()
        .map(|other| Answer::Number(other.normalize()))
        .collect()
}

/// Returns whether people count such a length in months: 12, 18, 24, 36.
fn is_multiple_of_six(number: Decimal) -> bool {
    whole(number).is_some_and(|months| months >= 12 && months.is_multiple_of(6))
}
