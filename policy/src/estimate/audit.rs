//! Audit of the rules: conditions that are never true, cells that never apply or are missing.

use core::fmt;
use std::sync::Arc;

use crate::estimate::estimator::Estimator;
use crate::{Basis, BenefitIndex, Catalogue, Date, Form, Profile};

/// Something wrong with the rules of a benefit or with a gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFault {
    /// The benefit; `None` for a question's gate.
    pub benefit: Option<BenefitIndex>,
    /// The key of the question whose gate it is.
    pub question: Option<String>,
    /// The kind of fault.
    pub kind: RuleFaultKind,
}

/// A kind of fault of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleFaultKind {
    /// This condition (counted from 1) is true of nobody.
    NeverTrue(usize),
    /// Each condition can be true, but not all together for an applicant named.
    NeverEligible,
    /// This cell of the award (counted from 1) never applies.
    CellNeverApplies(usize),
    /// Somebody is eligible to whom no cell of the award applies.
    CellMissing,
}

impl fmt::Display for RuleFaultKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NeverTrue(number) => write!(formatter, "condition {number} can never be true: expected one that some visitor can meet"),
            Self::NeverEligible => formatter.write_str("the conditions exclude one another: expected that some applicant can meet them all"),
            Self::CellNeverApplies(number) => {
                write!(formatter, "cell {number} of the award never applies: expected that some eligible applicant gets it")
            }
            Self::CellMissing => formatter.write_str("some eligible applicant gets no amount: expected a cell for every case that the conditions allow"),
        }
    }
}

impl Catalogue {
    /// Everything wrong with the rules as such; empty for a sound catalogue.
    pub fn rule_faults(&self) -> Vec<RuleFault> {
        let mut estimator = Estimator::new(Arc::new(self.clone()));
        // Any day does: spans are no conditions.
        if let Some(day) = Date::new(2000, 1, 1) {
            estimator.start(&Profile::default(), day);
        }
        let mut faults = Vec::new();
        for (question, gate) in self
            .indexed_questions()
            .filter(|(_, question)| question.asked_if.is_some())
        {
            let asked = estimator.model.asked[usize::from(question.0)];
            if !estimator
                .walk
                .possible(&Arc::clone(&estimator.model), asked)
            {
                faults.push(RuleFault {
                    benefit: None,
                    question: Some(gate.id.clone()),
                    kind: RuleFaultKind::NeverTrue(1),
                });
            }
        }
        for (benefit, _) in self.indexed_benefits() {
            let kinds = estimator.benefit_faults(benefit);
            faults.extend(kinds.into_iter().map(|kind| RuleFault {
                benefit: Some(benefit),
                question: None,
                kind,
            }));
        }
        faults
    }
}

impl Estimator {
    fn benefit_faults(&mut self, benefit: BenefitIndex) -> Vec<RuleFaultKind> {
        let mut model = (*self.model).clone();
        let compiled = model.benefits[usize::from(benefit.0)].clone();
        let mut faults = Vec::new();
        for (place, condition) in compiled.conditions.iter().enumerate() {
            if !self.walk.possible(&self.model, condition.holds) {
                faults.push(RuleFaultKind::NeverTrue(place + 1));
            }
        }
        if !faults.is_empty() {
            return faults;
        }
        let eligible = compiled
            .conditions
            .iter()
            .fold(compiled.applicant, |all, condition| {
                model.diagrams.and(all, condition.holds)
            });
        let possible = |model: &crate::estimate::model::Model, reference| {
            let mut walk = crate::estimate::walk::Walk::default();
            walk.start(model, &Profile::default(), 0);
            walk.possible(model, reference)
        };
        if !possible(&model, eligible) {
            return vec![RuleFaultKind::NeverEligible];
        }
        for (place, cell) in compiled.cells.iter().enumerate() {
            let both = model.diagrams.and(eligible, *cell);
            if !possible(&model, both) {
                faults.push(RuleFaultKind::CellNeverApplies(place + 1));
            }
        }
        let award = &self.catalogue[benefit].award.form;
        if matches!(award, Form::Money(_) | Form::Area { .. }) {
            let some = compiled
                .cells
                .iter()
                .fold(crate::estimate::mdd::NodeId::FALSE, |any, cell| {
                    model.diagrams.or(any, *cell)
                });
            let none = model.diagrams.not(some);
            let without = model.diagrams.and(eligible, none);
            if possible(&model, without) {
                faults.push(RuleFaultKind::CellMissing);
            }
        }
        debug_assert!(
            self.catalogue[benefit].basis != Basis::Entitlement || !compiled.outcomes.is_empty()
        );
        faults
    }
}
