//! The main path on every width, in both languages, under a finger and by keyboard alone.

use browser_tests::browser::Engine;
use browser_tests::in_both_engines;
use browser_tests::keyboard::Key;
use browser_tests::page::{By, Page};
use browser_tests::visitor::chip;
use browser_tests::words::Language;
use serde_json::json;

in_both_engines!(
    the_main_path_is_gone_by_touch_on_every_width,
    the_main_path_is_gone_by_keyboard_on_every_width,
);

const WIDTHS: [u32; 4] = [360, 390, 768, 1280];

/// The input mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InputMode {
    Finger,
    Keys,
}

impl InputMode {
    /// Chooses an option of a question.
    fn choose(self, page: &Page, question: &str, label: &str) {
        match self {
            Self::Finger => page.touch(&chip(question, label)),
            Self::Keys => choose_by_keys(page, question, label),
        }
    }

    /// Presses what fits a selector.
    fn press(self, page: &Page, selector: &str) {
        if self == Self::Finger {
            return page.touch(&By::Css(selector));
        }
        // Not `:focus`, which fits nothing in a window behind another test's.
        let script = "return document.activeElement.matches(arguments[0])";
        page.tab_to(selector, |_| {
            page.script(script, vec![json!(selector)]) == json!(true)
        });
        page.press(Key::Enter);
    }
}

fn the_main_path_is_gone_by_touch_on_every_width(page: &Page) {
    for width in WIDTHS {
        for language in Language::ALL {
            main_path(page, width, language, InputMode::Finger);
        }
    }
}

/// Each engine goes each width in one language and both languages on two widths; the other engine has the others.
fn the_main_path_is_gone_by_keyboard_on_every_width(page: &Page) {
    let mut languages = Language::ALL.into_iter().cycle();
    if !page.has_developer_tools() {
        languages.next();
    }
    for (width, language) in WIDTHS.into_iter().zip(languages) {
        main_path(page, width, language, InputMode::Keys);
    }
}

fn main_path(page: &Page, width: u32, language: Language, mode: InputMode) {
    page.forget();
    page.open_at(width, "/");
    page.speak(language);
    watch_pointers(page);
    mode.choose(page, "who", &language.option("mode", "full_time"));
    page.wait_for_answer("mode", "full_time");
    mode.choose(page, "degree", &language.option("degree", "doctor"));
    page.wait_for_answer("degree", "doctor");
    let first = page.total();
    mode.press(page, "main a.button-main");
    page.wait_for_page("estimate");

    if page.is_there(".answers-fold:not([open])") {
        mode.press(page, ".answers-fold > summary");
    }
    mode.press(page, "li[data-question=degree] .answer-edit");
    page.wait_until("the question to open in its place", || {
        page.is_there("li[data-question=degree] fieldset")
    });
    mode.choose(page, "degree", &language.option("degree", "below_bachelor"));
    page.wait_for_answer("degree", "below_bachelor");
    page.wait_until("another total", || page.total() != first);

    // What is ruled out is folded.
    page.wait_until("the results", || {
        !page.is_there(".column-results[aria-busy]")
    });
    let fold = ".group-reason:not([open]):has([data-benefit=talent-apartment]) > summary";
    if page.is_there(fold) {
        mode.press(page, fold);
    }
    mode.press(page, "[data-benefit=talent-apartment] > summary");
    page.wait_until("the benefit to open", || {
        page.is_there("[data-benefit=talent-apartment][open] .benefit-body")
    });
    let pointers = page.script("return [...pointers]", vec![]);
    let expected = match (mode, page.engine()) {
        (InputMode::Finger, Engine::Chromium) => json!(["touch"]),
        (InputMode::Finger, Engine::WebKit | Engine::Firefox) => json!(["mouse"]),
        (InputMode::Keys, _) => json!([]),
    };
    assert_eq!(pointers, expected, "at {width} px in {language:?}");
    let wide = page.too_wide();
    assert!(wide.is_empty(), "at {width} px in {language:?}: {wide:?}");
}

/// Notes what kinds of pointers press on the page from now on.
fn watch_pointers(page: &Page) {
    let script = "window.pointers = new Set(); addEventListener('pointerdown', event => pointers.add(event.pointerType), true)";
    page.script(script, vec![]);
}

/// Goes to the question by the tab key and through its options by the arrows.
fn choose_by_keys(page: &Page, question: &str, label: &str) {
    page.tab_to(question, |focus| {
        focus.place == question && focus.tag == "input"
    });
    let options = page.texts(&format!("fieldset[data-question={question}] .chip-text"));
    let place = |label: &str| options.iter().position(|option| option == label);
    let wanted = place(label);
    // Not every engine goes on from the last option to the first.
    for _ in 0..=options.len() {
        let chosen = page.chosen(question);
        match chosen.and_then(|chosen| place(&chosen)) {
            None => page.press_letter(" "),
            chosen if chosen == wanted => return,
            chosen if chosen < wanted => page.press(Key::Down),
            _ => page.press(Key::Up),
        }
    }
    panic!("expected the arrows to reach {label} among {options:?}");
}
