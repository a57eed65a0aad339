//! The four groups in which benefits are shown.

use policy::{Basis, BenefitIndex, Catalogue, Estimate, QuestionIndex, Step, Verdict};

/// The benefits of each group, in the order shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grouped {
    /// Certain.
    pub yours: Vec<BenefitIndex>,
    /// Hanging on answers.
    pub depends: Vec<BenefitIndex>,
    /// Competed for or negotiated.
    pub compete: Vec<BenefitIndex>,
    /// Not for this visitor, one answer away.
    pub near: Vec<BenefitIndex>,
    /// Not for this visitor, further away.
    pub not: Vec<BenefitIndex>,
}

/// Benefits that are not for this visitor for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuledOut {
    /// The first question whose answer rules them out.
    pub by: QuestionIndex,
    /// The benefits, in the catalogue's order.
    pub benefits: Vec<BenefitIndex>,
}

impl Grouped {
    /// Returns the number of benefits for which the visitor is not eligible.
    pub fn not_eligible(&self) -> usize {
        self.near.len() + self.not.len()
    }

    /// Sorts the benefits into groups; within one, those that count come first, then the catalogue's order.
    pub fn new(catalogue: &Catalogue, estimate: &Estimate) -> Self {
        let mut grouped = Self::default();
        for (index, benefit) in catalogue.indexed_benefits() {
            let found = &estimate.benefits[usize::from(index.0)];
            let group = match (found.verdict, benefit.basis) {
                (Verdict::NotEligible, _) if found.near_miss.is_some() => &mut grouped.near,
                (Verdict::NotEligible, _) => &mut grouped.not,
                (Verdict::Eligible, Basis::Entitlement) => &mut grouped.yours,
                (Verdict::Undetermined, Basis::Entitlement) => &mut grouped.depends,
                _ => &mut grouped.compete,
            };
            group.push(index);
        }
        let found = |index: &BenefitIndex| &estimate.benefits[usize::from(index.0)];
        for group in [&mut grouped.yours, &mut grouped.depends] {
            policy::insertion_sort_by_key(group, |index| {
                (!found(index).counted, found(index).left_out_for.is_some())
            });
        }
        policy::insertion_sort_by_key(&mut grouped.compete, |index| found(index).verdict);
        grouped
    }

    /// Returns the benefits that are further away, but those that these steps win, by what rules them out, in the order
    /// of the questions; those for other applicants come last.
    pub fn ruled_out(
        &self,
        catalogue: &Catalogue,
        estimate: &Estimate,
        steps: &[Step],
    ) -> Vec<RuledOut> {
        let mut ruled_out: Vec<RuledOut> = Vec::new();
        for benefit in self.not.iter().copied() {
            if steps.iter().any(|step| step.benefits.contains(&benefit)) {
                continue;
            }
            // What is not eligible failed by some question: contract, meaning 2.
            let Some(by) = estimate[benefit].failed.iter().next() else {
                continue;
            };
            match ruled_out.iter_mut().find(|known| known.by == by) {
                Some(known) => known.benefits.push(benefit),
                None => ruled_out.push(RuledOut {
                    by,
                    benefits: vec![benefit],
                }),
            }
        }
        let applicant = catalogue.question("applicant");
        policy::insertion_sort_by_key(&mut ruled_out, |known| {
            (Some(known.by) == applicant, known.by)
        });
        ruled_out
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn every_benefit_further_away_has_one_reason() {
        let catalogue = Arc::new(fixture::catalogue());
        let mut estimator = policy::Estimator::new(Arc::clone(&catalogue));
        let day = "2026-11-30".parse().expect("a day");
        for fields in [
            "applicant=person&mode=student&degree=bachelor",
            "applicant=organisation&organisation_kind=enterprise",
            "applicant=person&mode=full_time&degree=doctor&start_date=2019-01-01",
        ] {
            let fragment = ["#/estimate?", fields].concat();
            let answers = crate::url::read(&catalogue, &fragment).answers;
            let estimate = estimator.estimate(&answers.profile, day);
            let grouped = Grouped::new(&catalogue, &estimate);
            let ruled_out = grouped.ruled_out(&catalogue, &estimate, &[]);
            let mut all: Vec<_> = ruled_out
                .iter()
                .flat_map(|reason| reason.benefits.iter().copied())
                .collect();
            all.sort_unstable();
            assert_eq!(all, grouped.not, "{fields}");
            let of_two = estimator.steps(&answers.profile, &estimate).of_two;
            let by_two: Vec<_> = of_two.iter().flat_map(|step| &step.benefits).collect();
            let further = grouped.ruled_out(&catalogue, &estimate, &of_two);
            let further = further.iter().flat_map(|reason| &reason.benefits).count();
            assert_eq!(further + by_two.len(), all.len(), "{fields}");
            let questions: Vec<_> = ruled_out.iter().map(|reason| reason.by).collect();
            let applicant = catalogue.question("applicant");
            assert_eq!(questions.last().copied(), applicant, "{fields}");
            let others = &questions[..questions.len() - 1];
            assert!(others.is_sorted() && !others.contains(&questions[questions.len() - 1]));
        }
    }
}
