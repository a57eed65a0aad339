//! Answers side by side: the words in English.

use super::ComparisonText;
use crate::language::plural;

pub(in crate::language) static TEXT: ComparisonText = ComparisonText {
    compare_lead: "Compare your answers with 1 or 2 what-if cases: another employer, a longer contract, a higher degree.",
    add_variant: "Change something",
    suggested: "You may be able to change these. Each would add:",
    nothing_suggested: "Nothing you may be able to change would add to your total.",
    any_question: "Or change the answer to any question:",
    another_question: "Change another answer",
    wins: |count| plural(count, "more benefit possible", "more benefits possible"),
    own_column: "Your answers",
    no_change: "Same as yours",
    remove: "Remove",
    adopt: "Use these answers",
    compare_caption: "Differences are compared with the first column.",
    all_cases: "All possible cases",
    compared_assumed: "Usual answers assumed",
    change_assumed: "This is so for most people. Select an answer to change it in its column.",
    assumed_mark: "assumed",
    compared_answers: "Answers that differ",
    compared_benefits: "Benefits that differ",
    compared_same: |count| format!("The other {}", plural(count, "is the same", "are the same")),
    nothing_differs: "No differences.",
    open_questions: "Unanswered questions that affect the result",
    gained: "new",
    lost: "no longer eligible",
    better: "more certain",
    worse: "less certain",
    differs: "differs",
    not_added: "not in the total",
};
