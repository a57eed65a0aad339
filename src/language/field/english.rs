//! Words beside fields in English.

use super::FieldText;

pub(in crate::language) static FIELD: FieldText = FieldText {
    exact_number: |unit| format!("Exact number ({unit})"),
    spelled: |value| format!("= {value}"),
    per: |value, unit| {
        let unit = unit.strip_prefix("CNY").unwrap_or(unit);
        [value, unit].concat()
    },
    confirm: "OK",
    which: "Which do you mean?",
    unusual: |value| format!("{value} is far from what people usually enter. You mean:"),
    doubtful: |mark, not_sure| {
        format!("“{mark}” is not exact. Enter one number, or choose “{not_sure}”")
    },
    day_missing: "Add the day of the month",
    half_typed: "The date is not complete",
    not_a_number: "Enter a number",
    not_understood: |found| format!("“{found}” is not recognised. Enter one number"),
    grouping: "A comma, point or space is out of place. Check the number",
    foreign_unit: |word, unit| format!("This is counted in {unit}, not in “{word}”"),
    too_precise: "Too many digits. Enter fewer",
    year_missing: "Add the year, for example 1 March 2026",
    no_such_day: "There is no such date. Check the day and the month",
    day_outside: |day, earliest, latest| {
        format!("{day} is out of range. Enter a date from {earliest} to {latest}")
    },
    keyboard_hint: "Arrow keys choose, Enter goes to the next question",
    unanswered: "Not answered yet",
    unanswered_lead: "These questions change the result. You can answer them at any time.",
    answer_it: "Answer",
    answer_of: |question| format!("Answer: {question}"),
    next_is: |question| format!("Next question: {question}"),
};
