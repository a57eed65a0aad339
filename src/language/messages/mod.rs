//! Messages above the page: what of an address could not be used, and what was kept from an earlier visit. The words come with the components that say them.

mod chinese;
mod english;

use super::text::{With1, With2};

pub(super) use chinese::TEXT as CHINESE;
pub(super) use english::TEXT as ENGLISH;

/// Messages above the page: the words in one language.
pub struct MessageText {
    pub address_title: &'static str,
    pub unknown_question: With1,
    pub unknown_answer: With2,
    pub given_twice: With1,
    pub later_version: With1,
    pub damaged_code: &'static str,
    /// A part of the address that is not quoted.
    pub unknown_part: &'static str,
    /// The same as an answer to a question.
    pub unknown_value: With1,
    pub kept_again: With1,
    pub kept_unchanged: &'static str,
    pub kept_others: With1,
    pub bring_back: &'static str,
    /// Beside restored answers: those of a link are saved, too.
    pub visited_saved: With1,
    pub show_visited: &'static str,
    pub adopt_visited: &'static str,
    pub changed_since: With1,
    pub updated_since: fn(&str, &str, &str) -> String,
    pub changed: With2,
    pub changed_by_days: &'static str,
    pub total_short: &'static str,
    pub is_for_you: &'static str,
    pub is_open: &'static str,
    pub is_open_with: With1,
    pub is_not_for_you: &'static str,
    pub is_gone: &'static str,
}
