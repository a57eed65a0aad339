//! The words of the fair's screen in English.

use super::FairText;
use crate::language::plural;

pub(super) static FAIR: FairText = FairText {
    headline: "What can Ordos give you?",
    lead: "A few taps, half a minute: settling-in money, subsidies, posts.",
    begin: "Start with me",
    like_you: "Or choose somebody like you",
    question_of: |number, all| format!("Question {number} of at most {all}"),
    step_back: "Back",
    so_far: "So far",
    show_now: "Show the result",

    result: "You may get",
    result_settled: "You can get",
    result_compete: "No fixed sum; these you can compete for",
    among_them: "Among them",
    beside_it: "Also of interest, not in the sum",
    depends: "depends on your answers",
    scan: "Scan it and take it home",
    scan_note: "The same result on your phone, with conditions, sources and how to apply.",
    no_address: "For the stand's staff: hold the dot at the lower left and enter the page's address. The QR code then appears here.",
    start_over: "Next visitor",
    more_questions: "A few more questions",

    still_there: "Still there?",
    wiped_in: |seconds| {
        format!(
            "Cleared for the next visitor in {}",
            plural(seconds, "second", "seconds")
        )
    },
    stay: "I am still here",

    hold: "Hold for two seconds: settings, leave",
    hold_label: "Staff: hold for two seconds for settings, or to leave",
    desk: "Settings of the stand",
    address: "Address of the page, for the QR code",
    address_hint: "The full address where this page is hosted, beginning with https. Kept on this device only.",
    idle: "Clear when nobody has touched it for",
    seconds: |seconds| plural(seconds, "second", "seconds"),
    keys: "Presenter: previous and next move between choices, play chooses, blank steps back.",
    fill_screen: "Fill the screen",
    hand_out: "Print a one-page hand-out",
    leave: "Leave the fair screen",
    close: "Back to the screen",

    paper_lead: "People, teams and companies who come to Ordos find settling-in money, rent and living subsidies, start-up and research funds, and posts. How much depends on you.",
    paper_examples: "Some examples",
    paper_how: [
        "Scan to open: no download, no account",
        "Answer three to six questions",
        "See conditions, sources and how to apply for each",
    ],
    paper_scan: "Scan: your own figure in half a minute",
};
