//! Distances on the ellipsoid, by Vincenty's formulas (1975): right to less than a millimetre.

use crate::{Degrees, EQUATOR, FLATTENING};

/// Maximum number of iterations; enough for any two points that are not nearly antipodal.
const STEPS: usize = 20;

/// Returns the geodesic distance between two points in metres, and the bearing from the first, in radians from north to
/// east.
pub fn inverse(from: Degrees, to: Degrees) -> (f64, f64) {
    let [(from_sine, from_cosine), (to_sine, to_cosine)] = [reduced(from), reduced(to)];
    let difference = (to.longitude - from.longitude).to_radians();
    let (mut lambda, mut bearing) = (difference, 0.0);
    let mut distance = 0.0;
    for _ in 0..STEPS {
        let (east, north) = (
            to_cosine * lambda.sin(),
            from_cosine * to_sine - from_sine * to_cosine * lambda.cos(),
        );
        let sine = east.hypot(north);
        if sine == 0.0 {
            return (0.0, 0.0);
        }
        bearing = east.atan2(north);
        let cosine = from_sine * to_sine + from_cosine * to_cosine * lambda.cos();
        let angle = sine.atan2(cosine);
        let equator_sine = from_cosine * to_cosine * lambda.sin() / sine;
        let square = 1.0 - equator_sine * equator_sine;
        let middle = if square == 0.0 {
            0.0
        } else {
            cosine - 2.0 * from_sine * to_sine / square
        };
        lambda = difference + longitude_change(square, equator_sine, angle, middle);
        let (a, b) = series(square);
        distance = polar() * a * (angle - correction(b, angle, middle));
    }
    (distance, bearing)
}

/// Where one comes to, this many metres from a point in the direction of a bearing.
pub fn direct(from: Degrees, bearing: f64, distance: f64) -> Degrees {
    let (from_sine, from_cosine) = reduced(from);
    let equator_sine = from_cosine * bearing.sin();
    let square = 1.0 - equator_sine * equator_sine;
    let start = from_sine.atan2(from_cosine * bearing.cos());
    let (a, b) = series(square);
    let straight = distance / (polar() * a);
    let (mut angle, mut middle) = (straight, 0.0);
    for _ in 0..STEPS {
        middle = (2.0 * start + angle).cos();
        angle = straight + correction(b, angle, middle);
    }
    let (sine, cosine) = angle.sin_cos();
    let up = from_sine * sine - from_cosine * cosine * bearing.cos();
    let latitude = (from_sine * cosine + from_cosine * sine * bearing.cos())
        .atan2((1.0 - FLATTENING) * equator_sine.hypot(up));
    let lambda =
        (sine * bearing.sin()).atan2(from_cosine * cosine - from_sine * sine * bearing.cos());
    let change = lambda - longitude_change(square, equator_sine, angle, middle);
    Degrees {
        latitude: latitude.to_degrees(),
        longitude: from.longitude + change.to_degrees(),
    }
}

/// Half the way from pole to pole.
fn polar() -> f64 {
    EQUATOR * (1.0 - FLATTENING)
}

/// Sine and cosine of the reduced latitude.
fn reduced(point: Degrees) -> (f64, f64) {
    let latitude = point.latitude.to_radians();
    ((1.0 - FLATTENING) * latitude.tan()).atan().sin_cos()
}

/// Vincenty's A and B.
fn series(square: f64) -> (f64, f64) {
    let u = square * (EQUATOR * EQUATOR / (polar() * polar()) - 1.0);
    let a = 1.0 + u / 16_384.0 * (4096.0 + u * (-768.0 + u * (320.0 - 175.0 * u)));
    let b = u / 1024.0 * (256.0 + u * (-128.0 + u * (74.0 - 47.0 * u)));
    (a, b)
}

/// Vincenty's Δσ.
fn correction(b: f64, angle: f64, middle: f64) -> f64 {
    let (sine, cosine) = angle.sin_cos();
    let last = b / 6.0 * middle * (4.0 * sine * sine - 3.0) * (4.0 * middle * middle - 3.0);
    b * sine * (middle + b / 4.0 * (cosine * (2.0 * middle * middle - 1.0) - last))
}

/// By how much the longitude on the sphere differs from that on the ellipsoid.
fn longitude_change(square: f64, equator_sine: f64, angle: f64, middle: f64) -> f64 {
    let c = FLATTENING / 16.0 * square * (4.0 + FLATTENING * (4.0 - 3.0 * square));
    let (sine, cosine) = angle.sin_cos();
    let inner = middle + c * cosine * (2.0 * middle * middle - 1.0);
    (1.0 - c) * FLATTENING * equator_sine * (angle + c * sine * inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDOS: Degrees = Degrees {
        latitude: 39.604,
        longitude: 109.785,
    };

    #[test]
    fn a_known_line_has_its_length() {
        // Flinders Peak to Buninyong, Geoscience Australia's example: 54,972.271 m.
        let peak = Degrees {
            latitude: -(37.0 + 57.0 / 60.0 + 3.720_30 / 3600.0),
            longitude: 144.0 + 25.0 / 60.0 + 29.524_40 / 3600.0,
        };
        let other = Degrees {
            latitude: -(37.0 + 39.0 / 60.0 + 10.156_10 / 3600.0),
            longitude: 143.0 + 55.0 / 60.0 + 35.383_90 / 3600.0,
        };
        let (distance, _) = inverse(peak, other);
        assert!((distance - 54_972.271).abs() < 0.01, "{distance}");
    }

    #[test]
    fn one_comes_to_where_the_bearing_leads() {
        for (latitude, longitude) in [(39.9, 116.4), (22.5, 114.1), (31.2, 121.5), (50.0, 80.0)] {
            let to = Degrees {
                latitude,
                longitude,
            };
            let (distance, bearing) = inverse(ORDOS, to);
            let reached = direct(ORDOS, bearing, distance);
            assert!((reached.latitude - latitude).abs() < 1e-8, "{reached:?}");
            assert!((reached.longitude - longitude).abs() < 1e-8, "{reached:?}");
        }
        assert!(inverse(ORDOS, ORDOS).0 < f64::EPSILON);
    }
}
