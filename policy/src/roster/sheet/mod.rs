//! A roster: a table whose columns are understood, and the estimates of its rows.

mod answers;
mod layout;
mod results;

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::applicant;
use super::cell::{CellFault, CellReader, ColumnRules};
use super::header::{Header, HeaderFinder};
use super::heading::{Column, ColumnUnit, Heading};
use super::headings::HeadingMatcher;
use super::meanings::ValueMapping;
use super::rows::{LeftOut, PARTS};
use super::table::Table;
use super::told::Told;
use crate::free_text::Reading;
use crate::{Answer, Catalogue, Date, Period, Profile, Schools};

pub use self::results::{MAX_LARGEST, RowResult};

/// Results of so many different people are remembered: others often have the same answers.
const MAX_REMEMBERED: usize = 20_000;

/// A roster.
#[derive(Debug)]
pub struct Sheet<'r> {
    pub(super) reader: CellReader<'r>,
    matcher: HeadingMatcher<'r>,
    table: Table,
    header: Header,
    pub(super) headings: Vec<Heading>,
    pub(super) columns: Vec<ColumnState>,
    /// The rows of the table that are people.
    pub(super) people: Vec<u32>,
    left_out: Vec<(u32, LeftOut)>,
    /// Rows of the table that the visitor took back.
    restored: BTreeSet<u32>,
    /// Rows of the table that the visitor left out.
    excluded: BTreeSet<u32>,
    /// Answers that the table does not give.
    pub(super) told: Told,
    /// Number of first rows counted in [`ColumnState::unread`]: each row once, even if it is processed again.
    counted: usize,
    /// The results of rows, in their order: those of [`Sheet::fresh`] rows, then earlier ones that still stand.
    done: Vec<(Option<RowResult>, Vec<RowFault>)>,
    /// The number of rows worked on since something changed.
    fresh: usize,
    remembered: FxHashMap<(Profile, Date), RowResult>,
}

/// A column, and what the visitor said of it.
#[derive(Debug, Default)]
pub(super) struct ColumnState {
    /// True if the visitor chose its content.
    pub(super) is_chosen: bool,
    /// The period that the visitor gave its numbers.
    pub(super) period: Option<Period>,
    /// True if the visitor said that months stand for their first day.
    pub(super) first_of_month: bool,
    /// True if the visitor said that empty cells repeat the one above.
    pub(super) fills_down: bool,
    /// For each person the one whose cell counts, where empty cells are as the one above.
    above: Vec<u32>,
    /// Empty cells that follow a filled one, where the column looks like merged cells.
    gaps: u32,
    /// Other columns for the same question that count where this one is empty, and must agree with it.
    alternates: Vec<usize>,
    rules: Option<ColumnRules>,
    /// Cells that were read.
    pub(super) known: BTreeMap<String, Result<Option<Answer>, CellFault>>,
    /// Meanings that the visitor gave to texts.
    pub(super) value_mappings: BTreeMap<String, ValueMapping>,
    /// The meaning that the visitor gave to all other texts that are no answer.
    pub(super) rest: Option<ValueMapping>,
    /// Number of rows for each text that is not an answer by itself.
    pub(super) unread: BTreeMap<String, u32>,
    /// Number of invalid cells in the rows processed so far.
    faults: u32,
}

impl ColumnState {
    /// Returns whether the visitor settled something of the column.
    fn is_worked_on(&self) -> bool {
        self.is_chosen
            || self.period.is_some()
            || self.first_of_month
            || self.fills_down
            || self.rest.is_some()
            || !self.value_mappings.is_empty()
    }
}

/// A cell that is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// Its column.
    pub column: usize,
    /// Why.
    pub fault: CellFault,
}

impl<'r> Sheet<'r> {
    /// Makes a roster of a table: finds its headings, its columns and its people.
    pub fn new(reader: CellReader<'r>, table: Table) -> Self {
        let matcher = HeadingMatcher::new(reader.words, reader.catalogue);
        let header = HeaderFinder {
            reader,
            matcher: &matcher,
            table: &table,
        }
        .find();
        let mut sheet = Self {
            told: Told::new(&reader.words.row_defaults),
            reader,
            matcher,
            table,
            header,
            headings: Vec::new(),
            columns: Vec::new(),
            people: Vec::new(),
            left_out: Vec::new(),
            restored: BTreeSet::new(),
            excluded: BTreeSet::new(),
            counted: 0,
            done: Vec::new(),
            fresh: 0,
            remembered: FxHashMap::default(),
        };
        sheet.lay_out();
        sheet
    }

    /// Returns how many people the roster has.
    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// Returns whether the roster has no people.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Returns the questions that the roster answers.
    pub fn catalogue(&self) -> &'r Catalogue {
        self.reader.catalogue
    }

    /// Returns the table that the roster is made of.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// Returns the headings of the columns.
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// Returns the rows of the table that head the columns; none where the table has no headings.
    pub fn header_rows(&self) -> core::ops::Range<usize> {
        self.header.first..self.header.end
    }

    /// Returns the rows of the table that are left out, and why.
    pub fn left_out(&self) -> &[(u32, LeftOut)] {
        &self.left_out
    }

    /// Returns how many cells of a column are no answers, of the rows worked on.
    pub fn faults_in(&self, column: usize) -> u32 {
        self.columns.get(column).map_or(0, |column| column.faults)
    }

    /// Returns how many empty cells of a column may stand for the one above them, where it looks like merged cells.
    pub fn gaps(&self, column: usize) -> u32 {
        self.columns.get(column).map_or(0, |column| column.gaps)
    }

    /// Returns whether numbers of a column may be by the year or by the month, and nobody says which; of the rows worked
    /// on.
    pub fn has_unclear_unit(&self, column: usize) -> bool {
        let (heading, state) = (&self.headings[column], &self.columns[column]);
        let is_ambiguous = |read: &Result<_, CellFault>| {
            matches!(read, Err(CellFault::Inexact(Reading::Ambiguous(_))))
        };
        matches!(heading.column, Column::Question(_))
            && matches!(heading.unit, ColumnUnit::Unclear { .. })
            && state.rules.as_ref().is_some_and(|rules| !rules.are_years)
            && state.known.values().any(is_ambiguous)
    }

    /// Returns whether a day is missing in some months of a column; of the rows worked on.
    pub fn has_open_months(&self, column: usize) -> bool {
        let mut reads = self.columns[column].known.values();
        reads.any(|read| matches!(read, Err(CellFault::Inexact(Reading::Period { .. }))))
    }

    /// Returns whether some column answers a question: without one, nothing is known of anybody.
    pub fn is_understood(&self) -> bool {
        let mut headings = self.headings.iter();
        headings.any(|heading| matches!(heading.column, Column::Question(_)))
    }

    /// Returns how many rows have all their cells in one, since something else parts them, and the number of the first.
    pub fn unparted(&self) -> Option<(u32, u32)> {
        let is_unparted =
            |row: &usize| self.table.width(*row) == 1 && self.table.cell(*row, 0).contains(PARTS);
        if self.headings.len() < 2 && !is_unparted(&self.header.first) {
            return None;
        }
        let mut rows = (self.header.first..self.table.len()).filter(is_unparted);
        let first = self.table.number(rows.next()?);
        let count = u32::try_from(rows.count()).unwrap_or(u32::MAX);
        Some((count.saturating_add(1), first))
    }

    /// Returns the number of a person's row in the spreadsheet.
    pub fn number(&self, row: usize) -> u32 {
        self.table.number(self.table_row(row))
    }

    /// Returns a cell as it stands.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.table.cell(self.table_row(row), column)
    }

    /// Returns the cell that counts: that of a person above where empty cells are as the one above.
    fn counted_cell(&self, row: usize, column: usize) -> &str {
        let source = self
            .columns
            .get(column)
            .and_then(|state| state.above.get(row));
        self.cell(source.map_or(row, |source| *source as usize), column)
    }

    fn table_row(&self, row: usize) -> usize {
        self.people.get(row).map_or(usize::MAX, |row| *row as usize)
    }

    /// Returns the column that holds this.
    pub fn column(&self, held: Column) -> Option<usize> {
        self.headings
            .iter()
            .position(|heading| heading.column == held)
    }

    /// Returns the name in a row; empty where there is none.
    pub fn name(&self, row: usize) -> &str {
        self.column(Column::Name)
            .map_or("", |column| self.cell(row, column))
    }

    /// Returns the question that says who applies, where the columns fit somebody else than usual.
    pub fn unclear_applicant(&self) -> Option<applicant::UnclearApplicant> {
        applicant::unclear(self)
    }

    /// Works on all rows again, since the table is read in another way.
    pub(super) fn start_again(&mut self) {
        self.done.clear();
        self.answer_again();
    }

    /// Works on all rows again, since other answers were given; the results so far stand until then.
    pub(super) fn answer_again(&mut self) {
        self.fresh = 0;
        if self.remembered.len() >= MAX_REMEMBERED {
            self.remembered.clear();
        }
        for column in &mut self.columns {
            column.faults = 0;
        }
    }

    /// Forgets what is remembered of other people with the same answers.
    pub(super) fn forget_remembered(&mut self) {
        self.remembered.clear();
    }

    /// Takes up the header that the visitor chose.
    pub(super) fn set_header_rows(&mut self, row: Option<usize>) {
        self.header = match row {
            Some(row) => self.finder().around(row),
            None => Header { first: 0, end: 0 },
        };
        self.restored.clear();
        self.excluded.clear();
        self.lay_out();
    }

    /// Takes back rows of the table that were left out.
    pub(super) fn restore_rows(&mut self, rows: &[u32]) {
        for row in rows {
            if !self.excluded.remove(row) {
                self.restored.insert(*row);
            }
        }
        self.arrange();
    }

    /// Leaves a person out.
    pub(super) fn exclude_row(&mut self, row: usize) {
        if let Some(row) = self.people.get(row).copied() {
            self.restored.remove(&row);
            self.excluded.insert(row);
            self.arrange();
        }
    }

    /// Returns whether the visitor settled something by hand that would be lost with the roster.
    pub fn is_worked_on(&self) -> bool {
        !self.restored.is_empty()
            || !self.excluded.is_empty()
            || self.told.is_worked_on()
            || self.columns.iter().any(ColumnState::is_worked_on)
    }

    /// Returns people with the same name and the same answers, each group in the order of the rows.
    pub fn duplicates(&mut self) -> Vec<Vec<usize>> {
        let mut known = FxHashMap::<(String, Profile), usize>::default();
        let mut groups = Vec::<Vec<usize>>::new();
        for row in 0..self.len() {
            let name = self.name(row).to_owned();
            if name.is_empty() {
                continue;
            }
            let (profile, ..) = self.answers(row);
            let group = *known.entry((name, profile)).or_insert_with(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
            groups[group].push(row);
        }
        groups.retain(|rows| rows.len() > 1);
        groups
    }

    /// Returns whether the list of schools is not there.
    pub fn needs_schools(&self) -> bool {
        self.reader.schools.is_none()
    }

    /// Puts the list of schools in its place.
    pub(super) fn put_schools(&mut self, schools: &'r Schools) {
        self.reader.schools = Some(schools);
        for column in 0..self.columns.len() {
            if self.question_of(column) == self.reader.school_question {
                self.columns[column].known.clear();
            }
        }
        self.arrange();
    }
}
