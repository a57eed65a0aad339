//! The changes that the last answer made in the usual results.

use std::sync::Arc;

use leptos::prelude::*;
use policy::{Effect, Estimate, QuestionIndex};

use super::Estimation;

/// The usual estimates of before and after the question answered last.
struct Known {
    question: Option<(usize, QuestionIndex)>,
    /// `None` while nothing was answered: there is no result to compare with.
    before: Option<Arc<Estimate>>,
    now: Option<Arc<Estimate>>,
}

/// Returns what the last answer changed in these usual estimates, since before its question was answered; `None` before
/// the second answer, and after anything else than an answer.
pub fn use_last_effect(estimation: Estimation, usual: Memo<Arc<Estimate>>) -> Memo<Option<Effect>> {
    let known = StoredValue::new(Known {
        question: estimation.last_answered(),
        before: None,
        now: None,
    });
    Memo::new(move |_| {
        let has_answers = estimation.with_profile(|profile| profile.answers().next().is_some());
        let now = Some(usual.get()).filter(|_| has_answers);
        let question = estimation.last_answered();
        let mut known = known.write_value();
        if known.question != question {
            known.before = known.now.take();
        }
        known.question = question;
        let effect = match (question, &known.before, &now) {
            (Some(_), Some(before), Some(now)) if before.as_of == now.as_of => {
                Some(Effect::between(before, now))
            }
            _ => None,
        };
        known.now = now;
        effect
    })
}
