//! On the device: without a network, and when there is a new version.

use std::collections::BTreeSet;
use std::fs;

use browser_tests::browser::Engine;
use browser_tests::deploy::Deployment;
use browser_tests::page::{By, Page};
use browser_tests::server::Server;
use browser_tests::states::{SCHOOL, STATES};
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(
    after_one_visit_everything_works_with_the_server_gone,
    a_new_version_is_said_and_never_mixed_with_the_old_one,
    returning_visitor_is_not_told_of_the_version_already_shown,
    half_deployed_version_leaves_the_whole_one,
);
in_chromium!(
    a_page_that_cannot_be_kept_works_and_says_nothing,
    tab_of_a_version_that_is_gone_offers_to_open_again,
    device_without_room_keeps_no_half_of_a_version,
    recipe_for_taking_the_page_away_deletes_what_is_kept,
);

fn after_one_visit_everything_works_with_the_server_gone(page: &Page) {
    page.open_until_kept();
    page.stop_server();
    let mut places: Vec<_> = STATES.iter().map(|state| state.place).collect();
    places.dedup();
    if page.engine() != Engine::Chromium {
        // One of each page: the driver of WebKit does not last for all.
        let mut pages = BTreeSet::new();
        places.retain(|place| pages.insert(place.split(['/', '?']).nth(1)));
    }
    for place in places {
        page.open(place);
        page.wait_until("all of the page", || !page.is_there(".coming"));
        assert!(!page.is_there("[data-action=load-again]"), "{place}");
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

fn a_new_version_is_said_and_never_mixed_with_the_old_one(page: &Page) {
    let deployed = Deployment::new();
    page.serve(Server::start(deployed.folder(), "/sub/"));
    page.open_until_kept();
    page.open(SCHOOL);
    page.speak(Language::English);
    let old = deployed.version();
    assert_eq!(version_shown(page), old);

    deployed.replace(" (new)");
    let new = deployed.version();
    assert_ne!(old, new);
    // As a visitor does who comes back to the tab.
    page.script(
        "document.dispatchEvent(new Event('visibilitychange'))",
        vec![],
    );
    page.wait_until("that there is a new version", || page.is_there(".updated"));
    assert_eq!(version_shown(page), old, "nothing is reloaded by itself");
    // The old page still has what it never needed before, which is gone from the server.
    find_a_school(page);
    assert!(page.holds("degree=master"));

    page.click("[data-action=reload]");
    page.wait_until("the new version", || {
        page.is_there("script[data-wasm]") && version_shown(page) == new
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
    assert_eq!(version_shown(page), new);
    assert!(!page.is_there(".updated"));
}

fn a_page_that_cannot_be_kept_works_and_says_nothing(page: &Page) {
    refuse_service_workers(page);
    page.open("/about");
    page.wait_until("all of the page", || page.is_there(".page-about h1"));
    assert!(!page.is_there("[data-offline=ready]") && !page.is_there(".message"));
    assert_eq!(page.complaints(), Vec::<String>::new());
}

fn returning_visitor_is_not_told_of_the_version_already_shown(page: &Page) {
    let deployed = Deployment::new();
    page.serve(Server::start(deployed.folder(), "/"));
    page.open_until_kept();
    deployed.replace(" (new)");
    let new = deployed.version();
    page.open("/about");
    assert_eq!(version_shown(page), new);
    // A message that came and went would be one, too.
    let watch = "window.told = !!document.querySelector('.updated');
        new MutationObserver(() => { window.told ||= !!document.querySelector('.updated'); }).observe(document, { childList: true, subtree: true });";
    page.script(watch, vec![]);
    page.wait_until("the new version to be in use on the device", || {
        let kept = "return Promise.all([caches.keys(), navigator.serviceWorker.getRegistration()])
            .then(([keys, found]) => keys.some(key => key.endsWith(arguments[0])) && !found.installing && !found.waiting)";
        page.script(kept, vec![json!(new)]) == json!(true)
    });
    assert_eq!(page.script("return window.told", vec![]), json!(false));
}

fn half_deployed_version_leaves_the_whole_one(page: &Page) {
    for start in [Server::start, Server::start_with_fallback] {
        let deployed = Deployment::new();
        page.serve(start(deployed.folder(), "/"));
        page.open_until_kept();
        let old = deployed.version();
        deployed.replace(" (new)");
        let program = deployed.program();
        let aside = program.with_extension("aside");
        fs::rename(&program, &aside).expect("a program");
        page.open("/about");
        assert_eq!(version_shown(page), old);
        // Once all of it has arrived, it is shown.
        fs::rename(&aside, &program).expect("a program");
        page.open("/about");
        assert_eq!(version_shown(page), deployed.version());
    }
}

fn tab_of_a_version_that_is_gone_offers_to_open_again(page: &Page) {
    refuse_service_workers(page);
    let deployed = Deployment::new();
    page.serve(Server::start(deployed.folder(), "/"));
    page.developer_tools("Network.enable", json!({}));
    let block = |urls: &[&str]| {
        page.developer_tools("Network.setBlockedURLs", json!({ "urls": urls }));
    };
    block(&["*_map.wasm"]);
    page.open("/estimate?v=1&applicant=person&mode=full_time&degree=doctor");
    page.click("nav a[href^='#/map']");
    page.wait_until("a way to try again", || {
        page.is_there("[data-action=load-again]")
    });
    deployed.replace(" (new)");
    block(&[]);
    // A part that did not come is asked for again.
    page.click("[data-action=load-again]");
    page.click("[data-message=outdated] [data-action=reload]");
    page.wait_until("the new version", || {
        page.is_there("script[data-wasm]") && version_shown(page) == deployed.version()
    });
    page.wait_for_start();
    assert!(page.fragment().contains("degree=doctor"));
    assert!(!page.is_there("[data-message=outdated]"));
}

fn device_without_room_keeps_no_half_of_a_version(page: &Page) {
    let deployed = Deployment::new();
    page.serve(Server::start(deployed.folder(), "/"));
    let quota = json!({ "origin": page.origin(), "quotaSize": 500_000 });
    page.developer_tools("Storage.overrideQuotaForOrigin", quota);
    let watch = "const { register } = ServiceWorkerContainer.prototype;
        ServiceWorkerContainer.prototype.register = function (...given) {
            return register.apply(this, given).then(made => {
                made.installing.addEventListener('statechange', ({ target }) => { window.worker = target.state; });
                return made;
            });
        };";
    page.developer_tools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": watch }),
    );
    page.open("/about");
    page.wait_until("the attempt to keep the page to fail", || {
        page.script("return window.worker", vec![]) == json!("redundant")
    });
    assert_eq!(page.script("return caches.keys()", vec![]), json!([]));
    assert!(page.is_there(".page-about h1"));
}

fn recipe_for_taking_the_page_away_deletes_what_is_kept(page: &Page) {
    let deployed = Deployment::new();
    page.serve(Server::start(deployed.folder(), "/"));
    page.open_until_kept();
    page.script("return caches.open('of another page')", vec![]);
    let recipe = include_str!("../../../docs/hosting.md")
        .split("**Withdrawing the page**")
        .nth(1)
        .expect("a recipe")
        .lines()
        .skip_while(|line| !line.starts_with("    "))
        .take_while(|line| line.starts_with("    "));
    deployed.add("service-worker.js", &recipe.collect::<Vec<_>>().join("\n"));
    page.open("/");
    page.wait_until("what was kept to be gone", || {
        page.script("return caches.keys()", vec![]) == json!(["of another page"])
            && page.script(
                "return navigator.serviceWorker.getRegistration().then(found => !found)",
                vec![],
            ) == json!(true)
    });
}

/// Makes the browser refuse service workers, as some do.
fn refuse_service_workers(page: &Page) {
    let refusing = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('refused', 'SecurityError'); } });";
    page.developer_tools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": refusing }),
    );
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
