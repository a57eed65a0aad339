//! The cases beside the benefits: the rules give what every row says, the rows leave nothing out, and they notice
//! when a rule is changed.

mod copy;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use catalogue_reader::{Case, Faults, check_cases, disagreements, read, read_cases, uncovered};
use copy::fixture;
use policy::{
    Benefit, BenefitIndex, Bound, Catalogue, Comparison, Condition, Estimator, Form, Limit, Money,
    QuestionKind,
};
use rust_decimal::Decimal;

/// Returns the folder of the real policy files, whose cases these are.
fn real() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn catalogue(folder: &Path) -> Catalogue {
    read(folder)
        .unwrap_or_else(|faults| panic!("the policy files have faults:\n{faults}"))
        .catalogue
}

fn cases(folder: &Path, catalogue: &Catalogue, id: &str) -> (BenefitIndex, Vec<Case>) {
    let index = catalogue.benefit(id).expect("a benefit of the catalogue");
    let mut faults = Faults::default();
    let cases = read_cases(folder, catalogue, &catalogue[index], &mut faults);
    assert!(faults.is_empty(), "{faults}");
    (index, cases)
}

#[test]
fn the_rules_give_what_every_case_says_and_no_case_is_left_out() {
    let catalogue = catalogue(&real());
    let mut faults = Faults::default();
    let count = check_cases(&real(), &catalogue, &mut faults);
    assert!(faults.is_empty(), "{faults}");
    assert!(count > 10 * catalogue.benefits.len(), "only {count} cases");
}

#[test]
fn a_changed_figure_is_reported_with_its_file_and_line() {
    let mut catalogue = catalogue(&fixture());
    let index = catalogue
        .benefit("village-talent-award")
        .expect("a benefit of the catalogue");
    let Form::Money(cells) = &mut catalogue.benefits[usize::from(index.0)].award.form else {
        panic!("a fixed amount")
    };
    cells[0].amount = Money::yuan(20_001);
    let mut faults = Faults::default();
    check_cases(&fixture(), &catalogue, &mut faults);
    let first = faults.iter().next().expect("a fault").to_string();
    assert_eq!(
        first,
        "benefits/village-talent-award.csv, line 2, low: expected 20000, the rules give 20001"
    );
    assert!(
        faults
            .iter()
            .all(|fault| fault.file == "benefits/village-talent-award.csv"),
        "{faults}"
    );
}

#[test]
fn what_no_case_shows_is_named() {
    let catalogue = catalogue(&fixture());
    // Without the rows whose words have this in them, this is missing.
    let check = |id: &str, without: &[&str], expected: &str| {
        let (index, mut cases) = cases(&fixture(), &catalogue, id);
        assert_eq!(
            uncovered(&catalogue, index, &cases),
            Vec::<String>::new(),
            "{id}"
        );
        let before = cases.len();
        cases.retain(|case| !without.iter().any(|words| case.name.contains(words)));
        assert!(cases.len() < before, "{id} has no row with {without:?}");
        let found = uncovered(&catalogue, index, &cases);
        assert!(
            found.iter().any(|sentence| sentence == expected),
            "{id} without {without:?}: {found:#?}"
        );
    };
    check(
        "rent-subsidy",
        &["Does not rent"],
        "expected a case in which renting = yes fails and nothing else does",
    );
    check(
        "rent-subsidy",
        &["central"],
        "expected a case in which if mode = full_time then employer in enterprise, city_unit, banner_unit fails and nothing else does",
    );
    check(
        "rent-subsidy",
        &["title"],
        "expected an eligible case that meets title = senior",
    );
    check(
        "rent-subsidy",
        &["two years"],
        "expected a case with contract_years 2 in which only contract_years >= 3 decides",
    );
    check(
        "dalate-tax-return",
        &["One yuan more"],
        "expected a case with salary 150001 in which only salary > 150000 decides",
    );
    check(
        "startup-once",
        &["One employee"],
        "expected a case with startup_jobs 1 in which only startup_jobs >= 2 decides",
    );
    check(
        "rent-subsidy",
        &["Started on"],
        "expected a case with start_date 2021-08-24 in which only start_date >= 2021-08-24 decides",
    );
    check(
        "graduate-settling-in",
        &["bachelor of an overseas"],
        "expected an eligible case for 50000 yuan of the award, where degree = bachelor and school = overseas_top_300",
    );
    check(
        "honour-home-purchase",
        &["caoyuan"],
        "expected an eligible case for 150 square metres of the award, where honour = caoyuan",
    );
    check(
        "startup-once",
        &["mployee"],
        "expected an eligible case for 10000 yuan of the award, where nothing before it applies",
    );
    check(
        "new-rd-institution",
        &["One yuan below"],
        "expected an eligible case with rd_spend 24999999, beside the most that is paid",
    );
    check(
        "talent-finance",
        &["first day"],
        "expected an eligible case with as_of 2022-12-22, beside the span of plan-2022",
    );
    check(
        "talent-finance",
        &["day before"],
        "expected a case that fails as_of with as_of 2022-12-21, beside the span of plan-2022",
    );
    check(
        "ordos-cup",
        &["organisation"],
        "expected a case that fails applicant alone, with applicant organisation",
    );
}

#[test]
fn the_cases_notice_every_small_change_of_a_rule() {
    let catalogue = catalogue(&real());
    let mut unnoticed = Vec::new();
    let mut count = 0;
    for (index, benefit) in catalogue.indexed_benefits() {
        let (_, cases) = cases(&real(), &catalogue, &benefit.id);
        let mut small = Catalogue {
            benefits: vec![benefit.clone()],
            exclusions: Vec::new(),
            ..catalogue.clone()
        };
        assert!(agree(&small, &cases), "{} by itself", benefit.id);
        for (what, changed) in changes(&catalogue, index) {
            count += 1;
            small.benefits = vec![changed];
            if agree(&small, &cases) {
                unnoticed.push(format!("{}: {what}", benefit.id));
            }
        }
        small.benefits = vec![benefit.clone()];
        if let Some(document) = benefit
            .documents
            .first()
            .map(|document| usize::from(document.0))
        {
            let first = catalogue.documents[document].from;
            for from in [first.day_before(), first.day_after()] {
                count += 1;
                small.documents[document].from = from;
                if agree(&small, &cases) {
                    unnoticed.push(format!("{}: in force from {from}", benefit.id));
                }
            }
        }
    }
    assert!(
        unnoticed.is_empty(),
        "{} of {count} changes were not noticed: {unnoticed:#?}",
        unnoticed.len()
    );
    assert!(count > 1_000, "only {count} changes were tried");
}

/// Returns whether the only benefit of a catalogue gives the results of its cases.
fn agree(catalogue: &Catalogue, cases: &[Case]) -> bool {
    let mut estimator = Estimator::new(Arc::new(catalogue.clone()));
    cases
        .iter()
        .all(|case| disagreements(&mut estimator, BenefitIndex(0), case).is_empty())
}

/// The benefit with one thing changed, for every such change.
fn changes(catalogue: &Catalogue, index: BenefitIndex) -> Vec<(String, Benefit)> {
    let benefit = &catalogue[index];
    let mut all = Vec::new();
    let mut change = |what: String, change: &dyn Fn(&mut Benefit)| {
        let mut changed = benefit.clone();
        change(&mut changed);
        all.push((what, changed));
    };
    for applicant in 0..3 {
        let others = benefit.applicants ^ 1 << applicant;
        if others != 0 {
            change(format!("applicant {applicant}"), &|benefit| {
                benefit.applicants = others;
            });
        }
    }
    for (number, condition) in benefit.conditions.iter().enumerate() {
        change(format!("without condition {number}"), &|benefit| {
            drop(benefit.conditions.remove(number));
        });
        for changed in changed_conditions(catalogue, condition, true) {
            change(format!("condition {number} as {changed:?}"), &|benefit| {
                benefit.conditions[number] = changed.clone();
            });
        }
    }
    let more = |money: &mut Money| *money += Money::yuan(1);
    match &benefit.award.form {
        Form::Money(cells) => {
            for (number, cell) in cells.iter().enumerate() {
                change(format!("amount of cell {number}"), &|benefit| {
                    if let Form::Money(cells) = &mut benefit.award.form {
                        more(&mut cells[number].amount);
                    }
                });
                for changed in cell
                    .when
                    .iter()
                    .flat_map(|when| changed_conditions(catalogue, when, false))
                {
                    change(format!("cell {number} where {changed:?}"), &|benefit| {
                        if let Form::Money(cells) = &mut benefit.award.form {
                            cells[number].when = Some(changed.clone());
                        }
                    });
                }
            }
        }
        Form::Range { .. } => change("most of the range".to_owned(), &|benefit| {
            if let Form::Range { high, .. } = &mut benefit.award.form {
                more(high);
            }
        }),
        Form::Share { .. } => {
            change("percent".to_owned(), &|benefit| {
                if let Form::Share { percent, .. } = &mut benefit.award.form {
                    *percent += Decimal::new(1, 2);
                }
            });
            change("most that is paid".to_owned(), &|benefit| {
                if let Form::Share { at_most, .. } = &mut benefit.award.form {
                    more(at_most);
                }
            });
        }
        Form::Area { cells, .. } => {
            for number in 0..cells.len() {
                change(format!("square metres of cell {number}"), &|benefit| {
                    if let Form::Area { cells, .. } = &mut benefit.award.form {
                        cells[number].square_metres += 1;
                    }
                });
            }
        }
        _ => {}
    }
    if benefit.award.every.is_some() {
        change("how often".to_owned(), &|benefit| {
            benefit
                .award
                .every
                .iter_mut()
                .for_each(|every| every.times += 1);
        });
    }
    if benefit.award.bound == Bound::UpTo {
        change("no ceiling".to_owned(), &|benefit| {
            benefit.award.bound = Bound::Exact;
            benefit.basis = policy::Basis::Entitlement;
        });
    }
    all
}

/// The condition with one comparison changed: a limit a step off, or one option fewer, or (`wider`) one more. Within an
/// *or* and in cells another option often changes nothing, because something else has it already.
fn changed_conditions(catalogue: &Catalogue, condition: &Condition, wider: bool) -> Vec<Condition> {
    match condition {
        Condition::Compared {
            question,
            comparison,
            limit,
        } => {
            let compared = |comparison, limit| Condition::Compared {
                question: *question,
                comparison,
                limit,
            };
            let limits = match limit {
                Limit::Date(day) => [day.day_before(), day.day_after()].map(Limit::Date),
                Limit::Number(number) => {
                    [number - Decimal::ONE, number + Decimal::ONE].map(Limit::Number)
                }
            };
            let stricter = if *comparison == Comparison::AtLeast {
                Comparison::MoreThan
            } else {
                Comparison::AtLeast
            };
            limits
                .into_iter()
                .map(|limit| compared(*comparison, limit))
                .chain([compared(stricter, *limit)])
                .collect()
        }
        Condition::Among { question, options } => {
            let count = if catalogue[*question].kind == QuestionKind::YesNo {
                2
            } else {
                catalogue[*question].options().len()
            };
            let changed = (0..count)
                .map(|option| options ^ 1 << option)
                .filter(|changed| wider || changed < options);
            changed
                .map(|options| Condition::Among {
                    question: *question,
                    options,
                })
                .collect()
        }
        Condition::Has { question, option } => {
            let others = (0_u8..)
                .zip(catalogue[*question].options())
                .map(|(other, _)| other)
                .filter(|other| other != option);
            others
                .map(|option| Condition::Has {
                    question: *question,
                    option,
                })
                .collect()
        }
        Condition::All(parts) => changed_parts(catalogue, parts)
            .into_iter()
            .map(Condition::All)
            .collect(),
        Condition::Any(parts) => changed_parts(catalogue, parts)
            .into_iter()
            .map(Condition::Any)
            .collect(),
        Condition::IfThen { when, then } => {
            let thens = changed_conditions(catalogue, then, wider).into_iter();
            thens
                .map(|then| Condition::IfThen {
                    when: when.clone(),
                    then: Box::new(then),
                })
                .collect()
        }
    }
}

fn changed_parts(catalogue: &Catalogue, parts: &[Condition]) -> Vec<Vec<Condition>> {
    let mut changed = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        for condition in changed_conditions(catalogue, part, false) {
            let mut parts = parts.to_vec();
            parts[place] = condition;
            changed.push(parts);
        }
    }
    changed
}
