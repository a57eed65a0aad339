//! Messages above the page: the words in English.

use super::MessageText;

pub(in crate::language) static TEXT: MessageText = MessageText {
    address_title: "Some parts of the link were not used:",
    unknown_question: |key| format!("“{key}”: there is no such question"),
    unknown_answer: |question, found| format!("{question}: “{found}” is not recognised"),
    given_twice: |question| format!("{question}: answered twice, so we used the first answer"),
    later_version: |version| {
        format!("The link was made by a later version ({version}). Some answers may not be read")
    },
    damaged_code: "The link is incomplete or has been changed, so we cannot read its answers. Ask for the link again",
    unknown_part: "One part of the link is not recognised",
    unknown_value: |question| format!("{question}: the answer in the link is not recognised"),
    kept_again: |day| format!("Your answers from {day} have been restored."),
    kept_unchanged: "The catalogue has been updated since; your result is the same.",
    kept_others: |day| {
        format!("These answers come from a link. Yours from {day} are still saved on this device.")
    },
    bring_back: "Restore my answers",
    visited_saved: |day| format!("Answers from a link, last changed on {day}, are saved too."),
    show_visited: "Show those answers",
    adopt_visited: "Keep these as mine",
    changed_since: |day| format!("Your result has changed since your visit on {day}:"),
    updated_since: |day, before, now| {
        format!("The catalogue was updated since your visit on {day} ({before} → {now}). For you:")
    },
    changed: |before, now| format!("{before} → {now}"),
    changed_by_days: " (because policies ended or began, not because of the update)",
    total_short: "Total",
    is_for_you: "likely eligible",
    is_open: "depends on your answers",
    is_open_with: |amount| format!("{amount}, depending on your answers"),
    is_not_for_you: "not eligible",
    is_gone: "no longer in the catalogue",
};
