//! The visitor's settings of a roster: columns, rows, units, and answers of all people.

use std::collections::BTreeMap;

use super::heading::{Column, Unused};
use super::meanings::ValueMapping;
use super::sheet::Sheet;
use super::told::Told;
use crate::{Period, Schools};

/// Settings of a roster, to be used for another table with the same headings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    columns: Vec<ColumnSettings>,
    told: Told,
}

/// Settings of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ColumnSettings {
    heading: String,
    /// The content that the visitor chose for it.
    chosen: Option<Column>,
    value_mappings: BTreeMap<String, ValueMapping>,
    rest: Option<ValueMapping>,
    period: Option<Period>,
    first_of_month: bool,
    fills_down: bool,
}

impl<'r> Sheet<'r> {
    /// Uses a column for something else. Another one that was used for it is left out.
    pub fn set_column(&mut self, column: usize, held: Column) {
        self.hold(column, held);
        if let Some(state) = self.columns.get_mut(column) {
            state.value_mappings.clear();
            state.rest = None;
            state.period = None;
        }
        self.arrange();
    }

    fn hold(&mut self, column: usize, held: Column) {
        for (index, heading) in self.headings.iter_mut().enumerate() {
            let state = &mut self.columns[index];
            if index == column {
                heading.column = held;
                heading.unused = (held == Column::Unused).then_some(Unused::Chosen);
                state.is_chosen = true;
            } else if heading.column == held && held != Column::Unused {
                heading.column = Column::Unused;
                heading.unused = Some(Unused::Duplicate);
                state.is_chosen = false;
            }
        }
    }

    /// Uses a column for what its heading names, although its cells did not fit.
    pub(super) fn take_column(&mut self, column: usize) {
        let heading = &self.headings[column];
        if heading.unused == Some(Unused::CellsDoNotFit) {
            self.hold(column, heading.named);
            self.arrange();
        }
    }

    /// Says whether the numbers of a column that have no unit of their own are by the year or by the month.
    pub fn set_period(&mut self, column: usize, period: Option<Period>) {
        self.change(column, |state| state.period = period);
    }

    /// Says whether months without a day stand for their first day.
    pub fn set_first_of_month(&mut self, column: usize, first_of_month: bool) {
        self.change(column, |state| state.first_of_month = first_of_month);
    }

    /// Says whether empty cells of a column are as the one above them.
    pub fn set_fill_down(&mut self, column: usize, fills_down: bool) {
        self.change(column, |state| state.fills_down = fills_down);
    }

    /// Returns the period that was told for a column.
    pub fn period(&self, column: usize) -> Option<Period> {
        self.columns.get(column).and_then(|state| state.period)
    }

    /// Returns whether empty cells of a column are as the one above them.
    pub fn fills_down(&self, column: usize) -> bool {
        self.columns
            .get(column)
            .is_some_and(|state| state.fills_down)
    }

    /// Returns whether months without a day stand for their first day.
    pub fn uses_first_of_month(&self, column: usize) -> bool {
        self.columns
            .get(column)
            .is_some_and(|state| state.first_of_month)
    }

    fn change(&mut self, column: usize, change: impl FnOnce(&mut super::sheet::ColumnState)) {
        if let Some(state) = self.columns.get_mut(column) {
            change(state);
            self.arrange();
        }
    }

    /// Takes a row of the table for the headings; `None` where the table has none.
    pub fn set_header(&mut self, row: Option<usize>) {
        self.set_header_rows(row);
    }

    /// Leaves a person out; see [`Sheet::restore`].
    pub fn exclude(&mut self, row: usize) {
        self.exclude_row(row);
    }

    /// Takes rows of the table for people although they were left out.
    pub fn restore(&mut self, rows: &[u32]) {
        self.restore_rows(rows);
    }

    /// Puts the list of schools in its place and reads their column again.
    pub fn set_schools(&mut self, schools: &'r Schools) {
        self.put_schools(schools);
    }

    /// Returns what was said about this roster.
    pub fn settings(&self) -> Settings {
        let columns = self.headings.iter().zip(&self.columns);
        let columns = columns.map(|(heading, state)| ColumnSettings {
            heading: heading.text.clone(),
            chosen: state.is_chosen.then_some(heading.column),
            value_mappings: state.value_mappings.clone(),
            rest: state.rest,
            period: state.period,
            first_of_month: state.first_of_month,
            fills_down: state.fills_down,
        });
        Settings {
            columns: columns.collect(),
            told: self.told.of_all(),
        }
    }

    /// Uses what was said about another roster, if the headings are the same; returns whether they are and something
    /// was said.
    pub fn apply(&mut self, settings: &Settings) -> bool {
        let texts = self.headings.iter().map(|heading| &heading.text);
        let is_same = texts.eq(settings.columns.iter().map(|column| &column.heading));
        if !is_same || self.settings() == *settings {
            return false;
        }
        self.told.clone_from(&settings.told);
        for (column, known) in settings.columns.iter().enumerate() {
            if let Some(held) = known.chosen {
                self.hold(column, held);
            }
            let state = &mut self.columns[column];
            state.value_mappings.clone_from(&known.value_mappings);
            state.rest = known.rest;
            state.period = known.period;
            state.first_of_month = known.first_of_month;
            state.fills_down = known.fills_down;
        }
        self.arrange();
        true
    }
}
