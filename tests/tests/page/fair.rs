//! The screen at a fair: large questions, a code to take along, and nothing left for the next visitor.

use browser_tests::keyboard::Key;
use browser_tests::page::{By, Page};
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(
    a_visitor_answers_and_takes_the_very_result_along,
    a_screen_left_alone_forgets_its_visitor,
    going_back_leads_a_question_back_and_never_away,
    several_answers_are_given_together,
);
in_chromium!(
    a_presenter_leads_through_it,
    leaving_takes_a_deliberate_gesture,
    whoever_opened_it_is_not_on_the_screen,
    the_hand_out_is_one_page,
);

const HOSTED: &str = "https://talent.example/page/";

/// Sets what the stand's staff has chosen on this device.
fn set(page: &Page, name: &str, value: &str) {
    let script = "localStorage.setItem(`ordos-talent-guide.fair.${arguments[0]}`, arguments[1])";
    page.script(script, vec![json!(name), json!(value)]);
}

fn open(page: &Page) {
    page.open("/fair");
    page.wait_until("the invitation", || {
        page.is_there("[data-phase=attract] .fair-begin")
    });
}

fn phase(page: &Page, phase: &str) {
    page.wait_until(phase, || {
        page.attribute(".fair-screen", "data-phase").as_deref() == Some(phase)
    });
}

fn tap(page: &Page, words: &str) {
    page.click_what(&By::XPath(format!(
        "//button[contains(@class, 'fair-answer')][normalize-space() = '{words}']"
    )));
}

/// Taps the first answer until there is a result.
fn to_the_result(page: &Page) {
    while page.attribute(".fair-screen", "data-phase").as_deref() != Some("outcome") {
        let before = page.text(".fair-progress");
        page.click(".fair-answer");
        page.wait_until("the next question or the result", || {
            page.text(".fair-progress") != before
        });
    }
}

fn a_visitor_answers_and_takes_the_very_result_along(page: &Page) {
    page.open("/about");
    page.speak(Language::Chinese);
    set(page, "address", HOSTED);
    open(page);
    page.click("[data-action=begin]");
    phase(page, "asking");
    tap(page, &Language::Chinese.option("mode", "full_time"));
    let mut count = 1;
    while page.attribute(".fair-screen", "data-phase").as_deref() == Some("asking") {
        let before = page.text(".fair-progress");
        page.click(".fair-answer");
        page.wait_until("the next question or the result", || {
            page.text(".fair-progress") != before
        });
        count += 1;
        assert!(count <= 6, "three to six questions");
    }
    assert!(count >= 3);
    assert!(page.is_there(".fair-benefits li"));
    assert_eq!(
        page.count("main a[href^=http]"),
        0,
        "nothing leads elsewhere"
    );
    let link = page.wait_for("the code", || page.scan(".fair-code .qr-code"));
    let code = link
        .strip_prefix(HOSTED)
        .unwrap_or_else(|| panic!("{link}"))
        .to_owned();
    let shown = page.text(".fair-result").unwrap_or_default();
    assert_eq!(page.fragment(), "/fair", "no answer in the address");
    assert_eq!(page.kept(), None);
    // On the visitor's own phone.
    page.open(code.trim_start_matches('#'));
    page.speak(Language::Chinese);
    let there = page.text(".total-figure").unwrap_or_default();
    let digits = |text: &str| {
        text.chars()
            .filter(|letter| letter.is_ascii_digit() || *letter == '.')
            .collect::<String>()
    };
    assert_eq!(digits(&there), digits(&shown), "{there} {shown}");
}

fn a_screen_left_alone_forgets_its_visitor(page: &Page) {
    page.open("/about");
    page.speak(Language::Chinese);
    set(page, "idle", "2");
    open(page);
    page.click("[data-visitor=student]");
    page.wait_until("the countdown", || page.is_there(".fair-warning"));
    let steps = page.script("return history.length", vec![]);
    page.click("[data-action=stay]");
    phase(page, "attract");
    // Nothing is in memory that the page would show, or send, or keep.
    assert_eq!(page.fragment(), "/fair");
    assert_eq!(page.kept(), None);
    let everything = "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href])";
    let everything = page.script(everything, vec![]).to_string();
    assert!(
        !everything.contains("student") && !everything.contains("applicant"),
        "{everything}"
    );
    let steps_now = page.script("return history.length", vec![]);
    assert_eq!(steps_now, steps, "no step was made");
    page.back();
    page.wait_until("the fair still", || page.fragment() == "/fair");
    assert!(page.is_there("[data-phase=attract]"));
    page.click("[data-action=begin]");
    phase(page, "asking");
    let progress = page.text(".fair-progress").unwrap_or_default();
    assert!(progress.contains("第 1 题"), "{progress}");
    let so_far = page.text(".fair-so-far b").unwrap_or_default();
    phase(page, "attract");
    page.click("[data-action=begin]");
    phase(page, "asking");
    assert_eq!(page.text(".fair-so-far b").unwrap_or_default(), so_far);
}

fn going_back_leads_a_question_back_and_never_away(page: &Page) {
    page.open("/about");
    page.speak(Language::Chinese);
    open(page);
    page.click("[data-action=begin]");
    page.wait_until("the first question", || page.is_there(".fair-answer"));
    let first = page.text(".fair-progress");
    page.click(".fair-answer");
    page.wait_until("the second", || page.text(".fair-progress") != first);
    page.back();
    page.wait_until("the first again", || page.text(".fair-progress") == first);
    page.click(".fair-answer");
    page.wait_until("the second", || page.text(".fair-progress") != first);
    // Several times at once, before the page can do anything about it.
    page.script("history.go(-3)", vec![]);
    page.wait_until("a question back", || page.text(".fair-progress") == first);
    assert_eq!(page.fragment(), "/fair");
    // A touch is enough to be safe again.
    page.click(".fair-answer");
    page.wait_until("the second", || page.text(".fair-progress") != first);
    page.script("history.go(-3)", vec![]);
    page.wait_until("a question back", || page.text(".fair-progress") == first);
    assert_eq!(page.fragment(), "/fair");
    assert_eq!(page.kept(), None);
}

fn several_answers_are_given_together(page: &Page) {
    page.open("/about");
    page.speak(Language::Chinese);
    open(page);
    page.click("[data-action=begin]");
    tap(page, "企业或单位");
    while !page.is_there("h1[data-question=platform]") {
        let before = page.text(".fair-progress");
        page.click(".fair-answer[data-unsure]");
        page.wait_until("the next question", || {
            page.text(".fair-progress") != before
        });
    }
    let done = "[data-action=these-are-all]";
    assert_eq!(page.text(done).as_deref(), Some("都没有"));
    let before = page.text(".fair-so-far b");
    for choice in [1, 2, 1] {
        page.click(&format!(".fair-answer[aria-pressed]:nth-of-type({choice})"));
    }
    page.wait_until("one of them", || {
        page.count(".fair-answer[aria-pressed=true]") == 1
    });
    assert_eq!(
        page.text(".fair-so-far b"),
        before,
        "not before all are said"
    );
    page.click(done);
    page.wait_until("another range", || {
        page.text(".fair-so-far b")
            .is_some_and(|now| Some(now) != before)
            || page.is_there("[data-phase=outcome]")
    });
}

fn a_presenter_leads_through_it(page: &Page) {
    page.open("/about");
    page.speak(Language::Chinese);
    open(page);
    page.press(Key::PageDown);
    page.wait_until("the first choice", || page.is_there(".fair-begin:focus"));
    page.press(Key::PageDown);
    page.wait_until("the first visitor", || page.is_there(".fair-card:focus"));
    page.press(Key::PageUp);
    page.wait_until("the first choice", || page.is_there(".fair-begin:focus"));
    page.press(Key::F5);
    phase(page, "asking");
    page.wait_until("a choice in focus", || page.is_there(".fair-answer:focus"));
    page.press(Key::PageDown);
    // Presenters have one key that is F5 and Escape by turns.
    page.press(Key::Escape);
    page.wait_until("the second question", || {
        page.text(".fair-progress")
            .is_some_and(|text| text.contains("第 2 题"))
    });
    page.press_letter("b");
    page.wait_until("the first question", || {
        page.text(".fair-progress")
            .is_some_and(|text| text.contains("第 1 题"))
    });
    page.press_letter("b");
    phase(page, "attract");
}

fn leaving_takes_a_deliberate_gesture(page: &Page) {
    open(page);
    page.click(".fair-hold");
    page.click(".fair-hold");
    assert!(!page.is_there(".fair-desk[open]"), "a tap opens nothing");
    page.back();
    page.wait_until("the fair still", || {
        page.fragment() == "/fair" && page.is_there("[data-phase=attract]")
    });
    let hold = "document.querySelector('.fair-hold').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))";
    page.script(hold, vec![]);
    page.wait_until("the settings", || page.is_there(".fair-desk[open]"));
    page.write("#fair-address", HOSTED);
    page.click("[data-action=close-desk]");
    page.click("[data-visitor=student]");
    to_the_result(page);
    page.wait_until("the code", || page.is_there(".fair-code .qr-code"));
    page.script(hold, vec![]);
    page.wait_until("the settings", || page.is_there(".fair-desk[open]"));
    page.click("[data-action=leave-fair]");
    page.wait_until("home", || page.is_there("main.page-home"));
    assert_eq!(page.fragment(), "/");
    assert_eq!(page.kept(), None);
}

fn whoever_opened_it_is_not_on_the_screen(page: &Page) {
    page.open("/estimate?applicant=person&mode=full_time&degree=doctor");
    page.edit("degree");
    page.speak(Language::Chinese);
    page.answer(Language::Chinese, "degree", "master");
    page.wait_for_answer("degree", "master");
    let kept = page.kept();
    assert!(kept.is_some());
    page.open("/fair");
    page.wait_until("the invitation", || page.is_there("[data-phase=attract]"));
    page.wait_until("an empty address", || page.fragment() == "/fair");
    page.click("[data-action=begin]");
    phase(page, "asking");
    assert_eq!(
        page.kept(),
        kept,
        "what was kept before stays, and is not shown"
    );
    page.type_fragment("/fair?degree=doctor&applicant=person");
    page.wait_until("the fair still", || page.is_there(".fair-screen"));
}

fn the_hand_out_is_one_page(page: &Page) {
    page.open("/about");
    set(page, "address", HOSTED);
    open(page);
    page.developer_tools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    assert!(
        page.text(".hand-out")
            .is_some_and(|text| text.contains(HOSTED))
    );
    assert_eq!(page.scan(".hand-out .qr-code").as_deref(), Some(HOSTED));
    page.developer_tools("Emulation.setEmulatedMedia", json!({ "media": "" }));
    assert_eq!(page.pages_on_paper(), 1);
}
