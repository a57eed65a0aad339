//! The answers in the rows of a roster, and the cells that are none.

use super::super::cell::{AS_OF, CellFault};
use super::super::heading::{Column, Rank};
use super::super::separator::Separator;
use super::super::words::roster_key;
use super::{RowFault, Sheet};
use crate::{Answer, Date, Profile, QuestionIndex};

impl Sheet<'_> {
    /// Returns the answers in a row, the day to estimate for where the row names one, and what is no answer.
    ///
    /// A row whose cells may stand in the wrong columns has no answers; see [`Sheet::is_estimated`].
    pub fn answers(&mut self, row: usize) -> (Profile, Option<Date>, Vec<RowFault>) {
        let (mut profile, mut as_of, mut faults) = (Profile::default(), None, Vec::new());
        if let Some(fault) = self.shape_fault(row) {
            return (profile, as_of, vec![fault]);
        }
        for (question, answer) in self.row_defaults() {
            profile.set(question, Some(answer));
        }
        for column in 0..self.headings.len() {
            let Column::Question(question) = self.headings[column].column else {
                continue;
            };
            match self.agreed(row, column, question) {
                Ok(Some(Answer::Date(day))) if self.reader.catalogue[question].id == AS_OF => {
                    as_of = Some(day);
                }
                Ok(Some(answer)) => profile.set(question, Some(answer)),
                Ok(None) => {}
                Err(fault) => {
                    profile.set(question, None);
                    faults.push(fault);
                }
            }
        }
        for (school, fault) in self.other_degrees(row) {
            profile.set(school, None);
            faults.push(fault);
        }
        self.answer_as_told(row, &mut profile, &mut faults);
        (profile, as_of, faults)
    }

    /// Reads what the columns for a question say together.
    pub(in super::super) fn agreed(
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
        let read = match (read, state.rest) {
            (Err(fault), Some(rest)) if fault.is_unknown() => Ok(rest.answer()),
            (read, _) => read,
        };
        state.known.insert(cell.to_owned(), read.clone());
        read
    }
}
