//! The school that the visitor chose.
//!
//! The address carries what a school stands for, not which one it is: its name stays on the device, with the answers it
//! was chosen in.

use leptos::prelude::*;
use policy::{Answer, QuestionIndex, School};

use super::State;
use crate::storage::{ChosenSchool, Owner};

/// The question that a school answers.
const QUESTION: &str = "school";

impl State {
    /// Returns whether this question may be answered by the name of a school. Scenarios use kinds of schools only.
    pub fn is_about_school(self, question: QuestionIndex) -> bool {
        self.place.is_none() && self.catalogue()[question].id == QUESTION
    }

    /// Answers the question with what a school stands for, and saves its name with the answers.
    pub fn choose_school(self, question: QuestionIndex, school: &School) {
        let chosen = ChosenSchool {
            name: school.name.clone(),
            answer: Answer::Choice(school.option),
        };
        let answer = chosen.answer;
        // As the next question it stays, so that one sees what the school stands for, and why.
        let shown = self.staying.get_untracked();
        if shown.or(self.next_question.get_untracked()) == Some(question) {
            self.staying.set(Some(question));
        }
        self.set_school(Some(chosen));
        if self.profile.with_untracked(|profile| profile.get(question)) == Some(answer) {
            // Another school of the same kind.
            self.save();
        }
        self.answer(question, Some(answer));
    }

    /// Returns the school chosen, where the question is this one and the answer is still what the school stands for.
    pub fn school_chosen(self, question: QuestionIndex) -> Option<&'static ChosenSchool> {
        let answer = self.profile.with(|profile| profile.get(question));
        let chosen = self.school.get();
        let is_about_school = self.is_about_school(question);
        chosen.filter(|chosen| is_about_school && answer == Some(chosen.answer))
    }

    /// Forgets the school chosen; what it stood for stays the answer.
    pub fn forget_school(self) {
        self.set_school(None);
        if self.persistence.owner.get_untracked() != Owner::Unclaimed {
            self.save();
        }
    }

    /// Shows the school that belongs to the answers shown.
    pub(super) fn set_school(self, chosen: Option<ChosenSchool>) {
        if self.school.get_untracked() != chosen.as_ref() {
            // It lives as long as the page: few are chosen in a visit.
            let chosen = chosen.map(|chosen| &*Box::leak(Box::new(chosen)));
            self.school.set(chosen);
        }
    }
}
