//! Side by side, by example: what is proposed, what differs, and how a total adds up.

mod cases;
mod visitor;

use std::sync::Arc;

use policy::{Estimator, Money, Profile, Split, Trend, Verdict, differing, highest};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use visitor::{DOCTOR, FOUNDER, ORGANISATION, Result, estimate};

/// Question, answer, gains at both ends, benefits won.
fn suggestions(answers: &[&str]) -> Vec<String> {
    let catalogue = Arc::new(fixture::catalogue());
    let profile = profile(answers);
    let mut estimator = Estimator::new(Arc::clone(&catalogue));
    let day = "2026-11-22".parse().expect("a day");
    let suggestions = estimator.suggestions(&profile, day).into_iter();
    let words = suggestions.map(|suggestion| {
        let question = &catalogue[suggestion.question];
        let Split { at_low, at_high } = suggestion.gain;
        format!(
            "{}={} {at_low} {at_high} {}",
            question.id,
            question.write(suggestion.answer),
            suggestion.wins
        )
    });
    words.collect()
}

fn profile(answers: &[&str]) -> Profile {
    let catalogue = fixture::catalogue();
    let mut profile = Profile::default();
    for (key, text) in answers
        .iter()
        .flat_map(|some| some.split_whitespace())
        .filter_map(|one| one.split_once('='))
    {
        let question = catalogue.question(key).expect("a question of the reading");
        let answer =
            (!text.is_empty()).then(|| catalogue[question].read(text).expect("an answer to it"));
        profile.set(question, answer);
    }
    profile
}

#[test]
fn what_brings_most_is_proposed_first() {
    // The settling-in grant and the rent, a key enterprise's 3,000 a month, a city body's rank, Dalate's tax return.
    assert_eq!(
        suggestions(&[DOCTOR, "contract_years=2"]),
        [
            "contract_years=3 400000 400000 2",
            "key_enterprise=true 72000 72000 1",
            "employer=city_unit 0 0 1",
            "district=dalate 0 0 1",
        ]
    );
    // A city body would cost what the key enterprise pays.
    assert_eq!(
        suggestions(&[DOCTOR, "key_enterprise=true"]),
        ["district=dalate 0 0 1"]
    );
}

#[test]
fn best_of_several_answers_is_proposed() {
    let degree = |suggestion: &String| suggestion.starts_with("degree=");
    let found = suggestions(&[DOCTOR, "degree=below_bachelor"]);
    let found: Vec<String> = found.into_iter().filter(degree).collect();
    assert_eq!(found, ["degree=doctor 400000 400000 5"]);
    // A master gets the same from three kinds of employer; the first of them is proposed.
    assert_eq!(
        suggestions(&[DOCTOR, "degree=master employer=central_or_regional"])[0],
        "employer=enterprise 300000 300000 2"
    );
}

#[test]
fn answer_that_lowers_one_end_is_not_proposed() {
    // A city body would win a rank and cost what a key enterprise may pay.
    assert_eq!(
        suggestions(&[DOCTOR, "key_enterprise="]),
        ["district=dalate 0 0 1"]
    );
}

#[test]
fn answer_that_raises_only_the_high_end_is_proposed() {
    let found = suggestions(&[FOUNDER, "postdoc=false social_insurance="]);
    assert_eq!(found, ["degree=doctor 0 200000 0"]);
}

#[test]
fn only_what_a_person_may_weigh_is_proposed() {
    let all = suggestions(&[
        DOCTOR,
        "degree=bachelor school=other origin=local honour=none talent_class=none",
    ]);
    let questions: Vec<&str> = all
        .iter()
        .filter_map(|suggestion| suggestion.split('=').next())
        .collect();
    assert!(questions.contains(&"key_enterprise"), "{all:?}");
    assert!(
        !["origin", "school", "honour", "talent_class", "postdoc"]
            .iter()
            .any(|question| questions.contains(question)),
        "{all:?}"
    );
    // A student has no contract, whatever was once answered.
    let student = suggestions(&["applicant=person mode=student degree=master contract_years=1"]);
    assert!(
        !student
            .iter()
            .any(|suggestion| suggestion.starts_with("contract_years")),
        "{student:?}"
    );
}

#[test]
fn the_parts_of_a_total_are_named() {
    let parts = |result: &Result| {
        let parts = result.estimate.parts.iter().map(|(benefit, split)| {
            format!(
                "{} {} {}",
                result.catalogue[*benefit].id, split.at_low, split.at_high
            )
        });
        parts.collect::<Vec<_>>()
    };
    let doctor = estimate(&[DOCTOR, "key_enterprise=true"]);
    assert_eq!(
        parts(&doctor),
        [
            "graduate-settling-in 400000 400000",
            "key-enterprise-monthly 72000 72000"
        ]
    );
    let open = estimate(&[DOCTOR, "postdoc= employer=banner_unit"]);
    assert_eq!(
        parts(&open),
        [
            "graduate-settling-in 400000 400000",
            "postdoc-living 0 100000"
        ]
    );
    assert_eq!(
        parts(&estimate(&[
            "applicant=person mode=flexible village_talent=false degree=bachelor"
        ])),
        Vec::<String>::new()
    );
}

#[test]
fn what_differs_is_named_and_what_adds_to_the_total_comes_first() {
    let columns = [
        estimate(&[DOCTOR]),
        estimate(&[DOCTOR, "employer=city_unit"]),
        estimate(&[DOCTOR, "degree=master"]),
    ];
    let estimates = columns.map(|result| Arc::new(result.estimate));
    let catalogue = fixture::catalogue();
    let differing: Vec<&str> = differing(&estimates)
        .into_iter()
        .map(|benefit| catalogue[benefit].id.as_str())
        .collect();
    assert_eq!(
        differing,
        [
            "graduate-settling-in",
            "rent-subsidy",
            "doctor-research",
            "doctor-rank"
        ]
    );
    let rank = catalogue.benefit("doctor-rank").expect("a benefit");
    let trend = |column: usize| estimates[column][rank].trend_from(&estimates[0][rank]);
    assert_eq!(
        (estimates[0][rank].verdict, trend(1), trend(2)),
        (Verdict::NotEligible, Trend::Better, Trend::Same)
    );
    assert_eq!(highest(&estimates), Money::yuan(400_000));
}

proptest! {
    #![proptest_config(cases::config(60))]

    #[test]
    fn a_suggestion_taken_brings_just_what_it_says(
        who in select(vec![DOCTOR, FOUNDER, ORGANISATION]),
        open in prop::collection::vec(any::<Index>(), 0..4),
    ) {
        let mut estimator = Estimator::new(Arc::new(fixture::catalogue()));
        let day = "2026-11-22".parse().expect("a day");
        let mut profile = profile(&[who]);
        let answered: Vec<_> = profile.answers().map(|(question, _)| question).collect();
        for place in open {
            profile.set(answered[place.index(answered.len())], None);
        }
        let before = estimator.estimate(&profile, day);
        for suggestion in estimator.suggestions(&profile, day) {
            let changed = profile.changed(&[(suggestion.question, Some(suggestion.answer))]);
            let after = estimator.estimate(&changed, day);
            prop_assert_eq!(after.total.ends() - before.total.ends(), suggestion.gain);
            let won = before.benefits.iter().zip(&after.benefits).filter(|(before, after)| {
                before.verdict == Verdict::NotEligible && after.verdict != Verdict::NotEligible
            });
            prop_assert_eq!(won.count(), suggestion.wins as usize);
        }
        // And the parts are the total.
        let sum = before.parts.iter().fold(Split::default(), |mut sum, (_, part)| {
            sum.at_low += part.at_low;
            sum.at_high += part.at_high;
            sum
        });
        prop_assert_eq!(sum, before.total.ends());
    }
}
