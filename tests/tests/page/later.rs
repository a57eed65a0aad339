//! Lazily loaded chunks.

use browser_tests::in_chromium;
use browser_tests::page::Page;
use browser_tests::words::Language;
use serde_json::json;

in_chromium!(what_comes_later_and_cannot_be_fetched_is_said_and_can_be_tried_again);

fn what_comes_later_and_cannot_be_fetched_is_said_and_can_be_tried_again(page: &Page) {
    refuse(page, true);
    page.open("/");
    // What does not come later works.
    page.tap("who", &Language::Chinese.option("mode", "full_time"));
    page.answer(Language::Chinese, "degree", "doctor");
    page.wait_for_answer("degree", "doctor");
    page.click("nav a[href^='#/about']");
    page.wait_until("a way to try again", || {
        page.is_there("[data-action=load-again]")
    });
    let said = page.text("main [role=alert] p").unwrap_or_default();
    assert!(said.contains("加载失败"), "{said}");
    refuse(page, false);
    // Each part that did not come has a button of its own.
    page.wait_until("the page", || {
        page.script(
            "document.querySelector('[data-action=load-again]')?.click()",
            vec![],
        );
        page.is_there(".page-about h1") && !page.is_there("[data-action=load-again]")
    });
}

/// Keeps the browser from what comes later, or lets it.
fn refuse(page: &Page, refused: bool) {
    page.developer_tools("Network.enable", json!({}));
    page.developer_tools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    let refused: &[&str] = if refused { &["*_sheet.wasm"] } else { &[] };
    page.developer_tools("Network.setBlockedURLs", json!({ "urls": refused }));
}
