//! The visible part of the map and how it moves: whole numbers, independent of any browser.

use policy::{Level, Map, Point};

/// Steps in a unit of a level: views move by less than a unit.
const PARTS: i32 = 100;
/// Maximum zoom of a level.
pub const MAX_ZOOM: i32 = 8;
/// One step of zooming, in thousandths.
pub const ZOOM_STEP: i32 = 1_600;
/// A place is met within so many pixels, which makes marks as large as a thumb.
pub const REACH: i32 = 24;

/// The part of a level that is seen, in hundredths of its units. Its height follows from the level's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// The left edge.
    pub left: i32,
    /// The upper edge.
    pub top: i32,
    /// The width.
    pub width: i32,
}

impl View {
    /// All of a level.
    pub const fn whole(level: &Level) -> Self {
        Self {
            left: 0,
            top: 0,
            width: level.width * PARTS,
        }
    }

    /// Returns whether it is all of a level.
    pub fn is_whole(self, level: &Level) -> bool {
        self == Self::whole(level)
    }

    /// The same inside the level: nearer than [`MAX_ZOOM`] and beyond the edges there is nothing to see.
    #[must_use]
    pub fn inside(self, level: &Level) -> Self {
        let (full, high) = (level.width * PARTS, level.height * PARTS);
        let width = self.width.clamp(full / MAX_ZOOM, full);
        let height = scaled(width, high, full);
        Self {
            left: self.left.clamp(0, full - width),
            top: self.top.clamp(0, high - height),
            width,
        }
    }

    /// Moved by pixels on a map so many pixels wide; what is under the finger stays there.
    #[must_use]
    pub fn dragged(self, (right, down): Point, pixels: i32, level: &Level) -> Self {
        Self {
            left: self.left - scaled(right, self.width, pixels),
            top: self.top - scaled(down, self.width, pixels),
            ..self
        }
        .inside(level)
    }

    /// Nearer by thousandths (farther below 1,000) around a point given in pixels, which stays where it is.
    #[must_use]
    pub fn zoomed(self, thousandths: i32, at: Point, pixels: i32, level: &Level) -> Self {
        let (x, y) = self.at(at, pixels);
        let full = level.width * PARTS;
        let width = scaled(self.width, 1_000, thousandths.max(1)).clamp(full / MAX_ZOOM, full);
        Self {
            left: x - scaled(x - self.left, width, self.width.max(1)),
            top: y - scaled(y - self.top, width, self.width.max(1)),
            width,
        }
        .inside(level)
    }

    /// The same size with a point of the level in its middle.
    #[must_use]
    pub fn around(self, (x, y): Point, level: &Level) -> Self {
        let height = scaled(self.width, level.height, level.width);
        Self {
            left: x * PARTS - self.width / 2,
            top: y * PARTS - height / 2,
            ..self
        }
        .inside(level)
    }

    /// Returns whether a point of the level is visible, not too near the edges.
    pub fn shows(self, (x, y): Point, level: &Level) -> bool {
        let edge = self.width / 12;
        let height = scaled(self.width, level.height, level.width);
        let is_in = |place: i32, start: i32, size: i32| {
            (start + edge..=start + size - edge).contains(&(place * PARTS))
        };
        is_in(x, self.left, self.width) && is_in(y, self.top, height)
    }

    /// On the way to another, so many thousandths of it.
    #[must_use]
    pub fn towards(self, other: Self, thousandths: i32) -> Self {
        let between = |from: i32, to: i32| from + scaled(to - from, thousandths, 1_000);
        Self {
            left: between(self.left, other.left),
            top: between(self.top, other.top),
            width: between(self.width, other.width),
        }
    }

    /// The point of the level, in hundredths of units, at a point given in pixels.
    pub fn at(self, (x, y): Point, pixels: i32) -> Point {
        (
            self.left + scaled(x, self.width, pixels),
            self.top + scaled(y, self.width, pixels),
        )
    }

    /// Returns the `viewBox` of the SVG.
    pub fn view_box(self, level: &Level) -> String {
        let height = scaled(self.width, level.height, level.width);
        [self.left, self.top, self.width, height]
            .map(decimal)
            .join(" ")
    }

    /// The size of text in units, so that it is always as large on the screen.
    pub fn text_size(self, pixels: i32) -> String {
        decimal(scaled(self.width, text_pixels(pixels), pixels))
    }
}

/// The size of names on a map so many pixels wide, in pixels; their places are chosen for it.
pub const fn text_pixels(pixels: i32) -> i32 {
    match pixels {
        ..310 => 11,
        310..500 => 12,
        _ => 14,
    }
}

/// `number * by / of`, rounded towards zero.
pub(super) fn scaled(number: i32, by: i32, of: i32) -> i32 {
    let scaled = i64::from(number) * i64::from(by) / i64::from(if of == 0 { 1 } else { of });
    i32::try_from(scaled).unwrap_or(if scaled < 0 {
        i32::MIN / 8
    } else {
        i32::MAX / 8
    })
}

/// Hundredths with a point.
fn decimal(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.unsigned_abs();
    let (whole, rest) = (size / 100, size % 100);
    let zero = if rest < 10 { "0" } else { "" };
    [sign, &whole.to_string(), ".", zero, &rest.to_string()].concat()
}

/// The mark nearest to a point in pixels, within [`REACH`]: its place in the level's marks.
pub fn nearest(level: &Level, view: View, at: Point, pixels: i32) -> Option<usize> {
    let (x, y) = view.at(at, pixels);
    let reach = i64::from(scaled(REACH, view.width, pixels));
    let mut best: Option<(i64, usize)> = None;
    for (place, mark) in level.marks.iter().enumerate() {
        let far = |one: i32, other: i32| (i64::from(one) - i64::from(other)).pow(2);
        let away = far(mark.at.0 * PARTS, x) + far(mark.at.1 * PARTS, y);
        if away <= reach * reach && best.is_none_or(|(least, _)| away < least) {
            best = Some((away, place));
        }
    }
    best.map(|(_, place)| place)
}

/// The place after, or before, one in the order in which a level has them; at the ends it goes on at the other.
pub fn walk(level: &Level, from: Option<u8>, forward: bool) -> Option<u8> {
    let count = level.marks.len();
    let found = from.and_then(|from| level.marks.iter().position(|mark| mark.place == from));
    let next = match (found, forward) {
        (Some(place), true) => (place + 1) % count,
        (Some(place), false) => (place + count - 1) % count,
        (None, true) => 0,
        (None, false) => count.checked_sub(1)?,
    };
    level.marks.get(next).map(|mark| mark.place)
}

/// The level and the place of an address `#/map/ID`: the place by its number, or the district by its.
pub fn find(map: &Map, id: &str) -> Option<Shown> {
    let place = map.places.iter().position(|place| place.id == id);
    if let Some(place) = place {
        return u8::try_from(place).ok().map(Shown::Place);
    }
    let district = map
        .districts
        .iter()
        .position(|district| district.id == id)?;
    u8::try_from(district).ok().map(Shown::District)
}

/// The part of the map that an address shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A place, by its number.
    Place(u8),
    /// A banner or district, by its number.
    District(u8),
}

impl Shown {
    /// The level on which it is seen; `None` where it is not drawn.
    pub fn level(self, map: &Map) -> Option<u8> {
        match self {
            Self::Place(place) => map.places.get(usize::from(place))?.level,
            Self::District(_) => Some(1),
        }
    }
}

#[cfg(test)]
mod tests {
    use policy::{Mark, Side, Words};
    use proptest::prelude::*;

    use super::super::gesture::{Gesture, Hands};
    use super::*;

    const WIDE: i32 = 328;

    fn level() -> Level {
        let mark = |place, at| Mark {
            place,
            words: Words::new("地", "Place"),
            at,
            from: at,
            sides: (Side::East, Side::East),
            opens: None,
        };
        Level {
            width: 1_864,
            height: 1_631,
            shapes: Vec::new(),
            labels: Vec::new(),
            marks: vec![
                mark(3, (100, 100)),
                mark(5, (160, 100)),
                mark(9, (1_000, 900)),
            ],
        }
    }

    #[track_caller]
    fn check_sane(view: View, level: &Level) {
        let (full, high) = (level.width * 100, level.height * 100);
        assert!(
            view.width >= full / MAX_ZOOM && view.width <= full,
            "{view:?}"
        );
        let height = scaled(view.width, high, full);
        assert!(view.left >= 0 && view.left + view.width <= full, "{view:?}");
        assert!(view.top >= 0 && view.top + height <= high, "{view:?}");
    }

    proptest! {
        #![proptest_config(crate::url::tests::config(64))]

        #[test]
        fn a_thousand_gestures_leave_a_sane_view(gestures in prop::collection::vec(
            (0_u8..4, -3_000_i32..3_000, -3_000_i32..3_000, -10_i32..9_000, 0_i32..2_000), 1_000
        )) {
            let level = level();
            let mut view = View::whole(&level);
            for (kind, x, y, thousandths, pixels) in gestures {
                view = match kind {
                    0 => view.dragged((x, y), pixels, &level),
                    1 => view.zoomed(thousandths, (x, y), pixels, &level),
                    2 => view.around((x, y), &level),
                    _ => {
                        let other = view.zoomed(thousandths, (x, y), WIDE, &level);
                        view.towards(other, thousandths.clamp(0, 1_000)).inside(&level)
                    }
                };
                check_sane(view, &level);
            }
        }

        #[test]
        fn whatever_fingers_do_there_are_no_more_than_two(events in prop::collection::vec(
            (0_u8..4, 0_i32..5, -500_i32..900, -500_i32..900, any::<i32>()), 1_000
        )) {
            let level = level();
            let (mut hands, mut view) = (Hands::default(), View::whole(&level));
            for (kind, finger, x, y, time) in events {
                let gesture = match kind {
                    0 => { hands.down(finger, (x, y)); None }
                    1 => hands.moves(finger, (x, y)),
                    2 => hands.up(finger, (x, y), time),
                    _ => { hands.lost(finger); None }
                };
                view = match gesture {
                    Some(Gesture::Drag(by)) => view.dragged(by, WIDE, &level),
                    Some(Gesture::Pinch { thousandths, at, by }) =>
                        view.zoomed(thousandths, at, WIDE, &level).dragged(by, WIDE, &level),
                    Some(Gesture::DoubleTap(at)) => view.zoomed(ZOOM_STEP, at, WIDE, &level),
                    _ => view,
                };
                check_sane(view, &level);
            }
        }
    }

    #[test]
    fn what_is_under_the_finger_stays_there_while_zooming() {
        let level = level();
        let view = View::whole(&level);
        let at = (200, 120);
        let before = view.at(at, WIDE);
        let near = view.zoomed(2_000, at, WIDE, &level);
        let after = near.at(at, WIDE);
        assert_eq!(near.width, view.width / 2);
        assert!((before.0 - after.0).abs() < 5 && (before.1 - after.1).abs() < 5);
        assert_eq!(near.zoomed(1, at, WIDE, &level), View::whole(&level));
        assert_eq!(
            near.zoomed(99_000, at, WIDE, &level).width,
            186_400 / MAX_ZOOM
        );
    }

    #[test]
    fn what_is_under_the_finger_stays_there_while_dragging() {
        let level = level();
        let view = View::whole(&level).zoomed(4_000, (164, 143), WIDE, &level);
        let moved = view.dragged((10, -20), WIDE, &level);
        let (from, to) = (view.at((100, 100), WIDE), moved.at((110, 80), WIDE));
        assert!((from.0 - to.0).abs() < 3 && (from.1 - to.1).abs() < 3);
    }

    #[test]
    fn the_nearest_mark_is_met_within_reach() {
        let level = level();
        let view = View::whole(&level);
        // 100 units are 17 or 18 pixels here.
        assert_eq!(nearest(&level, view, (18, 18), WIDE), Some(0));
        assert_eq!(nearest(&level, view, (27, 18), WIDE), Some(1));
        assert_eq!(nearest(&level, view, (60, 18), WIDE), None);
        let near = view.zoomed(8_000, (18, 18), WIDE, &level);
        assert_eq!(nearest(&level, near, (18, 18), WIDE), Some(0));
        assert_eq!(nearest(&level, near, (18 + 40, 18), WIDE), None);
    }

    #[test]
    fn arrows_walk_all_places_in_order_and_around() {
        let level = level();
        let mut at = None;
        let walked: Vec<Option<u8>> = (0..4)
            .map(|_| {
                at = walk(&level, at, true);
                at
            })
            .collect();
        assert_eq!(walked, [Some(3), Some(5), Some(9), Some(3)]);
        assert_eq!(walk(&level, Some(3), false), Some(9));
        assert_eq!(walk(&level, None, false), Some(9));
        assert_eq!(walk(&level, Some(77), true), Some(3));
        let empty = Level {
            marks: Vec::new(),
            ..level
        };
        assert_eq!(walk(&empty, None, true), None);
        assert_eq!(walk(&empty, None, false), None);
    }

    #[test]
    fn sizes_are_written_with_a_point() {
        assert_eq!(
            [0, 5, 40, 123_456, -7].map(decimal),
            ["0.00", "0.05", "0.40", "1234.56", "-0.07"]
        );
        let level = level();
        assert_eq!(
            View::whole(&level).view_box(&level),
            "0.00 0.00 1864.00 1631.00"
        );
        assert_eq!(View::whole(&level).text_size(WIDE), "68.19");
    }
}
