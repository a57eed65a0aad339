//! How the values of a variable come from an answer.

use rust_decimal::Decimal;

use crate::{Answer, Limit, Money};

/// How the values of a variable come from an answer.
#[derive(Debug, Clone)]
pub(crate) enum VariableKind {
    /// Value *n* is option *n*; for yes/no 0 is yes and 1 is no.
    Options(u8),
    /// One option of a set: 0 is in it, 1 is not.
    Member(u8),
    /// Value *n*: *n* of these limits (sorted) are reached.
    Intervals(Vec<Breakpoint>),
    /// A share is taken of it: 0 is nothing, 1 is the amount that reaches the cap, 2 is the amount given.
    Share {
        /// The amount from which on the cap applies.
        reaches_cap: Decimal,
    },
    /// A price: 0 is not given, 1 is the price given, 2 is a given price of 0, at which all areas are worth the same.
    /// Never ranged over.
    Price,
}

/// A limit: reached by values from it on, or only by values beyond it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Breakpoint {
    pub(crate) limit: Limit,
    /// True if the limit itself lies outside.
    pub(crate) beyond: bool,
}

/// An interval of dates or numbers that no rule tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The limit reached by its first value; `None` where it starts with the first value there is.
    pub from: Option<IntervalEnd>,
    /// The limit that its last value does not reach; `None` where it has no end.
    pub until: Option<IntervalEnd>,
    /// A value in it.
    pub answer: Answer,
}

/// A limit between two intervals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IntervalEnd {
    /// The limit.
    pub limit: Limit,
    /// True if the limit itself belongs to the interval before it.
    pub beyond: bool,
}

impl VariableKind {
    /// Returns the number of its values.
    pub(crate) fn arity(&self) -> u8 {
        match self {
            Self::Options(count) => *count,
            Self::Member(_) => 2,
            Self::Intervals(breakpoints) => u8::try_from(breakpoints.len() + 1).unwrap_or(16),
            Self::Share { .. } | Self::Price => 3,
        }
    }

    /// The values that an unanswered question may have.
    pub(crate) fn values_not_answered(&self) -> u16 {
        match self {
            Self::Share { .. } => 0b011,
            Self::Price => 0b001,
            // One bit for each value; a variable has 1 to 16.
            _ => u16::MAX >> (16 - self.arity()),
        }
    }

    /// The value of a given answer.
    pub(crate) fn value(&self, answer: Answer) -> u8 {
        match self {
            Self::Share { .. } => 2,
            Self::Price if answer == Answer::Number(Decimal::ZERO) => 2,
            Self::Price => 1,
            _ => self.value_of_candidate(answer),
        }
    }

    /// The value that stands for this answer among those of an unanswered question.
    pub(crate) fn value_of_candidate(&self, answer: Answer) -> u8 {
        match (self, answer) {
            (Self::Options(_), Answer::Choice(option)) => option,
            (Self::Options(_), Answer::YesNo(yes)) => u8::from(!yes),
            (Self::Member(option), Answer::Set(set)) => u8::from(set >> option & 1 == 0),
            (Self::Intervals(breakpoints), answer) => {
                let reached = breakpoints
                    .iter()
                    .filter(|breakpoint| breakpoint.reached_by(answer))
                    .count();
                u8::try_from(reached).unwrap_or(0)
            }
            (Self::Share { reaches_cap }, Answer::Number(number)) => {
                u8::from(number >= *reaches_cap)
            }
            _ => 0,
        }
    }

    /// The bit of a set's option; 0 for other kinds.
    pub(crate) fn member(&self) -> u16 {
        match self {
            Self::Member(option) => 1 << option,
            _ => 0,
        }
    }
}

impl Breakpoint {
    pub(crate) fn reached_by(&self, answer: Answer) -> bool {
        let order = match (answer, self.limit) {
            (Answer::Date(date), Limit::Date(limit)) => date.cmp(&limit),
            (Answer::Number(number), Limit::Number(limit)) => number.cmp(&limit),
            _ => return false,
        };
        if self.beyond {
            order.is_gt()
        } else {
            order.is_ge()
        }
    }

    /// The last whole number, or day, that does not reach it; `None` where that would be below 0.
    pub(crate) fn last_before(&self) -> Option<Answer> {
        match self.first_at() {
            Answer::Date(date) => Some(Answer::Date(date.day_before())),
            Answer::Number(number) => {
                (number >= Decimal::ONE).then(|| Answer::Number(number + Decimal::NEGATIVE_ONE))
            }
            _ => None,
        }
    }

    /// The first whole number, or day, that reaches it.
    pub(crate) fn first_at(&self) -> Answer {
        match self.limit {
            Limit::Date(date) => Answer::Date(if self.beyond { date.day_after() } else { date }),
            Limit::Number(number) => {
                // No limit is below 0, so what is cut off only ever makes it less.
                let whole = number.trunc();
                let reaches = whole == number && !self.beyond;
                Answer::Number(if reaches { whole } else { whole + Decimal::ONE }.normalize())
            }
        }
    }
}

/// A share of an amount: so many hundredths, rounded down to the fen, at most the cap.
pub(crate) fn share(amount: Decimal, percent: Decimal, at_most: Money) -> Money {
    Money::new(amount).percent(percent).min(at_most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Date;

    /// Checks the first whole number that reaches a limit and the last before it.
    #[track_caller]
    fn check(limit: &str, beyond: bool, first_at: u32, last_before: Option<u32>) {
        let number = |whole: u32| Answer::Number(whole.into());
        let limit = Limit::Number(limit.parse().expect("a number"));
        let breakpoint = Breakpoint { limit, beyond };
        assert_eq!(breakpoint.first_at(), number(first_at));
        assert_eq!(breakpoint.last_before(), last_before.map(number));
        assert!(breakpoint.reached_by(number(first_at)));
        assert!(last_before.is_none_or(|last| !breakpoint.reached_by(number(last))));
    }

    #[test]
    fn whole_numbers_around_a_limit_are_neighbours() {
        check("3", false, 3, Some(2));
        check("3", true, 4, Some(3));
        check("2.5", false, 3, Some(2));
        check("2.5", true, 3, Some(2));
    }

    #[test]
    fn no_number_below_zero_stands_before_a_limit() {
        check("0", false, 0, None);
        check("0", true, 1, Some(0));
        check("0.5", false, 1, Some(0));
        check("1", false, 1, Some(0));
    }

    #[test]
    fn days_around_a_limit_are_neighbours() {
        let day = |day| Date::new(2026, 1, day).expect("a day of the calendar");
        for (beyond, first_at) in [(false, 15), (true, 16)] {
            let limit = Limit::Date(day(15));
            let breakpoint = Breakpoint { limit, beyond };
            assert_eq!(breakpoint.first_at(), Answer::Date(day(first_at)));
            let last_before = Answer::Date(day(first_at - 1));
            assert_eq!(breakpoint.last_before(), Some(last_before));
            assert!(!breakpoint.reached_by(last_before));
        }
    }
}
