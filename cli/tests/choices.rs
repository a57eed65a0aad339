//! Beside the usual range: combinations to choose between, competitive money, and the changes made by an answer.

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
