//! `talent-cli check` on copies of the fixture's policy files.

mod copy;

use std::path::Path;

use copy::Copy;

fn fixture_copy(name: &str) -> Copy {
    Copy::new(
        name,
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixture"),
    )
}

/// A day without reminders.
const DAY: &str = "2026-11-22";

/// Asserts that the output contains each of these texts.
#[track_caller]
fn check(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "expected {part:?} in\n{said}");
    }
}

#[test]
fn with_nothing_changed_one_line_says_so() {
    let copy = fixture_copy("same");
    let (all_good, said) = copy.check_as_of(DAY, false);
    let profiles = copy.read("cli/golden/profiles.jsonl").lines().count();
    assert!(all_good, "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    check(
        &said,
        &[
            &format!("{} benefits, ", fixture::catalogue().benefits.len()),
            &format!("{profiles} golden profiles: every case as expected, "),
            " queries return the expected results, nothing changed.",
        ],
    );
}

#[test]
fn a_changed_figure_shows_in_its_cases_and_in_few_golden_results_until_it_is_accepted() {
    let copy = fixture_copy("figure");
    copy.edit(
        "catalogue/benefits/village-talent-award.toml",
        "20_000",
        "25_000",
    );
    let (all_good, said) = copy.check_as_of(DAY, false);
    assert!(!all_good);
    check(
        &said,
        &[
            "benefits/village-talent-award.csv, line ",
            ", high: expected 20000, the rules give 25000",
            "village-talent-award: eligible:20000-20000 → eligible:25000-25000",
            "(--accept writes them)",
        ],
    );
    copy.check_as_of(DAY, true);
    let (_, said) = copy.check_as_of(DAY, false);
    check(&said, &["in the cases, ", " nothing changed."]);
}

#[test]
fn faults_are_told_in_place_of_results() {
    let copy = fixture_copy("fault");
    copy.edit(
        "catalogue/benefits/rent-subsidy.toml",
        "renting = yes",
        "rentng = yes",
    );
    let (all_good, said) = copy.check_as_of(DAY, false);
    assert!(!all_good);
    check(
        &said,
        &[
            "benefits/rent-subsidy.toml, conditions: expected the key of a question, found \"rentng\"",
            "1 fault to correct",
        ],
    );
}

#[test]
fn a_wrong_case_is_told_with_file_line_and_column() {
    let copy = fixture_copy("case");
    copy.edit(
        "catalogue/benefits/village-talent-award.csv",
        "not_eligible",
        "eligible",
    );
    let (all_good, said) = copy.check_as_of(DAY, false);
    assert!(!all_good);
    check(
        &said,
        &[
            "benefits/village-talent-award.csv, line ",
            ", verdict: expected eligible, the rules give not_eligible",
        ],
    );
}

#[test]
fn what_is_old_or_ends_soon_is_listed_and_is_no_fault() {
    let copy = fixture_copy("old");
    copy.edit(
        "catalogue/benefits/rent-subsidy.toml",
        "checked = 2026-11-22",
        "checked = 2025-11-20",
    );
    let (all_good, said) = copy.check_as_of("2026-11-22", false);
    assert!(all_good, "{said}");
    check(
        &said,
        &[
            "for more than 12 months (1):",
            "    benefits/rent-subsidy.toml: checked 2025-11-20, 367 days ago\n",
        ],
    );
    assert!(!said.contains("documents.toml"), "{said}");

    let (all_good, said) = fixture_copy("ends").check_as_of("2023-12-22", false);
    assert!(all_good, "{said}");
    assert!(!said.contains("12 months"), "{said}");
    check(
        &said,
        &[
            "    documents.toml, ",
            ": until 2024-03-21, 90 days from today; ",
        ],
    );
}

#[test]
fn changed_target_of_the_plan_is_reported_with_its_line_in_the_list() {
    let copy = fixture_copy("target");
    copy.edit("catalogue/measures/10.toml", "value = 3", "value = 4");
    let (all_good, said) = copy.check_as_of(DAY, false);
    assert!(!all_good);
    check(
        &said,
        &[
            "plan-numbers.csv, line ",
            ", number: expected 4, as measures/10 target 1 has it, found \"3\"",
            "1 fault in the numbers of the plan, nothing changed.",
        ],
    );
}
