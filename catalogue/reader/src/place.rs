//! Reads `places.toml`.

use std::path::Path;

use policy::{Catalogue, Place, PlaceFact, PlaceKind, PlaceOfBenefits, Plan, Position, Words};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Deserialize;

use crate::Faults;
use crate::documents::is_partial_date;
use crate::plan::check_ids;
// A place of the plan and a place in a file meet here: the latter is `Spot`.
use crate::raw::{Place as Spot, RawNumber, RawWords, read_file};

const FILE: &str = "places.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    outline_approval: String,
    around_hub: RawWords,
    place: Vec<RawPlace>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPlace {
    id: String,
    name: RawWords,
    label: RawWords,
    kind: String,
    district: Option<String>,
    summary: RawWords,
    measure: Option<u8>,
    #[serde(default)]
    targets: Vec<u8>,
    #[serde(default)]
    milestones: Vec<u8>,
    position: Option<RawPosition>,
    accuracy_km: Option<RawNumber>,
    estimate: Option<bool>,
    position_source: Option<RawWords>,
    #[serde(default)]
    known: Vec<RawFact>,
    unknown: Vec<RawWords>,
    benefits: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPosition {
    latitude: String,
    longitude: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFact {
    date: Option<String>,
    text: RawWords,
    sources: Vec<String>,
}

/// Reads the places of the plan; empty where `places.toml` cannot be read.
///
/// Reads the places. References to benefits, districts and sources are checked later, once all files are read.
pub fn read_places(folder: &Path, faults: &mut Faults) -> Vec<Place> {
    read(folder, faults).places
}

/// All that `places.toml` says.
#[derive(Debug, Default)]
pub(crate) struct PlacesFile {
    pub places: Vec<Place>,
    pub outline_approval: Option<String>,
    pub around_hub: Words,
}

pub(crate) fn read(folder: &Path, faults: &mut Faults) -> PlacesFile {
    let Some(raw) = read_file::<RawFile>(folder, FILE, faults) else {
        return PlacesFile::default();
    };
    let mut spot = Spot {
        file: FILE.to_owned(),
        entry: "the map".to_owned(),
        faults,
    };
    let approval = raw.outline_approval;
    // GS(2024)0650号, or of Inner Mongolia 蒙S(2024)012号.
    let is_number = approval.contains('S') && approval.ends_with('号');
    if !(approval.is_empty() || is_number) {
        spot.fault(
            "outline_approval",
            format!("expected nothing or a number such as GS(2024)0650号, found {approval:?}"),
        );
    }
    let around_hub = spot.words("around_hub", raw.around_hub);
    check_ids(
        FILE,
        "place",
        raw.place.iter().map(|place| place.id.as_str()),
        faults,
    );
    let places = raw.place.into_iter().filter_map(|raw| place(raw, faults));
    PlacesFile {
        places: places.collect(),
        outline_approval: Some(approval).filter(|approval| !approval.is_empty()),
        around_hub,
    }
}

/// The places at which benefits are given; a benefit that is not there is named elsewhere.
pub(crate) fn given_at(places: &[Place], catalogue: &Catalogue) -> Vec<PlaceOfBenefits> {
    let given_at = places.iter().map(|place| {
        let benefits = place.benefits.iter();
        PlaceOfBenefits {
            id: place.id.clone(),
            name: place.name.clone(),
            benefits: benefits.filter_map(|id| catalogue.benefit(id)).collect(),
        }
    });
    given_at
        .filter(|place| !place.benefits.is_empty())
        .collect()
}

/// Checks that places and measures name one another, and that a place's targets are among its measure's.
pub(crate) fn check_against_plan(plan: &Plan, places: &[Place], faults: &mut Faults) {
    for place in places {
        let mut spot = Spot {
            file: FILE.to_owned(),
            entry: format!("place {}", place.id),
            faults,
        };
        let Some(number) = place.measure else {
            if !place.targets.is_empty() || !place.milestones.is_empty() {
                spot.fault(
                    "measure",
                    "expected the measure of its targets and milestones, found none",
                );
            }
            continue;
        };
        let Some(measure) = plan.measure(number) else {
            spot.fault(
                "measure",
                format!("expected the number of a measure, found {number}"),
            );
            continue;
        };
        if !measure.places.contains(&place.id) {
            spot.fault(
                "measure",
                format!("expected measures/{number:02}.toml to list this place"),
            );
        }
        check_numbers(&mut spot, "targets", &place.targets, measure.targets.len());
        check_numbers(
            &mut spot,
            "milestones",
            &place.milestones,
            measure.milestones.len(),
        );
    }
}

/// Faults numbers that do not rise, or that are not from 1 to `most`.
fn check_numbers(spot: &mut Spot<'_>, field: &str, numbers: &[u8], most: usize) {
    let fits = |number: &u8| (1..=most).contains(&usize::from(*number));
    if !numbers.is_sorted_by(|one, next| one < next) || !numbers.iter().all(fits) {
        spot.fault(
            field,
            format!("expected rising numbers from 1 to {most}, found {numbers:?}"),
        );
    }
}

fn place(raw: RawPlace, faults: &mut Faults) -> Option<Place> {
    let mut spot = Spot {
        file: FILE.to_owned(),
        entry: format!("place {}", raw.id),
        faults,
    };
    let position = position(
        &mut spot,
        raw.position,
        raw.accuracy_km,
        raw.estimate,
        raw.position_source,
    );
    Some(Place {
        name: spot.words("name", raw.name),
        label: spot.words("label", raw.label),
        kind: spot.word(
            "kind",
            &raw.kind,
            &PlaceKind::ALL.map(|kind| (kind.id(), kind)),
        )?,
        district: raw.district,
        summary: spot.words("summary", raw.summary),
        measure: raw.measure,
        targets: raw.targets,
        milestones: raw.milestones,
        position,
        known: raw
            .known
            .into_iter()
            .map(|raw| fact(&mut spot, raw))
            .collect(),
        unknown: raw
            .unknown
            .into_iter()
            .map(|unknown| spot.words("unknown", unknown))
            .collect(),
        benefits: raw.benefits,
        id: raw.id,
    })
}

/// The position with all that goes with it, or none of it.
fn position(
    spot: &mut Spot<'_>,
    position: Option<RawPosition>,
    accuracy: Option<RawNumber>,
    estimate: Option<bool>,
    source: Option<RawWords>,
) -> Option<Position> {
    let Some(position) = position else {
        spot.unneeded("accuracy_km", accuracy.as_ref());
        spot.unneeded("estimate", estimate.as_ref());
        spot.unneeded("position_source", source.as_ref());
        return None;
    };
    let latitude = degrees(spot, "latitude", &position.latitude, 90);
    let longitude = degrees(spot, "longitude", &position.longitude, 180);
    let accuracy = spot
        .needed("accuracy_km", accuracy)
        .and_then(|accuracy| metres(spot, &accuracy));
    let estimate = spot.needed("estimate", estimate);
    let source = spot
        .needed("position_source", source)
        .map(|source| spot.words("position_source", source));
    Some(Position {
        latitude: latitude?,
        longitude: longitude?,
        accuracy: accuracy?,
        estimate: estimate?,
        source: source?,
    })
}

/// Millionths of a degree, from a text with a point.
fn degrees(spot: &mut Spot<'_>, field: &str, text: &str, most: i64) -> Option<i32> {
    let degrees = Decimal::from_str_exact(text)
        .ok()
        .filter(|degrees| degrees.abs() <= Decimal::from(most));
    let millionths = degrees
        .and_then(|degrees| whole(degrees, 1_000_000))
        .and_then(|degrees| degrees.to_i32());
    if millionths.is_none() {
        spot.fault(field, format!("expected degrees from -{most} to {most} with at most six digits after the point, found {text:?}"));
    }
    millionths
}

/// Metres, from kilometres.
fn metres(spot: &mut Spot<'_>, kilometres: &RawNumber) -> Option<u32> {
    let kilometres = spot.number("accuracy_km", kilometres);
    let metres = whole(kilometres, 1_000)
        .and_then(|metres| metres.to_u32())
        .filter(|metres| *metres > 0);
    if metres.is_none() {
        spot.fault("accuracy_km", "expected more than 0 km, in whole metres");
    }
    metres
}

/// A number in parts of which this many make one; `None` where the parts are not whole.
fn whole(number: Decimal, parts: i64) -> Option<Decimal> {
    Some(number * Decimal::from(parts)).filter(Decimal::is_integer)
}

fn fact(spot: &mut Spot<'_>, raw: RawFact) -> PlaceFact {
    if let Some(date) = raw.date.as_deref().filter(|date| !is_partial_date(date)) {
        spot.fault(
            "known date",
            format!(
                "expected a year, a month or a day such as 2024, 2024-03 or 2024-03-22, found {date:?}"
            ),
        );
    }
    if raw.sources.is_empty() {
        spot.fault("known sources", "expected at least one source");
    }
    PlaceFact {
        date: raw.date,
        text: spot.words("known text", raw.text),
        sources: raw.sources,
    }
}
