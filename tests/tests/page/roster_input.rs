//! How a table gets into the roster: a picture in its place, and lists that come after it.

use browser_tests::in_chromium;
use browser_tests::page::{By, Page};
use browser_tests::words::Language;
use serde_json::json;

in_chromium!(
    picture_that_is_pasted_is_named,
    workbook_is_opened_sheet_by_sheet,
    schools_are_recognised_once_their_late_list_is_there,
    schools_are_not_recognised_where_their_list_does_not_load,
    table_waits_for_the_late_list_of_words,
);

const TABLE: &str = "姓名\t学历\t毕业院校\t引进方式\t合同年限\n张三\t博士\t清华大学\t全职\t3\n";

fn picture_that_is_pasted_is_named(page: &Page) {
    page.open("/roster");
    page.speak(Language::English);
    page.wait_until("a field", || page.is_there("#roster-paste"));
    // A browser lets nobody put a picture on its clipboard without asking; the event is the one that it sends.
    let paste = "const data = new DataTransfer();
        data.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'list.png', { type: 'image/png' }));
        document.querySelector('#roster-paste').dispatchEvent(
            new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }))";
    page.script(paste, vec![]);
    page.wait_until("a message about pictures", || {
        page.text(".roster-refused")
            .is_some_and(|text| text.contains("Pictures cannot be read"))
    });
}

/// Holds back files with this in their names until `release(true)`; with `release(false)` they fail.
fn hold_back(page: &Page, name: &str) {
    let source = "(name => {
        const fetched = window.fetch;
        const released = new Promise(done => window.release = done);
        window.fetch = (file, ...rest) => String(file.url ?? file).includes(name)
            ? released.then(is_there => is_there ? fetched(file, ...rest) : Promise.reject(new TypeError('held back')))
            : fetched(file, ...rest);
    })";
    page.developer_tools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": format!("{source}({})", json!(name)) }),
    );
}

/// Types a table, as far as a tab can be typed: a paste brings it.
fn paste(page: &Page, table: &str) {
    page.wait_until("a field", || page.is_there("#roster-paste"));
    let script = "const field = document.querySelector('#roster-paste');
        field.dispatchEvent(new Event('paste', { bubbles: true }));
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    page.script(script, vec![json!(table)]);
}

fn wait_for_note(page: &Page, words: &str) {
    page.wait_until(words, || {
        let notes = page.texts(".roster-notes li");
        notes.iter().any(|note| note.contains(words))
    });
}

fn schools_are_recognised_once_their_late_list_is_there(page: &Page) {
    hold_back(page, "parts/schools-");
    page.open("/roster");
    page.speak(Language::Chinese);
    paste(page, TABLE);
    page.wait_until("the person", || page.count(".roster-person") == 1);
    wait_for_note(page, "院校名单正在加载");
    page.script("release(true)", vec![]);
    page.wait_until("the schools", || {
        !page.texts(".roster-notes li").concat().contains("院校名单")
    });
    page.click(".roster-person");
    page.click("[data-action=open-row]");
    page.wait_for_page("estimate");
    assert!(
        page.holds("school=first_class_university"),
        "{}",
        page.fragment()
    );
}

fn schools_are_not_recognised_where_their_list_does_not_load(page: &Page) {
    hold_back(page, "parts/schools-");
    page.open("/roster");
    page.speak(Language::Chinese);
    paste(page, TABLE);
    page.wait_until("the person", || page.count(".roster-person") == 1);
    page.script("release(false)", vec![]);
    wait_for_note(page, "院校名单加载失败");
    page.click(".roster-person");
    page.click("[data-action=open-row]");
    page.wait_for_page("estimate");
    assert!(page.holds("degree=doctor"), "{}", page.fragment());
    assert!(!page.fragment().contains("school="), "{}", page.fragment());
}

fn table_waits_for_the_late_list_of_words(page: &Page) {
    hold_back(page, "parts/roster-");
    page.open("/roster");
    page.speak(Language::Chinese);
    paste(page, TABLE);
    assert_eq!(page.count(".roster-person"), 0);
    page.script("release(true)", vec![]);
    page.wait_until("the person", || page.texts(".roster-person") == ["张三"]);
}

/// A workbook with people, a sheet of notes and an empty one, as a library for Python writes it.
const WORKBOOK: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../crates/workbook/tests/files/people.xlsx"
);

fn workbook_is_opened_sheet_by_sheet(page: &Page) {
    page.open("/roster");
    page.speak(Language::Chinese);
    page.wait_until("a field", || page.is_there("#roster-paste"));
    let input = page.element(&By::Css(".roster-file input"));
    let file = std::fs::canonicalize(WORKBOOK).expect("the workbook");
    page.done(input.send_keys(file.to_str().expect("a path in UTF-8")));
    let people = || page.texts(".roster-person");
    page.wait_until("the people", || people() == ["张三", "李四", "王五"]);
    let origin = page.text(".roster-origin").unwrap_or_default();
    assert!(origin.contains("people.xlsx"), "{origin}");
    assert!(!page.is_there(".roster-faults"));
    assert_eq!(page.texts("#roster-sheet option"), ["名单", "说明"]);
    page.click("#roster-sheet option[value='1']");
    page.wait_until("nobody", || {
        page.text(".roster-refused")
            .is_some_and(|text| text.contains("没有人员"))
    });
    page.click("#roster-sheet option[value='0']");
    page.wait_until("the people again", || people().len() == 3);
    page.click(".roster-person");
    page.click("[data-action=open-row]");
    page.wait_for_page("estimate");
    assert!(
        page.holds("start_date=2026-03-01"),
        "the day of a cell is the day of the answer"
    );
}
