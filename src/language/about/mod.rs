//! The words of the about page, one field a word or sentence; no program needs them that fetches this page.

mod chinese;
mod english;

use crate::language::Language;
use crate::language::text::{With1, With2};

/// All words of the about page in one language.
pub struct AboutText {
    pub title: &'static str,
    pub lead: &'static str,
    pub grades: &'static str,
    /// Number of benefits and of sources of a grade.
    pub of_grade: With2,
    pub checked: &'static str,
    pub checked_lead: &'static str,
    /// Number of figures checked on a day.
    pub checked_on: With2,
    pub unknown: &'static str,
    pub privacy: &'static str,
    pub privacy_text: &'static str,
    pub accessibility: &'static str,
    pub accessibility_wish: &'static str,
    /// Number of page states checked, and number of rules.
    pub accessibility_checked: With2,
    pub accessibility_tried: &'static str,
    pub accessibility_limits: &'static str,
    pub documents: With1,
    pub sources: With1,
    pub more: &'static str,
    pub plan: &'static str,
    /// The sheet that needs no program.
    pub whole: &'static str,
    pub embed: &'static str,
    pub licences: &'static str,
    pub licence_of_software: &'static str,
    pub licence_of_data: &'static str,
    pub licences_of_others: &'static str,
}

impl Language {
    /// The words of the about page.
    pub const fn about_text(self) -> &'static AboutText {
        match self {
            Self::Chinese => &chinese::ABOUT,
            Self::English => &english::ABOUT,
        }
    }
}
