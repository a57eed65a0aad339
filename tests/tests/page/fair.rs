//! The kiosk of a careers fair: large questions, a code to take along, and nothing left for the next visitor.

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
    presenter_with_arrow_keys_leads_through,
);
in_chromium!(
    presenter_with_page_keys_leads_through,
    escape_of_a_keyboard_steps_back,
    settings_open_only_where_the_dot_is_held,
    answers_of_the_person_who_opened_it_are_not_on_the_screen,
    hand_out_is_one_page_with_a_code,
);

const HOSTED: &str = "https://talent.example/page/";
const FIELD: &str = "#fair-address";

/// Saves a setting of the stand on this device.
pub fn set(page: &Page, name: &str, value: &str) {
    let script = "localStorage.setItem(`ordos-talent-guide.fair.${arguments[0]}`, arguments[1])";
    page.script(script, vec![json!(name), json!(value)]);
}

/// Opens the kiosk in Chinese.
pub fn open(page: &Page) {
    page.open("/about");
    page.speak(Language::Chinese);
    show(page);
}

/// Opens the kiosk in the language of the page.
pub fn show(page: &Page) {
    page.open("/fair");
    page.wait_until("the invitation", || {
        page.is_there("[data-phase=attract] [data-action=begin]")
    });
}

/// Waits for a screen, and until taps count on it.
pub fn wait_for_phase(page: &Page, phase: &str) {
    page.wait_until(phase, || {
        page.attribute("[data-phase]", "data-phase").as_deref() == Some(phase)
    });
    page.wait_until_screen_settles();
}

/// Waits for the question with this number.
pub fn wait_for_question(page: &Page, number: u8) {
    page.wait_until("the question", || {
        page.text(".fair-progress")
            .is_some_and(|text| text.contains(&format!("第{number}题")))
    });
    page.wait_until_screen_settles();
}

/// Returns the button with this text.
pub fn button(words: &str) -> By {
    By::XPath(format!("//main//button[normalize-space() = '{words}']"))
}

fn tap(page: &Page, words: &str) {
    page.wait_until_screen_settles();
    page.click_what(&button(words));
}

fn a_visitor_answers_and_takes_the_very_result_along(page: &Page) {
    page.open("/about");
    page.speak(Language::Chinese);
    set(page, "address", HOSTED);
    show(page);
    page.choose("[data-action=begin]");
    wait_for_phase(page, "asking");
    tap(page, &Language::Chinese.option("mode", "full_time"));
    wait_for_question(page, 2);
    let mut count = 1;
    while page.attribute("[data-phase]", "data-phase").as_deref() == Some("asking") {
        let before = page.text(".fair-progress");
        page.choose(".fair-answer");
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
    let link = page.wait_for("the code", || page.scan(".fair-outcome .qr-code"));
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
    set(page, "idle", "3");
    show(page);
    page.choose("[data-visitor=student]");
    page.wait_until("the countdown", || page.is_there(".fair-warning"));
    let steps = page.script("return history.length", vec![]);
    page.click("[data-action=stay]");
    wait_for_phase(page, "attract");
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
    page.choose("[data-action=begin]");
    wait_for_question(page, 1);
    let so_far = page.text(".fair-so-far b").unwrap_or_default();
    wait_for_phase(page, "attract");
    page.choose("[data-action=begin]");
    wait_for_question(page, 1);
    assert_eq!(page.text(".fair-so-far b").unwrap_or_default(), so_far);
}

fn going_back_leads_a_question_back_and_never_away(page: &Page) {
    open(page);
    page.choose("[data-action=begin]");
    wait_for_question(page, 1);
    page.choose(".fair-answer");
    wait_for_question(page, 2);
    page.back();
    wait_for_question(page, 1);
    page.choose(".fair-answer");
    wait_for_question(page, 2);
    // Several times at once, before the page can do anything about it.
    page.script("history.go(-3)", vec![]);
    wait_for_question(page, 1);
    assert_eq!(page.fragment(), "/fair");
    // A touch is enough to be safe again.
    page.choose(".fair-answer");
    wait_for_question(page, 2);
    page.script("history.go(-3)", vec![]);
    wait_for_question(page, 1);
    assert_eq!(page.fragment(), "/fair");
    assert_eq!(page.kept(), None);
}

fn several_answers_are_given_together(page: &Page) {
    open(page);
    page.choose("[data-action=begin]");
    wait_for_question(page, 1);
    tap(page, &Language::Chinese.option("applicant", "organisation"));
    wait_for_question(page, 2);
    while !page.is_there("h1[data-question=platform]") {
        if page.is_there("[data-phase=outcome]") {
            page.choose("[data-action=ask-more]");
            wait_for_phase(page, "asking");
            continue;
        }
        let before = page.text(".fair-progress");
        page.choose("[data-unsure]");
        page.wait_until("the next question", || {
            page.text(".fair-progress") != before
        });
    }
    page.wait_until_screen_settles();
    let done = "[data-action=these-are-all]";
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

/// Leads to the second question and back with the keys of a presenter.
fn lead_through(page: &Page, [next, previous]: [Key; 2]) {
    let wait_for_focus = |selector: &str| {
        page.wait_until(selector, || page.is_there(&format!("{selector}:focus")));
    };
    open(page);
    page.press(next.clone());
    wait_for_focus("[data-action=begin]");
    page.press(next.clone());
    wait_for_focus("[data-visitor]");
    page.press(previous);
    wait_for_focus("[data-action=begin]");
    page.press(Key::F5);
    wait_for_question(page, 1);
    wait_for_focus(".fair-answer");
    page.press(next);
    // Presenters have one key that is F5 and Escape by turns.
    page.press(Key::Escape);
    wait_for_question(page, 2);
    wait_for_focus(".fair-answer");
    page.press(Key::F5);
    wait_for_question(page, 3);
    page.press_letter(".");
    wait_for_question(page, 2);
    page.press_letter("b");
    wait_for_question(page, 1);
    page.press_letter("b");
    wait_for_phase(page, "attract");
}

fn presenter_with_page_keys_leads_through(page: &Page) {
    lead_through(page, [Key::PageDown, Key::PageUp]);
}

fn presenter_with_arrow_keys_leads_through(page: &Page) {
    lead_through(page, [Key::Right, Key::Left]);
    lead_through(page, [Key::Down, Key::Up]);
}

fn escape_of_a_keyboard_steps_back(page: &Page) {
    open(page);
    page.press(Key::PageDown);
    page.press(Key::F5);
    wait_for_question(page, 1);
    page.choose(".fair-answer");
    wait_for_question(page, 2);
    page.press(Key::Escape);
    wait_for_question(page, 1);
    page.press(Key::PageDown);
    page.press(Key::Tab);
    page.press(Key::Escape);
    wait_for_phase(page, "attract");
}

fn settings_open_only_where_the_dot_is_held(page: &Page) {
    show(page);
    page.click(".fair-hold-dot");
    page.click(".fair-hold-dot");
    assert!(!page.is_there("dialog[open]"), "a tap opens nothing");
    page.back();
    page.wait_until("the fair still", || {
        page.fragment() == "/fair" && page.is_there("[data-phase=attract]")
    });
    page.open_stand_settings();
    page.write(FIELD, HOSTED);
    page.click("[data-action=close-desk]");
    page.choose("[data-visitor=student]");
    page.answer_to_the_result();
    page.wait_until("the code", || page.is_there(".fair-outcome .qr-code"));
    page.open_stand_settings();
    page.click("[data-action=leave-fair]");
    page.wait_for_page("home");
    assert_eq!(page.fragment(), "/");
    assert_eq!(page.kept(), None);
}

fn answers_of_the_person_who_opened_it_are_not_on_the_screen(page: &Page) {
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
    page.choose("[data-action=begin]");
    wait_for_phase(page, "asking");
    assert_eq!(
        page.kept(),
        kept,
        "what was kept before stays, and is not shown"
    );
    page.type_fragment("/fair?degree=doctor&applicant=person");
    page.wait_until("the fair still", || page.is_there("[data-phase]"));
}

fn hand_out_is_one_page_with_a_code(page: &Page) {
    page.open("/about");
    set(page, "address", HOSTED);
    show(page);
    page.developer_tools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    assert!(
        page.text(".hand-out")
            .is_some_and(|text| text.contains(HOSTED))
    );
    assert_eq!(page.scan(".hand-out .qr-code").as_deref(), Some(HOSTED));
    page.developer_tools("Emulation.setEmulatedMedia", json!({ "media": "" }));
    for language in Language::ALL {
        page.speak(language);
        assert_eq!(page.pages_on_paper(), 1, "{language:?}");
    }
}
