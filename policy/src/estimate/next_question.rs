//! The next question: the one whose answer narrows most (contract, meaning 8).

use rust_decimal::Decimal;

use crate::estimate::estimator::Estimator;
use crate::estimate::model::Amount;
use crate::{Answer, Date, Profile, QuestionIndex};

/// What answering a question would leave, summed over its answers; smaller is better, then the reading's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Left {
    /// Mean width of the total, in yuan.
    width: Decimal,
    /// Mean number of benefits still undetermined.
    undetermined: Decimal,
    question: QuestionIndex,
}

impl Estimator {
    /// Among the questions that are asked and can still change something, the one whose answer narrows most:
    /// first the total, then the number of benefits undetermined, then in the reading's order.
    pub fn next_question(&mut self, profile: &Profile, as_of: Date) -> Option<QuestionIndex> {
        self.next_question_but(profile, as_of, &[])
    }

    /// The next question but for these, of which the visitor is not sure.
    pub fn next_question_but(
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
            .min()
            .map(|left| left.question)
    }

    fn left_after(&mut self, question: QuestionIndex) -> Left {
        let answers = self
            .model
            .slots
            .candidates(question, &self.catalogue[question].kind);
        if answers.is_empty() {
            // A price is never ranged over: its answer leaves all as it is.
            let (width, undetermined) = self.width_and_undetermined();
            return Left {
                width,
                undetermined,
                question,
            };
        }
        let (mut width, mut undetermined) = (Decimal::ZERO, Decimal::ZERO);
        let mut last: Option<(Vec<u8>, Decimal, Decimal)> = None;
        for answer in &answers {
            // Neighbouring dates and numbers often stand for the same: reckon them once.
            let values = self.values_of(question, *answer);
            let (this_width, this_undetermined) = match last.take() {
                Some((known, width, undetermined)) if known == values => (width, undetermined),
                _ => {
                    let before = self.walk.answer(&self.model, question, *answer);
                    let found = self.width_and_undetermined();
                    self.walk.reopen(before);
                    found
                }
            };
            width += this_width;
            undetermined += this_undetermined;
            last = Some((values, this_width, this_undetermined));
        }
        let count = Decimal::from(answers.len());
        // Rounded so that equal means compare equal, whatever the number of answers they come from.
        Left {
            width: (width / count).round_dp(9),
            undetermined: (undetermined / count).round_dp(9),
            question,
        }
    }

    fn values_of(&self, question: QuestionIndex, answer: Answer) -> Vec<u8> {
        self.model
            .slots
            .of(question)
            .map(|slot| self.model.slots.slots[slot].kind.value_of_candidate(answer))
            .collect()
    }

    fn width_and_undetermined(&mut self) -> (Decimal, Decimal) {
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
        ((high - low).as_decimal(), Decimal::from(undetermined))
    }

    /// Whether the money of an outcome hangs on a price that is not given.
    pub(crate) fn wants_price(&self, benefit: usize, outcomes: u32) -> Option<QuestionIndex> {
        let model = &self.model.benefits[benefit];
        let price = model.price?;
        let unknown = model.outcomes.iter().enumerate().any(|(place, outcome)| {
            outcome.amount == Amount::PriceUnknown && outcomes >> (place + 1) & 1 == 1
        });
        unknown.then_some(price)
    }
}
