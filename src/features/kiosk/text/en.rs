//! The texts of the kiosk in English.

use super::KioskText;
use crate::language::plural;

pub(super) static KIOSK: KioskText = KioskText {
    headline: "What can Ordos offer you?",
    lead: "Answer a few questions to see the settling-in grants, subsidies and posts you could get.",
    begin: "Start",
    like_you: "Or choose an example",
    question_of: |number, all| format!("Question {number} of at most {all}"),
    not_yet: "Not yet: from now on",
    started_in: |year| format!("Started in {year}"),
    started_late: |day| format!("Started between {day} and the end of that year"),
    step_back: "Back",
    so_far: "So far",
    show_now: "Show the result",

    result: "You could get",
    result_settled: "Based on your answers, you could get",
    result_compete: "No fixed amount, but you can apply for these",
    result_nothing: "Nothing found for these answers",
    among_them: "Including",
    among_high: |amount| format!("Up to {amount}, including"),
    and_more: |count| [count, " more"].concat(),
    beside_it: "Also relevant, not in the total",
    one_step_away: "With one other answer, you could be eligible for",
    change_answers: "Step back and try another answer, such as the degree or the way you work.",
    depends: "depends on your answers",
    scan: "Scan to keep this result",
    scan_note: "The same result on your phone, with conditions, sources and how to apply.",
    no_address: "Stand staff: hold the dot at the lower left and enter the page’s address. The QR code then appears here.",
    start_over: "Next visitor",
    more_questions: "A few more questions",

    still_there: "Still there?",
    cleared_in: |seconds| {
        format!(
            "Cleared for the next person in {}",
            plural(seconds, "second", "seconds")
        )
    },
    stay: "Continue",

    hold: "Hold for two seconds: settings, leave",
    hold_label: "Staff: hold for two seconds for settings, or to leave",
    settings: "Stand settings",
    address: "Address of the page, for the QR code",
    address_hint: "The full address where this page is hosted, such as https://talent.example. Saved on this device only.",
    address_needed: "Enter the page’s address first. Without it, leaflet and result have no QR code.",
    address_try: "Open it here",
    address_try_scan: "Scan it with a phone to see whether it opens.",
    address_scheme: |scheme| format!("An address begins with https://, not with “{scheme}:”."),
    address_no_host: "Expected a site name after https://, such as https://talent.example.",
    address_host: |host| {
        format!("“{host}” is not the name of a site. Expected something like talent.example.")
    },
    address_space: "An address has no spaces.",
    address_character: |letter| format!("An address has no “{letter}”."),
    address_this_device: "Only this device can open that address. Enter the one at which phones find the page.",
    address_kept: "QR codes still use the address below.",
    pause: "Clear after no activity for",
    seconds: |seconds| plural(seconds, "second", "seconds"),
    keys: "Presentation remote: Previous and Next move between options, Play selects, Blank goes back.",
    fill_screen: "Full screen",
    hand_out: "Print a one-page leaflet",
    leave: "Leave careers fair mode",
    close: "Back to the screen",

    paper_lead: "People, teams and companies who come to Ordos can apply for settling-in grants, rent and living subsidies, start-up and research funding, and posts. How much you could get depends on your situation.",
    paper_examples: "Some examples",
    paper_how: [
        "Scan to open. Nothing to download, no account needed",
        "Answer three to six questions",
        "See conditions, sources and how to apply for each",
    ],
    paper_scan: "Scan for your own estimate",
};
