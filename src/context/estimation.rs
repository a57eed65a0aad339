//! One set of answers and its estimate.

use leptos::prelude::*;
use std::sync::Arc;

use policy::{
    Answer, BenefitEstimate, BenefitIndex, Catalogue, Date, Estimate, Money, Profile,
    QuestionIndex, Stretch, Suggestion, Trace,
};

use crate::state::{Grouped, State};
use crate::storage::ChosenSchool;

/// One set of answers and its estimate: the visitor's own, a scenario's, or the deferred results of either.
#[derive(Clone, Copy)]
pub struct Estimation {
    state: State,
}

impl Estimation {
    /// The estimation over a set of answers.
    pub fn new(state: State) -> Self {
        Self { state }
    }

    /// Returns the same answers with the estimate that long lists show: one frame behind, so that the total is
    /// painted first.
    #[must_use]
    pub fn deferred(self) -> Self {
        Self::new(self.state.results())
    }

    /// Returns true while the deferred estimate is about to follow; tracked.
    pub fn is_deferred_pending(self) -> bool {
        self.state.results_follow.get()
    }

    /// Returns the catalogue of policies.
    pub fn catalogue(self) -> &'static Catalogue {
        self.state.catalogue()
    }

    /// Returns the current day.
    pub fn today(self) -> Date {
        self.state.today()
    }

    /// Looks at the clock, and returns the current day: for a tap that means today.
    pub fn update_today(self) -> Date {
        self.state.update_today()
    }

    /// Returns the day estimated for: today unless the visitor named another; tracked.
    pub fn day(self) -> Date {
        self.state.day()
    }

    /// Returns the estimate; tracked.
    pub fn estimate(self) -> Arc<Estimate> {
        self.state.estimate.get()
    }

    /// Reads the estimate; tracked.
    pub fn with_estimate<R>(self, read: impl FnOnce(&Estimate) -> R) -> R {
        self.state.estimate.with(|estimate| read(estimate))
    }

    /// Returns the estimate of one benefit; tracked.
    pub fn benefit(self, benefit: BenefitIndex) -> BenefitEstimate {
        self.with_estimate(|estimate| estimate.benefits[usize::from(benefit.0)].clone())
    }

    /// Reads the benefits in their groups; tracked.
    pub fn with_groups<R>(self, read: impl FnOnce(&Grouped) -> R) -> R {
        self.state.grouped.with(read)
    }

    /// Returns the question to ask next; tracked.
    pub fn next_question(self) -> Option<QuestionIndex> {
        self.state.next_question.get()
    }

    /// Returns true if the question to ask next is one that most people answer alike: nothing else is left; tracked.
    pub fn asks_usual(self) -> bool {
        let next = self.next_question();
        next.is_some_and(|question| self.catalogue()[question].usual.is_some())
    }

    /// Returns the highest total that this kind of applicant can reach, in yuan: the scale of range bars; tracked.
    pub fn scale_max(self) -> Money {
        self.state.widest()
    }

    /// Returns the number of answers after which everything is settled, at most; `None` if a question that matters
    /// was skipped; tracked.
    pub fn max_answers_left(self) -> Option<u32> {
        self.state.most_to_answer()
    }

    /// Returns the conditions of a benefit with how they stand, and its arithmetic; tracked.
    pub fn trace(self, benefit: BenefitIndex) -> Trace {
        self.state.trace(benefit)
    }

    /// Returns the answers, other than the present ones, that gain most; tracked.
    pub fn suggestions(self) -> Vec<Suggestion> {
        self.state.suggestions()
    }

    /// Reads the answers given; tracked.
    pub fn with_profile<R>(self, read: impl FnOnce(&Profile) -> R) -> R {
        self.state.profile.with(read)
    }

    /// Returns true if a question can be answered by naming a school.
    pub fn has_school_search(self, question: QuestionIndex) -> bool {
        self.state.is_about_school(question)
    }

    /// Returns the school by whose name a question was answered; tracked.
    pub fn chosen_school(self, question: QuestionIndex) -> Option<&'static ChosenSchool> {
        self.state.school_chosen(question)
    }

    /// The state behind it, for lazily loaded parts that still take one.
    pub fn state(self) -> State {
        self.state
    }

    /// Returns the answer given to a question; tracked.
    pub fn given(self, question: QuestionIndex) -> Option<Answer> {
        self.state.given(question)
    }

    /// Returns true if the visitor chose “not sure” for a question; tracked.
    pub fn is_skipped(self, question: QuestionIndex) -> bool {
        self.state.is_unsure(question)
    }

    /// Returns true if a question is answered or skipped; tracked.
    pub fn is_dealt_with(self, question: QuestionIndex) -> bool {
        self.is_skipped(question) || self.given(question).is_some()
    }

    /// Returns true if a question is asked of this visitor, `None` while that depends on other answers; tracked.
    pub fn is_asked(self, question: QuestionIndex) -> Option<bool> {
        self.state.asked(question)
    }

    /// Returns the intervals of a date or number that the rules tell apart.
    pub fn intervals(self, question: QuestionIndex) -> Vec<Stretch> {
        self.state.stretches(question)
    }

    /// Returns the index of the interval that contains an answer.
    pub fn interval_of(self, question: QuestionIndex, answer: Answer) -> Option<usize> {
        self.state.stretch_of(question, answer)
    }

    /// Answers a question, or takes its answer back.
    pub fn answer(self, question: QuestionIndex, answer: Option<Answer>) {
        self.state.answer(question, answer);
    }

    /// Answers several questions as one step of the history.
    pub fn answer_all(self, answers: &[(QuestionIndex, Option<Answer>)]) {
        self.state.answer_several(answers);
    }

    /// Takes an answer back and asks other questions first.
    pub fn skip(self, question: QuestionIndex) {
        self.state.not_sure(question);
    }

    /// Asks a question next, even if it was skipped before.
    pub fn ask(self, question: QuestionIndex) {
        self.state.ask(question);
    }

    /// Returns the questions without an answer that may change the result, the skipped ones first; tracked.
    pub fn unanswered(self) -> Vec<QuestionIndex> {
        self.state.unanswered()
    }
}
