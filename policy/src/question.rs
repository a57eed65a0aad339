//! Questions and the answers to them (reading §2).

use crate::{Condition, Date, Words};
use rust_decimal::Decimal;

/// Keys that stand beside answers in addresses and mean something else: no question is called so.
pub const RESERVED_KEYS: [&str; 18] = [
    "v",
    "q",
    "find",
    "for",
    "kind",
    "basis",
    "grade",
    "in_force",
    "document",
    "department",
    "place",
    "sort",
    "benefit",
    "view",
    "centre",
    "lang",
    "theme",
    "answers",
];

/// Something a visitor is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The key: fixed, used by links and by the command line.
    pub id: String,
    /// The kind of answer.
    pub kind: QuestionKind,
    /// The gate: it is asked only where this holds; `None` where it is asked of all.
    pub asked_if: Option<Condition>,
    /// True if a person can change the answer, so that a near miss may name it (contract, meaning 11).
    pub can_change: bool,
    /// True if a comparison may propose another answer, even though no near miss may name it.
    pub worth_comparing: bool,
    /// The answer that most people would give (contract, meaning 12). It is assumed for the usual range and for the
    /// order of questions, and never filled in. Dates, numbers and money have none.
    pub usual: Option<Answer>,
    /// True if amounts are calculated from the answer, as a share or a price; otherwise it is only compared.
    pub is_multiplied: bool,
    /// A short name, as in a list.
    pub name: Words,
    /// The question in the visitor's words.
    pub label: Words,
    /// Why it is asked.
    pub why: Words,
    /// More help, where needed.
    pub help: Option<Words>,
}

/// The kind of answer that a question takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    /// One of the options (at most 16).
    Choice(Vec<QuestionOption>),
    /// Yes or no.
    YesNo,
    /// A day.
    Date {
        /// The earliest day that fields, tables and links may give; the command line has no such limit.
        earliest: Date,
        /// The latest such day.
        latest: Date,
    },
    /// A number from 0.
    Number {
        /// The kind of thing counted.
        counts: Counted,
        /// The unit counted in.
        unit: Words,
        /// The unit where the number is 1.
        unit_of_one: Words,
        /// The most it may be.
        at_most: Decimal,
        /// True if only whole numbers are valid.
        whole: bool,
        /// The numbers that people usually give.
        plausible: PlausibleRange,
    },
    /// An amount in yuan from 0.
    Money {
        /// The unit that the amount refers to.
        per: MoneyPer,
        /// The most it may be.
        at_most: Decimal,
        /// The amounts that people usually give.
        plausible: PlausibleRange,
    },
    /// Any of the options together (at most 16).
    Set(Vec<QuestionOption>),
}

/// The kind of thing that a number counts. Fields and tables convert between years and months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Years.
    Years,
    /// Months.
    Months,
    /// People.
    People,
}

/// The range of numbers that people usually give. A number outside it is asked about before it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlausibleRange {
    /// The least usual number.
    pub from: Decimal,
    /// The greatest usual number.
    pub to: Decimal,
}

impl PlausibleRange {
    /// Returns whether a number is inside the range.
    pub fn contains(self, number: Decimal) -> bool {
        self.from <= number && number <= self.to
    }
}

/// The unit that an amount given by a visitor refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyPer {
    /// A year.
    Year,
    /// A square metre.
    SquareMetre,
}

/// One option of a choice or a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionOption {
    /// The key: fixed.
    pub id: String,
    /// Short, as on a chip.
    pub label: Words,
    /// More help, where needed.
    pub help: Option<Words>,
}

/// An answer, in the kind its question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The place of the option chosen.
    Choice(u8),
    /// Yes or no.
    YesNo(bool),
    /// A day.
    Date(Date),
    /// A number, or yuan.
    Number(Decimal),
    /// Bit *n* stands for option *n*.
    Set(u16),
}

impl Question {
    /// The options of a choice or a set; none for other kinds.
    pub fn options(&self) -> &[QuestionOption] {
        match &self.kind {
            QuestionKind::Choice(options) | QuestionKind::Set(options) => options,
            _ => &[],
        }
    }

    /// The answers of which one can be chosen from a list: yes and no, each option by itself, and for sets none of them;
    /// empty where an answer is a number or a day.
    pub fn single_answers(&self) -> Vec<Answer> {
        let places = || (0_u8..).zip(self.options()).map(|(place, _)| place);
        match &self.kind {
            QuestionKind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
            QuestionKind::Choice(_) => places().map(Answer::Choice).collect(),
            QuestionKind::Set(_) => {
                let single = |place| 1_u16.checked_shl(u32::from(place)).map(Answer::Set);
                let none = Answer::Set(0);
                places().filter_map(single).chain([none]).collect()
            }
            QuestionKind::Number { .. }
            | QuestionKind::Money { .. }
            | QuestionKind::Date { .. } => Vec::new(),
        }
    }

    /// The place of the option with this key.
    pub fn option(&self, id: &str) -> Option<u8> {
        let place = self.options().iter().position(|option| option.id == id)?;
        u8::try_from(place).ok()
    }
}
