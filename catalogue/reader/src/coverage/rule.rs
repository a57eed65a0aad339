//! Rules as the files write them, and the values on either side of a limit.

use policy::{Catalogue, Comparison, Condition, Limit, QuestionKind};
use rust_decimal::{Decimal, RoundingStrategy};

/// The last whole value before a limit (`None` below 0) and the first that reaches it, or lies beyond it.
pub(super) fn around(limit: Limit, beyond: bool) -> (Option<Limit>, Limit) {
    match limit {
        Limit::Date(day) => {
            let first = if beyond { day.day_after() } else { day };
            (Some(Limit::Date(first.day_before())), Limit::Date(first))
        }
        Limit::Number(number) => {
            let up = number.round_dp_with_strategy(0, RoundingStrategy::ToPositiveInfinity);
            let first = if beyond {
                number.floor() + Decimal::ONE
            } else {
                up
            };
            (
                (first >= Decimal::ONE).then(|| Limit::Number(first - Decimal::ONE)),
                Limit::Number(first),
            )
        }
    }
}

/// A limit as the files write it.
pub(super) fn limit_words(limit: Limit) -> String {
    match limit {
        Limit::Date(day) => day.to_string(),
        Limit::Number(number) => number.normalize().to_string(),
    }
}

/// A condition as the files write it.
pub(super) fn words(catalogue: &Catalogue, condition: &Condition) -> String {
    let joined = |parts: &[Condition], sign: &str| {
        let parts = parts.iter().map(|part| match part {
            Condition::All(_) | Condition::Any(_) => format!("({})", words(catalogue, part)),
            _ => words(catalogue, part),
        });
        parts.collect::<Vec<_>>().join(sign)
    };
    match condition {
        Condition::All(parts) => joined(parts, " and "),
        Condition::Any(parts) => joined(parts, " or "),
        Condition::IfThen { when, then } => format!(
            "if {} then {}",
            words(catalogue, when),
            words(catalogue, then)
        ),
        Condition::Has { question, option } => {
            let option = catalogue[*question]
                .options()
                .get(usize::from(*option))
                .map_or("?", |option| option.id.as_str());
            format!("{} has {option}", catalogue[*question].id)
        }
        Condition::Compared {
            question,
            comparison,
            limit,
        } => {
            let sign = match comparison {
                Comparison::AtLeast => ">=",
                Comparison::MoreThan => ">",
                Comparison::AtMost => "<=",
                Comparison::LessThan => "<",
            };
            format!("{} {sign} {}", catalogue[*question].id, limit_words(*limit))
        }
        Condition::Among { question, options } => {
            let question = &catalogue[*question];
            let all: Vec<&str> = match question.kind {
                QuestionKind::YesNo => vec!["yes", "no"],
                _ => question
                    .options()
                    .iter()
                    .map(|option| option.id.as_str())
                    .collect(),
            };
            let chosen: Vec<&str> = all
                .into_iter()
                .enumerate()
                .filter(|(place, _)| options >> place & 1 == 1)
                .map(|(_, id)| id)
                .collect();
            format!(
                "{} {} {}",
                question.id,
                if chosen.len() == 1 { "=" } else { "in" },
                chosen.join(", ")
            )
        }
    }
}
