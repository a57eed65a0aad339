//! The estimator held against the oracle on catalogues drawn at random: gates within gates, conditions that contradict
//! one another, overlapping exclusions, floors, shares and prices.

mod cases;
mod draw;
mod oracle;

use std::sync::Arc;

use policy::{Answer, Catalogue, Date, Estimator, Profile, QuestionKind};
use proptest::prelude::*;

use draw::{Draw, catalogue};

/// Draws a profile that leaves about so many tenths of the questions open.
fn profile(draw: &mut Draw, estimator: &Estimator, open_tenths: usize) -> Profile {
    let catalogue = estimator.catalogue();
    let mut profile = Profile::default();
    for (question, asked) in catalogue.indexed_questions() {
        if asked.id == "as_of" || draw.below(10) < open_tenths {
            continue;
        }
        let answer = match &asked.kind {
            QuestionKind::Set(options) => Answer::Set(draw.bits(options.len())),
            QuestionKind::Money { .. } => {
                Answer::Number([0, 7, 900, 123_456][draw.below(4)].into())
            }
            _ => {
                let answers = estimator.values_that_matter(question);
                if answers.is_empty() {
                    continue;
                }
                answers[draw.below(answers.len())]
            }
        };
        profile.set(question, Some(answer));
    }
    profile
}

#[track_caller]
fn check(
    seed: u64,
    catalogue: &Arc<Catalogue>,
    estimator: &mut Estimator,
    profile: &Profile,
    as_of: Date,
) -> bool {
    let max = oracle::max_assignments(300);
    let Ok(expected) = reference::expect(catalogue, profile, as_of, max) else {
        return false;
    };
    let result = oracle::result(estimator, profile, as_of);
    let context = Context(seed, catalogue, profile);
    oracle::check(catalogue, &expected, &result);
    core::mem::forget(context);
    for (benefit, known) in expected.benefits.iter().zip(&catalogue.benefits) {
        let is_refused = benefit.verdict == policy::Verdict::NotEligible;
        assert_eq!(
            is_refused,
            !benefit.failed.is_empty(),
            "{seed}: {}",
            known.id
        );
    }
    true
}

/// Prints what a failed check was about.
struct Context<'c>(u64, &'c Catalogue, &'c Profile);

impl Drop for Context<'_> {
    fn drop(&mut self) {
        let Self(seed, catalogue, profile) = self;
        eprintln!("seed {seed}, {profile:?}");
        for question in &catalogue.questions {
            eprintln!(
                "{}: {:?} if {:?}, usual {:?}",
                question.id, question.kind, question.asked_if, question.usual
            );
        }
        for benefit in &catalogue.benefits {
            eprintln!(
                "{}: {:b} {:?} {:?}",
                benefit.id, benefit.applicants, benefit.conditions, benefit.award
            );
        }
        eprintln!("{:?}", catalogue.exclusions);
    }
}

proptest! {
    #![proptest_config(cases::config(200))]

    #[test]
    fn random_catalogue_agrees_with_oracle(seed in any::<u64>()) {
        let mut draw = Draw::new(seed);
        let catalogue = Arc::new(catalogue(&mut draw));
        let mut estimator = Estimator::new(Arc::clone(&catalogue));
        for open_tenths in [0, 2, 4, 6, 8, 10] {
            let profile = profile(&mut draw, &estimator, open_tenths);
            let as_of = ["2024-01-01", "2025-06-30"][draw.below(2)].parse().expect("a day");
            let is_checked = check(seed, &catalogue, &mut estimator, &profile, as_of);
            // A profile with all answered is complete, so it is always checked.
            prop_assert!(is_checked || open_tenths > 0);
        }
    }
}
