//! The contract's words, by example: ceilings and rates, spans, what failed, the near miss.

mod visitor;

use policy::Verdict;

use visitor::{DOCTOR, FOUNDER, ORGANISATION, check, estimate};

#[test]
fn figures_that_are_competed_for_are_ceilings_beside_the_total() {
    check(&[DOCTOR], "doctor-research", Verdict::Eligible, "0–300000");
    check(
        &["applicant=team city_team=true"],
        "city-team",
        Verdict::Eligible,
        "0–5000000",
    );
    check(
        &[DOCTOR, "district=dalate"],
        "dalate-tax-return",
        Verdict::Eligible,
        "0–90000",
    );
    assert_eq!(
        estimate(&["applicant=team top_team=true city_team=true"]).total(),
        "0–0"
    );
    let result = estimate(&["applicant=team top_team=true district=dalate"]);
    assert_eq!(result.left_out_for("dalate-top-team"), Some("top-team"));
}

#[test]
fn a_rate_is_shown_as_it_is_read_and_never_totalled() {
    let result = estimate(&["applicant=person mode=student degree=master village_talent=false"]);
    let rate = result.benefit("internship-living").rate.expect("a rate");
    assert_eq!(
        (rate.low.to_string(), rate.high.to_string(), rate.per.id()),
        ("2000".to_owned(), "2000".to_owned(), "month")
    );
    assert_eq!(result.money("internship-living"), "none");
    assert_eq!(result.total(), "0–0");
}

#[test]
fn a_rule_applies_only_inside_the_span_of_its_document() {
    check(
        &[DOCTOR, "as_of=2024-03-22 start_date=2024-01-01"],
        "graduate-settling-in",
        Verdict::Eligible,
        "400000–400000",
    );
    let result = estimate(&[DOCTOR, "as_of=2024-03-21 start_date=2024-01-01"]);
    assert_eq!(
        result.ids(result.benefit("graduate-settling-in").failed),
        ["as_of"]
    );
}

#[test]
fn what_failed_is_named_and_nothing_that_is_fine() {
    let failed = |answers: &[&str], id: &str| {
        let result = estimate(answers);
        result.ids(result.benefit(id).failed).join("+")
    };
    assert_eq!(failed(&[DOCTOR], "sme-library"), "applicant");
    assert_eq!(
        failed(&[DOCTOR, "contract_years=2.9"], "graduate-settling-in"),
        "contract_years"
    );
    assert_eq!(
        failed(
            &[DOCTOR, "employer=central_or_regional contract_years=2"],
            "graduate-settling-in"
        ),
        "employer+contract_years"
    );
    // All questions of an or.
    assert_eq!(
        failed(
            &[DOCTOR, "degree=bachelor school=other"],
            "graduate-settling-in"
        ),
        "degree+school"
    );
    // Of those, the ones that are asked.
    assert_eq!(
        failed(
            &[DOCTOR, "employer=city_unit degree=master"],
            "key-enterprise-once"
        ),
        "employer+degree"
    );
    // Both wrong, but the applicant first.
    assert_eq!(
        failed(&[DOCTOR, "as_of=2020-01-01"], "sme-library"),
        "applicant"
    );
}

#[test]
fn a_near_miss_names_the_answer_that_would_win_it_and_the_gain() {
    let result = estimate(&[DOCTOR, "contract_years=2"]);
    // What the rent of 72000 would give is less than the settling-in grant that comes with the same change.
    assert_eq!(
        result.near_miss("graduate-settling-in"),
        Some(("contract_years", "3".to_owned(), "400000".to_owned()))
    );
    assert_eq!(
        result.near_miss("rent-subsidy"),
        Some(("contract_years", "3".to_owned(), "400000".to_owned()))
    );
    let result = estimate(&[FOUNDER, "startup_months=11"]);
    assert_eq!(
        result.near_miss("startup-once"),
        Some(("startup_months", "12".to_owned(), "30000".to_owned()))
    );
    let result = estimate(&[DOCTOR, "employer=central_or_regional"]);
    assert_eq!(
        result.near_miss("graduate-settling-in"),
        Some(("employer", "enterprise".to_owned(), "400000".to_owned()))
    );
}

#[test]
fn what_nobody_can_change_is_no_near_miss() {
    assert_eq!(
        estimate(&[DOCTOR, "origin=local"]).near_miss("graduate-settling-in"),
        None
    );
    assert_eq!(
        estimate(&[DOCTOR, "degree=below_bachelor"]).near_miss("talent-apartment"),
        None
    );
    // Two conditions fail.
    assert_eq!(
        estimate(&[DOCTOR, "contract_years=2 social_insurance=false"])
            .near_miss("graduate-settling-in"),
        None
    );
}

#[test]
fn with_nothing_answered_the_range_spans_everything_and_nobody_is_refused() {
    let result = estimate(&[]);
    assert_eq!(result.estimate.total.low.to_string(), "0");
    assert!(
        result
            .estimate
            .benefits
            .iter()
            .all(|benefit| benefit.verdict == Verdict::Undetermined)
    );
}

/// The usual answers of the questions that have one (reading, section 2).
const USUAL: &str =
    "executive=false talent_class=none honour=none postdoc=false village_talent=false";
/// The same questions, not answered.
const OPEN: &str = "executive= talent_class= honour= postdoc= village_talent=";

#[test]
fn usual_range_of_open_rare_statuses_is_total_without_them() {
    let open = estimate(&[DOCTOR, "key_enterprise=true renting=", OPEN]);
    let usual = estimate(&[DOCTOR, "key_enterprise=true renting=", USUAL]);
    assert_eq!(open.estimate.usual.total, usual.estimate.total);
    assert!(usual.estimate.total.high < open.estimate.total.high);
    let assumed: Vec<&str> = open
        .estimate
        .usual
        .assumes
        .iter()
        .map(|question| &*open.catalogue[*question].id)
        .collect();
    assert_eq!(
        assumed,
        [
            "executive",
            "talent_class",
            "honour",
            "postdoc",
            "village_talent"
        ]
    );
}

#[test]
fn usual_range_with_nothing_assumed_equals_total() {
    for answers in [
        &[DOCTOR, "renting= degree="][..],
        &[ORGANISATION],
        &["applicant=team village_talent=true"],
    ] {
        let result = estimate(answers);
        assert_eq!(result.estimate.usual.total, result.estimate.total);
        assert!(result.estimate.usual.assumes.is_empty());
    }
}

#[test]
fn usual_floor_is_that_of_usual_answers_only() {
    // Only the highest class and the platforms of an organisation have floors.
    let person = estimate(&[DOCTOR, "talent_class="]);
    assert!(person.estimate.total.at_least && !person.estimate.usual.total.at_least);
    let organisation = estimate(&[ORGANISATION, "high_pay_hires="]);
    assert!(organisation.estimate.usual.total.at_least);
}

#[test]
fn next_question_asks_rare_statuses_last() {
    let next = |answers: &[&str]| {
        let (mut estimator, profile, as_of) = visitor::ready(answers);
        let next = estimator.next_question(&profile, as_of);
        next.map(|question| estimator.catalogue()[question].id.clone())
    };
    // A talent class is worth more than the kind of enterprise, but few people have one.
    assert_eq!(
        next(&[DOCTOR, OPEN, "key_enterprise="]).as_deref(),
        Some("key_enterprise")
    );
    assert_eq!(next(&[DOCTOR, OPEN]).as_deref(), Some("talent_class"));
    assert_eq!(next(&[DOCTOR, USUAL]), None);
}
