//! Cells whose number format shows more, or less, than their value.

mod support;

use rust_xlsxwriter::{ExcelDateTime, Format};
use support::{done, office_open, only, open_document, written};

/// Checks the text of a number with a format.
#[track_caller]
fn check(format: &str, number: f64, expected: &str) {
    let file = written(|sheet| {
        let format = Format::new().set_num_format(format);
        done(sheet.write_with_format(0, 0, number, &format));
    });
    assert_eq!(only(&file).text, format!("{expected}\n"), "{format}");
}

/// Checks the text of a day with a format.
#[track_caller]
fn check_day(format: &Format, expected: &str) {
    let file = written(|sheet| {
        let day = ExcelDateTime::parse_from_str("2023-11-01").expect("a day");
        done(sheet.write_with_format(0, 0, day, format));
    });
    assert_eq!(only(&file).text, format!("{expected}\n"), "{format:?}");
}

#[test]
fn words_of_a_format_stand_around_the_number() {
    for (format, number, expected) in [
        ("0\"个月\"", 12.0, "12个月"),
        ("0\"年\"", 3.0, "3年"),
        ("0\"万\"", 28.5, "28.5万"),
        ("0.0\"万\"", 28.56, "28.56万"),
        ("0\"万元\"", 30.0, "30万元"),
        ("0\"元/月\"", 12_000.0, "12000元/月"),
        ("0\"年以上\"", 5.0, "5年以上"),
        ("\"约\"0\"万\"", 30.0, "约30万"),
        ("#,##0\"元\"", 285_600.0, "285600元"),
        ("0\\ \"years\"", 3.0, "3 years"),
        ("0\\年", 3.0, "3年"),
        ("0年", 3.0, "3年"),
        ("General\"个月\"", 6.0, "6个月"),
        ("G/通用格式\"个月\"", 6.0, "6个月"),
        ("¥#,##0", 1200.0, "¥1200"),
        ("[$¥-804]#,##0.00", 1200.0, "¥1200"),
        ("\"$\"#,##0", 1200.0, "$1200"),
        ("[Red]0\"万\"", 8.0, "8万"),
        ("0_ \"万\"", 8.0, "8万"),
    ] {
        check(format, number, expected);
    }
}

#[test]
fn plain_numbers_stay_as_they_are() {
    for format in [
        "General",
        "0",
        "0.00",
        "#,##0",
        "#,##0.00",
        "@",
        "0_ ",
        "0.00_);[Red](0.00)",
        "0.00E+00",
        "# ?/?",
        "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
        "000-0000",
        "[DBNum1][$-804]General",
        ";;;",
    ] {
        for (number, expected) in [(1234.5, "1234.5"), (-5.0, "-5"), (0.0, "0")] {
            check(format, number, expected);
        }
    }
}

#[test]
fn percentages_are_percent() {
    check("0%", 0.6, "60%");
    check("0.00%", 0.07, "7%");
    check("0.0%", -0.125, "-12.5%");
}

#[test]
fn section_is_that_of_the_number() {
    for (format, number, expected) in [
        ("0\"年\";-0\"年\"", -2.0, "-2年"),
        ("0\"盈\";\"亏\"0", -2.0, "-亏2"),
        ("0\"年\";;\"无\"", 0.0, "无"),
        ("0\"年\";;\"无\"", 2.0, "2年"),
        ("0;-0;", 0.0, "0"),
        ("[=1]\"男\";[=2]\"女\"", 2.0, "女"),
        ("[=1]\"男\";[=2]\"女\"", 3.0, "3"),
        ("[>=12]0\"个月\";0\"年\"", 12.0, "12个月"),
        ("[>=12]0\"个月\";0\"年\"", 3.0, "3年"),
        ("[<>0]0\"万\";\"暂无\"", 0.0, "暂无"),
    ] {
        check(format, number, expected);
    }
}

#[test]
fn formats_that_divide_give_what_they_show() {
    for (format, number, expected) in [
        // Ten thousands, as Chinese spreadsheets show them.
        ("0!.0,\"万\"", 285_600.0, "28.56万"),
        ("0\\.0,", 285_600.0, "28.56"),
        ("0\".\"0000\"万元\"", 285_600.0, "28.56万元"),
        ("#,##0,\"千元\"", 12_000.0, "12千元"),
        ("0.0,,\"M\"", 2_500_000.0, "2.5M"),
        ("0\"年\"0\"个月\"", 36.0, "3年6个月"),
        ("0\"年\"00\"个月\"", 1.0, "0年01个月"),
    ] {
        check(format, number, expected);
    }
}

#[test]
fn words_of_a_format_stand_around_texts() {
    let file = written(|sheet| {
        let format = Format::new().set_num_format("@\"大学\"");
        done(sheet.write_with_format(0, 0, "南京", &format));
        let format = Format::new().set_num_format("0\"年\";-0;0;\"约\"@");
        done(sheet.write_with_format(0, 1, "三年", &format));
        let format = Format::new().set_num_format("0\"年\"");
        done(sheet.write_with_format(0, 2, "三年", &format));
        done(sheet.write_with_format(1, 0, "", &format));
    });
    assert_eq!(only(&file).text, "南京大学\t约三年\t三年\n");
}

#[test]
fn days_whose_format_shows_none_are_months_or_years() {
    for (format, expected) in [
        ("yyyy\"年\"m\"月\"", "2023-11"),
        ("yyyy\"年\"m\"月\";@", "2023-11"),
        ("[$-804]yyyy\"年\"m\"月\"", "2023-11"),
        ("mmm-yy", "2023-11"),
        ("yyyy/m", "2023-11"),
        ("yyyy-mm", "2023-11"),
        ("yyyy.mm", "2023-11"),
        ("yyyy", "2023"),
        ("yyyy\"年\"", "2023"),
        ("yyyy-mm-dd", "2023-11-01"),
        ("yyyy\"年\"m\"月\"d\"日\"", "2023-11-01"),
        ("m\"月\"d\"日\"", "2023-11-01"),
        ("dddd, mmmm dd, yyyy", "2023-11-01"),
        ("yyyy-mm ddd", "2023-11"),
        ("d aaaa", "2023-11-01"),
        ("yyyy-mm hh:mm", "2023-11-01"),
        // Letters in quotes are no day.
        ("yyyy-mm\"d\"", "2023-11"),
    ] {
        check_day(&Format::new().set_num_format(format), expected);
    }
    for (id, expected) in [
        (14, "2023-11-01"),
        (17, "2023-11"),
        (57, "2023-11"),
        (31, "2023-11-01"),
    ] {
        check_day(&Format::new().set_num_format_index(id), expected);
    }
}

#[test]
fn open_documents_keep_what_they_show() {
    let cell = |kind: &str, value: &str, shown: &str| {
        format!(
            r#"<table:table-cell office:value-type="{kind}" {value}><text:p>{shown}</text:p></table:table-cell>"#
        )
    };
    for (kind, value, shown, expected) in [
        ("float", r#"office:value="12""#, "12个月", "12个月"),
        ("float", r#"office:value="28.56""#, "约28.6万", "约28.56万"),
        ("float", r#"office:value="285600""#, "28.6万", "28.6万"),
        ("float", r#"office:value="-1200""#, "-1,200元", "-1200元"),
        ("float", r#"office:value="1200""#, "1,200", "1200"),
        ("float", r#"office:value="28.5""#, "28,5", "28.5"),
        ("float", r#"office:value="120000""#, "1.2E+05", "120000"),
        ("float", r#"office:value="1""#, "男", "男"),
        ("float", r#"office:value="0""#, "-", "0"),
        ("percentage", r#"office:value="0.125""#, "13%", "12.5%"),
        ("currency", r#"office:value="1200""#, "¥1,200.00", "¥1200"),
        (
            "date",
            r#"office:date-value="2023-11-01""#,
            "2023年11月",
            "2023-11",
        ),
        (
            "date",
            r#"office:date-value="2023-11-01""#,
            "Nov 23",
            "2023-11",
        ),
        ("date", r#"office:date-value="2023-11-01""#, "2023", "2023"),
        (
            "date",
            r#"office:date-value="2023-11-01""#,
            "2023-11-01",
            "2023-11-01",
        ),
        (
            "date",
            r#"office:date-value="2023-11-23""#,
            "23 Nov",
            "2023-11-23",
        ),
        (
            "date",
            r#"office:date-value="2023-11-01""#,
            "11月1日",
            "2023-11-01",
        ),
    ] {
        let file = open_document(&format!(
            "<table:table-row>{}</table:table-row>",
            cell(kind, value, shown)
        ));
        assert_eq!(only(&file).text, format!("{expected}\n"), "{shown}");
    }
}

#[test]
fn workbooks_without_styles_have_plain_numbers() {
    let file =
        office_open(r#"<sheetData><row r="1"><c r="A1" s="7"><v>12</v></c></row></sheetData>"#);
    assert_eq!(only(&file).text, "12\n");
}
