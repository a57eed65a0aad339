//! Conditions in words, made from the rule itself, so that words and rule cannot differ.

use policy::{Catalogue, Comparison, Condition, Limit, QuestionIndex, QuestionKind};

use crate::language::Language;

/// When a cell of an award applies: only the options where that is all there is to say, "博士 · 一流大学".
pub fn cell_text(language: Language, catalogue: &Catalogue, condition: &Condition) -> String {
    match condition {
        Condition::All(parts) => {
            let parts: Vec<String> = parts
                .iter()
                .map(|part| cell_text(language, catalogue, part))
                .collect();
            parts.join(" · ")
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
    let name = |question: &QuestionIndex| language.of(&catalogue[*question].name);
    let join = |parts: &[Condition], word: &str| {
        let parts: Vec<String> = parts
            .iter()
            .map(|part| condition_text(language, catalogue, part))
            .collect();
        parts.join(word)
    };
    match condition {
        Condition::Among { question, options }
            if catalogue[*question].kind == QuestionKind::YesNo =>
        {
            let answer = if *options == 0b01 { text.yes } else { text.no };
            format!("{}{}{answer}", name(question), text.colon)
        }
        Condition::Among { question, options } => {
            let all = catalogue[*question].options();
            let listed = |chosen: bool| {
                let listed = all
                    .iter()
                    .enumerate()
                    .filter(|(place, _)| (options >> place & 1 == 1) == chosen);
                listed
                    .map(|(_, option)| language.of(&option.label))
                    .collect::<Vec<_>>()
            };
            let (chosen, others) = (listed(true), listed(false));
            if others.len() < chosen.len() && others.len() <= 2 {
                format!(
                    "{}{}{}{}",
                    name(question),
                    text.colon,
                    text.not,
                    others.join(text.list_separator)
                )
            } else {
                format!(
                    "{}{}{}",
                    name(question),
                    text.colon,
                    chosen.join(text.or_separator)
                )
            }
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
            let is_date = catalogue[*question].kind == QuestionKind::Date;
            let words = match (comparison, is_date) {
                (Comparison::AtLeast, true) => (text.from_day)(&limit),
                (Comparison::MoreThan, true) => (text.after_day)(&limit),
                (Comparison::AtMost, true) => (text.until_day)(&limit),
                (Comparison::LessThan, true) => (text.before_day)(&limit),
                (Comparison::AtLeast, false) => (text.at_least)(&limit),
                (Comparison::MoreThan, false) => (text.more_than)(&limit),
                (Comparison::AtMost, false) => (text.at_most)(&limit),
                (Comparison::LessThan, false) => (text.less_than)(&limit),
            };
            format!("{}{}{words}", name(question), text.colon)
        }
        Condition::Has { question, option } => {
            let option = catalogue[*question]
                .options()
                .get(usize::from(*option))
                .map(|option| language.of(&option.label));
            format!(
                "{}{}{}",
                name(question),
                text.colon,
                option.unwrap_or_default()
            )
        }
        Condition::All(parts) => join(parts, text.and_word),
        Condition::Any(parts) => join(parts, text.or_word),
        Condition::IfThen { when, then } => (text.if_then)(
            &condition_text(language, catalogue, when),
            &condition_text(language, catalogue, then),
        ),
    }
}
