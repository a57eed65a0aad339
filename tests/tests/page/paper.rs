//! The whole catalogue on one page without a script.

use browser_tests::layout::Screen;
use browser_tests::page::Page;
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(the_page_without_a_script_can_be_read_and_leads_into_the_page);
in_chromium!(the_page_without_a_script_keeps_to_everything);

fn file(language: Language) -> &'static str {
    language.pick("catalogue.html", "catalogue.en.html")
}

#[track_caller]
fn open(page: &Page, language: Language) {
    let address = format!("{}{}", page.address(), file(language));
    page.done(page.session().goto(address));
    page.wait_until("the catalogue", || page.is_there("h1"));
}

fn the_page_without_a_script_can_be_read_and_leads_into_the_page(page: &Page) {
    for language in Language::ALL {
        open(page, language);
        let lang = page.attribute("html", "lang").unwrap_or_default();
        assert_eq!(lang, language.tag());
        let said = page.text("body").unwrap_or_default();
        for benefit in ["rent-subsidy", "postdoc-living"] {
            assert!(said.contains(&language.benefit(benefit)), "{benefit}");
        }
        // From the table of contents to a benefit, which has an anchor of its own.
        page.click("nav a[href='#benefit-rent-subsidy']");
        page.wait_until("the benefit", || {
            page.done(page.session().current_url()).fragment() == Some("benefit-rent-subsidy")
        });
        page.click("a[href='./']");
        page.wait_until("the page itself", || page.is_there("main .kinds"));
    }
}

fn the_page_without_a_script_keeps_to_everything(page: &Page) {
    for language in Language::ALL {
        for screen in [
            Screen::wide(320),
            Screen::wide(360).dark(),
            Screen::wide(1280),
            Screen::wide(1280).dark(),
        ] {
            page.imitate(screen);
            open(page, language);
            assert_eq!(page.too_wide(), Vec::<String>::new(), "{language:?}");
            assert_eq!(
                page.accessibility_faults(),
                Vec::<String>::new(),
                "{language:?}"
            );
        }
    }
    let scripts = page.script("return document.scripts.length", vec![]);
    // axe-core is run, not put into the page.
    assert_eq!(scripts, json!(0));
}
