//! Conditions as sentences.

use policy::{Catalogue, Comparison, Condition, Limit, MoneyPer, QuestionIndex, QuestionKind};

/// The condition as a sentence without a full stop, with names of questions and labels of options in quotes.
pub(super) fn sentence(catalogue: &Catalogue, condition: &Condition) -> String {
    let mut text = words(catalogue, condition);
    if let Some(first) = text.get(..1) {
        let first = first.to_uppercase();
        text.replace_range(..1, &first);
    }
    text
}

/// The condition in words, as they stand inside a sentence.
pub(super) fn words(catalogue: &Catalogue, condition: &Condition) -> String {
    match condition {
        Condition::Among { question, options } => among(catalogue, *question, *options),
        Condition::Compared {
            question,
            comparison,
            limit,
        } => compared(catalogue, *question, *comparison, *limit),
        Condition::Has { question, option } => {
            let question = &catalogue[*question];
            let label = question
                .options()
                .get(usize::from(*option))
                .map_or("", |option| &option.label.en);
            format!("“{}” has “{label}”", question.name.en)
        }
        Condition::All(parts) => joined(catalogue, parts, " and "),
        Condition::Any(parts) => joined(catalogue, parts, ", or "),
        Condition::IfThen { when, then } => format!(
            "if {}, then {}",
            words(catalogue, when),
            words(catalogue, then)
        ),
    }
}

fn joined(catalogue: &Catalogue, parts: &[Condition], by: &str) -> String {
    let parts = parts.iter().map(|part| match part {
        Condition::Any(_) | Condition::IfThen { .. } => format!("({})", words(catalogue, part)),
        _ => words(catalogue, part),
    });
    parts.collect::<Vec<_>>().join(by)
}

fn among(catalogue: &Catalogue, question: QuestionIndex, options: u16) -> String {
    let question = &catalogue[question];
    let name = &question.name.en;
    if question.kind == QuestionKind::YesNo {
        let answer = if options & 1 == 1 { "yes" } else { "no" };
        return format!("“{name}” is {answer}");
    }
    let labels = |chosen: bool| {
        let options = question
            .options()
            .iter()
            .enumerate()
            .filter(move |(place, _)| (options >> place & 1 == 1) == chosen);
        options
            .map(|(_, option)| format!("“{}”", option.label.en))
            .collect::<Vec<_>>()
    };
    let (chosen, others) = (labels(true), labels(false));
    match (chosen.as_slice(), others.as_slice()) {
        ([.., _, _], [other]) => format!("“{name}” is any but {other}"),
        _ => format!("“{name}” is {}", either(&chosen)),
    }
}

/// “a”, “b” or “c”.
fn either(labels: &[String]) -> String {
    match labels {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        _ => labels.concat(),
    }
}

fn compared(
    catalogue: &Catalogue,
    question: QuestionIndex,
    comparison: Comparison,
    limit: Limit,
) -> String {
    let question = &catalogue[question];
    let (limit, is_date) = match limit {
        Limit::Date(date) => (date.to_string(), true),
        Limit::Number(number) => (grouped(&number.normalize().to_string()), false),
    };
    let limit = match &question.kind {
        QuestionKind::Number { unit_of_one, .. } if limit == "1" => {
            format!("{limit} {}", unit_of_one.en)
        }
        QuestionKind::Number { unit, .. } => format!("{limit} {}", unit.en),
        QuestionKind::Money {
            per: MoneyPer::Year,
            ..
        } => format!("CNY {limit} a year"),
        QuestionKind::Money {
            per: MoneyPer::SquareMetre,
            ..
        } => format!("CNY {limit} a square metre"),
        _ => limit,
    };
    let side = match (comparison, is_date) {
        (Comparison::AtLeast, false) => "at least",
        (Comparison::MoreThan, false) => "more than",
        (Comparison::AtMost, false) => "at most",
        (Comparison::LessThan, false) => "less than",
        (Comparison::AtLeast, true) => "on or after",
        (Comparison::MoreThan, true) => "after",
        (Comparison::AtMost, true) => "on or before",
        (Comparison::LessThan, true) => "before",
    };
    format!("“{}” is {side} {limit}", question.name.en)
}

/// A number with a comma between thousands.
pub(super) fn grouped(number: &str) -> String {
    let (whole, fraction) = number
        .find('.')
        .map_or((number, ""), |point| number.split_at(point));
    let mut text = String::new();
    for (place, digit) in whole.char_indices() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        for (number, text) in [
            ("5", "5"),
            ("500", "500"),
            ("1000", "1,000"),
            ("1234567.25", "1,234,567.25"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }
}
