//! Answering: one question or several, not sure, from the answers of a typical visitor, and from the start.

use leptos::prelude::*;
use policy::{Answer, Profile, QuestionIndex};

use super::{State, Variants};
use crate::route::Route;
use crate::storage::{Owner, StepMark};

/// Answers of the visitor.
impl State {
    /// Answers a question, or takes its answer back.
    pub fn answer(self, question: QuestionIndex, answer: Option<Answer>) {
        self.answer_several(&[(question, answer)]);
    }

    /// Answers several questions in one step of the history.
    pub fn answer_several(self, answers: &[(QuestionIndex, Option<Answer>)]) {
        let same = |profile: &Profile| {
            answers
                .iter()
                .all(|(question, answer)| profile.get(*question) == *answer)
        };
        if self.profile.with_untracked(same) {
            return;
        }
        self.profile.update(|profile| {
            for (question, answer) in answers {
                profile.set(*question, *answer);
            }
        });
        self.skipped.update(|skipped| {
            skipped.retain(|known| answers.iter().all(|(question, _)| question != known));
        });
        self.spread();
        let first = answers.first().map(|(question, _)| *question);
        let again = self.last_answered.get_untracked() == first;
        self.last_answered.set(first);
        self.dropped.set(Vec::new());
        self.claim();
        self.write_address(!again);
        self.save();
    }

    /// The answer given to a question.
    #[inline(never)]
    pub fn given(self, question: QuestionIndex) -> Option<Answer> {
        self.profile.with(|profile| profile.get(question))
    }

    /// Returns whether the visitor is not sure of this question.
    pub fn is_unsure(self, question: QuestionIndex) -> bool {
        self.skipped.with(|skipped| skipped.contains(&question))
    }

    /// Returns the maximum number of answers that still settle everything; `None` while the visitor is not sure of one
    /// of them.
    pub fn most_to_answer(self) -> Option<u32> {
        let open = self
            .estimate
            .with(|estimate| estimate.undetermined_questions);
        let is_unsure = |question: &QuestionIndex| open.contains(*question);
        let any_unsure = self.skipped.with(|skipped| skipped.iter().any(is_unsure));
        (!any_unsure).then(|| open.len())
    }

    /// Not sure: takes the answer back and asks something else first.
    pub fn not_sure(self, question: QuestionIndex) {
        self.answer(question, None);
        self.skipped.update(|skipped| {
            skipped.retain(|known| *known != question);
            skipped.push(question);
        });
        self.claim();
        self.save();
    }

    /// Asks a question next, even if the visitor was not sure of it before.
    pub fn ask(self, question: QuestionIndex) {
        self.skipped
            .update(|skipped| skipped.retain(|known| *known != question));
        self.staying.set(Some(question));
        self.save();
    }

    /// Returns the questions without an answer that may change the result, those that the visitor was not sure of first.
    pub fn unanswered(self) -> Vec<QuestionIndex> {
        let open = self
            .estimate
            .with(|estimate| estimate.undetermined_questions);
        let mut questions = self.skipped.get();
        questions.retain(|question| open.contains(*question));
        let others: Vec<QuestionIndex> = open
            .iter()
            .filter(|question| !questions.contains(question))
            .collect();
        questions.extend(others);
        questions.retain(|question| self.given(*question).is_none());
        questions
    }

    /// Starts from the answers of a typical visitor.
    pub fn start_from(self, visitor: &policy::Visitor) {
        self.set_school(None);
        let mut profile = Profile::default();
        for (question, answer) in &visitor.answers {
            profile.set(*question, Some(*answer));
        }
        if let Some(question) = visitor.today {
            profile.set(question, Some(Answer::Date(self.update_today())));
        }
        self.profile.set(profile);
        self.skipped.set(Vec::new());
        self.last_answered.set(None);
        self.follow_variants(Variants::default(), true);
        self.claim();
        self.go(Route::Estimate);
        self.save();
    }

    /// Takes all answers back, and deletes the saved ones: the visitor's own, or those of a link while such are shown.
    pub fn start_over(self) {
        self.set_school(None);
        self.profile.set(Profile::default());
        self.follow_variants(Variants::default(), true);
        self.as_of.set(None);
        self.policies.leading.set(None);
        self.skipped.set(Vec::new());
        self.dropped.set(Vec::new());
        self.last_answered.set(None);
        let is_visiting = self.persistence.owner.get_untracked() == Owner::Visited;
        let mark = if is_visiting {
            StepMark::Visited
        } else {
            StepMark::Cleared
        };
        self.write_step(true, mark);
        self.delete_saved();
    }
}
