//! Requests that a browser refuses are reported, with another way.

use browser_tests::in_chromium;
use browser_tests::page::Page;
use browser_tests::words::Language;
use serde_json::json;

in_chromium!(
    print_without_effect_is_said_and_folds_again,
    refused_sharing_copies_the_link_and_closed_sheets_are_silent,
    swallowed_download_offers_the_content,
    picture_of_a_guarded_canvas_is_refused,
);

const DOCTOR: &str = "/estimate?v=1&applicant=person&mode=full_time&degree=doctor";

fn open(page: &Page) {
    page.open(DOCTOR);
    page.speak(Language::English);
    page.wait_until("what can be taken away", || page.is_there("#take-link"));
}

#[track_caller]
fn wait_for_status(page: &Page, text: &str) {
    page.wait_until(text, || {
        page.text(".take-status")
            .is_some_and(|said| said.contains(text))
    });
}

fn print_without_effect_is_said_and_folds_again(page: &Page) {
    open(page);
    page.script("window.print = () => {}", vec![]);
    page.click("[data-action=print]");
    wait_for_status(page, "cannot print");
    page.wait_until("all to fold again", || {
        page.count(".benefit-body") == 0 && !page.is_there(".paper-head, details[data-unfolded]")
    });
}

fn refused_sharing_copies_the_link_and_closed_sheets_are_silent(page: &Page) {
    page.developer_tools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "navigator.share = () => { window.asked = (window.asked ?? 0) + 1; return Promise.reject(new DOMException('', window.reason)); };
            navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };" }),
    );
    open(page);
    let share = |reason: &str| {
        page.script("window.reason = arguments[0]", vec![json!(reason)]);
        page.click("[data-action=share]");
    };
    share("AbortError");
    page.wait_until("the sheet", || {
        page.script("return window.asked", vec![]) == json!(1)
    });
    share("NotAllowedError");
    wait_for_status(page, "blocked sharing. The link is copied");
    let copied = page.script("return window.copied", vec![]);
    assert_eq!(copied, json!(page.offered_link()));

    // Closing the sheet after that takes nothing back and says nothing new.
    page.script("window.copied = null", vec![]);
    share("AbortError");
    page.wait_until("the sheet", || {
        page.script("return window.asked", vec![]) == json!(3)
    });
    assert_eq!(page.script("return window.copied", vec![]), json!(null));
}

fn swallowed_download_offers_the_content(page: &Page) {
    for can_share in [false, true] {
        page.developer_tools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": format!("addEventListener('click', event => {{ if (event.target.download) event.preventDefault(); }}, true);
                navigator.canShare = ({{ files }}) => {can_share} && files.length === 1;
                navigator.share = ({{ files }}) => files[0].text().then(text => {{ window.shared = text; }});
                navigator.clipboard.writeText = text => {{ window.copied = text; return Promise.resolve(); }};") }),
        );
        open(page);
        page.click("[data-action=csv]");
        page.wait_until("what to do if no file came", || {
            page.text("[data-message=saved]")
                .is_some_and(|text| text.contains("No file?"))
        });
        page.click("[data-action=copy-file]");
        page.wait_until("the content", || {
            page.script("return window.copied?.includes('PhD')", vec![]) == json!(true)
        });
        assert_eq!(page.is_there("[data-action=share-file]"), can_share);
        if can_share {
            page.click("[data-action=share-file]");
            page.wait_until("the same content", || {
                page.script(
                    "return window.shared?.replace('\\ufeff', '') === window.copied",
                    vec![],
                ) == json!(true)
            });
        }
    }
}

fn picture_of_a_guarded_canvas_is_refused(page: &Page) {
    open(page);
    let guard = "const { toDataURL } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.toDataURL = function (...given) {
            const noise = document.createElement('canvas');
            Object.assign(noise, { width: this.width, height: this.height });
            const context = noise.getContext('2d');
            for (let y = 0; y < noise.height; y += 3) for (let x = 0; x < noise.width; x += 30) {
                context.fillStyle = `rgb(${[0, 0, 0].map(() => Math.random() * 256).join()})`;
                context.fillRect(x, y, 30, 3);
            }
            return toDataURL.apply(noise, given);
        }";
    page.script(guard, vec![]);
    page.click("[data-action=picture]");
    wait_for_status(page, "cannot create the image");
    assert!(!page.is_there("dialog[open]"));
}
