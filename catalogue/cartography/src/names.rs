//! Marks and names of a level: marks move aside from one another, and every name finds room.

use policy::{Label, Level, Mark, Place, Point, Shape, Side, Words};

use crate::draw::position;
use crate::frame::{Frame, rounded};
use crate::labels::{Candidate, Name, SCREENS, place as find_room, width};
use crate::path::is_inside;

/// The text of rings and districts is so much smaller than that of places; the style sheet says so, too.
const SMALL: f64 = 0.92;

/// A name with its middle at a point.
pub(crate) const fn middle(at: Point) -> Candidate {
    Candidate { at, side: None }
}

/// Where the name of an area may stand: with its middle inside, where it is roomiest first. One that is hardly larger
/// than a mark has its name beside the mark in it.
pub(crate) fn rooms(frame: &Frame, ring: &[Point], marks: &[Point]) -> Vec<Candidate> {
    const STEPS: i32 = 60;
    const MOST: usize = 70;
    const FEW: usize = 12;
    let step = frame.width / STEPS;
    let clearance = |(x, y): Point| {
        let edges = [x, y, frame.width - x, frame.height - y].into_iter().min();
        let edge = edges.unwrap_or_default().max(0);
        let corners = ring
            .iter()
            .map(|corner| (corner.0 - x).pow(2) + 3 * (corner.1 - y).pow(2));
        corners.min().unwrap_or_default().min(edge * edge)
    };
    let mut found: Vec<Point> = Vec::new();
    for row in 0..=frame.height / step {
        for column in 0..=frame.width / step {
            let point = (column * step, row * step);
            if is_inside(point, ring) {
                found.push(point);
            }
        }
    }
    let mark = marks.iter().find(|mark| is_inside(**mark, ring));
    if let Some(at) = mark.filter(|_| found.len() < FEW) {
        let sides = Side::ALL.map(|side| Candidate {
            at: *at,
            side: Some(side),
        });
        return sides.to_vec();
    }
    found.sort_by_key(|point| -clearance(*point));
    // Every so many of them, so that all of a large area is tried.
    let every = found.len().div_ceil(MOST).max(1);
    found.into_iter().step_by(every).map(middle).collect()
}

/// A mark whose name has no side yet.
pub(crate) struct NewMark {
    place: u8,
    words: Words,
    pub(crate) at: Point,
    from: Point,
    opens: Option<u8>,
}

impl NewMark {
    pub(crate) fn new(
        frame: &Frame,
        number: usize,
        place: &Place,
        words: Words,
        opens: Option<u8>,
    ) -> Self {
        let at = position(place).map_or((0, 0), |at| frame.point(at));
        Self {
            place: u8::try_from(number).unwrap_or_default(),
            words,
            at,
            from: at,
            opens,
        }
    }
}

/// Moves marks aside, as little as can be, that would lie nearer to another than so many sizes of text on a narrow screen.
pub(crate) fn displace_markers(frame: &Frame, marks: &mut [NewMark], apart: f64) {
    let size = SCREENS[0].text * f64::from(frame.width) / SCREENS[0].width;
    let apart = apart * size;
    let far = |one: Point, other: Point| {
        f64::from(one.0 - other.0).hypot(f64::from(one.1 - other.1)) >= apart
    };
    // Bases stand where their district's name is; the others around them move.
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(marks[*place].place));
    for (done, mark) in order.iter().enumerate() {
        let from = marks[*mark].from;
        let is_free = |at: Point| order[..done].iter().all(|other| far(at, marks[*other].at));
        if is_free(from) {
            continue;
        }
        let ways = (1..20).flat_map(|ring| (0..24).map(move |step| (ring, step)));
        let free = ways
            .map(|(ring, step)| {
                let (away, turn) = (apart * 0.12 * f64::from(ring), f64::from(step) / 24.0);
                let (east, north) = (turn * std::f64::consts::TAU).sin_cos();
                (
                    from.0 + rounded(away * east),
                    from.1 + rounded(away * north),
                )
            })
            .find(|at| is_free(*at));
        marks[*mark].at = free.unwrap_or(from);
    }
}

/// Names that belong to no place.
#[derive(Default)]
pub(crate) struct LabelSet(Vec<(String, Words, Vec<Candidate>)>);

impl LabelSet {
    pub(crate) fn add(&mut self, class: &str, words: Words, candidates: Vec<Candidate>) {
        self.0.push((class.to_owned(), words, candidates));
    }
}

/// Finds room for all names in both languages.
pub(crate) fn finish(
    name: &str,
    frame: &Frame,
    shapes: Vec<Shape>,
    label_set: &LabelSet,
    marks: &[NewMark],
) -> Result<Level, String> {
    let size = (frame.width, frame.height);
    let at: Vec<Point> = marks.iter().map(|mark| mark.at).collect();
    let place = |text: &dyn Fn(&Words) -> String| {
        let of_marks = marks.iter().map(|mark| Name {
            width: width(&text(&mark.words)),
            candidates: Side::ALL
                .map(|side| Candidate {
                    at: mark.at,
                    side: Some(side),
                })
                .to_vec(),
        });
        let of_writing = label_set.0.iter().map(|(_, words, candidates)| Name {
            width: width(&text(words)) * SMALL,
            candidates: candidates.clone(),
        });
        let names: Vec<Name> = of_marks.chain(of_writing).collect();
        find_room(&names, &at, size).ok_or_else(|| {
            let texts: Vec<String> = marks
                .iter()
                .map(|mark| text(&mark.words))
                .chain(label_set.0.iter().map(|(_, words, _)| text(words)))
                .collect();
            format!(
                "the map: expected room on {name} for all of {}",
                texts.join(", ")
            )
        })
    };
    let chinese = place(&|words| words.zh.clone())?;
    let english = place(&|words| (*words.en).to_owned())?;
    let side_of = |candidate: &Candidate| candidate.side.unwrap_or(Side::East);
    let labels = label_set
        .0
        .iter()
        .enumerate()
        .map(|(number, (class, words, _))| {
            let number = marks.len() + number;
            Label {
                class: class.clone(),
                words: words.clone(),
                at: (chinese[number].at, english[number].at),
                sides: (chinese[number].side, english[number].side),
            }
        });
    let labels = labels.collect();
    Ok(Level {
        width: frame.width,
        height: frame.height,
        shapes,
        labels,
        marks: marks
            .iter()
            .enumerate()
            .map(|(number, mark)| Mark {
                place: mark.place,
                words: mark.words.clone(),
                at: mark.at,
                from: mark.from,
                sides: (side_of(&chinese[number]), side_of(&english[number])),
                opens: mark.opens,
            })
            .collect(),
    })
}
