//! Answers side by side. The words come with the components that say them.

mod chinese;
mod english;

use super::text::With1;

pub(super) use chinese::TEXT as CHINESE;
pub(super) use english::TEXT as ENGLISH;

/// Answers side by side: the words in one language.
pub struct ComparisonText {
    pub compare_lead: &'static str,
    pub add_variant: &'static str,
    pub suggested: &'static str,
    pub nothing_suggested: &'static str,
    pub any_question: &'static str,
    pub another_question: &'static str,
    pub wins: With1,
    pub own_column: &'static str,
    pub no_change: &'static str,
    pub remove: &'static str,
    pub adopt: &'static str,
    pub compare_caption: &'static str,
    /// Names the range without assumptions.
    pub all_cases: &'static str,
    /// Above the usual answers that some column assumes.
    pub compared_assumed: &'static str,
    pub change_assumed: &'static str,
    /// Beside an answer that is assumed.
    pub assumed_mark: &'static str,
    pub compared_answers: &'static str,
    pub compared_benefits: &'static str,
    pub compared_same: With1,
    pub nothing_differs: &'static str,
    pub open_questions: &'static str,
    pub gained: &'static str,
    pub lost: &'static str,
    pub better: &'static str,
    pub worse: &'static str,
    pub differs: &'static str,
    pub not_added: &'static str,
}
