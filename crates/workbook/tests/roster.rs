//! Workbooks as the roster reads them.

mod support;

use std::sync::LazyLock;

use policy::roster::{CellReader, Column, RosterWords, Separator, Sheet, TableReader};
use policy::{Catalogue, QuestionIndex, Schools};
use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet};
use support::{done, merge, office_open, only, written};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(fixture::catalogue);
static WORDS: LazyLock<RosterWords> = LazyLock::new(fixture::roster_words);
static SCHOOLS: LazyLock<Schools> = LazyLock::new(fixture::schools);

/// Reads the only sheet of a file as a roster.
fn read(file: &[u8]) -> Sheet<'static> {
    let mut reader = TableReader::with_separator(only(file).text, Separator::Tab);
    while !reader.read(1_000) {}
    let cells = CellReader {
        catalogue: &CATALOGUE,
        words: &WORDS,
        schools: Some(&SCHOOLS),
        school_question: CATALOGUE.question("school"),
    };
    Sheet::new(cells, reader.finish())
}

fn question(id: &str) -> QuestionIndex {
    CATALOGUE.question(id).expect("a question")
}

/// Checks what the first person of a roster answers in the second column; `None` where the cell is no answer.
#[track_caller]
fn check(file: &[u8], id: &str, expected: Option<&str>) {
    let mut sheet = read(file);
    let (profile, _, faults) = sheet.answers(0);
    let answer = profile.get(question(id));
    let answer = answer.map(|answer| CATALOGUE[question(id)].write(answer));
    assert_eq!(answer.as_deref(), expected, "{}", sheet.cell(0, 1));
    assert_eq!(faults.len(), usize::from(expected.is_none()), "{faults:?}");
}

/// Returns a roster of one person with one answer.
fn one(heading: &str, fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    written(|sheet| {
        done(sheet.write(0, 0, "姓名"));
        done(sheet.write(0, 1, heading));
        done(sheet.write(1, 0, "张三"));
        fill(sheet);
    })
}

#[test]
fn headings_in_two_rows_head_their_columns() {
    let file = written(|sheet| {
        merge(sheet, (0, 0), (0, 3), "名单");
        merge(sheet, (1, 0), (2, 0), "姓名");
        merge(sheet, (1, 1), (2, 1), "学历");
        merge(sheet, (1, 2), (1, 3), "毕业院校");
        done(sheet.write(2, 2, "学校"));
        done(sheet.write(2, 3, "专业"));
        for (row, name) in (3..).zip(["张三", "李四"]) {
            done(sheet.write(row, 0, name));
            done(sheet.write(row, 2, "南京大学"));
        }
        merge(sheet, (3, 1), (4, 1), "博士");
    });
    let sheet = read(&file);
    let columns: Vec<Column> = sheet.headings().iter().map(|one| one.column).collect();
    let [degree, school] = ["degree", "school"].map(|id| Column::Question(question(id)));
    assert_eq!(columns[..3], [Column::Name, degree, school]);
    assert_eq!(sheet.header_rows(), 1..3);
    assert_eq!(sheet.len(), 2);
    assert_eq!(sheet.cell(0, 1), sheet.cell(1, 1));
}

#[test]
fn formatted_numbers_are_read_in_their_unit() {
    for (heading, id, format, number, expected) in [
        ("合同年限", "contract_years", "0\"个月\"", 36.0, Some("3")),
        ("合同年限", "contract_years", "0\"年\"", 3.0, Some("3")),
        ("年薪", "salary", "0\"万\"", 30.0, Some("300000")),
        ("年薪", "salary", "0!.0,\"万\"", 300_000.0, Some("300000")),
        (
            "年薪（元）",
            "salary",
            "[$¥-804]#,##0",
            300_000.0,
            Some("300000"),
        ),
        ("年薪", "salary", "\"约\"0\"万\"", 30.0, None),
    ] {
        let file = one(heading, |sheet| {
            let format = Format::new().set_num_format(format);
            done(sheet.write_with_format(1, 1, number, &format));
        });
        check(&file, id, expected);
    }
}

#[test]
fn months_and_formulas_without_a_value_are_no_answers() {
    let file = one("到岗日期", |sheet| {
        let day = ExcelDateTime::parse_from_str("2023-11-01").expect("a day");
        let format = Format::new().set_num_format("yyyy\"年\"m\"月\"");
        done(sheet.write_with_format(1, 1, day, &format));
    });
    check(&file, "start_date", None);
    let file = office_open(
        r#"<sheetData>
            <row><c t="str"><v>姓名</v></c><c t="str"><v>合同年限</v></c></row>
            <row><c t="str"><v>张三</v></c><c><f>2+1</f><v></v></c></row>
            <row><c t="str"><v>李四</v></c><c><v>3</v></c></row>
        </sheetData>"#,
    );
    check(&file, "contract_years", None);
}
