//! Checks the cases beside the benefits: that the rules give what each row says, and that the rows leave nothing out.

use std::path::Path;
use std::sync::Arc;

use policy::{BenefitEstimate, BenefitIndex, Catalogue, Estimator, Money};

use crate::coverage::{play, uncovered_by};
use crate::{Case, Faults, read_cases};

/// Reads and checks the cases of all benefits, and tells how many there are.
///
/// Every disagreement between a row and the rules is a fault, and so is everything that no row shows. A row
/// without `as_of` is estimated for the day of the catalogue's version.
pub fn check_cases(folder: &Path, catalogue: &Catalogue, faults: &mut Faults) -> usize {
    tables_of_no_benefit(folder, catalogue, faults);
    let mut estimator = Estimator::new(Arc::new(catalogue.clone()));
    let mut count = 0;
    for (index, benefit) in catalogue.indexed_benefits() {
        let file = format!("benefits/{}.csv", benefit.id);
        let cases = read_cases(folder, catalogue, benefit, faults);
        count += cases.len();
        let mut played = Vec::new();
        for case in &cases {
            let entry = format!("line {}", case.line);
            if case.name.trim().is_empty() {
                faults.push(
                    &file,
                    &entry,
                    "case",
                    "expected a short sentence of what the row shows",
                );
            }
            let Some(case) = play(&mut estimator, index, case) else {
                continue;
            };
            for (column, difference) in differences(catalogue, case.case, &case.estimate) {
                faults.push(&file, &entry, column, difference);
            }
            played.push(case);
        }
        for sentence in uncovered_by(catalogue, index, &played) {
            faults.push(&file, "", "", sentence);
        }
    }
    count
}

/// Returns the differences between a case and the result of the rules, as sentences; empty if they agree.
pub fn disagreements(estimator: &mut Estimator, benefit: BenefitIndex, case: &Case) -> Vec<String> {
    let catalogue = Arc::clone(estimator.catalogue());
    let Some(played) = play(estimator, benefit, case) else {
        return vec!["as_of: expected a day to estimate for".to_owned()];
    };
    let differences = differences(&catalogue, case, &played.estimate);
    differences
        .into_iter()
        .map(|(column, difference)| format!("{column}: {difference}"))
        .collect()
}

/// The columns in which a case and the rules differ.
fn differences(
    catalogue: &Catalogue,
    case: &Case,
    estimate: &BenefitEstimate,
) -> Vec<(&'static str, String)> {
    let mut differences = Vec::new();
    let mut compare = |column: &'static str, expected: String, given: String| {
        if expected != given {
            differences.push((
                column,
                format!("expected {expected}, the rules give {given}"),
            ));
        }
    };
    compare(
        "verdict",
        case.verdict.id().to_owned(),
        estimate.verdict.id().to_owned(),
    );
    let amount =
        |amount: Option<Money>| amount.map_or("no amount".to_owned(), |amount| amount.to_string());
    compare(
        "low",
        amount(case.money.map(|money| money.0)),
        amount(estimate.money.map(|money| money.low)),
    );
    compare(
        "high",
        amount(case.money.map(|money| money.1)),
        amount(estimate.money.map(|money| money.high)),
    );
    let questions = |failed: policy::QuestionSet| {
        let keys: Vec<&str> = failed
            .iter()
            .map(|question| catalogue[question].id.as_str())
            .collect();
        if keys.is_empty() {
            "no question".to_owned()
        } else {
            keys.join("+")
        }
    };
    compare("failed", questions(case.failed), questions(estimate.failed));
    differences
}

/// Tables whose benefit is gone, or is called otherwise.
fn tables_of_no_benefit(folder: &Path, catalogue: &Catalogue, faults: &mut Faults) {
    let Ok(entries) = std::fs::read_dir(folder.join("benefits")) else {
        return;
    };
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    for name in names {
        if name
            .strip_suffix(".csv")
            .is_some_and(|id| catalogue.benefit(id).is_none())
        {
            faults.push(
                format!("benefits/{name}"),
                "",
                "",
                "expected the name of a benefit, as in the file beside it",
            );
        }
    }
}
