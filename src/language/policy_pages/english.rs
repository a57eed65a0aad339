//! The pages of policies and documents: the words in English.

use super::PolicyText;
use crate::language::plural;

pub(in crate::language) static TEXT: PolicyText = PolicyText {
    policies_lead: "Each benefit says who it is for, how much it is and which document it comes from.",
    search_label: "Search benefits",
    search_hint: "such as rent, loan, 租房, zufang",
    try_typing: "Try:",
    found_count: |count| plural(count, "result", "results"),
    found_none: "No results. Try other words, or fewer.",
    found_narrowed: "No results with these filters.",
    found_outside: |count| format!("{count} without the filters"),
    found_no_topic: |topic| format!("In these documents we found nothing about {topic}."),
    ask: "Ask: ",
    found_no_word: |words| format!("No results for {words}."),
    found_related: "These benefits are related:",
    found_others: "These are the results for your other words:",
    clear_filters: "Clear filters",
    filters: "Filters",
    filter_names: [
        "Who it is for",
        "Type",
        "How it is awarded",
        "Reliability",
        "Status",
        "Document",
        "Department",
        "Place",
    ],
    any_option: "Any",
    in_force: "In force",
    out_of_force: "Not in force",
    sort: "Sort by",
    sorts: ["Default", "Largest amount first", "Newest document first"],
    show_all: |count| format!("Show all {count}"),
    search_not_fetched: "The search data did not load. Check your connection.",
    all_policies: "All benefits",
    estimate_this: "Estimate what I could get",
    example: "An example",
    example_lead: "For someone with these answers:",
    example_gets: |amount| format!("Could get: {amount}"),
    history: "History of its documents",
    measure: |number| format!("Measure {number} of the three-year action plan"),
    document_number: "Document number",
    replaces: |other| format!("Replaced {other}"),
    replaced_by: |other| format!("Replaced by {other}"),
    document_benefits: "Benefits under this document",
    document_gives_none: "No benefit in this guide is based on this document.",
    documents: "Documents",
    document_sources: "Sources",
    document_notes: "What we could not find, and what to note",
    timeline: "Timeline of documents",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_result_is_named_as_one() {
        let count = ["0", "1", "2"].map(|count| (TEXT.found_count)(count));
        assert_eq!(count, ["0 results", "1 result", "2 results"]);
    }
}
