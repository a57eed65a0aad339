//! Awards: what a benefit gives, how much, and when it is paid.

use crate::{Condition, Money, MoneyRange, QuestionIndex};
use rust_decimal::Decimal;

/// The award of a benefit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Award {
    /// The form of the award.
    pub form: Form,
    /// The bound that the amount is.
    pub bound: Bound,
    /// How often the amount is paid, where that is more than once.
    pub every: Option<Every>,
    /// An amount a month or a year for a length that is not stated.
    pub rate: Option<Rate>,
    /// When it is paid; the cell's own where it has one.
    pub paid: Option<Paid>,
}

/// The form of the award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Money: the first cell that holds gives the amount.
    Money(Vec<Cell>),
    /// Money between two amounts, in yuan.
    Range {
        /// The least.
        low: Money,
        /// The most.
        high: Money,
    },
    /// A share of an answer, rounded down to the fen.
    Share {
        /// The answer it is a share of.
        of: QuestionIndex,
        /// The share in per cent.
        percent: Decimal,
        /// The most it may be.
        at_most: Money,
    },
    /// Square metres times a price that the visitor gives; the price is never ranged over.
    Area {
        /// The price of a square metre.
        price: QuestionIndex,
        /// The first that holds gives the square metres.
        cells: Vec<AreaCell>,
    },
    /// A flat free of rent.
    Flat {
        /// For how many months at the most.
        months: u32,
    },
    /// A yearly pool; no amount for one is published.
    Pool {
        /// At least this much a year.
        at_least: Money,
        /// For at least so many.
        for_at_least: u32,
    },
    /// Money whose amount is not published.
    Unpublished,
    /// Only the rate.
    Rate,
    /// A post or a rank.
    Post,
    /// A service.
    Service,
}

impl Form {
    /// The question whose answer the amount is worked out from, where there is one.
    pub fn multiplied(&self) -> Option<QuestionIndex> {
        match self {
            Self::Share { of: question, .. }
            | Self::Area {
                price: question, ..
            } => Some(*question),
            _ => None,
        }
    }
}

/// An amount and when it applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// When it applies; `None`: otherwise.
    pub when: Option<Condition>,
    /// The amount, each time it is paid.
    pub amount: Money,
    /// True if the amount is a floor.
    pub at_least: bool,
    /// When it is paid, where this differs from the award's.
    pub paid: Option<Paid>,
}

/// Square metres and when they apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaCell {
    /// When they apply.
    pub when: Condition,
    /// The area in square metres.
    pub square_metres: u32,
}

/// The kind of bound that an amount is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Just that much.
    Exact,
    /// That much or more.
    AtLeast,
    /// That much or less: a ceiling, never counted.
    UpTo,
}

/// How often an amount is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Every {
    /// Once a month or once a year.
    pub unit: Period,
    /// Number of payments.
    pub times: u32,
}

/// A month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// A month.
    Month,
    /// A year.
    Year,
}

impl Period {
    /// The key used in files and results.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// An amount a month or a year for a length that is not stated; never totalled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// The least, in yuan.
    pub low: Money,
    /// The most, in yuan.
    pub high: Money,
    /// For a month or for a year.
    pub per: Period,
}

/// When an amount is paid, in years counted from the start: year 1 is the first twelve months (reading §4.8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paid {
    /// All of it in one year.
    InYear {
        /// The year, from 1.
        year: u32,
        /// True if a document says so; otherwise the schedule is not published and year 1 is assumed.
        published: bool,
    },
    /// A percentage each year; the last part takes the rest.
    Parts(Vec<u32>),
    /// Equal yearly parts, by their number, in whole yuan; the last takes the rest.
    Equal(u32),
}

impl Award {
    /// The least and the most it gives to whoever gets it; `None` where no amount is published, or it hangs on a
    /// price.
    pub fn ends(&self) -> Option<MoneyRange> {
        let (low, high, at_least) = match &self.form {
            Form::Money(cells) => {
                let times = self.every.map_or(1, |every| every.times);
                let amounts = || cells.iter().map(|cell| cell.amount.times(times));
                (
                    amounts().min()?,
                    amounts().max()?,
                    cells.iter().any(|cell| cell.at_least),
                )
            }
            Form::Range { low, high } => (*low, *high, false),
            Form::Share { at_most, .. } => (Money::ZERO, *at_most, false),
            _ => return None,
        };
        Some(MoneyRange {
            low,
            high,
            at_least: at_least || self.bound == Bound::AtLeast,
        })
    }

    /// Calls `pay` with each year, from 1, and what falls into it, for one amount of this award.
    ///
    /// `amount` is the whole amount, `paid` the schedule of its cell if it has one. The parts sum to the amount.
    pub fn each_payment(
        &self,
        amount: Money,
        paid: Option<&Paid>,
        mut pay: impl FnMut(u32, Money),
    ) {
        if let Some(every) = self.every {
            let years = match every.unit {
                Period::Month => every.times.div_ceil(12),
                Period::Year => every.times,
            };
            let per_payment = amount.divided(every.times);
            let mut left = every.times;
            for year in 1..=years {
                let payments = match every.unit {
                    Period::Month => left.min(12),
                    Period::Year => 1,
                };
                left -= payments;
                pay(year, per_payment.times(payments));
            }
            return;
        }
        match paid.or(self.paid.as_ref()) {
            Some(Paid::Parts(percents)) => pay_parts(
                amount,
                percents
                    .iter()
                    .map(|percent| amount.percent(Decimal::from(*percent))),
                pay,
            ),
            Some(Paid::Equal(parts)) => {
                pay_parts(amount, (0..*parts).map(|_| amount.equal_part(*parts)), pay);
            }
            Some(Paid::InYear { year, .. }) => pay(*year, amount),
            None => pay(1, amount),
        }
    }
}

/// Pays the parts one a year; the last takes what is left of the amount.
fn pay_parts(
    amount: Money,
    parts: impl ExactSizeIterator<Item = Money>,
    mut pay: impl FnMut(u32, Money),
) {
    let last = parts.len();
    let mut left = amount;
    for (year, part) in (1..).zip(parts) {
        let part = if year as usize == last { left } else { part };
        left = left - part;
        pay(year, part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn award(form: Form) -> Award {
        Award {
            form,
            bound: Bound::Exact,
            every: None,
            rate: None,
            paid: None,
        }
    }

    /// Returns an award of fixed amounts; those that are a floor are marked.
    fn cells(amounts: &[(i64, bool)]) -> Award {
        let cells = amounts.iter().map(|(yuan, at_least)| Cell {
            when: None,
            amount: Money::yuan(*yuan),
            at_least: *at_least,
            paid: None,
        });
        award(Form::Money(cells.collect()))
    }

    /// Checks the least and the most that an award gives, in yuan, and whether it may be more.
    #[track_caller]
    fn check(award: &Award, expected: Option<(i64, i64, bool)>) {
        let expected = expected.map(|(low, high, at_least)| MoneyRange {
            low: Money::yuan(low),
            high: Money::yuan(high),
            at_least,
        });
        assert_eq!(award.ends(), expected);
    }

    #[test]
    fn ends_are_the_least_and_the_most_of_all_cells() {
        check(
            &cells(&[(200, false), (100, false), (300, false)]),
            Some((100, 300, false)),
        );
        let monthly = Award {
            every: Some(Every {
                unit: Period::Month,
                times: 12,
            }),
            ..cells(&[(100, false), (200, false)])
        };
        check(&monthly, Some((1200, 2400, false)));
    }

    #[test]
    fn floor_of_one_cell_or_of_the_award_is_a_floor() {
        check(&cells(&[(100, false), (200, true)]), Some((100, 200, true)));
        let floor = Award {
            bound: Bound::AtLeast,
            ..cells(&[(100, false)])
        };
        check(&floor, Some((100, 100, true)));
    }

    #[test]
    fn ends_of_a_range_are_its_own_and_a_share_begins_at_nothing() {
        let range = Form::Range {
            low: Money::yuan(100),
            high: Money::yuan(200),
        };
        check(&award(range), Some((100, 200, false)));
        let share = Form::Share {
            of: QuestionIndex(0),
            percent: Decimal::TEN,
            at_most: Money::yuan(100),
        };
        check(&award(share), Some((0, 100, false)));
    }

    #[test]
    fn award_without_a_published_amount_has_no_ends() {
        check(&award(Form::Unpublished), None);
        check(&award(Form::Money(Vec::new())), None);
        let area = Form::Area {
            price: QuestionIndex(0),
            cells: Vec::new(),
        };
        check(&award(area), None);
    }
}
