//! The parts that pages are made of, one file each.

pub mod answers;
pub mod award;
pub mod benefit;
pub mod calendar;
pub mod chart;
pub mod chip;
pub mod comparison;
pub mod conditions;
pub mod group;
pub mod map;
pub mod memory;
pub mod message;
pub mod next_question;
pub mod number_field;
#[cfg(not(feature = "apart"))]
pub mod plan;
pub mod qr_code;
pub mod question;
pub mod school_field;
pub mod source;
pub mod sum;
pub mod take_away;
pub mod total;
pub mod variants;
