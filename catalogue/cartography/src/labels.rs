//! Finds room for names, so that none lies over another or over a mark, on a narrow screen and on a wide one.
//!
//! Names keep their size on the screen, so that on a narrow one they take more of the map. How wide a name is, is
//! reckoned on the safe side; a browser test measures it.

use policy::{Point, Side};

/// A screen that the map is drawn on.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// Width of the map on this screen, in pixels.
    pub width: f64,
    /// The size of text on it, in pixels.
    pub text: f64,
}

/// A phone of 360 pixels, and laptops; the page sets its text alike.
pub const SCREENS: [Screen; 3] = [
    Screen {
        width: 326.0,
        text: 12.0,
    },
    Screen {
        width: 500.0,
        text: 14.0,
    },
    Screen {
        width: 760.0,
        text: 14.0,
    },
];

/// Distance from the middle of a mark to its edge, in em.
pub const MARK: f64 = 0.75;

/// Where a name may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The point it belongs to.
    pub at: Point,
    /// On which side of it; `None`: its middle stands there.
    pub side: Option<Side>,
}

/// A name that needs room.
#[derive(Debug, Clone)]
pub struct Name {
    /// The width, in sizes of text.
    pub width: f64,
    /// Where it may stand, the best first.
    pub candidates: Vec<Candidate>,
}

/// Left, top, right, bottom in pixels.
type Area = [f64; 4];

/// Returns an upper bound of the width of a text, in em.
pub fn width(text: &str) -> f64 {
    let widths = text.chars().map(|letter| match letter {
        'i' | 'l' | 'j' | 't' | 'f' | 'r' | ' ' | '(' | ')' | '.' | ',' | '-' => 0.4,
        'm' | 'w' | 'M' | 'W' => 0.95,
        letter if letter.is_ascii_uppercase() => 0.74,
        letter if letter.is_ascii() => 0.61,
        _ => 1.03,
    });
    widths.sum()
}

/// Chooses a candidate for each name so that no two meet, none meets a mark (given by their middles), and all stand
/// inside a drawing of this size; `None` where there is no such choice.
pub fn place(names: &[Name], marks: &[Point], size: Point) -> Option<Vec<Candidate>> {
    let boxes = |name: &Name, candidate: Candidate| {
        SCREENS.map(|screen| name_area(name.width, candidate, screen, size))
    };
    let free: Free = names
        .iter()
        .map(|name| {
            let candidates = name.candidates.iter();
            let with_boxes = candidates.map(|candidate| (*candidate, boxes(name, *candidate)));
            with_boxes
                .filter(|(candidate, areas)| {
                    areas.iter().zip(SCREENS).all(|(area, screen)| {
                        fits(*area, screen, size)
                            && !marks.iter().any(|mark| {
                                let own = candidate.side.is_some() && *mark == candidate.at;
                                !own && meet(*area, mark_area(*mark, screen, size))
                            })
                    })
                })
                .collect()
        })
        .collect();
    let mut best: Option<(usize, Vec<usize>)> = None;
    for start in 0..STARTS {
        // Those with little room first; each start begins with another one.
        let mut order: Vec<usize> = (0..names.len()).collect();
        order.sort_by_key(|name| free[*name].len());
        let first = start % names.len().max(1);
        order[..=first.min(names.len().saturating_sub(1))].rotate_right(1);
        let mut chosen = vec![0; names.len()];
        let mut steps = 0;
        if search(&free, &order, 0, &mut chosen, &mut steps) {
            improve(&free, &mut chosen);
            let cost = chosen.iter().sum();
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, chosen));
            }
        }
    }
    best.map(|(_, chosen)| {
        (0..names.len())
            .map(|name| free[name][chosen[name]].0)
            .collect()
    })
}

/// From so many beginnings a choice is looked for, and the best is taken.
const STARTS: usize = 24;
/// After so many tries there is no room.
const MAX_STEPS: u32 = 200_000;

type Free = Vec<Vec<(Candidate, [Area; 3])>>;

/// Returns whether a name can be put at a candidate position beside the names chosen for `others`.
fn is_free(free: &Free, (name, place): (usize, usize), others: &[usize], chosen: &[usize]) -> bool {
    let areas = free[name][place].1;
    others.iter().filter(|other| **other != name).all(|other| {
        let taken = free[*other][chosen[*other]].1;
        areas
            .iter()
            .zip(taken)
            .all(|(area, taken)| !meet(*area, taken))
    })
}

fn search(
    free: &Free,
    order: &[usize],
    depth: usize,
    chosen: &mut Vec<usize>,
    steps: &mut u32,
) -> bool {
    let Some(name) = order.get(depth) else {
        return true;
    };
    for place in 0..free[*name].len() {
        *steps += 1;
        if *steps > MAX_STEPS {
            return false;
        }
        if is_free(free, (*name, place), &order[..depth], chosen) {
            chosen[*name] = place;
            if search(free, order, depth + 1, chosen, steps) {
                return true;
            }
        }
    }
    false
}

/// Moves names to better places, one after the other, as long as there are any.
fn improve(free: &Free, chosen: &mut [usize]) {
    let all: Vec<usize> = (0..chosen.len()).collect();
    loop {
        let mut is_better = false;
        for name in 0..chosen.len() {
            let better =
                (0..chosen[name]).find(|place| is_free(free, (name, *place), &all, chosen));
            if let Some(place) = better {
                chosen[name] = place;
                is_better = true;
            }
        }
        if !is_better {
            return;
        }
    }
}

fn name_area(width: f64, candidate: Candidate, screen: Screen, size: Point) -> Area {
    let text = screen.text;
    let [x, y] = on_screen(candidate.at, screen, size);
    // In sizes of text around the point; the page sets names alike.
    let (left, top) = match candidate.side {
        None => (-width / 2.0, -0.62),
        Some(Side::East) => (0.85, -0.62),
        Some(Side::West) => (-0.85 - width, -0.62),
        Some(Side::North) => (-width / 2.0, -2.0),
        Some(Side::South) => (-width / 2.0, 0.75),
        Some(Side::NorthEast) => (0.6, -1.6),
        Some(Side::NorthWest) => (-0.6 - width, -1.6),
        Some(Side::SouthEast) => (0.6, 0.35),
        Some(Side::SouthWest) => (-0.6 - width, 0.35),
    };
    [
        x + left * text,
        y + top * text,
        x + (left + width) * text,
        y + (top + 1.24) * text,
    ]
}

fn mark_area(mark: Point, screen: Screen, size: Point) -> Area {
    let [x, y] = on_screen(mark, screen, size);
    let reach = MARK * screen.text;
    [x - reach, y - reach, x + reach, y + reach]
}

fn on_screen((x, y): Point, screen: Screen, size: Point) -> [f64; 2] {
    let scale = screen.width / f64::from(size.0);
    [f64::from(x) * scale, f64::from(y) * scale]
}

fn fits([left, top, right, bottom]: Area, screen: Screen, size: Point) -> bool {
    let [width, height] = on_screen(size, screen, size);
    left >= 3.0 && top >= 3.0 && right <= width - 3.0 && bottom <= height - 3.0
}

fn meet(one: Area, other: Area) -> bool {
    const APART: f64 = 1.5;
    one[0] < other[2] + APART
        && other[0] < one[2] + APART
        && one[1] < other[3] + APART
        && other[1] < one[3] + APART
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(at: Point) -> Name {
        let sides = Side::ALL.map(|side| Candidate {
            at,
            side: Some(side),
        });
        Name {
            width: 4.0,
            candidates: sides.to_vec(),
        }
    }

    #[test]
    fn names_side_by_side_stand_on_different_sides() {
        let marks = [(500, 500), (560, 500)];
        let names = marks.map(around);
        let placed = place(&names, &marks, (1000, 875)).expect("room");
        assert_eq!(placed[1].side, Some(Side::East));
        assert_ne!(placed[0].side, Some(Side::East));
    }

    #[test]
    fn where_there_is_no_room_none_is_found() {
        let names = vec![around((500, 500)); 9];
        assert_eq!(place(&names, &[(500, 500)], (1000, 875)), None);
        let outside = [around((0, 0))];
        let placed = place(&outside, &[], (1000, 875)).expect("room");
        assert_eq!(placed[0].side, Some(Side::SouthEast));
    }

    #[test]
    fn chinese_is_reckoned_wider_than_latin() {
        assert!(width("鄂尔多斯") > 4.0);
        assert!(width("Ordos") < 3.5);
    }
}
