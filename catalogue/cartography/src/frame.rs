//! From the plane to the whole units of a drawing.

use policy::Point;

use crate::projection::Albers;
use crate::{Degrees, Metres};

/// The part of the plane that a level shows.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// How the earth comes to the plane.
    pub albers: Albers,
    /// The upper left corner.
    pub corner: Metres,
    /// Length of a unit, in metres.
    pub unit: f64,
    /// The width in units.
    pub width: i32,
    /// The height in units.
    pub height: i32,
}

impl Frame {
    /// A frame around a point of the earth that stands this many units from its left and top.
    pub fn around(
        albers: Albers,
        middle: Degrees,
        (left, top): Point,
        unit: f64,
        (width, height): Point,
    ) -> Self {
        let Metres { x, y } = albers.project(middle);
        Self {
            albers,
            corner: Metres {
                x: x - f64::from(left) * unit,
                y: y + f64::from(top) * unit,
            },
            unit,
            width,
            height,
        }
    }

    /// A point of the earth in units.
    pub fn point(&self, point: Degrees) -> Point {
        let Metres { x, y } = self.albers.project(point);
        (
            rounded((x - self.corner.x) / self.unit),
            rounded((self.corner.y - y) / self.unit),
        )
    }

    /// The point of the earth at a point of the drawing.
    pub fn inverse(&self, (x, y): Point) -> Degrees {
        self.albers.inverse(Metres {
            x: self.corner.x + f64::from(x) * self.unit,
            y: self.corner.y - f64::from(y) * self.unit,
        })
    }

    /// Returns whether a point lies inside, at least `margin` units from the edges.
    pub fn holds(&self, (x, y): Point, margin: i32) -> bool {
        (margin..=self.width - margin).contains(&x) && (margin..=self.height - margin).contains(&y)
    }
}

/// To the nearest whole number; drawings are far smaller than its bounds.
#[allow(clippy::cast_possible_truncation)]
pub fn rounded(number: f64) -> i32 {
    number.round() as i32
}
