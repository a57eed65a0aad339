//! Answers in addresses: readable keys, a version, and nothing dropped in silence.

use policy::{Answer, Catalogue, Date, Profile};

/// The version of the form written here. Older ones are read for ever.
const VERSION: &str = "1";

/// Something in an address that is no answer any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dropped {
    /// No question has this key.
    UnknownQuestion(String),
    /// The question does not take this answer.
    UnknownAnswer {
        /// The question.
        question: policy::QuestionIndex,
        /// What was given.
        found: String,
    },
    /// The key was there before, with another answer; the first one is kept.
    Twice(policy::QuestionIndex),
    /// Written by a later version of the page.
    LaterVersion(String),
}

/// Most fields looked at: an address longer than any of ours is not worth the time.
const MOST_FIELDS: usize = 200;

/// Reads answers, and the day estimated for if there is one.
pub fn read_answers(catalogue: &Catalogue, fields: &[(String, String)]) -> (Profile, Option<Date>, Vec<Dropped>) {
    let (mut profile, mut as_of, mut dropped) = (Profile::default(), None, Vec::new());
    for (key, value) in fields.iter().take(MOST_FIELDS) {
        if key == "v" {
            if value != VERSION {
                dropped.push(Dropped::LaterVersion(shortened(value)));
            }
            continue;
        }
        let Some(question) = catalogue.question(key) else {
            dropped.push(Dropped::UnknownQuestion(shortened(key)));
            continue;
        };
        match catalogue[question].read(value) {
            Ok(Answer::Date(date)) if key == "as_of" => as_of = Some(date),
            Ok(answer) => match profile.get(question) {
                None => profile.set(question, Some(answer)),
                Some(known) if known == answer => {}
                Some(_) => dropped.push(Dropped::Twice(question)),
            },
            Err(_) => dropped.push(Dropped::UnknownAnswer { question, found: shortened(value) }),
        }
    }
    (profile, as_of, dropped)
}

/// Writes answers as [`read_answers`] reads them; nothing where nothing is answered.
pub fn write_answers(catalogue: &Catalogue, profile: &Profile, as_of: Option<Date>) -> Vec<(String, String)> {
    let day = as_of.map(|day| ("as_of".to_owned(), day.to_string()));
    let answers = profile.answers().map(|(question, answer)| (catalogue[question].id.clone(), catalogue[question].write(answer)));
    let fields: Vec<(String, String)> = day.into_iter().chain(answers).collect();
    if fields.is_empty() {
        return fields;
    }
    core::iter::once(("v".to_owned(), VERSION.to_owned())).chain(fields).collect()
}

fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}
