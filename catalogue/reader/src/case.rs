//! Reads `benefits/ID.csv`: the cases beside a benefit.

use std::path::Path;

use policy::{Benefit, Catalogue, Money, Profile, QuestionSet, Verdict};
use rust_decimal::Decimal;

use crate::Faults;

/// A profile and what one benefit must give for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The line in the file.
    pub line: u64,
    /// The name of the row, which says what it shows.
    pub name: String,
    /// The answers.
    pub profile: Profile,
    /// The day estimated for, where the row gives one.
    pub as_of: Option<policy::Date>,
    /// The expected verdict.
    pub verdict: Verdict,
    /// The least and the most it pays; `None` for no money.
    pub money: Option<(Money, Money)>,
    /// The questions named where it is not eligible.
    pub failed: QuestionSet,
}

/// Reads the cases of a benefit.
pub fn read_cases(
    folder: &Path,
    catalogue: &Catalogue,
    benefit: &Benefit,
    faults: &mut Faults,
) -> Vec<Case> {
    let file = format!("benefits/{}.csv", benefit.id);
    let mut reader = match csv::ReaderBuilder::new().from_path(folder.join(&file)) {
        Ok(reader) => reader,
        Err(error) => {
            faults.push(file, "", "", format!("expected a table of cases: {error}"));
            return Vec::new();
        }
    };
    let header: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().map(str::to_owned).collect(),
        Err(error) => {
            faults.push(file, "line 1", "", format!("expected a header: {error}"));
            return Vec::new();
        }
    };
    let mut cases = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                faults.push(
                    &file,
                    "",
                    "",
                    format!("expected a row with {} cells: {error}", header.len()),
                );
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        match case(catalogue, &header, &record, line) {
            Ok(case) => cases.push(case),
            Err((column, expected)) => faults.push(&file, format!("line {line}"), column, expected),
        }
    }
    cases
}

fn case(
    catalogue: &Catalogue,
    header: &[String],
    record: &csv::StringRecord,
    line: u64,
) -> Result<Case, (String, String)> {
    let mut name = String::new();
    let (mut profile, mut as_of) = (Profile::default(), None);
    let (mut verdict, mut low, mut high) = (None, None, None);
    let mut failed = QuestionSet::default();
    for (column, cell) in header.iter().zip(record) {
        let fault = |expected: String| (column.clone(), expected);
        let money = |cell: &str| match cell {
            "" => Ok(None),
            _ => Decimal::from_str_exact(cell)
                .map(|yuan| Some(Money::new(yuan)))
                .map_err(|_| fault(format!("expected an amount in yuan, found {cell:?}"))),
        };
        match column.as_str() {
            "case" => cell.clone_into(&mut name),
            "verdict" => {
                verdict = [
                    Verdict::Eligible,
                    Verdict::Undetermined,
                    Verdict::NotEligible,
                ]
                .into_iter()
                .find(|verdict| verdict.id() == cell);
            }
            "low" => low = money(cell)?,
            "high" => high = money(cell)?,
            "failed" => {
                for id in cell.split('+').filter(|id| !id.is_empty()) {
                    failed.insert(catalogue.question(id).ok_or_else(|| {
                        fault(format!("expected the key of a question, found {id:?}"))
                    })?);
                }
            }
            _ if cell.is_empty() => {}
            id => {
                let question = catalogue.question(id).ok_or_else(|| {
                    fault("expected the key of a question in the header".to_owned())
                })?;
                let answer = catalogue[question]
                    .read(cell)
                    .map_err(|error| fault(error.to_string()))?;
                match answer {
                    policy::Answer::Date(date) if id == "as_of" => as_of = Some(date),
                    answer => profile.set(question, Some(answer)),
                }
            }
        }
    }
    let verdict = verdict.ok_or_else(|| {
        (
            "verdict".to_owned(),
            "expected eligible, undetermined or not_eligible".to_owned(),
        )
    })?;
    let money = match (low, high) {
        (Some(low), Some(high)) => Some((low, high)),
        (None, None) => None,
        _ => {
            return Err((
                "low".to_owned(),
                "expected both low and high, or neither".to_owned(),
            ));
        }
    };
    Ok(Case {
        line,
        name,
        profile,
        as_of,
        verdict,
        money,
        failed,
    })
}
