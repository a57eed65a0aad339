//! The schools, fetched when they are asked for, and the one that the visitor chose.
//!
//! The address carries what a school stands for, not which one it is: its name stays on the device.

use policy::{Answer, QuestionIndex, School, Schools, Words};

use super::State;
use crate::browser::{part, settings};

/// The question that a school answers.
const QUESTION: &str = "school";
/// The setting that holds the school chosen.
const SETTING: &str = "school";
/// Parts the answer and the two names in the setting.
const MARK: char = '\n';

/// How far something is that lies beside the program.
#[derive(Debug, Clone, Copy)]
pub enum Fetched<T> {
    /// Nobody asked for it yet.
    No,
    /// On its way.
    Coming,
    /// It could not be had.
    Failed,
    /// There, for as long as the page is.
    There(T),
}

/// What the page knows of schools.
#[derive(Debug, Clone, Copy)]
pub struct SchoolState {
    /// How far the list is.
    pub fetched: Fetched<&'static Schools>,
    /// Kept as long as the page is: few are chosen in a visit.
    pub(super) chosen: Option<&'static Chosen>,
}

/// The school that the visitor chose.
#[derive(Debug)]
pub struct Chosen {
    /// Its name.
    pub name: Words,
    /// What it stands for.
    pub answer: Answer,
}

impl SchoolState {
    /// Nothing fetched, nothing chosen.
    pub const NONE: Self = Self {
        fetched: Fetched::No,
        chosen: None,
    };
}

impl State {
    /// Whether this question may be answered by naming a school. Variants of the answers weigh kinds of schools only.
    pub fn is_about_school(self, question: QuestionIndex) -> bool {
        self.place.is_none() && self.catalogue()[question].id == QUESTION
    }

    /// Fetches the schools, unless they are there or on their way.
    pub fn fetch_schools(self) {
        let school = self.school;
        if let Fetched::Coming | Fetched::There(_) = school.get_untracked().fetched {
            return;
        }
        let now = move |fetched| school.update(|school| school.fetched = fetched);
        now(Fetched::Coming);
        part::load(catalogue::parts::SCHOOLS, move |file| {
            now(match file {
                Some(file) => Fetched::There(Box::leak(Box::new(catalogue::schools(&file)))),
                None => Fetched::Failed,
            });
        });
    }

    /// Takes up the school kept from the last visit.
    pub(super) fn recall_school(self) {
        self.set_school(self.school_kept());
    }

    fn school_kept(self) -> Option<&'static Chosen> {
        let kept = settings::get(SETTING)?;
        let mut fields = kept.split(MARK);
        let answer = fields.next()?;
        let question = self.catalogue().question(QUESTION)?;
        let chosen = Chosen {
            answer: self.catalogue()[question].read(answer).ok()?,
            name: Words::new(fields.next()?, fields.next()?),
        };
        Some(Box::leak(Box::new(chosen)))
    }

    /// Answers the question with what a school stands for, and keeps its name on the device.
    pub fn choose_school(self, question: QuestionIndex, school: &School) {
        let chosen = Chosen {
            name: school.name.clone(),
            answer: Answer::Choice(school.option),
        };
        let answer = chosen.answer;
        let written = self.catalogue()[question].write(answer);
        let kept = format!(
            "{written}{MARK}{}{MARK}{}",
            chosen.name.zh, &*chosen.name.en
        );
        settings::set(SETTING, Some(&kept));
        // As the next question it stays, so that one sees what the school stands for, and why.
        let shown = self.staying.get_untracked();
        if shown.or(self.next_question.get_untracked()) == Some(question) {
            self.staying.set(Some(question));
        }
        self.set_school(Some(Box::leak(Box::new(chosen))));
        self.answer(question, Some(answer));
    }

    /// The school chosen, where the question is this one and the answer is still what the school stands for.
    pub fn school_chosen(self, question: QuestionIndex) -> Option<&'static Chosen> {
        let answer = self.profile.with(|profile| profile.get(question));
        let chosen = self.school.get().chosen;
        let is_about_school = self.is_about_school(question);
        chosen.filter(|chosen| is_about_school && answer == Some(chosen.answer))
    }

    /// Forgets the school chosen; what it stood for stays the answer.
    pub fn forget_school(self) {
        settings::set(SETTING, None);
        self.set_school(None);
    }

    fn set_school(self, chosen: Option<&'static Chosen>) {
        self.school.update(|school| school.chosen = chosen);
    }
}
