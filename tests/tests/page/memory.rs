//! Answers kept on the device from one visit to the next.

use browser_tests::expected::Expected;
use browser_tests::page::Page;
use browser_tests::states::LONG_AGO;
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(
    answers_come_back_on_an_address_without_any_until_one_starts_over,
    settings_of_a_page_in_the_address_are_nobodys_answers,
    a_link_from_somebody_else_is_not_mixed_with_what_is_kept,
    link_of_somebody_else_in_the_same_tab_says_so,
    bare_address_in_the_same_tab_keeps_the_answers,
    name_of_a_school_stays_with_the_answers_it_was_chosen_in,
    two_open_tabs_do_not_fight,
    what_a_new_catalogue_changed_for_this_visitor_is_named_until_it_is_read,
);
in_chromium!(
    what_the_visitor_went_back_to_is_what_is_kept,
    kept_answers_that_cannot_be_read_are_named_or_let_be,
);

const ENGLISH: Language = Language::English;
/// The button that brings the visitor's own answers back.
const TAKE_BACK: &str = "[data-action=take-own-back]";
const STUDENT: &str = "/estimate?v=1&applicant=person&mode=student&degree=bachelor";

fn answers_come_back_on_an_address_without_any_until_one_starts_over(page: &Page) {
    page.open("/");
    page.speak(ENGLISH);
    page.tap("who", &ENGLISH.option("mode", "student"));
    page.wait_for_answer("mode", "student");
    page.answer(ENGLISH, "degree", "master");
    page.wait_for_answer("degree", "master");
    page.click(r"fieldset[data-question=degree] .chip-unsure");
    page.wait_until("no degree", || !page.fragment().contains("degree"));
    let total = page.total();

    page.open("/about");
    page.wait_for_answer("mode", "student");
    assert!(page.is_there("main.page-about"), "the page asked for");
    let line = page.text(".welcome p").unwrap_or_default();
    assert!(line.contains("have been restored"), "{line}");
    page.click(".site-nav a:first-child");
    page.wait_for_page("home");
    assert!(!page.is_there(".welcome"), "said once");
    assert_eq!(page.total(), total);
    assert_eq!(page.chosen("who"), Some(ENGLISH.option("mode", "student")));
    assert_eq!(page.chosen("degree").as_deref(), Some("Not sure"));

    // In the place of the address, not as a step of its own.
    page.open("/");
    page.wait_for_answer("mode", "student");
    page.back();
    page.wait_until("the page before", || {
        page.script("return location.href", vec![]) == json!("about:blank")
    });
    page.forward();
    page.wait_for_answer("mode", "student");

    page.open("/");
    page.click(".welcome .message-close");
    page.wait_until("the line to go", || !page.is_there(".welcome"));
    page.open("/");
    page.click(".welcome .welcome-act");
    page.wait_until("no answers", || !page.fragment().contains('?'));
    assert_eq!((page.kept(), page.is_there(".welcome")), (None, false));
    page.open("/");
    assert!(!page.is_there(".welcome, .home-questions :checked"));
    assert_eq!(page.fragment(), "/");
}

fn settings_of_a_page_in_the_address_are_nobodys_answers(page: &Page) {
    page.open("/");
    page.speak(ENGLISH);
    page.click("[data-visitor=student]");
    page.wait_for_answer("mode", "student");
    for (address, stays) in [
        ("/policies?find=rent", "find=rent"),
        ("/estimate?benefit=rent-subsidy", "benefit=rent-subsidy"),
        ("/about?utm=1", "/about"),
    ] {
        page.open(address);
        page.wait_for_answer("mode", "student");
        let line = page.text(".welcome p").unwrap_or_default();
        assert!(line.contains("have been restored"), "{address}: {line}");
        assert!(page.fragment().contains(stays), "{}", page.fragment());
    }
    // What varies from no answers is somebody's, too.
    page.open("/compare?v=1&b.applicant=team");
    let line = page.text(".welcome p").unwrap_or_default();
    assert!(line.contains("come from a link"), "{line}");
}

fn a_link_from_somebody_else_is_not_mixed_with_what_is_kept(page: &Page) {
    page.open("/");
    page.speak(ENGLISH);
    page.click("[data-visitor=firm-moving-in]");
    page.wait_for_answer("high_tech", "true");
    let (own, kept) = (page.fragment(), page.kept());
    assert!(kept.is_some());

    page.open(STUDENT);
    assert!(!page.fragment().contains("high_tech"));
    let line = page.text(".welcome p").unwrap_or_default();
    assert!(line.contains("come from a link"), "{line}");
    page.click(".site-nav a:last-child");
    page.wait_for_page("about");
    page.click(".site-nav a:nth-child(2)");
    page.wait_for_page("estimate");
    page.reload();
    assert!(page.is_there(".welcome"), "it is still somebody else's");
    assert_eq!(page.kept(), kept, "looking changes nothing");

    page.edit("degree");
    page.answer(ENGLISH, "degree", "master");
    page.wait_for_answer("degree", "master");
    assert_eq!(page.kept(), kept, "own answers are not overwritten");
    page.click(TAKE_BACK);
    page.wait_for_answer("high_tech", "true");
    assert_eq!(page.fragment(), own);
    assert!(!page.is_there(".welcome"));
    assert_eq!(page.kept(), kept);
    page.back();
    page.wait_for_answer("degree", "master");
    assert!(page.is_there(TAKE_BACK), "they are still somebody else's");

    // The next visit begins with the own ones, and leads to the others.
    page.open("/");
    page.wait_for_answer("high_tech", "true");
    page.click("[data-action=show-visited]");
    page.wait_for_answer("degree", "master");
    assert_eq!(page.kept(), kept);
    page.click("[data-action=adopt-visited]");
    page.wait_until("the line to go", || !page.is_there(".welcome"));
    page.open("/");
    page.wait_for_answer("degree", "master");
    page.click("[data-action=show-visited]");
    page.wait_for_answer("high_tech", "true");
}

fn link_of_somebody_else_in_the_same_tab_says_so(page: &Page) {
    page.open("/");
    page.speak(ENGLISH);
    page.click("[data-visitor=firm-moving-in]");
    page.wait_for_answer("high_tech", "true");
    let (own, kept) = (page.fragment(), page.kept());
    page.type_fragment(STUDENT);
    page.wait_until("the way back", || page.is_there(TAKE_BACK));
    page.edit("degree");
    page.answer(ENGLISH, "degree", "master");
    page.wait_for_answer("degree", "master");
    assert_eq!(page.kept(), kept);
    page.click(TAKE_BACK);
    page.wait_until("the own answers", || page.fragment() == own);
}

fn bare_address_in_the_same_tab_keeps_the_answers(page: &Page) {
    page.open("/");
    page.speak(ENGLISH);
    page.click("[data-visitor=student]");
    page.wait_for_answer("mode", "student");
    for address in [
        "/policies/rent-subsidy",
        "/about",
        "/",
        "/policies?find=rent",
    ] {
        page.type_fragment(address);
        page.wait_until(&format!("the answers at {address}"), || {
            page.fragment()
                .starts_with(address.split('?').next().unwrap_or_default())
                && page.fragment().contains("mode=student")
        });
    }
    assert!(page.fragment().contains("find=rent"), "{}", page.fragment());
}

fn name_of_a_school_stays_with_the_answers_it_was_chosen_in(page: &Page) {
    let value = "li[data-question=school] .answer-value";
    page.open("/about");
    page.keep("#kept?v=1&on=2026-03-05\n#answers?v=1&applicant=person&degree=doctor&school=first_class_university\n#school?zh=%E6%B8%85%E5%8D%8E%E5%A4%A7%E5%AD%A6&en=Tsinghua%20University");
    page.open("/estimate");
    page.speak(ENGLISH);
    page.unfold_answers();
    page.wait_until("the school", || {
        page.text(value)
            .is_some_and(|text| text.contains("Tsinghua"))
    });
    let other =
        "/estimate?v=1&applicant=person&mode=full_time&degree=doctor&school=first_class_university";
    page.type_fragment(other);
    page.wait_until("the way back", || page.is_there(TAKE_BACK));
    page.unfold_answers();
    assert_eq!(
        page.text(value),
        Some(ENGLISH.option("school", "first_class_university"))
    );
    page.open(other);
    page.unfold_answers();
    assert_eq!(
        page.text(value),
        Some(ENGLISH.option("school", "first_class_university"))
    );
    page.click(TAKE_BACK);
    page.wait_until("the school", || {
        page.text(value)
            .is_some_and(|text| text.contains("Tsinghua"))
    });
}

fn two_open_tabs_do_not_fight(page: &Page) {
    page.open("/");
    page.speak(ENGLISH);
    page.click("[data-visitor=student]");
    page.wait_for_answer("mode", "student");
    let (first, first_address) = (page.tab(), page.fragment());

    let second = page.open_tab();
    page.open("/estimate");
    page.wait_for_answer("mode", "student");
    page.edit("mode");
    page.answer(ENGLISH, "mode", "founder");
    page.wait_for_answer("mode", "founder");
    let second_address = page.fragment();

    page.go_to_tab(&first);
    assert_eq!(page.fragment(), first_address);
    let question = page.wait_for("a question", || page.next_question());
    page.click(".next-question .chip");
    page.wait_until("the answer", || {
        page.fragment().contains(&format!("{question}="))
    });
    assert!(page.holds("mode=student"), "{}", page.fragment());
    let first_address = page.fragment();

    page.go_to_tab(&second);
    assert_eq!(page.fragment(), second_address);
    page.reload();
    assert_eq!(page.fragment(), second_address);
    assert!(
        !page.is_there(".welcome"),
        "a tab knows its own answers again"
    );

    page.open_tab();
    page.open("/estimate");
    page.wait_until("what was answered last, in whichever tab", || {
        page.fragment() == first_address
    });
}

fn what_a_new_catalogue_changed_for_this_visitor_is_named_until_it_is_read(page: &Page) {
    page.open("/about");
    page.speak(ENGLISH);
    page.keep(LONG_AGO);
    let answers = LONG_AGO.lines().find(|line| line.starts_with("#answers?"));
    let now = Expected::of(answers.expect("answers"));
    let (low, high) = (now.estimate.total.low, now.estimate.total.high);
    let total = format!(
        "Total: CNY 60,000 to 72,000 → {} to {}",
        ENGLISH.money(low),
        ENGLISH.money(high).trim_start_matches("CNY ")
    );
    for _ in 0..2 {
        page.open("/estimate");
        page.wait_for_total(now.total());
        let told = page.text(".changes").unwrap_or_default();
        for words in [
            "5 March 2025 (2025-01-01 → ",
            &total,
            &format!(
                "{}: CNY 60,000 → {}",
                ENGLISH.benefit("postdoc-living"),
                ENGLISH.money(now.money("postdoc-living"))
            ),
            "old-allowance: no longer in the catalogue",
        ] {
            assert!(told.contains(words), "expected {words} in: {told}");
        }
    }
    assert!(
        page.is_there(".welcome"),
        "the answers are said to be here again, too"
    );
    // Also where they are brought back in place of somebody else's.
    page.open(STUDENT);
    assert!(!page.is_there(".changes"), "{:?}", page.text(".changes"));
    page.edit("degree");
    page.answer(ENGLISH, "degree", "master");
    page.wait_for_answer("degree", "master");
    page.click(TAKE_BACK);
    page.wait_until("what has changed", || page.is_there(".changes"));
    assert_eq!(page.kept().as_deref().map(str::trim_end), Some(LONG_AGO));

    page.click(".changes .message-close");
    page.wait_until("it to go", || !page.is_there(".changes"));
    page.open("/estimate");
    page.wait_until("a line about the answers", || page.is_there(".welcome"));
    assert!(!page.is_there(".changes"), "{:?}", page.text(".changes"));

    // Another catalogue that says the same.
    let kept = page.kept().unwrap_or_default();
    let (before, after) = kept.split_once("catalogue=").expect("a version");
    let (_, after) = after.split_once('&').expect("more after the version");
    page.keep(&format!("{before}catalogue=2025-01-01&{after}"));
    page.open("/estimate");
    page.wait_until("a line about the answers", || page.is_there(".welcome"));
    let line = page.text(".welcome p").unwrap_or_default();
    assert!(line.contains("your result is the same"), "{line}");
    assert!(!page.is_there(".changes"), "{:?}", page.text(".changes"));
}

fn what_the_visitor_went_back_to_is_what_is_kept(page: &Page) {
    page.open("/");
    page.speak(ENGLISH);
    page.click("[data-visitor=student]");
    page.wait_for_answer("mode", "student");
    page.click("a.brand");
    page.wait_for_page("home");
    page.click("[data-visitor=team-leader]");
    page.wait_for_answer("applicant", "team");
    page.back();
    page.wait_for_answer("mode", "student");
    page.open("/");
    page.wait_for_answer("mode", "student");
}

fn kept_answers_that_cannot_be_read_are_named_or_let_be(page: &Page) {
    page.open("/about");
    page.speak(ENGLISH);
    for garbage in [
        "",
        "{}",
        "\u{0}",
        "#kept?v=9\n#answers?v=9&applicant=person",
        "#kept?v=1",
    ] {
        page.keep(garbage);
        page.open("/");
        assert_eq!(page.fragment(), "/", "{garbage:?}");
        assert!(
            !page.is_there(".message"),
            "{garbage:?}: {:?}",
            page.text(".message")
        );
    }
    page.keep("#kept?v=1&on=2026-03-05\n#answers?v=1&applicant=person&shoe_size=44\n#result?on=x\n#benefits?e=%");
    page.open("/");
    page.wait_for_answer("applicant", "person");
    let message = page.text(".message[role=alert]").unwrap_or_default();
    assert!(message.contains("shoe_size"), "{message}");
    assert_eq!(page.complaints(), Vec::<String>::new());
}
