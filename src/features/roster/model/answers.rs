//! Answers that the visitor gives beside the table, as estimations: those of all people, and those of the person opened.

use leptos::prelude::*;
use policy::roster::{ListQuestion, Sheet};
use policy::{Answer, Profile, QuestionIndex};

use super::{RosterSession, Stage};
use crate::estimation::{Answers, Estimation};

/// Answers that the visitor gives beside the table.
#[derive(Clone, Copy)]
pub struct ListAnswers {
    /// Those of all people. Its next question is the one that narrows most of them.
    pub of_all: Estimation,
    /// The question that narrows most, and the number of people it matters to.
    pub next: Memo<Option<ListQuestion>>,
    /// All answers of the person opened.
    pub of_person: Estimation,
}

/// Returns the answers that the page provides.
///
/// # Panics
///
/// Outside of the roster's page.
pub fn use_list_answers() -> ListAnswers {
    expect_context()
}

impl ListAnswers {
    /// The answers of a roster, kept in it.
    pub fn new(session: RosterSession) -> Self {
        let next = Memo::new(move |last: Option<&Option<ListQuestion>>| {
            // While people are estimated the question stays.
            match session.stage.get() {
                Stage::Ready | Stage::Stopped(..) => {
                    session.read(|sheet| sheet.next_question()).flatten()
                }
                _ => last.copied().flatten(),
            }
        });
        let engine = session.page.engine();
        let of_all = Estimation::over(
            engine,
            move || {
                session
                    .read(|sheet| answers_of_all(sheet))
                    .unwrap_or_default()
            },
            move |answers| session.answer_for_all(&answers),
        );
        let of_person = Estimation::over(
            engine,
            move || session.answers_of_person().unwrap_or_default(),
            move |answers| session.answer_for_person(&answers),
        );
        let question = Memo::new(move |_| next.get().map(|next| next.question));
        Self {
            of_all: of_all.asking(question),
            next,
            of_person,
        }
    }
}

fn answers_of_all(sheet: &Sheet<'_>) -> Answers {
    let mut profile = Profile::default();
    for (question, answer) in sheet.row_defaults() {
        profile.set(question, Some(answer));
    }
    Answers {
        profile,
        skipped: sheet.unsure().to_vec(),
        ..Answers::default()
    }
}

/// Returns the questions whose answers differ, with the later answer.
fn differences(before: &Profile, after: &Profile) -> Vec<(QuestionIndex, Option<Answer>)> {
    let questions = before.answers().chain(after.answers());
    let mut changed = Vec::new();
    for (question, _) in questions {
        let answer = after.get(question);
        if before.get(question) != answer && !changed.contains(&(question, answer)) {
            changed.push((question, answer));
        }
    }
    changed
}

impl RosterSession {
    /// Takes over the answers of all people.
    fn answer_for_all(self, answers: &Answers) {
        let changed = self.use_sheet(|sheet| {
            let before = answers_of_all(sheet);
            let changed = differences(&before.profile, &answers.profile);
            for (question, answer) in &changed {
                sheet.set_row_default(*question, *answer);
            }
            let is_same = before.skipped == answers.skipped;
            if !is_same {
                sheet.set_unsure(&answers.skipped);
            }
            !is_same || !changed.is_empty()
        });
        if changed == Some(true) {
            self.estimate();
        }
    }

    /// Returns the answers of the person opened; tracked.
    fn answers_of_person(self) -> Option<Answers> {
        let row = self.options.with(|options| options.opened)? as usize;
        self.read(|sheet| {
            let (profile, as_of, _) = sheet.answers(row);
            let left_open = sheet.answers_of(row);
            let left_open = left_open.filter_map(|(question, answer)| match answer {
                Some(_) => None,
                None => Some(question),
            });
            Answers {
                profile,
                as_of,
                skipped: left_open.collect(),
                school: None,
            }
        })
    }

    /// Takes over the answers of the person opened.
    fn answer_for_person(self, answers: &Answers) {
        let Some((row, before)) = untrack(|| {
            let row = self.options.with(|options| options.opened)?;
            Some((row as usize, self.answers_of_person()?))
        }) else {
            return;
        };
        let changed = differences(&before.profile, &answers.profile);
        self.use_sheet(|sheet| {
            for (question, answer) in &changed {
                sheet.set_answer_of(row, *question, *answer);
            }
            for question in &answers.skipped {
                if !before.skipped.contains(question) {
                    sheet.set_answer_of(row, *question, None);
                }
            }
        });
        self.estimate();
    }
}
