//! The golden profiles and their results: a changed figure shows as a small difference.
//!
//! `profiles.jsonl` holds profiles, each with its own `as_of`; `results.csv` a row for each: the total, and the
//! verdict and money of every benefit that is not `not_eligible`.

use std::fs::File;
use std::io;
use std::path::Path;

use policy::{Catalogue, Estimate, Estimator, Verdict};

use crate::json_parser::{ProfileLine, ProfileReader};

const PROFILES: &str = "profiles.jsonl";
const RESULTS: &str = "results.csv";
const HEADER: [&str; 5] = ["profile", "low", "high", "at_least", "benefits"];

/// The result of one golden profile, as its row has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The ends of the total and whether it is a floor.
    total: [String; 3],
    /// The benefits that are not `not_eligible`, each with what is said of it.
    benefits: Vec<(String, String)>,
}

/// A golden profile and the result it has now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Golden {
    /// The profile as its line has it.
    pub profile: String,
    /// Its result, or why there is none.
    pub result: Result<Row, String>,
}

/// Estimates every golden profile in this folder.
///
/// # Errors
///
/// Where the profiles cannot be read.
pub fn estimate_all(folder: &Path, estimator: &mut Estimator) -> io::Result<Vec<Golden>> {
    let text = std::fs::read_to_string(folder.join(PROFILES))?;
    let catalogue = std::sync::Arc::clone(estimator.catalogue());
    let reader = ProfileReader::new(&catalogue);
    let mut estimate = |line: &str| {
        let mut read = ProfileLine::default();
        reader
            .read_json(line.as_bytes(), &mut read)
            .map_err(|fault| match fault.key {
                Some(key) => format!("{key}: {}", fault.message),
                None => fault.message,
            })?;
        let as_of = read
            .as_of
            .ok_or("expected as_of, since a golden result must not change with the day")?;
        Ok(Row::new(
            &catalogue,
            &estimator.estimate(&read.profile, as_of),
        ))
    };
    Ok(text
        .lines()
        .map(|line| Golden {
            profile: line.to_owned(),
            result: estimate(line),
        })
        .collect())
}

/// Reads the committed rows.
///
/// # Errors
///
/// Where they cannot be read, or are no rows.
pub fn read(folder: &Path) -> io::Result<Vec<Row>> {
    let mut reader = csv::Reader::from_reader(File::open(folder.join(RESULTS))?);
    let rows = reader.records().map(|record| {
        let record = record?;
        let cell = |place: usize| record.get(place).unwrap_or_default().to_owned();
        let benefits = record.get(4).unwrap_or_default().split_whitespace();
        let benefits = benefits.map(|benefit| benefit.split_once('=').unwrap_or((benefit, "")));
        Ok(Row {
            total: [cell(1), cell(2), cell(3)],
            benefits: benefits
                .map(|(id, said)| (id.to_owned(), said.to_owned()))
                .collect(),
        })
    });
    rows.collect()
}

/// Writes rows over the committed ones.
///
/// # Errors
///
/// Where they cannot be written.
pub fn write<'r>(folder: &Path, rows: impl IntoIterator<Item = &'r Row>) -> io::Result<()> {
    let mut writer = csv::Writer::from_path(folder.join(RESULTS))?;
    writer.write_record(HEADER)?;
    for (number, row) in (1..).zip(rows) {
        let number: u32 = number;
        let benefits: Vec<String> = row
            .benefits
            .iter()
            .map(|(id, said)| format!("{id}={said}"))
            .collect();
        let [low, high, at_least] = &row.total;
        writer.write_record([
            &number.to_string(),
            low,
            high,
            at_least,
            &benefits.join(" "),
        ])?;
    }
    writer.flush()
}

impl Row {
    fn new(catalogue: &Catalogue, estimate: &Estimate) -> Self {
        let total = estimate.total;
        let possible = catalogue.benefits.iter().zip(&estimate.benefits);
        let possible = possible.filter(|(_, estimate)| estimate.verdict != Verdict::NotEligible);
        let benefits = possible.map(|(benefit, estimate)| {
            let money = estimate.money.map(|money| {
                let floor = if money.at_least { "+" } else { "" };
                format!(":{}-{}{floor}", money.low, money.high)
            });
            (
                benefit.id.clone(),
                format!("{}{}", estimate.verdict.id(), money.unwrap_or_default()),
            )
        });
        Self {
            total: [
                total.low.to_string(),
                total.high.to_string(),
                total.at_least.to_string(),
            ],
            benefits: benefits.collect(),
        }
    }

    /// Returns the differences from an earlier row: the field, with its old and its new value.
    pub fn changes_from(&self, earlier: &Self) -> Vec<String> {
        let fields = ["total low", "total high", "total at_least"]
            .into_iter()
            .zip(earlier.total.iter().zip(&self.total));
        let other_totals = fields.filter(|(_, (from, to))| from != to);
        let mut changes: Vec<String> = other_totals
            .map(|(field, (from, to))| format!("{field}: {from} → {to}"))
            .collect();
        let said = |row: &Self, id: &str| {
            let found = row.benefits.iter().find(|(known, _)| known == id);
            found.map_or(Verdict::NotEligible.id().to_owned(), |(_, said)| {
                said.clone()
            })
        };
        let new = self
            .benefits
            .iter()
            .filter(|(id, _)| !earlier.benefits.iter().any(|(known, _)| known == id));
        for (id, _) in earlier.benefits.iter().chain(new) {
            let (from, to) = (said(earlier, id), said(self, id));
            if from != to {
                changes.push(format!("{id}: {from} → {to}"));
            }
        }
        changes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(high: &str, benefits: &[(&str, &str)]) -> Row {
        let benefits = benefits
            .iter()
            .map(|(id, said)| ((*id).to_owned(), (*said).to_owned()))
            .collect();
        Row {
            total: ["0".to_owned(), high.to_owned(), "false".to_owned()],
            benefits,
        }
    }

    #[track_caller]
    fn check(earlier: &Row, later: &Row, changes: &[&str]) {
        assert_eq!(later.changes_from(earlier), changes);
    }

    #[test]
    fn the_same_row_has_no_changes() {
        let same = row("5", &[("a", "eligible:5-5")]);
        check(&same, &same, &[]);
    }

    #[test]
    fn a_changed_figure_says_from_what_to_what() {
        let (earlier, later) = (
            row("5", &[("a", "eligible:5-5")]),
            row("6", &[("a", "eligible:6-6")]),
        );
        check(
            &earlier,
            &later,
            &["total high: 5 → 6", "a: eligible:5-5 → eligible:6-6"],
        );
    }

    #[test]
    fn a_benefit_that_comes_or_goes_was_or_is_not_eligible() {
        let (earlier, later) = (
            row("5", &[("a", "eligible")]),
            row("5", &[("b", "undetermined:0-5")]),
        );
        check(
            &earlier,
            &later,
            &[
                "a: eligible → not_eligible",
                "b: not_eligible → undetermined:0-5",
            ],
        );
    }
}
