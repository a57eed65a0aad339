//! Splits a query into the words to search.

use super::normalize;

/// More are hardly typed, and each is compared with everything.
const MAX_TERMS: usize = 8;
/// Likewise.
pub(super) const MAX_LETTERS: usize = 32;

/// A word that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// Folded, without spaces.
    pub text: String,
    /// True if it has Latin letters and digits only.
    pub is_latin: bool,
}

impl Term {
    pub fn new(text: &str) -> Self {
        let text: String = text.chars().take(MAX_LETTERS).collect();
        Self {
            is_latin: text.is_ascii(),
            text,
        }
    }

    /// All of them in one.
    pub fn joined(terms: &[Self]) -> Self {
        let mut text = String::new();
        for term in terms {
            text.push_str(&term.text);
        }
        Self::new(&text)
    }
}

/// The words typed.
pub(super) fn terms(typed: &str) -> Vec<Term> {
    let normalized = normalize(typed);
    let words = normalized.split(' ').filter(|word| !word.is_empty());
    words.take(MAX_TERMS).map(Term::new).collect()
}
