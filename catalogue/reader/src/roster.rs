//! Reads `roster.toml`: what columns and cells of candidates' tables are called.

use std::collections::BTreeMap;
use std::path::Path;

use policy::roster::{
    BareNumbers, BracketWords, Campuses, PlaceAlias, RosterColumn, RosterOption, RosterWords,
    RowWords, roster_key,
};
use policy::{Answer, Catalogue, Question, QuestionIndex, QuestionKind, Words};
use serde::Deserialize;

use crate::Faults;
use crate::raw::{Place, read_file};

const FILE: &str = "roster.toml";
/// The question whose answers are schools.
const SCHOOL: &str = "school";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    names: Vec<String>,
    firm_names: Vec<String>,
    heading_notes: Vec<String>,
    highest: Vec<String>,
    earlier: Vec<String>,
    by_year: Vec<String>,
    by_month: Vec<String>,
    unknown: Vec<String>,
    doubt: Vec<String>,
    yes: Vec<String>,
    no: Vec<String>,
    rows: RawRows,
    brackets: RawBrackets,
    everybody: Vec<RawRowDefault>,
    #[serde(default)]
    proposed: Vec<RawRowDefault>,
    column: Vec<RawColumn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRows {
    totals: Vec<String>,
    whole_totals: Vec<String>,
    counted: Vec<String>,
    notes: Vec<String>,
    examples: Vec<String>,
    hints: Vec<String>,
    left_out: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBrackets {
    doubtful: Vec<String>,
    subjects: Vec<String>,
    subject_endings: Vec<String>,
    campus_endings: Vec<String>,
    campus_options: Vec<String>,
    campuses: BTreeMap<String, Vec<String>>,
    places: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRowDefault {
    question: String,
    answer: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawColumn {
    question: String,
    headings: Vec<String>,
    #[serde(default)]
    preferred: Vec<String>,
    #[serde(default)]
    highest: Vec<String>,
    #[serde(default)]
    weak: Vec<String>,
    bare: Option<RawBare>,
    #[serde(default)]
    options: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    fillers: Vec<String>,
    #[serde(default)]
    leads: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBare {
    years_up_to: Option<u32>,
    months_up_to: Option<u32>,
}

/// Reads the words of rosters, to which those of the questions are added.
pub(crate) fn read(
    folder: &Path,
    catalogue: &Catalogue,
    faults: &mut Faults,
) -> Option<RosterWords> {
    let raw: RawFile = read_file(folder, FILE, faults)?;
    let mut columns: Vec<RosterColumn> = catalogue
        .indexed_questions()
        .map(|(index, question)| column(index, question))
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
        column.headings.extend(keys(&raw.highest));
        column.preferred = keys(&raw.preferred);
        column.highest = keys(&raw.highest);
        column.weak = keys(&raw.weak);
        column.fillers = keys(&raw.fillers);
        column.leads = keys(&raw.leads);
        column.bare = raw.bare.as_ref().map(|bare| BareNumbers {
            years_up_to: bare.years_up_to,
            months_up_to: bare.months_up_to,
        });
        for weak in &column.weak {
            if !column.headings.contains(weak) {
                place.fault(
                    "weak",
                    format!("expected a heading of the column, found {weak:?}"),
                );
            }
        }
        for (id, words) in &raw.options {
            match index_of(&catalogue[question], id) {
                Some(option) => column.options[usize::from(option)]
                    .words
                    .extend(keys(words)),
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
    let defaults = answers("everybody", &raw.everybody, catalogue, faults);
    let proposed = answers("proposed", &raw.proposed, catalogue, faults);
    let rows = RowWords {
        totals: keys(&raw.rows.totals),
        whole_totals: keys(&raw.rows.whole_totals),
        counted: keys(&raw.rows.counted),
        notes: keys(&raw.rows.notes),
        // Marks inside tell e.g. from a name.
        examples: raw.rows.examples,
        hints: keys(&raw.rows.hints),
        left_out: keys(&raw.rows.left_out),
    };
    let words = RosterWords {
        names: keys(&raw.names),
        firm_names: keys(&raw.firm_names),
        heading_notes: keys(&raw.heading_notes),
        highest: keys(&raw.highest),
        earlier: keys(&raw.earlier),
        by_year: raw.by_year,
        by_month: raw.by_month,
        unknown: keys(&raw.unknown),
        doubt: raw.doubt,
        yes: keys(&raw.yes),
        no: keys(&raw.no),
        rows,
        brackets: brackets(raw.brackets, catalogue, faults),
        row_defaults: defaults,
        proposed,
        columns,
    };
    check(&words, catalogue, faults);
    Some(words)
}

/// Returns the option with this key; of yes/no, true is the first and false the second.
fn index_of(question: &Question, id: &str) -> Option<u8> {
    match (&question.kind, id) {
        (QuestionKind::YesNo, "true") => Some(0),
        (QuestionKind::YesNo, "false") => Some(1),
        _ => question.option(id),
    }
}

fn brackets(raw: RawBrackets, catalogue: &Catalogue, faults: &mut Faults) -> BracketWords {
    let mut place = Place {
        file: FILE.to_owned(),
        entry: "brackets".to_owned(),
        faults,
    };
    let mut campus_options = Vec::new();
    if let Some(question) = catalogue.question(SCHOOL) {
        for id in &raw.campus_options {
            match catalogue[question].option(id) {
                Some(option) => campus_options.push(option),
                None => place.fault(
                    "campus_options",
                    format!("expected the key of an option of {SCHOOL}, found {id:?}"),
                ),
            }
        }
    }
    let campuses = raw.campuses.into_iter().map(|(school, cities)| Campuses {
        school,
        cities: keys(&cities),
    });
    let places = raw.places.into_iter().map(|(alias, name)| PlaceAlias {
        alias: roster_key(&alias),
        name: roster_key(&name),
    });
    BracketWords {
        doubtful: keys(&raw.doubtful),
        subjects: keys(&raw.subjects),
        subject_endings: keys(&raw.subject_endings),
        campus_endings: keys(&raw.campus_endings),
        campus_options,
        campuses: campuses.collect(),
        places: places.collect(),
    }
}

/// Returns what a question and its options say of themselves.
fn column(index: QuestionIndex, question: &Question) -> RosterColumn {
    let both = |words: &Words| [roster_key(&words.zh), roster_key(&words.en)];
    let mut headings = vec![roster_key(&question.id)];
    headings.extend(both(&question.name));
    headings.extend(both(&question.label));
    let mut options: Vec<RosterOption> = (0..)
        .zip(question.options())
        .map(|(option, known)| RosterOption {
            option,
            // Keys count only as they are written: normalized they may mean something else, as Senior does.
            own: both(&known.label).into(),
            words: Vec::new(),
        })
        .collect();
    if matches!(question.kind, QuestionKind::YesNo) {
        options.extend([0, 1].map(|option| RosterOption {
            option,
            own: Vec::new(),
            words: Vec::new(),
        }));
    }
    RosterColumn {
        question: index,
        headings,
        preferred: Vec::new(),
        highest: Vec::new(),
        weak: Vec::new(),
        bare: None,
        options,
        fillers: Vec::new(),
        leads: Vec::new(),
    }
}

/// Reads answers for everybody in a table.
fn answers(
    list: &str,
    raw: &[RawRowDefault],
    catalogue: &Catalogue,
    faults: &mut Faults,
) -> Vec<(QuestionIndex, Answer)> {
    let mut answers = Vec::new();
    for raw in raw {
        let mut place = Place {
            file: FILE.to_owned(),
            entry: format!("{list} {}", raw.question),
            faults,
        };
        let Some(question) = catalogue.question(&raw.question) else {
            place.fault(
                "question",
                format!("expected the key of a question, found {:?}", raw.question),
            );
            continue;
        };
        match catalogue[question].read(&raw.answer) {
            Ok(answer) => answers.push((question, answer)),
            Err(error) => place.fault("answer", error.to_string()),
        }
    }
    answers
}

/// Checks that no word means two things.
fn check(words: &RosterWords, catalogue: &Catalogue, faults: &mut Faults) {
    let mut known: BTreeMap<&str, &str> = BTreeMap::new();
    for name in &words.names {
        known.insert(name, "names");
    }
    for name in &words.firm_names {
        known.insert(name, "firm_names");
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
            for word in option.own.iter().chain(&option.words) {
                match options.insert(word, option.option) {
                    Some(other) if other != option.option => faults.push(
                        FILE,
                        format!("column {id}"),
                        "options",
                        format!("expected {word:?} to stand for one option, found it for two"),
                    ),
                    _ => {}
                }
                if column.fillers.contains(word) {
                    faults.push(
                        FILE,
                        format!("column {id}"),
                        "fillers",
                        format!(
                            "expected texts that add nothing, found {word:?}, which is an option"
                        ),
                    );
                }
            }
        }
    }
}

fn keys(words: &[String]) -> Vec<String> {
    words.iter().map(|word| roster_key(word)).collect()
}
