//! The difference that an answer makes.

use crate::{BenefitIndex, Estimate, Split, Verdict};

/// The difference between the estimates before and after an answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effect {
    /// The gain of both ends of the total, in yuan; negative for a loss.
    pub total: Split,
    /// The benefits whose part of the total changed, the largest change first. Their changes add up to that of the total.
    pub parts: Vec<(BenefitIndex, Split)>,
    /// Other benefits for which the visitor is now eligible, in the catalogue's order.
    pub won: Vec<BenefitIndex>,
    /// Other benefits for which the visitor is no longer eligible, whatever else is answered, in the catalogue's order.
    pub lost: Vec<BenefitIndex>,
}

impl Effect {
    /// Returns the difference between two estimates on the same catalogue.
    pub fn between(before: &Estimate, after: &Estimate) -> Self {
        let mut effect = Self {
            total: after.total.ends() - before.total.ends(),
            ..Self::default()
        };
        for (benefit, now) in (0..).map(BenefitIndex).zip(&after.benefits) {
            let part = after.part(benefit) - before.part(benefit);
            if part != Split::default() {
                effect.parts.push((benefit, part));
                continue;
            }
            let was = before[benefit].verdict;
            match now.verdict {
                Verdict::Eligible if was != Verdict::Eligible => effect.won.push(benefit),
                Verdict::NotEligible if was != Verdict::NotEligible => effect.lost.push(benefit),
                _ => {}
            }
        }
        crate::insertion_sort_by_key(&mut effect.parts, |(_, part)| {
            core::cmp::Reverse(part.at_low.abs().max(part.at_high.abs()))
        });
        effect
    }

    /// Returns true if neither the total nor the eligibility for any benefit changed.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

impl Estimate {
    /// Returns the part of a benefit in both ends of the total.
    pub fn part(&self, benefit: BenefitIndex) -> Split {
        let mut parts = self.parts.iter();
        let part = parts.find(|(other, _)| *other == benefit);
        part.map(|(_, part)| *part).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BenefitEstimate, Money, MoneyRange};

    fn split(low: i64, high: i64) -> Split {
        Split {
            at_low: Money::yuan(low),
            at_high: Money::yuan(high),
        }
    }

    fn estimate(benefits: &[(Verdict, Split)]) -> Estimate {
        let parts: Vec<(BenefitIndex, Split)> = (0..)
            .map(BenefitIndex)
            .zip(benefits.iter().map(|(_, part)| *part))
            .filter(|(_, part)| *part != Split::default())
            .collect();
        let mut total = Split::default();
        for (_, part) in &parts {
            total += *part;
        }
        Estimate {
            as_of: crate::Date::new(2026, 11, 30).expect("a day"),
            total: MoneyRange {
                low: total.at_low,
                high: total.at_high,
                at_least: false,
            },
            usual: crate::Usual::default(),
            by_grade: [Split::default(); 3],
            benefits: benefits
                .iter()
                .map(|(verdict, _)| BenefitEstimate {
                    verdict: *verdict,
                    ..BenefitEstimate::default()
                })
                .collect(),
            calendar: Vec::new(),
            parts,
            undetermined_questions: crate::QuestionSet::default(),
            best_case: Vec::new(),
            worst_case: Vec::new(),
        }
    }

    #[test]
    fn changed_parts_add_up_to_the_change_of_the_total() {
        use Verdict::{Eligible, NotEligible, Undetermined};
        let before = estimate(&[
            (Undetermined, split(0, 30)),
            (Undetermined, split(0, 5)),
            (Undetermined, split(0, 0)),
            (Undetermined, split(0, 0)),
            (Eligible, split(7, 7)),
        ]);
        let after = estimate(&[
            (Eligible, split(30, 30)),
            (NotEligible, split(0, 0)),
            (Eligible, split(0, 0)),
            (NotEligible, split(0, 0)),
            (Eligible, split(7, 7)),
        ]);
        let effect = Effect::between(&before, &after);
        assert_eq!(effect.total, split(30, -5));
        assert_eq!(
            effect.parts,
            [
                (BenefitIndex(0), split(30, 0)),
                (BenefitIndex(1), split(0, -5)),
            ],
            "the largest change first"
        );
        assert_eq!(effect.won, [BenefitIndex(2)], "no money, but eligible");
        assert_eq!(effect.lost, [BenefitIndex(3)]);
        assert!(!effect.is_none());
    }

    #[test]
    fn estimate_beside_itself_shows_no_effect() {
        let estimate = estimate(&[(Verdict::Eligible, split(1, 2))]);
        assert!(Effect::between(&estimate, &estimate).is_none());
    }
}
