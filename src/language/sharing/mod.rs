//! Links, files and pictures of the estimate. The words come with the components that say them.

mod chinese;
mod english;

use super::text::With1;

pub(super) use chinese::TEXT as CHINESE;
pub(super) use english::TEXT as ENGLISH;

/// Links, files and pictures of the estimate: the words in one language.
pub struct SharingText {
    pub take_away: &'static str,
    pub take_away_lead: &'static str,
    pub take_away_jump: &'static str,
    pub take_close: &'static str,
    pub take_link: &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub copy_refused: &'static str,
    pub share: &'static str,
    /// Said instead of sharing, once the link is copied.
    pub share_refused: &'static str,
    pub code_alt: &'static str,
    pub code_lead: &'static str,
    pub code_larger: &'static str,
    pub code_too_long: &'static str,
    pub only_here: &'static str,
    pub picture: &'static str,
    pub picture_alt: &'static str,
    pub picture_lead: &'static str,
    pub picture_refused: &'static str,
    pub save: &'static str,
    pub saved: &'static str,
    pub saved_hint: &'static str,
    pub share_file: &'static str,
    pub copy_file: &'static str,
    pub file_copied: &'static str,
    pub file_copy_refused: &'static str,
    pub save_refused: &'static str,
    pub print: &'static str,
    /// The choice to print more than one page.
    pub print_everything: &'static str,
    pub print_refused: &'static str,
    pub csv: &'static str,
    pub json: &'static str,
    pub csv_low: &'static str,
    pub csv_high: &'static str,
    pub csv_note: &'static str,
    /// The columns of answers in the table.
    pub csv_answers: [&'static str; 4],
    /// The columns of benefits in the table.
    pub csv_benefits: [&'static str; 14],
    pub about_version: With1,
}
