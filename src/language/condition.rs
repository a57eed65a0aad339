//! Conditions in words, made from the rule itself, so that words and rule cannot differ.

use policy::{Catalogue, Comparison, Condition, Limit, Question, QuestionKind};

use crate::language::{Language, list};

/// The key of options that stand for having none of the others.
const NONE: &str = "none";

/// When a cell of an award applies: only the options where that is all there is to say, "博士 · 一流大学".
pub fn cell_text(language: Language, catalogue: &Catalogue, condition: &Condition) -> String {
    match condition {
        Condition::All(parts) => {
            let mut words = String::new();
            for part in parts {
                list(&mut words, " · ", &cell_text(language, catalogue, part));
            }
            words
        }
        Condition::Among { question, options }
            if options.is_power_of_two() && catalogue[*question].kind != QuestionKind::YesNo =>
        {
            let option = catalogue[*question]
                .options()
                .get(options.trailing_zeros() as usize);
            option
                .map(|option| language.of(&option.label))
                .unwrap_or_default()
                .to_owned()
        }
        other => condition_text(language, catalogue, other),
    }
}

/// A condition as a sentence without a full stop.
pub fn condition_text(language: Language, catalogue: &Catalogue, condition: &Condition) -> String {
    let text = language.text();
    let mut words = String::new();
    if let Some(question) = condition.question() {
        words.push_str(language.of(&catalogue[question].name));
        words.push_str(text.colon);
    }
    match condition {
        Condition::Among { question, options } => {
            words.push_str(&options_text(language, &catalogue[*question], *options));
        }
        Condition::Compared {
            question,
            comparison,
            limit,
        } => {
            let limit = match limit {
                Limit::Date(date) => language.date(*date),
                Limit::Number(number) => {
                    language.answer(catalogue, *question, policy::Answer::Number(*number))
                }
            };
            let is_date = matches!(catalogue[*question].kind, QuestionKind::Date { .. });
            let compared = match (comparison, is_date) {
                (Comparison::AtLeast, true) => text.questions().from_day,
                (Comparison::MoreThan, true) => text.questions().after_day,
                (Comparison::AtMost, true) => text.questions().until_day,
                (Comparison::LessThan, true) => text.questions().before_day,
                (Comparison::AtLeast, false) => text.questions().at_least,
                (Comparison::MoreThan, false) => text.questions().more_than,
                (Comparison::AtMost, false) => text.questions().at_most,
                (Comparison::LessThan, false) => text.questions().less_than,
            };
            words.push_str(&compared(&limit));
        }
        Condition::Has { question, option } => {
            if let Some(option) = catalogue[*question].options().get(usize::from(*option)) {
                words.push_str(language.of(&option.label));
            }
        }
        Condition::All(parts) | Condition::Any(parts) => {
            let is_all = matches!(condition, Condition::All(_));
            let join = if is_all {
                text.questions().and_word
            } else {
                text.questions().or_word
            };
            for part in parts {
                list(&mut words, join, &condition_text(language, catalogue, part));
            }
        }
        Condition::IfThen { when, then } => {
            return (text.questions().if_then)(
                &premise_text(language, catalogue, when),
                &condition_text(language, catalogue, then),
            );
        }
    }
    words
}

/// A condition as it stands after "if".
fn premise_text(language: Language, catalogue: &Catalogue, premise: &Condition) -> String {
    let text = language.text();
    match premise {
        Condition::Among { question, options }
            if catalogue[*question].kind != QuestionKind::YesNo =>
        {
            let asked = &catalogue[*question];
            let mut named = String::new();
            for (place, option) in asked.options().iter().enumerate() {
                if options >> place & 1 == 1 {
                    let label = (text.questions().quoted)(language.of(&option.label));
                    list(&mut named, text.questions().or_separator, &label);
                }
            }
            (text.questions().premise)(language.of(&asked.name), &named)
        }
        other => condition_text(language, catalogue, other),
    }
}

/// The options that a condition allows; where all but one are allowed, that one, unless it stands for having none.
fn options_text(language: Language, asked: &Question, options: u16) -> String {
    let text = language.text();
    if asked.kind == QuestionKind::YesNo {
        return (if options == 0b01 { text.yes } else { text.no }).to_owned();
    }
    let all = asked.options();
    let is_allowed = |place: usize| options >> place & 1 == 1;
    let mut left = all
        .iter()
        .enumerate()
        .filter(|(place, _)| !is_allowed(*place));
    if let (Some((_, only)), None) = (left.next(), left.next())
        && only.id != NONE
        && all.len() > 2
    {
        return [
            text.questions().not,
            &(text.questions().quoted)(language.of(&only.label)),
        ]
        .concat();
    }
    let allowed = all
        .iter()
        .enumerate()
        .filter(|(place, _)| is_allowed(*place));
    let last = allowed.clone().count().saturating_sub(1);
    let mut words = String::new();
    for (number, (_, option)) in allowed.enumerate() {
        let separator = if number == last {
            text.questions().or_separator
        } else {
            text.list_separator
        };
        list(&mut words, separator, language.of(&option.label));
    }
    words
}
