//! The parts of the screen at a fair.

pub mod attract;
pub mod desk;
pub mod hand_out;
pub mod outcome;
pub mod question;
pub mod stand;
