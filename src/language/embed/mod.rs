//! The words of the page that builds the line for other sites; they come later, as it does.

mod chinese;
mod english;

use crate::language::Language;

/// All words of that page in one language; its name stands with the names of all pages.
pub struct EmbedText {
    pub lead: &'static str,

    // What is chosen
    pub view: &'static str,
    pub centre: &'static str,
    pub centre_none: &'static str,
    pub centre_hint: &'static str,
    pub language: &'static str,
    pub language_asked: &'static str,
    pub colour: &'static str,
    pub colour_usual: &'static str,
    pub colour_own: &'static str,
    pub colour_hint: &'static str,
    pub answers: &'static str,
    pub answers_hint: &'static str,
    pub answers_none: &'static str,
    pub address: &'static str,
    pub address_hint: &'static str,

    // What comes out
    pub line: &'static str,
    pub line_hint: &'static str,
    pub address_wanted: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_refused: &'static str,
    pub frame: &'static str,
    pub frame_lead: &'static str,
    pub policy: &'static str,
    pub policy_lead: &'static str,
    pub policy_ours: &'static str,
    pub preview: &'static str,
    pub preview_width: &'static str,
    pub preview_phone: &'static str,
    pub preview_whole: &'static str,
    pub preview_missing: &'static str,
    pub not_understood: &'static str,
}

impl Language {
    /// The words of the page that builds the line for other sites.
    pub const fn embed(self) -> &'static EmbedText {
        match self {
            Self::Chinese => &chinese::EMBED,
            Self::English => &english::EMBED,
        }
    }
}
