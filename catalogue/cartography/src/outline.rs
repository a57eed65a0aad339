//! The outline of the country, drawn only under an approval number: then all of it, with the inset of the South
//! China Sea.

use std::path::Path;

use policy::{Point, Shape};

use crate::border::{Feature, Topology, read_features};
use crate::frame::Frame;
use crate::path::{dot, line, rectangle};
use crate::projection::Albers;
use crate::{Degrees, Metres};

/// The ten dashes, by their name in `lines.geojson`.
const DASHES: &str = "十段线";
/// Name of unsettled borders in the source file.
const UNSETTLED: &str = "未定国界";
/// South of this the drawing leaves the sea to the inset, in degrees.
const SOUTH: f64 = 18.0;

/// The files of the outline.
#[derive(Debug)]
pub struct Outline {
    /// The provinces, of which two share a border.
    pub provinces: Topology,
    /// The ten dashes, and borders on water.
    pub lines: Vec<Feature>,
    /// Islands, as points.
    pub islands: Vec<Feature>,
}

/// The frame that holds the whole country.
pub fn whole_country() -> Frame {
    Frame {
        albers: Albers::new(105.0),
        corner: Metres {
            x: -2_755_000.0,
            y: 6_150_000.0,
        },
        unit: 2_000.0,
        width: 2_640,
        height: 2_310,
    }
}

/// The inset in it: a frame of its own, and where its upper left corner stands.
pub fn inset(frame: &Frame) -> (Frame, Point) {
    let inset = Frame {
        albers: frame.albers,
        corner: Metres {
            x: 116_994.0,
            y: 2_533_672.0,
        },
        unit: 5_600.0,
        width: 302,
        height: 419,
    };
    let corner = (
        frame.width - inset.width - 16,
        frame.height - inset.height - 16,
    );
    (inset, corner)
}

impl Outline {
    /// Reads the files in the folder `map`.
    ///
    /// # Errors
    ///
    /// A sentence that names the file.
    pub fn read(folder: &Path) -> Result<Self, String> {
        Ok(Self {
            provinces: Topology::read(&folder.join("provinces.topojson"))?,
            lines: read_features(&folder.join("lines.geojson"), "kind")?,
            islands: read_features(&folder.join("islands.geojson"), "group")?,
        })
    }

    /// All of it, the lowest first.
    pub fn draw(&self, frame: &Frame) -> Vec<Shape> {
        let (inset, corner) = inset(frame);
        let mut shapes = self.part("", &|point| {
            let drawn = frame.point(point);
            (point.latitude >= SOUTH && frame.holds(drawn, 0)).then_some(drawn)
        });
        let end = (corner.0 + inset.width, corner.1 + inset.height);
        shapes.push(shape("inset", rectangle(corner, end)));
        shapes.extend(self.part(" in-inset", &|point| {
            let (x, y) = inset.point(point);
            inset
                .holds((x, y), 2)
                .then_some((x + corner.0, y + corner.1))
        }));
        shapes
    }

    /// Returns the shapes of the outline that a part of the drawing shows; `point` returns `None` for points outside of
    /// it.
    fn part(&self, suffix: &str, point: &dyn Fn(Degrees) -> Option<Point>) -> Vec<Shape> {
        let all = |lines: &mut dyn Iterator<Item = &Vec<Degrees>>| {
            let mut path = String::new();
            for points in lines {
                for run in runs(points, point) {
                    path += &line(&run);
                }
            }
            path
        };
        let of_kind = |wanted: &dyn Fn(&str) -> bool| {
            let features = self.lines.iter().filter(|feature| wanted(&feature.kind));
            all(&mut features.flat_map(|feature| &feature.lines))
        };
        let islands = self
            .islands
            .iter()
            .flat_map(|feature| feature.lines.iter().flatten());
        let islands: String = islands
            .filter_map(|island| point(*island))
            .map(dot)
            .collect();
        [
            ("coast", all(&mut self.provinces.shared_by(1))),
            ("province", all(&mut self.provinces.shared_by(2))),
            (
                "province",
                of_kind(&|kind| kind != DASHES && kind != UNSETTLED),
            ),
            ("unsettled", of_kind(&|kind| kind == UNSETTLED)),
            ("dashes", of_kind(&|kind| kind == DASHES)),
            ("islands", islands),
        ]
        .into_iter()
        .filter(|(_, path)| !path.is_empty())
        .map(|(class, path)| shape(&format!("{class}{suffix}"), path))
        .collect()
    }
}

fn shape(class: &str, path: String) -> Shape {
    Shape {
        class: class.to_owned(),
        path,
        district: None,
    }
}

/// The stretches of a line that are shown.
fn runs(points: &[Degrees], point: &dyn Fn(Degrees) -> Option<Point>) -> Vec<Vec<Point>> {
    let mut runs = vec![Vec::new()];
    for drawn in points.iter().map(|shown| point(*shown)) {
        match drawn {
            Some(drawn) => runs.last_mut().expect("a run").push(drawn),
            None => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| run.len() > 1);
    runs
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::path::meet;

    use super::*;

    fn outline() -> Outline {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../map");
        Outline::read(&folder).expect("the files of the outline")
    }

    fn corners(points: &[Point]) -> (Point, Point) {
        let (x, y) = (
            points.iter().map(|point| point.0),
            points.iter().map(|point| point.1),
        );
        (
            (
                x.clone().min().expect("a point"),
                y.clone().min().expect("a point"),
            ),
            (x.max().expect("a point"), y.max().expect("a point")),
        )
    }

    /// Everything that belongs to the country, by name, as it is drawn in the main part and in the inset.
    fn contents(outline: &Outline, frame: &Frame) -> Vec<(String, Vec<Degrees>)> {
        let _ = frame;
        let provinces = outline.provinces.areas.iter().flat_map(|area| {
            area.rings
                .iter()
                .map(|ring| (area.name.clone(), outline.provinces.ring(ring)))
        });
        let lines = outline.lines.iter().flat_map(|feature| {
            feature
                .lines
                .iter()
                .map(|points| (feature.kind.clone(), points.clone()))
        });
        let islands = outline.islands.iter().flat_map(|feature| {
            feature
                .lines
                .iter()
                .map(|points| (feature.kind.clone(), points.clone()))
        });
        provinces.chain(lines).chain(islands).collect()
    }

    #[test]
    fn the_outline_holds_all_that_it_must() {
        let outline = outline();
        let mut codes: Vec<u32> = outline
            .provinces
            .areas
            .iter()
            .map(|area| area.code / 10_000)
            .collect();
        codes.sort_unstable();
        let all = [
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
            51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82,
        ];
        assert_eq!(codes, all);
        let taiwan = outline
            .provinces
            .areas
            .iter()
            .find(|area| area.code == 710_000);
        assert_eq!(taiwan.expect("Taiwan").name, "台湾省");
        let dashes: usize = outline
            .lines
            .iter()
            .filter(|feature| feature.kind == DASHES)
            .map(|feature| feature.lines.len())
            .sum();
        assert_eq!(dashes, 10);
        for (group, least) in [("南海诸岛", 300), ("钓鱼岛及其附属岛屿", 3)] {
            let islands = outline
                .islands
                .iter()
                .filter(|feature| feature.kind == group);
            assert!(islands.count() >= least, "{group}");
        }
        // Every stretch of border is drawn: it belongs to one province, or to two.
        let drawn = outline.provinces.shared_by(1).count() + outline.provinces.shared_by(2).count();
        assert_eq!(drawn, outline.provinces.arcs.len());
    }

    #[test]
    fn all_of_it_is_seen_in_the_drawing_or_in_the_inset() {
        let outline = outline();
        let frame = whole_country();
        let (inset, _) = inset(&frame);
        for (name, points) in contents(&outline, &frame) {
            let in_main = points
                .iter()
                .all(|point| point.latitude >= SOUTH && frame.holds(frame.point(*point), 0));
            let in_inset = points
                .iter()
                .all(|point| inset.holds(inset.point(*point), 2));
            assert!(in_main || in_inset, "{name} at {:?}", points[0]);
        }
    }

    #[test]
    fn the_inset_covers_nothing() {
        let outline = outline();
        let frame = whole_country();
        let (inset, corner) = inset(&frame);
        let covered = (corner, (corner.0 + inset.width, corner.1 + inset.height));
        for (name, points) in contents(&outline, &frame) {
            let points: Vec<Point> = points
                .iter()
                .filter(|point| point.latitude >= SOUTH)
                .map(|point| frame.point(*point))
                .collect();
            if !points.is_empty() {
                assert!(!meet(corners(&points), covered), "the inset covers {name}");
            }
        }
    }

    #[test]
    fn what_is_drawn_has_each_kind_of_line() {
        let shapes = outline().draw(&whole_country());
        let classes: Vec<&str> = shapes.iter().map(|shape| shape.class.as_str()).collect();
        for class in [
            "coast",
            "province",
            "unsettled",
            "dashes",
            "islands",
            "inset",
            "coast in-inset",
            "dashes in-inset",
            "islands in-inset",
        ] {
            assert!(classes.contains(&class), "{class}");
        }
        let dashes = |class: &str| {
            let found = shapes.iter().filter(|shape| shape.class == class);
            found
                .map(|shape| shape.path.matches('M').count())
                .sum::<usize>()
        };
        // Some stand in both.
        assert!(dashes("dashes") >= 2 && dashes("dashes in-inset") >= 8);
    }
}
