//! Estimating: what a profile may get, exactly, over all full answers.
//!
//! A *full answer* agrees with what was given and answers every question that is asked. The estimator never
//! lists full answers: [`model`] compiles the catalogue into decision [`diagram`]s once, [`walk`] and [`total`]
//! search the part of them that a profile leaves open.

mod audit;
mod benefit;
mod case;
mod compile;
mod diagram;
mod estimator;
mod failed;
mod link;
mod model;
mod near_miss;
mod next_question;
mod result;
mod settle;
mod slot_kind;
mod slots;
mod split;
mod suggest;
mod total;
mod trace;
mod usual;
mod walk;

pub use audit::{RuleFault, RuleFaultKind};
pub use estimator::Estimator;
pub use model::MOST_LINKED;
pub use result::{BenefitEstimate, Estimate, MoneyRange, NearMiss, Split, Usual, Verdict};
pub use slot_kind::{Edge, Stretch};
pub(crate) use slots::each_condition;
pub use suggest::Suggestion;
pub use trace::{ConditionState, ConditionTrace, Trace};
