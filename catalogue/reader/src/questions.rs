//! Reads `questions.toml`.

use std::path::Path;

use policy::{
    Answer, Counted, Date, MAX_MONEY, MoneyPer, PlausibleRange, Question, QuestionKind,
    QuestionOption,
};
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::Faults;
use crate::expression;
use crate::raw::{Place, RawWords, read_file};

const FILE: &str = "questions.toml";

/// Diagrams hold at most so many questions, and so many options of one.
const MAX_QUESTIONS: usize = 60;
const MAX_OPTIONS: usize = 16;

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
    usual: Option<toml::Value>,
    earliest: Option<String>,
    latest: Option<String>,
    counts: Option<String>,
    unit: Option<RawWords>,
    unit_of_one: Option<String>,
    at_most: Option<i64>,
    whole: Option<bool>,
    per: Option<String>,
    plausible: Option<(i64, i64)>,
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
    if raw.question.len() > MAX_QUESTIONS {
        faults.push(
            FILE,
            "",
            "",
            format!(
                "expected at most {MAX_QUESTIONS} questions, found {}",
                raw.question.len()
            ),
        );
        return None;
    }
    let mut questions: Vec<Question> = Vec::new();
    for mut raw in raw.question {
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
        let kind = kind(&mut place, &mut raw)?;
        let mut question = Question {
            id: raw.id,
            kind,
            asked_if,
            can_change: raw.can_change,
            worth_comparing: raw.worth_comparing,
            usual: None,
            // Known once the benefits are.
            is_multiplied: false,
            name: place.words("name", raw.name),
            label: place.words("label", raw.label),
            why: place.words("why", raw.why),
            help: place.words_if_any("help", raw.help),
        };
        if let Some(usual) = &raw.usual {
            match usual_answer(&question, usual) {
                Ok(answer) => question.usual = Some(answer),
                Err(expected) => place.fault("usual", expected),
            }
        }
        questions.push(question);
    }
    for needed in ["applicant", "as_of"] {
        if !questions.iter().any(|question| question.id == needed) {
            faults.push(FILE, needed, "", "expected this question, found none");
        }
    }
    Some(questions)
}

/// Reads the usual answer of a question: an option's key, `true` or `false`, or a list of options' keys.
///
/// # Errors
///
/// Says what was expected, where the value is no answer to the question. Days, numbers and amounts have no usual
/// answer: ranges over them already take every value that matters.
fn usual_answer(question: &Question, usual: &toml::Value) -> Result<Answer, String> {
    let wrong_kind = || {
        let expected = question.expected();
        format!("expected {expected}, found {usual}")
    };
    let read = match (&question.kind, usual) {
        (QuestionKind::YesNo, toml::Value::Boolean(yes)) => return Ok(Answer::YesNo(*yes)),
        (QuestionKind::Choice(_), toml::Value::String(option)) => question.read(option),
        (QuestionKind::Set(_), toml::Value::Array(options)) => {
            let options: Option<Vec<&str>> = options.iter().map(toml::Value::as_str).collect();
            question.read_set(options.ok_or_else(wrong_kind)?.into_iter())
        }
        (QuestionKind::YesNo | QuestionKind::Choice(_) | QuestionKind::Set(_), _) => {
            return Err(wrong_kind());
        }
        _ => {
            return Err(
                "expected a usual answer only where the answer is an option, yes or no, or a set of options"
                    .to_owned(),
            );
        }
    };
    read.map_err(|error| error.to_string())
}

/// Returns the kind of answers that a question takes, and removes the fields that say so.
fn kind(place: &mut Place<'_>, raw: &mut RawQuestion) -> Option<QuestionKind> {
    let kind = raw.kind.as_str();
    if !matches!(kind, "choice" | "set") {
        place.unneeded("option", raw.option.as_ref());
    }
    if kind != "number" {
        place.unneeded("counts", raw.counts.as_ref());
        place.unneeded("unit", raw.unit.as_ref());
        place.unneeded("unit_of_one", raw.unit_of_one.as_ref());
        place.unneeded("whole", raw.whole.as_ref());
    }
    if kind != "money" {
        place.unneeded("per", raw.per.as_ref());
    }
    if kind != "date" {
        place.unneeded("earliest", raw.earliest.as_ref());
        place.unneeded("latest", raw.latest.as_ref());
    }
    if !matches!(kind, "number" | "money") {
        place.unneeded("plausible", raw.plausible.as_ref());
    }
    match kind {
        "choice" => Some(QuestionKind::Choice(read_options(
            place,
            raw.option.take(),
        )?)),
        "set" => Some(QuestionKind::Set(read_options(place, raw.option.take())?)),
        "yes_no" => Some(QuestionKind::YesNo),
        "date" => days(place, raw),
        "number" => {
            let counts = place.needed("counts", raw.counts.take())?;
            let counts = place.word(
                "counts",
                &counts,
                &[
                    ("years", Counted::Years),
                    ("months", Counted::Months),
                    ("people", Counted::People),
                ],
            )?;
            let unit = place.needed("unit", raw.unit.take())?;
            let unit = place.words("unit", unit);
            let one = raw.unit_of_one.take();
            let one = one.unwrap_or_else(|| unit.en.to_string());
            let unit_of_one = place.words("unit_of_one", RawWords::new(&unit.zh, &one));
            let at_most = place.needed("at_most", raw.at_most)?;
            let whole = place.needed("whole", raw.whole)?;
            Some(QuestionKind::Number {
                counts,
                unit,
                unit_of_one,
                at_most: Decimal::from(at_most),
                whole,
                plausible: plausible(place, raw, at_most)?,
            })
        }
        "money" => {
            let per = place.needed("per", raw.per.take())?;
            let per = place.word(
                "per",
                &per,
                &[
                    ("year", MoneyPer::Year),
                    ("square_metre", MoneyPer::SquareMetre),
                ],
            )?;
            let at_most = raw.at_most.unwrap_or(MAX_MONEY);
            Some(QuestionKind::Money {
                per,
                at_most: Decimal::from(at_most),
                plausible: plausible(place, raw, at_most)?,
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

/// Reads the sanity limits of a date.
fn days(place: &mut Place<'_>, raw: &mut RawQuestion) -> Option<QuestionKind> {
    let mut day = |field: &str, text: Option<String>| {
        let text = place.needed(field, text)?;
        let day = text.parse::<Date>();
        day.map_err(|error| place.fault(field, format!("{error}, found {text:?}")))
            .ok()
    };
    let earliest = day("earliest", raw.earliest.take())?;
    let latest = day("latest", raw.latest.take())?;
    if latest < earliest {
        place.fault(
            "latest",
            format!("expected a day from {earliest} on, found {latest}"),
        );
        return None;
    }
    Some(QuestionKind::Date { earliest, latest })
}

/// Reads the range of usual numbers, which must lie inside the bounds.
fn plausible(place: &mut Place<'_>, raw: &RawQuestion, at_most: i64) -> Option<PlausibleRange> {
    let (from, to) = place.needed("plausible", raw.plausible)?;
    if !(0 <= from && from < to && to <= at_most) {
        place.fault(
            "plausible",
            format!("expected two rising numbers from 0 to {at_most}, found [{from}, {to}]"),
        );
        return None;
    }
    Some(PlausibleRange {
        from: Decimal::from(from),
        to: Decimal::from(to),
    })
}

fn read_options(place: &mut Place<'_>, raw: Option<Vec<RawOption>>) -> Option<Vec<QuestionOption>> {
    let raw = place.needed("option", raw)?;
    if raw.len() < 2 || raw.len() > MAX_OPTIONS {
        place.fault(
            "option",
            format!("expected 2 to {MAX_OPTIONS} options, found {}", raw.len()),
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
        if option.id == "any" {
            place.fault(
                "option",
                "expected a key other than any, which stands for every option in conditions",
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
