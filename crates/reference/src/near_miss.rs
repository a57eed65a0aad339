//! The change of one answer that would win a benefit (contract, meaning 11).

use policy::{Answer, BenefitIndex, MoneyRange, Profile, QuestionIndex, QuestionSet};
use rust_decimal::Decimal;

use crate::assignments::{Complete, Space};
use crate::contract::{NearMissExpectation, TooMany, range};

/// The total before an answer is changed, and after each change looked at.
pub(crate) struct ChangedAnswer {
    total: MoneyRange,
    known: Vec<((QuestionIndex, Answer), Vec<Complete>)>,
}

impl ChangedAnswer {
    pub(crate) fn new(total: MoneyRange) -> Self {
        Self {
            total,
            known: Vec::new(),
        }
    }

    pub(crate) fn near_miss(
        &mut self,
        space: &mut Space<'_>,
        profile: &Profile,
        benefit: BenefitIndex,
        failed: QuestionSet,
    ) -> Result<Option<NearMissExpectation>, TooMany> {
        let Some(question) = failed
            .only()
            .filter(|only| space.catalogue[*only].can_change)
        else {
            return Ok(None);
        };
        let Some(given) = profile.get(question) else {
            return Ok(None);
        };
        let mut others = space.values(question).listed.clone();
        others.retain(|other| *other != given);
        others.sort_by_key(|other| match (*other, given) {
            (Answer::Number(other), Answer::Number(given)) => (other - given).abs(),
            _ => Decimal::ZERO,
        });
        for needs in others {
            let all = self.after(space, profile, question, needs)?;
            let may_get = |one: &Complete| one.assessment.eligible[usize::from(benefit.0)];
            let after = range(all);
            if all.iter().any(may_get) && after.high >= self.total.high {
                return Ok(Some(NearMissExpectation {
                    question,
                    needs,
                    gain: (after.low - self.total.low, after.high - self.total.high),
                }));
            }
        }
        Ok(None)
    }

    fn after(
        &mut self,
        space: &mut Space<'_>,
        profile: &Profile,
        question: QuestionIndex,
        answer: Answer,
    ) -> Result<&[Complete], TooMany> {
        let key = (question, answer);
        let index = if let Some(index) = self.known.iter().position(|(known, _)| *known == key) {
            index
        } else {
            let all = space.complete(&profile.clone().with(question, answer))?;
            self.known.push((key, all));
            self.known.len() - 1
        };
        Ok(&self.known[index].1)
    }
}
