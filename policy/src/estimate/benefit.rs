//! The estimate of one benefit: verdict, money, missing answers.

use crate::estimate::estimator::Estimator;
use crate::estimate::model::Model;
use crate::estimate::result::{BenefitEstimate, MoneyRange, Verdict};
use crate::{Form, Money, QuestionSet};

impl Estimator {
    /// The unanswered questions that can change a benefit, given the outcomes that it can have.
    pub(crate) fn missing(&mut self, model: &Model, place: usize, outcomes: u32) -> QuestionSet {
        let mut missing = QuestionSet::default();
        if !outcomes.is_power_of_two() {
            let variables = self
                .walk
                .slots_that_matter(model, model.benefits[place].outcome);
            let matter = model
                .variables
                .variables
                .iter()
                .enumerate()
                .filter(|(variable, _)| variables >> variable & 1 == 1);
            missing.extend(matter.map(|(_, variable)| variable.question));
        }
        missing.extend(self.wants_price(place, outcomes));
        missing
    }

    /// Writes the estimate of a benefit by itself into `estimate`, which is empty.
    pub(crate) fn benefit(&mut self, model: &Model, place: usize, estimate: &mut BenefitEstimate) {
        let compiled = &model.benefits[place];
        let in_force = self.walk.in_force >> place & 1 == 1;
        let outcomes = if in_force {
            self.walk.results(model, compiled.outcome)
        } else {
            1
        };
        estimate.outcomes = outcomes;
        if outcomes == 1 {
            if compiled.has_money {
                estimate.money = Some(MoneyRange::default());
            }
            let failed = self.failed(model, place, in_force);
            (estimate.failed, estimate.unmet) = (failed.questions, failed.conditions);
        } else {
            estimate.verdict = if outcomes & 1 == 0 {
                Verdict::Eligible
            } else {
                Verdict::Undetermined
            };
            estimate.money = self.money(place, outcomes);
            estimate.rate = self.catalogue.benefits[place].award.rate;
            estimate.missing = self.missing(model, place, outcomes);
        }
    }

    pub(crate) fn money(&self, place: usize, outcomes: u32) -> Option<MoneyRange> {
        let compiled = &self.model.benefits[place];
        if !compiled.has_money {
            return None;
        }
        if self.wants_price(place, outcomes).is_some() {
            return None;
        }
        let reached = compiled
            .outcomes
            .iter()
            .enumerate()
            .filter(|(number, _)| outcomes >> (number + 1) & 1 == 1);
        let mut range: Option<MoneyRange> = None;
        for (_, outcome) in reached {
            let amount = outcome.amount.money(&self.walk.profile)?;
            let (low, high, at_least) = match range {
                Some(known) => (
                    known.low.min(amount),
                    known.high.max(amount),
                    known.at_least || outcome.at_least,
                ),
                None => (amount, amount, outcome.at_least),
            };
            range = Some(MoneyRange {
                low,
                high,
                at_least,
            });
        }
        let mut range = range?;
        if outcomes & 1 == 1 || compiled.ceiling {
            range.low = Money::ZERO;
        } else if let Form::Range { low, .. } = self.catalogue.benefits[place].award.form {
            range.low = low;
        }
        Some(range)
    }
}
