//! Estimating: what a profile may get, exactly, over all complete assignments.
//!
//! A *complete assignment* agrees with what was given and answers every question that is asked. The estimator never
//! lists complete assignments: [`model`] compiles the catalogue into decision diagrams ([`mdd`]) once, [`walk`] and [`total`]
//! search the part of them that a profile leaves open.

mod audit;
mod benefit;
mod case;
mod combination;
mod compile;
mod estimator;
mod exclusions;
mod failed;
mod link;
mod mdd;
mod model;
mod near_miss;
mod next_question;
mod result;
mod split;
mod steps;
mod suggest;
mod total;
mod trace;
mod usual;
mod variable_kind;
mod variables;
mod walk;

pub use audit::{RuleFault, RuleFaultKind};
pub use combination::Combination;
pub use estimator::Estimator;
pub use model::MAX_LINKED;
pub use result::{
    BenefitEstimate, Estimate, LargestParts, MoneyRange, NearMiss, NearMissOfTwo, Split, Usual,
    Verdict,
};
pub use steps::{Step, Steps};
pub use suggest::Suggestion;
pub use trace::{ConditionState, ConditionTrace, Trace};
pub use variable_kind::{Interval, IntervalEnd};
pub(crate) use variables::each_condition;
