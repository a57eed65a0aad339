//! Schools by name: which option of a question a school stands for, found as one types.

mod closeness;
mod folded;
mod search;

use crate::{Date, Grade, Words};

pub use folded::folded;
pub use search::MOST_FOUND;

/// Schools and the lists they stand on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schools {
    /// When the lists were last compared with their sources.
    pub checked: Date,
    /// How sure the lists are.
    pub grade: Grade,
    /// What a place on a list means, one for each option that schools stand for.
    pub lists: Vec<SchoolList>,
    /// What it means to be on none of them, a paragraph each.
    pub absent: Vec<Words>,
    /// The provinces and countries.
    pub places: Vec<Words>,
    /// The schools.
    pub schools: Vec<School>,
}

/// A list of schools that all stand for one option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolList {
    /// The place of the option among those of the question.
    pub option: u8,
    /// Which list it is, as of when, and what is not known of it.
    pub why: Words,
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
    /// What it is found by, a line each, [`folded`], with a space between words and between the syllables of pinyin.
    pub keys: String,
}

impl Schools {
    /// The list of the schools that stand for this option.
    pub fn list(&self, option: u8) -> Option<&SchoolList> {
        self.lists.iter().find(|list| list.option == option)
    }
}
