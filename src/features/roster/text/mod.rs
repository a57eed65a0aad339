//! The texts of the roster, one field a word or sentence; they load with it.

mod en;
mod zh;

use crate::language::Language;
use crate::language::text::{With1, With2};

/// All texts of the roster in one language.
pub struct RosterText {
    pub title: &'static str,
    pub lead: &'static str,
    pub privacy: &'static str,

    // Taking a table in
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub read: &'static str,
    pub choose: &'static str,
    pub drop: &'static str,
    pub example: &'static str,
    pub example_names: With1,
    pub lists_failed: &'static str,
    pub empty: &'static str,
    pub too_large: &'static str,
    pub spreadsheet: &'static str,
    pub older: &'static str,
    pub protected: &'static str,
    pub no_reader: &'static str,
    pub sheet: &'static str,
    pub no_text: &'static str,
    pub no_rows: &'static str,
    pub not_understood: &'static str,
    pub reading: &'static str,
    pub working: With2,
    pub writing: With2,
    pub cancel: &'static str,
    pub stopped: With2,
    pub go_on: &'static str,
    pub another: &'static str,
    pub read_rows: With2,
    pub parted_by: [&'static str; 7],
    pub written_in: With1,

    // What was not as it should be
    pub open_quote: With1,
    pub long_cell: With1,
    pub too_many_rows: &'static str,
    pub too_many_columns: &'static str,
    pub unreadable: With1,
    pub unparted: With2,

    // Columns
    pub columns: &'static str,
    pub columns_lead: &'static str,
    pub column_number: With1,
    pub means: With1,
    pub unused: &'static str,
    pub name: &'static str,
    pub twice: &'static str,
    pub not_fitting: &'static str,
    pub earlier_degree: &'static str,
    pub no_effect: &'static str,
    pub by_month: &'static str,
    pub which_period: &'static str,
    pub per_year: &'static str,
    pub per_month: &'static str,
    pub gaps: With1,
    pub fill_down: &'static str,
    pub leave_gaps: &'static str,
    pub months: &'static str,
    pub first_of_month: &'static str,
    pub who_applies: With1,
    pub header_row: &'static str,
    pub no_header: &'static str,
    pub left_out: With1,
    pub left_out_rows: With2,
    /// In the order of `policy::roster::LeftOut`.
    pub left_out_why: [&'static str; 8],
    pub take_back: &'static str,
    pub settings_used: &'static str,
    pub schools_failed: &'static str,
    pub schools_coming: &'static str,
    pub picture: &'static str,
    pub times: With1,
    pub column_faults: With1,
    pub rest: With1,
    pub rest_open: &'static str,

    // Answers beside the table
    pub asking: &'static str,
    pub asking_lead: &'static str,
    pub matters_to: With2,
    pub other_question: &'static str,
    pub choose_question: &'static str,
    pub told: &'static str,
    pub change: &'static str,
    pub take_answer_back: &'static str,
    pub no_exceptions: &'static str,
    pub exceptions: With1,
    pub exceptions_of: With1,
    pub their_answer: &'static str,
    pub find_name: &'static str,
    pub more_names: With1,
    pub answer_for_person: &'static str,
    /// The next question to a person, and the number of all that are open.
    pub ask_next: With2,

    // What it adds up to
    pub together: &'static str,
    /// The title of a sum that assumes usual answers.
    pub together_usual: &'static str,
    pub assumed_of_all: &'static str,
    pub not_read: &'static str,
    pub not_read_lead: &'static str,
    pub not_read_count: With1,
    pub not_read_means: With1,
    pub not_read_still: &'static str,
    pub not_read_open: &'static str,
    pub not_read_more: &'static str,
    pub together_note: &'static str,
    pub people: With1,
    pub settled: With1,
    pub certain: With1,
    pub not_estimated: With1,
    pub faulty: With1,

    // The list
    pub find: &'static str,
    pub show: &'static str,
    pub all: &'static str,
    pub only_faulty: &'static str,
    pub only_open: &'static str,
    pub only_settled: &'static str,
    pub group_by: &'static str,
    pub no_group: &'static str,
    pub groups: With1,
    pub group_none: &'static str,
    pub group_count: &'static str,
    pub leave_group: With2,
    pub sort_by: With1,
    pub row: &'static str,
    pub usual: &'static str,
    /// Beside the heading of the usual amounts: the questions with assumed answers.
    pub usual_assumes: With1,
    pub full: &'static str,
    pub largest: &'static str,
    pub largest_of_usual: &'static str,
    pub yours: &'static str,
    pub depends: &'static str,
    pub compete: &'static str,
    pub open: &'static str,
    pub row_name: With1,
    pub details_of: With1,
    pub open_row: &'static str,
    pub not_written: &'static str,
    pub nobody: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub page_of: With2,

    // Cells that are no answers
    pub no_option: With2,
    pub yes_or_no: With1,
    pub no_number: With1,
    pub not_whole: With1,
    pub out_of_bounds: With2,
    pub no_day: With1,
    pub day_missing: With1,
    pub day_outside: With1,
    pub doubtful: With1,
    pub ambiguous: With2,
    pub implausible: With2,
    pub foreign_unit: With1,
    pub no_school: With1,
    pub perhaps: With1,
    pub school_in_doubt: With2,
    pub no_school_list: &'static str,
    pub conflict: With2,
    pub other_degree: With1,
    pub more_cells: With2,
    pub fewer_cells: With2,

    // What is saved
    pub save_lead: &'static str,
    pub csv_columns: [&'static str; 20],
    pub saved: With1,
}

impl Language {
    /// Returns the texts of the roster.
    pub const fn roster(self) -> &'static RosterText {
        match self {
            Self::Chinese => &zh::ROSTER,
            Self::English => &en::ROSTER,
        }
    }
}
