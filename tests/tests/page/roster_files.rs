//! Files of many kinds, brought to the roster in many ways.

use browser_tests::in_chromium;
use browser_tests::page::Page;
use serde_json::{Value, json};

use crate::roster::{open, wait_for_people};

in_chromium!(
    files_dropped_anywhere_are_read_together_or_one_by_one,
    tables_of_pages_and_of_older_xml_are_read,
    pictures_and_documents_are_told_apart_from_tables,
);

/// Drops files on an element, as a hand does. No driver can drag files in from outside.
fn drop(page: &Page, selector: &str, files: &[(&str, &str)]) -> Value {
    page.wait_until("a field", || page.is_there("#roster-paste, .roster-people"));
    let script = "const data = new DataTransfer();
        for (const [name, text] of arguments[1]) {
            const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
            data.items.add(new File([name.startsWith('raw-') ? bytes : text], name));
        }
        const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
        return !document.querySelector(arguments[0]).dispatchEvent(event);";
    page.script(script, vec![json!(selector), json!(files)])
}

fn people(page: &Page) -> Vec<String> {
    page.texts(".roster-person")
}

fn files_dropped_anywhere_are_read_together_or_one_by_one(page: &Page) {
    open(page);
    let files = [
        ("一月.csv", "姓名,学历\n张三,博士\n"),
        ("二月.csv", "姓名;学历\n李四;硕士\n王五;本科\n"),
        ("raw-photo.png", "\u{89}PNG\r\n\u{1a}\n"),
    ];
    let is_taken = drop(page, ".page-title", &files);
    assert_eq!(is_taken, json!(true), "the browser would open the file");
    page.wait_until("the longer one", || people(page) == ["李四", "王五"]);
    let notes = page.texts(".roster-notes li").join(" ");
    assert!(notes.contains("raw-photo.png"), "{notes}");
    page.click("#roster-sheet option[value='0']");
    page.wait_until("the other one", || people(page) == ["张三"]);
    page.click("#roster-sheet option[value='all']");
    page.wait_until("all", || people(page) == ["张三", "李四", "王五"]);
    assert!(!page.is_there(".roster-faults"));
    // On a list, too.
    drop(
        page,
        ".page-title",
        &[("三月.csv", "姓名,学历\n赵六,博士\n")],
    );
    page.wait_until("the new one", || people(page) == ["赵六"]);
}

fn tables_of_pages_and_of_older_xml_are_read(page: &Page) {
    open(page);
    let html = "<html><head><meta charset=utf-8></head><body><table><tr><th>姓名<th>单位<th>学历</tr>\
        <tr><td>张三<td rowspan=2>某某公司<td>博士</tr><tr><td>李&nbsp;四<td>硕士</tr></table></body></html>";
    drop(page, "main", &[("导出.xls", html)]);
    wait_for_people(page, 2);
    assert_eq!(people(page), ["张三", "李 四"]);
    assert!(!page.is_there(".roster-faults"));
    let xml = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
        <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
        <Worksheet ss:Name=\"名单\"><Table><Row><Cell><Data ss:Type=\"String\">姓名</Data></Cell><Cell ss:Index=\"3\"><Data ss:Type=\"String\">学历</Data></Cell></Row>\
        <Row ss:Index=\"3\"><Cell><Data ss:Type=\"String\">王五</Data></Cell><Cell ss:Index=\"3\"><Data ss:Type=\"String\">博士</Data></Cell></Row></Table></Worksheet></Workbook>";
    drop(page, "main", &[("系统.xls", xml)]);
    page.wait_until("the person", || people(page) == ["王五"]);
    assert_eq!(
        page.text(".roster-people .roster-row.number").as_deref(),
        Some("3")
    );
}

fn pictures_and_documents_are_told_apart_from_tables(page: &Page) {
    open(page);
    for (name, start, words) in [
        ("raw-scan.png", "\u{89}PNG\r\n\u{1a}\n\0", "图片"),
        ("raw-scan.jpg", "\u{ff}\u{d8}\u{ff}\u{e0}", "图片"),
        ("raw-list.pdf", "%PDF-1.7", "PDF"),
    ] {
        drop(page, "main", &[(name, start)]);
        page.wait_until(name, || {
            page.text(".roster-refused")
                .is_some_and(|text| text.contains(words))
        });
    }
}
