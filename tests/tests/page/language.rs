//! Two languages, and nothing lost between them.

use browser_tests::page::Page;
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(
    the_language_switch_keeps_page_answers_and_address,
    the_language_is_kept_for_the_next_visit,
);
in_chromium!(
    english_that_cannot_be_fetched_is_said_and_can_be_tried_again,
    a_visitor_whose_language_cannot_be_fetched_gets_the_other_one,
);

fn the_language_switch_keeps_page_answers_and_address(page: &Page) {
    page.open("/estimate?v=1&applicant=person&mode=full_time&degree=doctor&contract_years=2.5");
    page.speak(Language::Chinese);
    page.open_benefit("postdoc-living");
    page.edit("contract_years");
    let (address, total) = (page.fragment(), page.total());
    let chinese = page.text("main").unwrap_or_default();

    page.speak(Language::English);
    assert_eq!((page.fragment(), page.total()), (address.clone(), total));
    assert!(page.is_there("main.page-estimate"));
    assert!(
        page.is_there("[data-benefit=postdoc-living][open] .benefit-body"),
        "what was open stays open"
    );
    assert!(
        page.is_there("li[data-question=contract_years] fieldset"),
        "the question stays open"
    );
    let degree = page.text("li[data-question=degree] .answer-value");
    assert_eq!(degree, Some(Language::English.option("degree", "doctor")));
    let title = page.done(page.session().title());
    assert!(title.contains("Ordos Talent Guide"), "{title}");
    let english = page.text("main").unwrap_or_default();
    let left: Vec<&str> = english
        .lines()
        .filter(|line| {
            chinese
                .lines()
                .any(|known| known == *line && is_sentence(line))
        })
        .collect();
    assert!(left.is_empty(), "left in Chinese: {left:?}");

    page.speak(Language::Chinese);
    assert_eq!(page.text("main").unwrap_or_default(), chinese);
    assert_eq!(page.fragment(), address);
}

/// Returns true if a line is more than a number or a name.
fn is_sentence(line: &str) -> bool {
    line.chars()
        .filter(|character| ('\u{4e00}'..='\u{9fff}').contains(character))
        .count()
        > 3
}

fn the_language_is_kept_for_the_next_visit(page: &Page) {
    page.open("/about");
    page.speak(Language::English);
    page.reload();
    page.speak(Language::English);
    page.open("/");
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
    page.click("[data-action=theme]");
    let theme = page.attribute("html", "data-theme");
    assert!(theme.is_some());
    the_bars_around_the_page_have_its_colour(page);
    page.reload();
    assert_eq!(page.attribute("html", "data-theme"), theme);
    the_bars_around_the_page_have_its_colour(page);
    page.click("[data-action=theme]");
    page.wait_until("the other theme", || {
        page.attribute("html", "data-theme") != theme
    });
    the_bars_around_the_page_have_its_colour(page);
}

fn the_bars_around_the_page_have_its_colour(page: &Page) {
    let script = "
        const metas = [...document.querySelectorAll('meta[name=theme-color]')];
        const named = document.createElement('i');
        document.body.append(named);
        const colors = metas.filter(meta => matchMedia(meta.media).matches).map(meta => {
            named.style.color = meta.content;
            return getComputedStyle(named).color;
        });
        named.remove();
        return [colors, [getComputedStyle(document.documentElement).backgroundColor]];";
    let found = page.script(script, vec![]);
    assert_eq!(found[0], found[1], "of the bars, and of the page");
}

fn english_that_cannot_be_fetched_is_said_and_can_be_tried_again(page: &Page) {
    refuse_parts(page, true);
    page.open("/estimate?applicant=person&mode=full_time&degree=doctor");
    page.click("[data-action=language]");
    page.wait_until("a message", || page.is_there(".message[role=alert]"));
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("zh-CN"));
    page.edit("degree");
    page.answer(Language::Chinese, "degree", "master");
    page.wait_for_answer("degree", "master");
    refuse_parts(page, false);
    page.click(".message button");
    page.wait_until("English", || {
        page.attribute("html", "lang").as_deref() == Some("en")
    });
    assert!(!page.is_there(".message"));
    assert!(page.holds("degree=master"));
}

fn a_visitor_whose_language_cannot_be_fetched_gets_the_other_one(page: &Page) {
    page.open("/");
    page.speak(Language::English);
    refuse_parts(page, true);
    page.open("/estimate?applicant=person");
    page.reload();
    page.wait_until("a message", || page.is_there(".message[role=alert]"));
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("zh-CN"));
    refuse_parts(page, false);
    page.reload();
    page.wait_until("English", || {
        page.attribute("html", "lang").as_deref() == Some("en")
    });
}

/// Keeps the browser from what lies beside the program, or lets it.
fn refuse_parts(page: &Page, refused: bool) {
    page.developer_tools("Network.enable", json!({}));
    page.developer_tools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    let refused: &[&str] = if refused { &["*/parts/*"] } else { &[] };
    page.developer_tools("Network.setBlockedURLs", json!({ "urls": refused }));
}
