//! Reads the rows of `schools.csv`.

use std::collections::HashMap;
use std::path::Path;

use policy::{Question, School, Words, normalize_name};

use super::keys::{Names, is_chinese, keys};
use super::{FILE, TABLE};
use crate::Faults;

const COLUMNS: [&str; 6] = ["tier", "name", "pinyin", "short", "other_names", "place"];

/// Where a name stood first: its line, and the option it was given.
type SchoolNames = HashMap<String, (u64, u8)>;

/// The data that the cells of a row are checked against.
struct Against<'a> {
    question: &'a Question,
    why: &'a [Words],
    places: &'a [Words],
}

/// Reads the schools, those of one option together, in the order of the options and of the table.
pub(super) fn read(
    folder: &Path,
    question: &Question,
    why: &[Words],
    places: &[Words],
    faults: &mut Faults,
) -> Vec<School> {
    let mut reader = match csv::ReaderBuilder::new().from_path(folder.join(TABLE)) {
        Ok(reader) => reader,
        Err(error) => {
            faults.push(
                TABLE,
                "",
                "",
                format!("expected a table of schools: {error}"),
            );
            return Vec::new();
        }
    };
    let is_header = reader
        .headers()
        .is_ok_and(|header| header.iter().eq(COLUMNS));
    if !is_header {
        let expected = format!("expected the columns {}", COLUMNS.join(","));
        faults.push(TABLE, "line 1", "", expected);
        return Vec::new();
    }
    let against = Against {
        question,
        why,
        places,
    };
    let mut known = SchoolNames::new();
    let mut schools = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                let expected = format!("expected a row with {} cells: {error}", COLUMNS.len());
                faults.push(TABLE, format!("line {line}"), "", expected);
                continue;
            }
        };
        let mut row = Row {
            line: record.position().map_or(0, csv::Position::line),
            cells: std::array::from_fn(|column| record.get(column).unwrap_or_default()),
            faults,
        };
        schools.extend(row.school(&against, &mut known));
    }
    schools.sort_by_key(|school| school.option);
    schools
}

struct Row<'r> {
    line: u64,
    cells: [&'r str; 6],
    faults: &'r mut Faults,
}

impl Row<'_> {
    fn school(&mut self, against: &Against<'_>, known: &mut SchoolNames) -> Option<School> {
        let [tier, name, pinyin, short, other_names, place] = self.cells;
        let option = self.option(against, tier);
        let place = self.place(against.places, place);
        if !is_chinese(name) {
            self.fault(
                "name",
                format!("expected the school's name in Chinese, found {name:?}"),
            );
            return None;
        }
        let short = self.names("short", short);
        let other_names = self.names("other_names", other_names);
        let english = other_names.iter().find(|name| !is_chinese(name));
        if english.is_none() {
            self.fault(
                "other_names",
                "expected the school's name in English, found none",
            );
        }
        let option = option?;
        let chinese = other_names.iter().copied().filter(|name| is_chinese(name));
        for (column, name) in [("name", name)]
            .into_iter()
            .chain(chinese.map(|name| ("other_names", name)))
        {
            self.once(column, name, option, known, against.question);
        }
        let english = (*english?).to_owned();
        let names = Names {
            name,
            pinyin,
            short: &short,
            other: &other_names,
        };
        match keys(&names) {
            Ok(keys) => Some(School {
                name: Words::new(name, english),
                option,
                place: place?,
                keys,
            }),
            Err(expected) => {
                self.fault("pinyin", expected);
                None
            }
        }
    }

    /// The place of the tier among the options, which must be one of those that have a list.
    fn option(&mut self, against: &Against<'_>, tier: &str) -> Option<u8> {
        let has_list = |option: u8| {
            let why = against.why.get(usize::from(option));
            why.is_some_and(|why| !why.zh.is_empty())
        };
        let option = against.question.option(tier);
        if option.is_some_and(has_list) {
            return option;
        }
        let options = (0..)
            .zip(against.question.options())
            .filter(|(option, _)| has_list(*option))
            .map(|(_, option)| option.id.as_str());
        let options: Vec<&str> = options.collect();
        self.fault(
            "tier",
            format!(
                "expected an option of the question school that {FILE} has a list for ({}), found {tier:?}",
                options.join(", ")
            ),
        );
        None
    }

    fn place(&mut self, places: &[Words], name: &str) -> Option<u8> {
        let place = places.iter().position(|place| place.zh == name);
        let place = place.and_then(|place| u8::try_from(place).ok());
        if place.is_none() {
            self.fault(
                "place",
                format!(
                    "expected a province or country that {FILE} names in English, found {name:?}"
                ),
            );
        }
        place
    }

    /// The names of a cell, parted by `|`.
    fn names<'n>(&mut self, column: &str, cell: &'n str) -> Vec<&'n str> {
        let names: Vec<&str> = cell.split('|').filter(|_| !cell.is_empty()).collect();
        for (place, name) in names.iter().enumerate() {
            if normalize_name(name).is_empty() {
                self.fault(
                    column,
                    format!("expected names parted by |, found {name:?}"),
                );
            }
            if names[..place].contains(name) {
                self.fault(
                    column,
                    format!("expected each name once, found {name:?} twice"),
                );
            }
        }
        names
    }

    /// A Chinese name is one school's only; short and English names may be several schools'.
    fn once(
        &mut self,
        column: &str,
        name: &str,
        option: u8,
        known: &mut SchoolNames,
        question: &Question,
    ) {
        let plain = normalize_name(name).replace(' ', "");
        match known.get(&plain) {
            None => {
                known.insert(plain, (self.line, option));
            }
            Some((line, other)) if *other == option => {
                self.fault(
                    column,
                    format!("expected each school once, found {name} in line {line}, too"),
                );
            }
            Some((line, other)) => {
                let other = option_id(question, *other);
                self.fault(
                    column,
                    format!(
                        "expected one tier for a school, found {name} in line {line} as {other}"
                    ),
                );
            }
        }
    }

    fn fault(&mut self, column: &str, expected: impl Into<String>) {
        self.faults
            .push(TABLE, format!("line {}", self.line), column, expected);
    }
}

fn option_id(question: &Question, option: u8) -> &str {
    let option = question.options().get(usize::from(option));
    option.map_or("", |option| &option.id)
}
