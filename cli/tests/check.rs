//! `talent-cli check` on copies of the policy files.

use std::path::{Path, PathBuf};

/// A copy of the policy files and the golden results that goes away with it.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("ordos-check-{}-{name}", std::process::id()));
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for part in [
            "catalogue",
            "catalogue/benefits",
            "catalogue/measures",
            "cli/golden",
        ] {
            copy_files(&project.join(part), &folder.join(part));
        }
        Self(folder)
    }

    /// Replaces the first place where the text stands.
    #[track_caller]
    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.0.join(file);
        let text = std::fs::read_to_string(&path).expect("a file of the project");
        assert!(text.contains(from), "{file} has no {from:?}");
        std::fs::write(path, text.replacen(from, to, 1)).expect("a temporary file can be written");
    }

    /// Runs the check on a day without reminders. Returns whether it passes, and its output.
    fn check(&self, accept: bool) -> (bool, String) {
        self.check_as_of("2026-11-22", accept)
    }

    /// Runs the check on a day. Returns whether it passes, and its output.
    fn check_as_of(&self, day: &str, accept: bool) -> (bool, String) {
        let (mut output, day) = (Vec::new(), day.parse().expect("a day"));
        let all_good =
            talent_cli::check::check(&self.0.join("catalogue"), accept, day, &mut output)
                .expect("the golden files are there");
        (
            all_good,
            String::from_utf8(output).expect("the output is UTF-8"),
        )
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn copy_files(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a temporary folder can be made");
    for entry in std::fs::read_dir(from)
        .expect("the project can be read")
        .flatten()
        .filter(|entry| entry.path().is_file())
    {
        std::fs::copy(entry.path(), to.join(entry.file_name()))
            .expect("a temporary file can be written");
    }
}

/// Checks that each of these texts is said.
#[track_caller]
fn check(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "expected {part:?} in\n{said}");
    }
}

#[test]
fn with_nothing_changed_one_line_says_so() {
    let copy = Copy::new("same");
    let (all_good, said) = copy.check(false);
    let golden = std::fs::read_to_string(copy.0.join("cli/golden/profiles.jsonl"));
    let profiles = golden.expect("the golden profiles").lines().count();
    assert!(all_good, "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    check(
        &said,
        &[
            &format!("{} benefits, ", catalogue::catalogue().benefits.len()),
            &format!("{profiles} golden profiles: every case as expected, "),
            " queries return the expected results, nothing changed.",
        ],
    );
}

#[test]
fn a_changed_figure_shows_in_its_cases_and_in_few_golden_results_until_it_is_accepted() {
    let copy = Copy::new("figure");
    copy.edit(
        "catalogue/benefits/village-talent-award.toml",
        "20_000",
        "25_000",
    );
    let (all_good, said) = copy.check(false);
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
    copy.check(true);
    let (_, said) = copy.check(false);
    check(&said, &["in the cases, ", " nothing changed."]);
}

#[test]
fn faults_are_told_in_place_of_results() {
    let copy = Copy::new("fault");
    copy.edit(
        "catalogue/benefits/rent-subsidy.toml",
        "renting = yes",
        "rentng = yes",
    );
    let (all_good, said) = copy.check(false);
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
    let copy = Copy::new("case");
    copy.edit(
        "catalogue/benefits/village-talent-award.csv",
        "not_eligible",
        "eligible",
    );
    let (all_good, said) = copy.check(false);
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
    let copy = Copy::new("old");
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

    let (all_good, said) = Copy::new("ends").check_as_of("2023-12-22", false);
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
