//! A scale for amounts of money, with round marks.

use rust_decimal::Decimal;

use crate::Money;
use crate::money::quotient;

/// A scale from nothing up to a round amount that no amount on it passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// From one mark to the next, in yuan: 1, 2 or 5 with zeros.
    step: Decimal,
    marks: u32,
}

/// Maximum number of marks above zero, so that a small drawing is not crowded.
const MAX_MARKS: u32 = 4;

impl Scale {
    /// Length of a scale in the units of [`Scale::place`].
    pub const LENGTH: u32 = 1000;

    /// The scale for amounts up to this one.
    pub fn up_to(most: Money) -> Self {
        let most = most.as_decimal();
        let mut power = Decimal::ONE;
        loop {
            for digit in [1_u32, 2, 5] {
                let step = power * Decimal::from(digit);
                let (steps, is_cut) = quotient(most, step);
                let whole = steps.trunc();
                let marks = u32::try_from(whole).unwrap_or(u32::MAX);
                let marks = marks.saturating_add(u32::from(is_cut || whole != steps));
                if marks <= MAX_MARKS {
                    return Self {
                        step,
                        marks: marks.max(1),
                    };
                }
            }
            power *= Decimal::TEN;
        }
    }

    /// The marks from nothing up, the top included.
    pub fn marks(self) -> impl Iterator<Item = Money> {
        (0..=self.marks).map(move |mark| Money::new(self.step).times(mark))
    }

    /// Where an amount stands, in parts of [`Scale::LENGTH`], rounded; what is more than nothing is at least one part.
    pub fn place(self, amount: Money) -> u32 {
        let top = self.step * Decimal::from(self.marks);
        let (share, _) = quotient(amount.as_decimal().clamp(Decimal::ZERO, top), top);
        let parts = share * Decimal::from(Self::LENGTH) + Decimal::new(5, 1);
        let parts = u32::try_from(parts.trunc()).unwrap_or(Self::LENGTH);
        parts.max(u32::from(amount > Money::ZERO))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(most: &str, marks: &[i64]) {
        let most = Money::new(Decimal::from_str_exact(most).expect("a number"));
        let scale = Scale::up_to(most);
        let expected: Vec<Money> = marks.iter().copied().map(Money::yuan).collect();
        assert_eq!(scale.marks().collect::<Vec<_>>(), expected);
        assert!(scale.place(most) <= Scale::LENGTH);
        assert_eq!(scale.place(*expected.last().expect("a top")), Scale::LENGTH);
    }

    #[test]
    fn marks_are_round_and_few_and_reach_the_most() {
        check("160000", &[0, 50_000, 100_000, 150_000, 200_000]);
        check("40", &[0, 10, 20, 30, 40]);
        check("41", &[0, 20, 40, 60]);
        check("553333", &[0, 200_000, 400_000, 600_000]);
        check("20000.01", &[0, 10_000, 20_000, 30_000]);
        check("1", &[0, 1]);
        check("0", &[0, 1]);
        check("1000000000000", &[0, 500_000_000_000, 1_000_000_000_000]);
    }

    #[test]
    fn amounts_stand_where_they_belong_and_the_least_is_seen() {
        let scale = Scale::up_to(Money::yuan(200_000));
        assert_eq!(scale.place(Money::ZERO), 0);
        assert_eq!(scale.place(Money::yuan(1)), 1);
        assert_eq!(scale.place(Money::yuan(50_000)), 250);
        assert_eq!(scale.place(Money::yuan(33_333)), 167);
        assert_eq!(scale.place(Money::yuan(200_000)), 1000);
        assert_eq!(scale.place(Money::yuan(900_000)), 1000);
    }
}
