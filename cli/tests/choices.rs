//! Beside the usual range: combinations to choose between, competitive money, misses of two answers, and the changes
//! made by an answer.

mod visitor;

use std::sync::Arc;

use policy::{Basis, Effect, Estimator, Split};

use visitor::{DOCTOR, ready};

/// Without a settling-in grant, which would be higher than the rent subsidy.
const TENANT: &str = "degree=bachelor school=other title=senior";

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
