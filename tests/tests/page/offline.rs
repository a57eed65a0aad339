//! On the device: without a network, and when there is a new version.

use browser_tests::browser::Engine;
use browser_tests::deploy::Deployed;
use browser_tests::page::{By, Page};
use browser_tests::server::Server;
use browser_tests::states::{SCHOOL, STATES};
use browser_tests::words::Language;
use browser_tests::{environment, in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(after_one_visit_everything_works_with_the_server_gone);
in_chromium!(a_page_that_cannot_be_kept_works_and_says_nothing);

#[test]
fn a_new_version_is_said_and_never_mixed_with_the_old_one_in_chromium() {
    a_new_version_is_said_and_never_mixed_with_the_old_one(Engine::Chromium);
}

#[test]
fn a_new_version_is_said_and_never_mixed_with_the_old_one_in_webkit() {
    if environment::has_webkit() {
        a_new_version_is_said_and_never_mixed_with_the_old_one(Engine::WebKit);
    }
}

fn after_one_visit_everything_works_with_the_server_gone(page: &Page) {
    page.open_until_kept();
    page.stop_server();
    let mut places: Vec<_> = STATES.iter().map(|state| state.place).collect();
    places.dedup();
    for place in places {
        page.open(place);
        page.wait_until("all of the page", || !page.is_there(".coming"));
        assert!(!page.is_there("[data-action=fetch-later]"), "{place}");
        assert!(
            page.text("main h1").is_some_and(|title| !title.is_empty()),
            "{place}"
        );
    }
    page.open(SCHOOL);
    page.speak(Language::English);
    find_a_school(page);
    page.reload();
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
}

fn a_new_version_is_said_and_never_mixed_with_the_old_one(engine: Engine) {
    let deployed = Deployed::new();
    let page = Page::start_with(engine, Server::start(deployed.folder(), "/sub/"));
    page.open_until_kept();
    page.open(SCHOOL);
    page.speak(Language::English);
    let old = deployed.version();
    assert_eq!(version_shown(&page), old);

    deployed.replace(" (new)");
    let new = deployed.version();
    assert_ne!(old, new);
    // As a visitor does who comes back to the tab.
    page.script(
        "document.dispatchEvent(new Event('visibilitychange'))",
        vec![],
    );
    page.wait_until("that there is a new version", || page.is_there(".updated"));
    assert_eq!(version_shown(&page), old, "nothing is reloaded by itself");
    // The old page still has what it never needed before, which is gone from the server.
    find_a_school(&page);
    assert!(page.holds("degree=master"));

    page.click("[data-action=reload]");
    page.wait_until("the new version", || {
        page.is_there("script[data-wasm]") && version_shown(&page) == new
    });
    page.wait_until("the page", || {
        page.is_there("li.answer[data-question=degree]")
    });
    assert!(!page.is_there(".updated"));
    let names = page.script(
        "return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => name.includes('talent-guide')).join()",
        vec![],
    );
    let program = page
        .attribute("script[data-wasm]", "data-wasm")
        .unwrap_or_default();
    let program = program
        .trim_start_matches("./")
        .trim_end_matches("_bg.wasm");
    let names = names.as_str().unwrap_or_default();
    assert!(
        !names.is_empty() && names.split(',').all(|name| name.contains(program)),
        "{names}"
    );

    // And from now on without a network, too.
    page.stop_server();
    page.reload();
    assert_eq!(version_shown(&page), new);
    assert!(!page.is_there(".updated"));
}

fn a_page_that_cannot_be_kept_works_and_says_nothing(page: &Page) {
    let refusing = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('refused', 'SecurityError'); } });";
    page.developer_tools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": refusing }),
    );
    page.open("/about");
    page.wait_until("all of the page", || page.is_there(".page-about h1"));
    assert!(!page.is_there("[data-offline=ready]") && !page.is_there(".message"));
    assert_eq!(page.complaints(), Vec::<String>::new());
}

fn find_a_school(page: &Page) {
    let field = page.element(&By::Css(".school-field input"));
    page.done(field.send_keys("university of"));
    page.wait_until("schools", || page.is_there(".school-option"));
    page.done(field.clear());
}

fn version_shown(page: &Page) -> String {
    let name = page
        .attribute("script[data-wasm]", "src")
        .unwrap_or_default();
    name.trim_start_matches("./boot-")
        .trim_end_matches(".js")
        .to_owned()
}
