//! Answers saved on the device: their form as text, whose they are, and what changed since. No browser, no state.

mod changes;
mod outcome;
mod saved_answers;
mod slots;

pub use changes::{BenefitChange, Changes};
pub use outcome::Outcome;
pub use saved_answers::{ChosenSchool, LastResult, SavedAnswers};
pub use slots::{AddressAnswers, Arrival, Owner, Slots, StepMark};
