//! Holds the plan's targets and years against `plan-numbers.csv`, the list of all numbers in the plan's text.

use std::collections::BTreeSet;
use std::path::Path;

use policy::{Due, Goal, Plan, Target};
use rust_decimal::Decimal;

use crate::Faults;

const FILE: &str = "plan-numbers.csv";

/// Starts of `where` in rows that are not the number of a target.
const OTHERS: [&str; 2] = ["date: ", "not a target: "];

/// A target or a milestone and its year: `measures/05 target 1`.
type Dated = (String, u16);

/// Checks every target's number and every year of the plan against the list, and returns the number of rows.
///
/// The plan is a closed document: a changed number is a correction of how it was read, and the list has to be corrected
/// with it.
pub fn check_plan_numbers(folder: &Path, plan: &Plan, faults: &mut Faults) -> usize {
    let rows = match csv::Reader::from_path(folder.join(FILE)) {
        Ok(reader) => reader.into_records(),
        Err(error) => {
            faults.push(FILE, "", "", format!("expected a table: {error}"));
            return 0;
        }
    };
    let (mut count, mut years, mut listed) = (0, BTreeSet::new(), BTreeSet::new());
    for (line, row) in (2..).zip(rows) {
        let line: u32 = line;
        count += 1;
        let Ok(row) = row else {
            faults.push(FILE, format!("line {line}"), "", "expected three cells");
            continue;
        };
        let (number, entry) = (
            row.get(0).unwrap_or_default(),
            row.get(2).unwrap_or_default(),
        );
        let mut fault = |expected: String| {
            faults.push(FILE, format!("line {line}"), "number", expected);
        };
        let of_years = ["date: year of ", "date: first year of "];
        if let Some(entries) = of_years.iter().find_map(|start| entry.strip_prefix(start)) {
            match number.parse() {
                Ok(year) => years.extend(split_entries(entries).into_iter().map(|of| (of, year))),
                Err(_) => fault(format!("expected a year, found {number:?}")),
            }
        } else if !OTHERS.iter().any(|start| entry.starts_with(start)) {
            let Some(target) = target(plan, entry) else {
                fault(format!("expected a target of the plan, found {entry:?}"));
                continue;
            };
            listed.insert(entry.to_owned());
            if !numbers(target).contains(&read_number(number)) {
                let goal = target.goal;
                fault(format!(
                    "expected {goal}, as {entry} has it, found {number:?}"
                ));
            }
        }
    }
    let dated = dated(plan);
    for (entry, year) in years.difference(&dated) {
        faults.push(FILE, "", "", format!("expected no year {year} of {entry}"));
    }
    for (entry, year) in dated.difference(&years) {
        faults.push(FILE, "", "", format!("expected the year {year} of {entry}"));
    }
    for (entry, _) in targets(plan) {
        if !listed.contains(&entry) {
            faults.push(FILE, "", "", format!("expected the number of {entry}"));
        }
    }
    count
}

/// Returns all targets by their names in the list: `plan aim ID target N`, `measures/NN target N`.
fn targets(plan: &Plan) -> impl Iterator<Item = (String, &Target)> {
    let aims = plan
        .aims
        .iter()
        .map(|aim| (format!("plan aim {}", aim.id), &aim.targets));
    let measures = plan
        .measures
        .iter()
        .map(|measure| (format!("measures/{:02}", measure.number), &measure.targets));
    aims.chain(measures).flat_map(|(entry, targets)| {
        let numbered = (1_usize..).zip(targets);
        numbered.map(move |(number, target)| (format!("{entry} target {number}"), target))
    })
}

fn target<'p>(plan: &'p Plan, entry: &str) -> Option<&'p Target> {
    targets(plan)
        .find(|(name, _)| name == entry)
        .map(|(_, target)| target)
}

fn numbers(target: &Target) -> Vec<Option<Decimal>> {
    match target.goal {
        Goal::Between(low, high) => vec![Some(low), Some(high)],
        goal => vec![Some(goal.number())],
    }
}

/// Returns the targets and milestones that have a year, with it.
fn dated(plan: &Plan) -> BTreeSet<Dated> {
    let mut dated = BTreeSet::new();
    for (entry, target) in targets(plan) {
        if let Due::By(year) | Due::EachYear { from: Some(year) } = target.due {
            dated.insert((entry, year));
        }
    }
    for measure in &plan.measures {
        for (number, milestone) in (1_usize..).zip(&measure.milestones) {
            let entry = format!("measures/{:02} milestone {number}", measure.number);
            dated.insert((entry, milestone.year));
        }
    }
    dated
}

/// Splits the entries that a row names: `measures/11 targets 1-2 and milestone 1`.
fn split_entries(entry: &str) -> Vec<String> {
    let (entry, parts) = match entry.split_once(" target") {
        Some((entry, parts)) => (entry, format!("target{parts}")),
        None => match entry.split_once(' ') {
            Some((entry, parts)) => (entry, parts.to_owned()),
            None => (entry, String::new()),
        },
    };
    let mut entries = Vec::new();
    for part in parts.split(" and ") {
        let (kind, range) = part.split_once(' ').unwrap_or((part, ""));
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        match (first.parse::<u32>(), last.parse::<u32>()) {
            (Ok(first), Ok(last)) => entries.extend(
                (first..=last)
                    .map(|number| format!("{entry} {} {number}", kind.trim_end_matches('s'))),
            ),
            _ => entries.push(format!("{entry} {part}")),
        }
    }
    entries
}

/// Reads a number as the plan writes it: `60万`, `2.5%`, `八`.
fn read_number(text: &str) -> Option<Decimal> {
    let text = text.trim_end_matches('%');
    let (digits, times) = [('万', 10_000), ('亿', 100_000_000)]
        .into_iter()
        .find_map(|(unit, times)| text.strip_suffix(unit).map(|digits| (digits, times)))
        .unwrap_or((text, 1));
    let digits = if digits == "八" { "8" } else { digits };
    let number = Decimal::from_str_exact(digits).ok()?;
    Some(number * Decimal::from(times))
}
