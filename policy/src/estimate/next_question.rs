//! The next question: the one whose answer narrows most (contract, meaning 8).

use core::cmp::Ordering;

use crate::estimate::estimator::Estimator;
use crate::estimate::model::Amount;
use crate::{Answer, Date, Money, Profile, QuestionIndex};

/// The uncertainty that remains after a question is answered, summed over its answers.
#[derive(Debug, Clone, Copy)]
struct Left {
    /// Width of the total.
    arity: Money,
    /// Number of benefits still undetermined.
    undetermined: u32,
    answers: u32,
    question: QuestionIndex,
}

impl Left {
    /// Compares the means over the answers, exactly; smaller is better, then the reading's order.
    fn compare(&self, other: &Self) -> Ordering {
        let arity = |one: &Self, other: &Self| one.arity.times(other.answers);
        let undetermined = |one: &Self, other: &Self| one.undetermined * other.answers;
        let by_width = arity(self, other).cmp(&arity(other, self));
        let by_number = undetermined(self, other).cmp(&undetermined(other, self));
        by_width
            .then(by_number)
            .then(self.question.cmp(&other.question))
    }
}

impl Estimator {
    /// Returns the question to ask next; `None` where no question that is asked can change anything.
    ///
    /// It is the one whose answer narrows most of those that are asked and can still change something: first the
    /// total, then the number of undetermined benefits, then by the reading's order. Unanswered questions that have
    /// a usual answer count as answered so, until no other question is left.
    pub fn next_question(&mut self, profile: &Profile, as_of: Date) -> Option<QuestionIndex> {
        self.next_question_but(profile, as_of, &[])
    }

    /// Returns the question to ask next, without those of which the visitor is not sure.
    pub fn next_question_but(
        &mut self,
        profile: &Profile,
        as_of: Date,
        unsure: &[QuestionIndex],
    ) -> Option<QuestionIndex> {
        let usual = self.filled_as_usual(profile);
        usual
            .and_then(|filled| self.narrowing_most(&filled, as_of, unsure))
            .or_else(|| self.narrowing_most(profile, as_of, unsure))
    }

    /// Returns the question whose answer narrows most, usual answers apart.
    fn narrowing_most(
        &mut self,
        profile: &Profile,
        as_of: Date,
        unsure: &[QuestionIndex],
    ) -> Option<QuestionIndex> {
        self.start(profile, as_of);
        let undetermined = self.undetermined_questions();
        let mut candidates: Vec<QuestionIndex> = undetermined
            .iter()
            .filter(|question| self.is_asked(*question))
            .collect();
        candidates.retain(|question| !unsure.contains(question));
        if candidates.len() <= 1 {
            return candidates.first().copied();
        }
        candidates
            .into_iter()
            .map(|question| self.left_after(question))
            .min_by(Left::compare)
            .map(|left| left.question)
    }

    fn left_after(&mut self, question: QuestionIndex) -> Left {
        let answers = self
            .model
            .variables
            .candidates(question, &self.catalogue[question].kind);
        if answers.is_empty() {
            // A price is never ranged over: its answer leaves all as it is.
            let (arity, undetermined) = self.width_and_undetermined();
            return Left {
                arity,
                undetermined,
                answers: 1,
                question,
            };
        }
        let (mut arity, mut undetermined) = (Money::ZERO, 0);
        let mut last: Option<(Vec<u8>, Money, u32)> = None;
        for answer in &answers {
            // Neighbouring dates and numbers often stand for the same: reckon them once.
            let values = self.values_of(question, *answer);
            let (this_width, this_undetermined) = match last.take() {
                Some((known, arity, undetermined)) if known == values => (arity, undetermined),
                _ => {
                    let before = self.walk.answer(&self.model, question, *answer);
                    let found = self.width_and_undetermined();
                    self.walk.reopen(before);
                    found
                }
            };
            arity += this_width;
            undetermined += this_undetermined;
            last = Some((values, this_width, this_undetermined));
        }
        Left {
            arity,
            undetermined,
            answers: u32::try_from(answers.len()).unwrap_or(u32::MAX),
            question,
        }
    }

    fn values_of(&self, question: QuestionIndex, answer: Answer) -> Vec<u8> {
        self.model
            .variables
            .of(question)
            .map(|variable| {
                self.model.variables.variables[variable]
                    .kind
                    .value_of_candidate(answer)
            })
            .collect()
    }

    fn width_and_undetermined(&mut self) -> (Money, u32) {
        let (low, high) = self.walk.total_ends(&self.model);
        let mut undetermined = 0_u32;
        for place in 0..self.model.benefits.len() {
            if self.walk.in_force >> place & 1 == 1 {
                let results = self
                    .walk
                    .results(&self.model, self.model.benefits[place].outcome);
                undetermined += u32::from(results & 1 == 1 && results != 1);
            }
        }
        (high - low, undetermined)
    }

    /// Returns the question for the price that the money of an outcome depends on, if it is not answered.
    pub(crate) fn wants_price(&self, benefit: usize, outcomes: u32) -> Option<QuestionIndex> {
        let model = &self.model.benefits[benefit];
        let price = model.price?;
        let unknown = model.outcomes.iter().enumerate().any(|(place, outcome)| {
            outcome.amount == Amount::PriceUnknown && outcomes >> (place + 1) & 1 == 1
        });
        unknown.then_some(price)
    }
}
