//! The changes that the last answer made in the usual results.

use std::sync::Arc;

use leptos::prelude::*;
use policy::{Effect, Estimate, MoneyRange, QuestionIndex};

use super::Estimation;

/// The changes that the last answer made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastEffect {
    /// The changes of the usual results.
    pub usual: Effect,
    /// The full range, if the answer made it narrower.
    pub narrowed: Option<MoneyRange>,
}

/// A usual estimate, and the full range beside it.
type Result = (Arc<Estimate>, MoneyRange);

/// The results of before and after the question answered last.
struct Known {
    question: Option<(usize, QuestionIndex)>,
    /// `None` while nothing was answered: there is no result to compare with.
    before: Option<Result>,
    now: Option<Result>,
}

/// Returns what the last answer changed in the results, since before its question was answered; `None` before the second
/// answer, and after anything else than an answer.
pub fn use_last_effect(
    estimation: Estimation,
    usual: Memo<Arc<Estimate>>,
) -> Memo<Option<LastEffect>> {
    let known = StoredValue::new(Known {
        question: estimation.last_answered(),
        before: None,
        now: None,
    });
    Memo::new(move |_| {
        let has_answers = estimation.with_profile(|profile| profile.answers().next().is_some());
        let full = estimation.with_estimate(|estimate| estimate.total);
        let now = Some((usual.get(), full)).filter(|_| has_answers);
        let question = estimation.last_answered();
        let mut known = known.write_value();
        if known.question != question {
            known.before = known.now.take();
        }
        known.question = question;
        let effect = match (question, &known.before, &now) {
            (Some(_), Some((before, full_before)), Some((now, full)))
                if before.as_of == now.as_of =>
            {
                Some(LastEffect {
                    usual: Effect::between(before, now),
                    narrowed: is_narrower(*full, *full_before).then_some(*full),
                })
            }
            _ => None,
        };
        known.now = now;
        effect
    })
}

fn is_narrower(now: MoneyRange, before: MoneyRange) -> bool {
    let is_other = (now.low, now.high) != (before.low, before.high);
    is_other && before.low <= now.low && now.high <= before.high
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimation::{Answers, Engine};

    #[test]
    fn confirmed_assumptions_narrow_the_full_range_only() {
        let catalogue = Box::leak(Box::new(Arc::new(fixture::catalogue())));
        Owner::new().with(|| {
            let engine = Engine::new(catalogue, "2026-11-22".parse().expect("a day"));
            let estimation = Estimation::new(engine);
            let usual = Memo::new(move |_| estimation.usual_estimate());
            let effect = use_last_effect(estimation, usual);
            let fields = "applicant=person&mode=full_time&origin=outside&degree=doctor";
            let profile = crate::url::read(catalogue, &["#/estimate?", fields].concat());
            let profile = profile.answers.profile;
            untrack(|| {
                estimation.set_answers(Answers {
                    profile,
                    ..Answers::default()
                });
                assert_eq!(effect.get(), None, "nothing to compare with");
                let assumed = estimation.with_estimate(|estimate| estimate.usual.assumes.clone());
                let assumed = assumed.into_iter();
                let answers: Vec<_> = assumed
                    .map(|question| (question, catalogue[question].usual))
                    .collect();
                assert!(!answers.is_empty());
                estimation.answer_all(&answers);
                let effect = effect.get().expect("an effect");
                assert!(effect.usual.is_none(), "{effect:?}");
                let total = estimation.with_estimate(|estimate| estimate.total);
                assert_eq!(effect.narrowed, Some(total));
            });
        });
    }
}
