//! The result of a benefit in its short saved form: `e400000`, `u0-300000+`, `e2000m`.

use core::fmt;

use policy::{BenefitEstimate, Money, MoneyRange, Period, Verdict};

/// The result of one benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The visitor's eligibility.
    pub verdict: Verdict,
    /// The amount, if it is known and the visitor may be eligible.
    pub money: Option<MoneyRange>,
    /// For what the amount is paid again and again; `None` where it is paid in all.
    pub per: Option<Period>,
}

impl Outcome {
    /// Not for this visitor.
    pub const NOTHING: Self = Self {
        verdict: Verdict::NotEligible,
        money: None,
        per: None,
    };

    /// Returns the result in an estimate of a benefit.
    pub fn of(estimate: &BenefitEstimate) -> Self {
        if estimate.verdict == Verdict::NotEligible {
            return Self::NOTHING;
        }
        let rate = estimate.rate.filter(|_| estimate.money.is_none());
        Self {
            verdict: estimate.verdict,
            money: estimate.money.or(rate.map(|rate| MoneyRange {
                low: rate.low,
                high: rate.high,
                at_least: false,
            })),
            per: rate.map(|rate| rate.per),
        }
    }

    /// Reads what was written by `Display`; `None` where it is nothing of the kind.
    pub fn read(text: &str) -> Option<Self> {
        let (verdict, rest) = if let Some(rest) = text.strip_prefix('e') {
            (Verdict::Eligible, rest)
        } else {
            (Verdict::Undetermined, text.strip_prefix('u')?)
        };
        let (per, rest) = if let Some(rest) = rest.strip_suffix('m') {
            (Some(Period::Month), rest)
        } else if let Some(rest) = rest.strip_suffix('y') {
            (Some(Period::Year), rest)
        } else {
            (None, rest)
        };
        let money = match rest {
            "" => None,
            _ => Some(read_range(rest)?),
        };
        Some(Self {
            verdict,
            money,
            per,
        })
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.verdict {
            Verdict::Eligible => "e",
            Verdict::Undetermined => "u",
            Verdict::NotEligible => "n",
        })?;
        if let Some(money) = self.money {
            formatter.write_str(&write_range(money))?;
        }
        formatter.write_str(match self.per {
            Some(Period::Month) => "m",
            Some(Period::Year) => "y",
            None => "",
        })
    }
}

/// An amount or two, with a plus where it may be more: `400000`, `0-300000+`.
pub fn write_range(range: MoneyRange) -> String {
    let mut text = range.low.to_string();
    if range.low != range.high {
        text.push('-');
        text.push_str(&range.high.to_string());
    }
    if range.at_least {
        text.push('+');
    }
    text
}

/// Reads what [`write_range`] wrote; `None` where it is nothing of the kind.
pub fn read_range(text: &str) -> Option<MoneyRange> {
    let amounts = text.strip_suffix('+');
    let (at_least, amounts) = (amounts.is_some(), amounts.unwrap_or(text));
    let (low, high) = amounts.split_once('-').unwrap_or((amounts, amounts));
    Some(MoneyRange {
        low: Money::read(low)?,
        high: Money::read(high)?,
        at_least,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_estimated_reads_back_as_it_is_written() {
        for text in [
            "e",
            "u",
            "e400000",
            "u0-300000",
            "u0-300000.5+",
            "e2000m",
            "u0-5000y",
        ] {
            let read = Outcome::read(text);
            assert_eq!(
                read.map(|outcome| outcome.to_string()).as_deref(),
                Some(text)
            );
        }
    }

    #[test]
    fn what_is_nothing_of_the_kind_is_not_read() {
        for text in [
            "", "n", "x1", "e-", "e1-", "e1-2-3", "u+", "e 1", "1", "鄂", "e鄂", "em1",
        ] {
            assert_eq!(Outcome::read(text), None, "{text}");
        }
    }
}
