//! How the conditions and the cells of a benefit stand, what it would pay when, and the intervals that rules tell apart.

mod visitor;

use std::sync::Arc;

use policy::{
    BenefitEstimate, ConditionState, ConditionTrace, Interval, IntervalEnd, Limit, Money,
    MoneyRange, QuestionIndex, Trace, Verdict,
};

use visitor::{DOCTOR, FOUNDER, ready};

use ConditionState::{Met, NotMet, Open};

/// Returns the trace of a benefit.
fn trace(answers: &[&str], id: &str) -> Trace {
    let (mut estimator, profile, day) = ready(answers);
    let benefit = estimator.catalogue().benefit(id).expect("a benefit");
    estimator.trace(&profile, day, benefit)
}

/// Returns the states of conditions, without those of their parts.
fn states(conditions: &[ConditionTrace]) -> Vec<ConditionState> {
    conditions.iter().map(|condition| condition.state).collect()
}

/// Checks the states of the cells of a benefit's award.
#[track_caller]
fn check_cells(answers: &[&str], id: &str, expected: &[ConditionState]) {
    assert_eq!(trace(answers, id).cells, expected, "{id}");
}

/// Checks the payments of a benefit, in yuan, year by year.
#[track_caller]
fn check_payments(answers: &[&str], id: &str, expected: &[(u32, i64)]) {
    let expected = expected
        .iter()
        .map(|(year, yuan)| (*year, Money::yuan(*yuan)));
    assert_eq!(
        trace(answers, id).payments,
        expected.collect::<Vec<_>>(),
        "{id}"
    );
}

#[test]
fn conditions_are_traced_part_by_part() {
    let answers = "contract_years=2 degree=bachelor school=";
    let trace = trace(&[DOCTOR, answers], "graduate-settling-in");
    assert_eq!(
        states(&trace.conditions),
        [Met, Met, NotMet, Met, Met, Met, Open]
    );
    let [contract, degree] = [2, 6].map(|index: usize| &trace.conditions[index]);
    assert_eq!(states(&contract.parts), [Met, NotMet], "if and then");
    assert_eq!(states(&degree.parts), [NotMet, Open], "alternatives");
    let bachelor = &degree.parts[1];
    assert_eq!(states(&bachelor.parts), [Met, Open], "degree and school");
}

#[test]
fn first_cell_that_holds_applies() {
    check_cells(&[FOUNDER], "startup-once", &[Met, NotMet]);
    check_cells(&[FOUNDER, "startup_jobs=1"], "startup-once", &[NotMet, Met]);
    check_cells(&[FOUNDER, "startup_jobs="], "startup-once", &[Open, Open]);
}

#[test]
fn cell_of_an_area_applies_by_its_condition() {
    let cells = [NotMet, Met, NotMet];
    check_cells(&[DOCTOR, "honour=caoyuan"], "honour-home-purchase", &cells);
}

#[test]
fn award_without_cells_has_none_to_trace() {
    check_cells(&[DOCTOR], "talent-apartment", &[]);
}

#[test]
fn nobody_meets_any_cell() {
    let catalogue = fixture::catalogue();
    for (id, count) in [
        ("startup-once", 2),
        ("honour-home-purchase", 3),
        ("talent-apartment", 0),
    ] {
        let benefit = catalogue.benefit(id).expect("a benefit");
        let trace = Trace::of_nobody(&catalogue[benefit]);
        assert_eq!(trace.cells, vec![NotMet; count], "{id}");
        assert!(trace.conditions.is_empty() && trace.payments.is_empty());
    }
}

#[test]
fn benefit_in_general_has_the_ends_of_its_award() {
    let catalogue = fixture::catalogue();
    let in_general = |id: &str| {
        let benefit = catalogue.benefit(id).expect("a benefit");
        let estimate = BenefitEstimate::in_general(&catalogue[benefit]);
        assert_eq!(estimate.verdict, Verdict::Eligible, "{id}");
        (estimate.money, estimate.rate.is_some(), estimate.counted)
    };
    let grant = MoneyRange {
        low: Money::yuan(50_000),
        high: Money::yuan(400_000),
        at_least: false,
    };
    assert_eq!(
        in_general("graduate-settling-in"),
        (Some(grant), false, true)
    );
    assert_eq!(in_general("internship-living"), (None, true, false));
    assert_eq!(in_general("talent-apartment"), (None, false, false));
}

#[test]
fn payments_are_those_of_the_highest_amount_within_reach() {
    let key = "key_enterprise=true degree=bachelor";
    let parts = [(1, 33_333), (2, 33_333), (3, 33_334)];
    for executive in ["executive=true", "executive="] {
        check_payments(&[DOCTOR, key, executive], "key-enterprise-once", &parts);
    }
    check_payments(
        &[DOCTOR, key, "executive=false"],
        "key-enterprise-once",
        &[(1, 10_000)],
    );
}

#[test]
fn benefit_outside_the_total_or_out_of_reach_pays_nothing() {
    check_payments(&[DOCTOR], "doctor-research", &[]);
    check_payments(&[DOCTOR], "startup-once", &[]);
}

#[test]
fn question_is_asked_as_its_gate_says() {
    for (answers, is_asked) in [
        ("applicant=person mode=full_time", Some(true)),
        ("applicant=person mode=student", Some(false)),
        ("applicant=team", Some(false)),
        ("applicant=person", None),
    ] {
        let (mut estimator, profile, _) = ready(&[answers]);
        let question = estimator.catalogue().question("contract_years");
        let question = question.expect("a question");
        assert_eq!(
            estimator.asked(&profile, question),
            is_asked,
            "with {answers}"
        );
    }
}

/// Checks the intervals of a number with one limit: the answers that stand for them, and in which of them each lies.
#[track_caller]
fn check_intervals(id: &str, limit: IntervalEnd, answers: [&str; 2]) {
    let (estimator, ..) = ready(&[]);
    let catalogue = Arc::clone(estimator.catalogue());
    let question: QuestionIndex = catalogue.question(id).expect("a question");
    let [below, above] =
        answers.map(|answer| catalogue[question].read(answer).expect("an answer to it"));
    let expected = [
        Interval {
            from: None,
            until: Some(limit),
            answer: below,
        },
        Interval {
            from: Some(limit),
            until: None,
            answer: above,
        },
    ];
    assert_eq!(estimator.intervals(question), expected, "{id}");
    let index_of = |answer| estimator.interval_of(question, answer);
    assert_eq!((index_of(below), index_of(above)), (Some(0), Some(1)));
}

#[test]
fn limit_divides_a_number_into_two_intervals() {
    let limit = |number: u32, beyond| IntervalEnd {
        limit: Limit::Number(number.into()),
        beyond,
    };
    // At least 12 months, and more than 150,000 yuan.
    check_intervals("startup_months", limit(12, false), ["11", "12"]);
    check_intervals("salary", limit(150_000, true), ["150000", "150001"]);
}

#[test]
fn choice_and_amount_have_no_intervals() {
    let (estimator, ..) = ready(&[]);
    for id in ["degree", "regional_titles", "home_price"] {
        let question = estimator.catalogue().question(id).expect("a question");
        assert_eq!(estimator.intervals(question), [], "{id}");
    }
}
