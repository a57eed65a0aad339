//! Nothing leaves the device, and nothing is refused or broken on the way.

use browser_tests::in_chromium;
use browser_tests::page::Page;
use browser_tests::words::Language;
use serde_json::{Value, json};

in_chromium!(the_main_path_asks_no_other_host_and_raises_no_complaint);

/// Keeps what the Content-Security-Policy refuses, from before the first line of the page on.
const WATCH: &str = "window.refused = []; document.addEventListener('securitypolicyviolation', event => refused.push(`${event.violatedDirective}: ${event.blockedURI}`))";

fn the_main_path_asks_no_other_host_and_raises_no_complaint(page: &Page) {
    page.developer_tools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": WATCH }),
    );
    page.developer_tools("Network.enable", json!({}));
    page.open("/");
    page.speak(Language::Chinese);
    page.tap("who", &Language::Chinese.option("mode", "full_time"));
    page.answer(Language::Chinese, "degree", "doctor");
    page.wait_for_answer("degree", "doctor");
    page.click("main a.button-main");
    page.wait_for_page("estimate");
    page.open_everything();
    page.edit("degree");
    page.click("[data-action=theme]");
    page.speak(Language::English);
    page.click(".site-nav a:last-child");
    page.wait_for_page("about");
    page.back();
    page.wait_for_page("estimate");
    page.unfold_answers();
    page.click("[data-action=start-over]");
    page.wait_until("no answers", || !page.is_there("li.answer[data-question]"));

    assert_eq!(page.complaints(), Vec::<String>::new());
    assert_eq!(page.script("return refused", vec![]), json!([]));
    assert_eq!(page.script("return document.cookie", vec![]), json!(""));
    let loaded = page.script("return performance.getEntries().map(entry => entry.name).filter(name => name.includes(':'))", vec![]);
    let loaded: Vec<&str> = loaded
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    assert!(
        loaded.iter().any(|name| name.ends_with("_bg.wasm")),
        "{loaded:?}"
    );
    let elsewhere: Vec<_> = loaded
        .iter()
        .filter(|name| !name.starts_with(&page.origin()))
        .collect();
    assert!(elsewhere.is_empty(), "asked of other hosts: {elsewhere:?}");
    assert!(
        loaded
            .iter()
            .all(|name| !name.contains("degree=") || name.contains('#')),
        "an answer was sent: {loaded:?}"
    );
}
