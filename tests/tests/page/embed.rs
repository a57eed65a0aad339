//! The page inside other pages.

use browser_tests::deploy::Deployment;
use browser_tests::keyboard::Key;
use browser_tests::page::Page;
use browser_tests::server::Server;
use browser_tests::taken::letters;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::{Value, json};

in_chromium!(printing_the_host_page_prints_all_of_the_content);

in_both_engines!(
    two_on_a_strict_page_are_as_high_as_their_content_and_on_their_own,
    without_script_a_link_is_there,
);

fn two_on_a_strict_page_are_as_high_as_their_content_and_on_their_own(page: &Page) {
    if page.has_developer_tools() {
        // As browsers do that block what other sites keep.
        let refusing = "if (top !== self) for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
            Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });
        }";
        page.developer_tools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": refusing }),
        );
    }
    let (_folder, host) = host(page, "script-src ORIGIN/embed.js; frame-src ORIGIN");
    page.done(page.session().goto(host.page()));
    page.wait_until("both to be as high as their content", || {
        heights(page).is_some()
    });

    // No answer of one is an answer of the other.
    let session = page.session();
    inside(page, 0);
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
    assert!(!page.is_visible(".site-header") && !page.is_visible(".site-nav"));
    let first = page.total();
    let registered = "return navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0";
    assert_eq!(page.script(registered, vec![]), json!(0));
    let colour = page.script(
        "return getComputedStyle(document.documentElement).getPropertyValue('--host-colour')",
        vec![],
    );
    assert_eq!(colour, json!("#2b6cb0"));
    page.done(session.enter_default_frame());
    inside(page, 1);
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("zh-CN"));
    assert!(
        page.holds("degree=doctor"),
        "answers of the attribute: {}",
        page.fragment()
    );
    // WebKit's driver does not hit what stands in a frame far down a page.
    press(page, "li[data-question=degree] button.answer-edit");
    press(
        page,
        "li[data-question=degree] .chip:not(:has(:checked)) input",
    );
    page.wait_until("another answer", || !page.holds("degree=doctor"));
    page.open_everything();
    page.done(session.enter_default_frame());
    inside(page, 0);
    assert_eq!(page.total(), first);
    // Nothing of ours is kept, and links lead outside.
    // A tab opened would hide this one, and nothing is measured in what is hidden.
    let click = "addEventListener('click', event => event.preventDefault(), { once: true }); document.querySelector('.frame-origin').click()";
    page.script(click, vec![]);
    assert_eq!(
        page.attribute(".frame-origin", "target").as_deref(),
        Some("_blank")
    );
    page.done(session.enter_default_frame());
    page.wait_until("both to be as high as their content again", || {
        heights(page).is_some()
    });
    assert_eq!(page.complaints(), Vec::<String>::new());

    // Focus goes in and, from the last of it, out.
    page.script("document.getElementById('before').focus()", vec![]);
    page.press(Key::Tab);
    let focused = || page.script("return document.activeElement.tagName", vec![]);
    page.wait_until("the focus inside", || focused() == json!("ORDOS-TALENT"));

    // Another view by an attribute.
    page.script(
        "document.querySelector('ordos-talent').setAttribute('view', 'home')",
        vec![],
    );
    inside(page, 0);
    page.wait_for_page("home");
    page.done(session.enter_default_frame());
}

fn without_script_a_link_is_there(page: &Page) {
    let (_folder, host) = host(page, "script-src 'none'");
    page.done(page.session().goto(host.page()));
    assert!(page.is_visible("ordos-talent a[href]"));
}

fn printing_the_host_page_prints_all_of_the_content(page: &Page) {
    let (_folder, host) = host(page, "script-src ORIGIN/embed.js; frame-src ORIGIN");
    page.done(page.session().goto(host.page()));
    page.wait_until("both to be as high as their content", || {
        heights(page).is_some()
    });
    inside(page, 0);
    let mut said = seen(page);
    page.done(page.session().enter_default_frame());
    inside(page, 1);
    said.extend(seen(page));
    page.done(page.session().enter_default_frame());
    assert!(said.len() > 20, "{said:?}");
    let paper = page.on_paper();
    let missing: Vec<_> = said
        .into_iter()
        .filter(|said| !paper.contains(&letters(said)))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// Names of benefits and the last line, as they are seen in one of the frames.
fn seen(page: &Page) -> Vec<String> {
    let mut seen = page.texts(".benefit:not(.group-reason:not([open]) *) .benefit-title");
    let last = page.texts(".column-results > .fine-print");
    assert_eq!(last.len(), 1);
    seen.extend(last);
    seen
}

/// A page of another origin with two elements, and a policy that allows nothing but this.
fn host(page: &Page, policy: &str) -> (Deployment, Server) {
    let origin = page.origin();
    let policy = policy.replace("ORIGIN", &origin);
    let folder = Deployment::empty();
    let html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; {policy}\">
        <title>An offshore centre</title><link rel=\"icon\" href=\"data:,\">
        <h1>Welcome</h1><a id=\"before\" href=\"#before\">Before</a>
        <ordos-talent view=\"estimate\" lang=\"en\" theme=\"#2b6cb0\"><a href=\"{origin}/#/estimate\">What Ordos offers you</a></ordos-talent>
        <p>Between</p>
        <ordos-talent lang=\"zh\" answers=\"applicant=person&amp;mode=full_time&amp;degree=doctor\"><a href=\"{origin}/\">鄂尔多斯</a></ordos-talent>
        <a id=\"after\" href=\"#after\">After</a>
        <script src=\"{origin}/embed.js\" async></script></html>"
    );
    folder.add("index.html", &html);
    let server = Server::start(folder.folder(), "/");
    (folder, server)
}

/// Presses what fits, once it is there.
fn press(page: &Page, selector: &str) {
    page.wait_until(selector, || page.is_there(selector));
    let script = "document.querySelector(arguments[0]).click()";
    page.script(script, vec![json!(selector)]);
}

/// Goes into the page of one of the elements, once it has started.
pub fn inside(page: &Page, place: u64) {
    // Browsers do not lay out what other sites show far from what is seen.
    let script = "const element = document.querySelectorAll('ordos-talent')[arguments[0]];
        element.scrollIntoView({ behavior: 'instant' });
        return element.shadowRoot.querySelector('iframe')";
    let frame = page.done(page.session().execute(script, vec![json!(place)]));
    let frame = frame.element().expect("a frame");
    page.done(frame.enter_frame());
    page.wait_for_start();
}

/// The heights of both, if neither has to scroll nor has room to spare.
fn heights(page: &Page) -> Option<Vec<u64>> {
    let mut heights = Vec::new();
    for place in 0..2 {
        inside(page, place);
        let fits = page.script(
            "return [innerHeight, Math.ceil(document.body.getBoundingClientRect().height)]",
            vec![],
        );
        page.done(page.session().enter_default_frame());
        let [frame, content] = [0, 1].map(|place| fits.get(place).and_then(Value::as_u64));
        if frame != content || frame < Some(400) {
            return None;
        }
        heights.extend(frame);
    }
    Some(heights)
}
