//! Faults of what questions say of their numbers and days.

mod copy;

use copy::check;

const FILE: &str = "questions.toml";

#[test]
fn range_of_usual_numbers_that_falls_is_named() {
    check(
        "plausible-falling",
        FILE,
        "plausible = [0, 240]",
        "plausible = [240, 0]",
        "questions.toml, startup_months, plausible: expected two rising numbers from 0 to 1200, found [240, 0]",
    );
}

#[test]
fn range_of_usual_numbers_beyond_the_bounds_is_named() {
    check(
        "plausible-beyond",
        FILE,
        "plausible = [0, 240]",
        "plausible = [0, 1_201]",
        "questions.toml, startup_months, plausible: expected two rising numbers from 0 to 1200, found [0, 1201]",
    );
}

#[test]
fn number_without_a_range_of_usual_numbers_is_named() {
    check(
        "plausible-missing",
        FILE,
        "plausible = [0, 240]\n",
        "",
        "questions.toml, startup_months, plausible: expected this field, found none",
    );
}

#[test]
fn number_of_an_unknown_kind_of_thing_is_named() {
    check(
        "counts",
        FILE,
        "counts = \"people\"",
        "counts = \"heads\"",
        "questions.toml, startup_jobs, counts: expected one of years, months, people, found \"heads\"",
    );
}

#[test]
fn date_whose_limit_is_no_day_is_named() {
    check(
        "limit-no-day",
        FILE,
        "latest = \"2050-12-31\"",
        "latest = \"2050-12-32\"",
        "questions.toml, as_of, latest: expected a day written as YYYY-MM-DD, such as 2024-03-22, found \"2050-12-32\"",
    );
}

#[test]
fn date_whose_limits_fall_is_named() {
    check(
        "limits-falling",
        FILE,
        "latest = \"2050-12-31\"",
        "latest = \"1999-12-31\"",
        "questions.toml, as_of, latest: expected a day from 2000-01-01 on, found 1999-12-31",
    );
}
