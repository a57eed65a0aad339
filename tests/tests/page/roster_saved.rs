//! A list as a spreadsheet program's file, and on paper.

use std::fmt::Write;

use browser_tests::in_chromium;
use browser_tests::page::Page;
use browser_tests::taken::letters;
use browser_tests::words::Language;
use workbook::{Limits, SheetText, sheets};

use crate::roster::{open, paste, wait_for_people};

in_chromium!(
    a_list_is_saved_as_a_spreadsheet_with_its_rows,
    a_printed_list_has_all_people_below_headings,
);

const LIMITS: Limits = Limits {
    rows: 1_000,
    columns: 200,
};

const TABLE: &str = "姓名\t学历\t手机\t合同年限\t备注\n\
    张三\t博士\t13800000000\t3\t=1+1\n\
    李四\t硕士\t010-1234\t3\t\n\
    合计\t2\t\t\t\n";

fn saved_sheets(page: &Page) -> Vec<SheetText> {
    page.click("[data-action=roster-xlsx]");
    let (name, bytes) = page.saved_file();
    let is_named =
        name.starts_with("ordos-talent-roster-2") && name.strip_suffix(".xlsx").is_some();
    assert!(is_named, "{name}");
    sheets(&bytes, LIMITS).expect("a workbook")
}

/// Returns the cells of a row.
fn cells(sheet: &SheetText, row: usize) -> Vec<&str> {
    let line = sheet.text.lines().nth(row).expect("a row");
    line.split('\t').collect()
}

fn a_list_is_saved_as_a_spreadsheet_with_its_rows(page: &Page) {
    for (language, names, highest) in [
        (
            Language::Chinese,
            ["名单", "测算依据"],
            "常见情况最高（元）",
        ),
        (Language::English, ["List", "Basis"], "Usual highest (CNY)"),
    ] {
        open(page);
        page.speak(language);
        page.watch_files();
        paste(page, TABLE);
        wait_for_people(page, 2);
        let sheets = saved_sheets(page);
        assert!(sheets.iter().map(|sheet| &*sheet.name).eq(names));
        let list = &sheets[0];
        for (row, line) in TABLE.lines().enumerate() {
            let own: Vec<_> = line.split('\t').collect();
            assert_eq!(cells(list, row)[..own.len()], own);
        }
        let column = cells(list, 0)
            .iter()
            .position(|heading| *heading == highest);
        let column = column.expect("a column of amounts");
        for row in [1, 2] {
            let amount: i64 = cells(list, row)[column].parse().expect("whole yuan");
            assert!(amount > 0);
        }
        let version = catalogue::catalogue().version;
        assert!(sheets[1].text.contains(&version), "{}", sheets[1].text);
        page.wait_until("the count", || {
            page.text(".roster-saved")
                .is_some_and(|text| text.contains('2'))
        });
        // No text is offered where the file is none.
        assert!(!page.is_there("[data-action=copy-file]"));
        assert_eq!(page.complaints(), Vec::<String>::new());
    }
}

fn a_printed_list_has_all_people_below_headings(page: &Page) {
    open(page);
    let mut table = "姓名\t学历\t合同年限\n".to_owned();
    for number in 1..=120 {
        let _never_fails = writeln!(table, "候选人{number}号\t博士\t{}", 3 + number % 2);
    }
    paste(page, &table);
    wait_for_people(page, 50);
    page.click("tbody tr:first-child .roster-person");
    page.wait_until("the details", || page.is_there(".roster-details"));
    let paper = page.on_paper();
    for number in 1..=120 {
        let name = format!("候选人{number}号");
        assert!(paper.contains(&name), "expected {name} on paper");
    }
    let pages = page.pages_on_paper();
    let headings = paper.matches(&letters("金额最大的政策")).count();
    assert!(
        headings > 1 && headings + 1 >= pages,
        "{headings} of {pages}"
    );
    assert!(paper.contains(&letters(&catalogue::catalogue().version)));
    for left_out in [
        "下一页",
        "打开测算",
        "更换表格",
        "补充表中没有的信息",
        "保存为文件",
    ] {
        assert!(!paper.contains(left_out), "{left_out} on paper");
    }
    page.wait_until("the first page again", || {
        page.count(".roster-person") == 50
    });
}
