//! The whole page in one file.

use browser_tests::browser::Engine;
use browser_tests::deploy::Deployment;
use browser_tests::environment::built_page;
use browser_tests::in_both_engines;
use browser_tests::page::{By, Page};
use browser_tests::server::Server;
use browser_tests::states::SCHOOL;
use browser_tests::words::Language;
use serde_json::json;

in_both_engines!(the_one_file_works_from_a_folder_without_a_server);

fn the_one_file_works_from_a_folder_without_a_server(page: &Page) {
    // Alone, as on a stick.
    page.stop_server();
    let folder = Deployment::new();
    let alone = folder.folder().join("alone");
    std::fs::create_dir(&alone).expect("a folder");
    std::fs::copy(built_page().join("fair.html"), alone.join("fair.html")).expect("a copy");
    let address = format!("file://{}", alone.join("fair.html").display());
    page.visit(&address);
    main_path(page);
    page.visit(&format!("{address}#{SCHOOL}"));
    find_a_school(page);
    if page.engine() == Engine::Chromium {
        page.reload();
        assert!(page.holds("degree=master"));
        assert_eq!(page.complaints(), Vec::<String>::new());
    }
}

#[test]
fn the_one_file_works_in_a_sandboxed_frame() {
    let folder = Deployment::new();
    folder.add(
        "host.html",
        "<!doctype html><title>Host</title><link rel=icon href=\"data:,\"><iframe sandbox=\"allow-scripts\" width=\"800\" height=\"900\" src=\"fair.html\"></iframe>",
    );
    let page = Page::start_with(Engine::Chromium, Server::start(folder.folder(), "/"));
    page.done(page.session().goto(format!("{}host.html", page.address())));
    page.done(page.session().enter_frame(0));
    page.wait_for_start();
    let is_refused = page.script(
        "try { localStorage; return false; } catch { return true; }",
        vec![],
    );
    assert_eq!(is_refused, json!(true));
    main_path(&page);
    assert_eq!(page.complaints(), Vec::<String>::new());
}

fn main_path(page: &Page) {
    page.speak(Language::English);
    page.click("[data-visitor=student]");
    page.wait_until("the estimate", || {
        page.is_there("main.page-estimate .total-figure")
    });
    page.open_everything();
    page.click("[data-action=larger-code]");
    page.wait_until("the code", || page.is_there("dialog[open] .qr-code"));
    page.click("dialog[open] .dialog-close, dialog[open] button");
    page.wait_until("the code to be closed", || !page.is_there("dialog[open]"));
    page.click("nav a[href^='#/about']");
    page.wait_until("the about page", || page.is_there(".page-about h1"));
    assert!(!page.is_there("[data-action=load-again], [data-offline=ready]"));
    page.speak(Language::Chinese);
}

fn find_a_school(page: &Page) {
    let field = page.element(&By::Css(".school-field input"));
    page.done(field.send_keys("beida"));
    page.wait_until("schools", || page.is_there(".school-option"));
}
