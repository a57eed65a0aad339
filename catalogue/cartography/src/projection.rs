//! Albers' projection, which keeps areas: as maps of the country have it, with the parallels 25° and 47°.
//!
//! Formulas of Snyder, “Map Projections: A Working Manual” (1987), pages 101 and 102, on the ellipsoid.

use crate::{Degrees, EQUATOR, FLATTENING, Metres};

/// The parallels that keep their length, in degrees.
const PARALLELS: [f64; 2] = [25.0, 47.0];

/// The projection with a central meridian.
#[derive(Debug, Clone, Copy)]
pub struct Albers {
    meridian: f64,
    cone: f64,
    constant: f64,
}

impl Albers {
    /// With this central meridian, in degrees east.
    pub fn new(meridian: f64) -> Self {
        let [first, second] = PARALLELS.map(f64::to_radians);
        let [width, other_width] = [first, second].map(width);
        let cone = (width * width - other_width * other_width) / (area(second) - area(first));
        Self {
            meridian: meridian.to_radians(),
            cone,
            constant: width * width + cone * area(first),
        }
    }

    /// From the earth to the plane.
    pub fn project(&self, point: Degrees) -> Metres {
        let radius = self.radius(area(point.latitude.to_radians()));
        let angle = self.cone * (point.longitude.to_radians() - self.meridian);
        Metres {
            x: radius * angle.sin(),
            y: self.radius(0.0) - radius * angle.cos(),
        }
    }

    /// From the plane back to the earth.
    pub fn inverse(&self, point: Metres) -> Degrees {
        let down = self.radius(0.0) - point.y;
        let radius = point.x.hypot(down) * self.cone / EQUATOR;
        let area = (self.constant - radius * radius) / self.cone;
        Degrees {
            latitude: latitude(area).to_degrees(),
            longitude: (self.meridian + point.x.atan2(down) / self.cone).to_degrees(),
        }
    }

    /// Returns the distance of a parallel from the tip of the cone.
    fn radius(&self, area: f64) -> f64 {
        EQUATOR * (self.constant - self.cone * area).sqrt() / self.cone
    }
}

/// The square of the eccentricity.
fn eccentricity() -> f64 {
    FLATTENING * (2.0 - FLATTENING)
}

/// Snyder's m: how wide a parallel is.
fn width(latitude: f64) -> f64 {
    latitude.cos() / (1.0 - eccentricity() * latitude.sin().powi(2)).sqrt()
}

/// Snyder's q: the area from the equator to a parallel.
fn area(latitude: f64) -> f64 {
    let (square, sine) = (eccentricity(), latitude.sin());
    let root = square.sqrt();
    let log = ((1.0 - root * sine) / (1.0 + root * sine)).ln();
    (1.0 - square) * (sine / (1.0 - square * sine * sine) - log / (2.0 * root))
}

/// The parallel to which the area from the equator is this, by Newton's steps.
fn latitude(wanted: f64) -> f64 {
    let mut latitude = (wanted / 2.0).asin();
    for _ in 0..8 {
        let square = 1.0 - eccentricity() * latitude.sin().powi(2);
        let slope = 2.0 * (1.0 - eccentricity()) * latitude.cos() / (square * square);
        latitude += (wanted - area(latitude)) / slope;
    }
    latitude
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(latitude: f64, longitude: f64) -> Degrees {
        Degrees {
            latitude,
            longitude,
        }
    }

    #[test]
    fn there_and_back_is_the_same_point() {
        for meridian in [105.0, 109.0] {
            let albers = Albers::new(meridian);
            for latitude in 0..11 {
                for longitude in 0..14 {
                    let point = at(
                        f64::from(latitude).mul_add(5.0, 3.25),
                        f64::from(longitude).mul_add(5.0, 73.5),
                    );
                    let back = albers.inverse(albers.project(point));
                    assert!((back.latitude - point.latitude).abs() < 1e-9, "{point:?}");
                    assert!((back.longitude - point.longitude).abs() < 1e-9, "{point:?}");
                }
            }
        }
    }

    #[test]
    fn points_come_where_other_programs_put_them() {
        // By PROJ, +proj=aea +lat_1=25 +lat_2=47 +lon_0=109 +ellps=GRS80, to the nearest 250 m.
        for (point, x, y) in [
            (at(39.604, 109.785), 66_203.0, 4_255_523.0),
            (at(39.585, 109.785), 66_203.0, 4_253_273.0),
            (at(39.53, 109.66), 55_703.0, 4_247_023.0),
        ] {
            let plane = Albers::new(109.0).project(point);
            assert!(
                (plane.x - x).abs() < 126.0 && (plane.y - y).abs() < 126.0,
                "{plane:?}"
            );
        }
    }

    #[test]
    fn areas_are_kept() {
        // A square of a tenth of a degree, against its area on the ellipsoid.
        let albers = Albers::new(109.0);
        for latitude in [20.0, 39.6, 50.0] {
            let corners = [(0.0, 0.0), (0.0, 0.1), (0.1, 0.1), (0.1, 0.0)]
                .map(|(up, right)| albers.project(at(latitude + up, 109.8 + right)));
            let mut doubled = 0.0;
            for (corner, next) in corners.iter().zip(corners.iter().cycle().skip(1)) {
                doubled += corner.x * next.y - next.x * corner.y;
            }
            let [low, high] = [latitude, latitude + 0.1].map(f64::to_radians);
            let true_area =
                EQUATOR * EQUATOR / 2.0 * (area(high) - area(low)) * 0.1_f64.to_radians();
            let drawn = (doubled / 2.0).abs();
            assert!(
                (drawn / true_area - 1.0).abs() < 1e-4,
                "{drawn} {true_area}"
            );
        }
    }
}
