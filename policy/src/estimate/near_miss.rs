//! The near miss: the change of one answer that would win a benefit (contract, meaning 11), and of two where one is not
//! enough.

use std::sync::Arc;

use crate::estimate::estimator::Estimator;
use crate::estimate::result::{NearMiss, NearMissOfTwo};
use crate::{Answer, BenefitIndex, Date, Money, Profile, QuestionIndex, QuestionSet};

/// The total after one answer was changed, kept because several benefits ask for the same change.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ChangedAnswer {
    question: QuestionIndex,
    needs: Answer,
    total: (Money, Money),
}

impl Estimator {
    /// The nearest change of the one failing answer that makes the benefit possible without lowering the high
    /// end of the total; `None` where there is none.
    pub(crate) fn near_miss(
        &mut self,
        benefit: BenefitIndex,
        question: QuestionIndex,
        total: (Money, Money),
        changed: &mut Vec<ChangedAnswer>,
    ) -> Option<NearMiss> {
        let given = self.walk.profile.get(question)?;
        let model = Arc::clone(&self.model);
        let candidates = self.other_answers(question, given);
        let outcome = model.benefits[usize::from(benefit.0)].outcome;
        for needs in candidates {
            let before = self.walk.answer(&model, question, needs);
            let results = self.walk.results(&model, outcome);
            let possible = results != 1;
            let known = changed
                .iter()
                .find(|known| known.question == question && known.needs == needs)
                .copied();
            let after = match known {
                Some(known) => Some(known.total),
                None if possible => Some(self.walk.total_ends(&model)),
                None => None,
            };
            self.walk.reopen(before);
            let Some(after) = after else { continue };
            if known.is_none() {
                changed.push(ChangedAnswer {
                    question,
                    needs,
                    total: after,
                });
            }
            if possible && after.1 >= total.1 {
                return Some(NearMiss {
                    question,
                    needs,
                    is_enough: results & 1 == 0,
                    gain_low: after.0 - total.0,
                    gain_high: after.1 - total.1,
                });
            }
        }
        None
    }

    /// Returns the nearest other day that would win a benefit which only a day stands in the way of, without lowering the
    /// high end of the total. A day is no near miss of the contract, since nobody can change one that has passed.
    pub fn near_miss_by_date(
        &mut self,
        profile: &Profile,
        as_of: Date,
        benefit: BenefitIndex,
    ) -> Option<NearMiss> {
        let failed = self.estimate(profile, as_of).benefits[usize::from(benefit.0)].failed;
        self.start(profile, as_of);
        self.nearest_day(benefit, failed, None)
    }

    /// Returns that day for the profile taken up.
    pub(crate) fn nearest_day(
        &mut self,
        benefit: BenefitIndex,
        failed: QuestionSet,
        total: Option<(Money, Money)>,
    ) -> Option<NearMiss> {
        let question = failed.only()?;
        if !matches!(self.walk.profile.get(question)?, Answer::Date(_)) {
            return None;
        }
        let model = Arc::clone(&self.model);
        let total = total.unwrap_or_else(|| self.walk.total_ends(&model));
        self.near_miss(benefit, question, total, &mut Vec::new())
    }

    /// Returns the change of two answers that would win a benefit that exactly two answers stand in the way of, without
    /// lowering the high end of the total; `None` where there is none.
    ///
    /// The nearest values come first, as for one answer.
    pub fn near_miss_of_two(
        &mut self,
        profile: &Profile,
        as_of: Date,
        benefit: BenefitIndex,
    ) -> Option<NearMissOfTwo> {
        let failed = self.estimate(profile, as_of).benefits[usize::from(benefit.0)].failed;
        self.start(profile, as_of);
        self.nearest_two(benefit, failed, None)
    }

    /// Returns that change for the profile taken up.
    pub(crate) fn nearest_two(
        &mut self,
        benefit: BenefitIndex,
        failed: QuestionSet,
        total: Option<(Money, Money)>,
    ) -> Option<NearMissOfTwo> {
        let mut failed = failed.iter();
        let (Some(one), Some(other), None) = (failed.next(), failed.next(), failed.next()) else {
            return None;
        };
        let model = Arc::clone(&self.model);
        let is_changeable = |question| model.changeable.contains(question);
        if !is_changeable(one) || !is_changeable(other) {
            return None;
        }
        let total = total.unwrap_or_else(|| self.walk.total_ends(&model));
        let [ones, others] = [one, other].map(|question| {
            let given = self.walk.profile.get(question);
            given.map_or_else(Vec::new, |given| self.other_answers(question, given))
        });
        let outcome = model.benefits[usize::from(benefit.0)].outcome;
        for needs_one in ones {
            let before_one = self.walk.answer(&model, one, needs_one);
            for needs_other in &others {
                let before_other = self.walk.answer(&model, other, *needs_other);
                let results = self.walk.results(&model, outcome);
                let after = (results != 1).then(|| self.walk.total_ends(&model));
                self.walk.reopen(before_other);
                if let Some(after) = after.filter(|after| after.1 >= total.1) {
                    self.walk.reopen(before_one);
                    return Some(NearMissOfTwo {
                        needs: [(one, needs_one), (other, *needs_other)],
                        is_enough: results & 1 == 0,
                        gain_low: after.0 - total.0,
                        gain_high: after.1 - total.1,
                    });
                }
            }
            self.walk.reopen(before_one);
        }
        None
    }
}
