//! Suggestions for a comparison: other answers that give more.

use core::cmp::Reverse;
use std::sync::Arc;

use crate::estimate::estimator::Estimator;
use crate::{
    Answer, Date, Money, Profile, QuestionIndex, QuestionKind, Split, insertion_sort_by_key,
};

/// Another answer to one question, all else as given, and what it would bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// The question to answer otherwise.
    pub question: QuestionIndex,
    /// The answer: of those that bring as much the nearest number, or the first in the reading's order.
    pub answer: Answer,
    /// The gain of both ends of the total, in yuan; neither is negative.
    pub gain: Split,
    /// Number of benefits that become possible.
    pub wins: u32,
}

impl Estimator {
    /// For each answered question that a comparison may propose to answer otherwise, the answer that brings most,
    /// where one brings anything and lowers neither end of the total; what brings most comes first.
    pub fn suggestions(&mut self, profile: &Profile, as_of: Date) -> Vec<Suggestion> {
        self.start(profile, as_of);
        let (before, possible) = self.total_and_possible();
        let model = Arc::clone(&self.model);
        let mut found = Vec::new();
        for (question, given) in profile.answers() {
            let asked = &self.catalogue[question];
            if !(asked.can_change || asked.worth_comparing) || !self.is_asked(question) {
                continue;
            }
            let mut best: Option<Suggestion> = None;
            for answer in self.other_answers(question, given) {
                let open = self.walk.answer(&model, question, answer);
                let (total, now_possible) = self.total_and_possible();
                self.walk.reopen(open);
                let suggestion = Suggestion {
                    question,
                    answer,
                    gain: total - before,
                    wins: (now_possible & !possible).count_ones(),
                };
                if suggestion.is_worth_it()
                    && best.is_none_or(|known| suggestion.worth() > known.worth())
                {
                    best = Some(suggestion);
                }
            }
            found.extend(best);
        }
        insertion_sort_by_key(&mut found, |suggestion| Reverse(suggestion.worth()));
        found
    }

    /// The answers that matter to a question but the one given; of numbers the nearest first.
    pub(crate) fn other_answers(&self, question: QuestionIndex, given: Answer) -> Vec<Answer> {
        let kind = &self.catalogue[question].kind;
        let mut others = self.model.variables.candidates(question, kind);
        others.retain(|other| *other != given);
        if let (QuestionKind::Number { .. }, Answer::Number(given)) = (kind, given) {
            insertion_sort_by_key(&mut others, |other| match other {
                Answer::Number(number) => (*number + -given).abs(),
                _ => given,
            });
        }
        others
    }

    /// Both ends of the total, and the benefits that some complete assignment is eligible for (bit *n*: benefit *n*).
    fn total_and_possible(&mut self) -> (Split, u64) {
        let model = Arc::clone(&self.model);
        let (at_low, at_high) = self.walk.total_ends(&model);
        let mut possible = 0;
        for (place, benefit) in model.benefits.iter().enumerate() {
            let outcomes = self.walk.results(&model, benefit.outcome);
            possible |= u64::from(outcomes != 1) << place;
        }
        (Split { at_low, at_high }, possible & self.walk.in_force)
    }
}

impl Suggestion {
    fn is_worth_it(&self) -> bool {
        let Split { at_low, at_high } = self.gain;
        let loses = at_low < Money::ZERO || at_high < Money::ZERO;
        !loses && (self.wins > 0 || !at_low.is_zero() || !at_high.is_zero())
    }

    /// Returns the sort key: suggestions with a larger key are worth more.
    fn worth(&self) -> (Money, Money, u32) {
        (self.gain.at_high, self.gain.at_low, self.wins)
    }
}
