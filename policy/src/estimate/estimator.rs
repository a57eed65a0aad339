//! The estimator: one profile in, everything the contract promises out.

use std::sync::Arc;

use crate::estimate::diagram::Reference;
use crate::estimate::model::Model;
use crate::estimate::result::{BenefitEstimate, Estimate, MoneyRange, Split, Verdict};
use crate::estimate::total::Reached;
use crate::estimate::walk::Walk;
use crate::{
    BenefitIndex, Catalogue, Date, Form, Grade, Money, Paid, Profile, QuestionIndex, QuestionSet,
};

/// Estimates profiles against one catalogue.
///
/// Making one compiles the catalogue (some milliseconds); cloning one shares what was compiled.
#[derive(Debug, Clone)]
pub struct Estimator {
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) model: Arc<Model>,
    pub(crate) walk: Walk,
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

/// How the conditions of one benefit stand, and which cells of its award apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// One for each condition of the benefit.
    pub conditions: Vec<ConditionTrace>,
    /// One for each cell of its award: whether the cell is the one that applies.
    pub cells: Vec<ConditionState>,
}

/// How one condition stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionTrace {
    /// The condition as a whole.
    pub state: ConditionState,
    /// Each comparison in it, in the order of [`crate::Condition::each_comparison`].
    pub parts: Vec<ConditionState>,
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
        Self { catalogue, model, walk: Walk::default() }
    }

    /// The catalogue estimated with.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Everything the contract promises but the next question, which [`Estimator::next_question`] gives.
    pub fn estimate(&mut self, profile: &Profile, as_of: Date) -> Estimate {
        self.start(profile, as_of);
        let model = Arc::clone(&self.model);
        let members: Vec<Members> = (0..model.components.len()).map(|component| self.members(component)).collect();
        let reached = self.walk.reach_ends(&model);
        let mut total = MoneyRange { low: reached[0].money, high: reached[1].money, at_least: false };
        total.at_least = members.iter().any(|members| members.at_least);
        let mut benefits: Vec<BenefitEstimate> = (0..model.benefits.len()).map(|place| self.benefit(place)).collect();
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

    /// How each condition of a benefit stands, part by part, and which cells of its award apply.
    pub fn trace(&mut self, profile: &Profile, benefit: BenefitIndex) -> Trace {
        self.walk.start(&self.model, profile, 0);
        let model = Arc::clone(&self.model);
        let compiled = &model.benefits[usize::from(benefit.0)];
        let mut state = |holds: Reference| match self.walk.results(&model, holds) {
            0b01 => ConditionState::NotMet,
            0b10 => ConditionState::Met,
            _ => ConditionState::Open,
        };
        let conditions = compiled.conditions.iter().map(|condition| ConditionTrace {
            state: state(condition.holds),
            parts: condition.parts.iter().map(|part| state(*part)).collect(),
        });
        Trace { conditions: conditions.collect(), cells: compiled.cells.iter().map(|cell| state(*cell)).collect() }
    }

    /// Takes up a profile on a day.
    pub(crate) fn start(&mut self, profile: &Profile, as_of: Date) {
        let mut in_force = 0;
        for (place, benefit) in self.catalogue.benefits.iter().enumerate() {
            let covered = benefit.documents.first().is_none_or(|document| self.catalogue[*document].covers(as_of));
            in_force |= u64::from(covered) << place;
        }
        self.walk.start(&self.model, profile, in_force);
    }

    /// Whether a question is asked in every full answer.
    pub(crate) fn is_asked(&mut self, question: QuestionIndex) -> bool {
        self.walk.certain(&self.model, self.model.asked[usize::from(question.0)])
    }

    /// The unanswered questions that can change something. What is counted, left out and the total all follow
    /// from verdicts and money, so these are the questions missing from some benefit.
    pub(crate) fn undetermined_questions(&mut self) -> QuestionSet {
        (0..self.model.benefits.len()).fold(QuestionSet::default(), |all, place| all.union(self.missing(place)))
    }

    fn missing(&mut self, place: usize) -> QuestionSet {
        if self.walk.in_force >> place & 1 == 0 {
            return QuestionSet::default();
        }
        let model = &self.model;
        let outcome = model.benefits[place].outcome;
        let results = self.walk.results(model, outcome);
        let slots = if results.is_power_of_two() { 0 } else { self.walk.slots_that_matter(model, outcome) };
        let matter = (0..model.slots.slots.len()).filter(|slot| slots >> slot & 1 == 1);
        let mut missing: QuestionSet = matter.map(|slot| model.slots.slots[slot].question).collect();
        missing.extend(self.wants_price(place, results));
        missing
    }

    fn benefit(&mut self, place: usize) -> BenefitEstimate {
        let model = Arc::clone(&self.model);
        let compiled = &model.benefits[place];
        let in_force = self.walk.in_force >> place & 1 == 1;
        let outcomes = if in_force { self.walk.results(&model, compiled.outcome) } else { 1 };
        let (mut met, mut unmet) = (0_u32, 0_u32);
        for (number, condition) in compiled.conditions.iter().enumerate() {
            let results = self.walk.results(&model, condition.holds);
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
            missing: self.missing(place),
            failed: if not_eligible { self.failed(place, in_force, unmet) } else { QuestionSet::default() },
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
    fn failed(&mut self, place: usize, in_force: bool, unmet: u32) -> QuestionSet {
        let model = Arc::clone(&self.model);
        let compiled = &model.benefits[place];
        if !self.walk.possible(&model, compiled.applicant) {
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
        failed.iter().filter(|question| self.walk.possible(&model, model.asked[usize::from(question.0)])).collect()
    }

    fn members(&mut self, component: usize) -> Members {
        let mut members = Members::default();
        let model = Arc::clone(&self.model);
        self.walk.ends(&model, component, model.components[component].root, &mut |settled| {
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

    /// Both ends of the total split by grade and by year.
    fn splits(&mut self, reached: &[Reached; 2]) -> ([Split; 3], Vec<Split>) {
        let mut by_grade = [Split::default(); 3];
        let mut calendar: Vec<Split> = Vec::new();
        for (to_high, reached) in [false, true].into_iter().zip(reached) {
            let mut add = |grade: Grade, paid: &mut dyn FnMut(&mut dyn FnMut(u32, Money))| {
                paid(&mut |year, part| {
                    let place = year.saturating_sub(1) as usize;
                    if calendar.len() <= place {
                        calendar.resize(place + 1, Split::default());
                    }
                    for split in [&mut by_grade[grade as usize], &mut calendar[place]] {
                        *(if to_high { &mut split.at_high } else { &mut split.at_low }) += part;
                    }
                });
            };
            for (component, terminal) in &reached.terminals {
                for (benefit, amount, paid) in self.paid_at(*component, *terminal) {
                    let benefit = &self.catalogue[benefit];
                    add(benefit.grade, &mut |pay| benefit.award.each_payment(amount, paid.as_ref(), |year, part| pay(year, part)));
                }
            }
        }
        (by_grade, calendar)
    }

    /// What is paid in one case of a component: the benefits taken that count, their amounts and schedules.
    fn paid_at(&mut self, component: usize, terminal: Reference) -> Vec<(BenefitIndex, Money, Option<Paid>)> {
        let model = Arc::clone(&self.model);
        let settled = self.walk.settled(&model, component, terminal);
        let outcomes = model.outcomes_at(terminal);
        let members = model.components[component].members.iter().zip(outcomes).enumerate();
        let adding = members.filter(|(place, _)| settled.adding >> place & 1 == 1);
        adding
            .map(|(_, (member, outcome))| {
                let outcome = &model.benefits[usize::from(member.0)].outcomes[usize::from(*outcome) - 1];
                (*member, outcome.amount.money(&self.walk.profile).unwrap_or_default(), outcome.paid.clone())
            })
            .collect()
    }
}
