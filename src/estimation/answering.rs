//! Changes of the answers: the one thing that a tap does.

use leptos::prelude::*;
use policy::{Answer, Change, Date, QuestionIndex, School};

use super::{Answers, Estimation};
use crate::storage::ChosenSchool;

/// The answer changed last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct LastChange {
    /// The column and the question answered; `None` after anything else.
    question: Option<(usize, QuestionIndex)>,
    /// True if it was the question answered before, too.
    is_repeated: bool,
}

/// Answering.
impl Estimation {
    /// Answers a question, or takes its answer back.
    pub fn answer(self, question: QuestionIndex, answer: Option<Answer>) {
        self.answer_all(&[(question, answer)]);
    }

    /// Answers several questions in one step; the first one names the step.
    pub fn answer_all(self, changes: &[Change]) {
        if !self.note_change(changes) {
            return;
        }
        self.update(|answers| answers.apply(changes));
    }

    /// Takes an answer back and asks other questions first.
    pub fn skip(self, question: QuestionIndex) {
        self.note_change(&[(question, None)]);
        self.update(|answers| answers.skip(question));
    }

    /// Asks a question next, even if it was skipped before.
    pub fn ask(self, question: QuestionIndex) {
        self.unskip(question);
        self.0.order.pinned.set(Some(question));
    }

    /// Takes a question for one that was not skipped.
    pub fn unskip(self, question: QuestionIndex) {
        self.update(|answers| answers.unskip(question));
    }

    /// Answers a question with what a school stands for, and keeps its name beside the answer.
    pub fn choose_school(self, question: QuestionIndex, school: &School) {
        let answer = Answer::Choice(school.option);
        // As the next question it stays, so that one sees what the school stands for, and why.
        let shown = self.0.order.pinned.get_untracked();
        if shown.or(self.0.next_question.get_untracked()) == Some(question) {
            self.0.order.pinned.set(Some(question));
        }
        let change = [(question, Some(answer))];
        self.note_change(&change);
        self.update(|answers| {
            answers.school = Some(ChosenSchool {
                name: school.name.clone(),
                answer,
            });
            answers.apply(&change);
        });
    }

    /// Forgets the school chosen; what it stood for stays the answer.
    pub fn forget_school(self) {
        self.update(|answers| answers.school = None);
    }

    /// Shows the rules of another day; `None` is today.
    pub fn show_as_of(self, day: Option<Date>) {
        let day = day.filter(|day| *day != untrack(|| self.today()));
        self.forget_change();
        self.update(|answers| answers.as_of = day);
    }

    /// Shows other answers in place of these.
    pub fn set_answers(self, answers: Answers) {
        self.forget_change();
        (self.0.set_answers)(answers);
    }

    fn update(self, change: impl FnOnce(&mut Answers)) {
        let mut answers = self.answers();
        change(&mut answers);
        (self.0.set_answers)(answers);
    }

    /// Notes the question of a change to come. Returns false if it changes nothing.
    fn note_change(self, changes: &[Change]) -> bool {
        let is_known = self
            .0
            .answers
            .with_untracked(|answers| answers.has(changes));
        if !is_known {
            let question = changes
                .first()
                .map(|(question, _)| (self.0.column, *question));
            self.0.last_change.update(|last| {
                last.is_repeated = last.question == question;
                last.question = question;
            });
        }
        !is_known
    }

    /// Returns the question answered last; `None` after anything else than an answer.
    pub(super) fn last_answered(self) -> Option<(usize, QuestionIndex)> {
        self.0.last_change.get_untracked().question
    }

    /// Takes the next answer for one to another question than before.
    pub fn forget_change(self) {
        self.0.last_change.set(LastChange::default());
    }

    /// Returns true if since the last call only the question was answered anew that was answered before; tracked.
    pub fn take_repetition(self) -> bool {
        let is_repeated = self.0.last_change.get().is_repeated;
        self.0
            .last_change
            .update_untracked(|last| last.is_repeated = false);
        is_repeated
    }
}
