//! The base layer under marks and names: areas, meridians and parallels, the scale bar.

use policy::{Point, Shape, Side, Words};

use crate::Degrees;
use crate::frame::{Frame, rounded};
use crate::labels::Candidate;
use crate::names::LabelSet;
use crate::path::{area, line};

pub(crate) fn shape(class: &str, path: String) -> Shape {
    Shape {
        class: class.to_owned(),
        path,
        district: None,
    }
}

pub(crate) fn district_shape(number: usize, ring: &[Point]) -> Shape {
    Shape {
        class: "district".to_owned(),
        path: area(ring),
        district: u8::try_from(number).ok(),
    }
}

/// Meridians and parallels, every so many degrees.
pub(crate) fn graticule(frame: &Frame, step: i32) -> Vec<Shape> {
    const PARTS: i32 = 8;
    let mut path = String::new();
    let mut add = |points: Vec<Point>| {
        let near = |point: &Point| frame.holds(*point, -frame.width / 4);
        let mut run = Vec::new();
        for point in points {
            if near(&point) {
                run.push(point);
            } else {
                path += &line(&std::mem::take(&mut run));
            }
        }
        path += &line(&run);
    };
    let at = |latitude: f64, longitude: f64| {
        frame.point(Degrees {
            latitude,
            longitude,
        })
    };
    let (south, north, west, east) = (0, 70, 60, 150);
    for longitude in (west..=east).filter(|degree| degree % step == 0) {
        let parallels = south * PARTS..=north * PARTS;
        add(parallels
            .filter(|part| part % (step * 2) == 0)
            .map(|part| at(f64::from(part) / f64::from(PARTS), longitude.into()))
            .collect());
    }
    for latitude in (south..=north).filter(|degree| degree % step == 0) {
        let meridians = west * PARTS..=east * PARTS;
        add(meridians
            .filter(|part| part % (step * 2) == 0)
            .map(|part| at(latitude.into(), f64::from(part) / f64::from(PARTS)))
            .collect());
    }
    vec![shape("graticule", path)]
}

/// Draws the scale bar of `kilometres` at the lower left.
pub(crate) fn scale_bar(
    frame: &Frame,
    kilometres: i32,
    shapes: &mut Vec<Shape>,
    label_set: &mut LabelSet,
) {
    let long = rounded(f64::from(kilometres) * 1000.0 / frame.unit);
    let (left, bottom, high) = (
        frame.width / 40,
        frame.height - frame.height / 40,
        frame.height / 120,
    );
    shapes.push(shape(
        "scale",
        format!("M{left} {}v{high}h{long}v{}", bottom - high, -high),
    ));
    label_set.add(
        "scale-name",
        Words::new(format!("{kilometres} 公里"), format!("{kilometres} km")),
        vec![Candidate {
            at: (left + long / 2, bottom),
            side: Some(Side::North),
        }],
    );
}

/// The name of a banner or district as maps have it: without what kind it is in English.
pub(crate) fn short(name: &Words) -> Words {
    let english = &*name.en;
    Words::new(&name.zh, english.strip_suffix(" Banner").unwrap_or(english))
}
