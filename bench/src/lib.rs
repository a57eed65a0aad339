//! Measurements of the engine, natively and compiled for browsers, and their table.
//!
//! `cargo xtask bench` runs it all and sums it up. By themselves:
//!
//! - `cargo run --release -p talent-cli --example bench` measures natively;
//! - this crate, compiled like the page, is run in Chromium by `tests/examples/engine.rs`;
//! - `tests/examples/taps.rs` measures the built page as a visitor has it, `map.rs` beside it the map.

mod answers;
mod draw;
mod engine;
mod figure;
pub mod search;
#[cfg(target_arch = "wasm32")]
mod web;

pub use answers::{Answers, PERSONS, answers_until, total_is_settled, usual_is_settled};
pub use draw::Draw;
pub use engine::{COMPLETE, Engine, Work, day};
pub use figure::{Figure, keep, percentile, ratio, show};
