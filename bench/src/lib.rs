//! Measurements of the engine, natively and compiled for browsers, and their table.
//!
//! `cargo xtask bench` runs it all and sums it up. By themselves:
//!
//! - `cargo run --release -p talent-cli --example bench` measures natively;
//! - this crate, compiled like the page, is run in Chromium by `tests/examples/engine.rs`;
//! - `tests/examples/taps.rs` measures the built page as a visitor has it, `map.rs` beside it the map.

mod engine;
mod figure;
#[path = "../../cli/tests/plain/mod.rs"]
mod plain;
pub mod search;
#[cfg(target_arch = "wasm32")]
mod web;

pub use engine::{COMPLETE, Engine, Work, day};
pub use figure::{Figure, keep, percentile, ratio, show};
