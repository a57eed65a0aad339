//! Nothing of the plan's text is left out: its numbers, dates and bodies, by the lists beside the catalogue.
//!
//! `examples/plan_numbers.rs` holds the list of numbers against the text itself.

use std::path::{Path, PathBuf};

use policy::{PlaceKind, Plan};

use super::{check_plan_numbers, read_plan};
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

#[test]
fn numbers_and_years_of_the_plan_agree_with_their_list() {
    let mut faults = Faults::default();
    let count = check_plan_numbers(&catalogue(), &plan(), &mut faults);
    assert!(faults.is_empty(), "{faults}");
    assert!(count > 100, "{count}");
}

#[test]
fn milestone_months_are_those_of_the_list() {
    let plan = plan();
    for row in rows("plan-numbers.csv") {
        if let Some(entry) = row[2].strip_prefix("date: month of measures/") {
            let (measure, milestone) = entry.split_once(" milestone ").expect("a milestone");
            let measure = plan.measure(measure.parse().expect("a number"));
            let number: usize = milestone.parse().expect("a number");
            let milestone = &measure.expect("a measure").milestones[number - 1];
            assert_eq!(milestone.month, row[0].parse().ok());
        }
    }
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
