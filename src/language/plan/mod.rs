//! The words of the plan's pages, one field a word or sentence; no program needs them that fetches these pages.

mod chinese;
mod english;

use crate::language::Language;

/// The texts before and after a variable part.
pub type Around = [&'static str; 2];

/// All words of the plan's pages in one language.
pub struct PlanText {
    pub ended: &'static str,
    pub aims: &'static str,
    pub programmes: &'static str,
    pub by_year: &'static str,
    pub by_year_lead: &'static str,
    pub bodies: &'static str,
    pub bodies_lead: &'static str,
    pub safeguards: &'static str,
    pub places: &'static str,
    pub programme: Around,
    pub previous: &'static str,
    pub next: &'static str,

    // Targets
    pub targets: &'static str,
    pub no_targets: &'static str,
    pub count: Around,
    pub at_least: &'static str,
    pub about: &'static str,
    pub more_than: &'static str,
    pub by_year_end: Around,
    pub by_month: &'static str,
    pub each_year: &'static str,
    pub each_year_from: Around,
    pub undated: &'static str,

    // Bodies
    pub department: &'static str,
    pub lead: &'static str,
    pub supporting: &'static str,
    pub leads: &'static str,
    pub supports: &'static str,
    pub nothing: &'static str,
    pub handles: &'static str,
    pub also_called: Around,

    // What belongs to a measure
    pub benefits: &'static str,
    pub unsaid: &'static str,
    pub known: Around,
    /// Before a fact whose source has no date.
    pub known_undated: &'static str,
}

impl Language {
    /// The words of the plan's pages.
    pub const fn plan_text(self) -> &'static PlanText {
        match self {
            Self::Chinese => &chinese::PLAN,
            Self::English => &english::PLAN,
        }
    }
}
