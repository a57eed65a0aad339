//! Addresses that the page writes are read as they are.

use super::super::foreign::is_foreign;
use super::*;

fn written(
    path: &str,
    profile: &Profile,
    as_of: Option<Date>,
    scenarios: &Scenarios,
    settings: Fields,
) -> String {
    let mut fields = write_answers(&CATALOGUE, profile, as_of);
    write_scenarios(&CATALOGUE, scenarios, &mut fields);
    fields.extend(settings);
    Fragment {
        path: path.to_owned(),
        fields,
    }
    .to_string()
}

/// Keys of nothing that links carry. Those that apps append are ignored, even with a mark behind them.
fn any_bad_key() -> impl Strategy<Value = String> {
    "[a-z]{1,6}!".prop_filter("a key that is named", |key| {
        !is_foreign(key.trim_end_matches('!'))
    })
}

proptest! {
    #![proptest_config(config(500))]

    #[test]
    fn answers_and_scenarios_read_back_as_they_are_written(
        profile in any_profile(),
        as_of in prop::option::of(any_day()),
        scenarios in any_scenarios(),
    ) {
        let text = written("/compare", &profile, as_of, &scenarios, Vec::new());
        prop_assert!(text.is_ascii(), "{text}");
        let answers = Answers { profile, as_of, scenarios, ..Answers::default() };
        prop_assert_eq!(read(&CATALOGUE, &text), Reading { route: Ok(Route::Compare), answers });
    }

    #[test]
    fn code_reads_back_as_it_is_written(profile in any_profile(), as_of in prop::option::of(any_day())) {
        let code = write_code(&CATALOGUE, &profile, as_of).map(|code| ["?q=", &code].concat());
        let text = ["#/estimate", &code.unwrap_or_default()].concat();
        let is_alphanumeric = text.bytes().skip(13).all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
        prop_assert!(is_alphanumeric, "{text}");
        let answers = Answers { profile, as_of, ..Answers::default() };
        prop_assert_eq!(read(&CATALOGUE, &text), Reading { route: Ok(Route::Estimate), answers });
    }

    #[test]
    fn search_text_reads_back_as_it_is_written(find in ".{1,20}", profile in any_profile()) {
        let settings = vec![("find".to_owned(), find), ("kind".to_owned(), "grant".to_owned())];
        let text = written("/policies", &profile, None, &Scenarios::default(), settings.clone());
        let answers = Answers { profile, settings, ..Answers::default() };
        prop_assert_eq!(read(&CATALOGUE, &text), Reading { route: Ok(Route::Policies), answers });
    }

    #[test]
    fn good_answers_are_read_beside_bad_ones(profile in any_profile(), bad in prop::collection::vec((any_bad_key(), ".{0,60}"), 1..20)) {
        let good = write_answers(&CATALOGUE, &profile, None);
        let (before, after) = bad.split_at(bad.len() / 2);
        let fields = [before, &good, after].concat();
        let text = Fragment { path: "/".to_owned(), fields }.to_string();
        let read = read(&CATALOGUE, &text).answers;
        prop_assert_eq!(read.profile, profile);
        prop_assert!(!read.rejected.is_empty());
    }
}

#[test]
fn every_page_reads_back_as_it_is_written() {
    let benefits = CATALOGUE
        .indexed_benefits()
        .map(|(index, _)| Route::Benefit(index));
    let documents = CATALOGUE
        .indexed_documents()
        .map(|(index, _)| Route::Document(index));
    for route in Route::fixed().chain(benefits).chain(documents) {
        let text = ["#", &route.path(&CATALOGUE)].concat();
        let answers = Answers::default();
        assert_eq!(
            read(&CATALOGUE, &text),
            Reading {
                route: Ok(route),
                answers
            }
        );
    }
}

#[test]
fn focus_benefit_is_a_setting_of_the_estimate() {
    let reading = read(
        &CATALOGUE,
        "#/estimate?v=1&mode=student&benefit=rent-subsidy",
    );
    let focus = ("benefit".to_owned(), "rent-subsidy".to_owned());
    assert_eq!(reading.answers.settings, [focus]);
    assert_eq!(answers_of(&reading), "mode=student");
}

#[test]
fn rejected_params_are_named_in_their_order() {
    let check = |query: &str, expected: &[RejectedParam]| {
        let reading = read(&CATALOGUE, &["#/?", query].concat());
        assert_eq!(reading.answers.rejected, expected, "{query}");
    };
    check("v=1&degree=doctor&degree=doctor", &[]);
    check(
        "v=2&size=44",
        &[
            RejectedParam::LaterVersion(Some("2".to_owned())),
            unknown_key("size"),
        ],
    );
    check(
        "degree=wizard&degree=master&degree=doctor",
        &[
            unknown_value("degree", "wizard"),
            RejectedParam::Duplicate(question("degree")),
        ],
    );
    check("as_of=2024-02-30", &[unknown_value("as_of", "2024-02-30")]);
    check(
        "q=1234567&size=44",
        &[RejectedParam::DamagedCode, unknown_key("size")],
    );
    check(
        "as_of=2024-01-01&as_of=2025-01-01",
        &[RejectedParam::Duplicate(question("as_of"))],
    );
    check(
        "b.degree=wizard&b.as_of=2024-01-01&c.degree=master&c.degree=~",
        &[
            unknown_value("degree", "wizard"),
            unknown_key("b.as_of"),
            RejectedParam::Duplicate(question("degree")),
        ],
    );
}
