//! Lines and areas in whole units, as SVG writes them.

use std::fmt::Write as _;

use policy::Point;

/// A line through points, each step relative to the last; empty where nothing of it is left.
pub fn line(points: &[Point]) -> String {
    let Some((first, rest)) = points.split_first() else {
        return String::new();
    };
    let mut path = format!("M{} {}", first.0, first.1);
    let mut last = *first;
    let mut begins = true;
    for point in rest {
        let step = (point.0 - last.0, point.1 - last.1);
        if step == (0, 0) {
            continue;
        }
        path.push_str(if begins { "l" } else { " " });
        // Writing to a String does not fail.
        let _ = write!(path, "{} {}", step.0, step.1);
        (last, begins) = (*point, false);
    }
    if begins {
        String::new()
    } else {
        path.replace(" -", "-")
    }
}

/// An area within a ring of points.
pub fn area(points: &[Point]) -> String {
    let line = line(points);
    if line.is_empty() { line } else { line + "z" }
}

/// A dot.
pub fn dot((x, y): Point) -> String {
    format!("M{x} {y}h0")
}

/// A rectangle by its corners.
pub fn rectangle((left, top): Point, (right, bottom): Point) -> String {
    format!("M{left} {top}H{right}V{bottom}H{left}z")
}

/// The part of an area inside a rectangle (Sutherland and Hodgman).
pub fn cut(ring: &[Point], (left, top): Point, (right, bottom): Point) -> Vec<Point> {
    type Edge = (fn(Point) -> i32, i32, bool);
    let edges: [Edge; 4] = [
        (|point| point.0, left, true),
        (|point| point.0, right, false),
        (|point| point.1, top, true),
        (|point| point.1, bottom, false),
    ];
    edges
        .iter()
        .fold(ring.to_vec(), |ring, (side, limit, least)| {
            let is_in = |point: Point| {
                if *least {
                    side(point) >= *limit
                } else {
                    side(point) <= *limit
                }
            };
            let mut kept = Vec::new();
            for (place, point) in ring.iter().enumerate() {
                let before = ring[(place + ring.len() - 1) % ring.len()];
                if is_in(before) != is_in(*point) {
                    let share =
                        f64::from(limit - side(before)) / f64::from(side(*point) - side(before));
                    let between = |from: i32, to: i32| {
                        crate::frame::rounded(f64::from(to - from).mul_add(share, f64::from(from)))
                    };
                    kept.push((between(before.0, point.0), between(before.1, point.1)));
                }
                if is_in(*point) {
                    kept.push(*point);
                }
            }
            kept
        })
}

/// Returns whether a point lies inside a ring.
pub fn is_inside((x, y): Point, ring: &[Point]) -> bool {
    let mut inside = false;
    for (place, one) in ring.iter().enumerate() {
        let other = ring[(place + 1) % ring.len()];
        let crosses = (one.1 > y) != (other.1 > y);
        if crosses {
            let share = f64::from(y - one.1) / f64::from(other.1 - one.1);
            if f64::from(x) < f64::from(other.0 - one.0).mul_add(share, f64::from(one.0)) {
                inside = !inside;
            }
        }
    }
    inside
}

/// Returns whether two rectangles, each given by two corners, have a point in common.
pub fn meet(one: (Point, Point), other: (Point, Point)) -> bool {
    one.0.0 <= other.1.0 && other.0.0 <= one.1.0 && one.0.1 <= other.1.1 && other.0.1 <= one.1.1
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [Point; 4] = [(0, 0), (10, 0), (10, 10), (0, 10)];

    #[test]
    fn lines_are_written_in_steps() {
        assert_eq!(line(&[(5, 5), (5, 5), (3, 9), (4, 9)]), "M5 5l-2 4 1 0");
        assert_eq!(area(&SQUARE), "M0 0l10 0 0 10-10 0z");
        assert_eq!(line(&[(5, 5), (5, 5)]), "");
        assert_eq!(line(&[]), "");
        assert_eq!(dot((3, -4)), "M3 -4h0");
    }

    #[test]
    fn an_area_is_cut_at_a_rectangle() {
        assert_eq!(
            cut(&SQUARE, (5, -5), (20, 20)),
            [(5, 0), (10, 0), (10, 10), (5, 10)]
        );
        assert_eq!(cut(&SQUARE, (-5, -5), (20, 20)), SQUARE);
        assert!(cut(&SQUARE, (11, 0), (20, 20)).is_empty());
    }

    #[test]
    fn inside_is_inside() {
        assert!(is_inside((5, 5), &SQUARE));
        assert!(!is_inside((15, 5), &SQUARE));
        assert!(!is_inside((5, -1), &SQUARE));
        assert!(meet(((0, 0), (2, 2)), ((2, 2), (3, 3))));
        assert!(!meet(((0, 0), (2, 2)), ((3, 0), (4, 2))));
    }
}
