//! The estimator on the catalogue of the page, and the day.

use std::sync::Arc;

use leptos::prelude::*;
use policy::{
    Answer, BenefitIndex, Catalogue, Combination, Date, Estimate, Estimator, Interval, Money,
    NearMiss, NearMissOfTwo, Profile, QuestionIndex, QuestionSet, Split, Steps, Suggestion, Trace,
    Visitor,
};

use super::answers::typical_profile;
use crate::browser;

/// The estimator, which keeps intermediate results of its last use, and the day.
#[derive(Clone, Copy)]
pub struct Engine {
    catalogue: &'static Catalogue,
    estimator: StoredValue<Estimator>,
    today: RwSignal<Date>,
}

impl Engine {
    /// An estimator on this catalogue, on this day until [`Engine::update_today`] finds another.
    pub fn new(catalogue: &'static Arc<Catalogue>, today: Date) -> Self {
        Self {
            catalogue,
            estimator: StoredValue::new(Estimator::new(Arc::clone(catalogue))),
            today: RwSignal::new(today),
        }
    }

    /// Returns an engine with an estimator of its own, which keeps nothing of the answers estimated here.
    #[must_use]
    pub fn separate(self) -> Self {
        Self {
            estimator: StoredValue::new(self.estimator()),
            ..self
        }
    }

    /// Returns the catalogue of policies.
    pub fn catalogue(self) -> &'static Catalogue {
        self.catalogue
    }

    /// Returns the current day by the visitor's clock; tracked.
    pub fn today(self) -> Date {
        self.today.get()
    }

    /// Looks at the clock, and returns the current day.
    pub fn update_today(self) -> Date {
        let known = self.today.get_untracked();
        let today = browser::today::today(known);
        if today != known {
            self.today.set(today);
        }
        today
    }

    /// Returns a copy of the estimator, for long work beside the page.
    pub fn estimator(self) -> Estimator {
        self.estimator.get_value()
    }

    fn with<R>(self, work: impl FnOnce(&mut Estimator) -> R) -> R {
        work(&mut self.estimator.write_value())
    }

    /// Returns the estimate of answers on a day.
    pub fn estimate(self, profile: &Profile, day: Date) -> Estimate {
        self.with(|estimator| estimator.estimate(profile, day))
    }

    /// Returns the estimate of a typical visitor who comes today; tracked.
    pub fn estimate_of(self, visitor: &Visitor) -> Estimate {
        let today = self.today();
        self.estimate(&typical_profile(visitor, today), today)
    }

    /// Returns the estimate of a typical visitor who comes today, over the usual complete assignments; tracked.
    pub fn usual_estimate_of(self, visitor: &Visitor) -> Estimate {
        let today = self.today();
        self.usual_estimate(&typical_profile(visitor, today), today)
    }

    /// Returns the questions whose usual answer is assumed of any typical visitor, in the reading's order; tracked.
    pub fn assumed_of_visitors(self) -> Vec<QuestionIndex> {
        let visitors = self.catalogue.visitors.iter();
        let assumed = visitors.flat_map(|visitor| self.estimate_of(visitor).usual.assumes);
        assumed.collect::<QuestionSet>().iter().collect()
    }

    /// Returns the estimate of answers on a day over the usual complete assignments.
    pub(super) fn usual_estimate(self, profile: &Profile, day: Date) -> Estimate {
        self.with(|estimator| estimator.usual_estimate(profile, day))
    }

    /// Returns the day that would win a benefit.
    pub(super) fn near_miss_by_date(
        self,
        profile: &Profile,
        day: Date,
        benefit: BenefitIndex,
    ) -> Option<NearMiss> {
        self.with(|estimator| estimator.near_miss_by_date(profile, day, benefit))
    }

    /// Returns the change of two answers that would win a benefit.
    pub(super) fn near_miss_of_two(
        self,
        profile: &Profile,
        day: Date,
        benefit: BenefitIndex,
    ) -> Option<NearMissOfTwo> {
        self.with(|estimator| estimator.near_miss_of_two(profile, day, benefit))
    }

    /// Returns the steps that would win the benefits which an estimate refuses.
    pub(super) fn steps(self, profile: &Profile, estimate: &Estimate) -> Steps {
        self.with(|estimator| estimator.steps(profile, estimate))
    }

    /// Returns what a change of answers adds to the usual total, in yuan.
    pub(super) fn usual_gain(
        self,
        profile: &Profile,
        day: Date,
        changes: &[(QuestionIndex, Answer)],
    ) -> Split {
        self.with(|estimator| estimator.usual_gain(profile, day, changes))
    }

    /// Returns the combinations between which a visitor chooses.
    pub(super) fn combinations(self, profile: &Profile, day: Date) -> Vec<Vec<Combination>> {
        self.with(|estimator| estimator.combinations(profile, day))
    }

    /// Returns the highest total of these answers in yuan.
    pub(super) fn max_total(self, profile: &Profile, day: Date) -> Money {
        self.with(|estimator| estimator.total(profile, day)).1
    }

    /// Returns the question that narrows the total most, but for these.
    pub(super) fn next_question(
        self,
        profile: &Profile,
        day: Date,
        skipped: &[QuestionIndex],
    ) -> Option<QuestionIndex> {
        self.with(|estimator| estimator.next_question_but(profile, day, skipped))
    }

    /// Returns the conditions of a benefit with how they stand, and its arithmetic.
    pub(super) fn trace(self, profile: &Profile, day: Date, benefit: BenefitIndex) -> Trace {
        self.with(|estimator| estimator.trace(profile, day, benefit))
    }

    /// Returns the answers, other than these, that gain most.
    pub(super) fn suggestions(self, profile: &Profile, day: Date) -> Vec<Suggestion> {
        self.with(|estimator| estimator.suggestions(profile, day))
    }

    /// Returns true if a question is asked after these answers, `None` while that depends on others.
    pub(super) fn is_asked(self, profile: &Profile, question: QuestionIndex) -> Option<bool> {
        self.with(|estimator| estimator.asked(profile, question))
    }

    /// Returns the intervals of a date or number that the rules tell apart.
    pub fn intervals(self, question: QuestionIndex) -> Vec<Interval> {
        self.with(|estimator| estimator.intervals(question))
    }

    /// Returns the index of the interval that contains an answer.
    pub fn interval_of(self, question: QuestionIndex, answer: Answer) -> Option<usize> {
        self.with(|estimator| estimator.interval_of(question, answer))
    }
}
