//! A roster: a table whose columns are understood, and the estimates of its rows.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::applicant;
use super::cell::{AS_OF, CellFault, CellReader, ColumnRules, limits};
use super::columns::ColumnChooser;
use super::header::{Header, HeaderFinder};
use super::headings::{Column, ColumnUnit, Heading, HeadingMatcher, Rank, Unused};
use super::meanings::ValueMapping;
use super::rows::{LeftOut, PARTS, RowClassifier};
use super::table::{Separator, Table};
use super::words::roster_key;
use crate::free_text::Reading;
use crate::{
    Answer, Basis, Catalogue, Date, Estimate, Estimator, MoneyRange, Period, Profile,
    QuestionIndex, QuestionKind, Schools, Verdict,
};

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
    pub(super) everybody: Vec<(QuestionIndex, Option<Answer>)>,
    /// True if the visitor said who applies.
    pub(super) is_applicant_told: bool,
    /// Number of first rows counted in [`ColumnState::unread`]: each row once, even if it is processed again.
    counted: usize,
    /// The rows worked on, in their order.
    done: Vec<(Option<RowResult>, Vec<RowFault>)>,
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
    known: BTreeMap<String, Result<Option<Answer>, CellFault>>,
    /// Meanings that the visitor gave to texts.
    pub(super) value_mappings: BTreeMap<String, ValueMapping>,
    /// Number of rows for each text that is not an answer by itself.
    pub(super) unread: BTreeMap<String, u32>,
    /// Number of invalid cells in the rows processed so far.
    faults: u32,
}

/// The estimate of a row, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RowResult {
    /// The lowest and the highest total.
    pub total: MoneyRange,
    /// Entitlements that are certain.
    pub yours: u8,
    /// Entitlements that depend on answers.
    pub depends: u8,
    /// Benefits that are competed for or negotiated.
    pub compete: u8,
    /// Open questions.
    pub open: u8,
}

/// A cell that is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// Its column.
    pub column: usize,
    /// Why.
    pub fault: CellFault,
}

impl RowResult {
    /// Returns an estimate in short.
    pub fn new(catalogue: &Catalogue, estimate: &Estimate) -> Self {
        let mut result = Self {
            total: estimate.total,
            open: u8::try_from(estimate.undetermined_questions.len()).unwrap_or(u8::MAX),
            ..Self::default()
        };
        for (benefit, found) in catalogue.benefits.iter().zip(&estimate.benefits) {
            match (found.verdict, benefit.basis) {
                (Verdict::NotEligible, _) => {}
                (Verdict::Eligible, Basis::Entitlement) => result.yours += 1,
                (Verdict::Undetermined, Basis::Entitlement) => result.depends += 1,
                _ => result.compete += 1,
            }
        }
        result
    }
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
            everybody: reader.words.everybody.clone(),
            reader,
            matcher,
            table,
            header,
            headings: Vec::new(),
            columns: Vec::new(),
            people: Vec::new(),
            left_out: Vec::new(),
            restored: BTreeSet::new(),
            is_applicant_told: false,
            counted: 0,
            done: Vec::new(),
            remembered: FxHashMap::default(),
        };
        sheet.lay_out();
        sheet
    }

    fn finder(&self) -> HeaderFinder<'_> {
        HeaderFinder {
            reader: self.reader,
            matcher: &self.matcher,
            table: &self.table,
        }
    }

    /// Recognises the headings anew.
    fn lay_out(&mut self) {
        self.headings = self.finder().headings(self.header);
        self.columns.clear();
        self.columns
            .resize_with(self.headings.len(), ColumnState::default);
        self.arrange();
    }

    /// Decides which rows are people and which columns are used.
    pub(super) fn arrange(&mut self) {
        let is_chosen: Vec<bool> = self.columns.iter().map(|column| column.is_chosen).collect();
        // Who is a person depends on the column of names, which needs no people to be found.
        for round in 0..2 {
            let chooser = ColumnChooser {
                reader: self.reader,
                table: &self.table,
                people: &self.people[..if round == 0 { 0 } else { self.people.len() }],
            };
            chooser.choose(&mut self.headings, &is_chosen);
            if round == 0 {
                self.find_people();
            }
        }
        self.set_rules();
        for column in 0..self.columns.len() {
            self.columns[column].gaps = self.gaps_in(column);
            self.columns[column].above = self.sources(column);
            self.columns[column].unread.clear();
        }
        self.counted = 0;
        self.start_again();
    }

    fn find_people(&mut self) {
        let words = self.reader.words;
        let classifier = RowClassifier::new(words, &self.table, self.header, &self.headings);
        let (mut people, mut left_out) = (Vec::new(), Vec::new());
        for row in 0..self.table.len() {
            let reason = match row {
                row if row < self.header.first => Some(LeftOut::BeforeHeadings),
                row if row < self.header.end => continue,
                row => classifier.left_out(row),
            };
            let row = u32::try_from(row).unwrap_or(u32::MAX);
            match reason {
                Some(reason) if !self.restored.contains(&row) => left_out.push((row, reason)),
                _ => people.push(row),
            }
        }
        (self.people, self.left_out) = (people, left_out);
    }

    /// Works out how the cells of each column are read.
    fn set_rules(&mut self) {
        let catalogue = self.reader.catalogue;
        for column in 0..self.columns.len() {
            let mut heading = self.headings[column].clone();
            let Some(question) = self.question_of(column) else {
                continue;
            };
            let period = self.columns[column].period;
            if period.is_some() || heading.named != Column::Question(question) {
                heading.unit = self.matcher.unit_for(&heading, question, period);
            }
            let are_years = self.chooser().are_years(&mut heading, column, question);
            let is_date = matches!(catalogue[question].kind, QuestionKind::Date { .. });
            let rules = ColumnRules {
                unit: heading.unit.clone(),
                are_years,
                first_of_month: self.columns[column].first_of_month,
                limits: is_date.then(|| limits(catalogue, question)).flatten(),
            };
            self.headings[column] = heading;
            let alternates = self.alternates_of(column, question);
            let state = &mut self.columns[column];
            state.alternates = alternates;
            if state.rules.as_ref() != Some(&rules) {
                state.known.clear();
                state.rules = Some(rules);
            }
        }
    }

    fn chooser(&self) -> ColumnChooser<'r, '_> {
        ColumnChooser {
            reader: self.reader,
            table: &self.table,
            people: &self.people,
        }
    }

    /// Returns the question that a column is used for, or would be.
    fn question_of(&self, column: usize) -> Option<QuestionIndex> {
        let heading = &self.headings[column];
        match (heading.column, heading.named) {
            (Column::Question(question), _) | (Column::Unused, Column::Question(question)) => {
                Some(question)
            }
            _ => None,
        }
    }

    /// Returns the columns that count where a column is empty, and must agree with it where it is not.
    fn alternates_of(&self, column: usize, question: QuestionIndex) -> Vec<usize> {
        let own = &self.headings[column];
        if own.column != Column::Question(question) || self.columns[column].is_chosen {
            return Vec::new();
        }
        let is_alternate = |other: &usize| {
            let other = &self.headings[*other];
            other.named == own.column
                && other.unused == Some(Unused::Duplicate)
                && other.rank == own.rank
        };
        (0..self.headings.len()).filter(is_alternate).collect()
    }

    /// Returns how many empty cells of a column follow a filled one, where it looks like cells merged downwards.
    fn gaps_in(&self, column: usize) -> u32 {
        if !matches!(self.headings[column].column, Column::Question(_)) || self.people.len() < 2 {
            return 0;
        }
        let is_empty = |row: &&u32| self.table.cell(**row as usize, column).is_empty();
        let gaps = self.people.iter().filter(is_empty).count();
        let is_first_empty = self.people.first().is_some_and(|row| is_empty(&row));
        if is_first_empty || gaps < 2 || gaps * 3 < self.people.len() {
            return 0;
        }
        u32::try_from(gaps).unwrap_or(u32::MAX)
    }

    /// Returns for each person the one whose cell counts. A total between two people parts them.
    fn sources(&self, column: usize) -> Vec<u32> {
        if !self.columns[column].fills_down {
            return Vec::new();
        }
        let mut totals = self
            .left_out
            .iter()
            .filter(|(_, why)| *why == LeftOut::Total)
            .peekable();
        let mut source = None;
        let mut sources = Vec::with_capacity(self.people.len());
        for (person, row) in (0..).zip(&self.people) {
            while totals.next_if(|(total, _)| total < row).is_some() {
                source = None;
            }
            if !self.table.cell(*row as usize, column).is_empty() {
                source = Some(person);
            }
            sources.push(source.unwrap_or(person));
        }
        sources
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

    /// Returns the answers of everybody who has no column of their own for them.
    pub fn everybody(&self) -> impl Iterator<Item = (QuestionIndex, Option<Answer>)> + '_ {
        let is_free = |question: QuestionIndex| self.column(Column::Question(question)).is_none();
        let unclear = self.unclear_applicant().map(|unclear| unclear.question);
        self.everybody
            .iter()
            .copied()
            .filter(move |(question, _)| is_free(*question))
            // Who applies is open as long as nobody said.
            .map(move |(question, answer)| (question, answer.filter(|_| unclear != Some(question))))
    }

    /// Returns the answers in a row, the day to estimate for where the row names one, and what is no answer.
    ///
    /// A row whose cells may stand in the wrong columns has no answers; see [`Sheet::is_estimated`].
    pub fn answers(&mut self, row: usize) -> (Profile, Option<Date>, Vec<RowFault>) {
        let (mut profile, mut as_of, mut faults) = (Profile::default(), None, Vec::new());
        if let Some(fault) = self.shape_fault(row) {
            return (profile, as_of, vec![fault]);
        }
        for (question, answer) in self.everybody() {
            profile.set(question, answer);
        }
        for column in 0..self.headings.len() {
            let Column::Question(question) = self.headings[column].column else {
                continue;
            };
            match self.agreed(row, column, question) {
                Ok(Some(Answer::Date(day))) if self.reader.catalogue[question].id == AS_OF => {
                    as_of = Some(day);
                }
                Ok(answer) => profile.set(question, answer),
                Err(fault) => faults.push(fault),
            }
        }
        for (school, fault) in self.other_degrees(row) {
            profile.set(school, None);
            faults.push(fault);
        }
        (profile, as_of, faults)
    }

    /// Reads what the columns for a question say together.
    fn agreed(
        &mut self,
        row: usize,
        column: usize,
        question: QuestionIndex,
    ) -> Result<Option<Answer>, RowFault> {
        let mut agreed = (column, self.read(row, column, question));
        if self.columns[column]
            .value_mappings
            .contains_key(self.counted_cell(row, column))
        {
            return agreed.1.map_err(|fault| RowFault { column, fault });
        }
        for index in 0..self.columns[column].alternates.len() {
            let alternate = self.columns[column].alternates[index];
            let other = self.read(row, alternate, question);
            match (&agreed.1, other) {
                (Ok(None), other) => agreed = (alternate, other),
                (Ok(Some(one)), Ok(Some(other))) if *one != other => {
                    agreed.1 = Err(CellFault::Conflict(alternate));
                    break;
                }
                // 学位 无 beside 学历 本科.
                (Err(CellFault::NoOption), Ok(Some(_))) if self.says_no(row, agreed.0) => {
                    agreed.1 = Err(CellFault::Conflict(alternate));
                    break;
                }
                _ => {}
            }
        }
        let (column, read) = agreed;
        read.map_err(|fault| RowFault { column, fault })
    }

    fn says_no(&self, row: usize, column: usize) -> bool {
        let key = roster_key(self.counted_cell(row, column));
        self.reader.words.no.contains(&key)
    }

    /// Returns the schools of a row that may belong to an earlier degree than the one that counts.
    fn other_degrees(&mut self, row: usize) -> Vec<(QuestionIndex, RowFault)> {
        let mut found = Vec::new();
        for index in 0..self.headings.len() {
            let heading = &self.headings[index];
            let Column::Question(degree) = heading.column else {
                continue;
            };
            if heading.rank != Rank::Highest {
                continue;
            }
            for other in 0..self.headings.len() {
                let lower = &self.headings[other];
                if lower.named != Column::Question(degree)
                    || lower.rank == Rank::Highest
                    || other == index
                {
                    continue;
                }
                let (one, lower) = (self.read(row, index, degree), self.read(row, other, degree));
                if lower == Ok(None) || one == lower {
                    continue;
                }
                for column in 0..self.headings.len() {
                    let heading = &self.headings[column];
                    if let Column::Question(question) = heading.column
                        && question != degree
                        && heading.rank == Rank::Plain
                        && self.has_ranks(question)
                        && !self.counted_cell(row, column).is_empty()
                    {
                        let fault = CellFault::OtherDegree;
                        found.push((question, RowFault { column, fault }));
                    }
                }
                return found;
            }
        }
        found
    }

    fn has_ranks(&self, question: QuestionIndex) -> bool {
        let column = self.reader.words.column(question);
        column.is_some_and(|column| !column.highest.is_empty())
    }

    /// Returns whether a row is estimated: its cells stand in the columns that they belong to.
    pub fn is_estimated(&self, row: usize) -> bool {
        self.shape_fault(row).is_none()
    }

    /// Returns what is wrong with the number of cells in a row.
    fn shape_fault(&self, row: usize) -> Option<RowFault> {
        let row = self.table_row(row);
        let header = self.header.first..self.header.end;
        let headings = header.map(|row| self.table.width(row)).max()?;
        let width = self.table.width(row);
        let cells = (0..width)
            .rev()
            .find(|column| !self.table.cell(row, *column).is_empty());
        let cells = cells.map_or(0, |last| last + 1);
        let is_wider = width > headings;
        if cells > headings || self.has_split_number(row, cells, is_wider) {
            let named = self
                .headings
                .iter()
                .filter(|heading| !heading.text.is_empty());
            let headings = headings.min(named.count());
            let cells = if is_wider { width } else { cells };
            let fault = CellFault::MoreCells { cells, headings };
            return Some(RowFault {
                column: headings.min(cells.saturating_sub(1)),
                fault,
            });
        }
        // Between spaces no cell can be empty.
        if cells < headings && self.table.separator() == Some(Separator::Spaces) {
            let fault = CellFault::FewerCells { cells, headings };
            return Some(RowFault { column: 0, fault });
        }
        None
    }

    /// Returns whether a number of a row was parted at its thousands, so that the last cell has no heading, or the row is
    /// wider than the headings.
    fn has_split_number(&self, row: usize, cells: usize, is_wider: bool) -> bool {
        if self.table.separator() != Some(Separator::Comma) || cells == 0 {
            return false;
        }
        let has_heading = |column: usize| {
            self.headings
                .get(column)
                .is_some_and(|heading| !heading.text.is_empty())
        };
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let begins = |text: &str| {
            let digits = text.trim_start_matches(|letter: char| !letter.is_ascii_digit());
            (1..=3).contains(&digits.len()) && is_digits(digits)
        };
        let goes_on = |text: &str| {
            let whole = text.split('.').next().unwrap_or_default();
            whole.len() == 3 && is_digits(whole)
        };
        (is_wider || !has_heading(cells - 1))
            && (1..cells).any(|column| {
                begins(self.table.cell(row, column - 1)) && goes_on(self.table.cell(row, column))
            })
    }

    /// Reads a cell as the answer to a question.
    ///
    /// # Errors
    ///
    /// Returns the reason why it is no answer.
    pub fn read(
        &mut self,
        row: usize,
        column: usize,
        question: QuestionIndex,
    ) -> Result<Option<Answer>, CellFault> {
        let source = self.columns[column].above.get(row);
        let row = source.map_or(row, |source| *source as usize);
        let cell = self.table.cell(
            self.people.get(row).map_or(usize::MAX, |row| *row as usize),
            column,
        );
        if cell.is_empty() {
            return Ok(None);
        }
        let state = &mut self.columns[column];
        if let Some(mapping) = state.value_mappings.get(cell) {
            return Ok(mapping.answer());
        }
        if let Some(known) = state.known.get(cell) {
            return known.clone();
        }
        let read = match &state.rules {
            Some(rules) => self.reader.read(question, rules, cell),
            None => Ok(None),
        };
        state.known.insert(cell.to_owned(), read.clone());
        read
    }

    /// Works on rows as long as there is time, one at least; returns whether all are done.
    pub fn work(
        &mut self,
        estimator: &mut Estimator,
        today: Date,
        has_time: &mut dyn FnMut() -> bool,
    ) -> bool {
        while self.done.len() < self.len() {
            let row = self.done.len();
            let (profile, as_of, faults) = self.answers(row);
            if row >= self.counted {
                self.counted = row + 1;
                self.count(row, &faults);
            }
            for fault in &faults {
                if let Some(state) = self.columns.get_mut(fault.column) {
                    state.faults += 1;
                }
            }
            let result = if self.is_estimated(row) {
                Some(self.estimated(estimator, (profile, as_of.unwrap_or(today))))
            } else {
                None
            };
            self.done.push((result, faults));
            if !has_time() {
                break;
            }
        }
        self.is_done()
    }

    fn estimated(&mut self, estimator: &mut Estimator, person: (Profile, Date)) -> RowResult {
        if let Some(result) = self.remembered.get(&person) {
            return *result;
        }
        let estimate = estimator.estimate(&person.0, person.1);
        let result = RowResult::new(self.reader.catalogue, &estimate);
        if self.remembered.len() < MAX_REMEMBERED {
            self.remembered.insert(person, result);
        }
        result
    }

    /// Counts the texts of a row that are no answers by themselves.
    fn count(&mut self, row: usize, faults: &[RowFault]) {
        for column in 0..self.headings.len() {
            let cell = self.counted_cell(row, column);
            let is_fault = faults.iter().any(|fault| fault.column == column);
            let is_asked = self.headings[column].unused == Some(Unused::CellsDoNotFit)
                && !self.headings[column].is_weak
                && !self.reader.words.is_blank(cell);
            if is_fault || is_asked || self.columns[column].value_mappings.contains_key(cell) {
                let cell = cell.to_owned();
                *self.columns[column].unread.entry(cell).or_default() += 1;
            }
        }
    }

    /// Returns how many rows are worked on.
    pub fn done(&self) -> usize {
        self.done.len()
    }

    /// Returns whether all rows are worked on.
    pub fn is_done(&self) -> bool {
        self.done.len() >= self.len()
    }

    /// Returns the estimate of a row, once it is worked on; `None` where the row is not estimated.
    pub fn result(&self, row: usize) -> Option<RowResult> {
        self.done.get(row).and_then(|(result, _)| *result)
    }

    /// Returns what of a row is no answer, once it is worked on.
    pub fn faults(&self, row: usize) -> &[RowFault] {
        self.done.get(row).map_or(&[], |(_, faults)| faults)
    }

    /// Returns the question that says who applies, where the columns fit somebody else than usual.
    pub fn unclear_applicant(&self) -> Option<applicant::UnclearApplicant> {
        applicant::unclear(self)
    }

    pub(super) fn start_again(&mut self) {
        self.done.clear();
        self.remembered.clear();
        for column in &mut self.columns {
            column.faults = 0;
        }
    }

    /// Takes up the header that the visitor chose.
    pub(super) fn set_header_rows(&mut self, row: Option<usize>) {
        self.header = match row {
            Some(row) => self.finder().around(row),
            None => Header { first: 0, end: 0 },
        };
        self.restored.clear();
        self.lay_out();
    }

    /// Takes back rows of the table that were left out.
    pub(super) fn restore_rows(&mut self, rows: &[u32]) {
        self.restored.extend(rows);
        self.arrange();
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
