//! 暖城人才通 · Ordos Talent Guide: the page.
//!
//! Views only read; events change the answers; the address and the storage follow as effects. Every call of the browser
//! is in [`browser`].

// Views are functions with the names of components; `leptos` expands them into code pedantic lints dislike.
#![allow(
    clippy::must_use_candidate,
    clippy::needless_pass_by_value,
    missing_docs
)]

pub mod app;
pub mod browser;
pub mod chunk;
pub mod components;
pub mod context;
pub mod estimation;
pub mod features;
pub mod icons;
pub mod language;
pub mod lazy;
pub mod pages;
#[cfg(not(feature = "split"))]
pub mod paper;
pub mod route;
pub mod sheets;
pub mod storage;
pub mod take_away;
pub mod url;
