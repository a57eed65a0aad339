//! The estimates of the rows of a roster.

use core::cmp::Reverse;

use super::super::heading::Unused;
use super::{MAX_REMEMBERED, RowFault, Sheet};
use crate::{
    Basis, BenefitIndex, Catalogue, Date, Estimate, Estimator, Money, MoneyRange, Profile,
    QuestionSet, Split, Verdict,
};

/// The number of benefits named for a person.
pub const MAX_LARGEST: usize = 3;

/// The estimate of a row, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RowResult {
    /// The usual range.
    pub usual: MoneyRange,
    /// The questions whose usual answer it assumes.
    pub assumes: QuestionSet,
    /// The lowest and the highest total, without assumptions.
    pub total: MoneyRange,
    /// The benefits with the largest parts of the high end of the usual range, the largest first.
    pub largest: [Option<(BenefitIndex, Money)>; MAX_LARGEST],
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
    /// Estimates a person in short.
    fn estimate(
        estimator: &mut Estimator,
        catalogue: &Catalogue,
        (profile, day): &(Profile, Date),
    ) -> Self {
        let estimate = estimator.estimate(profile, *day);
        let parts = estimator.usual_parts(profile, &estimate);
        Self::new(catalogue, &estimate, parts)
    }

    /// Returns an estimate in short. `parts` are those of the [usual range](Estimator::usual_parts).
    pub fn new(
        catalogue: &Catalogue,
        estimate: &Estimate,
        parts: Vec<(BenefitIndex, Split)>,
    ) -> Self {
        let mut result = Self {
            usual: estimate.usual.total,
            assumes: estimate.usual.assumes.iter().copied().collect(),
            total: estimate.total,
            largest: largest(parts),
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

/// Returns the largest parts of the high end; of equals the first in the catalogue.
fn largest(mut parts: Vec<(BenefitIndex, Split)>) -> [Option<(BenefitIndex, Money)>; MAX_LARGEST] {
    crate::insertion_sort_by_key(&mut parts, |(_, part)| Reverse(part.at_high));
    let mut paid = parts
        .into_iter()
        .map(|(benefit, part)| (benefit, part.at_high))
        .filter(|(_, amount)| !amount.is_zero());
    core::array::from_fn(|_| paid.next())
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
        let result = RowResult::estimate(estimator, self.reader.catalogue, &person);
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
