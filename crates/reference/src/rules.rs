//! Gates and conditions, evaluated for one assignment.

use policy::{Answer, Catalogue, Comparison, Condition, Limit, Profile, QuestionIndex};

/// The answers of one assignment, read through the gates of a catalogue.
#[derive(Clone, Copy)]
pub(crate) struct Rules<'r> {
    pub(crate) catalogue: &'r Catalogue,
    pub(crate) profile: &'r Profile,
}

impl Rules<'_> {
    /// Returns whether the question is asked.
    pub(crate) fn asks(&self, question: QuestionIndex) -> bool {
        let gate = self.catalogue[question].asked_if.as_ref();
        gate.is_none_or(|gate| self.meets(gate))
    }

    /// Returns the answer, if the question is asked and answered.
    pub(crate) fn answer(&self, question: QuestionIndex) -> Option<Answer> {
        self.profile.get(question).filter(|_| self.asks(question))
    }

    /// Returns whether the condition is true. A comparison on a question that is not asked is false.
    pub(crate) fn meets(&self, condition: &Condition) -> bool {
        match condition {
            Condition::All(parts) => parts.iter().all(|part| self.meets(part)),
            Condition::Any(parts) => parts.iter().any(|part| self.meets(part)),
            Condition::IfThen { when, then } => !self.meets(when) || self.meets(then),
            comparison => {
                let answer = comparison
                    .question()
                    .and_then(|question| self.answer(question));
                answer.is_some_and(|answer| compares(comparison, answer))
            }
        }
    }
}

/// Returns whether a comparison is true of an answer.
pub(crate) fn compares(comparison: &Condition, answer: Answer) -> bool {
    match (comparison, answer) {
        (Condition::Among { options, .. }, Answer::Choice(option)) => options >> option & 1 == 1,
        (Condition::Among { options, .. }, Answer::YesNo(yes)) => {
            options >> u8::from(!yes) & 1 == 1
        }
        (Condition::Has { option, .. }, Answer::Set(set)) => set >> option & 1 == 1,
        (
            Condition::Compared {
                comparison, limit, ..
            },
            answer,
        ) => {
            let order = match (answer, limit) {
                (Answer::Date(date), Limit::Date(limit)) => date.cmp(limit),
                (Answer::Number(number), Limit::Number(limit)) => number.cmp(limit),
                _ => return false,
            };
            match comparison {
                Comparison::AtLeast => order.is_ge(),
                Comparison::MoreThan => order.is_gt(),
                Comparison::AtMost => order.is_le(),
                Comparison::LessThan => order.is_lt(),
            }
        }
        _ => false,
    }
}
