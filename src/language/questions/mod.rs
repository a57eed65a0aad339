//! Questions and answers. The words come with the components that say them.

mod chinese;
mod english;

use super::text::{With1, With2};

pub(super) use chinese::TEXT as CHINESE;
pub(super) use english::TEXT as ENGLISH;

/// Questions and answers: the words in one language.
pub struct QuestionText {
    pub before_day: With1,
    pub after_day: With1,
    pub until_day: With1,
    pub from_day: With1,
    pub exact_day: &'static str,
    pub a_year: &'static str,
    pub a_square_metre: &'static str,
    pub expected_number: With1,
    /// The same where only whole numbers make sense.
    pub expected_whole: With1,
    pub expected_day: &'static str,
    /// Above the usual answers that the estimate assumes.
    pub assumed: &'static str,
    pub assumed_lead: &'static str,
    /// The button that takes them as the visitor's own.
    pub assumed_confirm: &'static str,
    /// Announces the answer that a tap gave: question and answer.
    pub now_answered: With2,
    /// The difference that an answer makes: of the low end, of the high end, and none.
    pub gain_low: With1,
    pub gain_high: With1,
    pub no_difference: &'static str,
    /// After an answer that leaves the amount as it was.
    pub amount_unchanged: &'static str,
    /// After an answer that changes nothing.
    pub nothing_changed: &'static str,
    /// The benefits for which the visitor is eligible by the last answer.
    pub now_eligible: With1,
    /// The full range that the last answer narrowed, where the usual results are the same.
    pub full_narrowed: With1,
    /// The benefits that may be competed for since the last answer.
    pub now_competitive: With1,
    /// The benefits that the last answer ruled out.
    pub now_not_eligible: With1,
    /// Between things where one takes the place of the other.
    pub one_of: With1,
    /// Counts the benefits that are not named.
    pub and_more_benefits: With1,
    /// Before the highest amount that may be competed for.
    pub could_compete: &'static str,
    /// The highest amount of one benefit.
    pub up_to_each: With1,
    pub set_done: &'static str,
    pub school_name: &'static str,
    pub school_hint: &'static str,
    pub school_fetching: &'static str,
    pub school_not_fetched: &'static str,
    pub school_none: &'static str,
    pub school_absent: &'static str,
    pub school_change: &'static str,
    pub school_or_kind: &'static str,
    pub next_question: &'static str,
    pub why_asked: With1,
    pub all_asked: &'static str,
    pub all_asked_unsure: &'static str,
    pub your_answers: &'static str,
    pub no_answers: &'static str,
    pub change: &'static str,
    pub change_of: With1,
    pub done: &'static str,
    pub not_used: &'static str,
    pub start_over: &'static str,
    pub share_hint: &'static str,
    pub at_least: With1,
    pub more_than: With1,
    pub at_most: With1,
    pub less_than: With1,
    pub quoted: With1,
    pub as_of_fold: &'static str,
    pub as_of_day: &'static str,
    pub as_of_shown: With1,
    /// A day to come: the rules are those known on another day.
    pub as_of_future: With1,
    /// A day before the oldest document, which is of another day.
    pub as_of_past: With1,
    pub as_of_today: &'static str,
    pub or_separator: &'static str,
    pub and_word: &'static str,
    pub or_word: &'static str,
    pub not: &'static str,
    pub if_then: With2,
    pub premise: With2,
}
