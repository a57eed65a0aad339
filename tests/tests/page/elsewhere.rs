//! Other places than a web server's top folder, and none at all.

use browser_tests::browser::Engine;
use browser_tests::page::Page;
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(everything_works_with_the_server_gone_after_the_first_load);
in_chromium!(the_page_works_where_storage_is_refused);

#[test]
fn the_page_works_from_a_sub_folder() {
    let page = Page::start_under(Engine::Chromium, "/deep/er/");
    page.open("/estimate?applicant=person&mode=student&degree=master");
    page.speak(Language::Chinese);
    assert!(page.is_there("li.answer[data-question=degree]"));
    page.click("a.brand");
    page.wait_for_page("home");
    let path = page.script("return location.pathname", vec![]);
    assert_eq!(path, json!("/deep/er/"));
    let background = page.script(
        "return getComputedStyle(document.documentElement).backgroundColor",
        vec![],
    );
    assert_ne!(background, json!("rgba(0, 0, 0, 0)"), "the style is there");
    assert_eq!(page.complaints(), Vec::<String>::new());
}

fn everything_works_with_the_server_gone_after_the_first_load(page: &Page) {
    page.open("/");
    page.wait_until("the English texts", || {
        let names = "return performance.getEntriesByType('resource')
            .filter(entry => entry.responseEnd > 0).map(entry => entry.name).join()";
        page.script(names, vec![])
            .as_str()
            .is_some_and(|names| names.contains("/parts/english-"))
    });
    page.wait_for_prefetch();
    page.stop_server();
    page.speak(Language::English);
    page.click("[data-visitor=student]");
    page.wait_for_page("estimate");
    page.wait_for_answer("mode", "student");
    page.open_everything();
    page.edit("mode");
    page.answer(Language::English, "mode", "full_time");
    page.wait_for_answer("mode", "full_time");
    page.speak(Language::Chinese);
    page.click(".site-nav a:last-child");
    page.wait_until("the about page, perhaps without its text", || {
        page.is_there("main.page-about")
    });
    page.back();
    page.wait_for_page("estimate");
    assert!(page.holds("mode=full_time"));
    page.click("[data-action=theme]");
    page.click("a.brand");
    page.wait_for_page("home");
}

fn the_page_works_where_storage_is_refused(page: &Page) {
    let refusing = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });
    }";
    page.developer_tools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": refusing }),
    );
    page.open("/");
    let is_refused = page.script(
        "try { localStorage; return false; } catch { return true; }",
        vec![],
    );
    assert_eq!(is_refused, json!(true));
    page.speak(Language::English);
    page.click("[data-action=theme]");
    page.wait_until("a theme", || page.attribute("html", "data-theme").is_some());
    page.click("[data-visitor=student]");
    page.wait_for_page("estimate");
    page.speak(Language::Chinese);
    page.reload();
    assert!(page.is_there("li.answer[data-question=mode]"));
    page.edit("mode");
    page.answer(Language::Chinese, "mode", "founder");
    page.wait_for_answer("mode", "founder");
    page.click("[data-action=start-over]");
    page.wait_until("no answers", || !page.is_there("li.answer[data-question]"));
    page.click("a.brand");
    page.click("[data-visitor=student]");
    page.wait_for_answer("mode", "student");

    // Without storage nothing comes back, and nothing is said about it.
    page.open("/");
    assert_eq!(page.fragment(), "/");
    assert!(!page.is_there(".message"));
    assert_eq!(page.complaints(), Vec::<String>::new());
}
