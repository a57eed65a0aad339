//! The best and the worst case: which answers make the total its high or its low end.

use crate::estimate::estimator::Estimator;
use crate::estimate::total::Witness;
use crate::{Answer, QuestionIndex, QuestionSet};

impl Estimator {
    /// Answers to unanswered questions that make both ends of the total the end witness, none of them needless.
    ///
    /// Starts from the answers on the way to the end and takes back each one that is not needed. Answers can only
    /// narrow the total, so one pass is enough: what is needed among more answers is needed among fewer.
    pub(crate) fn case(
        &mut self,
        witness: &Witness,
        is_high: bool,
    ) -> Vec<(QuestionIndex, Answer)> {
        let unanswered = |variable: usize| {
            self.walk
                .profile
                .get(self.model.variables.variables[variable].question)
                .is_none()
        };
        let ways: Vec<(usize, u8)> = witness
            .values
            .iter()
            .copied()
            .filter(|(variable, _)| unanswered(*variable))
            .collect();
        let questions: QuestionSet = ways
            .iter()
            .map(|(variable, _)| self.model.variables.variables[*variable].question)
            .collect();
        let value = |variable: usize| {
            let way = ways.iter().find(|(known, _)| *known == variable);
            // An option of a set that does not matter is left out of it.
            way.map_or(1, |(_, value)| *value)
        };
        let answers: Vec<(QuestionIndex, Answer)> = questions
            .iter()
            .filter_map(|question| {
                let kind = &self.catalogue[question].kind;
                Some((
                    question,
                    self.model.variables.answer(question, kind, value)?,
                ))
            })
            .collect();
        let before: Vec<u16> = self.walk.open.clone();
        for (question, answer) in &answers {
            self.walk.answer(&self.model, *question, *answer);
        }
        let mut needed = Vec::new();
        for (question, answer) in answers.into_iter().rev() {
            let variables: Vec<(usize, u16)> = self
                .model
                .variables
                .of(question)
                .map(|variable| (variable, before[variable]))
                .collect();
            self.walk.reopen(variables);
            if !self.walk.always(&self.model, witness.money, is_high) {
                self.walk.answer(&self.model, question, answer);
                needed.push((question, answer));
            }
        }
        self.walk.reopen(before.into_iter().enumerate().collect());
        crate::insertion_sort_by_key(&mut needed, |(question, _)| *question);
        needed
    }
}
