//! Numbers, money, lengths of time and days as people write them.
//!
//! Fields of the page, cells of tables and free text in links share this reader. It never guesses: a text that may be
//! meant in two ways, bears a mark of doubt, or names an amount far from what people usually give is reported as such.
//! The command line does not use it; there the exact form of [`Question::read`] counts.

mod day;
mod literal;
mod numeral;
mod pay;
mod plain;
mod plausibility;
mod quantity;
mod time_of_day;
mod token;
mod unit;
mod words;

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use crate::{Answer, Date, Question, QuestionKind};

pub use unit::Unit;

/// A reading of a text as the answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Nothing was written.
    Empty,
    /// One value, without doubt and within what people usually give.
    Exact(Answer),
    /// One of these values may be meant; each is inside the bounds. There may be only one: it still has to be asked for.
    Ambiguous(Vec<Answer>),
    /// A month or a year where a day is needed.
    Period {
        /// Its first day.
        first: Date,
        /// Its last day.
        last: Date,
    },
    /// A range, or a value with a mark of doubt; the mark as it was understood: `?`, 约, 以上.
    Doubtful(String),
    /// One value, inside the bounds but far from what people usually give.
    Implausible {
        /// The value as it is written.
        value: Answer,
        /// Usual values that may be meant instead: 260,000 for 26 as a year's pay.
        others: Vec<Answer>,
    },
    /// No value.
    Invalid(ReadingFault),
}

/// A reason why a text is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadingFault {
    /// There is no number in it.
    NotANumber,
    /// Something in it is not understood.
    NotUnderstood(String),
    /// A comma, point or space stands where none belongs: 1,00,000.
    Grouping,
    /// A unit that the question does not take: $, 天, 税后.
    ForeignUnit(String),
    /// Only whole numbers make sense.
    NotWhole,
    /// Outside the bounds, which begin at 0.
    OutOfBounds {
        /// The most it may be.
        at_most: Decimal,
    },
    /// More digits than can be held exactly.
    TooPrecise,
    /// Not written as a day.
    NotADay,
    /// A day and a month without a year.
    YearMissing,
    /// A day that the calendar does not have, such as 30 February.
    NoSuchDay,
    /// A day outside the sanity limits of the question.
    DayOutside {
        /// The day.
        day: Date,
        /// The earliest day taken.
        earliest: Date,
        /// The latest day taken.
        latest: Date,
    },
}

impl Reading {
    /// Returns the answer of an exact reading.
    pub fn exact(&self) -> Option<Answer> {
        match self {
            Self::Exact(answer) => Some(*answer),
            _ => None,
        }
    }

    /// Returns the answers to choose from where the text has to be asked about; none for other readings.
    pub fn candidates(&self) -> Vec<Answer> {
        match self {
            Self::Ambiguous(candidates) => candidates.clone(),
            Self::Implausible { value, others } => {
                core::iter::once(value).chain(others).copied().collect()
            }
            _ => Vec::new(),
        }
    }
}

impl Question {
    /// Reads a number, an amount or a day as people write it. `unit` is the unit that numbers without one are counted
    /// in, as from the heading of a column; without it that is the question's own.
    ///
    /// Questions of other kinds take only their exact form.
    pub fn read_free_text(&self, text: &str, unit: Option<Unit>) -> Reading {
        match &self.kind {
            QuestionKind::Date { earliest, latest } => day::read(text, *earliest, *latest),
            QuestionKind::Number { .. } | QuestionKind::Money { .. } => {
                quantity::read(self, text, unit)
            }
            _ => self.read(text).map_or_else(
                |_| Reading::Invalid(ReadingFault::NotUnderstood(text.trim().to_owned())),
                Reading::Exact,
            ),
        }
    }

    /// Reads the value of a link. The exact form counts as it is, since the page wrote it; other texts count where
    /// they can be read without doubt. Days outside the sanity limits are rejected in either form.
    ///
    /// # Errors
    ///
    /// Returns the reading that is no exact answer.
    pub fn read_link(&self, text: &str) -> Result<Answer, Reading> {
        match (&self.kind, self.read(text)) {
            (QuestionKind::Date { earliest, latest }, Ok(Answer::Date(day))) => {
                match within(day, *earliest, *latest) {
                    Reading::Exact(answer) => Ok(answer),
                    reading => Err(reading),
                }
            }
            (_, Ok(answer)) => Ok(answer),
            (_, Err(_)) => match self.read_free_text(text, None) {
                Reading::Exact(answer) => Ok(answer),
                reading => Err(reading),
            },
        }
    }
}

/// Holds a day to its sanity limits.
fn within(day: Date, earliest: Date, latest: Date) -> Reading {
    if (earliest..=latest).contains(&day) {
        Reading::Exact(Answer::Date(day))
    } else {
        Reading::Invalid(ReadingFault::DayOutside {
            day,
            earliest,
            latest,
        })
    }
}
