//! The levels of the map.

use std::path::Path;

use policy::{
    Label, Level, Map, MapDistrict, MapPlace, Place, PlaceKind, Point, QuestionOption, Side, Words,
};

use crate::base_layer::{district_shape, graticule, scale_bar, shape, short};
use crate::border::Topology;
use crate::frame::{Frame, rounded};
use crate::geodesy::{direct, inverse};
use crate::labels::Candidate;
use crate::names::{LabelSet, NewMark, displace_markers, finish, middle, rooms};
use crate::outline::{Outline, inset, whole_country};
use crate::path::{area, cut, is_inside, line};
use crate::projection::Albers;
use crate::{Degrees, Metres};

/// The input of a drawing.
#[derive(Debug, Clone, Copy)]
pub struct MapInput<'a> {
    /// The folder with the files of borders.
    pub folder: &'a Path,
    /// The places; the city itself is the first.
    pub places: &'a [Place],
    /// The banners and districts: the options of the question about them.
    pub districts: &'a [QuestionOption],
    /// The number under which the outline of the country was approved.
    pub approval: Option<&'a str>,
    /// The common name of the places around the city's centre.
    pub around_hub: &'a Words,
}

/// Radii of the distance rings around the city, in kilometres.
const RINGS: [i32; 4] = [500, 1000, 1500, 2000];

/// A banner or district with its border.
struct District {
    ring: Vec<Degrees>,
}

/// Draws the map.
///
/// # Errors
///
/// Sentences on what is missing, what lies where it cannot, and where there is no room for names.
pub fn draw(input: MapInput<'_>) -> Result<Map, Vec<String>> {
    let districts = read_districts(input).map_err(|fault| vec![fault])?;
    let Some(hub) = input.places.first().and_then(position) else {
        return Err(vec![
            "places.toml: expected the city itself as the first place, with a position".to_owned(),
        ]);
    };
    let faults = misplaced(input, &districts);
    if !faults.is_empty() {
        return Err(faults);
    }
    let near = centre_frame();
    let level = |place: &Place| {
        let at = position(place)?;
        Some(match place.kind {
            PlaceKind::OffshoreCentre | PlaceKind::OverseasCentre | PlaceKind::Hub => 0,
            _ if near.holds(near.point(at), 0) => 2,
            _ => 1,
        })
    };
    let places = input.places.iter().map(|place| MapPlace {
        id: place.id.clone(),
        name: place.name.clone(),
        kind: place.kind,
        district: place.district.as_ref().and_then(|id| number(input, id)),
        is_estimate: place
            .position
            .as_ref()
            .is_some_and(|position| position.estimate),
        level: level(place),
        distance: position(place)
            .filter(|_| place.district.is_none())
            .map(|at| u16::try_from(rounded(inverse(hub, at).0 / 1000.0)).unwrap_or_default()),
    });
    let map = Map {
        approval: input.approval.map(str::to_owned),
        places: places.collect(),
        districts: input
            .districts
            .iter()
            .map(|option| MapDistrict {
                id: option.id.clone(),
                name: option.label.clone(),
            })
            .collect(),
        levels: Vec::new(),
    };
    let levels = [
        country(input, hub, &map),
        city(input, &districts, &map),
        centre(input, &districts, &map),
    ];
    let levels: Result<Vec<Level>, String> = levels.into_iter().collect();
    Ok(Map {
        levels: levels.map_err(|fault| vec![fault])?,
        ..map
    })
}

/// Where a place is.
pub(crate) fn position(place: &Place) -> Option<Degrees> {
    let position = place.position.as_ref()?;
    Some(Degrees {
        latitude: f64::from(position.latitude) / 1e6,
        longitude: f64::from(position.longitude) / 1e6,
    })
}

/// The number of a banner or district.
fn number(input: MapInput<'_>, id: &str) -> Option<u8> {
    let place = input.districts.iter().position(|option| option.id == *id)?;
    u8::try_from(place).ok()
}

/// The borders of the banners and districts, in the order of the question's options.
fn read_districts(input: MapInput<'_>) -> Result<Vec<District>, String> {
    let borders = Topology::read(&input.folder.join("districts.topojson"))?;
    let path = input.folder.join("districts.csv");
    let say = |error: csv::Error| format!("{}: {error}", path.display());
    let mut file = csv::Reader::from_path(&path).map_err(say)?;
    let rows: Result<Vec<(String, u32)>, _> = file.deserialize().collect();
    let rows = rows.map_err(say)?;
    input
        .districts
        .iter()
        .map(|option| {
            let row = rows.iter().find(|(id, _)| *id == option.id);
            let found = row.and_then(|(_, code)| {
                let area = borders.areas.iter().find(|area| area.code == *code)?;
                Some(borders.ring(area.rings.first()?))
            });
            found.map(|ring| District { ring }).ok_or_else(|| {
                format!(
                    "{}: expected {} with the code of an area of districts.topojson",
                    path.display(),
                    option.id
                )
            })
        })
        .collect()
}

/// Places that lie outside of the district that they are said to be in.
fn misplaced(input: MapInput<'_>, districts: &[District]) -> Vec<String> {
    let frame = city_frame();
    let mut faults = Vec::new();
    for place in input.places {
        let (Some(id), Some(at)) = (&place.district, position(place)) else {
            continue;
        };
        let district = number(input, id).and_then(|number| districts.get(usize::from(number)));
        let is_in = district
            .is_some_and(|district| is_inside(frame.point(at), &points(&frame, &district.ring)));
        if !is_in {
            faults.push(format!(
                "places.toml: place {}: position: expected a point inside {id}",
                place.id
            ));
        }
    }
    faults
}

fn points(frame: &Frame, line: &[Degrees]) -> Vec<Point> {
    line.iter().map(|point| frame.point(*point)).collect()
}

fn country_frame(hub: Degrees, is_whole: bool) -> Frame {
    if is_whole {
        whole_country()
    } else {
        Frame::around(Albers::new(105.0), hub, (430, 250), 2_000.0, (1_440, 1_260))
    }
}

/// The name of the inset, in its lower right corner, where the sea is open. It is as large as the drawing has it.
fn inset_name(frame: &Frame) -> Label {
    let (part, corner) = inset(frame);
    let at = |left: i32| (corner.0 + part.width - left, corner.1 + part.height - 24);
    Label {
        class: "inset-name".to_owned(),
        words: Words::new("南海诸岛", "South China Sea Islands"),
        at: (at(76), at(90)),
        sides: (None, None),
    }
}

fn kilometres_text(metres: f64) -> Words {
    let kilometres = rounded(metres / 1000.0);
    Words::new(format!("{kilometres} 公里"), format!("{kilometres} km"))
}

/// Where the length of a spoke may stand: on it, where others are not near first, or beside it.
fn on_spoke(spoke: &[Point]) -> Vec<Candidate> {
    let steps = [16, 18, 14, 12, 20, 10, 8, 6, 4];
    [None, Some(Side::South), Some(Side::North)]
        .iter()
        .flat_map(|side| steps.map(|step| (spoke[step], *side)))
        .map(|(at, side)| Candidate { at, side })
        .collect()
}

fn city_frame() -> Frame {
    Frame {
        albers: Albers::new(109.0),
        corner: Metres {
            x: -237_600.0,
            y: 4_419_100.0,
        },
        unit: 250.0,
        width: 1_864,
        height: 1_631,
    }
}

fn centre_frame() -> Frame {
    let middle = Degrees {
        latitude: 39.573,
        longitude: 109.775,
    };
    Frame::around(Albers::new(109.0), middle, (880, 770), 25.0, (1_760, 1_540))
}

/// The country: the city, its centres elsewhere, how far they are, and the outline where it is approved.
fn country(input: MapInput<'_>, hub: Degrees, map: &Map) -> Result<Level, String> {
    let frame = country_frame(hub, input.approval.is_some());
    let mut shapes = graticule(&frame, 10);
    if input.approval.is_some() {
        shapes.extend(Outline::read(input.folder)?.draw(&frame));
    }
    let mut label_set = LabelSet::default();
    let positions = input
        .places
        .iter()
        .enumerate()
        .filter_map(|(number, place)| {
            position(place).filter(|_| map.places[number].level == Some(0))
        });
    let spokes: Vec<f64> = positions
        .map(|at| inverse(hub, at).1.to_degrees())
        .collect();
    for ring in RINGS {
        let at = |degrees: i32| {
            direct(
                hub,
                f64::from(degrees).to_radians(),
                f64::from(ring) * 1000.0,
            )
        };
        let points: Vec<Point> = (0..=90).map(|step| frame.point(at(step * 4))).collect();
        shapes.push(shape("ring", area(&points)));
        // The whole country is too small for more.
        if input.approval.is_some() && ring % 1000 != 0 {
            continue;
        }
        // Not where a spoke crosses it, and rather below than above the city.
        let is_free = |bearing: i32| {
            spokes.iter().all(|spoke| {
                let apart = (f64::from(bearing) - spoke).rem_euclid(360.0);
                (10.0..350.0).contains(&apart)
            })
        };
        let on_ring = (0..60)
            .map(|step| (195 + step * 6) % 360)
            .filter(|bearing| is_free(*bearing));
        label_set.add(
            "ring-name",
            Words::new(format!("{ring} 公里"), format!("{ring} km")),
            on_ring
                .map(|bearing| middle(frame.point(at(bearing))))
                .collect(),
        );
    }
    let marked: Vec<(usize, &Place)> = input
        .places
        .iter()
        .enumerate()
        .filter(|(number, _)| map.places[*number].level == Some(0))
        .collect();
    for (_, place) in &marked {
        let Some(at) = position(place) else { continue };
        let (distance, bearing) = inverse(hub, at);
        if distance > 0.0 {
            let spoke: Vec<Point> = (0..=24)
                .map(|step| frame.point(direct(hub, bearing, distance * f64::from(step) / 24.0)))
                .collect();
            shapes.push(shape("spoke", line(&spoke)));
            if input.approval.is_none() {
                label_set.add("distance-name", kilometres_text(distance), on_spoke(&spoke));
            }
        }
    }
    let marks = marked.into_iter().map(|(number, place)| {
        let opens = (place.kind == PlaceKind::Hub).then_some(1);
        NewMark::new(&frame, number, place, place.label.clone(), opens)
    });
    let mut marks: Vec<NewMark> = marks.collect();
    displace_markers(&frame, &mut marks, 1.3);
    let mut level = finish("the country", &frame, shapes, &label_set, &marks)?;
    level
        .labels
        .extend(input.approval.map(|_| inset_name(&frame)));
    Ok(level)
}

/// The city: its nine banners and districts with the bases, and the places around its centre as one.
fn city(input: MapInput<'_>, districts: &[District], map: &Map) -> Result<Level, String> {
    let frame = city_frame();
    let mut shapes = graticule(&frame, 1);
    let near = map
        .places
        .iter()
        .filter(|place| place.level == Some(2))
        .count();
    let around = Words::new(
        format!("{}（{near} 处）", input.around_hub.zh),
        format!("{} ({near})", &*input.around_hub.en),
    );
    let marks = input
        .places
        .iter()
        .enumerate()
        .filter_map(|(number, place)| {
            if place.kind == PlaceKind::Hub {
                return Some(NewMark::new(&frame, number, place, around.clone(), Some(2)));
            }
            (map.places[number].level == Some(1))
                .then(|| NewMark::new(&frame, number, place, place.label.clone(), None))
        });
    let marks: Vec<NewMark> = marks.collect();
    let at: Vec<Point> = marks.iter().map(|mark| mark.at).collect();
    let mut label_set = LabelSet::default();
    for (number, district) in districts.iter().enumerate() {
        let ring = points(&frame, &district.ring);
        shapes.push(district_shape(number, &ring));
        label_set.add(
            "district-name",
            short(&input.districts[number].label),
            rooms(&frame, &ring, &at),
        );
    }
    scale_bar(&frame, 100, &mut shapes, &mut label_set);
    finish("the city", &frame, shapes, &label_set, &marks)
}

/// The cluster around the city's centre, input large.
fn centre(input: MapInput<'_>, districts: &[District], map: &Map) -> Result<Level, String> {
    const BEYOND: i32 = 60;
    let frame = centre_frame();
    let (mut shapes, mut label_set) = (Vec::new(), LabelSet::default());
    for (number, district) in districts.iter().enumerate() {
        let end = (frame.width + BEYOND, frame.height + BEYOND);
        let ring = cut(&points(&frame, &district.ring), (-BEYOND, -BEYOND), end);
        if !ring.is_empty() {
            shapes.push(district_shape(number, &ring));
            label_set.add(
                "district-name",
                short(&input.districts[number].label),
                rooms(&frame, &ring, &[]),
            );
        }
    }
    scale_bar(&frame, 10, &mut shapes, &mut label_set);
    let marks = input
        .places
        .iter()
        .enumerate()
        .filter(|(number, _)| map.places[*number].level == Some(2))
        .map(|(number, place)| NewMark::new(&frame, number, place, place.label.clone(), None));
    let mut marks: Vec<NewMark> = marks.collect();
    displace_markers(&frame, &mut marks, 2.1);
    finish("the centre", &frame, shapes, &label_set, &marks)
}
