//! The answers of one set.

use policy::{Answer, Change, Date, Profile, QuestionIndex, Visitor};

use crate::storage::ChosenSchool;

/// Answers to the questions, and what belongs to them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// The answers given.
    pub profile: Profile,
    /// The day estimated for; `None` is today.
    pub as_of: Option<Date>,
    /// The questions skipped as “not sure”, in the order of skipping.
    pub skipped: Vec<QuestionIndex>,
    /// The school chosen by its name. It counts while the answer is still what the school stands for.
    pub school: Option<ChosenSchool>,
}

impl Answers {
    /// Returns true if all of these answers are given already.
    pub fn has(&self, changes: &[Change]) -> bool {
        let mut changes = changes.iter();
        changes.all(|(question, answer)| self.profile.get(*question) == *answer)
    }

    /// Gives answers, or takes them back. Their questions are no longer skipped.
    pub fn apply(&mut self, changes: &[Change]) {
        for (question, answer) in changes {
            self.profile.set(*question, *answer);
            self.unskip(*question);
        }
    }

    /// Takes the answer to a question back, and asks it after all others.
    pub fn skip(&mut self, question: QuestionIndex) {
        self.apply(&[(question, None)]);
        self.skipped.push(question);
    }

    /// Asks a question that was skipped again.
    pub fn unskip(&mut self, question: QuestionIndex) {
        self.skipped.retain(|known| *known != question);
    }
}

/// Returns answers as changes of others.
pub fn as_changes(answers: &[(QuestionIndex, Answer)]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (question, answer) in answers {
        changes.push((*question, Some(*answer)));
    }
    changes
}

/// Returns the answers of a typical visitor who comes today.
pub fn typical_profile(visitor: &Visitor, today: Date) -> Profile {
    let mut profile = Profile::default();
    for (question, answer) in &visitor.answers {
        profile.set(*question, Some(*answer));
    }
    if let Some(question) = visitor.today {
        profile.set(question, Some(Answer::Date(today)));
    }
    profile
}
