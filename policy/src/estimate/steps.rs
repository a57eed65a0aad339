//! The steps that would win benefits: near misses gathered by the change that they need.

use std::sync::Arc;

use crate::estimate::estimator::Estimator;
use crate::estimate::result::{Estimate, Split, Verdict};
use crate::{Answer, BenefitIndex, Date, Profile, QuestionIndex};

/// A change of one answer, or of two, and the benefits that it would win.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Step {
    /// The questions to answer otherwise, in the reading's order, and the answers needed.
    pub needs: Vec<(QuestionIndex, Answer)>,
    /// The benefits, in the catalogue's order.
    pub benefits: Vec<BenefitIndex>,
}

/// All benefits that are a step away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steps {
    /// Changes of one answer: the near misses of the contract, meaning 11.
    pub of_one: Vec<Step>,
    /// Changes of two answers, where one is not enough.
    pub of_two: Vec<Step>,
    /// Benefits that only a day stands in the way of, and by how many days the one needed is later than the one given.
    pub days: Vec<(BenefitIndex, i32)>,
}

impl Estimator {
    /// Returns the steps that would win the benefits which an estimate of this profile refuses. None of them lowers the
    /// high end of the total.
    pub fn steps(&mut self, profile: &Profile, estimate: &Estimate) -> Steps {
        let mut steps = Steps::default();
        self.start(profile, estimate.as_of);
        let total = Some((estimate.total.low, estimate.total.high));
        for (benefit, found) in (0..).map(BenefitIndex).zip(&estimate.benefits) {
            if found.verdict != Verdict::NotEligible {
                continue;
            }
            if let Some(near_miss) = found.near_miss {
                let needs = [(near_miss.question, near_miss.needs)];
                add(&mut steps.of_one, &needs, benefit);
            } else if let Some(near_miss) = self.nearest_day(benefit, found.failed, total) {
                let given = profile.get(near_miss.question);
                let days = given.and_then(|given| near_miss.days_from(given));
                steps.days.extend(days.map(|days| (benefit, days)));
            } else if let Some(near_miss) = self.nearest_two(benefit, found.failed, total) {
                add(&mut steps.of_two, &near_miss.needs, benefit);
            }
        }
        steps
    }

    /// Returns what a change of answers adds to both ends of the usual total, in yuan.
    pub fn usual_gain(
        &mut self,
        profile: &Profile,
        as_of: Date,
        changes: &[(QuestionIndex, Answer)],
    ) -> Split {
        let model = Arc::clone(&self.model);
        let filled = self.filled_as_usual(profile);
        self.start(filled.as_ref().unwrap_or(profile), as_of);
        let before = self.walk.total_ends(&model);
        for (question, needs) in changes {
            self.walk.answer(&model, *question, *needs);
        }
        let after = self.walk.total_ends(&model);
        Split {
            at_low: after.0 - before.0,
            at_high: after.1 - before.1,
        }
    }
}

fn add(steps: &mut Vec<Step>, needs: &[(QuestionIndex, Answer)], benefit: BenefitIndex) {
    match steps.iter_mut().find(|step| step.needs == needs) {
        Some(step) => step.benefits.push(benefit),
        None => steps.push(Step {
            needs: needs.to_vec(),
            benefits: vec![benefit],
        }),
    }
}
