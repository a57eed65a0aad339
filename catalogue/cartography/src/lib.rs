//! Draws the map at build: borders and positions in, whole numbers out.
//!
//! Nothing of this is in the page. The steps, each by itself:
//!
//! - [`projection`]: from the earth to a plane that keeps areas, and back;
//! - [`geodesy`]: how far it is from one place to another on the earth, and where one comes to;
//! - [`border`]: reads the files of borders;
//! - [`frame`]: from the plane to the whole units of a drawing;
//! - [`path`]: lines and areas in those units, cut at a frame;
//! - [`labels`]: finds room for names, so that none lies over another;
//! - [`outline`]: the outline of the country, drawn only under an approval number;
//! - `base_layer`: what lies under marks and names; `names`: the marks, and which name stands where;
//! - [`draw()`]: the levels of the map.

mod base_layer;
pub mod border;
mod draw;
pub mod frame;
pub mod geodesy;
pub mod labels;
mod names;
pub mod outline;
pub mod path;
pub mod projection;

pub use draw::{MapInput, draw};

/// A point on the earth (CGCS2000, which is WGS-84 at the scale of any map).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Degrees {
    /// Degrees north of the equator.
    pub latitude: f64,
    /// Degrees east of Greenwich.
    pub longitude: f64,
}

/// A point of the plane, in metres to the right and up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metres {
    /// Metres to the right of the central meridian.
    pub x: f64,
    /// Metres up.
    pub y: f64,
}

/// The ellipsoid GRS 80: half its equator's width, in metres.
pub(crate) const EQUATOR: f64 = 6_378_137.0;
/// How much shorter it is from pole to pole.
pub(crate) const FLATTENING: f64 = 1.0 / 298.257_222_101;
