//! Before the program is there, and where it does not come or has stopped.

use std::fs;

use browser_tests::deploy::Deployment;
use browser_tests::environment::named;
use browser_tests::page::{By, Page};
use browser_tests::server::Server;
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium, in_firefox};
use serde_json::json;

in_chromium!(
    browser_without_webassembly_is_told_that_it_is_too_old,
    program_that_never_answers_leaves_the_line_for_late_starts,
    scripts_that_every_browser_reads_are_es2019,
    choice_before_the_program_counts,
    language_and_page_are_known_before_the_program,
    trap_is_said_in_sight_with_the_words_of_the_panic,
    first_script_that_is_missing_keeps_no_page_from_opening,
);
in_both_engines!(
    program_that_is_missing_is_a_fault_of_the_network,
    start_script_that_is_missing_is_a_fault_of_the_network,
    server_that_answers_everything_with_a_page_is_a_fault_of_the_network,
    scripts_that_are_missing_leave_the_line_for_late_starts,
);
in_firefox!(
    program_that_is_missing_is_a_fault_of_the_network,
    start_script_that_is_missing_is_a_fault_of_the_network,
    server_that_answers_everything_with_a_page_is_a_fault_of_the_network,
    scripts_that_are_missing_leave_the_line_for_late_starts,
);

fn browser_without_webassembly_is_told_that_it_is_too_old(page: &Page) {
    for refusing in [
        "delete window.WebAssembly",
        "WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => Promise.reject(new EvalError('refused'))",
        "WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError('unknown opcode'))",
    ] {
        let script = page.developer_tools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": refusing }),
        );
        page.open_without_program("/estimate");
        wait_for_failure(page, "browser");
        page.developer_tools("Page.removeScriptToEvaluateOnNewDocument", script);
    }
}

fn program_that_never_answers_leaves_the_line_for_late_starts(page: &Page) {
    let source = "window.fetch = () => new Promise(() => {})";
    page.developer_tools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": source }),
    );
    page.open_without_program("/");
    assert!(wait_for_late_line(page).contains("还没有打开"));
}

fn program_that_is_missing_is_a_fault_of_the_network(page: &Page) {
    let deployed = without(&["_bg.wasm"]);
    page.serve(Server::start(deployed.folder(), "/"));
    page.open_without_program("/");
    wait_for_failure(page, "network");
}

fn start_script_that_is_missing_is_a_fault_of_the_network(page: &Page) {
    let deployed = without(&["start-"]);
    page.serve(Server::start(deployed.folder(), "/"));
    page.open_without_program("/map");
    wait_for_failure(page, "network");
}

fn server_that_answers_everything_with_a_page_is_a_fault_of_the_network(page: &Page) {
    for part in ["_bg.wasm", "start-"] {
        let deployed = without(&[part]);
        page.serve(Server::start_with_fallback(deployed.folder(), "/"));
        page.open_without_program("/");
        wait_for_failure(page, "network");
    }
}

fn scripts_that_are_missing_leave_the_line_for_late_starts(page: &Page) {
    let deployed = without(&["boot-", "start-"]);
    for start in [Server::start, Server::start_with_fallback] {
        page.serve(start(deployed.folder(), "/"));
        page.open_without_program("/");
        let said = wait_for_late_line(page);
        assert!(said.contains("还没有打开"), "{said}");
        // Without the script nobody knows the language.
        assert!(said.contains("It has not opened yet"), "{said}");
    }
}

fn first_script_that_is_missing_keeps_no_page_from_opening(page: &Page) {
    let deployed = without(&["boot-"]);
    for start in [Server::start, Server::start_with_fallback] {
        page.serve(start(deployed.folder(), "/"));
        page.open("/estimate?v=1&applicant=person&mode=full_time");
        page.wait_until("the answers", || page.is_there("li[data-question=mode]"));
        assert!(!page.is_there(".late"));
    }
}

/// The built page without the files whose names contain one of these.
fn without(parts: &[&str]) -> Deployment {
    let deployed = Deployment::new();
    for part in parts {
        let mut removed = 0;
        for file in fs::read_dir(deployed.folder()).expect("the page's folder") {
            let path = file.expect("a file").path();
            if path.is_file() && path.to_string_lossy().contains(part) {
                fs::remove_file(path).expect("a file that can be removed");
                removed += 1;
            }
        }
        assert!(removed > 0, "expected a file with {part} in its name");
    }
    deployed
}

/// Waits until the page says that it did not start, why, and where all can be read without the program.
#[track_caller]
fn wait_for_failure(page: &Page, reason: &str) {
    let message = format!("#failed[role=alert][data-reason={reason}]");
    page.wait_until("a message", || page.is_there(&message));
    let link = format!("{message} a[href='catalogue.html']");
    assert!(page.is_visible(&link));
    assert_eq!(page.is_there("#failed button"), reason == "network");
    assert!(
        !page.is_there(".late"),
        "one message for one thing: {:?}",
        page.text("main")
    );
}

/// Waits for the line that appears by itself, and returns its text. Its eight seconds are read and not waited for.
#[track_caller]
fn wait_for_late_line(page: &Page) -> String {
    let finish = "const late = document.getAnimations().filter(animation => animation.animationName === 'late');
        const delays = late.map(animation => animation.effect.getTiming().delay);
        for (const animation of late) animation.finish();
        return delays.filter(delay => delay !== 8000).length === 0 && delays.length;";
    page.wait_until("lines that wait for eight seconds", || {
        page.script(finish, vec![])
            .as_u64()
            .is_some_and(|count| count > 0)
    });
    let visible = "return [...document.querySelectorAll('.late')].filter(line => getComputedStyle(line).visibility === 'visible' && line.getClientRects().length).map(line => line.innerText).join('\\n')";
    let said = page.script(visible, vec![]);
    assert!(page.is_visible(".late a[href='catalogue.html']"));
    said.as_str().unwrap_or_default().to_owned()
}

fn scripts_that_every_browser_reads_are_es2019(page: &Page) {
    let acorn = fs::read_to_string(named("ACORN_JS")).expect("acorn");
    page.open("/");
    page.script(&acorn, vec![]);
    let scripts = page.script(
        "return [...document.scripts].map(script => new URL(script.src).pathname.slice(1))",
        vec![],
    );
    let script = |start: &str| {
        let mut names = scripts.as_array().into_iter().flatten();
        names
            .find_map(|name| name.as_str().filter(|name| name.starts_with(start)))
            .unwrap_or_else(|| panic!("expected {start} in {scripts}"))
            .to_owned()
    };
    for (name, edition, kind) in [
        (script("boot-"), 2019, "script"),
        ("embed.js".to_owned(), 2019, "script"),
        // Browsers without modules by name are told that they are too old.
        (script("start-"), 2020, "module"),
    ] {
        let parse = "const [name, ecmaVersion, sourceType] = arguments;
            return fetch(name).then(answer => answer.text())
                .then(text => { window.acorn.parse(text, { ecmaVersion, sourceType }); return ''; })
                .catch(error => `${error}`)";
        let said = page.script(parse, vec![json!(name), json!(edition), json!(kind)]);
        assert_eq!(said, json!(""), "{name} in the edition of {edition}");
    }
}

fn choice_before_the_program_counts(page: &Page) {
    for language in [Language::Chinese, Language::English] {
        let (second, mode) = (language.option("mode", "founder"), "founder");
        page.open("/");
        page.forget();
        page.speak(language);
        page.developer_tools("Network.enable", json!({}));
        page.developer_tools("Network.setBypassServiceWorker", json!({ "bypass": true }));
        page.developer_tools(
            "Fetch.enable",
            json!({ "patterns": [{ "urlPattern": "*_bg.wasm" }] }),
        );
        page.open_without_program("/");
        let visible = "return [...document.querySelectorAll('.shell-home .chip')].filter(chip => chip.getClientRects().length).map(chip => chip.innerText.trim())";
        let choices = page.wait_for("the first question", || {
            let choices = page.script(visible, vec![]);
            let first = choices[0].as_str().map(str::to_owned);
            first.map(|first| [first, second.clone()])
        });
        // The first choice is corrected before the program is there.
        for choice in &choices {
            page.click_what(&By::XPath(format!(
                "//a[contains(@class, 'chip')][normalize-space() = '{choice}']"
            )));
        }
        assert_eq!(page.texts(".shell-home [aria-current=true]"), [&*second]);
        page.developer_tools("Fetch.disable", json!({}));
        page.wait_for_start();
        page.wait_until("the choice to count", || {
            page.fragment().contains(&format!("mode={mode}"))
        });
        assert!(page.fragment().contains("applicant=person"));
        let focused = "return document.activeElement.checked && document.activeElement.closest('label').innerText.trim()";
        assert_eq!(page.script(focused, vec![]), json!(second));
    }
}

fn language_and_page_are_known_before_the_program(page: &Page) {
    page.developer_tools(
        "Fetch.enable",
        json!({ "patterns": [{ "urlPattern": "*_bg.wasm" }] }),
    );
    for (stored, place, shown, hidden) in [
        (
            "zh",
            "/",
            "鄂尔多斯，能给你什么？",
            "What can Ordos offer you?",
        ),
        (
            "en",
            "/",
            "What can Ordos offer you?",
            "鄂尔多斯，能给你什么？",
        ),
        ("zh", "/map", "正在打开……", "鄂尔多斯，能给你什么？"),
        (
            "en",
            "/estimate?v=1",
            "Opening…",
            "What can Ordos offer you?",
        ),
        (
            "en",
            "/?v=1&mode=student",
            "What can Ordos offer you?",
            "Opening…",
        ),
    ] {
        page.script(
            "try { localStorage.setItem('ordos-talent-guide.language', arguments[0]) } catch {}",
            vec![json!(stored)],
        );
        page.open_without_program(place);
        page.script(
            "localStorage.setItem('ordos-talent-guide.language', arguments[0])",
            vec![json!(stored)],
        );
        page.open_without_program(place);
        // Nothing is shown before the style sheet is there.
        page.wait_until(&format!("{shown} at {place} in {stored}"), || {
            page.text("main").is_some_and(|said| said.contains(shown))
        });
        let said = page.text("main").unwrap_or_default();
        assert!(!said.contains(hidden), "{place} in {stored}: {said}");
        let tag = if stored == "zh" { "zh-CN" } else { "en" };
        assert_eq!(page.attribute("html", "lang").as_deref(), Some(tag));
        assert_eq!(page.texts(".site-nav a").len(), 5);
    }
}

fn trap_is_said_in_sight_with_the_words_of_the_panic(page: &Page) {
    page.open("/estimate?v=1&applicant=person&mode=full_time&degree=doctor");
    let script = "scrollTo(0, 3000);
        window.programPanic = 'panicked at a.rs:1:1: expected more';
        dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));
        dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));";
    page.script(script, vec![]);
    assert_eq!(page.count("#stopped"), 1);
    let in_sight =
        "const { top, bottom } = document.querySelector('#stopped').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight && document.activeElement.id === 'stopped'";
    assert_eq!(page.script(in_sight, vec![]), json!(true));
    page.script(
        "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }",
        vec![],
    );
    page.click("#stopped .message-acts button:nth-child(2)");
    let copied = page.wait_for("the words to be copied", || {
        let copied = page.script("return window.copied", vec![]);
        copied.as_str().map(str::to_owned)
    });
    assert!(
        copied.starts_with("panicked at a.rs:1:1: expected more\n./boot-"),
        "{copied}"
    );
    assert!(!copied.contains("degree"), "no answers in it: {copied}");
    page.click("#stopped .message-acts button:nth-child(1)");
    page.wait_until("the page, opened again", || !page.is_there("#stopped"));
    page.wait_for_start();
    assert!(page.fragment().contains("degree=doctor"));
}
