//! The estimates of the rows of a roster.

use core::cmp::Reverse;

use super::super::heading::Unused;
use super::{MAX_REMEMBERED, RowFault, Sheet};
use crate::{
    Basis, BenefitIndex, Catalogue, Date, Estimate, Estimator, Money, MoneyRange, Profile,
    QuestionIndex, QuestionSet, Split, Verdict,
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
    /// The questions without an answer that may change the result.
    pub undetermined: QuestionSet,
    /// The question to ask this person next, of those of which the visitor may be sure.
    pub next: Option<QuestionIndex>,
}

impl RowResult {
    /// Estimates a person in short.
    fn estimate(
        estimator: &mut Estimator,
        catalogue: &Catalogue,
        (profile, day): &(Profile, Date),
        unsure: &[QuestionIndex],
    ) -> Self {
        let estimate = estimator.estimate(profile, *day);
        let parts = estimator.usual_parts(profile, &estimate);
        let next = estimator.next_question_but(profile, *day, unsure);
        Self {
            next,
            ..Self::new(catalogue, &estimate, parts)
        }
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
            undetermined: estimate.undetermined_questions,
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
        while self.fresh < self.len() {
            let row = self.fresh;
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
                let person = (profile, as_of.unwrap_or(today));
                Some(self.estimated(estimator, person, &faults))
            } else {
                None
            };
            match self.done.get_mut(row) {
                Some(known) => *known = (result, faults),
                None => self.done.push((result, faults)),
            }
            self.fresh += 1;
            if !has_time() {
                break;
            }
        }
        self.is_done()
    }

    fn estimated(
        &mut self,
        estimator: &mut Estimator,
        person: (Profile, Date),
        faults: &[RowFault],
    ) -> RowResult {
        let catalogue = self.reader.catalogue;
        // What stands in a cell is put right there, not asked.
        let mut unsure = self.unsure().to_vec();
        unsure.extend(
            faults
                .iter()
                .filter_map(|fault| self.asked_by(fault.column)),
        );
        if !faults.is_empty() {
            return RowResult::estimate(estimator, catalogue, &person, &unsure);
        }
        if let Some(result) = self.remembered.get(&person) {
            return *result;
        }
        let result = RowResult::estimate(estimator, catalogue, &person, &unsure);
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

    /// Returns how many rows are worked on since something changed.
    pub fn done(&self) -> usize {
        self.fresh
    }

    /// Returns how many rows have a result, be it one from before the last change of answers.
    pub fn known(&self) -> usize {
        self.done.len()
    }

    /// Returns whether all rows are worked on.
    pub fn is_done(&self) -> bool {
        self.fresh >= self.len()
    }

    /// Forgets results from before the last change, where not all rows will be worked on again.
    pub fn forget_stale(&mut self) {
        self.done.truncate(self.fresh);
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
