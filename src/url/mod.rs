//! Addresses: what stands behind the `#`, read and written. No browser, no state.
//!
//! [`read`] takes an address as people, chat apps and mailers hand it on. What is written as the page writes it is read
//! as it is. Everything else is repaired where that leaves no doubt: a short code by its check, a readable answer where
//! it is a valid one and nothing that was cut off could change it. What remains is named, and all the rest is kept.

mod answers;
mod code;
mod codec;
mod field;
mod foreign;
mod fragment;
mod glue;
mod keys;
mod path;
mod quote;
mod scenarios;
mod settings;
#[cfg(test)]
pub(crate) mod tests;
mod value;

use policy::{Catalogue, QuestionIndex};

pub use answers::{Answers, read_answers, write_answers, write_code};
pub use fragment::Fragment;
pub use quote::quotable;
pub use scenarios::{Fields, MAX_SCENARIOS, Scenarios, with_scenario, write_scenarios};
pub use settings::{FILTER_KEYS, FOCUS_BENEFIT, option_id};

use crate::route::{NoSuchPage, Route};

/// The content of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The page; the path where there is no such page.
    pub route: Result<Route, NoSuchPage>,
    /// Answers, settings of the page, and what could not be used.
    pub answers: Answers,
}

impl Reading {
    /// Returns whether the address was damaged, and can be written as it should be without losing anything.
    pub fn is_repaired(&self) -> bool {
        self.route.is_ok() && !self.answers.repairs.is_empty() && self.answers.rejected.is_empty()
    }
}

/// Damage of an address that was repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
    /// The path was written otherwise, or something stuck to it.
    Path,
    /// Fields are separated in another way.
    Separator,
    /// This key was written otherwise, or something stuck to its value.
    Key(String),
    /// The answer to this question was written otherwise, or something stuck to it.
    Answer(QuestionIndex),
    /// Something stuck to the short code, or was put into it.
    Code,
}

/// A part of an address that could not be used. Texts are `None` where they do not look like a key or a value: anybody
/// can write an address, so a message quotes no sentence of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RejectedParam {
    /// No question has this key.
    UnknownKey(Option<String>),
    /// The question does not take this answer.
    UnknownValue {
        /// The question.
        question: QuestionIndex,
        /// The text found.
        found: Option<String>,
    },
    /// The question was answered before, otherwise; the first answer is kept.
    Duplicate(QuestionIndex),
    /// Written by a later version of the page, which is named.
    LaterVersion(Option<String>),
    /// A short code that was cut or mistyped.
    DamagedCode,
}

/// Reads what stands behind the `#` of an address, with or without it.
pub fn read(catalogue: &Catalogue, fragment: &str) -> Reading {
    let keys = keys::Keys::new(catalogue);
    // Browsers that do not know text fragments leave them in the address.
    let fragment = fragment.split(":~:").next().unwrap_or_default();
    let (path, query) = fragment::split_query(fragment);
    let path = path::read_path(catalogue, keys, &codec::decode(path));
    let mut reader = answers::FieldReader::new(catalogue, path.route.as_ref().ok().copied());
    if path.is_repaired {
        reader.answers.repairs.push(Repair::Path);
    }
    for field in path.fields.split('&').chain(query.split('&')) {
        for piece in field::split_value(field, keys) {
            match piece.split_once('=') {
                Some((key, value)) => {
                    reader.read(&codec::decode(key), &codec::decode(value), true);
                }
                None => reader.read(&codec::decode(piece), "", false),
            }
        }
    }
    Reading {
        route: path.route,
        answers: reader.finish(),
    }
}
