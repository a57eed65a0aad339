//! The map and its list.

pub mod drawing;
pub mod list;
pub mod mark;
pub mod paper;
pub mod tools;
