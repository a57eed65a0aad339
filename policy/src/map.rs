//! The map as it is drawn: worked out at build, so that nothing is projected or placed later.
//!
//! All coordinates are whole units of their level, from its upper left corner.

use crate::{PlaceKind, Words};

/// Steps to the right and down from the upper left corner of a level, in its units.
pub type Point = (i32, i32);

/// The map with all its levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// The number under which the outline of the country was approved; without it none is drawn.
    pub approval: Option<String>,
    /// The country, the city, the centre: each level nearer than the one before.
    pub levels: Vec<Level>,
    /// All places, drawn or not, in the order of the catalogue.
    pub places: Vec<MapPlace>,
    /// The banners and districts, in the order of the question about them.
    pub districts: Vec<MapDistrict>,
}

/// One of the drawings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Width in map units.
    pub width: i32,
    /// How high it is, in units.
    pub height: i32,
    /// Lines and areas, the lowest first.
    pub shapes: Vec<Shape>,
    /// Names and numbers that belong to no place.
    pub labels: Vec<Label>,
    /// Places, in the order of the catalogue.
    pub marks: Vec<Mark>,
}

/// A line or an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// Class in the style sheet.
    pub class: String,
    /// Its path, in the notation of SVG.
    pub path: String,
    /// The banner or district whose area it is, by its place in [`Map::districts`].
    pub district: Option<u8>,
}

/// A text on the map, set around a point or beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Class in the style sheet.
    pub class: String,
    /// The text.
    pub words: Words,
    /// Its point in Chinese, and in English.
    pub at: (Point, Point),
    /// On which side of the point it stands in Chinese, and in English; `None`: its middle stands there.
    pub sides: (Option<Side>, Option<Side>),
}

/// A place on a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Which place, by its number in [`Map::places`].
    pub place: u8,
    /// Its short name here.
    pub words: Words,
    /// Where the mark stands.
    pub at: Point,
    /// Where the place is, from where a line leads to the mark if it had to move aside.
    pub from: Point,
    /// On which side of the mark its name stands in Chinese, and in English.
    pub sides: (Side, Side),
    /// The level that it opens, by its number, where it stands for a cluster of places.
    pub opens: Option<u8>,
}

/// On which side of a mark its name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// To the right.
    East,
    /// To the left.
    West,
    /// Above.
    North,
    /// Below.
    South,
    /// To the right, above.
    NorthEast,
    /// To the left, above.
    NorthWest,
    /// To the right, below.
    SouthEast,
    /// To the left, below.
    SouthWest,
}

impl Side {
    /// All sides, the best first.
    pub const ALL: [Self; 8] = [
        Self::East,
        Self::West,
        Self::NorthEast,
        Self::SouthEast,
        Self::NorthWest,
        Self::SouthWest,
        Self::North,
        Self::South,
    ];
}

/// A place, as the list beside the map names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapPlace {
    /// The key.
    pub id: String,
    /// Its full name.
    pub name: Words,
    /// The kind of place.
    pub kind: PlaceKind,
    /// Its banner or district, by its number in [`Map::districts`].
    pub district: Option<u8>,
    /// True if the position is that of something near the place.
    pub is_estimate: bool,
    /// The level on which it is drawn, by its number; `None` where its position is not known.
    pub level: Option<u8>,
    /// Distance from the city in a straight line, in whole kilometres, if it lies outside.
    pub distance: Option<u16>,
}

/// A banner or district.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapDistrict {
    /// The option of the question about it.
    pub id: String,
    /// Its name.
    pub name: Words,
}
