//! Checks of every state of the page: axe-core, no sideways scrolling, touch targets.
//!
//! The states are listed in `browser_tests::states`, to which a new page adds a line.

use std::fmt::Write;

use browser_tests::in_chromium;
use browser_tests::layout::Screen;
use browser_tests::page::Page;
use browser_tests::states::{STATES, State, show};
use browser_tests::words::Language;

in_chromium!(
    every_state_keeps_to_everything_in_chinese,
    every_state_keeps_to_everything_in_english,
);

const NARROW: Screen = Screen::wide(360);
const WIDE: Screen = Screen::wide(1280);

fn every_state_keeps_to_everything_in_chinese(page: &Page) {
    check(page, Language::Chinese, [NARROW, WIDE.dark()]);
}

fn every_state_keeps_to_everything_in_english(page: &Page) {
    check(page, Language::English, [NARROW.dark(), WIDE]);
}

fn check(page: &Page, language: Language, screens: [Screen; 2]) {
    let mut found = String::new();
    for state in STATES {
        page.imitate(screens[0]);
        show(page, state, language);
        for screen in screens {
            page.imitate(screen);
            let mut faults = page.accessibility_faults();
            faults.extend(
                page.too_low(44)
                    .into_iter()
                    .map(|low| format!("lower than 44 px: {low}")),
            );
            note(&mut found, state, screen.width, faults);
        }
        for width in [320, 360, 390, 768, 1280] {
            page.imitate(Screen::wide(width));
            for text in [16, 32] {
                page.set_text_size(text);
                let wide = page.too_wide();
                if !wide.is_empty() {
                    let fault = format!(
                        "wider than the screen, text at {text} px: {}",
                        wide.join("\n    ")
                    );
                    note(&mut found, state, width, vec![fault]);
                }
            }
        }
    }
    assert!(found.is_empty(), "found in {language:?}:\n{found}");
}

fn note(found: &mut String, state: &State, width: u32, faults: Vec<String>) {
    for fault in faults {
        let _never_fails = writeln!(found, "{} at {width} px\n  {fault}", state.name);
    }
}
