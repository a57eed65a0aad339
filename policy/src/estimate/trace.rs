//! How each condition stands, part by part, and which values of an answer matter.

use std::sync::Arc;

use crate::estimate::estimator::Estimator;
use crate::estimate::mdd::NodeId;
use crate::estimate::model::ConditionModel;
use crate::estimate::variable_kind::Interval;
use crate::{Answer, Benefit, BenefitIndex, Date, Form, Money, Profile, QuestionIndex};

/// The truth of a condition, over all complete assignments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConditionState {
    /// In every one.
    Met,
    /// In none.
    NotMet,
    /// In some: it hangs on what is not answered.
    Open,
}

/// How the conditions of one benefit stand, and what it would pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// One for each condition of the benefit.
    pub conditions: Vec<ConditionTrace>,
    /// One for each cell of its award: whether the cell is the one that applies.
    pub cells: Vec<ConditionState>,
    /// The most it may pay, year by year (from 1); empty where it does not count towards a total.
    pub payments: Vec<(u32, Money)>,
}

/// How one condition stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionTrace {
    /// The condition as a whole.
    pub state: ConditionState,
    /// Its parts, as [`crate::Condition::parts`] has them.
    pub parts: Vec<ConditionTrace>,
}

impl Trace {
    /// Of nobody: no cell applies, and nothing is paid.
    pub fn of_nobody(benefit: &Benefit) -> Self {
        let cells = match &benefit.award.form {
            Form::Money(cells) => cells.len(),
            Form::Area { cells, .. } => cells.len(),
            _ => 0,
        };
        Self {
            conditions: Vec::new(),
            cells: vec![ConditionState::NotMet; cells],
            payments: Vec::new(),
        }
    }
}

impl Estimator {
    /// How each condition of a benefit stands, part by part, which cells of its award apply, and when the most
    /// it may pay would be paid.
    pub fn trace(&mut self, profile: &Profile, as_of: Date, benefit: BenefitIndex) -> Trace {
        self.start(profile, as_of);
        let model = Arc::clone(&self.model);
        let place = usize::from(benefit.0);
        let compiled = &model.benefits[place];
        let conditions = compiled
            .conditions
            .iter()
            .map(|condition| self.condition_trace(condition))
            .collect();
        let cells = compiled
            .cells
            .iter()
            .map(|cell| self.state(*cell))
            .collect();
        let outcomes = self.walk.results(&model, compiled.outcome);
        let reachable = compiled
            .outcomes
            .iter()
            .enumerate()
            .filter(|(number, _)| outcomes >> (number + 1) & 1 == 1);
        let amounts = reachable.filter_map(|(_, outcome)| {
            Some((
                outcome.amount.money(&self.walk.profile)?,
                outcome.paid.as_ref(),
            ))
        });
        let most = amounts.max_by_key(|(amount, _)| *amount);
        let mut payments = Vec::new();
        if let Some((amount, paid)) = most.filter(|_| compiled.counts) {
            self.catalogue[benefit]
                .award
                .each_payment(amount, paid, |year, part| payments.push((year, part)));
        }
        Trace {
            conditions,
            cells,
            payments,
        }
    }

    fn condition_trace(&mut self, condition: &ConditionModel) -> ConditionTrace {
        let parts = condition
            .parts
            .iter()
            .map(|part| self.condition_trace(part))
            .collect();
        ConditionTrace {
            state: self.state(condition.holds),
            parts,
        }
    }

    fn state(&mut self, holds: NodeId) -> ConditionState {
        match self.walk.results(&self.model, holds) {
            0b01 => ConditionState::NotMet,
            0b10 => ConditionState::Met,
            _ => ConditionState::Open,
        }
    }

    /// The answers that matter to a question, in its own order: for dates and numbers the last value before
    /// each limit and the first at it, for a set the empty set and each single option.
    pub fn values_that_matter(&self, question: QuestionIndex) -> Vec<Answer> {
        self.model
            .variables
            .candidates(question, &self.catalogue[question].kind)
    }

    /// The intervals of a date or a number that no rule tells apart, in order; none for other questions.
    pub fn intervals(&self, question: QuestionIndex) -> Vec<Interval> {
        self.model.variables.intervals(question)
    }

    /// The place among [`Estimator::intervals`] of the interval that an answer lies in.
    pub fn interval_of(&self, question: QuestionIndex, answer: Answer) -> Option<usize> {
        let variable = self.model.variables.of(question).next()?;
        Some(usize::from(
            self.model.variables.variables[variable]
                .kind
                .value_of_candidate(answer),
        ))
    }
}
