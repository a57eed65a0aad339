//! The usual range: the total with unanswered questions answered as most people would (contract, meaning 12).

use std::sync::Arc;

use crate::estimate::estimator::Estimator;
use crate::estimate::result::{MoneyRange, Split, Usual, Verdict};
use crate::{
    Basis, BenefitIndex, Catalogue, Date, Estimate, Money, Profile, QuestionIndex, QuestionSet,
};

impl Estimator {
    /// Returns the estimate over the usual complete assignments: its total is [`Usual::total`] of the full estimate.
    pub fn usual_estimate(&mut self, profile: &Profile, as_of: Date) -> Estimate {
        let filled = self.filled_as_usual(profile);
        self.estimate(filled.as_ref().unwrap_or(profile), as_of)
    }

    /// Returns the usual range of the profile taken up, whose full range and undetermined questions are given.
    ///
    /// Only undetermined questions can change the total, so the usual answers of the others are not assumed.
    pub(crate) fn usual(&mut self, total: MoneyRange, undetermined: QuestionSet) -> Usual {
        let model = Arc::clone(&self.model);
        let is_undetermined = |question: QuestionIndex| undetermined.contains(question);
        let usual_answers = model
            .usual
            .iter()
            .filter(|(question, _)| is_undetermined(*question));
        let assumes: Vec<QuestionIndex> = usual_answers
            .clone()
            .map(|(question, _)| *question)
            .collect();
        if assumes.is_empty() || total.low == total.high && !total.at_least {
            return Usual { total, assumes };
        }
        let before = self.walk.open.clone();
        for (question, answer) in usual_answers {
            self.walk.answer(&model, *question, *answer);
        }
        let total = self.walk.total_range(&model);
        self.walk.reopen(before.into_iter().enumerate().collect());
        Usual { total, assumes }
    }

    /// Returns the part of each benefit in both ends of the usual range of a profile whose estimate is given, in the
    /// catalogue's order. The parts add up to the ends.
    pub fn usual_parts(
        &mut self,
        profile: &Profile,
        estimate: &Estimate,
    ) -> Vec<(BenefitIndex, Split)> {
        let model = Arc::clone(&self.model);
        let mut usual = profile.clone();
        for (question, answer) in &model.usual {
            if estimate.usual.assumes.contains(question) {
                usual.set(*question, Some(*answer));
            }
        }
        if usual == *profile {
            return estimate.parts.clone();
        }
        self.start(&usual, estimate.as_of);
        let witness = self.walk.reach_ends(&model);
        self.splits(&witness).2
    }

    /// Returns the profile with its unanswered questions answered as usual, where they have a usual answer; `None`
    /// where all of those are answered.
    pub(crate) fn filled_as_usual(&self, profile: &Profile) -> Option<Profile> {
        let mut filled = None;
        for (question, answer) in &self.model.usual {
            if profile.get(*question).is_none() {
                let filled = filled.get_or_insert_with(|| profile.clone());
                filled.set(*question, Some(*answer));
            }
        }
        filled
    }
}

impl Estimate {
    /// Returns the benefit with the highest amount among those that are competed for or negotiated, and that amount in
    /// yuan; `None` where none of them has one. Such amounts are never added up.
    pub fn highest_competitive(&self, catalogue: &Catalogue) -> Option<(BenefitIndex, Money)> {
        let mut highest = None;
        for (index, benefit) in catalogue.indexed_benefits() {
            let estimate = &self[index];
            if benefit.basis == Basis::Entitlement || estimate.verdict == Verdict::NotEligible {
                continue;
            }
            let amount = estimate.money.map(|money| money.high);
            if amount > highest.map(|(_, amount)| amount) {
                highest = amount.map(|amount| (index, amount));
            }
        }
        highest
    }
}
