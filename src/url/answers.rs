//! Answers in addresses: readable keys, a version, and nothing rejected in silence.

use policy::{Answer, Catalogue, Date, Profile, QuestionIndex, ShortAnswers, ShortCodeError};

use super::code::sound_code;
use super::codec::{normalize, strip_entity, strip_quoted_printable};
use super::field::split_fields;
use super::glue::is_terminator;
use super::keys::{self, Key, Keys};
use super::quote::quotable;
use super::scenarios::{Fields, Scenarios, TAKEN_BACK};
use super::settings::{FOCUS_BENEFIT, is_setting, option_id};
use super::{RejectedParam, Repair, value};
use crate::route::Route;

/// The version of the form written here. Older ones are read for ever.
pub(super) const VERSION: &str = "1";

/// Maximum number of letters of a text that are tried as the key of a code, to bound the time it takes.
const MAX_KEYS_TRIED: usize = 8;
/// Maximum number of digits of a text that are tried as the version of a code.
const MAX_VERSIONS_TRIED: usize = 32;

/// The content of an address's fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// The answers.
    pub profile: Profile,
    /// The day estimated for, if there is one.
    pub as_of: Option<Date>,
    /// The answers that scenarios change.
    pub scenarios: Scenarios,
    /// Settings of the page, as they were written.
    pub settings: Fields,
    /// Damage that was repaired.
    pub repairs: Vec<Repair>,
    /// The fields that could not be used, in their order.
    pub rejected: Vec<RejectedParam>,
}

/// Reads fields one after the other.
pub(super) struct FieldReader<'c> {
    catalogue: &'c Catalogue,
    keys: Keys<'c>,
    route: Option<Route>,
    pub answers: Answers,
}

impl<'c> FieldReader<'c> {
    /// Starts to read the fields of a page.
    pub(super) fn new(catalogue: &'c Catalogue, route: Option<Route>) -> Self {
        Self {
            catalogue,
            keys: Keys::new(catalogue),
            route,
            answers: Answers::default(),
        }
    }

    /// Reads a field: as it is, or where that is not possible, without the damage it took.
    pub(super) fn read(&mut self, key: &str, value: &str, has_equals: bool) {
        if has_equals && self.read_as_written(key, value) {
            return;
        }
        let text = if has_equals {
            normalize(&[key, "=", value].concat())
        } else {
            normalize(key)
        };
        let pieces = split_fields(strip_entity(text.trim()), self.keys);
        let is_one = pieces.len() == 1;
        for piece in pieces {
            let piece = strip_entity(piece);
            match piece.split_once('=') {
                // A message names what the address says, not what was made of it.
                Some((_, read)) if is_one && has_equals => self.read_damaged(key, read, value),
                Some((key, read)) => self.read_damaged(key, read, read),
                None => self.read_words(piece),
            }
        }
    }

    /// Reads a field as the page writes it. Returns `false` where it is something else.
    fn read_as_written(&mut self, key: &str, value: &str) -> bool {
        if is_setting(self.route, key) {
            return self.take_setting(key, value);
        }
        match self.keys.find(key) {
            Some(Key::Version) => value == VERSION,
            Some(Key::Code) => self.take_code(value),
            Some(Key::Question(question)) => {
                let Some(answer) = value::read_exact(&self.catalogue[question], value) else {
                    return false;
                };
                self.take_answer(question, answer);
                true
            }
            Some(Key::Scenario(scenario, question)) => {
                let answer = value::read_exact(&self.catalogue[question], value);
                let is_read = answer.is_some() || value == TAKEN_BACK;
                if is_read {
                    self.take_change(scenario, question, answer);
                }
                is_read
            }
            Some(Key::Foreign) => !self.hides_field(value),
            Some(Key::Setting(_)) | None => false,
        }
    }

    /// Reads a normalized field that is not as the page writes it, and names it where it cannot be read.
    fn read_damaged(&mut self, key: &str, value: &str, as_written: &str) {
        let key = normalize(strip_entity(key));
        let key = key.trim_matches(is_no_letter);
        let found = self.keys.find_in_any_case(key);
        let lower = key.to_ascii_lowercase();
        if is_setting(self.route, &lower) && self.take_setting(&lower, value) {
            self.repaired(Repair::Key(lower));
            return;
        }
        match found {
            Some(Key::Foreign) => {
                if self.hides_field(value) {
                    self.read_words(value);
                }
            }
            Some(Key::Version) => {
                let version = value.trim_matches(is_no_letter);
                if version == VERSION || strip_quoted_printable(version) == Some(VERSION) {
                    self.repaired(Repair::Key(lower));
                } else {
                    let version = quotable(as_written.trim_matches(is_no_letter));
                    self.reject(RejectedParam::LaterVersion(version));
                }
            }
            Some(Key::Code) => {
                if sound_code(value).is_some_and(|code| self.take_code(&code)) {
                    self.repaired(Repair::Code);
                } else {
                    self.reject(RejectedParam::DamagedCode);
                }
            }
            Some(Key::Question(question)) => {
                if let Some(read) = value::repair(&self.catalogue[question], value) {
                    self.take_answer(question, read.answer);
                    self.repaired(Repair::Answer(question));
                    self.reject_unread(read.unread);
                } else {
                    self.reject_value(question, as_written);
                }
            }
            Some(Key::Scenario(scenario, question)) => {
                let is_taken_back =
                    option_id(value.trim_start_matches(TAKEN_BACK)).is_some_and(|id| id.is_empty());
                if is_taken_back && value.starts_with(TAKEN_BACK) {
                    self.take_change(scenario, question, None);
                    self.repaired(Repair::Answer(question));
                } else if let Some(read) = value::repair(&self.catalogue[question], value) {
                    self.take_change(scenario, question, Some(read.answer));
                    self.repaired(Repair::Answer(question));
                    self.reject_unread(read.unread);
                } else {
                    self.reject_value(question, as_written);
                }
            }
            Some(Key::Setting(key)) if is_setting(self.route, key) => {
                self.reject(RejectedParam::UnknownKey(quotable(
                    &[key, "=", value].concat(),
                )));
            }
            Some(Key::Setting(_)) | None => {
                // A code proves itself, whatever became of its key.
                if sound_code(value).is_some_and(|code| self.take_code(&code)) {
                    self.repaired(Repair::Code);
                } else {
                    self.reject(RejectedParam::UnknownKey(quotable(key)));
                }
            }
        }
    }

    /// Reads text that is no field. A short code proves itself; other text in ASCII may be a damaged field, so it is
    /// named; text in other scripts was put there by people.
    fn read_words(&mut self, text: &str) {
        let words = text.trim_matches(is_no_letter);
        if !words.bytes().any(|byte| byte.is_ascii_alphanumeric()) {
            if !words.is_empty() {
                self.repaired(Repair::Separator);
            }
            return;
        }
        let code = sound_code(words).or_else(|| code_within(words));
        if code.is_some_and(|code| self.take_code(&code)) {
            self.repaired(Repair::Code);
            return;
        }
        // A key alone has an answer that was cut off.
        match self.keys.find_in_any_case(words) {
            Some(Key::Foreign) => {}
            Some(Key::Setting(key)) if is_setting(self.route, key) => {}
            Some(Key::Version) => self.reject(RejectedParam::LaterVersion(None)),
            Some(Key::Code) => self.reject(RejectedParam::DamagedCode),
            Some(Key::Question(question) | Key::Scenario(_, question)) => {
                self.reject_value(question, "");
            }
            Some(Key::Setting(_)) | None => self.reject(RejectedParam::UnknownKey(quotable(words))),
        }
    }

    /// Returns whether a field of the page may have become a part of a value that is not the page's.
    fn hides_field(&self, value: &str) -> bool {
        let is_answer = |question: &policy::Question| {
            value.match_indices(&*question.id).any(|(at, id)| {
                let rest = &value[at + id.len()..];
                let answer = rest.trim_start_matches(is_terminator);
                answer.len() < rest.len() && value::repair(question, answer).is_some()
            })
        };
        // `=` at the end of a token is its own.
        value.trim_end_matches(is_no_letter).contains('=')
            || code_within(value).is_some()
            || self.catalogue.questions.iter().any(is_answer)
    }

    fn take_answer(&mut self, question: QuestionIndex, answer: Answer) {
        let known = match answer {
            Answer::Date(day) if self.catalogue[question].id == "as_of" => {
                let known = *self.answers.as_of.get_or_insert(day);
                Answer::Date(known)
            }
            answer => self.answers.profile.get(question).unwrap_or_else(|| {
                self.answers.profile.set(question, Some(answer));
                answer
            }),
        };
        if known != answer {
            self.reject(RejectedParam::Duplicate(question));
        }
    }

    fn take_change(&mut self, scenario: usize, question: QuestionIndex, answer: Option<Answer>) {
        let changes = &mut self.answers.scenarios[scenario];
        match changes.iter().find(|(known, _)| *known == question) {
            None => changes.push((question, answer)),
            Some((_, known)) if *known == answer => {}
            Some(_) => self.reject(RejectedParam::Duplicate(question)),
        }
    }

    /// Takes the answers of a code. Returns `false` where it is damaged.
    fn take_code(&mut self, code: &str) -> bool {
        match policy::read_short_code(&self.catalogue.short_code_versions, code) {
            Ok(ShortAnswers { fields, has_more }) => {
                for (key, value) in fields {
                    self.take_field_of_code(&key, &value);
                }
                if has_more {
                    let version: String = code.chars().take(1).chain(['+']).collect();
                    self.reject(RejectedParam::LaterVersion(Some(version)));
                }
                true
            }
            Err(ShortCodeError::Later(version)) => {
                self.reject(RejectedParam::LaterVersion(Some(version.to_string())));
                true
            }
            Err(ShortCodeError::Damaged) => false,
        }
    }

    /// Takes an answer of a sound code. It was not damaged on the way, so nothing in it is repaired.
    fn take_field_of_code(&mut self, key: &str, value: &str) {
        if self.read_as_written(key, value) {
            return;
        }
        match self.keys.find(key) {
            Some(Key::Question(question)) => self.reject_value(question, value),
            _ => self.reject(RejectedParam::UnknownKey(quotable(key))),
        }
    }

    /// Takes a setting of the page. Returns `false` where no benefit has this key.
    fn take_setting(&mut self, key: &str, value: &str) -> bool {
        let value = if key == FOCUS_BENEFIT {
            let is_known = |id: &String| self.catalogue.benefit(id).is_some();
            let Some(id) = option_id(value).filter(is_known) else {
                return false;
            };
            id
        } else {
            value.to_owned()
        };
        self.answers.settings.push((key.to_owned(), value));
        true
    }

    fn repaired(&mut self, repair: Repair) {
        self.answers.repairs.push(repair);
    }

    fn reject(&mut self, rejected: RejectedParam) {
        self.answers.rejected.push(rejected);
    }

    fn reject_value(&mut self, question: QuestionIndex, value: &str) {
        self.reject(RejectedParam::UnknownValue {
            question,
            found: quotable(value),
        });
    }

    fn reject_unread(&mut self, unread: Option<&str>) {
        if let Some(unread) = unread {
            self.reject(RejectedParam::UnknownKey(quotable(unread)));
        }
    }

    /// Returns what the fields say.
    pub(super) fn finish(mut self) -> Answers {
        for changes in &mut self.answers.scenarios {
            policy::insertion_sort_by_key(changes, |(question, _)| *question);
        }
        self.answers
    }
}

/// Finds a short code in a text that is no field: after its key, or from its version on, where the key was lost.
fn code_within(text: &str) -> Option<String> {
    let keys = text.match_indices(['q', 'Q']).take(MAX_KEYS_TRIED);
    let versions = text.match_indices(|letter| matches!(letter, '1'..='9'));
    let after_keys = keys.map(|(at, key)| at + key.len());
    let mut starts = after_keys.chain(versions.map(|(at, _)| at).take(MAX_VERSIONS_TRIED));
    starts.find_map(|start| sound_code(&text[start..]))
}

/// Returns whether a character may stand around a word and is no part of it.
fn is_no_letter(character: char) -> bool {
    !character.is_alphanumeric() && character != '_'
}

/// Reads the answers of decoded fields that belong to no page.
pub fn read_answers(catalogue: &Catalogue, fields: &[(String, String)]) -> Answers {
    let mut reader = FieldReader::new(catalogue, None);
    for (key, value) in fields {
        reader.read(key, value, true);
    }
    reader.finish()
}

/// Writes answers as [`read_answers`] reads them; returns no fields where nothing is answered.
pub fn write_answers(catalogue: &Catalogue, profile: &Profile, as_of: Option<Date>) -> Fields {
    let day = as_of.map(|day| ("as_of".to_owned(), day.to_string()));
    let answers = profile.answers().map(|(question, answer)| {
        (
            catalogue[question].id.clone(),
            catalogue[question].write(answer),
        )
    });
    let fields: Fields = day.into_iter().chain(answers).collect();
    if fields.is_empty() {
        return fields;
    }
    core::iter::once((keys::VERSION.to_owned(), VERSION.to_owned()))
        .chain(fields)
        .collect()
}

/// Writes answers in the short form, the value of a field `q`; `None` where nothing is answered.
pub fn write_code(catalogue: &Catalogue, profile: &Profile, as_of: Option<Date>) -> Option<String> {
    let fields = write_answers(catalogue, profile, as_of);
    (!fields.is_empty()).then(|| policy::write_short_code(&catalogue.short_code_versions, &fields))
}
