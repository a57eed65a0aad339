//! Reads `questions.toml`.

use std::path::Path;

use policy::{MOST_MONEY, MoneyPer, Question, QuestionKind, QuestionOption};
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::Faults;
use crate::expression;
use crate::raw::{Place, RawWords, read_file};

const FILE: &str = "questions.toml";

/// Diagrams hold at most so many questions, and so many options of one.
const MOST_QUESTIONS: usize = 60;
const MOST_OPTIONS: usize = 16;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    question: Vec<RawQuestion>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawQuestion {
    id: String,
    kind: String,
    asked_if: Option<String>,
    #[serde(default)]
    can_change: bool,
    #[serde(default)]
    worth_comparing: bool,
    unit: Option<RawWords>,
    at_most: Option<i64>,
    whole: Option<bool>,
    per: Option<String>,
    name: RawWords,
    label: RawWords,
    why: RawWords,
    help: Option<RawWords>,
    option: Option<Vec<RawOption>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOption {
    id: String,
    label: RawWords,
    help: Option<RawWords>,
}

/// Reads the questions; a gate may name only questions that stand before it.
pub(crate) fn read(folder: &Path, faults: &mut Faults) -> Option<Vec<Question>> {
    let raw: RawFile = read_file(folder, FILE, faults)?;
    if raw.question.len() > MOST_QUESTIONS {
        faults.push(
            FILE,
            "",
            "",
            format!(
                "expected at most {MOST_QUESTIONS} questions, found {}",
                raw.question.len()
            ),
        );
        return None;
    }
    let mut questions: Vec<Question> = Vec::new();
    for raw in raw.question {
        let mut place = Place {
            file: FILE.to_owned(),
            entry: raw.id.clone(),
            faults,
        };
        if questions.iter().any(|question| question.id == raw.id) {
            place.fault("id", "expected a key that no other question has");
        }
        if policy::RESERVED_KEYS.contains(&raw.id.as_str()) {
            place.fault("id", "expected a key that means nothing else in addresses");
        }
        let asked_if =
            raw.asked_if
                .as_deref()
                .and_then(|text| match expression::parse(text, &questions) {
                    Ok(condition) => Some(condition),
                    Err(expected) => {
                        place.fault(
                            "asked_if",
                            format!("{expected} (a gate names questions that stand before it)"),
                        );
                        None
                    }
                });
        let kind = kind(
            &mut place,
            &raw.kind,
            raw.option,
            raw.unit,
            raw.at_most,
            raw.whole,
            raw.per,
        )?;
        questions.push(Question {
            id: raw.id,
            kind,
            asked_if,
            can_change: raw.can_change,
            worth_comparing: raw.worth_comparing,
            // Known once the benefits are.
            is_multiplied: false,
            name: place.words("name", raw.name),
            label: place.words("label", raw.label),
            why: place.words("why", raw.why),
            help: place.words_if_any("help", raw.help),
        });
    }
    for needed in ["applicant", "as_of"] {
        if !questions.iter().any(|question| question.id == needed) {
            faults.push(FILE, needed, "", "expected this question, found none");
        }
    }
    Some(questions)
}

fn kind(
    place: &mut Place<'_>,
    kind: &str,
    options: Option<Vec<RawOption>>,
    unit: Option<RawWords>,
    at_most: Option<i64>,
    whole: Option<bool>,
    per: Option<String>,
) -> Option<QuestionKind> {
    if !matches!(kind, "choice" | "set") {
        place.unneeded("option", options.as_ref());
    }
    if kind != "number" {
        place.unneeded("unit", unit.as_ref());
        place.unneeded("whole", whole.as_ref());
    }
    if kind != "money" {
        place.unneeded("per", per.as_ref());
    }
    match kind {
        "choice" => Some(QuestionKind::Choice(read_options(place, options)?)),
        "set" => Some(QuestionKind::Set(read_options(place, options)?)),
        "yes_no" => Some(QuestionKind::YesNo),
        "date" => Some(QuestionKind::Date),
        "number" => {
            let unit = place.needed("unit", unit)?;
            let unit = place.words("unit", unit);
            let at_most = place.needed("at_most", at_most)?;
            let whole = place.needed("whole", whole)?;
            Some(QuestionKind::Number {
                unit,
                at_most: Decimal::from(at_most),
                whole,
            })
        }
        "money" => {
            let per = place.needed("per", per)?;
            let per = place.word(
                "per",
                &per,
                &[
                    ("year", MoneyPer::Year),
                    ("square_metre", MoneyPer::SquareMetre),
                ],
            )?;
            Some(QuestionKind::Money {
                per,
                at_most: Decimal::from(at_most.unwrap_or(MOST_MONEY)),
            })
        }
        found => {
            place.fault(
                "kind",
                format!(
                    "expected one of choice, yes_no, date, number, money, set, found {found:?}"
                ),
            );
            None
        }
    }
}

fn read_options(place: &mut Place<'_>, raw: Option<Vec<RawOption>>) -> Option<Vec<QuestionOption>> {
    let raw = place.needed("option", raw)?;
    if raw.len() < 2 || raw.len() > MOST_OPTIONS {
        place.fault(
            "option",
            format!("expected 2 to {MOST_OPTIONS} options, found {}", raw.len()),
        );
        return None;
    }
    let mut options: Vec<QuestionOption> = Vec::new();
    for option in raw {
        if options.iter().any(|known| known.id == option.id) {
            place.fault(
                "option",
                format!("expected each option once, found {:?} twice", option.id),
            );
        }
        let field = format!("option {}", option.id);
        let label = place.words(&field, option.label);
        let help = place.words_if_any(&field, option.help);
        options.push(QuestionOption {
            id: option.id,
            label,
            help,
        });
    }
    Some(options)
}
