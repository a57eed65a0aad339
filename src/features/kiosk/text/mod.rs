//! The words of the screen at a fair, one field a word or sentence; they come later, as it does.

mod chinese;
mod english;

use crate::language::Language;
use crate::language::text::{With1, With2};

/// All words of the fair's screen in one language.
pub struct FairText {
    pub headline: &'static str,
    pub lead: &'static str,
    pub begin: &'static str,
    pub like_you: &'static str,
    pub question_of: With2,
    pub step_back: &'static str,
    pub so_far: &'static str,
    pub show_now: &'static str,

    // The result
    pub result: &'static str,
    pub result_settled: &'static str,
    pub result_compete: &'static str,
    pub among_them: &'static str,
    pub beside_it: &'static str,
    pub depends: &'static str,
    pub scan: &'static str,
    pub scan_note: &'static str,
    pub no_address: &'static str,
    pub start_over: &'static str,
    pub more_questions: &'static str,

    // Idle
    pub still_there: &'static str,
    pub wiped_in: With1,
    pub stay: &'static str,

    // For who runs the stand
    pub hold: &'static str,
    pub hold_label: &'static str,
    pub desk: &'static str,
    pub address: &'static str,
    pub address_hint: &'static str,
    pub idle: &'static str,
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
    /// The words of the fair's screen.
    pub const fn fair(self) -> &'static FairText {
        match self {
            Self::Chinese => &chinese::FAIR,
            Self::English => &english::FAIR,
        }
    }
}
