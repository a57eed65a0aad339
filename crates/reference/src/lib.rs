//! The estimator's contract, computed by brute force.
//!
//! [`assess`] applies the rules to one complete assignment: a loop over the benefits, with every allowed combination
//! tried. [`expect`] lists all complete assignments of a profile and derives the whole result from them, clause by
//! clause. Nothing here uses the estimator, so tests can hold it against this crate.

mod assess;
mod assignments;
mod combination;
mod contract;
mod failed;
mod near_miss;
mod next_question;
mod rules;
mod values;

pub use assess::{Assessment, assess};
pub use contract::{Expectation, ExpectedBenefit, NearMissExpectation, Splits, TooMany, expect};
