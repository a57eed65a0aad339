//! Workbooks as spreadsheet programs write them.

mod support;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use support::{LIMITS, done, only, written};
use workbook::{NotOpened, sheets};

/// Returns the text of the only sheet.
#[track_caller]
fn text(fill: impl FnOnce(&mut Worksheet)) -> String {
    only(&written(fill)).text
}

#[test]
fn cells_stand_between_tabs_in_their_rows() {
    let text = text(|sheet| {
        done(sheet.write(0, 0, "姓名"));
        done(sheet.write(0, 1, "学历"));
        done(sheet.write(1, 0, "张三"));
        done(sheet.write(1, 1, "博士"));
        // Rows and cells between are empty.
        done(sheet.write(4, 1, "硕士"));
    });
    assert_eq!(text, "姓名\t学历\n张三\t博士\n\n\n\t硕士\n");
}

#[test]
fn numbers_are_written_as_they_are_shown() {
    let text = text(|sheet| {
        for (column, number) in [3.0, 285_600.75, 0.1 + 0.2, 1e15, -5.0].iter().enumerate() {
            done(sheet.write(0, u16::try_from(column).expect("few"), *number));
        }
        let thousands = Format::new().set_num_format("#,##0.00");
        done(sheet.write_with_format(0, 5, 260_000, &thousands));
    });
    assert_eq!(text, "3\t285600.75\t0.3\t1000000000000000\t-5\t260000\n");
}

#[test]
fn days_are_days_whatever_their_format() {
    let day = |text: &str| ExcelDateTime::parse_from_str(text).expect("a day");
    let text = text(|sheet| {
        for (column, format) in ["yyyy/m/d", "yyyy年m月d日", "d-mmm-yy", "m/d/yyyy"]
            .iter()
            .enumerate()
        {
            let format = Format::new().set_num_format(*format);
            let column = u16::try_from(column).expect("few");
            done(sheet.write_with_format(0, column, day("2026-03-01"), &format));
        }
        let format = Format::new().set_num_format("yyyy-mm-dd hh:mm");
        done(sheet.write_with_format(0, 4, day("2026-03-01T08:30:00"), &format));
        let length = Format::new().set_num_format("[h]:mm");
        done(sheet.write_with_format(0, 5, 1.5, &length));
    });
    assert_eq!(
        text,
        "2026-03-01\t2026-03-01\t2026-03-01\t2026-03-01\t2026-03-01 08:30:00\t1.5\n"
    );
}

#[test]
fn value_of_a_formula_is_the_one_stored() {
    let text = text(|sheet| {
        done(sheet.write(0, 0, Formula::new("=1+2").set_result("3")));
        done(sheet.write(0, 1, Formula::new("=A9").set_result("博士")));
        done(sheet.write(0, 2, Formula::new("=1/0").set_result("#DIV/0!")));
        done(sheet.write(0, 3, true));
    });
    assert_eq!(text, "3\t博士\t#DIV/0!\tTRUE\n");
}

#[test]
fn what_would_end_a_cell_is_in_quotes() {
    let text = text(|sheet| {
        done(sheet.write(0, 0, "两\n行"));
        done(sheet.write(0, 1, "说\"好\""));
        done(sheet.write(0, 2, " 空 格 "));
        done(sheet.write(0, 3, "a\tb"));
    });
    assert_eq!(text, "\"两\n行\"\t\"说\"\"好\"\"\"\t空 格\t\"a\tb\"\n");
}

#[test]
fn sheets_that_are_hidden_or_empty_are_left_out() {
    let mut book = Workbook::new();
    for (name, cell, is_hidden) in [
        ("说明", "", false),
        ("名单", "张三", false),
        ("旧", "李四", true),
        ("二组", "王五", false),
    ] {
        let sheet = book.add_worksheet();
        done(sheet.set_name(name));
        if !cell.is_empty() {
            done(sheet.write(0, 0, cell));
        }
        sheet.set_hidden(is_hidden);
    }
    let sheets = sheets(&book.save_to_buffer().expect("a file"), LIMITS).expect("a workbook");
    let names: Vec<_> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["名单", "二组"]);
}

#[test]
fn cell_far_away_is_left_out() {
    let text = text(|sheet| {
        done(sheet.write(0, 0, "姓名"));
        done(sheet.write(1_048_575, 16_383, "x"));
    });
    assert_eq!(text, "姓名\n");
}

#[test]
fn what_is_no_workbook_is_refused() {
    let mut book = Workbook::new();
    book.add_worksheet();
    let empty = book.save_to_buffer().expect("a file");
    assert_eq!(sheets(&empty, LIMITS), Err(NotOpened::Empty));
    let mut cut = empty;
    cut.truncate(cut.len() / 2);
    for file in [&cut[..], b"PK\x03\x04", b""] {
        assert_eq!(sheets(file, LIMITS), Err(NotOpened::Unreadable));
    }
    let older = include_bytes!("files/people.xls");
    assert_eq!(sheets(older, LIMITS), Err(NotOpened::Older));
    let encrypted: Vec<u8> = "EncryptedPackage"
        .bytes()
        .flat_map(|byte| [byte, 0])
        .collect();
    let file = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &encrypted[..]].concat();
    assert_eq!(sheets(&file, LIMITS), Err(NotOpened::Protected));
}

#[test]
fn files_of_other_programs_are_read_alike() {
    let people = "姓名\t学历\t引进方式\t合同年限\t到岗日期\t年薪（万元）\n\
        张三\t博士\t全职\t3\t2026-03-01\t28.5\n\
        李四\t硕士\t全职\t5\t2025-12-31\t18\n\
        王五\t本科\t创业\n";
    for (file, above) in [
        (&include_bytes!("files/people.ods")[..], ""),
        (include_bytes!("files/people.xlsx"), "2026年引进人才名单\n"),
    ] {
        let sheets = sheets(file, LIMITS).expect("a workbook");
        assert_eq!(sheets[0].name, "名单");
        assert_eq!(sheets[0].text, format!("{above}{people}"));
    }
}
