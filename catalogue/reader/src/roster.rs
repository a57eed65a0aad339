//! Reads `roster.toml`: what columns and cells of candidates' tables are called.

use std::collections::BTreeMap;
use std::path::Path;

use policy::roster::{RosterColumn, RosterOption, RosterUnit, RosterWords, roster_key};
use policy::{Answer, Catalogue, Question, QuestionIndex, QuestionKind, Words};
use serde::Deserialize;

use crate::Faults;
use crate::raw::{Place, read_file};

const FILE: &str = "roster.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    names: Vec<String>,
    unknown: Vec<String>,
    yes: Vec<String>,
    no: Vec<String>,
    months: Vec<String>,
    numerals: BTreeMap<String, u32>,
    money: BTreeMap<String, u32>,
    everybody: Vec<RawEverybody>,
    column: Vec<RawColumn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEverybody {
    question: String,
    answer: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawColumn {
    question: String,
    headings: Vec<String>,
    #[serde(default)]
    preferred: Vec<String>,
    #[serde(default)]
    options: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    units: BTreeMap<String, u32>,
}

/// Reads the words of rosters, to which those of the questions are added.
pub(crate) fn read(
    folder: &Path,
    catalogue: &Catalogue,
    faults: &mut Faults,
) -> Option<RosterWords> {
    let raw: RawFile = read_file(folder, FILE, faults)?;
    if raw.months.len() != 12 {
        let found = raw.months.len();
        faults.push(
            FILE,
            "months",
            "",
            format!("expected 12 months, found {found}"),
        );
    }
    let money = units(&raw.money);
    let mut columns: Vec<RosterColumn> = catalogue
        .indexed_questions()
        .map(|(index, question)| column(index, question, &money))
        .collect();
    for raw in &raw.column {
        let mut place = Place {
            file: FILE.to_owned(),
            entry: format!("column {}", raw.question),
            faults,
        };
        let Some(question) = catalogue.question(&raw.question) else {
            place.fault(
                "question",
                format!("expected the key of a question, found {:?}", raw.question),
            );
            continue;
        };
        let column = &mut columns[usize::from(question.0)];
        column.headings.extend(keys(&raw.headings));
        column.headings.extend(keys(&raw.preferred));
        column.preferred.extend(keys(&raw.preferred));
        column.units.extend(units(&raw.units));
        for (id, words) in &raw.options {
            let found = column
                .options
                .iter_mut()
                .find(|option| catalogue[question].option(id) == Some(option.option));
            match found {
                Some(option) => option.words.extend(keys(words)),
                None => place.fault(
                    "options",
                    format!(
                        "expected the key of an option of {}, found {id:?}",
                        raw.question
                    ),
                ),
            }
        }
    }
    let everybody = everybody(&raw.everybody, catalogue, faults);
    let words = RosterWords {
        names: keys(&raw.names),
        unknown: keys(&raw.unknown),
        yes: keys(&raw.yes),
        no: keys(&raw.no),
        months: keys(&raw.months),
        numerals: units(&raw.numerals),
        everybody,
        columns,
    };
    check(&words, catalogue, faults);
    Some(words)
}

/// What a question and its options say of themselves.
fn column(index: QuestionIndex, question: &Question, money: &[RosterUnit]) -> RosterColumn {
    let both = |words: &Words| [roster_key(&words.zh), roster_key(&words.en)];
    let mut headings = vec![roster_key(&question.id)];
    headings.extend(both(&question.name));
    headings.extend(both(&question.label));
    let options = (0..).zip(question.options()).map(|(place, option)| {
        let mut words = vec![roster_key(&option.id)];
        words.extend(both(&option.label));
        RosterOption {
            option: place,
            words,
        }
    });
    let units = match &question.kind {
        QuestionKind::Number {
            unit, unit_of_one, ..
        } => {
            let own = both(unit).into_iter().chain(both(unit_of_one));
            own.map(|word| RosterUnit { word, times: 1 }).collect()
        }
        QuestionKind::Money { .. } => money.to_vec(),
        _ => Vec::new(),
    };
    RosterColumn {
        question: index,
        headings,
        preferred: Vec::new(),
        options: options.collect(),
        units,
    }
}

fn everybody(
    raw: &[RawEverybody],
    catalogue: &Catalogue,
    faults: &mut Faults,
) -> Vec<(QuestionIndex, Option<Answer>)> {
    let mut everybody = Vec::new();
    for raw in raw {
        let mut place = Place {
            file: FILE.to_owned(),
            entry: format!("everybody {}", raw.question),
            faults,
        };
        let Some(question) = catalogue.question(&raw.question) else {
            place.fault(
                "question",
                format!("expected the key of a question, found {:?}", raw.question),
            );
            continue;
        };
        let answer = raw
            .answer
            .as_ref()
            .map(|answer| catalogue[question].read(answer));
        match answer {
            Some(Err(error)) => place.fault("answer", error.to_string()),
            answer => everybody.push((question, answer.and_then(Result::ok))),
        }
    }
    everybody
}

/// No word may mean two things.
fn check(words: &RosterWords, catalogue: &Catalogue, faults: &mut Faults) {
    let mut known: BTreeMap<&str, &str> = BTreeMap::new();
    for name in &words.names {
        known.insert(name, "names");
    }
    for column in &words.columns {
        let id = &*catalogue[column.question].id;
        for heading in &column.headings {
            match known.insert(heading, id) {
                Some(other) if other != id => faults.push(
                    FILE,
                    format!("column {id}"),
                    "headings",
                    format!("expected {heading:?} to head one column, found it for {other}, too"),
                ),
                _ => {}
            }
        }
        let mut options: BTreeMap<&str, u8> = BTreeMap::new();
        for option in &column.options {
            for word in &option.words {
                match options.insert(word, option.option) {
                    Some(other) if other != option.option => faults.push(
                        FILE,
                        format!("column {id}"),
                        "options",
                        format!("expected {word:?} to stand for one option, found it for two"),
                    ),
                    _ => {}
                }
            }
        }
    }
}

fn keys(words: &[String]) -> Vec<String> {
    words.iter().map(|word| roster_key(word)).collect()
}

fn units(units: &BTreeMap<String, u32>) -> Vec<RosterUnit> {
    let unit = |(word, times): (&String, &u32)| RosterUnit {
        word: roster_key(word),
        times: *times,
    };
    units.iter().map(unit).collect()
}
