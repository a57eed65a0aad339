//! Beside the usual range: combinations to choose between, competitive money, misses of two answers or of a day, and the
//! changes made by an answer.

mod draw;
mod visitor;

use std::sync::Arc;

use policy::{
    Answer, Basis, Cell, Condition, Effect, Estimator, Form, Money, Profile, QuestionIndex,
    QuestionKind, Split,
};

use visitor::{DOCTOR, ready};

/// Without a settling-in grant, which would be higher than the rent subsidy.
const TENANT: &str = "degree=bachelor school=other title=senior";

/// Checks that no change of two answers is named for a benefit that so many answers stand in the way of.
#[track_caller]
fn check_no_miss_of_two(answers: &[&str], id: &str, failed: u32) {
    let (mut estimator, profile, day) = ready(answers);
    let benefit = estimator.catalogue().benefit(id).expect("a benefit");
    let estimate = estimator.estimate(&profile, day);
    assert_eq!(estimate[benefit].failed.len(), failed);
    assert_eq!(estimator.near_miss_of_two(&profile, day, benefit), None);
}

/// Checks that a visitor whose total is one benefit has no combinations to choose between.
#[track_caller]
fn check_no_choice(answers: &[&str], counted: &str) {
    let (mut estimator, profile, day) = ready(answers);
    let catalogue = Arc::clone(estimator.catalogue());
    let parts = estimator.estimate(&profile, day).parts;
    let parts = parts
        .iter()
        .map(|(benefit, _)| catalogue[*benefit].id.as_str());
    assert_eq!(parts.collect::<Vec<_>>(), [counted]);
    assert_eq!(estimator.combinations(&profile, day), Vec::<Vec<_>>::new());
}

#[test]
fn each_combination_gives_the_total_without_the_other_members() {
    let (mut estimator, profile, day) = ready(&[DOCTOR, TENANT]);
    let catalogue = Arc::clone(estimator.catalogue());
    let found = estimator.combinations(&profile, day);
    let [combinations] = found.as_slice() else {
        panic!("one choice, not {found:?}");
    };
    let taken: Vec<&str> = combinations
        .iter()
        .map(|combination| catalogue[combination.taken].id.as_str())
        .collect();
    assert_eq!(taken, ["rent-subsidy", "talent-apartment"]);
    for combination in combinations {
        // The other members give no money if they are competed for.
        let mut without = (*catalogue).clone();
        for other in combinations {
            if other.taken != combination.taken {
                without.benefits[usize::from(other.taken.0)].basis = Basis::Selection;
            }
        }
        let expected = Estimator::new(Arc::new(without)).estimate(&profile, day);
        assert_eq!(combination.total, expected.total);
        assert_eq!(combination.usual, expected.usual.total);
    }
    let [rent, flat] = combinations.as_slice() else {
        panic!("two members, not {combinations:?}");
    };
    assert!(
        rent.total.low > flat.total.low,
        "the flat takes the place of money"
    );
    assert_eq!(
        rent.total,
        estimator.estimate(&profile, day).total,
        "the total holds the combination with most money"
    );
}

#[test]
fn members_of_one_possible_combination_are_no_choice() {
    let (mut estimator, profile, day) = ready(&[DOCTOR, TENANT, "renting=false"]);
    assert_eq!(estimator.combinations(&profile, day), Vec::<Vec<_>>::new());
}

#[test]
fn member_that_cannot_be_had_is_no_choice() {
    // Whoever owns a home may rent another, but gets no flat.
    check_no_choice(&[DOCTOR, TENANT, "owns_home=true"], "rent-subsidy");
}

#[test]
fn exclusion_of_money_only_is_no_choice() {
    check_no_choice(
        &[
            DOCTOR,
            "key_enterprise=true degree=bachelor school=other renting=false origin=local",
        ],
        "key-enterprise-monthly",
    );
}

#[test]
fn combinations_with_the_same_total_are_no_choice() {
    // The settling-in grant is taken with the flat and without it.
    check_no_choice(&[DOCTOR], "graduate-settling-in");
}

#[test]
fn usual_estimate_has_the_total_of_the_usual_range() {
    let (mut estimator, profile, day) = ready(&["applicant=person mode=full_time degree=doctor"]);
    let full = estimator.estimate(&profile, day);
    assert_ne!(full.total, full.usual.total);
    assert_eq!(
        estimator.usual_estimate(&profile, day).total,
        full.usual.total
    );
}

#[test]
fn highest_competitive_amount_is_of_a_benefit_that_may_be_had() {
    let (mut estimator, profile, day) = ready(&["applicant=team"]);
    let catalogue = Arc::clone(estimator.catalogue());
    let estimate = estimator.usual_estimate(&profile, day);
    let (benefit, amount) = estimate
        .highest_competitive(&catalogue)
        .expect("teams compete for money");
    assert_ne!(catalogue[benefit].basis, Basis::Entitlement);
    let amounts = catalogue.indexed_benefits().filter_map(|(index, other)| {
        let is_open = estimate[index].verdict != policy::Verdict::NotEligible;
        let money = estimate[index].money.filter(|_| is_open)?;
        (other.basis != Basis::Entitlement).then_some(money.high)
    });
    assert_eq!(amounts.max(), Some(amount));
}

#[test]
fn highest_competitive_amount_is_no_entitlement_and_not_out_of_reach() {
    let highest = |answers: &[&str]| {
        let (mut estimator, profile, day) = ready(answers);
        let catalogue = Arc::clone(estimator.catalogue());
        let estimate = estimator.estimate(&profile, day);
        let highest = estimate.highest_competitive(&catalogue);
        highest.map(|(benefit, amount)| (catalogue[benefit].id.clone(), amount))
    };
    // The settling-in grant is higher, but a right. Of two competitive amounts of 300,000 it is the first.
    assert_eq!(
        highest(&[DOCTOR]),
        Some(("doctor-research".to_owned(), Money::yuan(300_000)))
    );
    // All that a student may compete for is out of reach without a degree.
    let student = "applicant=person mode=student degree=below_bachelor village_talent=false";
    assert_eq!(highest(&[student]), None);
}

#[test]
fn floor_of_a_determined_total_is_no_floor_of_the_usual_range() {
    // The same 100 yuan either way, but for those with the rare status at least that.
    let mut status = draw::question("status", QuestionKind::YesNo, None);
    status.usual = Some(Answer::YesNo(false));
    let mut benefit = draw::benefit_with(Vec::new());
    let Form::Money(cells) = &mut benefit.award.form else {
        panic!("an amount of money");
    };
    let rare = Cell {
        when: Some(Condition::Among {
            question: QuestionIndex(0),
            options: 0b01,
        }),
        at_least: true,
        ..cells[0].clone()
    };
    cells.insert(0, rare);
    let catalogue = Arc::new(draw::catalogue_of(vec![status], vec![benefit]));
    let day = "2026-01-01".parse().expect("a day");
    let estimate = Estimator::new(catalogue).estimate(&Profile::default(), day);
    let (full, usual) = (estimate.total, estimate.usual.total);
    assert_eq!((full.low, full.high), (usual.low, usual.high));
    assert_eq!((full.at_least, usual.at_least), (true, false));
}

#[test]
fn effect_of_an_answer_names_the_benefit_that_it_adds() {
    let (mut estimator, before, day) = ready(&[DOCTOR]);
    let catalogue = Arc::clone(estimator.catalogue());
    let (_, after, _) = ready(&[DOCTOR, "key_enterprise=true"]);
    let before = estimator.usual_estimate(&before, day);
    let after = estimator.usual_estimate(&after, day);
    let effect = Effect::between(&before, &after);
    assert_eq!(effect.total, after.total.ends() - before.total.ends());
    let mut sum = Split::default();
    for (_, part) in &effect.parts {
        sum += *part;
    }
    assert_eq!(sum, effect.total);
    let named: Vec<&str> = effect
        .parts
        .iter()
        .map(|(benefit, _)| catalogue[*benefit].id.as_str())
        .collect();
    assert_eq!(named, ["key-enterprise-monthly"]);
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
