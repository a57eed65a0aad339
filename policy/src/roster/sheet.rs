//! A roster: a table whose columns are understood, and what is estimated of its rows.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::cell::{CellFault, CellReader};
use super::headings::{Column, Heading};
use super::table::Table;
use crate::{
    Answer, Basis, Catalogue, Date, Estimate, Estimator, MoneyRange, Profile, QuestionIndex,
    Verdict,
};

/// Headings stand in one of so many first rows; titles may stand before them.
const MOST_TITLES: usize = 10;
/// What parts cells elsewhere.
const PARTS: [char; 6] = [',', ';', '\t', '|', '，', '；'];
/// Results of so many different people are remembered: others often have the same answers.
const MOST_REMEMBERED: usize = 20_000;

/// A roster.
#[derive(Debug)]
pub struct Sheet<'r> {
    reader: CellReader<'r>,
    table: Table,
    /// The row of headings.
    head: usize,
    headings: Vec<Heading>,
    everybody: Vec<(QuestionIndex, Option<Answer>)>,
    /// For each column what its cells were read as.
    known: Vec<BTreeMap<String, Result<Option<Answer>, CellFault>>>,
    /// For each column what somebody said that its cells mean.
    pub(super) told: Vec<BTreeMap<String, Option<Answer>>>,
    /// For each column in how many rows each text stands that is no answer by itself.
    pub(super) unread: Vec<BTreeMap<String, u32>>,
    /// So many first rows are counted there: each once, however often it is worked on.
    counted: usize,
    /// The rows worked on, in their order.
    done: Vec<(RowResult, Vec<RowFault>)>,
    /// For each column how many of its cells were not understood.
    faults: Vec<u32>,
    remembered: FxHashMap<(Profile, Date), RowResult>,
}

/// What is estimated of a row, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RowResult {
    /// The least and the most.
    pub total: MoneyRange,
    /// How many rights are certain.
    pub yours: u8,
    /// How many rights hang on answers.
    pub depends: u8,
    /// How many benefits are competed for or negotiated.
    pub compete: u8,
    /// How many questions are open.
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
    /// An estimate in short.
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
    /// A roster of this table, whose columns are what their headings say.
    pub fn new(reader: CellReader<'r>, table: Table) -> Self {
        let understood = |row: usize| {
            let texts = (0..table.width(row)).map(|column| table.cell(row, column));
            Heading::all(reader.words, texts)
        };
        let (mut head, mut most) = (0, 0);
        for row in 0..table.len().min(MOST_TITLES) {
            let headings = understood(row);
            let count = headings
                .iter()
                .filter(|heading| heading.column != Column::Unused)
                .count();
            if count > most {
                (head, most) = (row, count);
            }
        }
        let mut headings = understood(head);
        // Cells beyond the last heading are there, too.
        let widest = (head..table.len())
            .map(|row| table.width(row))
            .max()
            .unwrap_or(0);
        headings.resize(
            widest.max(headings.len()),
            Heading {
                text: String::new(),
                column: Column::Unused,
                times: 1,
                is_twice: false,
            },
        );
        Self {
            everybody: reader.words.everybody.clone(),
            known: vec![BTreeMap::new(); headings.len()],
            told: vec![BTreeMap::new(); headings.len()],
            unread: vec![BTreeMap::new(); headings.len()],
            counted: 0,
            faults: vec![0; headings.len()],
            done: Vec::new(),
            remembered: FxHashMap::default(),
            reader,
            table,
            head,
            headings,
        }
    }

    /// How many people it has.
    pub fn len(&self) -> usize {
        self.table.len().saturating_sub(self.head + 1)
    }

    /// Whether it has nobody.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The questions it answers.
    pub fn catalogue(&self) -> &'r Catalogue {
        self.reader.catalogue
    }

    /// The table that it is made of.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The columns.
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// How many cells of a column were not understood, of the rows worked on.
    pub fn faults_in(&self, column: usize) -> u32 {
        self.faults.get(column).copied().unwrap_or(0)
    }

    /// Whether some column answers a question: without one, nothing is known of anybody.
    pub fn is_understood(&self) -> bool {
        let mut headings = self.headings.iter();
        headings.any(|heading| matches!(heading.column, Column::Question(_)))
    }

    /// Rows whose cells stand all in one, since something else parts them: how many, and the number of the first.
    pub fn unparted(&self) -> Option<(u32, u32)> {
        let is_unparted =
            |row: &usize| self.table.width(*row) == 1 && self.table.cell(*row, 0).contains(PARTS);
        if self.headings.len() < 2 && !is_unparted(&self.head) {
            return None;
        }
        let mut rows = (self.head..self.table.len()).filter(is_unparted);
        let first = self.table.number(rows.next()?);
        Some((
            u32::try_from(rows.count())
                .unwrap_or(u32::MAX)
                .saturating_add(1),
            first,
        ))
    }

    /// The number of a row in the spreadsheet.
    pub fn number(&self, row: usize) -> u32 {
        self.table.number(self.head + 1 + row)
    }

    /// A cell as it stands.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.table.cell(self.head + 1 + row, column)
    }

    /// The column that holds this.
    pub fn column(&self, held: Column) -> Option<usize> {
        self.headings
            .iter()
            .position(|heading| heading.column == held)
    }

    /// The name in a row; empty where there is none.
    pub fn name(&self, row: usize) -> &str {
        self.column(Column::Name)
            .map_or("", |column| self.cell(row, column))
    }

    /// Takes a column for something else. Another that was taken for it is left out.
    pub fn set_column(&mut self, column: usize, held: Column) {
        for (place, heading) in self.headings.iter_mut().enumerate() {
            if place == column {
                heading.column = held;
                heading.is_twice = false;
            } else if heading.column == held && held != Column::Unused {
                heading.column = Column::Unused;
                heading.is_twice = true;
            }
        }
        if let Some(known) = self.known.get_mut(column) {
            known.clear();
        }
        if let Some(told) = self.told.get_mut(column) {
            told.clear();
        }
        self.unread.fill(BTreeMap::new());
        self.counted = 0;
        self.start_again();
    }

    /// What everybody answers who has no column of their own for it.
    pub fn everybody(&self) -> impl Iterator<Item = (QuestionIndex, Option<Answer>)> + '_ {
        let is_free = |question: QuestionIndex| self.column(Column::Question(question)).is_none();
        self.everybody
            .iter()
            .copied()
            .filter(move |(question, _)| is_free(*question))
    }

    /// Answers a question for everybody.
    pub fn set_everybody(&mut self, question: QuestionIndex, answer: Option<Answer>) {
        for known in &mut self.everybody {
            if known.0 == question {
                known.1 = answer;
            }
        }
        self.start_again();
    }

    /// The answers in a row, the day estimated for where the row names one, and what is no answer.
    pub fn answers(&mut self, row: usize) -> (Profile, Option<Date>, Vec<RowFault>) {
        let (mut profile, mut as_of, mut faults) = (Profile::default(), None, Vec::new());
        for (question, answer) in self.everybody() {
            profile.set(question, answer);
        }
        for column in 0..self.headings.len() {
            let Column::Question(question) = self.headings[column].column else {
                continue;
            };
            match self.read(row, column, question) {
                Ok(Some(Answer::Date(day))) if self.reader.catalogue[question].id == "as_of" => {
                    as_of = Some(day);
                }
                Ok(answer) => profile.set(question, answer),
                Err(fault) => faults.push(RowFault { column, fault }),
            }
        }
        (profile, as_of, faults)
    }

    /// What a cell answers.
    ///
    /// # Errors
    ///
    /// Where it is no answer.
    pub fn read(
        &mut self,
        row: usize,
        column: usize,
        question: QuestionIndex,
    ) -> Result<Option<Answer>, CellFault> {
        let cell = self.table.cell(self.head + 1 + row, column);
        if cell.is_empty() {
            return Ok(None);
        }
        if let Some(told) = self.told[column].get(cell) {
            return Ok(*told);
        }
        if let Some(known) = self.known[column].get(cell) {
            return known.clone();
        }
        let read = self
            .reader
            .read(question, self.headings[column].times, cell);
        self.known[column].insert(cell.to_owned(), read.clone());
        read
    }

    /// Works on rows as long as there is time, one at least; whether all are done.
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
                self.faults[fault.column] += 1;
            }
            let person = (profile, as_of.unwrap_or(today));
            let result = if let Some(result) = self.remembered.get(&person) {
                *result
            } else {
                let estimate = estimator.estimate(&person.0, person.1);
                let result = RowResult::new(self.reader.catalogue, &estimate);
                if self.remembered.len() < MOST_REMEMBERED {
                    self.remembered.insert(person, result);
                }
                result
            };
            self.done.push((result, faults));
            if !has_time() {
                break;
            }
        }
        self.is_done()
    }

    /// Counts the texts of a row that are no answers by themselves.
    fn count(&mut self, row: usize, faults: &[RowFault]) {
        for column in 0..self.headings.len() {
            let cell = self.table.cell(self.head + 1 + row, column);
            let is_fault = faults.iter().any(|fault| fault.column == column);
            if is_fault || self.told[column].contains_key(cell) {
                *self.unread[column].entry(cell.to_owned()).or_default() += 1;
            }
        }
    }

    /// How many rows are worked on.
    pub fn done(&self) -> usize {
        self.done.len()
    }

    /// Whether all rows are worked on.
    pub fn is_done(&self) -> bool {
        self.done.len() >= self.len()
    }

    /// What is estimated of a row, once it is worked on.
    pub fn result(&self, row: usize) -> Option<RowResult> {
        self.done.get(row).map(|(result, _)| *result)
    }

    /// What of a row is no answer, once it is worked on.
    pub fn faults(&self, row: usize) -> &[RowFault] {
        self.done.get(row).map_or(&[], |(_, faults)| faults)
    }

    pub(super) fn start_again(&mut self) {
        self.done.clear();
        self.remembered.clear();
        self.faults.fill(0);
    }
}
