//! The pages, one file each.

pub mod about;
pub mod benefit;
pub mod compare;
pub mod document;
pub mod estimate;
pub mod home;
pub mod missing;
pub mod policies;
