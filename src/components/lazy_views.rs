//! The views that are loaded when another view shows them.

use leptos::prelude::*;
use policy::roster::Sheet;
use policy::{Answer, BenefitIndex, Date, Estimator, QuestionIndex};
use workbook::{NotOpened, SheetText};
use workbook_writer::Table;

use super::field_place::FieldPlace;
use crate::chunk::Loading;
use crate::language::Language;
use crate::route::Route;
use crate::take_away::comparison_poster::ComparedColumn;

/// The views that are loaded when another view shows them. The shell provides them, since a view that named them would
/// depend on all of them.
pub struct LazyViews {
    /// The field for the day whose rules are shown.
    pub as_of_field: fn() -> Loading,
    /// The usual answers that the leading range assumes.
    pub assumptions: fn() -> Loading,
    /// Everything behind a benefit, opened in a list of results.
    pub benefit_details: fn(BenefitIndex) -> Loading,
    /// The ends of the total, how it adds up, and its payments.
    pub breakdown: fn() -> Loading,
    /// Links and pictures of a comparison with these columns.
    pub comparison_take_away: fn(Callback<(), Vec<ComparedColumn>>) -> Loading,
    /// A field for a day.
    pub date_field: fn(QuestionIndex, FieldPlace) -> Loading,
    /// The settings and the page of paper for the staff of a fair's stand.
    pub fair_desk: fn() -> Loading,
    /// The changes made by the last answer.
    pub last_change: fn() -> Loading,
    /// The lines above the next question: competitive money, the benefit that the visitor was led here for, graduation.
    pub leading: fn() -> Loading,
    /// The benefits for which the visitor is not eligible.
    pub not_yours: fn() -> Loading,
    /// A field for a number or an amount of money.
    pub number_field: fn(QuestionIndex, FieldPlace) -> Loading,
    /// The head of a printed estimate or comparison.
    pub paper_head: fn(Route) -> Loading,
    /// A question without its reasons, in a part of the page, which is named for its ids; `None` is the card with the next
    /// one.
    pub question_field: fn(Option<QuestionIndex>, &'static str) -> Loading,
    /// Starts a file of a list.
    pub list_file: fn() -> Loading<StartListFile>,
    /// A part of the roster that is opened in place.
    pub roster_part: fn(RosterPart) -> Loading,
    /// A school by its name.
    pub school_field: fn(QuestionIndex) -> Loading,
    /// The number of benefits in each group.
    pub group_counts: fn() -> Loading,
    /// Links, files and pictures of the estimate.
    pub take_away: fn() -> Loading,
    /// The part below the total.
    pub total_more: fn(bool) -> Loading,
    /// The readers of spreadsheet programs' files, which are no view, but as large as one.
    pub workbook: fn() -> Loading<TableReaders>,
    /// The writer of spreadsheet programs' files.
    pub workbook_writer: fn() -> Loading<WriteTables>,
}

/// A part of the roster that is opened in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RosterPart {
    /// The people to whom an answer given for all does not apply.
    Exceptions(QuestionIndex, Answer),
    /// The answers for one person beside the table: the row.
    PersonAnswers(u32),
}

/// The readers of spreadsheet programs' files.
#[derive(Clone, Copy)]
pub struct TableReaders {
    /// Reads the sheets of a file.
    pub sheets: fn(&[u8]) -> Result<Vec<SheetText>, NotOpened>,
    /// Reads the tables of a text, if it is a page or a spreadsheet in XML.
    pub tables: fn(&str) -> Option<Vec<SheetText>>,
}

/// The format of a file of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListFormat {
    /// A file of a spreadsheet program, with a second sheet that says what the estimates are based on.
    Xlsx,
    /// A table.
    Csv,
    /// Data.
    Json,
}

/// A file of a list that is complete, but for what spreadsheet programs need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListContent {
    /// The whole file.
    Bytes(Vec<u8>),
    /// The tables of a spreadsheet program's file.
    Tables(Vec<Table>),
}

/// A file of a list that is being written, one person after the other.
pub trait ListFile {
    /// Returns the number of people written.
    fn count(&self) -> usize;
    /// Writes a person.
    fn add(&mut self, sheet: &mut Sheet<'_>, estimator: &mut Estimator, row: usize);
    /// Returns what is written of a roster.
    fn finish(self: Box<Self>, sheet: &Sheet<'_>) -> ListContent;
}

/// Starts a file of a list that is estimated for a day.
pub type StartListFile = fn(ListFormat, Language, Date) -> Box<dyn ListFile>;

/// Writes tables as a spreadsheet program's file; `None` where they do not fit into one.
pub type WriteTables = fn(&[Table]) -> Option<Vec<u8>>;

/// Returns the views that the shell provides.
///
/// # Panics
///
/// Outside of the page's component tree, as [`expect_context`].
pub fn use_lazy_views() -> &'static LazyViews {
    expect_context()
}
