//! Estimating: what a profile may get, exactly, over all full answers.
//!
//! A *full answer* agrees with what was given and answers every question that is asked. The estimator never
//! lists full answers: [`model`] compiles the catalogue into decision [`diagram`]s once, [`walk`] and [`total`]
//! search the part of them that a profile leaves open.

mod audit;
mod case;
mod diagram;
mod estimator;
mod model;
mod near_miss;
mod next_question;
mod result;
mod settle;
mod slots;
mod split;
mod total;
mod walk;

pub use audit::{RuleFault, RuleFaultKind};
pub use estimator::{ConditionState, ConditionTrace, Estimator, Trace};
pub use model::MOST_LINKED;
pub use slots::{Edge, Stretch};
pub use result::{BenefitEstimate, Estimate, MoneyRange, NearMiss, Split, Verdict};
