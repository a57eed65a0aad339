//! The map of the catalogue itself, with and without an approved outline.

use std::path::{Path, PathBuf};

use cartography::{MapInput, draw};
use catalogue_reader::Files;
use policy::{Level, Map, PlaceKind, QuestionOption};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn files() -> Files {
    catalogue_reader::read(&folder()).expect("a catalogue without faults")
}

fn districts(files: &Files) -> &[QuestionOption] {
    let questions = &files.catalogue.questions;
    let district = questions.iter().find(|question| question.id == "district");
    district.expect("the question").options()
}

fn drawn(files: &Files, approval: Option<&str>) -> Result<Map, Vec<String>> {
    draw(MapInput {
        folder: &folder().join("map"),
        places: &files.places,
        districts: districts(files),
        approval,
        around_hub: &files.around_hub,
    })
}

fn classes(level: &Level) -> Vec<&str> {
    level
        .shapes
        .iter()
        .map(|shape| shape.class.as_str())
        .collect()
}

#[test]
fn every_place_with_a_position_is_drawn_once_but_the_city_which_opens_the_next_level() {
    let files = files();
    let map = drawn(&files, None).expect("a map");
    for (number, place) in files.places.iter().enumerate() {
        let found = map.levels.iter().flat_map(|level| &level.marks);
        let count = found
            .filter(|mark| usize::from(mark.place) == number)
            .count();
        let expected = match (place.kind, &place.position) {
            (PlaceKind::Hub, _) => 2,
            (_, Some(_)) => 1,
            (_, None) => 0,
        };
        assert_eq!(count, expected, "{}", place.id);
        assert_eq!(map.places[number].id, place.id);
        assert_eq!(map.places[number].level.is_some(), place.position.is_some());
    }
    let opening = map.levels.iter().map(|level| {
        let opens = level.marks.iter().filter_map(|mark| mark.opens);
        opens.collect::<Vec<u8>>()
    });
    assert_eq!(opening.collect::<Vec<_>>(), [vec![1], vec![2], vec![]]);
}

#[test]
fn the_city_has_its_nine_districts_each_with_its_name() {
    let files = files();
    let map = drawn(&files, None).expect("a map");
    assert_eq!(map.districts.len(), 9);
    let city = &map.levels[1];
    let mut areas: Vec<u8> = city
        .shapes
        .iter()
        .filter_map(|shape| shape.district)
        .collect();
    areas.sort_unstable();
    assert_eq!(areas, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    for district in districts(&files) {
        let named = |label: &&policy::Label| label.words.zh == district.label.zh;
        assert_eq!(city.labels.iter().filter(named).count(), 1);
    }
}

#[test]
fn distances_are_those_of_an_atlas() {
    let map = drawn(&files(), None).expect("a map");
    for (id, least, most) in [
        ("beijing", 560, 575),
        ("shanghai", 1_400, 1_415),
        ("shenzhen", 1_925, 1_945),
        ("suzhou", 1_335, 1_350),
    ] {
        let place = map.places.iter().find(|place| place.id == id);
        let distance = place.and_then(|place| place.distance).expect(id);
        assert!((least..=most).contains(&distance), "{id}: {distance}");
    }
    assert_eq!(map.places[1].distance, None);
}

#[test]
fn without_an_approval_no_outline_is_drawn_and_with_one_all_of_it_is() {
    let files = files();
    let outline = ["coast", "province", "dashes", "islands", "inset"];
    let without = drawn(&files, None).expect("a map");
    assert!(
        classes(&without.levels[0])
            .iter()
            .all(|class| !outline.contains(class))
    );
    assert_eq!(without.approval, None);
    let with = drawn(&files, Some("GS(2024)0000号")).expect("a map");
    let classes = classes(&with.levels[0]);
    assert!(outline.iter().all(|class| classes.contains(class)));
    assert_eq!(with.approval.as_deref(), Some("GS(2024)0000号"));
    // The inset lies over nothing that is drawn for this map, either.
    let inset = with.levels[0]
        .shapes
        .iter()
        .find(|shape| shape.class == "inset");
    let corner = inset.and_then(|shape| {
        shape.path[1..]
            .split(['H', ' '])
            .next()?
            .parse::<i32>()
            .ok()
    });
    let corner = corner.expect("the inset's left edge");
    assert!(with.levels[0].marks.iter().all(|mark| mark.at.0 < corner));
    assert_eq!(with.levels[1..], without.levels[1..]);
}

#[test]
fn a_place_outside_of_its_district_is_a_fault() {
    let mut files = files();
    let place = files
        .places
        .iter_mut()
        .find(|place| place.id == "base-dalate");
    place.expect("a place").district = Some("uxin".to_owned());
    assert_eq!(
        drawn(&files, None),
        Err(vec![
            "places.toml: place base-dalate: position: expected a point inside uxin".to_owned()
        ])
    );
}
