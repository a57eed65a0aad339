//! The built page, unchanged, on web servers as they are found elsewhere.

use browser_tests::browser::Engine;
use browser_tests::deploy::Deployed;
use browser_tests::hosts::Host;
use browser_tests::page::{By, Page};
use browser_tests::states::SCHOOL;
use browser_tests::words::Language;
use serde_json::json;

macro_rules! on_hosts {
    ($($test:ident: $host:ident, $path:literal;)+) => {
        $(#[test] fn $test() { works(Host::$host, $path); })+
    };
}

on_hosts! {
    the_page_works_on_nginx: Nginx, "/";
    the_page_works_on_nginx_in_a_sub_folder: Nginx, "/deep/er/";
    the_page_works_on_pythons_server: Python, "/";
    the_page_works_on_pythons_server_in_a_sub_folder: Python, "/deep/er/";
    the_page_works_on_busybox: Busybox, "/";
    the_page_works_on_busybox_in_a_sub_folder: Busybox, "/deep/er/";
}

fn works(host: Host, path: &str) {
    if !cfg!(target_os = "linux") {
        return;
    }
    let deployed = Deployed::under(path);
    let page = Page::start_with(Engine::Chromium, host.serve(deployed.top(), path));
    page.open("/");
    page.speak(Language::English);
    page.click("[data-visitor=student]");
    page.wait_until("the estimate", || page.is_there("main.page-estimate"));
    page.open(SCHOOL);
    let field = page.element(&By::Css(".school-field input"));
    page.done(field.send_keys("university of"));
    page.wait_until("schools", || page.is_there(".school-option"));
    page.open("/about");
    page.wait_until("the page to be on the device", || {
        page.is_there("[data-offline=ready]")
    });

    let sent = page.script(
        "return performance.getEntriesByType('resource').filter(entry => !entry.name.startsWith(new URL('.', location).href)).length",
        vec![],
    );
    assert_eq!(sent, json!(0), "all of it lies in the page's folder");
    let mut complaints = page.complaints();
    // A server that does not know WebAssembly gets the program across all the same.
    complaints.retain(|line| !line.contains("application/wasm"));
    assert_eq!(complaints, Vec::<String>::new());
    page.stop_server();
    page.reload();
    assert!(page.is_there(".page-about h1"));
}
