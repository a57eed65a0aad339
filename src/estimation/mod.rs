//! One set of answers and its estimate.
//!
//! The visitor's own answers, each scenario and the visitor of a kiosk are an [`Estimation`] of their own. None of them
//! reaches the address or the storage: those follow the visitor's own answers as effects of the page.

mod answering;
mod answers;
mod deferred;
mod effect;
mod engine;
mod given;
mod grouped;

use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;
use policy::{
    Answer, BenefitEstimate, BenefitIndex, Catalogue, Combination, Date, Estimate, Estimator,
    Interval, Money, NearMiss, NearMissOfTwo, Profile, QuestionIndex, Split, Steps, Suggestion,
    Trace,
};

use answering::LastChange;
pub use answers::{Answers, as_changes, typical_profile};
pub use deferred::{Deferred, use_deferred};
pub use effect::{LastEffect, use_last_effect};
pub use engine::Engine;
pub use grouped::{Grouped, RuledOut};

/// One set of answers and its estimate: a handle to its signals.
///
/// The handle is one pointer, since most closures of the page hold it; with the signals themselves in each of them the
/// first visit was three kilobytes larger. What it points to are handles, too, kept as long as the page; the signals end
/// with their owner.
#[derive(Clone, Copy)]
pub struct Estimation(&'static Signals);

/// The signals of an estimation.
#[derive(Clone, Copy)]
struct Signals {
    engine: Engine,
    answers: Memo<Answers>,
    set_answers: &'static (dyn Fn(Answers) + Send + Sync),
    estimate: Memo<Arc<Estimate>>,
    /// The estimate with the usual answers that it assumes.
    usual: Memo<Arc<Estimate>>,
    grouped: Memo<Grouped>,
    next_question: Memo<Option<QuestionIndex>>,
    scale: Memo<Scale>,
    order: Order,
    last_change: RwSignal<LastChange>,
    /// The column in comparisons: 0 are the visitor's own answers.
    column: usize,
}

/// The questions that come before the one that narrows most.
#[derive(Clone, Copy)]
struct Order {
    /// The benefit whose questions are asked first.
    focus: RwSignal<Option<BenefitIndex>>,
    /// The question that stays on the card although it is answered, because there is more to read or to put right.
    pinned: RwSignal<Option<QuestionIndex>>,
}

/// The scale of range bars, with what it depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Scale {
    applicant: Option<Answer>,
    day: Date,
    max: Money,
}

impl Estimation {
    /// An estimation without answers, which are kept in memory only.
    pub fn new(engine: Engine) -> Self {
        let answers = RwSignal::new(Answers::default());
        let order = Order {
            focus: RwSignal::new(None),
            pinned: RwSignal::new(None),
        };
        Self::with_source(
            engine,
            Memo::new(move |_| answers.get()),
            Box::leak(Box::new(move |changed| answers.set(changed))),
            order,
            RwSignal::new(LastChange::default()),
            0,
        )
    }

    /// Returns an estimation over answers that are derived from these, and set by a function.
    #[must_use]
    pub fn derived(
        self,
        column: usize,
        answers: impl Fn(&Answers) -> Answers + Send + Sync + 'static,
        set_answers: impl Fn(Answers) + Send + Sync + 'static,
    ) -> Self {
        let own = self.0.answers;
        let order = Order {
            focus: RwSignal::new(None),
            pinned: RwSignal::new(None),
        };
        Self::with_source(
            self.0.engine,
            Memo::new(move |_| own.with(&answers)),
            Box::leak(Box::new(set_answers)),
            order,
            self.0.last_change,
            column,
        )
    }

    /// Returns an estimation over answers that are kept elsewhere, and set by a function.
    pub fn over(
        engine: Engine,
        answers: impl Fn() -> Answers + Send + Sync + 'static,
        set_answers: impl Fn(Answers) + Send + Sync + 'static,
    ) -> Self {
        let order = Order {
            focus: RwSignal::new(None),
            pinned: RwSignal::new(None),
        };
        Self::with_source(
            engine,
            Memo::new(move |_| answers()),
            Box::leak(Box::new(set_answers)),
            order,
            RwSignal::new(LastChange::default()),
            0,
        )
    }

    /// Returns the same with another question to ask next.
    #[must_use]
    pub fn asking(self, next_question: Memo<Option<QuestionIndex>>) -> Self {
        Self::of(Signals {
            next_question,
            ..*self.0
        })
    }

    fn with_source(
        engine: Engine,
        answers: Memo<Answers>,
        set_answers: &'static (dyn Fn(Answers) + Send + Sync),
        order: Order,
        last_change: RwSignal<LastChange>,
        column: usize,
    ) -> Self {
        // A question that is skipped changes no estimate.
        let inputs = Memo::new(move |_| {
            let (profile, as_of) = answers.with(|answers| (answers.profile.clone(), answers.as_of));
            (profile, as_of.unwrap_or_else(|| engine.today()))
        });
        let estimate = Memo::new(move |_| {
            inputs.with(|(profile, day)| Arc::new(engine.estimate(profile, *day)))
        });
        let usual = Memo::new(move |_| {
            inputs.with(|(profile, day)| Arc::new(engine.usual_estimate(profile, *day)))
        });
        let catalogue = engine.catalogue();
        let grouped = Memo::new(move |_| estimate.with(|found| Grouped::new(catalogue, found)));
        let next_question = Memo::new(move |_| {
            let missing = order
                .focus
                .get()
                .map(|benefit| estimate.with(|estimate| estimate[benefit].missing));
            let skipped = answers.with(|answers| answers.skipped.clone());
            inputs.with(|(profile, day)| {
                let is_open = |question: &QuestionIndex| {
                    !skipped.contains(question) && engine.is_asked(profile, *question) == Some(true)
                };
                let focused = missing.and_then(|missing| missing.iter().find(is_open));
                focused.or_else(|| engine.next_question(profile, *day, &skipped))
            })
        });
        let applicant = catalogue.question("applicant");
        let scale = Memo::new(move |known: Option<&Scale>| {
            let (answer, day) = inputs.with(|(profile, day)| {
                (applicant.and_then(|applicant| profile.get(applicant)), *day)
            });
            let known = known.filter(|known| known.applicant == answer && known.day == day);
            known.copied().unwrap_or_else(|| {
                let mut profile = Profile::default();
                if let Some(applicant) = applicant {
                    profile.set(applicant, answer);
                }
                Scale {
                    applicant: answer,
                    day,
                    max: engine.max_total(&profile, day),
                }
            })
        });
        Self::of(Signals {
            engine,
            answers,
            set_answers,
            estimate,
            usual,
            grouped,
            next_question,
            scale,
            order,
            last_change,
            column,
        })
    }

    fn of(signals: Signals) -> Self {
        Self(Box::leak(Box::new(signals)))
    }

    /// Returns the estimator and the day.
    pub fn engine(self) -> Engine {
        self.0.engine
    }

    /// Returns the catalogue of policies.
    pub fn catalogue(self) -> &'static Catalogue {
        self.0.engine.catalogue()
    }

    /// Returns a copy of the estimator, for long work beside the page.
    pub fn estimator(self) -> Estimator {
        self.0.engine.estimator()
    }

    /// Returns the current day; tracked.
    pub fn today(self) -> Date {
        self.0.engine.today()
    }

    /// Looks at the clock, and returns the current day: for a tap that means today.
    pub fn update_today(self) -> Date {
        self.0.engine.update_today()
    }
}

/// Memos derived from the answers.
impl Estimation {
    /// Returns the day estimated for: today unless the visitor named another; tracked.
    pub fn day(self) -> Date {
        self.as_of().unwrap_or_else(|| self.today())
    }

    /// Returns the estimate; tracked.
    pub fn estimate(self) -> Arc<Estimate> {
        self.0.estimate.get()
    }

    /// Reads the estimate; tracked.
    pub fn with_estimate<R>(self, read: impl FnOnce(&Estimate) -> R) -> R {
        read(&self.read_estimate())
    }

    // The readers are compiled once, not for each function that reads.
    #[inline(never)]
    fn read_estimate(self) -> impl Deref<Target = Arc<Estimate>> {
        self.0.estimate.read()
    }

    /// Returns the estimate of one benefit; tracked.
    pub fn benefit(self, benefit: BenefitIndex) -> BenefitEstimate {
        self.with_estimate(|estimate| estimate.benefits[usize::from(benefit.0)].clone())
    }

    /// Returns the estimate of these answers under the rules of another day; tracked.
    pub fn estimate_on(self, day: Date) -> Estimate {
        self.with_profile(|profile| self.0.engine.estimate(profile, day))
    }

    /// Reads the benefits in their groups; tracked.
    pub fn with_groups<R>(self, read: impl FnOnce(&Grouped) -> R) -> R {
        read(&self.read_groups())
    }

    #[inline(never)]
    fn read_groups(self) -> impl Deref<Target = Grouped> {
        self.0.grouped.read()
    }

    /// Returns the question to ask next: one of the focus, else the one that narrows most; tracked.
    pub fn next_question(self) -> Option<QuestionIndex> {
        self.0.next_question.get()
    }

    /// Returns true if a question is asked in the list of those that most people answer alike; tracked. A question that
    /// the visitor was led to is asked by itself.
    pub fn is_asked_in_list(self, question: QuestionIndex) -> bool {
        let is_focused = |benefit: BenefitIndex| {
            self.with_estimate(|estimate| estimate[benefit].missing.contains(question))
        };
        self.catalogue()[question].usual.is_some()
            && self.pinned_question().get() != Some(question)
            && !self.focus().get().is_some_and(is_focused)
    }

    /// Returns true if that list is what is asked next: no other question is left; tracked.
    pub fn asks_list(self) -> bool {
        let next = self.pinned_question().get().or(self.next_question());
        next.is_some_and(|question| self.is_asked_in_list(question))
    }

    /// Returns the highest total that this kind of applicant can reach, in yuan: the scale of range bars; tracked. What
    /// a home adds is known only with its price, so the total itself may be higher.
    pub fn scale_max(self) -> Money {
        let total = self.with_estimate(|estimate| estimate.total.high);
        self.0.scale.get().max.max(total)
    }

    /// Returns the number of answers after which everything is settled, at most; `None` if a question that matters
    /// was skipped; tracked.
    pub fn max_answers_left(self) -> Option<u32> {
        let open = self.with_estimate(|estimate| estimate.undetermined_questions);
        let is_open = |question: &QuestionIndex| open.contains(*question);
        let is_skipped = self.with_answers(|answers| answers.skipped.iter().any(is_open));
        (!is_skipped).then(|| open.len())
    }

    /// Returns the conditions of a benefit with how they stand, and its arithmetic; tracked.
    pub fn trace(self, benefit: BenefitIndex) -> Trace {
        let day = self.day();
        self.with_profile(|profile| self.0.engine.trace(profile, day, benefit))
    }

    /// Returns the estimate over the usual complete assignments; tracked.
    pub fn usual_estimate(self) -> Arc<Estimate> {
        self.0.usual.get()
    }

    /// Returns the day that would win a benefit; tracked.
    pub fn near_miss_by_date(self, benefit: BenefitIndex) -> Option<NearMiss> {
        let day = self.day();
        self.with_profile(|profile| self.0.engine.near_miss_by_date(profile, day, benefit))
    }

    /// Returns the change of two answers that would win a benefit; tracked.
    pub fn near_miss_of_two(self, benefit: BenefitIndex) -> Option<NearMissOfTwo> {
        let day = self.day();
        self.with_profile(|profile| self.0.engine.near_miss_of_two(profile, day, benefit))
    }

    /// Returns the steps that would win the benefits which are refused; tracked.
    pub fn steps(self) -> Steps {
        self.with_profile(|profile| {
            self.with_estimate(|estimate| self.0.engine.steps(profile, estimate))
        })
    }

    /// Returns what a change of answers adds to both ends of the usual total, in yuan; tracked.
    pub fn usual_gain(self, changes: &[(QuestionIndex, Answer)]) -> Split {
        let day = self.day();
        self.with_profile(|profile| self.0.engine.usual_gain(profile, day, changes))
    }

    /// Returns the combinations between which the visitor chooses, for each choice; tracked.
    pub fn combinations(self) -> Vec<Vec<Combination>> {
        let day = self.day();
        self.with_profile(|profile| self.0.engine.combinations(profile, day))
    }

    /// Returns the answers, other than the present ones, that gain most; tracked.
    pub fn suggestions(self) -> Vec<Suggestion> {
        let day = self.day();
        self.with_profile(|profile| self.0.engine.suggestions(profile, day))
    }

    /// Returns true if a question is asked of this visitor, `None` while that depends on other answers; tracked.
    pub fn is_asked(self, question: QuestionIndex) -> Option<bool> {
        self.with_profile(|profile| self.0.engine.is_asked(profile, question))
    }

    /// Returns the intervals of a date or number that the rules tell apart.
    pub fn intervals(self, question: QuestionIndex) -> Vec<Interval> {
        self.0.engine.intervals(question)
    }

    /// Returns the index of the interval that contains an answer.
    pub fn interval_of(self, question: QuestionIndex, answer: Answer) -> Option<usize> {
        self.0.engine.interval_of(question, answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scale_is_never_below_the_total() {
        let catalogue = Box::leak(Box::new(Arc::new(fixture::catalogue())));
        let buying = "#/estimate?applicant=person&mode=full_time&origin=outside&degree=doctor&talent_class=a&honour=tianjiao\
            &buying_home=true";
        for price in ["", "&home_price=20000000", "&home_price=1000000000"] {
            Owner::new().with(|| {
                let engine = Engine::new(catalogue, "2026-11-22".parse().expect("a day"));
                let estimation = Estimation::new(engine);
                let profile = crate::url::read(catalogue, &[buying, price].concat());
                estimation.set_answers(Answers {
                    profile: profile.answers.profile,
                    ..Answers::default()
                });
                untrack(|| {
                    let total = estimation.with_estimate(|estimate| estimate.total);
                    assert!(estimation.scale_max() >= total.high, "{price}: {total:?}");
                });
            });
        }
    }
}
