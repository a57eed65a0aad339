//! Answers as text: the form shared by links, tables and the command line.

use core::fmt;

use rust_decimal::Decimal;

use crate::{Answer, Date, Question, QuestionKind, Quoted};

/// The most any amount of money may be, in yuan.
pub const MAX_MONEY: i64 = 1_000_000_000_000;

/// Most digits that a number may have after the point where an amount is worked out from it: more could not be
/// multiplied exactly. Numbers that are only compared may have as many as a decimal holds.
pub(crate) const MAX_DECIMALS: u32 = 12;

/// Why a text is not an answer to a question. Shown as a sentence that says what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadAnswerError {
    /// An option that the question does not have.
    UnknownOption {
        /// The invalid text.
        found: String,
        /// The options there are.
        expected: Vec<String>,
    },
    /// Another kind of thing than the question takes.
    WrongKind {
        /// The invalid text.
        found: String,
        /// The expected kind of answer, as words.
        expected: &'static str,
    },
    /// A number outside its bounds.
    OutOfBounds {
        /// The invalid text.
        found: String,
        /// The most it may be; the least is 0.
        at_most: Decimal,
    },
}

impl fmt::Display for ReadAnswerError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownOption { found, expected } => {
                write!(
                    formatter,
                    "expected one of {}, found {}",
                    expected.join(", "),
                    Cut(found)
                )
            }
            Self::WrongKind { found, expected } => {
                write!(formatter, "expected {expected}, found {}", Cut(found))
            }
            Self::OutOfBounds { found, at_most } => {
                write!(
                    formatter,
                    "expected a number from 0 to {}, found {}",
                    at_most.normalize(),
                    Cut(found)
                )
            }
        }
    }
}

impl core::error::Error for ReadAnswerError {}

/// Quotes what was found, cut short where it is long.
struct Cut<'t>(&'t str);

impl fmt::Display for Cut<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let short: String = self.0.chars().take(40).collect();
        let more = if short.len() < self.0.len() {
            "…"
        } else {
            ""
        };
        write!(formatter, "{}{more}", Quoted(&short))
    }
}

impl Question {
    /// Reads an answer from text: an option's key, `true` or `false`, `YYYY-MM-DD`, a decimal number
    /// without exponent, plus sign or space, or set options joined by `+` (`-` is the empty set).
    ///
    /// # Errors
    ///
    /// Where the text is no answer to this question, with what was expected.
    pub fn read(&self, text: &str) -> Result<Answer, ReadAnswerError> {
        match &self.kind {
            QuestionKind::Choice(_) => self.read_option(text).map(Answer::Choice),
            QuestionKind::YesNo => match text {
                "true" => Ok(Answer::YesNo(true)),
                "false" => Ok(Answer::YesNo(false)),
                _ => Err(wrong_kind(text, "true or false")),
            },
            QuestionKind::Date { .. } => text
                .parse::<Date>()
                .map(Answer::Date)
                .map_err(|_| wrong_kind(text, "a day written as YYYY-MM-DD")),
            QuestionKind::Number { .. } | QuestionKind::Money { .. } => {
                let number =
                    decimal(text, false).ok_or_else(|| wrong_kind(text, self.expected_number()))?;
                self.read_number(number, text)
            }
            QuestionKind::Set(_) if text == "-" => Ok(Answer::Set(0)),
            QuestionKind::Set(_) => self.read_set(text.split('+')),
        }
    }

    /// Reads a number written with or without an exponent, as JSON has it.
    ///
    /// # Errors
    ///
    /// Where the question takes no number, or the number is outside its bounds.
    pub fn read_json_number(&self, text: &str) -> Result<Answer, ReadAnswerError> {
        if !matches!(
            self.kind,
            QuestionKind::Number { .. } | QuestionKind::Money { .. }
        ) {
            return Err(wrong_kind(text, self.expected()));
        }
        let number = decimal(text, true).ok_or_else(|| wrong_kind(text, self.expected_number()))?;
        self.read_number(number, text)
    }

    /// Reads a set from its options' keys.
    ///
    /// # Errors
    ///
    /// Where the question takes no set, or has no such option.
    pub fn read_set<'t>(
        &self,
        options: impl Iterator<Item = &'t str>,
    ) -> Result<Answer, ReadAnswerError> {
        if !matches!(self.kind, QuestionKind::Set(_)) {
            return Err(wrong_kind("a list", self.expected()));
        }
        let mut set = 0;
        for option in options {
            set |= 1 << self.read_option(option)?;
        }
        Ok(Answer::Set(set))
    }

    /// Writes an answer as [`Question::read`] reads it.
    pub fn write(&self, answer: Answer) -> String {
        match answer {
            Answer::Choice(option) => self
                .options()
                .get(usize::from(option))
                .map(|option| option.id.clone())
                .unwrap_or_default(),
            Answer::YesNo(yes) => yes.to_string(),
            Answer::Date(date) => date.to_string(),
            Answer::Number(number) => number.normalize().to_string(),
            Answer::Set(0) => "-".to_owned(),
            Answer::Set(set) => {
                let chosen = self
                    .options()
                    .iter()
                    .enumerate()
                    .filter(|(place, _)| set & (1 << place) != 0);
                chosen
                    .map(|(_, option)| option.id.as_str())
                    .collect::<Vec<_>>()
                    .join("+")
            }
        }
    }

    /// Returns the expected kind of answer, as words.
    pub fn expected(&self) -> &'static str {
        match self.kind {
            QuestionKind::Choice(_) => "the key of an option as text",
            QuestionKind::YesNo => "true or false",
            QuestionKind::Date { .. } => "a day written as YYYY-MM-DD",
            QuestionKind::Number { .. } | QuestionKind::Money { .. } => self.expected_number(),
            QuestionKind::Set(_) => "a list of options' keys",
        }
    }

    fn expected_number(&self) -> &'static str {
        match self.kind {
            QuestionKind::Number { whole: true, .. } => "a whole number from 0",
            QuestionKind::Money { .. } if self.is_multiplied => {
                "an amount in yuan from 0, with at most 12 digits after the point"
            }
            QuestionKind::Money { .. } => "an amount in yuan from 0, with at most 28 digits",
            _ if self.is_multiplied => "a number from 0, with at most 12 digits after the point",
            _ => "a number from 0, with at most 28 digits",
        }
    }

    fn read_option(&self, text: &str) -> Result<u8, ReadAnswerError> {
        self.option(text)
            .ok_or_else(|| ReadAnswerError::UnknownOption {
                found: text.to_owned(),
                expected: self
                    .options()
                    .iter()
                    .map(|option| option.id.clone())
                    .collect(),
            })
    }

    fn read_number(&self, number: Decimal, text: &str) -> Result<Answer, ReadAnswerError> {
        let (at_most, whole) = match &self.kind {
            QuestionKind::Number { at_most, whole, .. } => (*at_most, *whole),
            QuestionKind::Money { at_most, .. } => (*at_most, false),
            _ => return Err(wrong_kind(text, self.expected())),
        };
        if whole && !number.is_integer() {
            return Err(wrong_kind(text, self.expected_number()));
        }
        if number.is_sign_negative() && !number.is_zero() || number > at_most {
            return Err(ReadAnswerError::OutOfBounds {
                found: text.to_owned(),
                at_most,
            });
        }
        if self.is_multiplied && number.normalize().scale() > MAX_DECIMALS {
            return Err(wrong_kind(text, self.expected_number()));
        }
        Ok(Answer::Number(number.normalize()))
    }
}

fn wrong_kind(found: &str, expected: &'static str) -> ReadAnswerError {
    ReadAnswerError::WrongKind {
        found: found.to_owned(),
        expected,
    }
}

/// An exact number from decimal text; `None` where it is no number.
///
/// Numbers too large to hold come back as the largest there is, which is out of every question's bounds;
/// digits too far behind the point make it `None`, since they cannot be held exactly.
pub(crate) fn decimal(text: &str, exponent_allowed: bool) -> Option<Decimal> {
    let (mantissa, exponent) = match text.find(['e', 'E']) {
        Some(place) if exponent_allowed => (&text[..place], &text[place + 1..]),
        _ => (text, "0"),
    };
    let (negative, digits) = mantissa
        .strip_prefix('-')
        .map_or((false, mantissa), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let exponent_digits = exponent.trim_start_matches(['+', '-']);
    if !all_digits(exponent_digits) || exponent.len() - exponent_digits.len() > 1 {
        return None;
    }
    if !negative && exponent == "0" && fraction == "0" && whole.len() < 19 {
        // Most numbers are written just like this.
        return whole.parse::<u64>().ok().map(Decimal::from);
    }
    let fraction = fraction.trim_end_matches('0');
    let significant = [whole, fraction].concat();
    let significant = significant.trim_start_matches('0');
    if significant.is_empty() {
        return Some(Decimal::ZERO);
    }
    // An exponent of more than nine digits is beyond all bounds, whichever way.
    let exponent = match exponent.trim_start_matches('+').parse::<i64>() {
        Ok(exponent) if exponent.abs() < 1_000_000_000 => exponent,
        _ if exponent.starts_with('-') => return None,
        _ => return Some(largest(negative)),
    };
    let scale = i64::try_from(fraction.len()).ok()? - exponent;
    let kept = significant.trim_end_matches('0');
    let scale = scale - i64::try_from(significant.len() - kept.len()).ok()?;
    let whole_digits = i64::try_from(kept.len()).ok()? - scale;
    if whole_digits > 20 {
        return Some(largest(negative));
    }
    if kept.len() > MAX_DIGITS || scale > i64::from(Decimal::MAX_SCALE) {
        return None;
    }
    let number = kept
        .bytes()
        .fold(0, |number, digit| number * 10 + i128::from(digit - b'0'));
    let number = if negative { -number } else { number };
    let (shift, scale) = (
        u32::try_from(-scale).unwrap_or(0),
        u32::try_from(scale).unwrap_or(0),
    );
    Decimal::try_from_i128_with_scale(number * 10_i128.pow(shift), scale).ok()
}

/// More digits than a decimal holds.
const MAX_DIGITS: usize = 29;

fn largest(negative: bool) -> Decimal {
    if negative { Decimal::MIN } else { Decimal::MAX }
}

#[cfg(test)]
mod tests;
