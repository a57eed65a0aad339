//! What the columns of a roster are, by what heads them.

use super::words::{RosterUnit, RosterWords, roster_key};
use crate::QuestionIndex;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Something else.
    Unused,
    /// Who it is: shown, and nothing else.
    Name,
    /// Answers to a question.
    Question(QuestionIndex),
}

/// A column's heading, and how it is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// As it stands in the table.
    pub text: String,
    /// What the column holds.
    pub column: Column,
    /// What its numbers are counted in, where the heading says so: 10,000 for 万元.
    pub times: u32,
    /// Whether another column holds the same and counts before it, so that this one is left out.
    pub is_twice: bool,
}

/// What a heading is taken for.
struct Understood {
    column: Column,
    times: u32,
    /// Whether it counts before others for the same question.
    is_preferred: bool,
}

impl Heading {
    /// How these headings are understood; of two for the same thing the preferred one counts, else the first.
    pub fn all<'t>(words: &RosterWords, texts: impl Iterator<Item = &'t str>) -> Vec<Self> {
        let all: Vec<_> = texts.map(|text| (text, understood(words, text))).collect();
        let heading = |(place, (text, known)): (usize, &(&str, Understood))| {
            let mut others = all.iter().enumerate();
            let is_twice = known.column != Column::Unused
                && others.any(|(other, (_, counted))| {
                    counted.column == known.column
                        && (!counted.is_preferred, other) < (!known.is_preferred, place)
                });
            Self {
                text: (*text).to_owned(),
                column: if is_twice {
                    Column::Unused
                } else {
                    known.column
                },
                times: known.times,
                is_twice,
            }
        };
        all.iter().enumerate().map(heading).collect()
    }
}

/// What a heading stands for, as a whole, before what it has in brackets, and as one of several words.
fn understood(words: &RosterWords, text: &str) -> Understood {
    let brackets = ['(', '（', '[', '【', '/', '／', '\n', ':', '：'];
    let (before, inside) = text
        .find(brackets)
        .map_or((text, ""), |place| text.split_at(place));
    let mut found = Understood {
        column: Column::Unused,
        times: 1,
        is_preferred: false,
    };
    for heading in [text, before] {
        let key = roster_key(heading);
        if key.is_empty() {
            continue;
        }
        if words.names.contains(&key) {
            found.column = Column::Name;
            return found;
        }
        let known = words
            .columns
            .iter()
            .find(|column| column.headings.contains(&key));
        if let Some(known) = known {
            return Understood {
                column: Column::Question(known.question),
                times: times(&known.units, inside),
                is_preferred: known.preferred.contains(&key),
            };
        }
    }
    found
}

/// How many times more is meant by a heading's unit.
fn times(units: &[RosterUnit], inside: &str) -> u32 {
    let mut parts = inside.split(|letter: char| !letter.is_alphanumeric());
    let unit = parts.find_map(|part| {
        let key = roster_key(part);
        units.iter().find(|unit| unit.word == key)
    });
    unit.map_or(1, |unit| unit.times)
}
