//! The structure of the policy files before references are resolved.

use std::path::Path;

use policy::{Date, Money, Words};
use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::Faults;

/// A text in both languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawWords {
    #[serde(default)]
    zh: String,
    #[serde(default)]
    en: String,
}

impl RawWords {
    pub(crate) fn new(zh: &str, en: &str) -> Self {
        Self {
            zh: zh.to_owned(),
            en: en.to_owned(),
        }
    }
}

/// A number: whole as it is, or as a text with a point.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum RawNumber {
    Whole(i64),
    Text(String),
}

/// The place in a file that is being read: faults name it.
#[derive(Debug)]
pub(crate) struct Place<'f> {
    pub(crate) file: String,
    pub(crate) entry: String,
    pub(crate) faults: &'f mut Faults,
}

impl Place<'_> {
    /// Notes a fault in a field.
    pub(crate) fn fault(&mut self, field: &str, expected: impl Into<String>) {
        self.faults.push(&self.file, &self.entry, field, expected);
    }

    /// A text that must stand in both languages.
    pub(crate) fn words(&mut self, field: &str, raw: RawWords) -> Words {
        let has_chinese = raw
            .zh
            .chars()
            .any(|character| ('\u{4e00}'..='\u{9fff}').contains(&character));
        if !has_chinese {
            self.fault(
                field,
                format!("expected a Chinese text in zh, found {:?}", raw.zh),
            );
        }
        if raw.en.trim().is_empty() || raw.en.trim() == raw.zh.trim() {
            self.fault(
                field,
                format!("expected an English text in en, found {:?}", raw.en),
            );
        }
        if [&raw.zh, &raw.en]
            .iter()
            .any(|text| text.contains('…') && text.trim().chars().count() == 1)
        {
            self.fault(field, "expected a text, found only …");
        }
        Words::new(raw.zh, raw.en)
    }

    /// A text in both languages that may be left away.
    pub(crate) fn words_if_any(&mut self, field: &str, raw: Option<RawWords>) -> Option<Words> {
        raw.map(|raw| self.words(field, raw))
    }

    /// An exact number from 0.
    pub(crate) fn number(&mut self, field: &str, raw: &RawNumber) -> Decimal {
        let number = match raw {
            RawNumber::Whole(number) => Some(Decimal::from(*number)),
            RawNumber::Text(text) => Decimal::from_str_exact(text).ok(),
        };
        match number {
            Some(number)
                if !number.is_sign_negative() && number <= Decimal::from(policy::MAX_MONEY) =>
            {
                number
            }
            _ => {
                let found = match raw {
                    RawNumber::Whole(number) => number.to_string(),
                    RawNumber::Text(text) => format!("{text:?}"),
                };
                self.fault(
                    field,
                    format!(
                        "expected a number from 0 to {}, found {found}",
                        policy::MAX_MONEY
                    ),
                );
                Decimal::ZERO
            }
        }
    }

    /// An amount in yuan, more than nothing.
    pub(crate) fn amount(&mut self, field: &str, raw: &RawNumber) -> Money {
        let amount = Money::new(self.number(field, raw));
        if amount.is_zero() {
            self.fault(field, "expected an amount of more than 0 yuan");
        }
        amount
    }

    /// A field that this form needs.
    pub(crate) fn needed<T>(&mut self, field: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.fault(field, "expected this field, found none");
        }
        value
    }

    /// A field that this form does not have.
    pub(crate) fn unneeded<T>(&mut self, field: &str, value: Option<&T>) {
        if value.is_some() {
            self.fault(field, "expected no such field for this form");
        }
    }

    /// A day.
    pub(crate) fn date(&mut self, field: &str, raw: toml::value::Datetime) -> Date {
        let date = raw
            .date
            .filter(|_| raw.time.is_none() && raw.offset.is_none());
        let date = date.and_then(|date| {
            Date::new(
                i16::try_from(date.year).ok()?,
                i8::try_from(date.month).ok()?,
                i8::try_from(date.day).ok()?,
            )
        });
        date.or_else(|| {
            self.fault(
                field,
                format!("expected a day such as 2024-03-22, found {raw}"),
            );
            Date::new(2000, 1, 1)
        })
        .expect("the first day of 2000 exists")
    }

    /// The place of the entry with this key.
    pub(crate) fn find<T>(
        &mut self,
        field: &str,
        all: &[T],
        id: &str,
        key: impl Fn(&T) -> &str,
        what: &str,
    ) -> Option<u8> {
        let found = all
            .iter()
            .position(|entry| key(entry) == id)
            .and_then(|place| u8::try_from(place).ok());
        if found.is_none() {
            self.fault(field, format!("expected the key of {what}, found {id:?}"));
        }
        found
    }

    /// One of a few words.
    pub(crate) fn word<T: Copy>(
        &mut self,
        field: &str,
        found: &str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let meant = words
            .iter()
            .find(|(word, _)| *word == found)
            .map(|(_, meant)| *meant);
        if meant.is_none() {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.fault(
                field,
                format!("expected one of {}, found {found:?}", words.join(", ")),
            );
        }
        meant
    }
}

/// Reads a file below the catalogue's folder.
pub(crate) fn read_file<T: DeserializeOwned>(
    folder: &Path,
    file: &str,
    faults: &mut Faults,
) -> Option<T> {
    let text = match std::fs::read_to_string(folder.join(file)) {
        Ok(text) => text,
        Err(error) => {
            faults.push(file, "", "", format!("expected a readable file: {error}"));
            return None;
        }
    };
    match toml::from_str(&text) {
        Ok(raw) => Some(raw),
        Err(error) => {
            let line = error
                .span()
                .map(|span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            let entry = line.map(|line| format!("line {line}")).unwrap_or_default();
            faults.push(file, entry, "", error.message().to_owned());
            None
        }
    }
}
