//! Reads `schools.csv` and `schools.toml`: which school stands for which option of the question `school`.

mod keys;
mod pinyin;
mod row;

use std::collections::BTreeMap;
use std::path::Path;

use policy::{Question, School, Schools, Words};
use serde::Deserialize;

use crate::Faults;
use crate::documents::GRADES;
use crate::raw::{Place, RawWords, read_file};

const FILE: &str = "schools.toml";
const TABLE: &str = "schools.csv";

/// The question that a school answers.
const QUESTION: &str = "school";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    checked: toml::value::Datetime,
    grade: String,
    list: Vec<RawList>,
    absent: Vec<RawWords>,
    /// Pairs of characters, with spaces between them.
    traditional: String,
    /// Provinces and countries: in Chinese, as in the table, and in English.
    place: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawList {
    option: String,
    why: RawWords,
}

/// Reads the schools; `None` where a fault leaves nothing to go on with.
pub(crate) fn read(folder: &Path, questions: &[Question], faults: &mut Faults) -> Option<Schools> {
    let Some(question) = questions.iter().find(|question| question.id == QUESTION) else {
        faults.push(
            "questions.toml",
            QUESTION,
            "",
            "expected this question, for which schools.csv has the answers, found none",
        );
        return None;
    };
    let raw: RawFile = read_file(folder, FILE, faults)?;
    let mut place = Place {
        file: FILE.to_owned(),
        entry: String::new(),
        faults,
    };
    let checked = place.date("checked", raw.checked);
    let grade = place.word("grade", &raw.grade, &GRADES);
    let absent = raw
        .absent
        .into_iter()
        .map(|words| place.words("absent", words))
        .collect();
    let places: Vec<Words> = raw
        .place
        .into_iter()
        .map(|(zh, en)| {
            place.entry = format!("place {zh}");
            place.words("", RawWords::new(&zh, &en))
        })
        .collect();
    let why = why(question, raw.list, faults);
    let schools = row::read(folder, question, &why, &places, faults);
    let traditional = traditional(&raw.traditional, &schools, faults);
    Some(Schools {
        checked,
        grade: grade?,
        why,
        absent,
        places,
        traditional,
        schools,
    })
}

/// The pairs that some name needs, without what is between them.
fn traditional(raw: &str, schools: &[School], faults: &mut Faults) -> String {
    let is_in_names = |letter: char| schools.iter().any(|school| school.keys.contains(letter));
    let mut known = String::new();
    let mut needed = String::new();
    for pair in raw.split_whitespace() {
        let mut letters = pair.chars();
        match (letters.next(), letters.next(), letters.next()) {
            (Some(from), Some(to), None) if !is_in_names(from) && !known.contains(from) => {
                known.push(from);
                if is_in_names(to) {
                    needed.push_str(pair);
                }
            }
            _ => faults.push(
                FILE,
                "",
                "traditional",
                format!("expected a character that no name has, given once, and the one for it, found {pair:?}"),
            ),
        }
    }
    needed
}

/// Returns the reason that each option's list gives, by option; empty if an option has none.
fn why(question: &Question, raw: Vec<RawList>, faults: &mut Faults) -> Vec<Words> {
    let mut why = vec![Words::default(); question.options().len()];
    for raw in raw {
        let mut place = Place {
            file: FILE.to_owned(),
            entry: format!("list {}", raw.option),
            faults,
        };
        let words = place.words("why", raw.why);
        let found = place.find(
            "option",
            question.options(),
            &raw.option,
            |option| &option.id,
            "an option of the question school",
        );
        let Some(option) = found.map(usize::from) else {
            continue;
        };
        if !why[option].zh.is_empty() {
            place.fault("option", "expected one list for an option, found another");
        }
        why[option] = words;
    }
    why
}
