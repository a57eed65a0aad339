//! Nothing of the plan's text is left out: its numbers, dates and bodies, by the lists beside the catalogue.
//!
//! `examples/plan_numbers.rs` holds the list of numbers against the text itself.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use policy::{Due, PlaceKind, Plan};

use super::read_plan;
use crate::Faults;
use crate::place::read_places;

fn catalogue() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn plan() -> Plan {
    read_plan(&catalogue(), &mut Faults::default()).expect("a plan")
}

/// The rows of a list.
fn rows(list: &str) -> Vec<csv::StringRecord> {
    let rows = csv::Reader::from_path(catalogue().join(list)).expect("the list");
    rows.into_records().map(|row| row.expect("a row")).collect()
}

/// Something of the plan that has a year: `measures/05 target 1`.
type Dated = (String, u16);

/// Returns the entries of the catalogue that have a year, and whether it is their last or their first.
fn dated(plan: &Plan) -> BTreeSet<Dated> {
    let aims = plan
        .aims
        .iter()
        .map(|aim| (format!("plan aim {}", aim.id), &aim.targets));
    let measures = plan
        .measures
        .iter()
        .map(|measure| (format!("measures/{:02}", measure.number), &measure.targets));
    let mut dated = BTreeSet::new();
    for (entry, targets) in aims.chain(measures) {
        for (number, target) in (1..).zip(targets) {
            let number: u32 = number;
            if let Due::By(year) | Due::EachYear { from: Some(year) } = target.due {
                dated.insert((format!("{entry} target {number}"), year));
            }
        }
    }
    for measure in &plan.measures {
        for (number, milestone) in (1..).zip(&measure.milestones) {
            let number: u32 = number;
            dated.insert((
                format!("measures/{:02} milestone {number}", measure.number),
                milestone.year,
            ));
        }
    }
    dated
}

/// Returns the entries that a row names: `measures/11 targets 1-2 and milestone 1`.
fn named(entry: &str) -> Vec<String> {
    let (entry, numbers) = match entry.split_once(" target") {
        Some((entry, numbers)) => (entry, format!("target{numbers}")),
        None => entry
            .split_once(' ')
            .map_or((entry, String::new()), |(entry, rest)| {
                (entry, rest.to_owned())
            }),
    };
    let mut named = Vec::new();
    for part in numbers.split(" and ") {
        let (kind, range) = part.split_once(' ').expect("a kind and its numbers");
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        let number = |text: &str| text.parse::<u32>().expect("a number");
        for number in number(first)..=number(last) {
            named.push(format!("{entry} {} {number}", kind.trim_end_matches('s')));
        }
    }
    named
}

#[test]
fn every_year_of_the_plan_stands_on_what_it_is_the_year_of() {
    let plan = plan();
    let mut found = BTreeSet::new();
    for row in rows("plan-numbers.csv") {
        let of = ["date: year of ", "date: first year of "]
            .iter()
            .find_map(|start| row[2].strip_prefix(start));
        for entry in of.into_iter().flat_map(named) {
            found.insert((entry, row[0].parse().expect("a year")));
        }
        if let Some(entry) = row[2].strip_prefix("date: month of measures/") {
            let (measure, milestone) = entry.split_once(" milestone ").expect("a milestone");
            let measure = plan.measure(measure.parse().expect("a number"));
            let place: usize = milestone.parse().expect("a number");
            let milestone = &measure.expect("a measure").milestones[place - 1];
            assert_eq!(milestone.month, row[0].parse().ok());
        }
    }
    assert_eq!(found, dated(&plan));
}

#[test]
fn what_the_plan_counts_is_there_as_often() {
    let plan = plan();
    let places = read_places(&catalogue(), &mut Faults::default());
    let list = rows("plan-numbers.csv");
    let counted = |what: &str| {
        let row = list.iter().find(|row| row[2].contains(what));
        match &row.expect("a row")[0] {
            "一" => 1,
            "两" => 2,
            "五" => 5,
            "八" => 8,
            other => panic!("expected a number that is counted, found {other}"),
        }
    };
    assert_eq!(plan.programmes.len(), counted("count of the programmes"));
    let kinds = [
        PlaceKind::TalentCentre,
        PlaceKind::TalentCity,
        PlaceKind::Institute,
        PlaceKind::Base,
    ];
    for kind in kinds {
        let of_this = places.iter().filter(|place| place.kind == kind);
        assert_eq!(
            of_this.count(),
            counted(&format!("as kind {}", kind.id())),
            "{}",
            kind.id()
        );
    }
    let numbers_of_measures = list
        .iter()
        .filter(|row| &row[2] == "not a target: number of a measure")
        .map(|row| row[0].parse().expect("a number"));
    let numbers: Vec<u8> = plan.measures.iter().map(|measure| measure.number).collect();
    assert_eq!(numbers, numbers_of_measures.collect::<Vec<u8>>());
}

#[test]
fn every_body_leads_and_supports_as_the_plan_writes_it() {
    let plan = plan();
    let key = |name: &str| {
        let known = plan.departments.iter().find(|department| {
            department.name.zh == name || department.also_called.iter().any(|other| other == name)
        });
        known.map_or_else(|| format!("none for {name}"), |known| known.id.clone())
    };
    let keys = |listed: &str| -> Vec<String> {
        // The two halves of one name are joined by the mark that stands between names.
        let listed = listed.replace("旗委、旗", "旗委\0旗");
        let names = listed.split(['、', ',']);
        names.map(|name| key(&name.replace('\0', "、"))).collect()
    };
    let list = rows("plan-bodies.csv");
    assert_eq!(list.len(), plan.measures.len());
    for (row, measure) in list.iter().zip(&plan.measures) {
        assert_eq!(row[0], measure.number.to_string());
        assert_eq!(keys(&row[1]), measure.lead, "lead of {}", &row[0]);
        assert_eq!(
            keys(&row[2]),
            measure.supporting,
            "supporting of {}",
            &row[0]
        );
    }
    for department in plan.departments.iter().filter(|known| known.named_in_plan) {
        let writes = |listed: &str| keys(listed).contains(&department.id);
        assert!(
            list.iter().any(|row| writes(&row[1]) || writes(&row[2])),
            "{} is named",
            department.id
        );
    }
}
