//! Checks that the parts of the plan fit together.

use std::collections::BTreeSet;

use policy::{Measure, Plan};

use super::{FILE, measure::file_of};
use crate::Faults;

/// Checks keys, numbers, and the links between programmes, measures and departments.
pub(super) fn check(plan: &Plan, faults: &mut Faults) {
    check_ids(
        FILE,
        "aim",
        plan.aims.iter().map(|aim| aim.id.as_str()),
        faults,
    );
    check_ids(
        FILE,
        "programme",
        plan.programmes
            .iter()
            .map(|programme| programme.id.as_str()),
        faults,
    );
    check_ids(
        FILE,
        "safeguard",
        plan.safeguards
            .iter()
            .map(|safeguard| safeguard.id.as_str()),
        faults,
    );
    check_ids(
        FILE,
        "department",
        plan.departments
            .iter()
            .map(|department| department.id.as_str()),
        faults,
    );
    check_programmes(plan, faults);
    for measure in &plan.measures {
        check_measure(plan, measure, faults);
    }
    check_departments(plan, faults);
}

fn check_programmes(plan: &Plan, faults: &mut Faults) {
    for (number, programme) in (1..).zip(&plan.programmes) {
        let entry = format!("programme {}", programme.id);
        if programme.number != number {
            faults.push(
                FILE,
                &entry,
                "number",
                format!(
                    "expected {number}, its place in the file, found {}",
                    programme.number
                ),
            );
        }
        if !programme.measures.is_sorted_by(|one, next| one < next) {
            faults.push(FILE, &entry, "measures", "expected rising numbers");
        }
        for &measure in &programme.measures {
            let there = plan.measure(measure);
            if there.is_none_or(|measure| measure.programme != programme.id) {
                faults.push(
                    FILE,
                    &entry,
                    "measures",
                    format!(
                        "expected measure {measure} to name this programme, as {} must",
                        file_of(measure)
                    ),
                );
            }
        }
    }
}

fn check_measure(plan: &Plan, measure: &Measure, faults: &mut Faults) {
    let file = file_of(measure.number);
    match plan.programme(&measure.programme) {
        None => faults.push(
            &file,
            "",
            "programme",
            format!(
                "expected the key of a programme of {FILE}, found {:?}",
                measure.programme
            ),
        ),
        Some(programme) if !programme.measures.contains(&measure.number) => {
            faults.push(
                &file,
                "",
                "programme",
                format!(
                    "expected programme {} of {FILE} to list measure {}",
                    programme.id, measure.number
                ),
            );
        }
        Some(_) => {}
    }
    for (field, departments) in [("lead", &measure.lead), ("supporting", &measure.supporting)] {
        for department in departments {
            match plan.department(department) {
                None => faults.push(
                    &file,
                    "",
                    field,
                    format!("expected the key of a department of {FILE}, found {department:?}"),
                ),
                Some(found) if !found.named_in_plan => {
                    faults.push(
                        &file,
                        "",
                        field,
                        format!("expected a department named in the plan, found {department:?}"),
                    );
                }
                Some(_) => {}
            }
        }
    }
}

fn check_departments(plan: &Plan, faults: &mut Faults) {
    for department in plan
        .departments
        .iter()
        .filter(|department| department.named_in_plan)
    {
        if plan
            .led_by(&department.id)
            .chain(plan.supported_by(&department.id))
            .next()
            .is_none()
        {
            let entry = format!("department {}", department.id);
            faults.push(
                FILE,
                entry,
                "named_in_plan",
                "expected a measure that this department leads or supports, found none",
            );
        }
    }
}

/// Faults keys that are not plain words joined by hyphens, or that stand twice.
pub(crate) fn check_ids<'a>(
    file: &str,
    what: &str,
    ids: impl Iterator<Item = &'a str>,
    faults: &mut Faults,
) {
    let mut known = BTreeSet::new();
    for id in ids {
        let entry = format!("{what} {id}");
        let is_plain = |word: &str| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if !id.split('-').all(is_plain) {
            faults.push(
                file,
                &entry,
                "id",
                "expected small letters and digits, words joined by -",
            );
        }
        if !known.insert(id) {
            faults.push(file, &entry, "id", "expected each key once, found it again");
        }
    }
}
