//! Reads files of borders: `TopoJSON` for areas that share them, `GeoJSON` for lines and points.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use crate::Degrees;

/// Areas and the borders between them.
#[derive(Debug)]
pub struct Topology {
    /// Stretches of border, each there once.
    pub arcs: Vec<Vec<Degrees>>,
    /// The areas.
    pub areas: Vec<Area>,
}

/// An area.
#[derive(Debug)]
pub struct Area {
    /// Its official code (行政区划代码).
    pub code: u32,
    /// Its name in the file.
    pub name: String,
    /// Its rings; each by its stretches, backwards where the number is negative (one's complement).
    pub rings: Vec<Vec<i64>>,
}

/// A line or a point with what it is.
#[derive(Debug)]
pub struct Feature {
    /// The kind of border, in the words of the file.
    pub kind: String,
    /// Lines; a point is a line of one.
    pub lines: Vec<Vec<Degrees>>,
}

#[derive(Deserialize)]
struct RawTopology {
    arcs: Vec<Vec<[f64; 2]>>,
    transform: RawTransform,
    objects: BTreeMap<String, RawObject>,
}

#[derive(Deserialize)]
struct RawTransform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct RawObject {
    geometries: Vec<RawArea>,
}

#[derive(Deserialize)]
struct RawArea {
    arcs: Value,
    properties: RawProperties,
}

#[derive(Deserialize)]
struct RawProperties {
    adcode: u32,
    name: String,
}

#[derive(Deserialize)]
struct RawCollection {
    features: Vec<RawFeature>,
}

#[derive(Deserialize)]
struct RawFeature {
    properties: BTreeMap<String, Value>,
    geometry: RawGeometry,
}

#[derive(Deserialize)]
struct RawGeometry {
    coordinates: Value,
}

impl Topology {
    /// Reads a `TopoJSON` file.
    ///
    /// # Errors
    ///
    /// A sentence that names the file.
    pub fn read(path: &Path) -> Result<Self, String> {
        let raw: RawTopology = read(path)?;
        let RawTransform { scale, translate } = raw.transform;
        let arcs = raw.arcs.iter().map(|arc| {
            let mut sum = [0.0; 2];
            let points = arc.iter().map(|step| {
                sum = [sum[0] + step[0], sum[1] + step[1]];
                Degrees {
                    longitude: sum[0].mul_add(scale[0], translate[0]),
                    latitude: sum[1].mul_add(scale[1], translate[1]),
                }
            });
            points.collect()
        });
        let areas = raw
            .objects
            .into_values()
            .flat_map(|object| object.geometries);
        let areas = areas.map(|area| Area {
            code: area.properties.adcode,
            name: area.properties.name,
            rings: rings(&area.arcs),
        });
        Ok(Self {
            arcs: arcs.collect(),
            areas: areas.collect(),
        })
    }

    /// The points of a ring.
    pub fn ring(&self, ring: &[i64]) -> Vec<Degrees> {
        let mut points: Vec<Degrees> = Vec::new();
        for number in ring {
            let place = usize::try_from(if *number < 0 { !number } else { *number });
            let mut arc = self.arcs[place.unwrap_or_default()].clone();
            if *number < 0 {
                arc.reverse();
            }
            // Each begins where the last one ended.
            points.pop();
            points.extend(arc);
        }
        points.pop();
        points
    }

    /// The stretches that this many areas share.
    pub fn shared_by(&self, count: usize) -> impl Iterator<Item = &Vec<Degrees>> {
        let mut uses = vec![0; self.arcs.len()];
        for number in self
            .areas
            .iter()
            .flat_map(|area| area.rings.iter().flatten())
        {
            let place = usize::try_from(if *number < 0 { !number } else { *number });
            uses[place.unwrap_or_default()] += 1;
        }
        let arcs = self.arcs.iter().zip(uses);
        arcs.filter(move |(_, uses)| *uses == count)
            .map(|(arc, _)| arc)
    }
}

/// Reads a `GeoJSON` file of lines or points, named by this property.
///
/// # Errors
///
/// A sentence that names the file.
pub fn read_features(path: &Path, name: &str) -> Result<Vec<Feature>, String> {
    let raw: RawCollection = read(path)?;
    let features = raw.features.into_iter().map(|feature| {
        let kind = feature.properties.get(name).and_then(Value::as_str);
        let mut lines = Vec::new();
        collect_lines(&feature.geometry.coordinates, &mut lines);
        Feature {
            kind: kind.unwrap_or_default().to_owned(),
            lines,
        }
    });
    Ok(features.collect())
}

fn read<T: for<'t> Deserialize<'t>>(path: &Path) -> Result<T, String> {
    let say = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = fs::read_to_string(path).map_err(|error| say(&error))?;
    serde_json::from_str(&text).map_err(|error| say(&error))
}

/// The rings of an area, whether it is of one piece or of several.
fn rings(arcs: &Value) -> Vec<Vec<i64>> {
    let parts = arcs.as_array().into_iter().flatten();
    let is_ring = |part: &Value| {
        part.as_array()
            .is_some_and(|part| part.iter().all(Value::is_i64))
    };
    let found = parts.map(|part| {
        if is_ring(part) {
            let numbers = part.as_array().into_iter().flatten();
            vec![numbers.filter_map(Value::as_i64).collect()]
        } else {
            rings(part)
        }
    });
    found.flatten().collect()
}

/// The lines of a geometry, however deep they lie.
fn collect_lines(coordinates: &Value, lines: &mut Vec<Vec<Degrees>>) {
    if let Some(point) = point(coordinates) {
        lines.push(vec![point]);
        return;
    }
    let parts = coordinates.as_array().into_iter().flatten();
    let points: Vec<Degrees> = parts.clone().filter_map(point).collect();
    if points.is_empty() {
        parts.for_each(|part| collect_lines(part, lines));
    } else {
        lines.push(points);
    }
}

fn point(coordinates: &Value) -> Option<Degrees> {
    match coordinates.as_array()?.as_slice() {
        [longitude, latitude, ..] => Some(Degrees {
            longitude: longitude.as_f64()?,
            latitude: latitude.as_f64()?,
        }),
        _ => None,
    }
}
