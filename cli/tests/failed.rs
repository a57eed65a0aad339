//! The questions named for a benefit that is not eligible (contract, meaning 2): gates open and closed, an applicant who
//! is not given, conditions that contradict one another.

mod draw;
mod visitor;

use std::sync::Arc;

use policy::{Answer, Condition, Estimator, Profile, Question, QuestionIndex, QuestionKind};

use visitor::{DOCTOR, estimate};

#[track_caller]
fn check(answers: &[&str], id: &str, failed: &[&str]) {
    let result = estimate(answers);
    assert_eq!(result.ids(result.benefit(id).failed), failed, "{id}");
}

#[test]
fn condition_true_only_for_other_applicants_is_named() {
    // Teams and organisations have no contract, so for them the condition does not fail.
    check(
        &["mode=full_time contract_years=2"],
        "graduate-settling-in",
        &["contract_years"],
    );
    check(
        &["mode=full_time employer=central_or_regional contract_years=1"],
        "rent-subsidy",
        &["employer", "contract_years"],
    );
    // A team may enter without a business, a person may not; the benefit is for both.
    check(&["mode=full_time"], "ordos-cup", &[]);
    check(&["applicant=person mode=full_time"], "ordos-cup", &["mode"]);
}

#[test]
fn near_miss_of_unknown_applicant_names_the_failing_answer() {
    let result = estimate(&["mode=full_time contract_years=2"]);
    let near_miss = result.near_miss("graduate-settling-in");
    assert_eq!(
        near_miss.map(|(question, needs, _)| (question, needs)),
        Some(("contract_years", "3".to_owned()))
    );
}

#[test]
fn then_part_joined_by_and_is_as_many_conditions_as_parts() {
    for (answers, failed) in [
        ("employer=central_or_regional", &["employer"][..]),
        ("contract_years=2.9", &["contract_years"][..]),
        (
            "employer=central_or_regional contract_years=0",
            &["employer", "contract_years"][..],
        ),
    ] {
        check(&[DOCTOR, answers], "graduate-settling-in", failed);
    }
}

#[test]
fn question_behind_closed_gate_is_not_named() {
    // A student has no contract and no employer, whatever was once answered.
    check(
        &["applicant=person mode=student contract_years=1 employer=central_or_regional"],
        "class-settling-in",
        &["mode"],
    );
    check(
        &[DOCTOR, "employer=city_unit degree=master"],
        "key-enterprise-once",
        &["employer", "degree"],
    );
}

#[test]
fn question_behind_open_gate_is_named() {
    check(
        &["applicant=person contract_years=2"],
        "class-settling-in",
        &["contract_years"],
    );
    check(
        &["applicant=person postdoc=false"],
        "postdoc-living",
        &["postdoc"],
    );
}

#[test]
fn wrong_applicant_and_wrong_day_are_named_alone() {
    check(
        &["applicant=team contract_years=2"],
        "class-settling-in",
        &["applicant"],
    );
    check(
        &["applicant=team as_of=2020-01-01"],
        "class-settling-in",
        &["applicant"],
    );
    check(
        &["contract_years=2 mode=full_time as_of=2020-01-01"],
        "class-settling-in",
        &["as_of"],
    );
}

/// Returns a yes/no question with a gate.
fn yes_no(id: &str, asked_if: Option<Condition>) -> Question {
    draw::question(id, QuestionKind::YesNo, asked_if)
}

/// Returns the condition that a yes/no question is answered so.
fn is(question: u8, yes: bool) -> Condition {
    Condition::Among {
        question: QuestionIndex(question),
        options: if yes { 0b01 } else { 0b10 },
    }
}

fn if_then(when: Condition, then: Condition) -> Condition {
    Condition::IfThen {
        when: Box::new(when),
        then: Box::new(then),
    }
}

/// Checks the questions named for a benefit with these conditions, for every applicant, on a catalogue with a question
/// `fork` and behind it the questions `left` (fork yes) and `right` (fork no).
#[track_caller]
fn check_fork(conditions: &[Condition], answers: &[(&str, bool)], failed: &[&str]) {
    let questions = vec![
        draw::question("applicant", draw::options(3), None),
        draw::question("as_of", draw::any_day(), None),
        yes_no("fork", None),
        yes_no("left", Some(is(2, true))),
        yes_no("right", Some(is(2, false))),
        yes_no("free", None),
    ];
    let benefit = draw::benefit_with(conditions.to_vec());
    let catalogue = Arc::new(draw::catalogue_of(questions, vec![benefit]));
    let mut profile = Profile::default();
    for (id, yes) in answers {
        let question = catalogue.question(id).expect("a question");
        profile.set(question, Some(Answer::YesNo(*yes)));
    }
    let day = "2026-01-01".parse().expect("a day");
    let estimate = Estimator::new(Arc::clone(&catalogue)).estimate(&profile, day);
    let named = estimate.benefits[0].failed.iter();
    let named: Vec<&str> = named.map(|question| &*catalogue[question].id).collect();
    assert_eq!(named, failed);
}

#[test]
fn conditions_contradicting_on_different_branches_are_all_named() {
    let both = [
        if_then(is(2, true), is(3, true)),
        if_then(is(2, false), is(4, true)),
        is(5, true),
    ];
    // Neither is false on both branches, yet no branch is left. What is still open is not to blame.
    check_fork(
        &both,
        &[("left", false), ("right", false)],
        &["left", "right"],
    );
    // With the fork known there is one to blame.
    check_fork(
        &both,
        &[("fork", true), ("left", false), ("right", false)],
        &["left"],
    );
    // What is false everywhere is to blame before any contradiction.
    check_fork(
        &both,
        &[("left", false), ("right", false), ("free", false)],
        &["free"],
    );
}

#[test]
fn condition_behind_closed_gate_alone_is_named() {
    check_fork(
        &[is(4, true)],
        &[("fork", true), ("right", true)],
        &["right"],
    );
    check_fork(
        &[is(4, true), is(5, true)],
        &[("fork", true), ("free", true)],
        &["right"],
    );
    // With another condition to blame it is not.
    check_fork(
        &[is(4, true), is(5, true)],
        &[("fork", true), ("free", false)],
        &["free"],
    );
}

#[test]
fn alternatives_are_all_named_as_far_as_they_are_asked() {
    let either = Condition::Any(vec![is(3, true), is(4, true), is(5, true)]);
    check_fork(
        std::slice::from_ref(&either),
        &[("fork", true), ("left", false), ("free", false)],
        &["left", "free"],
    );
    check_fork(
        &[either],
        &[("left", false), ("right", false), ("free", false)],
        &["left", "right", "free"],
    );
}
