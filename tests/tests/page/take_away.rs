//! Exports: the link, its QR code, the picture, paper, the table, the data.

use browser_tests::expected::Expected;
use browser_tests::layout::Screen;
use browser_tests::page::{By, Page};
use browser_tests::taken::{held_by, scanned};
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::{Value, json};

in_both_engines!(
    the_code_on_the_screen_is_the_link_and_the_link_brings_every_answer_back,
    the_link_is_copied_or_left_selected_where_the_browser_refuses,
    a_damaged_short_link_is_named_and_the_page_works,
    the_table_and_the_data_say_what_the_page_says,
    the_picture_has_the_code_in_it,
    comparison_has_a_link_a_code_a_picture_and_paper,
);
in_chromium!(
    the_code_is_large_and_black_on_white_in_the_dark,
    the_link_is_handed_to_the_systems_own_sheet,
    the_way_there_is_short_on_a_phone,
);

/// A doctor in a company, and an answer that no longer applies.
pub(crate) const DOCTOR: &str = "/estimate?v=1&as_of=2026-11-22&applicant=person&origin=outside&mode=full_time&employer=enterprise&key_enterprise=true&executive=false&start_date=2026-03-01&contract_years=3.5&social_insurance=true&salary=285600.75&district=dongsheng&degree=doctor&school=first_class_university&startup_months=7";
/// One that has answered with a set.
const INSTITUTE: &str = "/estimate?v=1&applicant=organisation&platform=regional_key_lab+new_rd_institution&recognised_date=2022-01-01&sme_years=2&rd_spend=1234567.89&district=dalate";

fn the_code_on_the_screen_is_the_link_and_the_link_brings_every_answer_back(page: &Page) {
    for answers in [DOCTOR, INSTITUTE] {
        page.open(answers);
        page.speak(Language::Chinese);
        let link = page.offered_link();
        // WebKit may still show what was painted before it scrolled there.
        page.wait_until("the code on the screen to be the link", || {
            page.scan(".take-code .qr-code").as_deref() == Some(&*link)
        });
        let (before, code) = link.split_once("#/estimate?q=").expect("a short link");
        assert_eq!(before, page.address());
        assert!(code.len() < 60, "{link}");
        let module = page.script(
            "const code = document.querySelector('.take-code .qr-code');
             return code.getBoundingClientRect().width / code.viewBox.baseVal.width",
            vec![],
        );
        assert!(module.as_f64() >= Some(4.0), "{module} pixels a module");

        let known = shown(page);
        page.open(&format!("/estimate?q={code}"));
        page.speak(Language::Chinese);
        assert_eq!(shown(page), known);
        assert!(!page.is_there(".message[role=alert]"));
        assert_eq!(page.offered_link(), link);
        // Any further answer is written in words again.
        page.edit("district");
        page.answer(Language::Chinese, "district", "kangbashi");
        page.wait_for_answer("district", "kangbashi");
        page.wait_until("another link", || page.offered_link() != link);
    }
}

/// The answers as they are listed, the total, and the day.
fn shown(page: &Page) -> (Vec<String>, Option<String>, Vec<String>) {
    page.unfold_answers();
    (
        page.texts("li.answer .answer-name, li.answer .answer-value"),
        page.text(".total-figure"),
        page.texts(".column-results > .fine-print"),
    )
}

fn the_code_is_large_and_black_on_white_in_the_dark(page: &Page) {
    for screen in [Screen::wide(390).dark(), Screen::wide(1280).dark()] {
        page.imitate(screen);
        page.open(DOCTOR);
        let link = page.offered_link();
        assert_eq!(page.scan(".take-code .qr-code").as_deref(), Some(&*link));
        let width = |selector: &str| {
            let script =
                "return document.querySelector(arguments[0]).getBoundingClientRect().width";
            page.script(script, vec![json!(selector)]).as_f64()
        };
        let small = width(".take-code .qr-code");
        page.click("[data-action=larger-code]");
        page.wait_until("the large code", || page.is_there("dialog[open] .qr-code"));
        assert!(width("dialog .qr-code") > small);
        let whole_screen = page.done(page.session().screenshot_as_png());
        assert_eq!(
            scanned(&whole_screen).as_deref(),
            Some(&*link),
            "{screen:?}"
        );
        assert_eq!(page.accessibility_faults(), Vec::<String>::new());
        page.done(
            page.element(&By::Css("dialog .button"))
                .send_keys("\u{e00c}"),
        );
        page.wait_until("the dialog to close", || !page.is_there("dialog[open]"));
        let focused = page.script("return document.activeElement.dataset.action", vec![]);
        assert_eq!(focused, json!("larger-code"));
    }
    // Here it would lead nowhere else, and that is said.
    page.speak(Language::English);
    let warning = page.text(".take-warning").unwrap_or_default();
    assert!(warning.contains("from a file on this device"), "{warning}");
}

fn the_link_is_copied_or_left_selected_where_the_browser_refuses(page: &Page) {
    page.open(DOCTOR);
    page.speak(Language::English);
    let link = page.offered_link();
    let status = |words: &str| {
        page.wait_until(words, || {
            page.text(".take-status")
                .is_some_and(|text| text.contains(words))
        });
    };
    page.replace_in_navigator(
        "clipboard",
        "{ writeText: text => { window.copied = text; return Promise.resolve(); } }",
    );
    page.click("[data-action=copy-link]");
    status("Link copied");
    assert_eq!(page.script("return copied", vec![]), json!(link));

    let is_selected = || {
        let selected = "const field = document.activeElement; return field.value.slice(field.selectionStart, field.selectionEnd)";
        page.script(selected, vec![]) == json!(link)
    };
    // Refused: by a promise, or because there is no such thing; then the old way is refused, too.
    page.script("document.execCommand = () => false", vec![]);
    for refusing in [
        "{ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }",
        "undefined",
    ] {
        page.replace_in_navigator("clipboard", refusing);
        page.script("document.activeElement.blur()", vec![]);
        page.click("[data-action=copy-link]");
        status("The link is selected");
        page.wait_until("the link to be selected", is_selected);
    }
    page.script(
        "document.execCommand = command => { window.asked = command; return true; }",
        vec![],
    );
    page.click("[data-action=copy-link]");
    status("Link copied");
    assert_eq!(page.script("return asked", vec![]), json!("copy"));
    assert_eq!(page.complaints(), Vec::<String>::new());
}

fn the_link_is_handed_to_the_systems_own_sheet(page: &Page) {
    page.open(DOCTOR);
    assert!(!page.is_there("[data-action=share]"), "there is no sheet");
    let sheet = "Object.defineProperty(Navigator.prototype, 'share', { value: what => { window.shared = what; return Promise.reject(new DOMException('no', 'AbortError')); } })";
    page.developer_tools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": sheet }),
    );
    page.open(DOCTOR);
    page.click("[data-action=share]");
    let link = page.offered_link();
    page.wait_until("the sheet", || {
        page.script("return window.shared?.url", vec![]) == json!(link)
    });
    assert_eq!(page.complaints(), Vec::<String>::new());
}

fn a_damaged_short_link_is_named_and_the_page_works(page: &Page) {
    page.open(DOCTOR);
    let link = page.offered_link();
    let code = link.split_once("?q=").expect("a short link").1.to_owned();
    let cut = code[..code.len() - 1].to_owned();
    let other = if code.ends_with('7') { "8" } else { "7" };
    for damaged in [
        cut.clone(),
        format!("{cut}{other}"),
        String::new(),
        "鄂尔多斯".to_owned(),
        "9".repeat(5_000),
    ] {
        page.open(&format!("/estimate?q={damaged}&mode=student"));
        page.speak(Language::English);
        page.wait_until("a message", || page.is_there("main .message[role=alert]"));
        let message = page.text(".message[role=alert]").unwrap_or_default();
        assert!(
            message.contains("incomplete or has been changed"),
            "{message}"
        );
        page.unfold_answers();
        assert_eq!(
            page.count("li.answer[data-question]"),
            1,
            "what stands beside it is kept"
        );
        page.edit("mode");
        page.answer(Language::English, "mode", "founder");
        page.wait_for_answer("mode", "founder");
        assert!(!page.holds(&format!("q={damaged}")));
    }
    // Typed by hand, it may be in small letters.
    page.open(&format!("/estimate?q={}", code.to_lowercase()));
    assert!(!page.is_there(".message[role=alert]"));
    assert_eq!(page.offered_link(), link);
}

fn the_table_and_the_data_say_what_the_page_says(page: &Page) {
    page.open(DOCTOR);
    page.speak(Language::English);
    page.watch_files();
    let (link, total, usual) = (page.offered_link(), page.total(), page.usual());
    let version = catalogue::catalogue().version;

    page.click("[data-action=json]");
    let (name, bytes) = page.saved_file();
    assert_eq!(name, "ordos-talent-guide-2026-11-22.json");
    let data: Value = serde_json::from_slice(&bytes).expect("JSON");
    for (field, expected) in [
        ("/catalogue_version", json!(version)),
        ("/as_of", json!("2026-11-22")),
        ("/link", json!(link)),
        ("/language", json!("en")),
        ("/profile/as_of", json!("2026-11-22")),
        ("/profile/degree", json!("doctor")),
        ("/profile/salary", json!("285600.75")),
        ("/profile/social_insurance", json!(true)),
        ("/answers/0/key", json!("applicant")),
        (
            "/answers/0/answer",
            json!(Language::English.option("applicant", "person")),
        ),
        ("/result/total/low", json!(total.low.to_string())),
        ("/result/total/high", json!(total.high.to_string())),
        (
            "/sources/0/benefit",
            data["result"]["benefits"][0]["id"].clone(),
        ),
        (
            "/sources/0/grade",
            data["result"]["benefits"][0]["grade"].clone(),
        ),
    ] {
        assert_eq!(data.pointer(field), Some(&expected), "{field}");
    }
    let benefits = catalogue::catalogue().benefits.len();
    for list in ["/result/benefits", "/sources"] {
        assert_eq!(
            data.pointer(list).and_then(Value::as_array).map(Vec::len),
            Some(benefits),
            "{list}"
        );
    }

    page.click("[data-action=csv]");
    let (name, bytes) = page.saved_file();
    assert_eq!(name, "ordos-talent-guide-2026-11-22.csv");
    assert!(
        bytes.starts_with(b"\xef\xbb\xbf"),
        "spreadsheets know UTF-8 by its mark"
    );
    let table = String::from_utf8(bytes).expect("UTF-8");
    let grant = Expected::of(DOCTOR).money("graduate-settling-in");
    for line in [
        format!("\"Link\",\"{link}\""),
        format!(
            "\"{}\",\"{}\",\"{}\"",
            page.text(".total-title").unwrap_or_default(),
            usual.low,
            usual.high
        ),
        format!(
            "\"Amount you could get\",\"{}\",\"{}\"",
            total.low, total.high
        ),
        format!(
            "\"degree\",\"{}\",\"doctor\",\"{}\"",
            Language::English.name("degree"),
            Language::English.option("degree", "doctor")
        ),
        format!(
            "\"graduate-settling-in\",\"{}\",\"eligible\",\"Likely eligible\",\"{grant}\",\"{grant}\",",
            Language::English.benefit("graduate-settling-in")
        ),
    ] {
        assert!(table.contains(&line), "expected {line} in\n{table}");
    }
    for (result, group) in [
        ("Likely eligible", "yours"),
        ("Depends on your answers", "depends"),
        ("Competitive or case by case", "compete"),
        ("Not eligible", "not"),
    ] {
        let rows = table.matches(&format!("\",\"{result}\",\"")).count();
        assert_eq!(
            rows as u64,
            page.count(&format!(".group-{group} .benefit")),
            "{result}"
        );
    }
    assert_eq!(page.complaints(), Vec::<String>::new());
}

/// Draws the picture. Returns its address.
fn picture(page: &Page) -> String {
    page.click("[data-action=picture]");
    let picture = "dialog[open] img.take-picture";
    page.wait_until("the picture", || {
        let script = "return document.querySelector(arguments[0])?.naturalWidth === 1080";
        page.script(script, vec![json!(picture)]) == json!(true)
    });
    page.attribute(picture, "src").unwrap_or_default()
}

fn the_picture_has_the_code_in_it(page: &Page) {
    for language in Language::ALL {
        page.open(DOCTOR);
        page.speak(language);
        let address = picture(page);
        assert_eq!(scanned(&held_by(&address)), Some(page.offered_link()));
        assert_eq!(page.attribute("dialog a[download]", "href"), Some(address));
        assert_eq!(
            page.attribute("dialog a[download]", "download").as_deref(),
            Some("ordos-talent-guide-2026-11-22.png")
        );
        assert_eq!(page.complaints(), Vec::<String>::new());
        page.click("dialog [data-action=close]");
        page.wait_until("the dialog to close", || !page.is_there("dialog[open]"));
    }
}

fn comparison_has_a_link_a_code_a_picture_and_paper(page: &Page) {
    let compared = "/compare?v=1&applicant=person&mode=full_time&degree=master&b.degree=doctor&c.mode=flexible&c.degree=~";
    for language in Language::ALL {
        page.open("/compare?v=1&degree=master");
        page.speak(language);
        assert!(!page.is_there(".take-away"), "nothing is compared");
        page.open(compared);
        page.wait_until("the link", || page.is_there("#take-link"));
        let link = page.offered_link();
        let columns = page.texts(".comparison thead th");
        assert_eq!(columns.len(), 3);
        let totals = page.texts("[data-part=totals] .number");
        let (before, fragment) = link.split_once('#').expect("a link");
        assert_eq!(before, page.address());
        page.wait_until("the code on the screen to be the link", || {
            page.scan(".take-code .qr-code").as_deref() == Some(&*link)
        });

        let address = picture(page);
        assert_eq!(scanned(&held_by(&address)).as_deref(), Some(&*link));
        let name = page.attribute("dialog a[download]", "download");
        let name = name.unwrap_or_default();
        assert!(name.starts_with("ordos-talent-guide-compare-2"), "{name}");
        page.click("dialog [data-action=close]");
        page.wait_until("the dialog to close", || !page.is_there("dialog[open]"));

        let print = "window.print = () => {
            dispatchEvent(new Event('beforeprint'));
            window.printed = document.querySelector('.paper-link')?.textContent;
            dispatchEvent(new Event('afterprint'));
        }";
        page.script(print, vec![]);
        page.click("[data-action=print]");
        page.wait_until("it to print with the link", || {
            page.script("return window.printed", vec![]) == json!(link)
        });

        page.open(fragment);
        page.wait_until("the same comparison", || {
            page.texts("[data-part=totals] .number") == totals
        });
        assert_eq!(page.texts(".comparison thead th"), columns);
        assert!(!page.is_there(".message[role=alert]"));
        assert_eq!(page.complaints(), Vec::<String>::new());
    }
}

fn the_way_there_is_short_on_a_phone(page: &Page) {
    page.imitate(Screen::wide(390));
    page.open(DOCTOR);
    page.click("[data-action=take-away]");
    let is_there = "const box = document.querySelector('#take-title').getBoundingClientRect();
        return document.activeElement.matches('.take-away') && box.top >= 0 && box.bottom <= innerHeight";
    page.wait_until("the section", || {
        page.script(is_there, vec![]) == json!(true)
    });
}
