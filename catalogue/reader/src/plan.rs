//! Reads the plan: `plan.toml` and `measures/NN.toml`.

#[cfg(test)]
mod complete;
mod links;
mod measure;
mod numbers;
mod target;
#[cfg(test)]
mod tests;

use std::path::Path;

use policy::{Aim, Department, Plan, Programme, Safeguard};
use serde::Deserialize;

pub(crate) use links::check_ids;
pub use numbers::check_plan_numbers;

use crate::Faults;
use crate::raw::{Place, RawWords, read_file};

const FILE: &str = "plan.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPlan {
    document: String,
    title: RawWords,
    summary: RawWords,
    ended: RawWords,
    first_year: u16,
    last_year: u16,
    aim: Vec<RawAim>,
    programme: Vec<RawProgramme>,
    safeguard: Vec<RawSafeguard>,
    department: Vec<RawDepartment>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAim {
    id: String,
    title: RawWords,
    summary: RawWords,
    target: Vec<target::RawTarget>,
    #[serde(default)]
    notes: Vec<RawWords>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawProgramme {
    id: String,
    number: u8,
    title: RawWords,
    summary: RawWords,
    measures: Vec<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSafeguard {
    id: String,
    title: RawWords,
    summary: RawWords,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDepartment {
    id: String,
    name: RawWords,
    #[serde(default)]
    also_called: Vec<String>,
    note: Option<RawWords>,
    #[serde(default = "yes")]
    named_in_plan: bool,
}

fn yes() -> bool {
    true
}

/// Reads the plan with its measures and checks that they fit together; `None` where `plan.toml` cannot be read.
///
/// Reads the plan. References to benefits, places and documents are checked later, once all files are read.
pub fn read_plan(folder: &Path, faults: &mut Faults) -> Option<Plan> {
    let raw: RawPlan = read_file(folder, FILE, faults)?;
    let mut whole = Place {
        file: FILE.to_owned(),
        entry: String::new(),
        faults,
    };
    target::check_year(&mut whole, "first_year", raw.first_year);
    target::check_year(&mut whole, "last_year", raw.last_year);
    if raw.last_year < raw.first_year {
        whole.fault(
            "last_year",
            format!(
                "expected {} or later, found {}",
                raw.first_year, raw.last_year
            ),
        );
    }
    let plan = Plan {
        document: raw.document,
        title: whole.words("title", raw.title),
        summary: whole.words("summary", raw.summary),
        ended: whole.words("ended", raw.ended),
        first_year: raw.first_year,
        last_year: raw.last_year,
        aims: raw.aim.into_iter().map(|raw| aim(raw, faults)).collect(),
        programmes: raw
            .programme
            .into_iter()
            .map(|raw| programme(raw, faults))
            .collect(),
        measures: measure::read(folder, faults),
        safeguards: raw
            .safeguard
            .into_iter()
            .map(|raw| safeguard(raw, faults))
            .collect(),
        departments: raw
            .department
            .into_iter()
            .map(|raw| department(raw, faults))
            .collect(),
    };
    // A measure that could not be read has given a fault of its own; its links would give more.
    if plan.measures.len() == measure::COUNT.into() {
        links::check(&plan, faults);
    }
    Some(plan)
}

fn aim(raw: RawAim, faults: &mut Faults) -> Aim {
    let mut place = Place {
        file: FILE.to_owned(),
        entry: format!("aim {}", raw.id),
        faults,
    };
    Aim {
        title: place.words("title", raw.title),
        summary: place.words("summary", raw.summary),
        targets: target::targets(&mut place, raw.target),
        notes: raw
            .notes
            .into_iter()
            .map(|note| place.words("notes", note))
            .collect(),
        id: raw.id,
    }
}

fn programme(raw: RawProgramme, faults: &mut Faults) -> Programme {
    let mut place = Place {
        file: FILE.to_owned(),
        entry: format!("programme {}", raw.id),
        faults,
    };
    Programme {
        number: raw.number,
        title: place.words("title", raw.title),
        summary: place.words("summary", raw.summary),
        measures: raw.measures,
        id: raw.id,
    }
}

fn safeguard(raw: RawSafeguard, faults: &mut Faults) -> Safeguard {
    let mut place = Place {
        file: FILE.to_owned(),
        entry: format!("safeguard {}", raw.id),
        faults,
    };
    Safeguard {
        title: place.words("title", raw.title),
        summary: place.words("summary", raw.summary),
        id: raw.id,
    }
}

fn department(raw: RawDepartment, faults: &mut Faults) -> Department {
    let mut place = Place {
        file: FILE.to_owned(),
        entry: format!("department {}", raw.id),
        faults,
    };
    Department {
        name: place.words("name", raw.name),
        also_called: raw.also_called,
        note: place.words_if_any("note", raw.note),
        named_in_plan: raw.named_in_plan,
        id: raw.id,
    }
}
