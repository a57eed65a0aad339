//! Differences of money in words.

use policy::{Money, Split};

use crate::language::Language;

impl Language {
    /// Returns the gain of a range: "+7.2万元"; "high end +CNY 72,000"; "the same".
    pub fn gain(self, gain: Split) -> String {
        let text = self.text();
        let (low, high) = (gain.at_low, gain.at_high);
        match (low.is_zero(), high.is_zero()) {
            (true, true) => text.questions().no_difference.to_owned(),
            _ if low == high => self.signed(high),
            (true, false) => (text.questions().gain_high)(&self.signed(high)),
            (false, true) => (text.questions().gain_low)(&self.signed(low)),
            (false, false) => format!(
                "{}{}{}",
                (text.questions().gain_low)(&self.signed(low)),
                text.comma,
                (text.questions().gain_high)(&self.signed(high))
            ),
        }
    }

    /// An amount with its sign in front.
    fn signed(self, amount: Money) -> String {
        let sign = if amount < Money::ZERO {
            '\u{2212}'
        } else {
            '+'
        };
        format!("{sign}{}", self.money(amount.abs()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(low: i64, high: i64, chinese: &str, english: &str) {
        let gain = Split {
            at_low: Money::yuan(low),
            at_high: Money::yuan(high),
        };
        assert_eq!(Language::Chinese.gain(gain), chinese);
        assert_eq!(Language::English.gain(gain), english);
    }

    #[test]
    fn a_gain_says_at_which_end_it_is_and_which_way() {
        check(0, 0, "相同", "the same");
        check(72_000, 72_000, "+7.2万元", "+CNY 72,000");
        check(0, 72_000, "最高额+7.2万元", "high end +CNY 72,000");
        check(-5, 0, "最低额\u{2212}5元", "low end \u{2212}CNY 5");
        check(
            10_000,
            -20_000,
            "最低额+1万元，最高额\u{2212}2万元",
            "low end +CNY 10,000, high end \u{2212}CNY 20,000",
        );
    }
}
