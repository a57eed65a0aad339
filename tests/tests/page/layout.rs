//! Every page on every width, with text as large as anybody needs it.

use browser_tests::in_chromium;
use browser_tests::layout::Screen;
use browser_tests::page::Page;
use browser_tests::words::Language;

in_chromium!(
    no_page_scrolls_sideways_in_chinese,
    no_page_scrolls_sideways_in_english,
    everything_to_tap_is_as_high_as_a_thumb,
);

const WIDTHS: [u32; 5] = [320, 360, 390, 768, 1280];
const PLACES: [&str; 5] = [
    "/",
    "/estimate",
    "/estimate?v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&contract_years=3&degree=doctor&honour=tianjiao&buying_home=true&home_price=123456.78&shoe_size=44",
    "/about",
    "/nowhere",
];

fn no_page_scrolls_sideways_in_chinese(page: &Page) {
    check_widths(page, Language::Chinese);
}

fn no_page_scrolls_sideways_in_english(page: &Page) {
    check_widths(page, Language::English);
}

fn check_widths(page: &Page, language: Language) {
    let mut found = Vec::new();
    for place in PLACES {
        page.imitate(Screen::wide(1280));
        page.open(place);
        page.speak(language);
        page.open_everything();
        if page.is_there("li[data-question=contract_years]") {
            page.edit("contract_years");
        }
        for width in WIDTHS {
            page.imitate(Screen::wide(width));
            for text in [16, 32] {
                page.set_text_size(text);
                let wide = page.too_wide();
                if !wide.is_empty() {
                    found.push(format!(
                        "{place} at {width} px, text at {text} px:\n    {}",
                        wide.join("\n    ")
                    ));
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "pages that scroll sideways:\n{}",
        found.join("\n")
    );
}

fn everything_to_tap_is_as_high_as_a_thumb(page: &Page) {
    let mut found = Vec::new();
    for width in [360, 1280] {
        page.imitate(Screen::wide(width));
        for place in PLACES {
            page.open(place);
            page.speak(Language::Chinese);
            page.open_everything();
            for low in page.too_low(44) {
                found.push(format!("{place} at {width} px: {low}"));
            }
        }
    }
    assert!(found.is_empty(), "lower than 44 px:\n{}", found.join("\n"));
}
