//! Changes that would win benefits: of two answers, of a day, and the steps that gather them.

mod visitor;

use std::sync::Arc;

use visitor::{DOCTOR, ready};

/// Checks that no change of two answers is named for a benefit that so many answers stand in the way of.
#[track_caller]
fn check_no_miss_of_two(answers: &[&str], id: &str, failed: u32) {
    let (mut estimator, profile, day) = ready(answers);
    let benefit = estimator.catalogue().benefit(id).expect("a benefit");
    let estimate = estimator.estimate(&profile, day);
    assert_eq!(estimate[benefit].failed.len(), failed);
    assert_eq!(estimator.near_miss_of_two(&profile, day, benefit), None);
}

#[test]
fn two_changes_win_what_one_does_not() {
    let (mut estimator, profile, day) = ready(&[DOCTOR, "contract_years=2 social_insurance=false"]);
    let catalogue = Arc::clone(estimator.catalogue());
    let grant = catalogue.benefit("graduate-settling-in").expect("a grant");
    let before = estimator.estimate(&profile, day);
    assert_eq!(before[grant].near_miss, None, "one change is not enough");
    let near_miss_of_two = estimator
        .near_miss_of_two(&profile, day, grant)
        .expect("two changes are");
    let mut changed = profile.clone();
    for (question, needs) in near_miss_of_two.needs {
        changed.set(question, Some(needs));
    }
    let after = estimator.estimate(&changed, day);
    assert!(near_miss_of_two.is_enough);
    assert_eq!(after[grant].verdict, policy::Verdict::Eligible);
    assert_eq!(
        near_miss_of_two.gain_low,
        after.total.low - before.total.low
    );
    assert_eq!(
        near_miss_of_two.gain_high,
        after.total.high - before.total.high
    );
}

#[test]
fn one_failing_answer_is_no_miss_of_two() {
    let (mut estimator, profile, day) = ready(&[DOCTOR, "contract_years=2"]);
    let catalogue = Arc::clone(estimator.catalogue());
    let grant = catalogue.benefit("graduate-settling-in").expect("a grant");
    assert!(estimator.estimate(&profile, day)[grant].near_miss.is_some());
    assert_eq!(estimator.near_miss_of_two(&profile, day, grant), None);
}

#[test]
fn answer_that_cannot_be_changed_is_no_part_of_a_miss_of_two() {
    for answers in [
        "contract_years=2 origin=local",
        "origin=local start_date=2020-01-01",
    ] {
        check_no_miss_of_two(&[DOCTOR, answers], "graduate-settling-in", 2);
    }
}

#[test]
fn three_failing_answers_are_no_miss_of_two() {
    check_no_miss_of_two(
        &[
            DOCTOR,
            "contract_years=2 social_insurance=false employer=central_or_regional",
        ],
        "graduate-settling-in",
        3,
    );
}

#[test]
fn changes_that_leave_the_degree_open_are_not_enough() {
    // A bachelor of an unknown school may get the grant, or not.
    let open = "degree=bachelor school=";
    let (mut estimator, profile, day) = ready(&[DOCTOR, open, "contract_years=2"]);
    let catalogue = Arc::clone(estimator.catalogue());
    let grant = catalogue.benefit("graduate-settling-in").expect("a grant");
    let near_miss = estimator.estimate(&profile, day)[grant].near_miss;
    assert!(!near_miss.expect("one change is named").is_enough);
    let two = "contract_years=2 social_insurance=false";
    let (_, profile, _) = ready(&[DOCTOR, open, two]);
    let near_miss_of_two = estimator.near_miss_of_two(&profile, day, grant);
    assert!(!near_miss_of_two.expect("two changes are named").is_enough);
    let (_, profile, _) = ready(&[DOCTOR, "contract_years=2"]);
    let near_miss = estimator.estimate(&profile, day)[grant].near_miss;
    assert!(near_miss.expect("one change is named").is_enough);
}

#[test]
fn changes_that_leave_the_total_as_it_is_are_named() {
    // The tax return is a ceiling, which is never counted.
    let (mut estimator, profile, day) = ready(&[DOCTOR]);
    let benefit = estimator.catalogue().benefit("dalate-tax-return");
    let benefit = benefit.expect("a benefit");
    let estimate = estimator.estimate(&profile, day);
    let near_miss = estimate[benefit].near_miss.expect("one change is named");
    assert!(near_miss.gain_low.is_zero() && near_miss.gain_high.is_zero());
    let (_, profile, _) = ready(&[DOCTOR, "employer=city_unit"]);
    let near_miss_of_two = estimator
        .near_miss_of_two(&profile, day, benefit)
        .expect("two changes are named");
    assert!(near_miss_of_two.gain_low.is_zero() && near_miss_of_two.gain_high.is_zero());
}

#[test]
fn other_day_that_would_win_a_benefit_is_named() {
    let (mut estimator, profile, day) = ready(&[DOCTOR, "start_date=2021-08-01"]);
    let catalogue = Arc::clone(estimator.catalogue());
    let grant = catalogue.benefit("graduate-settling-in").expect("a grant");
    let before = estimator.estimate(&profile, day);
    assert_eq!(before[grant].near_miss, None, "nobody can change a day");
    let near_miss = estimator
        .near_miss_by_date(&profile, day, grant)
        .expect("another day is named");
    let question = near_miss.question;
    assert_eq!(catalogue[question].id, "start_date");
    let given = profile.get(question).expect("a day");
    assert_eq!(near_miss.days_from(given), Some(23));
    let after = estimator.estimate(&profile.clone().with(question, near_miss.needs), day);
    assert!(near_miss.is_enough);
    assert_eq!(after[grant].verdict, policy::Verdict::Eligible);
    assert_eq!(near_miss.gain_low, after.total.low - before.total.low);
    assert_eq!(near_miss.gain_high, after.total.high - before.total.high);
}

#[test]
fn no_other_day_is_named_where_another_answer_fails() {
    for answers in [
        "contract_years=2",
        "contract_years=2 start_date=2021-08-01",
        "as_of=2020-01-01",
    ] {
        let (mut estimator, profile, day) = ready(&[DOCTOR, answers]);
        let grant = estimator.catalogue().benefit("graduate-settling-in");
        let grant = grant.expect("a grant");
        assert_eq!(
            estimator.near_miss_by_date(&profile, day, grant),
            None,
            "with {answers}"
        );
    }
}

/// Answers of people whom many benefits refuse.
const REFUSED: [&[&str]; 4] = [
    &[DOCTOR, "contract_years=2"],
    &[DOCTOR, "contract_years=2 social_insurance=false"],
    &[DOCTOR, "start_date=2021-08-01"],
    &[DOCTOR, "contract_years=1 start_date=2021-08-01"],
];

#[test]
fn every_step_is_that_of_its_benefits() {
    let mut kinds = [0; 3];
    for answers in REFUSED {
        let (mut estimator, profile, day) = ready(answers);
        let estimate = estimator.estimate(&profile, day);
        let steps = estimator.steps(&profile, &estimate);
        let mut reached = Vec::new();
        for step in &steps.of_one {
            for benefit in &step.benefits {
                let near_miss = estimate[*benefit].near_miss.expect("a near miss");
                assert_eq!(step.needs, [(near_miss.question, near_miss.needs)]);
                reached.push(*benefit);
                kinds[0] += 1;
            }
        }
        for step in &steps.of_two {
            for benefit in &step.benefits {
                let near_miss = estimator.near_miss_of_two(&profile, day, *benefit);
                assert_eq!(step.needs, near_miss.expect("two changes").needs);
                reached.push(*benefit);
                kinds[1] += 1;
            }
        }
        for (benefit, days) in &steps.days {
            let near_miss = estimator.near_miss_by_date(&profile, day, *benefit);
            let near_miss = near_miss.expect("another day");
            let given = profile.get(near_miss.question).expect("a day");
            assert_eq!(near_miss.days_from(given), Some(*days));
            reached.push(*benefit);
            kinds[2] += 1;
        }
        let catalogue = Arc::clone(estimator.catalogue());
        for (benefit, _) in catalogue.indexed_benefits() {
            let is_near = estimate[benefit].near_miss.is_some()
                || estimator
                    .near_miss_by_date(&profile, day, benefit)
                    .is_some()
                || estimator.near_miss_of_two(&profile, day, benefit).is_some();
            let named = reached.iter().filter(|known| **known == benefit).count();
            assert_eq!(named, usize::from(is_near), "{}", catalogue[benefit].id);
        }
    }
    assert!(kinds.iter().all(|count| *count > 0), "{kinds:?}");
}

#[test]
fn gain_of_a_step_is_that_of_the_usual_total() {
    let mut gains = 0;
    for answers in REFUSED {
        let (mut estimator, profile, day) = ready(answers);
        let estimate = estimator.estimate(&profile, day);
        let before = estimator.usual_estimate(&profile, day).total;
        let steps = estimator.steps(&profile, &estimate);
        for step in steps.of_one.iter().chain(&steps.of_two) {
            let mut changed = profile.clone();
            for (question, needs) in &step.needs {
                changed.set(*question, Some(*needs));
            }
            let after = estimator.usual_estimate(&changed, day).total;
            let gain = estimator.usual_gain(&profile, day, &step.needs);
            assert_eq!(gain.at_low, after.low - before.low);
            assert_eq!(gain.at_high, after.high - before.high);
            gains += usize::from(!gain.at_high.is_zero());
        }
    }
    assert!(gains > 0);
}
