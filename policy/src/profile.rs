//! Profiles: the answers given so far.

use crate::{Answer, QuestionIndex};

/// The answers of one visitor. What is not answered is unknown, never a default.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Profile {
    answers: Vec<Option<Answer>>,
}

impl Profile {
    /// The answer to this question, if it was given.
    pub fn get(&self, question: QuestionIndex) -> Option<Answer> {
        self.answers.get(usize::from(question.0)).copied().flatten()
    }

    /// Answers a question, or takes its answer back.
    pub fn set(&mut self, question: QuestionIndex, answer: Option<Answer>) {
        let place = usize::from(question.0);
        if self.answers.len() <= place {
            self.answers.resize(place + 1, None);
        }
        self.answers[place] = answer;
        while answer.is_none() && self.answers.last() == Some(&None) {
            self.answers.pop();
        }
    }

    /// The same profile with this answer.
    #[must_use]
    pub fn with(mut self, question: QuestionIndex, answer: Answer) -> Self {
        self.set(question, Some(answer));
        self
    }

    /// Takes all answers back.
    pub fn clear(&mut self) {
        self.answers.clear();
    }

    /// Returns true if nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    /// The questions from this one on are not answered.
    pub(crate) fn length(&self) -> u8 {
        u8::try_from(self.answers.len()).unwrap_or(u8::MAX)
    }

    /// The answers in the reading's order.
    pub fn answers(&self) -> impl Iterator<Item = (QuestionIndex, Answer)> + '_ {
        (0..)
            .map(QuestionIndex)
            .zip(&self.answers)
            .filter_map(|(question, answer)| Some((question, (*answer)?)))
    }
}
