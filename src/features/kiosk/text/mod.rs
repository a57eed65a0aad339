//! The texts of the kiosk, one field a word or sentence; they load with it.

mod en;
mod zh;

use crate::language::Language;
use crate::language::text::{With1, With2};

/// All texts of the kiosk in one language.
pub struct KioskText {
    pub headline: &'static str,
    pub lead: &'static str,
    pub begin: &'static str,
    pub like_you: &'static str,
    pub question_of: With2,
    pub not_yet: &'static str,
    pub started_in: With1,
    pub started_late: With1,
    pub step_back: &'static str,
    pub so_far: &'static str,
    pub show_now: &'static str,

    // The result
    pub result: &'static str,
    pub result_settled: &'static str,
    pub result_compete: &'static str,
    pub result_nothing: &'static str,
    pub among_them: &'static str,
    pub among_high: With1,
    pub and_more: With1,
    pub beside_it: &'static str,
    pub one_step_away: &'static str,
    pub change_answers: &'static str,
    pub depends: &'static str,
    pub scan: &'static str,
    pub scan_note: &'static str,
    pub no_address: &'static str,
    pub start_over: &'static str,
    pub more_questions: &'static str,

    // The countdown
    pub still_there: &'static str,
    pub cleared_in: With1,
    pub stay: &'static str,

    // For the staff of the stand
    pub hold: &'static str,
    pub hold_label: &'static str,
    pub settings: &'static str,
    pub address: &'static str,
    pub address_hint: &'static str,
    pub address_needed: &'static str,
    pub address_try: &'static str,
    pub address_try_scan: &'static str,
    pub address_scheme: With1,
    pub address_no_host: &'static str,
    pub address_host: With1,
    pub address_space: &'static str,
    pub address_character: With1,
    pub address_this_device: &'static str,
    pub address_kept: &'static str,
    pub pause: &'static str,
    pub seconds: With1,
    pub keys: &'static str,
    pub fill_screen: &'static str,
    pub hand_out: &'static str,
    pub leave: &'static str,
    pub close: &'static str,

    // The hand-out
    pub paper_lead: &'static str,
    pub paper_examples: &'static str,
    pub paper_how: [&'static str; 3],
    pub paper_scan: &'static str,
}

impl Language {
    /// Returns the texts of the kiosk.
    pub const fn kiosk(self) -> &'static KioskText {
        match self {
            Self::Chinese => &zh::KIOSK,
            Self::English => &en::KIOSK,
        }
    }
}

/// Returns amounts in words with the currency bound to its number. (Chinese has no space there; the style sheet binds it.)
pub fn unbroken(words: &str) -> String {
    words.replace("CNY ", "CNY\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_second_is_named_as_one() {
        let text = Language::English.kiosk();
        assert_eq!(
            (text.cleared_in)("1"),
            "Cleared for the next person in 1 second"
        );
        assert_eq!((text.seconds)("30"), "30 seconds");
    }

    #[test]
    fn currency_stays_with_its_number() {
        let words = unbroken("CNY 300,000 – CNY 342,000 or more");
        assert_eq!(words, "CNY\u{a0}300,000 – CNY\u{a0}342,000 or more");
    }
}
