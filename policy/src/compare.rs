//! Side by side: the same answers but for a few, and what that changes.

use core::cmp::Ordering;
use core::ops::{AddAssign, Sub};
use std::sync::Arc;

use crate::{
    Answer, BenefitEstimate, BenefitIndex, Estimate, Money, MoneyRange, Profile, QuestionIndex,
    Split, Verdict,
};

/// A question answered otherwise; `None`: its answer is taken back.
pub type Change = (QuestionIndex, Option<Answer>);

impl Profile {
    /// The same answers but for these.
    #[must_use]
    pub fn changed(&self, changes: &[Change]) -> Self {
        let mut other = self.clone();
        for (question, answer) in changes {
            other.set(*question, *answer);
        }
        other
    }

    /// The changes that lead from these answers to others, in the reading's order.
    pub fn changes_to(&self, other: &Self) -> Vec<Change> {
        let mut changes = Vec::new();
        for place in 0..self.length().max(other.length()) {
            let question = QuestionIndex(place);
            let answer = other.get(question);
            if answer != self.get(question) {
                changes.push((question, answer));
            }
        }
        changes
    }
}

/// Direction in which a result differs from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// It does not.
    Same,
    /// Better in one way and worse in none.
    Better,
    /// Worse in one way and better in none.
    Worse,
    /// Better in one way and worse in another.
    Otherwise,
}

impl Trend {
    fn of(orderings: &[Ordering]) -> Self {
        let (better, worse) = (
            orderings.contains(&Ordering::Greater),
            orderings.contains(&Ordering::Less),
        );
        match (better, worse) {
            (false, false) => Self::Same,
            (true, false) => Self::Better,
            (false, true) => Self::Worse,
            (true, true) => Self::Otherwise,
        }
    }
}

impl Split {
    /// Which way a difference goes: more money is better.
    pub fn trend(self) -> Trend {
        Trend::of(&[
            self.at_low.cmp(&Money::ZERO),
            self.at_high.cmp(&Money::ZERO),
        ])
    }
}

impl MoneyRange {
    /// Its ends.
    pub fn ends(self) -> Split {
        Split {
            at_low: self.low,
            at_high: self.high,
        }
    }
}

impl AddAssign for Split {
    fn add_assign(&mut self, other: Self) {
        self.at_low += other.at_low;
        self.at_high += other.at_high;
    }
}

impl Sub for Split {
    type Output = Self;

    /// Subtracts both ends.
    fn sub(self, other: Self) -> Self {
        Self {
            at_low: self.at_low - other.at_low,
            at_high: self.at_high - other.at_high,
        }
    }
}

impl BenefitEstimate {
    /// Which way this benefit differs from how it stands in another estimate: by its verdict, its money, and whether
    /// something else is taken in its place.
    pub fn trend_from(&self, other: &Self) -> Trend {
        // The more certain verdict is the smaller one.
        let mut orderings = vec![other.verdict.cmp(&self.verdict)];
        match (self.money, other.money) {
            (Some(own), Some(known)) => {
                orderings.extend([own.low.cmp(&known.low), own.high.cmp(&known.high)]);
            }
            // An area whose price is given on one side only.
            (None, Some(_)) | (Some(_), None) if self.verdict == other.verdict => {
                orderings.extend([Ordering::Greater, Ordering::Less]);
            }
            _ => {}
        }
        if self.verdict != Verdict::NotEligible && other.verdict != Verdict::NotEligible {
            let is_free = |estimate: &Self| estimate.left_out_for.is_none();
            orderings.extend([
                self.counted.cmp(&other.counted),
                is_free(self).cmp(&is_free(other)),
            ]);
        }
        Trend::of(&orderings)
    }

    /// Returns the gain of its money over another estimate; `None` if one of them has no amount.
    pub fn gain_over(&self, other: &Self) -> Option<Split> {
        Some(self.money?.ends() - other.money?.ends())
    }
}

/// The benefits that stand otherwise in some of these estimates than in the first, in the catalogue's order but for
/// those that add to a total: they come first.
pub fn differing(estimates: &[Arc<Estimate>]) -> Vec<BenefitIndex> {
    let Some((first, others)) = estimates.split_first() else {
        return Vec::new();
    };
    let mut differing: Vec<BenefitIndex> = (0..)
        .map(BenefitIndex)
        .zip(&first.benefits)
        .filter(|(benefit, known)| {
            let mut others = others.iter();
            others.any(|other| other[*benefit].trend_from(known) != Trend::Same)
        })
        .map(|(benefit, _)| benefit)
        .collect();
    crate::insertion_sort_by_key(&mut differing, |benefit| {
        !estimates.iter().any(|estimate| estimate[*benefit].counted)
    });
    differing
}

/// Returns the highest of the high ends of usual ranges: the scale on which they stand side by side.
pub fn highest(estimates: &[Arc<Estimate>]) -> Money {
    let highs = estimates.iter().map(|estimate| estimate.usual.total.high);
    highs.max().unwrap_or_default()
}

impl core::ops::Index<BenefitIndex> for Estimate {
    type Output = BenefitEstimate;

    fn index(&self, benefit: BenefitIndex) -> &BenefitEstimate {
        &self.benefits[usize::from(benefit.0)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::QuestionSet;

    fn answered(answers: &[(u8, u8)]) -> Profile {
        answers
            .iter()
            .fold(Profile::default(), |profile, (question, option)| {
                profile.with(QuestionIndex(*question), Answer::Choice(*option))
            })
    }

    #[test]
    fn changes_lead_from_one_profile_to_the_other_and_back() {
        let (one, other) = (
            answered(&[(0, 1), (2, 0), (5, 3)]),
            answered(&[(0, 1), (1, 4), (5, 2)]),
        );
        let there = one.changes_to(&other);
        let questions: Vec<u8> = there.iter().map(|(question, _)| question.0).collect();
        assert_eq!(questions, [1, 2, 5], "in the reading's order");
        assert_eq!(there[1], (QuestionIndex(2), None), "taken back");
        assert_eq!(one.changed(&there), other);
        assert_eq!(other.changed(&other.changes_to(&one)), one);
        assert_eq!(one.changes_to(&one), []);
    }

    fn benefit(verdict: Verdict, yuan: Option<(i64, i64)>) -> BenefitEstimate {
        BenefitEstimate {
            verdict,
            money: yuan.map(|(low, high)| MoneyRange {
                low: Money::yuan(low),
                high: Money::yuan(high),
                at_least: false,
            }),
            rate: None,
            counted: false,
            left_out_for: None,
            missing: QuestionSet::default(),
            failed: QuestionSet::default(),
            near_miss: None,
            unmet: 0,
            outcomes: 0,
        }
    }

    #[track_caller]
    fn check(one: &BenefitEstimate, other: &BenefitEstimate, there: Trend, back: Trend) {
        assert_eq!(
            (other.trend_from(one), one.trend_from(other)),
            (there, back)
        );
    }

    #[test]
    fn a_benefit_turns_by_verdict_and_by_money() {
        use Trend::{Better, Otherwise, Same, Worse};
        use Verdict::{Eligible, NotEligible, Undetermined};
        let none = benefit(NotEligible, Some((0, 0)));
        let some = benefit(Undetermined, Some((0, 9)));
        check(&none, &none.clone(), Same, Same);
        check(&none, &some, Better, Worse);
        check(&some, &benefit(Eligible, Some((9, 9))), Better, Worse);
        check(
            &some,
            &benefit(Eligible, Some((5, 5))),
            Otherwise,
            Otherwise,
        );
        check(
            &benefit(Eligible, None),
            &benefit(NotEligible, None),
            Worse,
            Better,
        );
        // A home whose price is given, and not.
        let (priced, open) = (benefit(Eligible, Some((7, 7))), benefit(Eligible, None));
        check(&priced, &open, Otherwise, Otherwise);
        check(&none, &open, Better, Worse);
    }

    #[test]
    fn what_is_left_out_for_something_else_is_worse_but_not_than_nothing() {
        let left_out = BenefitEstimate {
            left_out_for: Some(BenefitIndex(1)),
            ..benefit(Verdict::Eligible, Some((5, 5)))
        };
        let taken = BenefitEstimate {
            counted: true,
            ..benefit(Verdict::Eligible, Some((5, 5)))
        };
        check(&taken, &left_out, Trend::Worse, Trend::Better);
        let none = benefit(Verdict::NotEligible, Some((0, 0)));
        check(&none, &left_out, Trend::Better, Trend::Worse);
    }

    #[test]
    fn a_difference_of_money_turns_by_both_ends() {
        let split = |low, high| Split {
            at_low: Money::yuan(low),
            at_high: Money::yuan(high),
        };
        assert_eq!((split(3, 9) - split(3, 9)).trend(), Trend::Same);
        assert_eq!((split(3, 9) - split(3, 7)).trend(), Trend::Better);
        assert_eq!((split(1, 9) - split(3, 9)).trend(), Trend::Worse);
        assert_eq!((split(4, 4) - split(0, 9)).trend(), Trend::Otherwise);
        assert_eq!(split(0, 5) - split(2, 9), split(-2, -4));
    }
}
