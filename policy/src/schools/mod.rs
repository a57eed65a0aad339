//! Schools by name: which option of a question a school stands for, found as one types.

mod closeness;
mod normalize;
mod search;

use crate::{Date, Grade, Words};

pub use normalize::normalize_name;
pub use search::MAX_FOUND;

/// Schools and the lists they stand on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schools {
    /// When the lists were last compared with their sources.
    pub checked: Date,
    /// How sure the lists are.
    pub grade: Grade,
    /// For each option of the question, why schools stand for it: which list it is, as of when, and what is not known
    /// of it. Empty where none does.
    pub why: Vec<Words>,
    /// The consequences of being on no list, a paragraph each.
    pub absent: Vec<Words>,
    /// The provinces and countries.
    pub places: Vec<Words>,
    /// Characters that visitors write where names have another one (`學` for `学`): each before the one that names have.
    pub traditional: String,
    /// The schools.
    pub schools: Vec<School>,
}

/// A school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct School {
    /// Its name.
    pub name: Words,
    /// The place of the option it stands for among those of the question.
    pub option: u8,
    /// The place of its province or country in [`Schools::places`].
    pub place: u8,
    /// Search keys, a line each: [`normalize_name`], without spaces, each word that counts with a capital, and each
    /// syllable of pinyin likewise.
    pub keys: String,
}
