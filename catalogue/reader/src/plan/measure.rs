//! Reads `measures/NN.toml`.

use std::collections::BTreeMap;
use std::path::Path;

use policy::Measure;
use serde::Deserialize;

use super::target::{RawMilestone, RawTarget, milestones, targets};
use crate::Faults;
use crate::raw::{Place, RawWords, read_file};

const FOLDER: &str = "measures";

/// Number of measures in the plan.
pub(super) const COUNT: u8 = 16;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMeasure {
    number: u8,
    programme: String,
    title: RawWords,
    summary: RawWords,
    lead: Vec<String>,
    supporting: Vec<String>,
    benefits: Vec<String>,
    places: Vec<String>,
    #[serde(default)]
    notes: Vec<RawWords>,
    #[serde(default)]
    target: Vec<RawTarget>,
    #[serde(default)]
    milestone: Vec<RawMilestone>,
}

/// Reads all measures, by number.
pub(super) fn read(folder: &Path, faults: &mut Faults) -> Vec<Measure> {
    let mut measures = BTreeMap::new();
    for file in files(folder, faults) {
        let Some(raw) = read_file(folder, &file, faults) else {
            continue;
        };
        let measure = measure(file, raw, faults);
        measures.insert(measure.number, measure);
    }
    measures.into_values().collect()
}

/// The file of this measure.
pub(super) fn file_of(number: u8) -> String {
    format!("{FOLDER}/{number:02}.toml")
}

/// The files of all measures; a file too many or too few is a fault.
fn files(folder: &Path, faults: &mut Faults) -> Vec<String> {
    let expected: Vec<String> = (1..=COUNT).map(file_of).collect();
    let found = match std::fs::read_dir(folder.join(FOLDER)) {
        Ok(found) => found,
        Err(error) => {
            faults.push(
                FOLDER,
                "",
                "",
                format!("expected a readable folder: {error}"),
            );
            return Vec::new();
        }
    };
    let paths = found.filter_map(Result::ok).map(|entry| entry.path());
    let paths = paths.filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
    });
    let names = paths.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let mut found: Vec<String> = names.map(|name| format!("{FOLDER}/{name}")).collect();
    found.sort();
    for file in found.iter().filter(|file| !expected.contains(file)) {
        faults.push(
            file,
            "",
            "",
            format!("expected only {} to {}", file_of(1), file_of(COUNT)),
        );
    }
    for file in expected.iter().filter(|file| !found.contains(file)) {
        faults.push(file, "", "", "expected this file, found none");
    }
    found.retain(|file| expected.contains(file));
    found
}

fn measure(file: String, raw: RawMeasure, faults: &mut Faults) -> Measure {
    let expected = file_of(raw.number);
    let mut place = Place {
        file,
        entry: String::new(),
        faults,
    };
    if place.file != expected {
        let found = raw.number;
        place.fault(
            "number",
            format!("expected the number in the name of the file, found {found}"),
        );
    }
    if raw.lead.is_empty() {
        place.fault("lead", "expected at least one department");
    }
    let departments: Vec<&str> = raw
        .lead
        .iter()
        .chain(&raw.supporting)
        .map(String::as_str)
        .collect();
    check_once(&mut place, "lead, supporting", &departments);
    check_once(&mut place, "benefits", &raw.benefits);
    check_once(&mut place, "places", &raw.places);
    Measure {
        number: raw.number,
        programme: raw.programme,
        title: place.words("title", raw.title),
        summary: place.words("summary", raw.summary),
        lead: raw.lead,
        supporting: raw.supporting,
        targets: targets(&mut place, raw.target),
        milestones: milestones(&mut place, raw.milestone),
        benefits: raw.benefits,
        places: raw.places,
        notes: raw
            .notes
            .into_iter()
            .map(|note| place.words("notes", note))
            .collect(),
    }
}

/// Faults a key that stands in a list more than once.
fn check_once(place: &mut Place<'_>, field: &str, ids: &[impl AsRef<str> + Ord]) {
    let mut sorted: Vec<&str> = ids.iter().map(AsRef::as_ref).collect();
    sorted.sort_unstable();
    for pair in sorted.windows(2).filter(|pair| pair[0] == pair[1]) {
        place.fault(
            field,
            format!("expected each key once, found {:?} again", pair[0]),
        );
    }
}
