//! The stand at a careers fair: its settings, its clock, its screen.

use browser_tests::in_chromium;
use browser_tests::layout::Screen;
use browser_tests::page::{By, Page};
use browser_tests::states::SCHOOL;
use browser_tests::words::Language;
use serde_json::json;

use crate::fair::{button, open, set, show, wait_for_phase, wait_for_question};

in_chromium!(
    double_tap_chooses_once,
    dot_takes_the_pointer_and_nothing_around_it,
    no_screen_scrolls_sideways_no_amount_breaks_and_the_invitation_fits,
    stand_address_is_completed_and_its_code_can_be_tried,
    stand_address_that_is_none_is_refused_with_a_sentence,
    unusable_address_of_an_earlier_version_is_named,
    hand_out_without_an_address_asks_for_one,
    wake_lock_is_asked_again_when_the_system_releases_it,
    wake_lock_granted_after_leaving_is_released,
    announcement_of_another_page_is_cleared,
    start_that_lies_ahead_is_offered_first,
    result_can_be_shown_from_the_first_question_of_a_card,
);

const FIELD: &str = "#fair-address";
pub(crate) const HOSTED: &str = "https://talent.example/page/";

fn double_tap_chooses_once(page: &Page) {
    open(page);
    page.wait_until_screen_settles();
    page.touch_twice(&By::Css("[data-action=begin]"));
    wait_for_question(page, 1);
    page.touch_twice(&By::Css(".fair-answer"));
    wait_for_question(page, 2);
    page.choose("[data-action=step-back]");
    wait_for_question(page, 1);
    page.touch_twice(&By::Css("[data-action=step-back]"));
    wait_for_phase(page, "attract");
    // A tap after a moment counts.
    page.touch(&By::Css("[data-action=begin]"));
    wait_for_question(page, 1);
}

/// Sizes of laptops, projectors and tablets.
const SIZES: [(u32, u32); 6] = [
    (1920, 1080),
    (1366, 768),
    (1280, 720),
    (1093, 614),
    (1024, 768),
    (820, 1180),
];

/// Calls back on each screen of a visit, in each size and language.
fn on_every_screen(page: &Page, check: impl Fn(&str)) {
    for language in Language::ALL {
        page.open("/about");
        page.speak(language);
        for (width, height) in SIZES {
            page.imitate(Screen {
                height,
                ..Screen::wide(width)
            });
            show(page);
            let place = |screen: &str| format!("{screen} at {width}x{height} in {language:?}");
            check(&place("the invitation"));
            page.choose("[data-visitor=doctor-joining-a-firm]");
            wait_for_phase(page, "asking");
            check(&place("a question"));
            page.click("[data-action=show-result]");
            wait_for_phase(page, "outcome");
            check(&place("the result"));
        }
    }
}

fn dot_takes_the_pointer_and_nothing_around_it(page: &Page) {
    // Points of everything that can be chosen at which something else takes the pointer.
    let script = "
        const dead = [];
        for (const choice of document.querySelectorAll('.fair-screen button')) {
            const box = choice.getBoundingClientRect();
            for (let x = 1; x < 10; x++) for (let y = 1; y < 10; y++) {
                const [left, top] = [box.x + box.width * x / 10, box.y + box.height * y / 10];
                if (top < 0 || top >= innerHeight) continue;
                const found = document.elementFromPoint(left, top);
                if (!choice.contains(found)) dead.push(`${choice.innerText}: ${found?.className}`);
            }
        }
        return dead;";
    on_every_screen(page, |place| {
        page.script("scrollTo(0, document.documentElement.scrollHeight)", vec![]);
        assert_eq!(page.script(script, vec![]), json!([]), "{place}");
        page.script("scrollTo(0, 0)", vec![]);
        assert_eq!(page.script(script, vec![]), json!([]), "{place}");
    });
}

fn no_screen_scrolls_sideways_no_amount_breaks_and_the_invitation_fits(page: &Page) {
    // Texts of amounts with a number and its unit on two lines.
    let script = "
        const broken = [];
        for (const element of document.querySelectorAll('.fair-amount, .fair-result, .fair-so-far > b')) {
            const text = element.firstChild;
            if (!text) continue;
            for (const part of text.data.matchAll(/[\\d.,]+(万元|元|亿元)|CNY.[\\d.,]+/g)) {
                const range = document.createRange();
                range.setStart(text, part.index);
                range.setEnd(text, part.index + part[0].length);
                if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) broken.push(part[0]);
            }
        }
        const wide = document.documentElement.scrollWidth > innerWidth ? ['sideways'] : [];
        const isLow = innerWidth > innerHeight && document.querySelector('.fair-attract');
        const tall = isLow && document.documentElement.scrollHeight > innerHeight ? ['tall'] : [];
        return [...broken, ...wide, ...tall];";
    on_every_screen(page, |place| {
        assert_eq!(page.script(script, vec![]), json!([]), "{place}");
    });
}

/// Opens the settings and writes an address.
fn write_address(page: &Page, address: &str) {
    page.open_stand_settings();
    page.write(FIELD, address);
}

/// Returns the text in the field of the address.
fn address(page: &Page) -> String {
    let value = format!("return document.querySelector('{FIELD}').value");
    let value = page.script(&value, vec![]);
    value.as_str().unwrap_or_default().to_owned()
}

/// Returns the sentence that describes the field as wrong.
fn fault(page: &Page) -> String {
    let script = format!("
        const field = document.querySelector('{FIELD}');
        if (field.getAttribute('aria-invalid') !== 'true') return '';
        const ids = field.getAttribute('aria-describedby').split(' ');
        return ids.map(id => document.getElementById(id)).find(element => element.role === 'alert').innerText;");
    let words = page.script(&script, vec![]);
    words.as_str().unwrap_or_default().to_owned()
}

fn stand_address_is_completed_and_its_code_can_be_tried(page: &Page) {
    open(page);
    write_address(page, "talent.ordos.gov.cn");
    page.wait_until("the whole address", || {
        address(page) == "https://talent.ordos.gov.cn/"
    });
    assert_eq!(fault(page), "");
    let scanned = page.wait_for("the code", || page.scan("dialog .qr-code"));
    assert_eq!(scanned, "https://talent.ordos.gov.cn/");
    let link = "dialog a[data-action=try-address]";
    assert_eq!(page.attribute(link, "href").as_deref(), Some(&*scanned));
    assert_eq!(page.attribute(link, "target").as_deref(), Some("_blank"));
    page.click("[data-action=close-desk]");
    page.wait_until("no link that leads elsewhere", || {
        !page.is_there("main a[href^=http]")
    });
    page.reload();
    page.choose("[data-visitor=student]");
    wait_for_phase(page, "asking");
    page.click("[data-action=show-result]");
    let link = page.wait_for("the code", || page.scan(".fair-outcome .qr-code"));
    assert!(
        link.starts_with("https://talent.ordos.gov.cn/#/estimate?q="),
        "{link}"
    );
}

/// Types an address over the one in the field, and leaves the field.
fn type_over(page: &Page, address: &str) {
    let field = page.element(&By::Css(FIELD));
    // Control and A, then the address, then Enter.
    page.done(field.send_keys(format!("\u{e009}a\u{e000}{address}\u{e007}")));
}

fn stand_address_that_is_none_is_refused_with_a_sentence(page: &Page) {
    page.open("/about");
    page.speak(Language::Chinese);
    set(page, "address", HOSTED);
    show(page);
    page.open_stand_settings();
    for (typed, words) in [
        ("javascript:alert(1)", "javascript:"),
        ("随便", "随便"),
        ("localhost:8080", "这台设备"),
        ("https://talent example.gov.cn/", "空格"),
    ] {
        type_over(page, typed);
        page.wait_until(words, || fault(page).contains(words));
        assert_eq!(address(page), typed, "what was typed stays to be put right");
        // The codes keep the address they have.
        assert_eq!(page.scan("dialog .qr-code").as_deref(), Some(HOSTED));
    }
    type_over(page, "https://other.example");
    page.wait_until("no fault", || fault(page).is_empty());
    assert_eq!(
        page.scan("dialog .qr-code").as_deref(),
        Some("https://other.example/")
    );
}

fn unusable_address_of_an_earlier_version_is_named(page: &Page) {
    page.open("/about");
    page.speak(Language::Chinese);
    set(page, "address", "随便");
    show(page);
    page.choose("[data-visitor=student]");
    wait_for_phase(page, "asking");
    page.click("[data-action=show-result]");
    wait_for_phase(page, "outcome");
    assert!(!page.is_there(".fair-outcome .qr-code"));
    page.open_stand_settings();
    assert!(fault(page).contains("随便"), "{}", fault(page));
}

fn hand_out_without_an_address_asks_for_one(page: &Page) {
    open(page);
    page.script(
        "window.printed = 0; window.print = () => { window.printed += 1; }",
        vec![],
    );
    page.open_stand_settings();
    page.click("[data-action=hand-out]");
    page.wait_until("a sentence", || fault(page).contains("网页地址"));
    page.wait_until("the focus in the field", || {
        page.is_there(&format!("{FIELD}:focus"))
    });
    assert!(page.is_there("dialog[open]"));
    assert_eq!(page.script("return window.printed", vec![]), json!(0));
    // The browser's own printing has no code to give away either.
    page.developer_tools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let paper = page.text(".hand-out").unwrap_or_default();
    assert!(
        paper.contains("网页地址") && !page.is_there(".hand-out table"),
        "{paper}"
    );
    page.developer_tools("Emulation.setEmulatedMedia", json!({ "media": "" }));
    page.write(FIELD, HOSTED);
    page.wait_until("no fault", || fault(page).is_empty());
    page.click("[data-action=hand-out]");
    page.wait_until("the print", || {
        page.script("return window.printed", vec![]) == json!(1)
    });
}

/// Puts a wake lock of the test's own in the place of the browser's. `hold` keeps requests open until `grant()`.
fn own_wake_lock(page: &Page, hold: bool) {
    let script = "
        globalThis.locks = [];
        let waiting = [];
        globalThis.grant = () => { for (const grant of waiting.splice(0)) grant(); };
        class Lock extends EventTarget {
            released = false;
            async release() { if (!this.released) { this.released = true; this.dispatchEvent(new Event('release')); } }
        }
        const make = () => { const lock = new Lock(); lock.since = Date.now(); locks.push(lock); return lock; };
        const request = () => new Promise(resolve => HOLD ? waiting.push(() => resolve(make())) : resolve(make()));
        Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });";
    page.developer_tools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": script.replace("HOLD", &hold.to_string()) }),
    );
}

/// Returns the numbers of locks granted and of those still held.
fn locks(page: &Page) -> (u64, u64) {
    let held = "return [locks.length, locks.filter(lock => !lock.released).length]";
    let held = page.script(held, vec![]);
    let count = |index: usize| held[index].as_u64().expect("a number");
    (count(0), count(1))
}

fn wake_lock_is_asked_again_when_the_system_releases_it(page: &Page) {
    own_wake_lock(page, false);
    open(page);
    page.wait_until("a lock", || locks(page) == (1, 1));
    // Asked again at once where it was held for a while, else upon the next touch.
    page.wait_until("a lock held for a while", || {
        page.script("return Date.now() - locks[0].since > 2000", vec![]) == json!(true)
    });
    page.script("locks[0].release()", vec![]);
    page.wait_until("another lock", || locks(page) == (2, 1));
    page.script("locks[1].release()", vec![]);
    page.choose("[data-action=begin]");
    page.wait_until("a third lock", || locks(page) == (3, 1));
    for _ in 0..2 {
        page.script(
            "document.dispatchEvent(new Event('visibilitychange'))",
            vec![],
        );
    }
    wait_for_phase(page, "asking");
    assert_eq!(locks(page), (3, 1), "one that is held is enough");
    page.open_stand_settings();
    page.click("[data-action=leave-fair]");
    page.wait_until("the lock let go", || locks(page) == (3, 0));
}

fn wake_lock_granted_after_leaving_is_released(page: &Page) {
    own_wake_lock(page, true);
    open(page);
    page.type_fragment("/about");
    page.wait_until("another page", || page.is_there("main.page-about h1"));
    page.script("grant()", vec![]);
    page.wait_until("the lock let go", || locks(page) == (1, 0));
}

fn announcement_of_another_page_is_cleared(page: &Page) {
    page.open(SCHOOL);
    page.speak(Language::Chinese);
    let field = page.element(&By::Css(".school-field input"));
    page.done(field.send_keys("beida"));
    page.wait_until("schools", || page.is_there(".school-option"));
    page.click(".school-option");
    let announced = || page.text(".announcer").unwrap_or_default();
    page.wait_until("an announcement", || !announced().is_empty());
    page.type_fragment("/fair");
    page.wait_until("the invitation", || page.is_there("[data-phase=attract]"));
    page.wait_until("nothing announced", || announced().is_empty());
}

fn start_that_lies_ahead_is_offered_first(page: &Page) {
    open(page);
    page.choose("[data-action=begin]");
    wait_for_question(page, 1);
    page.wait_until_screen_settles();
    page.click_what(&button(&Language::Chinese.option("mode", "full_time")));
    wait_for_question(page, 2);
    while !page.is_there("h1[data-question=start_date]") {
        if page.is_there("[data-phase=outcome]") {
            page.choose("[data-action=ask-more]");
            wait_for_phase(page, "asking");
            continue;
        }
        let before = page.text(".fair-progress");
        page.choose("[data-unsure]");
        page.wait_until("the next question", || {
            page.text(".fair-progress") != before
        });
    }
    let answers = page.texts(".fair-answer");
    assert!(answers[0].contains("还没开始"), "{answers:?}");
    let year = page.script("return new Date().getFullYear()", vec![]);
    assert!(answers[1].starts_with(&year.to_string()), "{answers:?}");
}

fn result_can_be_shown_from_the_first_question_of_a_card(page: &Page) {
    open(page);
    page.choose("[data-visitor=master-graduate]");
    wait_for_phase(page, "asking");
    page.click("[data-action=show-result]");
    wait_for_phase(page, "outcome");
    page.choose("[data-action=next-guest]");
    wait_for_phase(page, "attract");
    page.choose("[data-action=begin]");
    wait_for_phase(page, "asking");
    assert!(
        !page.is_there("[data-action=show-result]"),
        "nothing is said yet"
    );
}
