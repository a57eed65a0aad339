//! Units that numbers are counted in.

use super::ReadingFault;
use super::plain::plain;
use super::token::{Token, tokens};
use super::words::Word;
use crate::{Counted, MoneyPer, Question, QuestionKind};

/// The thing that a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// Money.
    Yuan,
    /// Time.
    Year,
    /// Time.
    Month,
    /// People.
    Person,
    /// The area that a price is for.
    SquareMetre,
}

/// The thing that an amount of money is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Per {
    /// A year.
    Year,
    /// A month: twelve of them are paid a year.
    Month,
    /// A square metre.
    SquareMetre,
}

/// A unit as a heading gives it: 万元, 元/月, months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// The number that one stands for: 10,000 for 万元.
    pub(super) scale: u32,
    /// Time that the number counts; `None` for the question's own.
    pub(super) time: Option<Counted>,
    /// Time or area that the amount is paid for; `None` for the question's own.
    pub(super) per: Option<Per>,
}

impl Unit {
    /// Returns the number of yuan that one of the unit stands for, where it counts money: 10,000 for 万元.
    pub fn scale(self) -> u32 {
        self.scale
    }

    /// Returns whether the amounts are paid by the month.
    pub fn is_monthly(self) -> bool {
        self.per == Some(Per::Month) || self.time == Some(Counted::Months)
    }
}

impl Question {
    /// Reads a unit that stands alone, as in the brackets of a heading.
    ///
    /// # Errors
    ///
    /// Returns the unit that the question does not take, or the text that is no unit.
    pub fn read_unit(&self, text: &str) -> Result<Unit, ReadingFault> {
        let mut unit = Unit {
            scale: 1,
            time: None,
            per: None,
        };
        let letters = plain(text);
        let not_understood = || ReadingFault::NotUnderstood(text.trim().to_owned());
        let mut is_named = false;
        for token in tokens(&self.kind, &letters) {
            match token {
                Token::Foreign(word) => return Err(ReadingFault::ForeignUnit(word)),
                Token::Word(Word::Large(times) | Word::Small(times)) if unit.scale == 1 => {
                    unit.scale = times;
                }
                Token::Word(Word::Unit(base)) => match (base, per(base)) {
                    (Base::Yuan, _) => {}
                    (_, Some(per)) if self.takes(per) => unit.per = Some(per),
                    (_, Some(_)) if matches!(self.kind, QuestionKind::Money { .. }) => {
                        return Err(ReadingFault::ForeignUnit(text.trim().to_owned()));
                    }
                    (Base::Year, _) => unit.time = Some(Counted::Years),
                    (Base::Month, _) => unit.time = Some(Counted::Months),
                    (Base::Person, _) => unit.time = Some(Counted::People),
                    (Base::SquareMetre, _) => {
                        return Err(ReadingFault::ForeignUnit(text.trim().to_owned()));
                    }
                },
                Token::Word(Word::Per(per)) if self.takes(per) => unit.per = Some(per),
                Token::Word(Word::Per(_)) => {
                    return Err(ReadingFault::ForeignUnit(text.trim().to_owned()));
                }
                Token::Word(Word::Each | Word::Article | Word::Filler) => continue,
                _ => return Err(not_understood()),
            }
            is_named = true;
        }
        if is_named {
            Ok(unit)
        } else {
            Err(not_understood())
        }
    }

    /// Returns whether amounts may be given for this.
    pub(super) fn takes(&self, per: Per) -> bool {
        match &self.kind {
            QuestionKind::Money {
                per: MoneyPer::Year,
                ..
            } => per != Per::SquareMetre,
            QuestionKind::Money {
                per: MoneyPer::SquareMetre,
                ..
            } => per == Per::SquareMetre,
            _ => false,
        }
    }
}

/// Returns what an amount is paid for, by the unit behind the slash.
pub(super) fn per(base: Base) -> Option<Per> {
    match base {
        Base::Year => Some(Per::Year),
        Base::Month => Some(Per::Month),
        Base::SquareMetre => Some(Per::SquareMetre),
        Base::Yuan | Base::Person => None,
    }
}
