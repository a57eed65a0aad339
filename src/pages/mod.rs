//! The pages, one file each.

#[cfg(not(feature = "apart"))]
pub mod about;
#[cfg(not(feature = "apart"))]
pub mod audited;
pub mod estimate;
pub mod home;
pub mod missing;
#[cfg(not(feature = "apart"))]
pub mod place;
#[cfg(not(feature = "apart"))]
pub mod plan;
pub mod sheet;
