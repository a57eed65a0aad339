//! The built page, unchanged, on web servers as they are found elsewhere.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use browser_tests::browser::Engine;
use browser_tests::deploy::Deployment;
use browser_tests::hosts::Host;
use browser_tests::page::{By, Page};
use browser_tests::states::SCHOOL;
use browser_tests::words::Language;
use serde_json::json;

#[test]
fn the_recipe_for_nginx_sends_each_file_with_its_headers() {
    if !cfg!(target_os = "linux") {
        return;
    }
    for path in ["/", "/deep/er/"] {
        let deployed = Deployment::under(path);
        let page = Page::start_with(Engine::Chromium, Host::Nginx.serve(deployed.top(), path));
        let mut files = fs::read_dir(deployed.folder()).expect("the page's folder");
        let program = files.find_map(|file| {
            let name = file.ok()?.file_name().into_string().ok()?;
            name.ends_with("_bg.wasm").then_some(name)
        });
        let program = program.expect("a program");
        let policy = "content-security-policy: default-src 'self'";
        let shared = "access-control-allow-origin: *";
        let forever = "cache-control: public, max-age=31536000, immutable";
        let asked_again = "cache-control: no-cache";
        for (file, kind, there, not_there) in [
            (
                "index.html",
                "text/html; charset=utf-8",
                [asked_again, policy],
                shared,
            ),
            (
                "engine/example.html",
                "text/html; charset=utf-8",
                [asked_again, policy],
                shared,
            ),
            (
                "fair.html",
                "text/html; charset=utf-8",
                [asked_again, "vary: accept-encoding"],
                policy,
            ),
            (&program, "application/wasm", [forever, policy], shared),
            (
                "embed.js",
                "application/javascript; charset=utf-8",
                [asked_again, shared],
                policy,
            ),
            (
                "engine/ordos-talent.js",
                "application/javascript; charset=utf-8",
                [asked_again, shared],
                policy,
            ),
            (
                "engine/engine_bg.wasm",
                "application/wasm",
                [asked_again, shared],
                policy,
            ),
            (
                "engine/ordos-talent.d.ts",
                "text/plain; charset=utf-8",
                [asked_again, shared],
                policy,
            ),
        ] {
            let head = head(&page, &[path, file].concat());
            let has = |line: &str| head.lines().any(|known| known.starts_with(line));
            let kind = format!("content-type: {kind}");
            for line in [
                "http/1.1 200 ok",
                "x-content-type-options: nosniff",
                &kind,
                there[0],
                there[1],
            ] {
                assert!(has(line), "{path}{file}: expected {line} in {head}");
            }
            assert!(!has(not_there), "{path}{file}: {not_there} in {head}");
        }
        // A file that is missing for a moment must not be missing for ever.
        let head = head(&page, &format!("{path}boot-0123456789abcdef.js"));
        assert!(
            head.starts_with("http/1.1 404") && !head.contains("cache-control"),
            "{head}"
        );

        // With these headers, both work.
        page.done(
            page.session()
                .goto(format!("{}engine/example.html", page.address())),
        );
        page.wait_until("a result of the engine alone", || {
            page.text("output")
                .is_some_and(|text| text.contains("next:"))
        });
        page.visit(&format!("{}fair.html", page.address()));
        let complaints = page.complaints().into_iter();
        // Browsers ask for an icon on their own.
        let complaints: Vec<_> = complaints
            .filter(|line| !line.contains("favicon.ico"))
            .collect();
        assert_eq!(complaints, Vec::<String>::new());
    }
}

/// Returns the response headers of a file, in lower case.
fn head(page: &Page, path: &str) -> String {
    let origin = page.origin();
    let address = origin.strip_prefix("http://").expect("a plain address");
    let mut stream = TcpStream::connect(address).expect("the server listens");
    write!(
        stream,
        "HEAD {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )
    .expect("the server reads");
    let mut head = String::new();
    stream
        .read_to_string(&mut head)
        .expect("the server answers");
    head.to_ascii_lowercase()
}

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
    let deployed = Deployment::under(path);
    let page = Page::start_with(Engine::Chromium, host.serve(deployed.top(), path));
    page.open("/");
    page.speak(Language::English);
    page.click("[data-visitor=student]");
    page.wait_for_page("estimate");
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
