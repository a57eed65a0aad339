//! Types of an estimate. Their names are those of the contract.

use core::ops::AddAssign;

use crate::{Answer, Benefit, BenefitIndex, Date, Money, QuestionIndex, QuestionSet, Rate};

/// Everything estimated for one profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Estimate {
    /// The day estimated for.
    pub as_of: Date,
    /// The least and the most that entitlements add up to, over all complete assignments.
    pub total: MoneyRange,
    /// The total that most people would get, beside the full one.
    pub usual: Usual,
    /// Both ends of the total split by grade, in the order of [`crate::Grade::ALL`].
    pub by_grade: [Split; 3],
    /// One for each benefit of the catalogue, in its order.
    pub benefits: Vec<BenefitEstimate>,
    /// Both ends of the total split by year: entry *n* is year *n* + 1.
    pub calendar: Vec<Split>,
    /// Both ends of the total split by benefit, in the catalogue's order: those that add to either.
    pub parts: Vec<(BenefitIndex, Split)>,
    /// Unanswered questions whose answer can still change something.
    pub undetermined_questions: QuestionSet,
    /// Answers that make both ends of the total the high end, none of them needless.
    pub best_case: Vec<(QuestionIndex, Answer)>,
    /// Answers that make both ends of the total the low end, none of them needless.
    pub worst_case: Vec<(QuestionIndex, Answer)>,
}

/// The total over the usual complete assignments: those in which every unanswered question that has a usual answer
/// takes it (contract, meaning 12).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Usual {
    /// The least and the most; exact, and inside [`Estimate::total`].
    pub total: MoneyRange,
    /// The questions whose usual answer is assumed, in the reading's order: those of
    /// [`Estimate::undetermined_questions`] that have one.
    pub assumes: Vec<QuestionIndex>,
}

/// The estimate of one benefit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BenefitEstimate {
    /// The visitor's eligibility.
    pub verdict: Verdict,
    /// The least and the most it pays; `None` where it has no money amount, or its price is not given.
    pub money: Option<MoneyRange>,
    /// An amount a month or a year for a length that is not stated.
    pub rate: Option<Rate>,
    /// True if it adds to the total of at least one complete assignment.
    pub counted: bool,
    /// The benefit taken in its place, where that is the same in every complete assignment in which it is eligible.
    pub left_out_for: Option<BenefitIndex>,
    /// Unanswered questions that can change its verdict, money or rate.
    pub missing: QuestionSet,
    /// For one not eligible: the questions of the conditions to blame, or the applicant, or the day; never empty.
    pub failed: QuestionSet,
    /// For one not eligible: the change of one answer that would win it.
    pub near_miss: Option<NearMiss>,
    /// For one that fails by its conditions: bit *n*: condition *n* is to blame. It is false in every complete
    /// assignment whose applicant the benefit is for; where no condition is, these contradict one another.
    pub unmet: u32,
    /// Bit *n*: outcome *n* of its award may be reached; bit 0: it may turn out not eligible.
    pub outcomes: u32,
}

impl BenefitEstimate {
    /// Returns the estimate of a benefit for anybody who is eligible, independent of answers.
    pub fn in_general(benefit: &Benefit) -> Self {
        Self {
            verdict: Verdict::Eligible,
            money: benefit.award.ends(),
            rate: benefit.award.rate,
            counted: benefit.counts(),
            left_out_for: None,
            missing: QuestionSet::default(),
            failed: QuestionSet::default(),
            near_miss: None,
            unmet: 0,
            outcomes: 0,
        }
    }
}

/// A visitor's eligibility, over all complete assignments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Verdict {
    /// In every one.
    Eligible,
    /// In some and not in others.
    Undetermined,
    /// In none.
    #[default]
    NotEligible,
}

impl Verdict {
    /// All verdicts, the best first.
    pub const ALL: [Self; 3] = [Self::Eligible, Self::Undetermined, Self::NotEligible];

    /// The key used in results.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::Undetermined => "undetermined",
            Self::NotEligible => "not_eligible",
        }
    }
}

/// A least and a most, in yuan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct MoneyRange {
    /// The least.
    pub low: Money,
    /// The most.
    pub high: Money,
    /// True if an amount in it is a floor, so that it may be more.
    pub at_least: bool,
}

impl AddAssign for MoneyRange {
    /// Adds both ends: the range of what two people get together.
    fn add_assign(&mut self, other: Self) {
        self.low += other.low;
        self.high += other.high;
        self.at_least |= other.at_least;
    }
}

/// Parts of the low and of the high end of the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Split {
    /// The part of the low end.
    pub at_low: Money,
    /// The part of the high end.
    pub at_high: Money,
}

/// The largest parts of a total, and what the others add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LargestParts {
    /// The benefits with the largest parts, the largest first.
    pub parts: Vec<(BenefitIndex, Split)>,
    /// Number of the other benefits with a part.
    pub others: usize,
    /// The amounts that these add to both ends, in yuan.
    pub rest: Split,
}

impl NearMiss {
    /// Returns the number of days by which the day needed is later than the one given; `None` if it is no day.
    pub fn days_from(&self, given: Answer) -> Option<i32> {
        match (self.needs, given) {
            (Answer::Date(needs), Answer::Date(given)) => Some(needs.days_since(given)),
            _ => None,
        }
    }
}

/// The change of one answer that would win a benefit, or at least take away all that stands in its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NearMiss {
    /// The question to answer otherwise.
    pub question: QuestionIndex,
    /// The answer needed: the nearest number; of choices the first that does.
    pub needs: Answer,
    /// True if the change alone wins the benefit; else other answers still decide, too.
    pub is_enough: bool,
    /// The gain of the low end of the total.
    pub gain_low: Money,
    /// The gain of the high end of the total.
    pub gain_high: Money,
}

/// The change of two answers that would win a benefit, or at least take away all that stands in its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NearMissOfTwo {
    /// The questions to answer otherwise, in the reading's order, and the answers needed.
    pub needs: [(QuestionIndex, Answer); 2],
    /// True if the changes alone win the benefit; else other answers still decide, too.
    pub is_enough: bool,
    /// The gain of the low end of the total, in yuan.
    pub gain_low: Money,
    /// The gain of the high end of the total, in yuan.
    pub gain_high: Money,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(low: i64, high: i64, at_least: bool) -> MoneyRange {
        MoneyRange {
            low: Money::yuan(low),
            high: Money::yuan(high),
            at_least,
        }
    }

    #[test]
    fn sum_of_ranges_is_a_floor_if_one_of_them_is() {
        let mut sum = range(100, 200, false);
        sum += range(10, 20, false);
        assert_eq!(sum, range(110, 220, false));
        sum += range(1, 2, true);
        sum += range(1, 2, false);
        assert_eq!(sum, range(112, 224, true));
    }

    #[test]
    fn near_miss_of_no_day_is_no_number_of_days_away() {
        let near_miss = |needs| NearMiss {
            question: QuestionIndex(0),
            needs,
            is_enough: true,
            gain_low: Money::ZERO,
            gain_high: Money::ZERO,
        };
        let day = |day| Answer::Date(Date::new(2026, 1, day).expect("a day of the calendar"));
        assert_eq!(near_miss(day(9)).days_from(day(7)), Some(2));
        assert_eq!(near_miss(day(7)).days_from(day(9)), Some(-2));
        let yes = Answer::YesNo(true);
        assert_eq!(near_miss(yes).days_from(Answer::YesNo(false)), None);
    }
}
