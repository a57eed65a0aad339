//! The pages, one file each.

pub mod about;
pub mod compare;
pub mod estimate;
pub mod home;
pub mod missing;
