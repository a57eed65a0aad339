//! Money, exact.

use core::fmt;
use core::iter::Sum;
use core::ops::{Add, AddAssign, Sub};

use rust_decimal::Decimal;

/// An amount in yuan, exact to the last digit; never a binary float.
///
/// Amounts of a catalogue are at most 10¹², answers likewise, so sums and products stay exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(Decimal);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// An amount in yuan.
    pub const fn new(yuan: Decimal) -> Self {
        Self(yuan)
    }

    /// A whole number of yuan.
    pub fn yuan(yuan: i64) -> Self {
        Self(Decimal::from(yuan))
    }

    /// Reads an amount as it is written by `Display`; `None` where the text is no number.
    pub fn read(text: &str) -> Option<Self> {
        crate::read_answer::decimal(text, false).map(Self)
    }

    /// The amount in yuan as a number.
    pub const fn as_decimal(self) -> Decimal {
        self.0
    }

    /// Returns true if the amount is zero.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The amount without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// This many times the amount.
    #[must_use]
    pub fn times(self, count: u32) -> Self {
        Self(self.0 * Decimal::from(count))
    }

    /// `percent` hundredths of the amount, rounded down to the fen.
    #[must_use]
    pub fn percent(self, percent: Decimal) -> Self {
        let fen = (self.0 * percent).trunc();
        Self(Decimal::from_i128_with_scale(fen.mantissa(), 2).normalize())
    }

    /// One of `parts` equal parts, rounded down to whole yuan.
    #[must_use]
    pub fn equal_part(self, parts: u32) -> Self {
        Self(self.divided(parts).0.trunc())
    }

    /// One of `parts` equal parts, exact where twelve digits after the point hold it.
    pub(crate) fn divided(self, parts: u32) -> Self {
        let (quotient, _) = quotient(self.0, Decimal::from(parts.max(1)));
        Self(quotient.normalize())
    }
}

/// Returns the ratio of two amounts, from 0 to 1, with four digits. For widths of bars only; do not calculate with it.
pub fn fraction(amount: Money, whole: Money) -> String {
    if whole.is_zero() {
        return "0".to_owned();
    }
    let (quotient, _) = quotient(amount.0, whole.0);
    let clamped = quotient.clamp(Decimal::ZERO, Decimal::ONE);
    // Half of the last digit more, then cut: rounded.
    let parts = (clamped * Decimal::from(10_000) + Decimal::new(5, 1)).trunc();
    Decimal::from_i128_with_scale(parts.mantissa(), 4)
        .normalize()
        .to_string()
}

/// Returns the part of a length, rounded, that an amount is of the whole; from 0 to the length. For bars only; do not
/// calculate with it.
pub fn bar_length(amount: Money, whole: Money, length: u16) -> u16 {
    if whole.is_zero() {
        return 0;
    }
    let (quotient, _) = quotient(amount.0, whole.0);
    let part = quotient.clamp(Decimal::ZERO, Decimal::ONE) * Decimal::from(length);
    let rounded = (part + Decimal::new(5, 1)).trunc();
    u16::try_from(rounded.mantissa()).unwrap_or(length)
}

/// A quotient cut after twelve digits behind the point, and whether anything was cut off.
///
/// In whole numbers: they hold what answers and policy files may hold, and weigh less in a program than the
/// division of decimals.
pub(crate) fn quotient(number: Decimal, divisor: Decimal) -> (Decimal, bool) {
    let shift = (QUOTIENT_DIGITS + divisor.scale()).saturating_sub(number.scale());
    let number = number.mantissa() * 10_i128.pow(shift);
    let quotient = Decimal::from_i128_with_scale(number / divisor.mantissa(), QUOTIENT_DIGITS);
    (quotient, number % divisor.mantissa() != 0)
}

const QUOTIENT_DIGITS: u32 = 12;

impl fmt::Display for Money {
    /// Yuan without separators and without trailing zeros after the point: `400000`, `0.5`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0.normalize(), formatter)
    }
}

impl Add for Money {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        // Most of what is added up is nothing.
        if !other.is_zero() {
            *self = *self + other;
        }
    }
}

impl Sub for Money {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        // By addition, which is there anyway.
        if other.is_zero() {
            self
        } else {
            Self(self.0 + -other.0)
        }
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Money {
        Money::new(Decimal::from_str_exact(text).expect("a number"))
    }

    #[test]
    fn bar_is_as_long_as_its_part_of_the_whole_and_never_longer() {
        for (amount, whole, length) in [
            ("0", "100", 0),
            ("100", "100", 936),
            ("50", "100", 468),
            ("1", "3", 312),
            ("0.01", "1000000", 0),
            ("200", "100", 936),
            ("-1", "100", 0),
            ("5", "0", 0),
        ] {
            assert_eq!(
                bar_length(money(amount), money(whole), 936),
                length,
                "{amount} of {whole}"
            );
        }
    }

    #[test]
    fn money_is_written_without_trailing_zeros_and_reads_back() {
        for (amount, written) in [
            ("400000.00", "400000"),
            ("0.50", "0.5"),
            ("0", "0"),
            ("-3.10", "-3.1"),
            ("100", "100"),
        ] {
            assert_eq!(money(amount).to_string(), written);
            assert_eq!(Money::read(written), Some(money(amount)));
        }
        for text in ["", "-", "1e3", "12元", " 1", "1.", "NaN"] {
            assert_eq!(Money::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_share_is_rounded_down_to_the_fen() {
        assert_eq!(money("123.46").percent(Decimal::from(20)), money("24.69"));
        assert_eq!(money("0.04").percent(Decimal::from(20)), Money::ZERO);
    }

    #[test]
    fn equal_parts_are_whole_yuan() {
        assert_eq!(money("100000").equal_part(3), money("33333"));
    }
}
