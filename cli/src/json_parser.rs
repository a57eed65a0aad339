//! Reads one profile from one line of input.

use std::borrow::Cow;
use std::fmt;

use policy::{Answer, Catalogue, Date, Profile, QuestionIndex, QuestionKind};
use serde::Deserializer;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::fast_parser::{self, Keys};

/// A profile and the day it is to be estimated for, if it names one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ProfileLine {
    pub(crate) profile: Profile,
    pub(crate) as_of: Option<Date>,
}

/// The first fault of a line, in the order of its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LineFault {
    /// The key at fault; `None` where the line as a whole is.
    pub(crate) key: Option<String>,
    /// The value expected.
    pub(crate) message: String,
}

/// Reads profiles by the questions of a catalogue.
#[derive(Debug)]
pub(crate) struct ProfileReader<'c> {
    catalogue: &'c Catalogue,
    keys: Keys<'c>,
    as_of: Option<QuestionIndex>,
}

impl<'c> ProfileReader<'c> {
    pub(crate) fn new(catalogue: &'c Catalogue) -> Self {
        Self {
            catalogue,
            keys: Keys::new(catalogue),
            as_of: catalogue.question("as_of"),
        }
    }

    /// Reads a JSON object into `into`, in place of what it held.
    pub(crate) fn read_json(&self, line: &[u8], into: &mut ProfileLine) -> Result<(), LineFault> {
        if !fast_parser::read(&self.keys, self.as_of, line, into) {
            *into = self.read_any_json(line)?;
        }
        Ok(())
    }

    /// Reads a JSON object, however it is written.
    pub(crate) fn read_any_json(&self, line: &[u8]) -> Result<ProfileLine, LineFault> {
        let not_json = |found: String| LineFault {
            key: None,
            message: format!("expected one JSON object with the keys of questions, found {found}"),
        };
        let text = std::str::from_utf8(line)
            .map_err(|_| not_json("bytes that are not UTF-8".to_owned()))?;
        if text.trim().is_empty() {
            return Err(not_json("a blank line".to_owned()));
        }
        let mut json = serde_json::Deserializer::from_str(text);
        let entries = json
            .deserialize_map(Entries)
            .and_then(|entries| json.end().map(|()| entries));
        let entries = entries.map_err(|error| not_json(format!("something else ({error})")))?;
        let mut line = ProfileLine::default();
        let mut seen = policy::QuestionSet::default();
        for (key, value) in entries {
            let question = self.question(&key, &mut seen)?;
            let value = value.get();
            if value != "null" {
                let answer = self.json_answer(question, value);
                self.put(
                    &mut line,
                    question,
                    answer.map_err(|message| LineFault {
                        key: Some(key.into_owned()),
                        message,
                    })?,
                );
            }
        }
        Ok(line)
    }

    /// Reads the cells of a row under a header of keys.
    pub(crate) fn read_row(
        &self,
        header: &[String],
        cells: &csv::StringRecord,
    ) -> Result<ProfileLine, LineFault> {
        if cells.len() != header.len() {
            let message = format!(
                "expected {} cells as in the header, found {}",
                header.len(),
                cells.len()
            );
            return Err(LineFault { key: None, message });
        }
        let mut line = ProfileLine::default();
        let mut seen = policy::QuestionSet::default();
        for (key, cell) in header.iter().zip(cells) {
            let question = self.question(key, &mut seen)?;
            if !cell.is_empty() {
                let answer = self.catalogue[question].read(cell);
                self.put(
                    &mut line,
                    question,
                    answer.map_err(|error| LineFault {
                        key: Some(key.clone()),
                        message: error.to_string(),
                    })?,
                );
            }
        }
        Ok(line)
    }

    fn question(
        &self,
        key: &str,
        seen: &mut policy::QuestionSet,
    ) -> Result<QuestionIndex, LineFault> {
        let fault = |message: &str| LineFault {
            key: Some(key.to_owned()),
            message: message.to_owned(),
        };
        let question = self
            .keys
            .find(key.as_bytes())
            .ok_or_else(|| fault("expected the key of a question"))?;
        if seen.contains(question) {
            return Err(fault("expected each key once, found it twice"));
        }
        seen.insert(question);
        Ok(question)
    }

    fn put(&self, line: &mut ProfileLine, question: QuestionIndex, answer: Answer) {
        match answer {
            Answer::Date(date) if Some(question) == self.as_of => line.as_of = Some(date),
            answer => line.profile.set(question, Some(answer)),
        }
    }

    fn json_answer(&self, index: QuestionIndex, value: &str) -> Result<Answer, String> {
        let question = &self.catalogue[index];
        let wrong_kind = || {
            format!(
                "expected {}, found {}",
                question.expected(),
                json_kind(value)
            )
        };
        let sentence = |error: policy::ReadAnswerError| error.to_string();
        match value.as_bytes().first() {
            Some(b'"') if !matches!(question.kind, QuestionKind::YesNo | QuestionKind::Set(_)) => {
                let text: Cow<'_, str> = if value.contains('\\') {
                    serde_json::from_str::<String>(value)
                        .map_err(|_| wrong_kind())?
                        .into()
                } else {
                    value[1..value.len() - 1].into()
                };
                question.read(&text).map_err(sentence)
            }
            Some(b't' | b'f') if question.kind == QuestionKind::YesNo => {
                Ok(Answer::YesNo(value == "true"))
            }
            Some(b'-' | b'0'..=b'9')
                if matches!(
                    question.kind,
                    QuestionKind::Number { .. } | QuestionKind::Money { .. }
                ) =>
            {
                question.read_json_number(value).map_err(sentence)
            }
            Some(b'[') if matches!(question.kind, QuestionKind::Set(_)) => {
                let options: Vec<String> = serde_json::from_str(value).map_err(|_| {
                    let expected = question.expected();
                    format!(
                        "expected {expected}, found a list with something other than texts in it"
                    )
                })?;
                question
                    .read_set(options.iter().map(String::as_str))
                    .map_err(sentence)
            }
            _ => Err(wrong_kind()),
        }
    }
}

/// Returns the kind of a JSON value, in words.
fn json_kind(value: &str) -> &'static str {
    match value.as_bytes().first() {
        Some(b'"') => "a text",
        Some(b't' | b'f') => "true or false",
        Some(b'[') => "a list",
        Some(b'{') => "an object",
        _ => "a number",
    }
}

/// The entries of an object in their order, twice given keys included.
struct Entries;

impl<'de> Visitor<'de> for Entries {
    type Value = Vec<(Cow<'de, str>, &'de RawValue)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::with_capacity(48);
        while let Some(Key(key)) = map.next_key()? {
            entries.push((key, map.next_value()?));
        }
        Ok(entries)
    }
}

/// A key, borrowed where it has no escapes.
struct Key<'de>(Cow<'de, str>);

impl<'de> serde::Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = Key<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a key")
            }

            fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(key)))
            }

            fn visit_str<E>(self, key: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(key.to_owned())))
            }
        }
        deserializer.deserialize_str(KeyVisitor)
    }
}
