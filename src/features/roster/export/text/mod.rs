//! The texts of a saved list, one field a word or sentence; they load with what writes it.

mod en;
mod zh;

use crate::language::Language;
use crate::language::text::{With1, With2};

/// All texts of a saved list in one language.
pub struct ExportText {
    pub sheet_list: &'static str,
    /// The heading over the columns of the estimate, where headings have two rows.
    pub estimates: &'static str,
    /// The columns of the estimate: those of `PersonColumns`.
    pub export_columns: [&'static str; 28],
    pub counted_column: With1,
    pub uncounted_column: With1,
    pub estimated: &'static str,
    pub unestimated: &'static str,
    pub not_a_person: &'static str,
    /// A question, and the answer needed.
    pub needs: With2,

    // What the estimates of a file are based on
    pub sheet_basis: &'static str,
    pub no_promise: &'static str,
    pub other_days: With1,
    pub some_people: With2,
    pub with_count: With2,
    pub columns_title: &'static str,
    pub columns_mean: [&'static str; 5],
    pub grades: &'static str,
    pub benefits: &'static str,
}

/// Returns the texts of a saved list.
pub const fn text(language: Language) -> &'static ExportText {
    match language {
        Language::Chinese => &zh::EXPORT,
        Language::English => &en::EXPORT,
    }
}
