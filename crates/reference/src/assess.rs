//! One complete assignment: who gets what, and what it adds up to.

use policy::{
    Answer, Award, Basis, Benefit, BenefitIndex, Bound, Catalogue, Cell, Date, Form, Money, Paid,
    Period, Profile, QuestionIndex,
};
use rust_decimal::Decimal;

use crate::combination::{best_combination, is_excluding, taken_instead};
use crate::rules::Rules;

/// The result of one complete assignment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// For each benefit, whether the applicant is eligible.
    pub eligible: Vec<bool>,
    /// For each benefit, the whole amount and whether it is a floor; `None` where there is none.
    pub amounts: Vec<Option<(Money, bool)>>,
    /// The benefits that add to the total.
    pub adding: Vec<BenefitIndex>,
    /// For each benefit, the one taken in its place.
    pub left_out_for: Vec<Option<BenefitIndex>>,
    /// The total.
    pub total: Money,
    /// True if a floor is in the total.
    pub at_least: bool,
    /// The payments by benefit and year; years count from 1.
    pub payments: Vec<(BenefitIndex, u32, Money)>,
}

/// Applies the rules to one complete assignment.
pub fn assess(catalogue: &Catalogue, profile: &Profile, as_of: Date) -> Assessment {
    let rules = Rules { catalogue, profile };
    let benefits = &catalogue.benefits;
    let eligible: Vec<bool> = benefits
        .iter()
        .map(|benefit| rules.is_eligible(benefit, as_of))
        .collect();
    let amounts: Vec<Option<(Money, bool)>> = benefits
        .iter()
        .zip(&eligible)
        .map(|(benefit, eligible)| rules.amount(&benefit.award).filter(|_| *eligible))
        .collect();
    let indices = || catalogue.indexed_benefits().map(|(index, _)| index);
    let amount = |benefit: BenefitIndex| {
        let counted = amounts[usize::from(benefit.0)].filter(|_| counts(&catalogue[benefit]));
        counted.unwrap_or((Money::ZERO, false))
    };
    let lacks_price = |benefit: BenefitIndex| {
        matches!(catalogue[benefit].award.form, Form::Area { .. })
            && amounts[usize::from(benefit.0)].is_none()
    };
    let is_eligible = |benefit: BenefitIndex| eligible[usize::from(benefit.0)];
    let linked: Vec<BenefitIndex> = indices()
        .filter(|benefit| {
            is_eligible(*benefit) && is_excluding(catalogue, *benefit) && !lacks_price(*benefit)
        })
        .collect();
    let taken = best_combination(catalogue, &linked, |benefit| amount(benefit).0);
    let left_out = |benefit: BenefitIndex| linked.contains(&benefit) && !taken.contains(&benefit);
    let left_out_for = indices()
        .map(|benefit| taken_instead(catalogue, benefit, &taken).filter(|_| left_out(benefit)));
    let left_out_for = left_out_for.collect();
    let chosen: Vec<BenefitIndex> = indices()
        .filter(|benefit| {
            taken.contains(benefit) || is_eligible(*benefit) && !is_excluding(catalogue, *benefit)
        })
        .collect();
    let adding: Vec<BenefitIndex> = chosen
        .iter()
        .filter(|benefit| !amount(**benefit).0.is_zero())
        .copied()
        .collect();
    let payments = adding.iter().flat_map(|benefit| {
        let payments = rules.payments(&catalogue[*benefit].award);
        payments
            .into_iter()
            .map(|(year, money)| (*benefit, year, money))
    });
    Assessment {
        total: adding.iter().map(|benefit| amount(*benefit).0).sum(),
        at_least: chosen.iter().any(|benefit| amount(*benefit).1),
        payments: payments.collect(),
        eligible,
        amounts,
        adding,
        left_out_for,
    }
}

/// Returns whether the benefit's money may be added to a total (reading, section 4.6).
pub(crate) fn counts(benefit: &Benefit) -> bool {
    benefit.basis == Basis::Entitlement
        && benefit.award.bound != Bound::UpTo
        && !matches!(benefit.award.form, Form::Range { .. })
}

/// Returns whether the benefit is for this applicant.
pub(crate) fn is_for_applicant(
    catalogue: &Catalogue,
    benefit: &Benefit,
    profile: &Profile,
) -> bool {
    let applicant = catalogue
        .question("applicant")
        .and_then(|question| profile.get(question));
    matches!(applicant, Some(Answer::Choice(option)) if benefit.applicants >> option & 1 == 1)
}

/// Returns whether the day lies in the span of the benefit's first document.
pub(crate) fn is_in_force(catalogue: &Catalogue, benefit: &Benefit, as_of: Date) -> bool {
    let Some(document) = benefit.documents.first() else {
        return true;
    };
    let document = &catalogue[*document];
    as_of >= document.from && document.until.is_none_or(|until| as_of <= until)
}

impl Rules<'_> {
    fn is_eligible(&self, benefit: &Benefit, as_of: Date) -> bool {
        is_for_applicant(self.catalogue, benefit, self.profile)
            && is_in_force(self.catalogue, benefit, as_of)
            && benefit
                .conditions
                .iter()
                .all(|condition| self.meets(condition))
    }

    fn number(&self, question: QuestionIndex) -> Option<Decimal> {
        match self.answer(question) {
            Some(Answer::Number(number)) => Some(number),
            _ => None,
        }
    }

    /// Returns the cell of an award that applies: the first whose condition is true.
    fn cell<'a>(&self, cells: &'a [Cell]) -> Option<&'a Cell> {
        let mut cells = cells.iter();
        cells.find(|cell| cell.when.as_ref().is_none_or(|when| self.meets(when)))
    }

    fn amount(&self, award: &Award) -> Option<(Money, bool)> {
        let is_floor = award.bound == Bound::AtLeast;
        match &award.form {
            Form::Money(cells) => {
                let cell = self.cell(cells)?;
                let times = award.every.map_or(1, |every| every.times);
                let whole = (0..times).map(|_| cell.amount).sum();
                Some((whole, is_floor || cell.at_least))
            }
            Form::Range { high, .. } => Some((*high, is_floor)),
            Form::Share {
                of,
                percent,
                at_most,
            } => {
                let fen = (self.number(*of)? * percent).trunc();
                Some((
                    Money::new(fen / Decimal::ONE_HUNDRED).min(*at_most),
                    is_floor,
                ))
            }
            Form::Area { price, cells } => {
                let cell = cells.iter().find(|cell| self.meets(&cell.when))?;
                let whole = self.number(*price)? * Decimal::from(cell.square_metres);
                Some((Money::new(whole), is_floor))
            }
            _ => None,
        }
    }

    /// Returns what an award pays in which year (reading, section 4.8).
    fn payments(&self, award: &Award) -> Vec<(u32, Money)> {
        let Some((whole, _)) = self.amount(award) else {
            return Vec::new();
        };
        let cell = match &award.form {
            Form::Money(cells) => self.cell(cells),
            _ => None,
        };
        if let (Some(every), Some(cell)) = (award.every, cell) {
            let year = |payment: u32| match every.unit {
                Period::Month => payment / 12 + 1,
                Period::Year => payment + 1,
            };
            return (0..every.times)
                .map(|payment| (year(payment), cell.amount))
                .collect();
        }
        let own = cell.and_then(|cell| cell.paid.as_ref());
        let yuan = whole.as_decimal();
        let parts: Vec<Decimal> = match own.or(award.paid.as_ref()) {
            None => return vec![(1, whole)],
            Some(Paid::InYear { year, .. }) => return vec![(*year, whole)],
            Some(Paid::Parts(percents)) => {
                let part =
                    |percent: &u32| (yuan * Decimal::from(*percent)).trunc() / Decimal::ONE_HUNDRED;
                percents.iter().map(part).collect()
            }
            Some(Paid::Equal(count)) => {
                let part = (yuan / Decimal::from(*count)).trunc();
                (0..*count).map(|_| part).collect()
            }
        };
        let before_last: Decimal = parts.iter().rev().skip(1).sum();
        let last = parts.len().saturating_sub(1);
        let parts = parts.into_iter().enumerate();
        let parts = parts.map(|(index, part)| {
            if index == last {
                yuan - before_last
            } else {
                part
            }
        });
        (1..).zip(parts.map(Money::new)).collect()
    }
}
