//! The four groups in which benefits are shown.

use policy::{Basis, BenefitIndex, Catalogue, Estimate, Verdict};

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
    /// Not for this visitor.
    pub not: Vec<BenefitIndex>,
    /// For other applicants.
    pub others: Vec<BenefitIndex>,
}

impl Grouped {
    /// Returns the number of benefits for which the visitor is not eligible.
    pub fn not_eligible(&self) -> usize {
        self.near.len() + self.not.len() + self.others.len()
    }

    /// Sorts the benefits into groups; within one, those that count come first, then the catalogue's order.
    pub fn new(catalogue: &Catalogue, estimate: &Estimate) -> Self {
        let mut grouped = Self::default();
        let applicant = catalogue.question("applicant");
        for (index, benefit) in catalogue.indexed_benefits() {
            let found = &estimate.benefits[usize::from(index.0)];
            let group = match (found.verdict, benefit.basis) {
                (Verdict::NotEligible, _) if found.near_miss.is_some() => &mut grouped.near,
                (Verdict::NotEligible, _)
                    if found.failed.only().is_some() && found.failed.only() == applicant =>
                {
                    &mut grouped.others
                }
                (Verdict::NotEligible, _) => &mut grouped.not,
                (Verdict::Eligible, Basis::Entitlement) => &mut grouped.yours,
                (Verdict::Undetermined, Basis::Entitlement) => &mut grouped.depends,
                _ => &mut grouped.compete,
            };
            group.push(index);
        }
        let found = |index: &BenefitIndex| &estimate.benefits[usize::from(index.0)];
        for group in [&mut grouped.yours, &mut grouped.depends] {
            policy::sort_short_by_key(group, |index| {
                (!found(index).counted, found(index).left_out_for.is_some())
            });
        }
        policy::sort_short_by_key(&mut grouped.compete, |index| found(index).verdict);
        grouped
    }
}
