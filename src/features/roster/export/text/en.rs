//! The words of a saved list in English.

use super::ExportText;
use crate::language::plural;

fn people(count: &str) -> String {
    plural(count, "person", "people")
}

pub(super) static EXPORT: ExportText = ExportText {
    sheet_list: "List",
    estimates: "Estimate",
    export_columns: [
        "Row in the table",
        "Estimate status",
        "Estimated for this date",
        "Usual lowest (CNY)",
        "Usual highest (CNY)",
        "Usual or more",
        "Usual answers assumed",
        "All cases lowest (CNY)",
        "All cases highest (CNY)",
        "All cases or more",
        "Settled amount (CNY)",
        "Largest benefit",
        "Its amount (CNY)",
        "Its reliability",
        "Second largest benefit",
        "Second amount (CNY)",
        "Second reliability",
        "Third largest benefit",
        "Third amount (CNY)",
        "Third reliability",
        "Eligible",
        "Depends on answers",
        "Competitive or case by case",
        "Question to ask first",
        "Unanswered questions",
        "Benefits one step away",
        "Cells not recognised",
        "Version of the catalogue",
    ],
    counted_column: |title| format!("{title} (part of the usual highest, CNY)"),
    uncounted_column: |title| format!("{title} (highest, not in the total, CNY)"),
    estimated: "Estimated",
    unestimated: "Not estimated",
    not_a_person: "Not counted as a person",
    needs: |question, answer| format!("needs “{question}” to be “{answer}”"),

    sheet_basis: "Basis",
    no_promise: "The amounts are estimates, not promises. The responsible departments decide.",
    other_days: |count| {
        format!(
            "Estimated for the date in their own row: {}.",
            people(count)
        )
    },
    some_people: |count, all| format!("{}, of {all} on the list", people(count)),
    with_count: |answer, count| format!("{answer} ({count})"),
    columns_title: "Columns",
    columns_mean: [
        "Usual: unanswered questions that have a usual answer are assumed to have it, the others stay open. All cases: nothing is assumed.",
        "Settled amount: filled in only where the lowest and the highest of all cases are the same.",
        "Parts of the usual highest: these columns add up to “Usual highest”.",
        "Not in the total: only the highest amount. Competitive and case-by-case support is not certain.",
        "One step away: one other answer could make the person eligible. The gain is the change of the total of all cases.",
    ],
    grades: "Reliability",
    benefits: "Benefits with a column",
};
