//! The usual range: the total with unanswered questions answered as most people would (contract, meaning 12).

use std::sync::Arc;

use crate::estimate::estimator::Estimator;
use crate::estimate::result::{MoneyRange, Usual};
use crate::{Profile, QuestionIndex, QuestionSet};

impl Estimator {
    /// Returns the usual range of the profile taken up, whose full range and undetermined questions are given.
    ///
    /// Only undetermined questions can change the total, so the usual answers of the others are not assumed.
    pub(crate) fn usual(&mut self, total: MoneyRange, undetermined: QuestionSet) -> Usual {
        let model = Arc::clone(&self.model);
        let is_undetermined = |question: QuestionIndex| undetermined.contains(question);
        let usual_answers = model
            .usual
            .iter()
            .filter(|(question, _)| is_undetermined(*question));
        let assumes: Vec<QuestionIndex> = usual_answers
            .clone()
            .map(|(question, _)| *question)
            .collect();
        if assumes.is_empty() || total.low == total.high && !total.at_least {
            return Usual { total, assumes };
        }
        let before = self.walk.open.clone();
        for (question, answer) in usual_answers {
            self.walk.answer(&model, *question, *answer);
        }
        let total = self.walk.total_range(&model);
        self.walk.reopen(before.into_iter().enumerate().collect());
        Usual { total, assumes }
    }

    /// Returns the profile with its unanswered questions answered as usual, where they have a usual answer; `None`
    /// where all of those are answered.
    pub(crate) fn filled_as_usual(&self, profile: &Profile) -> Option<Profile> {
        let mut filled = None;
        for (question, answer) in &self.model.usual {
            if profile.get(*question).is_none() {
                let filled = filled.get_or_insert_with(|| profile.clone());
                filled.set(*question, Some(*answer));
            }
        }
        filled
    }
}
