//! Gestures of fingers or a mouse on the map, independent of any browser.

use policy::Point;

use super::view::scaled;

/// A finger or mouse that moved less than this, in pixels, has tapped.
const STILL: i32 = 8;
/// Two taps within so many milliseconds, this many pixels from one another, are a double tap.
const SOON: i32 = 320;
const NEAR: i32 = 32;

/// A gesture of fingers or a mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// Moved the map by pixels.
    Drag(Point),
    /// Two fingers went apart, by thousandths of their distance, around a point; and moved.
    Pinch {
        /// 1,000 is as far as before.
        thousandths: i32,
        /// The middle between them.
        at: Point,
        /// By how much the middle moved.
        by: Point,
    },
    /// Tapped at a point.
    Tap(Point),
    /// Tapped twice at a point.
    DoubleTap(Point),
}

/// Fingers on the map, or the mouse with its button down.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hands {
    fingers: [Option<(i32, Point)>; 2],
    /// Where the first came down, as long as it may become a tap.
    tapping: Option<Point>,
    /// The last tap, and when it was.
    last: Option<(Point, i32)>,
}

impl Hands {
    /// A finger comes down.
    pub fn down(&mut self, finger: i32, at: Point) {
        self.up_silently(finger);
        if let Some(place) = self.fingers.iter().position(Option::is_none) {
            self.fingers[place] = Some((finger, at));
            let is_only = self.fingers.iter().flatten().count() == 1;
            self.tapping = is_only.then_some(at);
        }
    }

    /// A finger moves.
    pub fn moves(&mut self, finger: i32, to: Point) -> Option<Gesture> {
        let is_it = |known: &Option<(i32, Point)>| known.is_some_and(|(id, _)| id == finger);
        let place = self.fingers.iter().position(is_it)?;
        let (_, from) = self.fingers[place]?;
        if let Some(start) = self.tapping {
            if apart(start, to) < STILL {
                return None;
            }
            self.tapping = None;
        }
        self.fingers[place] = Some((finger, to));
        let by = (to.0 - from.0, to.1 - from.1);
        let Some((_, other)) = self.fingers[1 - place] else {
            return Some(Gesture::Drag(by));
        };
        let (before, now) = (apart(from, other).max(1), apart(to, other).max(1));
        Some(Gesture::Pinch {
            thousandths: scaled(now, 1_000, before),
            at: (i32::midpoint(to.0, other.0), i32::midpoint(to.1, other.1)),
            by: (by.0 / 2, by.1 / 2),
        })
    }

    /// A finger goes up at a time in milliseconds.
    pub fn up(&mut self, finger: i32, at: Point, time: i32) -> Option<Gesture> {
        let was_down = self.up_silently(finger);
        let start = self.tapping.take();
        if !was_down || start.is_none_or(|start| apart(start, at) >= STILL) {
            return None;
        }
        let again = self
            .last
            .take()
            .is_some_and(|(last, then)| apart(last, at) < NEAR && time.wrapping_sub(then) < SOON);
        if again {
            return Some(Gesture::DoubleTap(at));
        }
        self.last = Some((at, time));
        Some(Gesture::Tap(at))
    }

    /// A finger is lost: the browser scrolls, or something came between.
    pub fn lost(&mut self, finger: i32) {
        self.up_silently(finger);
        self.tapping = None;
    }

    fn up_silently(&mut self, finger: i32) -> bool {
        let mut was_down = false;
        for known in &mut self.fingers {
            if known.is_some_and(|(id, _)| id == finger) {
                (*known, was_down) = (None, true);
            }
        }
        was_down
    }
}

/// Returns the distance of two points, in whole pixels.
fn apart(one: Point, other: Point) -> i32 {
    let square = |one: i32, other: i32| (i64::from(one) - i64::from(other)).pow(2);
    let far = (square(one.0, other.0) + square(one.1, other.1)).isqrt();
    i32::try_from(far).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taps_double_taps_drags_and_pinches_are_told_apart() {
        let mut hands = Hands::default();
        hands.down(1, (10, 10));
        assert_eq!(hands.moves(1, (13, 12)), None);
        assert_eq!(hands.up(1, (13, 12), 1_000), Some(Gesture::Tap((13, 12))));
        hands.down(1, (15, 12));
        assert_eq!(
            hands.up(1, (15, 12), 1_200),
            Some(Gesture::DoubleTap((15, 12)))
        );
        hands.down(1, (15, 12));
        assert_eq!(hands.up(1, (15, 12), 1_300), Some(Gesture::Tap((15, 12))));
        hands.down(1, (0, 0));
        assert_eq!(hands.moves(1, (20, 0)), Some(Gesture::Drag((20, 0))));
        assert_eq!(hands.up(1, (20, 0), 5_000), None);
        hands.down(1, (0, 0));
        hands.down(2, (100, 0));
        assert_eq!(
            hands.moves(2, (200, 0)),
            Some(Gesture::Pinch {
                thousandths: 2_000,
                at: (100, 0),
                by: (50, 0)
            })
        );
        hands.down(3, (0, 50));
        assert_eq!(hands.moves(3, (0, 90)), None);
        assert_eq!(hands.up(2, (200, 0), 9_000), None);
        assert_eq!(hands.up(1, (0, 0), 9_000), None);
        hands.down(1, (0, 0));
        hands.lost(1);
        assert_eq!(hands.up(1, (0, 0), 9_100), None);
    }
}
