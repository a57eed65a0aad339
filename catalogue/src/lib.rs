//! The policy files of this folder, checked at build and bundled into the program.

use policy::{Catalogue, Place, Plan};

/// The one catalogue of questions, documents and benefits.
///
/// # Panics
///
/// Never: the bundle was written by the build of this very crate.
pub fn catalogue() -> Catalogue {
    const BUNDLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));
    policy::read_bundle(BUNDLE)
}

/// The three-year plan and its places. Kept apart, so that a program without those pages does not carry them.
///
/// # Panics
///
/// Never: the bundle was written by the build of this very crate.
pub fn plan() -> (Plan, Vec<Place>) {
    const BUNDLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/plan.bin"));
    policy::read_bundle(BUNDLE)
}
