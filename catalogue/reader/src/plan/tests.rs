//! The fixture's plan and its places, as they are and with one thing made wrong.

use std::fs;
use std::path::{Path, PathBuf};

use super::read_plan;
use crate::Faults;
use crate::place::{check_against_plan, read_places};

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixture/catalogue")
}

/// The faults of plan and places after a text in a file was replaced.
fn faults(name: &str, file: &str, old: &str, new: &str) -> Vec<String> {
    let folder =
        std::env::temp_dir().join(format!("catalogue-reader-{}-{name}", std::process::id()));
    fs::create_dir_all(folder.join("measures")).expect("a folder for the test");
    let measures = (1..=16).map(|number| format!("measures/{number:02}.toml"));
    for copied in measures.chain(["plan.toml".to_owned(), "places.toml".to_owned()]) {
        let mut text = fs::read_to_string(fixture().join(&copied)).expect("a file of the fixture");
        if copied == file {
            assert!(text.contains(old), "{file} has no {old:?}");
            text = text.replacen(old, new, 1);
        }
        fs::write(folder.join(&copied), text).expect("a file for the test");
    }
    let mut faults = Faults::default();
    let plan = read_plan(&folder, &mut faults);
    let places = read_places(&folder, &mut faults);
    // As in a real reading: what is only half read gives faults of its own.
    if let Some(plan) = plan.filter(|_| faults.is_empty()) {
        check_against_plan(&plan, &places, &mut faults);
    }
    fs::remove_dir_all(folder).expect("the folder of the test");
    faults.iter().map(ToString::to_string).collect()
}

/// Asserts that this replacement gives exactly one fault, which starts so.
fn check(name: &str, file: &str, old: &str, new: &str, start: &str) {
    let found = faults(name, file, old, new);
    assert!(
        matches!(found.as_slice(), [one] if one.starts_with(start)),
        "{name}: {found:#?}"
    );
}

#[test]
fn plan_and_places_have_no_fault() {
    assert_eq!(
        faults("as-it-is", "plan.toml", "", ""),
        Vec::<String>::new()
    );
}

#[test]
fn each_fault_is_told_with_file_entry_and_field() {
    let (first, tenth, eleventh) = ("measures/01.toml", "measures/10.toml", "measures/11.toml");
    check(
        "no-english",
        first,
        "en = \"Policies that fit together\"",
        "en = \"\"",
        "measures/01.toml, title: expected an English text",
    );
    check(
        "no-chinese",
        first,
        "zh = \"健全政策体系\"",
        "zh = \"Policies\"",
        "measures/01.toml, title: expected a Chinese text",
    );
    check(
        "department",
        first,
        "[\"organisation\"]",
        "[\"nobody\"]",
        "measures/01.toml, lead: expected the key of a department",
    );
    check(
        "not-named",
        first,
        "[\"organisation\"]",
        "[\"dalate\"]",
        "measures/01.toml, lead: expected a department named in the plan",
    );
    check(
        "twice",
        first,
        "\"commerce\", \"health\"",
        "\"health\", \"health\"",
        "measures/01.toml, lead, supporting: expected each key once",
    );
    check(
        "comparison",
        tenth,
        "\"at_least\"",
        "\"at_most\"",
        "measures/10.toml, target 1, comparison: expected one of at_least",
    );
    check(
        "recurring",
        tenth,
        "\"each_year\"",
        "\"yearly\"",
        "measures/10.toml, target 1, recurring: expected one of once",
    );
    check(
        "year",
        tenth,
        "from = 2024",
        "from = 2031",
        "measures/10.toml, target 1, from: expected a year from 2022 to 2030",
    );
    check(
        "milestone",
        tenth,
        "year = 2023",
        "year = 2021",
        "measures/10.toml, milestone 1, year: expected a year",
    );
    check(
        "order",
        eleventh,
        "high = 5",
        "high = 3",
        "measures/11.toml, target 1, high: expected more than low",
    );
    check(
        "one-number",
        eleventh,
        "high = 5\n",
        "",
        "measures/11.toml, target 1, high: expected this field",
    );
    check(
        "unknown-field",
        first,
        "number = 1",
        "number = 1\ncolour = 2",
        "measures/01.toml, line 2: unknown field `colour`",
    );
}

#[test]
fn programmes_and_measures_must_name_one_another() {
    let left_out = faults(
        "left-out",
        "plan.toml",
        "measures = [9, 10]",
        "measures = [9]",
    );
    assert!(
        left_out.iter().any(|fault| fault
            .starts_with("measures/10.toml, programme: expected programme research-leap")),
        "{left_out:#?}"
    );
    let both = faults(
        "both",
        "plan.toml",
        "measures = [9, 10]",
        "measures = [9, 10, 11]",
    );
    assert!(
        both.iter()
            .any(|fault| fault.starts_with("plan.toml, programme research-leap, measures")),
        "{both:#?}"
    );
    let number = faults("number", "measures/09.toml", "number = 9", "number = 8");
    assert!(
        number
            .iter()
            .any(|fault| fault
                .starts_with("measures/09.toml, number: expected the number in the name")),
        "{number:#?}"
    );
}

#[test]
fn places_are_checked() {
    let file = "places.toml";
    check(
        "north",
        file,
        "latitude = \"39.604\"",
        "latitude = \"99.604\"",
        "places.toml, place ordos, latitude: expected degrees from -90 to 90",
    );
    check(
        "east",
        file,
        "\"109.785\"",
        "\"109.7850001\"",
        "places.toml, place ordos, longitude: expected degrees",
    );
    check(
        "kind",
        file,
        "kind = \"hub\"",
        "kind = \"town\"",
        "places.toml, place ordos, kind: expected one of hub",
    );
    check(
        "same-id",
        file,
        "id = \"shenzhen\"",
        "id = \"shanghai\"",
        "places.toml, place shanghai, id: expected each key once",
    );
    check(
        "accuracy",
        file,
        "accuracy_km = \"0.5\"",
        "accuracy_km = 0",
        "places.toml, place ordos, accuracy_km: expected more than 0",
    );
    check(
        "no-estimate",
        file,
        "estimate = false\n",
        "",
        "places.toml, place ordos, estimate: expected this field",
    );
    check(
        "targets",
        file,
        "targets = [1, 2, 3]",
        "targets = [1, 4]",
        "places.toml, place lingtan-kechuangcheng, targets: expected rising numbers",
    );
    check(
        "date",
        file,
        "date = \"2023-06-15\"",
        "date = \"June\"",
        "places.toml, place rencai-kechuang-zhongxin, known date: expected a year",
    );
}

/// Asserts the faults of the list after a text in one of the files was replaced.
#[track_caller]
fn check_numbers(name: &str, file: &str, old: &str, new: &str, expected: &[&str]) {
    let folder = std::env::temp_dir().join(format!("plan-numbers-{}-{name}", std::process::id()));
    fs::create_dir_all(folder.join("measures")).expect("a folder for the test");
    let measures = (1..=16).map(|number| format!("measures/{number:02}.toml"));
    for copied in measures.chain(["plan.toml".to_owned(), "plan-numbers.csv".to_owned()]) {
        let text = fs::read_to_string(fixture().join(&copied)).expect("a file of the fixture");
        assert!(
            copied != file || text.contains(old),
            "{file} has no {old:?}"
        );
        let text = if copied == file {
            text.replacen(old, new, 1)
        } else {
            text
        };
        fs::write(folder.join(&copied), text).expect("a file for the test");
    }
    let mut faults = Faults::default();
    let plan = read_plan(&folder, &mut faults).expect("a plan");
    assert!(super::check_plan_numbers(&folder, &plan, &mut faults) > 100);
    fs::remove_dir_all(folder).expect("the folder of the test");
    let found: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(found, expected);
}

#[test]
fn numbers_of_the_plan_agree_with_their_list() {
    check_numbers("same", "plan.toml", "", "", &[]);
}

#[test]
fn changed_target_is_a_fault_of_its_line_in_the_list() {
    check_numbers(
        "target",
        "measures/10.toml",
        "value = 3",
        "value = 4",
        &[
            "plan-numbers.csv, line 114, number: expected 4, as measures/10 target 1 has it, found \"3\"",
        ],
    );
}

#[test]
fn changed_year_is_a_fault_of_the_list() {
    check_numbers(
        "year",
        "measures/10.toml",
        "year = 2023",
        "year = 2024",
        &[
            "plan-numbers.csv: expected no year 2023 of measures/10 milestone 1",
            "plan-numbers.csv: expected the year 2024 of measures/10 milestone 1",
        ],
    );
}
