//! The schools, fetched when they are asked for, and the one that the visitor chose.
//!
//! The address carries what a school stands for, not which one it is: its name stays on the device.

use policy::{Answer, QuestionIndex, School, Schools, Words};

use super::{Signal, State};
use crate::browser::{part, settings};

/// The setting that holds the school chosen.
const SETTING: &str = "school";
/// Parts the option and the two names in the setting.
const MARK: char = '\n';

/// How far the schools are.
#[derive(Debug, Clone, Copy)]
pub enum Fetched {
    /// Nobody asked for them yet.
    No,
    /// On their way.
    Coming,
    /// They could not be had.
    Failed,
    /// There, for as long as the page is.
    There(&'static Schools),
}

/// What the page knows of schools.
#[derive(Clone, Copy)]
pub struct SchoolState {
    /// How far the list is.
    pub fetched: Signal<Fetched>,
    chosen: Signal<Option<Chosen>>,
}

/// The school that the visitor chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// Its name.
    pub name: Words,
    /// The place of the option it stands for.
    pub option: u8,
}

impl SchoolState {
    /// None fetched, none chosen.
    pub fn new() -> Self {
        Self {
            fetched: Signal::new(Fetched::No),
            chosen: Signal::new(None),
        }
    }
}

impl Default for SchoolState {
    fn default() -> Self {
        Self::new()
    }
}

impl State {
    /// Whether this question is answered by naming a school.
    pub fn is_about_school(self, question: QuestionIndex) -> bool {
        self.catalogue()[question].id == "school"
    }

    /// Fetches the schools, unless they are there or on their way.
    pub fn fetch_schools(self) {
        let fetched = self.school.fetched;
        if let Fetched::Coming | Fetched::There(_) = fetched.get_untracked() {
            return;
        }
        fetched.set(Fetched::Coming);
        part::load(catalogue::parts::SCHOOLS, move |file| {
            fetched.set(match file {
                Some(file) => Fetched::There(Box::leak(Box::new(catalogue::schools(&file)))),
                None => Fetched::Failed,
            });
        });
    }

    /// Takes up the school kept from the last visit.
    pub(super) fn recall_school(self) {
        let kept = settings::get(SETTING);
        let kept = kept.and_then(|kept| {
            let mut fields = kept.split(MARK);
            let option = fields.next()?.parse().ok()?;
            let name = Words::new(fields.next()?, fields.next()?);
            Some(Chosen { name, option })
        });
        self.school.chosen.set(kept);
    }

    /// Answers the question with what a school stands for, and keeps its name on the device.
    pub fn choose_school(self, question: QuestionIndex, school: &School) {
        let School { name, option, .. } = school;
        // A variant's school is not the visitor's own.
        if self.place.is_some() {
            return self.answer(question, Some(Answer::Choice(*option)));
        }
        settings::set(
            SETTING,
            Some(&format!("{option}{MARK}{}{MARK}{}", name.zh, name.en)),
        );
        self.school.chosen.set(Some(Chosen {
            name: name.clone(),
            option: *option,
        }));
        // As the next question it stays, so that one sees what the school stands for, and why.
        let shown = self.staying.get_untracked();
        if shown.or(self.next_question.get_untracked()) == Some(question) {
            self.staying.set(Some(question));
        }
        self.answer(question, Some(Answer::Choice(*option)));
    }

    /// The school chosen, where the answer is still what it stands for.
    pub fn school_chosen(self, question: QuestionIndex) -> Option<Chosen> {
        let answer = self.given(question);
        let chosen = self.school.chosen.get();
        chosen.filter(|chosen| answer == Some(Answer::Choice(chosen.option)))
    }

    /// Forgets the school chosen; what it stood for stays the answer.
    pub fn forget_school(self) {
        settings::set(SETTING, None);
        self.school.chosen.set(None);
    }
}
