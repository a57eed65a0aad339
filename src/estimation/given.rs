//! The answers given, the questions left, and the order of asking.

use std::ops::Deref;

use leptos::prelude::*;
use policy::{Answer, BenefitIndex, Date, Profile, QuestionIndex};

use super::{Answers, Estimation};
use crate::storage::ChosenSchool;

/// The question that can be answered by the name of a school.
const SCHOOL: &str = "school";

/// The answers given, and what is said of each.
impl Estimation {
    /// Reads the answers and what belongs to them; tracked.
    pub fn with_answers<R>(self, read: impl FnOnce(&Answers) -> R) -> R {
        read(&self.read_answers())
    }

    #[inline(never)]
    fn read_answers(self) -> impl Deref<Target = Answers> {
        self.0.answers.read()
    }

    /// Returns the answers and what belongs to them.
    #[inline(never)]
    pub fn answers(self) -> Answers {
        self.0.answers.get_untracked()
    }

    /// Reads the answers given; tracked.
    pub fn with_profile<R>(self, read: impl FnOnce(&Profile) -> R) -> R {
        self.with_answers(|answers| read(&answers.profile))
    }

    /// Returns the day whose rules are shown where the visitor named one; tracked.
    pub fn as_of(self) -> Option<Date> {
        self.with_answers(|answers| answers.as_of)
    }

    /// Returns the answer given to a question; tracked.
    #[inline(never)]
    pub fn given(self, question: QuestionIndex) -> Option<Answer> {
        self.with_profile(|profile| profile.get(question))
    }

    /// Returns true if the visitor chose “not sure” for a question; tracked.
    pub fn is_skipped(self, question: QuestionIndex) -> bool {
        self.with_answers(|answers| answers.skipped.contains(&question))
    }

    /// Returns true if a question is answered or skipped; tracked.
    pub fn is_dealt_with(self, question: QuestionIndex) -> bool {
        self.is_skipped(question) || self.given(question).is_some()
    }

    /// Returns the questions without an answer that may change the result, the skipped ones first; tracked.
    pub fn unanswered(self) -> Vec<QuestionIndex> {
        let open = self.with_estimate(|estimate| estimate.undetermined_questions);
        let mut questions = self.with_answers(|answers| answers.skipped.clone());
        questions.retain(|question| open.contains(*question));
        let others: Vec<QuestionIndex> = open
            .iter()
            .filter(|question| !questions.contains(question))
            .collect();
        questions.extend(others);
        questions.retain(|question| self.given(*question).is_none());
        questions
    }

    /// Returns true if a question can be answered by naming a school. Scenarios use kinds of schools only.
    pub fn has_school_search(self, question: QuestionIndex) -> bool {
        self.0.column == 0 && self.catalogue()[question].id == SCHOOL
    }

    /// Returns the school by whose name a question was answered, while the answer is what it stands for; tracked.
    pub fn chosen_school(self, question: QuestionIndex) -> Option<ChosenSchool> {
        if !self.has_school_search(question) {
            return None;
        }
        self.with_answers(|answers| {
            let answer = answers.profile.get(question);
            let school = answers.school.as_ref();
            school
                .filter(|school| answer == Some(school.answer))
                .cloned()
        })
    }

    /// Returns the benefit whose questions are asked first.
    pub fn focus(self) -> RwSignal<Option<BenefitIndex>> {
        self.0.order.focus
    }

    /// Returns the question that stays on the card although it is answered, because there is more to read or to put
    /// right.
    pub fn pinned_question(self) -> RwSignal<Option<QuestionIndex>> {
        self.0.order.pinned
    }
}
