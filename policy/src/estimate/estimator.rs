//! The estimator: one profile in, everything the contract promises out.

use std::sync::Arc;

use crate::estimate::diagram::Reference;
use crate::estimate::model::{ConditionModel, Model};
use crate::estimate::result::{BenefitEstimate, Estimate, MoneyRange, Verdict};
use crate::estimate::slots::Stretch;
use crate::estimate::walk::Walk;
use crate::{
    Answer, BenefitIndex, Catalogue, Date, Form, Money, Profile, QuestionIndex, QuestionSet,
};

/// Estimates profiles against one catalogue.
///
/// Making one compiles the catalogue (some milliseconds); cloning one shares what was compiled.
#[derive(Debug, Clone)]
pub struct Estimator {
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) model: Arc<Model>,
    pub(crate) walk: Walk,
    /// The last day estimated for, and the benefits in force on it.
    in_force: Option<(Date, u64)>,
    /// For each of [`Model::conditions`] the results that it can have.
    states: Vec<u32>,
}

/// Whether a condition holds, over all full answers.
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

/// What components say of their members over all full answers.
#[derive(Debug, Clone, Copy, Default)]
struct Members {
    adding: u8,
    at_least: bool,
    /// Members eligible in some full answer.
    eligible: u8,
    /// For each member, who is taken in its place: the same in every full answer in which it is eligible.
    left_out_for: [Option<u8>; crate::MOST_LINKED],
    /// Members for which that is not one and the same.
    mixed: u8,
}

impl Estimator {
    /// Compiles a checked catalogue.
    pub fn new(catalogue: Arc<Catalogue>) -> Self {
        let model = Arc::new(Model::new(&catalogue));
        Self { catalogue, model, walk: Walk::default(), in_force: None, states: Vec::new() }
    }

    /// The catalogue estimated with.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Everything the contract promises but the next question, which [`Estimator::next_question`] gives.
    pub fn estimate(&mut self, profile: &Profile, as_of: Date) -> Estimate {
        self.start(profile, as_of);
        let model = Arc::clone(&self.model);
        let members: Vec<Members> = (0..model.components.len()).map(|component| self.members(&model, component)).collect();
        let reached = self.walk.reach_ends(&model);
        let mut total = MoneyRange { low: reached[0].money, high: reached[1].money, at_least: false };
        total.at_least = members.iter().any(|members| members.at_least);
        self.states.clear();
        self.states.extend(model.conditions.iter().map(|condition| self.walk.results(&model, *condition)));
        let mut benefits: Vec<BenefitEstimate> = (0..model.benefits.len()).map(|place| self.benefit(&model, place)).collect();
        let mut undetermined_questions = QuestionSet::default();
        for (place, benefit) in benefits.iter_mut().enumerate() {
            undetermined_questions = undetermined_questions.union(benefit.missing);
            let Some((component, member)) = model.component_of[place] else { continue };
            let members = &members[component];
            benefit.counted = members.adding >> member & 1 == 1;
            let other = members.left_out_for[member].filter(|_| members.mixed >> member & 1 == 0);
            benefit.left_out_for = other.map(|other| model.components[component].members[usize::from(other)]);
        }
        let (by_grade, calendar) = self.splits(&reached);
        let determined = total.low == total.high;
        let [worst_case, best_case] = if determined {
            [Vec::new(), Vec::new()]
        } else {
            [self.case(&reached[0], false), self.case(&reached[1], true)]
        };
        let mut changed = Vec::new();
        for (place, benefit) in (0..).zip(&mut benefits) {
            if let Some(question) = benefit.failed.only() {
                benefit.near_miss = self.near_miss(BenefitIndex(place), question, (total.low, total.high), &mut changed);
            }
        }
        Estimate { as_of, total, by_grade, benefits, calendar, undetermined_questions, best_case, worst_case }
    }

    /// Only the least and the most of the total.
    pub fn total(&mut self, profile: &Profile, as_of: Date) -> (Money, Money) {
        self.start(profile, as_of);
        let model = Arc::clone(&self.model);
        self.walk.total_ends(&model)
    }

    /// Whether this question is asked of the visitor: `None` while that hangs on an unanswered one.
    pub fn asked(&mut self, profile: &Profile, question: QuestionIndex) -> Option<bool> {
        self.walk.start(&self.model, profile, 0);
        match self.walk.results(&self.model, self.model.asked[usize::from(question.0)]) {
            0b01 => Some(false),
            0b10 => Some(true),
            _ => None,
        }
    }

    /// The amounts that a benefit may pay, where they are fixed: outcome *n* + 1 of [`BenefitEstimate::outcomes`]
    /// is entry *n*, with whether it is a floor. `None` where the amount hangs on an answer or there is none.
    pub fn amounts(&self, benefit: BenefitIndex) -> impl Iterator<Item = (Option<Money>, bool)> + '_ {
        let outcomes = &self.model.benefits[usize::from(benefit.0)].outcomes;
        outcomes.iter().map(|outcome| (outcome.amount.money(&self.walk.profile), outcome.at_least))
    }

    /// How each condition of a benefit stands, part by part, which cells of its award apply, and when the most
    /// it may pay would be paid.
    pub fn trace(&mut self, profile: &Profile, as_of: Date, benefit: BenefitIndex) -> Trace {
        self.start(profile, as_of);
        let model = Arc::clone(&self.model);
        let place = usize::from(benefit.0);
        let compiled = &model.benefits[place];
        let conditions = compiled.conditions.iter().map(|condition| self.condition_trace(condition)).collect();
        let cells = compiled.cells.iter().map(|cell| self.state(*cell)).collect();
        let outcomes = self.walk.results(&model, compiled.outcome);
        let reachable = compiled.outcomes.iter().enumerate().filter(|(number, _)| outcomes >> (number + 1) & 1 == 1);
        let amounts = reachable.filter_map(|(_, outcome)| Some((outcome.amount.money(&self.walk.profile)?, outcome.paid.as_ref())));
        let most = amounts.max_by_key(|(amount, _)| *amount);
        let mut payments = Vec::new();
        if let Some((amount, paid)) = most.filter(|_| compiled.counts) {
            self.catalogue[benefit].award.each_payment(amount, paid, |year, part| payments.push((year, part)));
        }
        Trace { conditions, cells, payments }
    }

    fn condition_trace(&mut self, condition: &ConditionModel) -> ConditionTrace {
        let parts = condition.parts.iter().map(|part| self.condition_trace(part)).collect();
        ConditionTrace { state: self.state(condition.holds), parts }
    }

    fn state(&mut self, holds: Reference) -> ConditionState {
        match self.walk.results(&self.model, holds) {
            0b01 => ConditionState::NotMet,
            0b10 => ConditionState::Met,
            _ => ConditionState::Open,
        }
    }

    /// The answers that matter to a question, in its own order: for dates and numbers the last value before
    /// each limit and the first at it, for a set the empty set and each single option.
    pub fn values_that_matter(&self, question: QuestionIndex) -> Vec<Answer> {
        self.model.slots.candidates(question, &self.catalogue[question].kind)
    }

    /// The stretches of a date or a number that no rule tells apart, in order; none for other questions.
    pub fn stretches(&self, question: QuestionIndex) -> Vec<Stretch> {
        self.model.slots.stretches(question)
    }

    /// The place among [`Estimator::stretches`] of the stretch that an answer lies in.
    pub fn stretch_of(&self, question: QuestionIndex, answer: Answer) -> Option<usize> {
        let slot = self.model.slots.of(question).next()?;
        Some(usize::from(self.model.slots.slots[slot].kind.value_of_candidate(answer)))
    }

    /// Takes up a profile on a day.
    pub(crate) fn start(&mut self, profile: &Profile, as_of: Date) {
        let in_force = match self.in_force {
            Some((day, in_force)) if day == as_of => in_force,
            _ => self.benefits_in_force(as_of),
        };
        self.in_force = Some((as_of, in_force));
        self.walk.start(&self.model, profile, in_force);
    }

    fn benefits_in_force(&self, day: Date) -> u64 {
        let covered = self.catalogue.benefits.iter().map(|benefit| {
            benefit.documents.first().is_none_or(|document| self.catalogue[*document].covers(day))
        });
        covered.enumerate().fold(0, |in_force, (place, covered)| in_force | u64::from(covered) << place)
    }

    /// Whether a question is asked in every full answer.
    pub(crate) fn is_asked(&mut self, question: QuestionIndex) -> bool {
        self.walk.certain(&self.model, self.model.asked[usize::from(question.0)])
    }

    /// The unanswered questions that can change something. What is counted, left out and the total all follow
    /// from verdicts and money, so these are the questions missing from some benefit.
    pub(crate) fn undetermined_questions(&mut self) -> QuestionSet {
        let model = Arc::clone(&self.model);
        let mut undetermined = QuestionSet::default();
        for (place, benefit) in model.benefits.iter().enumerate() {
            if self.walk.in_force >> place & 1 == 1 {
                let outcomes = self.walk.results(&model, benefit.outcome);
                undetermined = undetermined.union(self.missing(&model, place, outcomes));
            }
        }
        undetermined
    }

    /// The unanswered questions that can change a benefit, given the outcomes that it can have.
    fn missing(&mut self, model: &Model, place: usize, outcomes: u32) -> QuestionSet {
        let mut missing = QuestionSet::default();
        if !outcomes.is_power_of_two() {
            let slots = self.walk.slots_that_matter(model, model.benefits[place].outcome);
            let matter = model.slots.slots.iter().enumerate().filter(|(slot, _)| slots >> slot & 1 == 1);
            missing.extend(matter.map(|(_, slot)| slot.question));
        }
        missing.extend(self.wants_price(place, outcomes));
        missing
    }

    fn benefit(&mut self, model: &Model, place: usize) -> BenefitEstimate {
        let compiled = &model.benefits[place];
        let in_force = self.walk.in_force >> place & 1 == 1;
        let outcomes = if in_force { self.walk.results(model, compiled.outcome) } else { 1 };
        let (mut met, mut unmet) = (0_u32, 0_u32);
        for (number, condition) in compiled.conditions.iter().enumerate() {
            let results = self.states[condition.number];
            met |= u32::from(results == 0b10) << number;
            unmet |= u32::from(results == 0b01) << number;
        }
        let verdict = match outcomes {
            1 => Verdict::NotEligible,
            _ if outcomes & 1 == 0 => Verdict::Eligible,
            _ => Verdict::Undetermined,
        };
        let not_eligible = verdict == Verdict::NotEligible;
        BenefitEstimate {
            verdict,
            money: self.money(place, outcomes),
            rate: self.catalogue.benefits[place].award.rate.filter(|_| !not_eligible),
            counted: false,
            left_out_for: None,
            missing: self.missing(model, place, outcomes),
            failed: if not_eligible { self.failed(model, place, in_force, unmet) } else { QuestionSet::default() },
            near_miss: None,
            met,
            unmet,
            outcomes,
        }
    }

    fn money(&self, place: usize, outcomes: u32) -> Option<MoneyRange> {
        let compiled = &self.model.benefits[place];
        if !compiled.has_money {
            return None;
        }
        if outcomes == 1 {
            return Some(MoneyRange::default());
        }
        if self.wants_price(place, outcomes).is_some() {
            return None;
        }
        let reached = compiled.outcomes.iter().enumerate().filter(|(number, _)| outcomes >> (number + 1) & 1 == 1);
        let mut range: Option<MoneyRange> = None;
        for (_, outcome) in reached {
            let amount = outcome.amount.money(&self.walk.profile)?;
            let known = range.unwrap_or(MoneyRange { low: amount, high: amount, at_least: false });
            range = Some(MoneyRange {
                low: known.low.min(amount),
                high: known.high.max(amount),
                at_least: known.at_least || outcome.at_least,
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

    /// The questions to name for a benefit that is not eligible (contract, meaning 2).
    fn failed(&mut self, model: &Model, place: usize, in_force: bool, unmet: u32) -> QuestionSet {
        let compiled = &model.benefits[place];
        if !self.walk.possible(model, compiled.applicant) {
            return model.applicant.into_iter().collect();
        }
        if !in_force {
            return self.catalogue.question("as_of").into_iter().collect();
        }
        let mut failed = QuestionSet::default();
        for (number, condition) in compiled.conditions.iter().enumerate() {
            if unmet >> number & 1 == 1 {
                failed = failed.union(condition.to_name);
            }
        }
        failed.iter().filter(|question| self.walk.possible(model, model.asked[usize::from(question.0)])).collect()
    }

    fn members(&mut self, model: &Model, component: usize) -> Members {
        let mut members = Members::default();
        self.walk.ends(model, component, model.components[component].root, &mut |settled| {
            members.adding |= settled.adding;
            members.at_least |= settled.at_least;
            for place in (0..model.components[component].members.len()).filter(|place| settled.eligible >> place & 1 == 1) {
                let other = settled.left_out_for[place];
                let first_time = members.eligible >> place & 1 == 0;
                if first_time {
                    members.left_out_for[place] = other;
                } else if members.left_out_for[place] != other {
                    members.mixed |= 1 << place;
                }
            }
            members.eligible |= settled.eligible;
        });
        members
    }
}
