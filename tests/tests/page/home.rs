//! The first half minute: three questions and a range.

use browser_tests::expected::{Expected, first_limit};
use browser_tests::page::Page;
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(the_three_home_questions_give_a_range_that_follows_each_answer);
in_chromium!(
    a_visitor_is_greeted_in_the_language_of_the_browser,
    somebody_who_is_no_person_is_asked_other_questions,
    two_questions_more_follow_and_the_range_moves_with_them,
);

fn the_three_home_questions_give_a_range_that_follows_each_answer(page: &Page) {
    page.open("/");
    page.speak(Language::Chinese);
    // With nothing answered anybody may be asking: no range, but the kinds of benefits.
    let nothing_answered = Expected::of("").total();
    assert!(!page.is_there(".total-figure"));
    assert_eq!(page.count(".kinds li"), 5);

    let full_time = Language::Chinese.option("mode", "full_time");
    let person = Expected::of("applicant=person&mode=full_time").total();
    assert!(person.high < nothing_answered.high, "{person:?}");
    page.tap("who", &full_time);
    page.wait_for_total(person);
    assert_eq!(page.chosen("who"), Some(full_time));
    page.wait_for_answer("applicant", "person");
    page.wait_for_answer("mode", "full_time");

    page.answer(Language::Chinese, "degree", "doctor");
    page.wait_for_answer("degree", "doctor");
    let doctor = Expected::of(&page.fragment()).total();
    assert_eq!(page.total(), doctor);

    // Who came before the policies has little of that.
    let first = first_limit("start_date");
    page.tap(
        "start_date",
        &format!("{}之前", Language::Chinese.day(first)),
    );
    page.wait_until("the start", || page.fragment().contains("start_date="));
    let early = Expected::of(&page.fragment());
    assert!(early.total().high < doctor.high, "{:?}", early.total());
    page.wait_for_total(early.total());

    page.answer(Language::Chinese, "degree", "master");
    page.wait_for_answer("degree", "master");
    let master = Expected::of(&page.fragment());
    page.wait_for_total(master.total());
    let figure = page.text(".total-figure").unwrap_or_default();
    let high = Language::Chinese.money(master.estimate.usual.total.high);
    assert!(figure.contains(&high), "expected {high} in {figure}");

    page.click("main a.button-main");
    page.wait_until("the estimate with these answers", || {
        page.is_there("main.page-estimate") && page.holds("degree=master")
    });
    assert_eq!(page.total(), master.total());
}

fn a_visitor_is_greeted_in_the_language_of_the_browser(page: &Page) {
    for (asked, expected) in [
        ("zh-CN,zh", Language::Chinese),
        ("en-GB,en", Language::English),
        ("mn-MN,en-US", Language::English),
        ("fr-FR", Language::Chinese),
    ] {
        let agent = page.script("return navigator.userAgent", vec![]);
        let wish = json!({ "userAgent": agent, "acceptLanguage": asked });
        page.developer_tools("Emulation.setUserAgentOverride", wish);
        page.open("/");
        let found = page.attribute("html", "lang");
        assert_eq!(found.as_deref(), Some(expected.tag()), "asked for {asked}");
    }
}

fn somebody_who_is_no_person_is_asked_other_questions(page: &Page) {
    page.open("/");
    page.speak(Language::English);
    page.tap("who", &Language::English.option("mode", "student"));
    page.wait_until("a question about the degree", || {
        page.is_there("fieldset[data-question=degree]")
    });
    page.tap(
        "who",
        &Language::English.option("applicant", "organisation"),
    );
    page.wait_until("no question about a degree", || {
        !page.is_there("fieldset[data-question=degree]")
    });
    assert!(page.holds("applicant=organisation"));
    assert_eq!(page.count(".home-questions fieldset"), 2);
    page.click("fieldset[data-question=who] .chip-unsure");
    page.wait_until("no answers", || !page.fragment().contains("applicant"));
}

fn two_questions_more_follow_and_the_range_moves_with_them(page: &Page) {
    page.open("/?v=1&applicant=person&mode=full_time&degree=doctor&start_date=2026-12-01");
    page.speak(Language::English);
    page.wait_until("the first", || page.count(".home-more fieldset") == 1);
    let open = Expected::of(&page.fragment()).usual();
    assert!(open.low < open.high, "{open:?}");
    assert_eq!(page.usual(), open);
    let titles = page.texts(".home-more h2");
    assert_eq!(titles, ["Answer 2 more questions to narrow the range"]);
    page.answer(Language::English, "origin", "outside");
    page.wait_for_answer("origin", "outside");
    assert!(page.chosen("origin").is_some(), "it stays");
    page.wait_until("the second", || page.count(".home-more fieldset") == 2);
    let fewer = Expected::of(&page.fragment()).usual();
    assert_eq!(page.usual(), fewer);
    assert!(fewer.high <= open.high, "{open:?} {fewer:?}");
}
