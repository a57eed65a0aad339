//! The same rules, reckoned plainly: one full answer, one loop over the benefits, every allowed combination tried.
//!
//! Written apart from the estimator and without anything of it, to be compared with it.

#![allow(
    dead_code,
    reason = "each test and the measurement use their own part of it"
)]

use policy::{
    Answer, Award, Benefit, BenefitIndex, Bound, Catalogue, Comparison, Condition, Date, Form,
    Limit, Money, Profile, QuestionIndex,
};
use rust_decimal::Decimal;

/// What one full answer gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plain {
    /// For each benefit, whether the visitor is eligible.
    pub eligible: Vec<bool>,
    /// For each benefit, the whole amount, where it has one.
    pub amounts: Vec<Option<Money>>,
    /// The benefits that add to the total.
    pub adding: Vec<BenefitIndex>,
    /// For each benefit, the one taken in its place.
    pub left_out_for: Vec<Option<BenefitIndex>>,
    /// The total.
    pub total: Money,
}

/// Reckons one full answer.
pub fn estimate(catalogue: &Catalogue, profile: &Profile, as_of: Date) -> Plain {
    let rules = Rules { catalogue, profile };
    let eligible: Vec<bool> = catalogue
        .benefits
        .iter()
        .map(|benefit| rules.eligible(benefit, as_of))
        .collect();
    let amounts: Vec<Option<Money>> = catalogue
        .benefits
        .iter()
        .zip(&eligible)
        .map(|(benefit, eligible)| {
            if *eligible {
                rules.amount(&benefit.award)
            } else {
                None
            }
        })
        .collect();
    let indices = || catalogue.indexed_benefits().map(|(index, _)| index);
    let worth = |benefit: BenefitIndex| {
        let amount = amounts[usize::from(benefit.0)].filter(|_| counts(&catalogue[benefit]));
        amount.unwrap_or(Money::ZERO)
    };
    let is_excluded = |benefit: &BenefitIndex| {
        catalogue
            .exclusions
            .iter()
            .any(|exclusion| exclusion.members.contains(benefit))
    };
    let price_is_missing = |benefit: &BenefitIndex| {
        matches!(catalogue[*benefit].award.form, Form::Area { .. })
            && amounts[usize::from(benefit.0)].is_none()
    };
    let linked: Vec<BenefitIndex> = indices()
        .filter(|benefit| {
            eligible[usize::from(benefit.0)] && is_excluded(benefit) && !price_is_missing(benefit)
        })
        .collect();
    let taken = best_combination(catalogue, &linked, worth);
    let mut left_out_for = vec![None; catalogue.benefits.len()];
    for benefit in linked.iter().filter(|benefit| !taken.contains(benefit)) {
        let rivals = catalogue
            .exclusions
            .iter()
            .filter(|exclusion| exclusion.members.contains(benefit));
        let rivals = rivals.flat_map(|exclusion| {
            exclusion
                .members
                .iter()
                .filter(|member| taken.contains(member))
        });
        left_out_for[usize::from(benefit.0)] = rivals.min().copied();
    }
    let adding: Vec<BenefitIndex> = indices()
        .filter(|benefit| {
            taken.contains(benefit) || eligible[usize::from(benefit.0)] && !is_excluded(benefit)
        })
        .filter(|benefit| !worth(*benefit).is_zero())
        .collect();
    let total = adding.iter().map(|benefit| worth(*benefit)).sum();
    Plain {
        eligible,
        amounts,
        adding,
        left_out_for,
        total,
    }
}

/// Tries every combination; of several as large, the one with the earlier benefits.
fn best_combination(
    catalogue: &Catalogue,
    linked: &[BenefitIndex],
    worth: impl Fn(BenefitIndex) -> Money,
) -> Vec<BenefitIndex> {
    let mut best: Option<(Money, Vec<BenefitIndex>)> = None;
    // From the fullest combination down, so that the first of equals has the earlier benefits.
    for bits in (0..1_u32 << linked.len()).rev() {
        let chosen = linked
            .iter()
            .enumerate()
            .filter(|(place, _)| bits >> (linked.len() - 1 - place) & 1 == 1);
        let chosen: Vec<BenefitIndex> = chosen.map(|(_, benefit)| *benefit).collect();
        let clash = catalogue.exclusions.iter().any(|exclusion| {
            chosen
                .iter()
                .filter(|one| exclusion.members.contains(one))
                .count()
                > 1
        });
        let total: Money = chosen.iter().map(|benefit| worth(*benefit)).sum();
        if !clash && best.as_ref().is_none_or(|(most, _)| total > *most) {
            best = Some((total, chosen));
        }
    }
    best.map(|(_, chosen)| chosen).unwrap_or_default()
}

fn counts(benefit: &Benefit) -> bool {
    benefit.basis == policy::Basis::Entitlement && benefit.award.bound != Bound::UpTo
}

/// Whether a question is asked of somebody with these answers.
pub fn is_asked(catalogue: &Catalogue, profile: &Profile, question: QuestionIndex) -> bool {
    Rules { catalogue, profile }.asked(question)
}

struct Rules<'r> {
    catalogue: &'r Catalogue,
    profile: &'r Profile,
}

impl Rules<'_> {
    fn asked(&self, question: QuestionIndex) -> bool {
        self.catalogue[question]
            .asked_if
            .as_ref()
            .is_none_or(|gate| self.holds(gate))
    }

    fn answer(&self, question: QuestionIndex) -> Option<Answer> {
        self.profile.get(question).filter(|_| self.asked(question))
    }

    fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::All(parts) => parts.iter().all(|part| self.holds(part)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part)),
            Condition::IfThen { when, then } => !self.holds(when) || self.holds(then),
            Condition::Among { question, options } => match self.answer(*question) {
                Some(Answer::Choice(option)) => options >> option & 1 == 1,
                Some(Answer::YesNo(yes)) => options >> u8::from(!yes) & 1 == 1,
                _ => false,
            },
            Condition::Has { question, option } => {
                matches!(self.answer(*question), Some(Answer::Set(set)) if set >> option & 1 == 1)
            }
            Condition::Compared {
                question,
                comparison,
                limit,
            } => {
                let order = match (self.answer(*question), limit) {
                    (Some(Answer::Date(date)), Limit::Date(limit)) => date.cmp(limit),
                    (Some(Answer::Number(number)), Limit::Number(limit)) => number.cmp(limit),
                    _ => return false,
                };
                match comparison {
                    Comparison::AtLeast => order.is_ge(),
                    Comparison::MoreThan => order.is_gt(),
                    Comparison::AtMost => order.is_le(),
                    Comparison::LessThan => order.is_lt(),
                }
            }
        }
    }

    fn eligible(&self, benefit: &Benefit, as_of: Date) -> bool {
        let applicant = self
            .catalogue
            .question("applicant")
            .and_then(|question| self.profile.get(question));
        let applies = matches!(applicant, Some(Answer::Choice(option)) if benefit.applicants >> option & 1 == 1);
        let in_force = benefit
            .documents
            .first()
            .is_none_or(|document| self.catalogue[*document].covers(as_of));
        applies
            && in_force
            && benefit
                .conditions
                .iter()
                .all(|condition| self.holds(condition))
    }

    fn amount(&self, award: &Award) -> Option<Money> {
        let number = |question: QuestionIndex| match self.answer(question) {
            Some(Answer::Number(number)) => Some(number),
            _ => None,
        };
        let times = award.every.map_or(1, |every| every.times);
        match &award.form {
            Form::Money(cells) => {
                let cell = cells
                    .iter()
                    .find(|cell| cell.when.as_ref().is_none_or(|when| self.holds(when)))?;
                Some(cell.amount.times(times))
            }
            Form::Range { high, .. } => Some(*high),
            Form::Share {
                of,
                percent,
                at_most,
            } => {
                let fen = (number(*of)? * percent).trunc();
                Some(Money::new(fen / Decimal::ONE_HUNDRED).min(*at_most))
            }
            Form::Area { price, cells } => {
                let cell = cells.iter().find(|cell| self.holds(&cell.when))?;
                Some(Money::new(
                    number(*price)? * Decimal::from(cell.square_metres),
                ))
            }
            _ => None,
        }
    }
}
