//! The engine alone: answers in, the result of the contract out, for pages that are not this project's.
//!
//! `cargo xtask dist` compiles this crate into `dist/engine/`, with the module in `web/` around it; `types` writes that
//! module's types from the catalogue.

mod lines;
mod types;
#[cfg(target_arch = "wasm32")]
mod web;

pub use lines::Engine;
pub use types::types;
