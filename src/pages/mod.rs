//! The pages, one file each.

#[cfg(not(feature = "split"))]
pub mod about;
#[cfg(not(feature = "split"))]
pub mod audited;
pub mod estimate;
pub mod home;
pub mod missing;
#[cfg(not(feature = "split"))]
pub mod place;
#[cfg(not(feature = "split"))]
pub mod plan;
pub mod sheet;
