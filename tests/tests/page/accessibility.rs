//! What axe-core, which knows the common faults, says about every page.

use std::fmt::Write;

use browser_tests::in_chromium;
use browser_tests::layout::Screen;
use browser_tests::page::{By, Page};
use browser_tests::words::Language;

in_chromium!(
    axe_finds_nothing_in_chinese,
    axe_finds_nothing_in_english,
    axe_finds_nothing_in_any_kind_of_question,
);

const NARROW: Screen = Screen::wide(360);
const WIDE: Screen = Screen::wide(1280);

/// Every page; the estimate once with a range and once with a message.
const PLACES: [&str; 4] = [
    "/",
    "/estimate?v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&contract_years=3&degree=doctor&shoe_size=44",
    "/about",
    "/nowhere",
];

fn axe_finds_nothing_in_chinese(page: &Page) {
    check_everywhere(page, Language::Chinese);
}

fn axe_finds_nothing_in_english(page: &Page) {
    check_everywhere(page, Language::English);
}

fn check_everywhere(page: &Page, language: Language) {
    let mut found = String::new();
    for place in PLACES {
        for screen in [NARROW, WIDE] {
            page.imitate(screen);
            page.open(place);
            page.speak(language);
            page.open_everything();
            for screen in [screen, screen.dark()] {
                page.imitate(screen);
                note(
                    page,
                    &format!("{place} {language:?} {screen:?}"),
                    &mut found,
                );
            }
        }
    }
    assert!(found.is_empty(), "axe-core finds:\n{found}");
}

fn axe_finds_nothing_in_any_kind_of_question(page: &Page) {
    let mut found = String::new();
    page.imitate(NARROW);
    page.open("/estimate?applicant=organisation&platform=regional_key_lab&recognised_date=2022-01-01&sme_years=2&industry=biomedicine&high_tech=true&rd_spend=100&district=dalate");
    page.speak(Language::Chinese);
    for question in [
        "platform",
        "recognised_date",
        "sme_years",
        "industry",
        "high_tech",
    ] {
        page.edit(question);
        note(page, question, &mut found);
    }
    // A slip, and what is said about it.
    page.open("/estimate?applicant=person&mode=full_time&contract_years=3");
    page.edit("contract_years");
    let field = page.element(&By::Css(
        "li[data-question=contract_years] input[inputmode]",
    ));
    page.done(field.clear());
    page.done(field.send_keys("soon\u{e007}"));
    page.wait_until("the slip to be named", || page.is_there(".field-error"));
    note(page, "a slip in a number", &mut found);
    assert!(found.is_empty(), "axe-core finds:\n{found}");
}

fn note(page: &Page, place: &str, found: &mut String) {
    for fault in page.accessibility_faults() {
        let _never_fails = writeln!(found, "{place}\n  {fault}");
    }
}
