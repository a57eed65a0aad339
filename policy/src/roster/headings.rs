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
    /// Whether an earlier column holds the same, so that this one is left out.
    pub is_twice: bool,
}

impl Heading {
    /// How these headings are understood; of two for the same thing the first one counts.
    pub fn all<'t>(words: &RosterWords, texts: impl Iterator<Item = &'t str>) -> Vec<Self> {
        let mut headings: Vec<Self> = Vec::new();
        for text in texts {
            let (column, times) = understood(words, text);
            let is_twice =
                column != Column::Unused && headings.iter().any(|known| known.column == column);
            headings.push(Self {
                text: text.to_owned(),
                column: if is_twice { Column::Unused } else { column },
                times,
                is_twice,
            });
        }
        headings
    }
}

/// What a heading stands for, as a whole, before what it has in brackets, and as one of several words.
fn understood(words: &RosterWords, text: &str) -> (Column, u32) {
    let brackets = ['(', '（', '[', '【', '/', '／', '\n', ':', '：'];
    let (before, inside) = text
        .find(brackets)
        .map_or((text, ""), |place| text.split_at(place));
    for heading in [text, before] {
        let key = roster_key(heading);
        if key.is_empty() {
            continue;
        }
        if words.names.contains(&key) {
            return (Column::Name, 1);
        }
        let known = words
            .columns
            .iter()
            .find(|column| column.headings.contains(&key));
        if let Some(known) = known {
            return (
                Column::Question(known.question),
                times(&known.units, inside),
            );
        }
    }
    (Column::Unused, 1)
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
