//! The keys that addresses may have.

use policy::{Catalogue, QuestionIndex, RESERVED_KEYS};

use super::foreign::is_foreign;
use super::scenarios::scenario_key;

/// The key of the version.
pub(super) const VERSION: &str = "v";
/// The key of answers in the short form (see [`policy::ShortCodeVersion`]).
pub(super) const CODE: &str = "q";

/// The meaning of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// The version of the form.
    Version,
    /// Answers in the short form.
    Code,
    /// An answer.
    Question(QuestionIndex),
    /// An answer that a scenario changes.
    Scenario(usize, QuestionIndex),
    /// A setting of some page.
    Setting(&'static str),
    /// Appended by others; it says nothing.
    Foreign,
}

/// Finds keys.
#[derive(Clone, Copy)]
pub(super) struct Keys<'c> {
    catalogue: &'c Catalogue,
}

impl<'c> Keys<'c> {
    pub(super) fn new(catalogue: &'c Catalogue) -> Self {
        Self { catalogue }
    }

    /// Finds a key as the page writes it.
    pub(super) fn find(self, key: &str) -> Option<Key> {
        if let Some(question) = self.catalogue.question(key) {
            return Some(Key::Question(question));
        }
        if let Some((scenario, id)) = scenario_key(key) {
            // All scenarios are estimated for one day.
            let question = self.catalogue.question(id).filter(|_| id != "as_of")?;
            return Some(Key::Scenario(scenario, question));
        }
        match key {
            VERSION => Some(Key::Version),
            CODE => Some(Key::Code),
            _ => {
                let reserved = RESERVED_KEYS.into_iter().find(|reserved| *reserved == key);
                let foreign = || is_foreign(key).then_some(Key::Foreign);
                reserved.map(Key::Setting).or_else(foreign)
            }
        }
    }

    /// Finds a key in any case.
    pub(super) fn find_in_any_case(self, key: &str) -> Option<Key> {
        self.find(key)
            .or_else(|| self.find(&key.to_ascii_lowercase()))
    }

    /// Returns the longest key of a question that a word ends with.
    pub(super) fn question_at_end(self, word: &str) -> Option<&'c str> {
        let ids = self
            .catalogue
            .questions
            .iter()
            .map(|question| &*question.id);
        let at_end = ids.filter(|id| word.ends_with(id));
        at_end.max_by_key(|id| id.len())
    }
}
