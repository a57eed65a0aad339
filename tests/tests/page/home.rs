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
    // The most is a firm's: with nothing answered anybody may be asking.
    let nothing_answered = page.total();
    assert_eq!(nothing_answered, Expected::of("").total());

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
    let high = Language::Chinese.money(master.estimate.total.high);
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
    page.open("/");
    page.speak(Language::English);
    page.tap("who", &Language::English.option("mode", "flexible"));
    page.answer(Language::English, "degree", "doctor");
    // A flexible stay has no start date; awards for a post-doctor and of the village are open.
    page.wait_for_answer("degree", "doctor");
    let open = Expected::of(&page.fragment()).total();
    assert!(open.low < open.high, "{open:?}");
    page.wait_for_total(open);
    let titles = page.texts(".home-more h2");
    assert_eq!(titles, ["Answer 2 more questions to narrow the range"]);
    assert_eq!(page.count(".home-more fieldset"), 1, "one after the other");
    page.answer(Language::English, "postdoc", "true");
    page.wait_for_answer("postdoc", "true");
    page.wait_for_total(Expected::of(&page.fragment()).total());
    assert_eq!(page.chosen("postdoc"), Some("Yes".to_owned()), "it stays");
    page.wait_until("the second", || page.count(".home-more fieldset") == 2);
    page.answer(Language::English, "village_talent", "true");
    page.wait_for_answer("village_talent", "true");
    let known = Expected::of(&page.fragment()).total();
    assert_eq!(known.low, known.high);
    page.wait_for_total(known);
    assert_eq!(page.count(".home-more fieldset"), 2);
}
