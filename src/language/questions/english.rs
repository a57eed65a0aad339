//! Questions and answers: the words in English.

use super::QuestionText;

pub(in crate::language) static TEXT: QuestionText = QuestionText {
    before_day: |day| format!("before {day}"),
    after_day: |day| format!("after {day}"),
    until_day: |day| format!("until {day}"),
    from_day: |day| format!("from {day}"),
    exact_day: "or an exact date",
    a_year: "CNY a year",
    a_square_metre: "CNY per m²",
    expected_number: |most| format!("Enter a number from 0 to {most}"),
    expected_whole: |most| format!("Enter a whole number from 0 to {most}"),
    expected_day: "Enter a date, for example 2024-03-22",
    assumed: "This estimate assumes",
    assumed_lead: "This is so for most people, but you have not answered it. Select what is different for you.",
    assumed_confirm: "All of this is right for me",
    now_answered: |question, answer| format!("Changed: {question}: {answer}"),
    set_done: "Done",
    school_name: "University name",
    school_hint: "Chinese or English name, abbreviation or pinyin",
    school_fetching: "Loading the list of universities…",
    school_not_fetched: "The list of universities did not load. You can choose the type below instead: the result is the same.",
    school_none: "No match. Try another spelling, or read the note below.",
    school_absent: "My university is not listed",
    school_change: "Change university",
    school_or_kind: "Or choose the type:",
    next_question: "Next question",
    why_asked: |why| format!("Why we ask: {why}"),
    all_asked: "No more questions. Here is your result.",
    all_asked_unsure: "You chose “Not sure” for the rest, so the result covers every possibility. You can add answers at any time.",
    your_answers: "Your answers",
    no_answers: "No answers yet.",
    change: "Change",
    change_of: |question| format!("Change: {question}"),
    done: "Done",
    not_used: "Kept, but does not affect the result now",
    start_over: "Start over",
    share_hint: "Your answers are stored in the web address: bookmark or copy it to come back. “Start over” clears them there and on this device.",
    at_least: |amount| format!("at least {amount}"),
    more_than: |amount| format!("more than {amount}"),
    at_most: |amount| format!("at most {amount}"),
    less_than: |amount| format!("less than {amount}"),
    quoted: |title| format!("“{title}”"),
    as_of_fold: "See the policies on another date",
    as_of_day: "Date",
    as_of_shown: |day| format!("You are viewing the policies in force on {day}"),
    as_of_future: |known| {
        format!("Based on documents known on {known}. Later changes are not included.")
    },
    as_of_past: |oldest| {
        format!(
            "The oldest document in the catalogue applies from {oldest}. Earlier policies are not included."
        )
    },
    as_of_today: "Back to today",
    or_separator: " or ",
    and_word: ", and ",
    or_word: "; or ",
    not: "not ",
    if_then: |when, then| format!("{then}, if {when}"),
    premise: |question, options| format!("“{question}” is {options}"),
};
