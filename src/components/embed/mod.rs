//! The parts of the page that builds the line for other sites.

pub mod choices;
pub mod line;
pub mod preview;
