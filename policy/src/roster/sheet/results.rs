//! The estimates of the rows of a roster.

use super::super::headings::Unused;
use super::{MAX_REMEMBERED, RowFault, Sheet};
use crate::{Basis, Catalogue, Date, Estimate, Estimator, MoneyRange, Profile, Verdict};

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

impl Sheet<'_> {
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
}
