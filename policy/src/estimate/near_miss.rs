//! The near miss: the change of one answer that would win a benefit (contract, meaning 11).

use std::sync::Arc;

use crate::estimate::estimator::Estimator;
use crate::estimate::result::NearMiss;
use crate::{Answer, BenefitIndex, Money, QuestionIndex};

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
}
