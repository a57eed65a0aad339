//! The layout of a roster: rows that are people, uses of columns, rules for cells.

use super::super::cell::{ColumnRules, limits};
use super::super::columns::ColumnChooser;
use super::super::header::HeaderFinder;
use super::super::heading::{Column, Unused};
use super::super::rows::{LeftOut, RowClassifier};
use super::{ColumnState, Sheet};
use crate::{QuestionIndex, QuestionKind};

/// Returns the place of a row as it is kept in lists of rows.
fn row_index(row: usize) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}

impl<'r> Sheet<'r> {
    pub(super) fn finder(&self) -> HeaderFinder<'_> {
        HeaderFinder {
            reader: self.reader,
            matcher: &self.matcher,
            table: &self.table,
        }
    }

    /// Recognises the headings anew.
    pub(super) fn lay_out(&mut self) {
        self.headings = self.finder().headings(self.header);
        self.columns.clear();
        self.columns
            .resize_with(self.headings.len(), ColumnState::default);
        self.arrange();
    }

    /// Decides which rows are people and which columns are used.
    pub(in crate::roster) fn arrange(&mut self) {
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
                row if self.excluded.contains(&row_index(row)) => Some(LeftOut::ByVisitor),
                row => classifier.left_out(row),
            };
            let row = row_index(row);
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
    pub(super) fn question_of(&self, column: usize) -> Option<QuestionIndex> {
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
}
