//! The first half minute: three questions and a range.

use browser_tests::page::Page;
use browser_tests::visitor::Total;
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
    assert_eq!(nothing_answered.low, 0);
    assert!(nothing_answered.high > 10_000_000, "{nothing_answered:?}");

    // Class a 300万, the honour 40万, the executive 10万, the post-doctor 10万, the village 2万.
    let full_time = Language::Chinese.option("mode", "full_time");
    page.tap("who", &full_time);
    page.wait_for_total(Total {
        low: 0,
        high: 3_620_000,
    });
    assert_eq!(page.chosen("who"), Some(full_time));
    page.wait_for_answer("applicant", "person");
    page.wait_for_answer("mode", "full_time");

    // All of that may be a doctor's.
    page.answer(Language::Chinese, "degree", "doctor");
    page.wait_for_answer("degree", "doctor");
    assert_eq!(
        page.total(),
        Total {
            low: 0,
            high: 3_620_000
        }
    );

    // Who came before the policies has the post-doctor's and the village's only.
    page.tap("start_date", "2021年8月24日之前");
    page.wait_for_total(Total {
        low: 0,
        high: 120_000,
    });

    page.answer(Language::Chinese, "degree", "master");
    page.wait_for_total(Total {
        low: 0,
        high: 20_000,
    });
    let figure = page.text(".total-figure").unwrap_or_default();
    assert!(figure.contains("2万元"), "{figure}");

    page.click("main a.button-main");
    page.wait_until("the estimate with these answers", || {
        page.is_there("main.page-estimate") && page.holds("degree=master")
    });
    assert_eq!(
        page.total(),
        Total {
            low: 0,
            high: 20_000
        }
    );
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
    // A flexible stay has no start date; 10万 for a post-doctor and the village's 2万 are open.
    page.wait_for_total(Total {
        low: 0,
        high: 120_000,
    });
    let titles = page.texts(".home-more h2");
    assert_eq!(titles, ["Answer 2 more questions to narrow the range"]);
    assert_eq!(page.count(".home-more fieldset"), 1, "one after the other");
    page.answer(Language::English, "postdoc", "true");
    page.wait_for_total(Total {
        low: 100_000,
        high: 120_000,
    });
    assert_eq!(page.chosen("postdoc"), Some("Yes".to_owned()), "it stays");
    page.wait_until("the second", || page.count(".home-more fieldset") == 2);
    page.answer(Language::English, "village_talent", "true");
    page.wait_for_total(Total::exactly(120_000));
    assert_eq!(page.count(".home-more fieldset"), 2);
}
