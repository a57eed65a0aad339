//! Files of a roster: what stands in them.

use std::sync::{Arc, LazyLock};

use policy::roster::{CellReader, RosterWords, TableReader};
use policy::{Catalogue, MoneyRange, QuestionIndex, Schools};
use workbook_writer::CellKind;

use super::*;
use crate::components::source::{grade_meaning, grade_name};
use crate::components::total::usual_answers_text;

mod again;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(fixture::catalogue);
static WORDS: LazyLock<RosterWords> = LazyLock::new(fixture::roster_words);
static SCHOOLS: LazyLock<Schools> = LazyLock::new(fixture::schools);

const TABLE: &str = "姓名,学历,毕业院校,引进方式,合同年限,到岗日期\n\
    张三,博士,清华大学,全职,3,2026-03-01\n\
    李四,硕士,其他院校,全职,3,2026-03-01\n\
    王五,本科,其他院校,全职,3,2026-03-01,多\n";
/// With a title, a column without a heading, one that no question reads, numbers that are none, and a total.
const WIDE: &str = "2026年引进人才名单\n\n\
    姓名,学历,,手机,合同年限,到岗日期,备注\n\
    张三,博士,甲,13800000000,3,2026-03-01,=1+1\n\
    李四,硕士,乙,010-1234,03,2026-03-01,\n\
    赵六,本科,丙,150602199001011234,2,2026-3-1,\"一\n二\"\n\
    合计,3,,,,,\n";

fn today() -> Date {
    "2026-11-22".parse().expect("a day")
}

fn estimator() -> Estimator {
    Estimator::new(Arc::new(CATALOGUE.clone()))
}

fn sheet_of(mut reader: TableReader) -> Sheet<'static> {
    while !reader.read(1_000) {}
    let cells = CellReader {
        catalogue: &CATALOGUE,
        words: &WORDS,
        schools: Some(&SCHOOLS),
        school_question: CATALOGUE.question("school"),
    };
    let mut sheet = Sheet::new(cells, reader.finish());
    work(&mut sheet);
    sheet
}

fn work(sheet: &mut Sheet<'_>) {
    let mut estimator = estimator();
    while !sheet.work(&mut estimator, today(), &mut || true) {}
}

fn sheet(text: &str) -> Sheet<'static> {
    sheet_of(TableReader::new(text.to_owned()))
}

/// Writes some rows of a roster.
fn content(
    format: ListFormat,
    language: Language,
    sheet: &mut Sheet<'_>,
    rows: impl Iterator<Item = usize>,
) -> ListContent {
    let mut estimator = estimator();
    let mut export = start(format, language, today());
    for row in rows {
        export.add(sheet, &mut estimator, row);
    }
    export.finish(sheet)
}

fn tables(language: Language, sheet: &mut Sheet<'_>) -> [Table; 2] {
    let rows = 0..sheet.len();
    match content(ListFormat::Xlsx, language, sheet, rows) {
        ListContent::Tables(tables) => tables.try_into().expect("a list and its basis"),
        ListContent::Bytes(_) => panic!("expected tables"),
    }
}

fn text_of(format: ListFormat, language: Language, table: &str) -> String {
    let mut sheet = sheet(table);
    let rows = 0..sheet.len();
    match content(format, language, &mut sheet, rows) {
        ListContent::Bytes(bytes) => String::from_utf8(bytes).expect("a text"),
        ListContent::Tables(_) => panic!("expected bytes"),
    }
}

/// Returns the texts of the cells of a row.
fn texts(table: &Table, row: usize) -> Vec<&str> {
    table.rows[row].iter().map(|cell| &*cell.text).collect()
}

/// Returns a cell by the heading of its column.
#[track_caller]
fn value<'t>(table: &'t Table, row: usize, heading: &str) -> &'t workbook_writer::Cell {
    let headings = texts(table, table.header.end - 1);
    let column = headings.iter().position(|found| *found == heading);
    let column = column.unwrap_or_else(|| panic!("expected a column {heading} in {headings:?}"));
    &table.rows[row][column]
}

fn amount(text: &str) -> i64 {
    text.parse().expect("whole yuan")
}

#[test]
fn list_has_ranges_assumptions_and_largest_benefits_of_each_person() {
    let language = Language::Chinese;
    let mut sheet = sheet(TABLE);
    let [list, _] = tables(language, &mut sheet);
    for row in [0, 1] {
        let result = sheet.result(row).expect("a result");
        for (heading, amount) in [
            ("常见情况最低（元）", result.usual.low),
            ("常见情况最高（元）", result.usual.high),
            ("所有情况最低（元）", result.total.low),
            ("所有情况最高（元）", result.total.high),
        ] {
            let cell = value(&list, row + 1, heading);
            assert_eq!(cell.text, amount.to_string(), "{heading}");
            assert_eq!(cell.kind, CellKind::Amount, "{heading}");
        }
        let assumed: Vec<_> = result.assumes.iter().collect();
        assert!(!assumed.is_empty());
        let words = usual_answers_text(language, &CATALOGUE, &assumed);
        assert_eq!(value(&list, row + 1, "常见情况的假设").text, words);
        let (benefit, amount) = result.largest[0].expect("a benefit");
        let found = &CATALOGUE[benefit];
        for (heading, text) in [
            ("金额最大的政策", language.of(&found.title)),
            ("该政策金额（元）", &amount.to_string()),
            ("该政策可靠程度", grade_name(language, found.grade)),
            ("按此日期测算", "2026-11-22"),
            ("政策目录版本", &CATALOGUE.version),
            ("测算状态", "已测算"),
        ] {
            assert_eq!(value(&list, row + 1, heading).text, text, "{heading}");
        }
        let next = result
            .next
            .map_or("", |next| language.of(&CATALOGUE[next].name));
        assert_eq!(value(&list, row + 1, "建议先问的问题").text, next);
    }
    assert_eq!(value(&list, 3, "常见情况最高（元）").text, "");
    assert_eq!(value(&list, 3, "测算状态").text, "未测算");
    assert_ne!(value(&list, 3, "无法识别的单元格").text, "");
}

#[test]
fn amounts_of_benefits_that_count_add_up_to_the_usual_highest() {
    for language in [Language::Chinese, Language::English] {
        let [list, _] = tables(language, &mut sheet(TABLE));
        let text = text::text(language);
        let counted: Vec<String> = CATALOGUE
            .benefits
            .iter()
            .map(|benefit| (text.counted_column)(language.of(&benefit.title)))
            .collect();
        let headings = texts(&list, 0);
        for row in [1, 2] {
            let cells = headings.iter().zip(texts(&list, row));
            let parts = cells.filter(|(heading, text)| {
                counted.iter().any(|counted| counted == *heading) && !text.is_empty()
            });
            let sum: i64 = parts.map(|(_, text)| amount(text)).sum();
            assert!(sum > 0);
            let highest = value(&list, row, text.export_columns[4]);
            assert_eq!(sum, amount(&highest.text));
        }
    }
}

#[test]
fn every_column_has_a_heading_and_every_person_all_columns() {
    for table in [TABLE, WIDE] {
        for language in [Language::Chinese, Language::English] {
            let [list, _] = tables(language, &mut sheet(table));
            let headings = texts(&list, list.header.end - 1);
            let mut unique = headings.clone();
            unique.sort_unstable();
            unique.dedup();
            assert_eq!(unique.len(), headings.len(), "{headings:?}");
            assert!(!headings.contains(&""), "{headings:?}");
            let people = &list.rows[list.header.end..];
            let is_person = |row: &&Vec<_>| row.len() > headings.len() / 2;
            assert!(people.iter().filter(is_person).count() >= 2);
        }
    }
}

#[test]
fn table_stands_as_it_came_with_marks_at_rows_left_out() {
    let [list, _] = tables(Language::Chinese, &mut sheet(WIDE));
    let width = 7;
    let own = |row: usize| texts(&list, row)[..width].to_vec();
    assert_eq!(list.header, 1..2);
    assert_eq!(own(0), ["2026年引进人才名单", "", "", "", "", "", ""]);
    assert_eq!(
        own(1),
        [
            "姓名",
            "学历",
            "第3列",
            "手机",
            "合同年限",
            "到岗日期",
            "备注"
        ]
    );
    assert_eq!(
        own(2),
        [
            "张三",
            "博士",
            "甲",
            "13800000000",
            "3",
            "2026-03-01",
            "=1+1"
        ]
    );
    assert_eq!(own(4)[6], "一\n二");
    assert_eq!(own(5), ["合计", "3", "", "", "", "", ""]);
    let kinds = |row: usize| list.rows[row][3..6].iter().map(|cell| cell.kind);
    let (text, number, day) = (CellKind::Text, CellKind::Number, CellKind::Day);
    assert!(kinds(2).eq([number, number, day]));
    assert!(kinds(3).eq([text, text, day]));
    assert!(kinds(4).eq([text, number, text]));
    assert_eq!(value(&list, 2, "原表行号").text, "4");
    assert_eq!(
        value(&list, 5, "测算状态").text,
        "未算作人员：合计、小计、平均等"
    );
    assert_eq!(value(&list, 0, "测算状态").text, "未算作人员：在列名之前");
}

#[test]
fn list_of_some_people_has_only_these() {
    let mut sheet = sheet(WIDE);
    let content = content(
        ListFormat::Xlsx,
        Language::Chinese,
        &mut sheet,
        [1].into_iter(),
    );
    let ListContent::Tables(tables) = content else {
        panic!("expected tables");
    };
    assert_eq!(tables[0].rows.len(), 2);
    assert_eq!(tables[0].header, 0..1);
    assert_eq!(texts(&tables[0], 1)[0], "李四");
    let lines: Vec<_> = tables[1].rows.iter().map(|row| &*row[0].text).collect();
    assert!(lines.contains(&"1人（名单共3人，其余未列入）"), "{lines:?}");
}

#[test]
fn headings_in_two_rows_stay_in_two_rows() {
    let table = "姓名,学位信息,,合同\n,学历,毕业院校,合同年限\n张三,博士,清华大学,3\n";
    let [list, _] = tables(Language::Chinese, &mut sheet(table));
    assert_eq!(list.header, 0..2);
    let upper = ["姓名", "学位信息", "", "合同", "测算"];
    let lower = ["", "学历", "毕业院校", "合同年限", "原表行号"];
    assert_eq!(texts(&list, 0)[..5], upper);
    assert_eq!(texts(&list, 1)[..5], lower);
}

#[test]
fn basis_names_day_version_assumptions_answers_for_all_and_grades() {
    for language in [Language::Chinese, Language::English] {
        let mut sheet = sheet(WIDE);
        let question = CATALOGUE
            .question("insured")
            .or(CATALOGUE.question("origin"));
        let question = question.expect("a question");
        let answer = CATALOGUE[question]
            .usual
            .or(sheet.row_defaults().next().map(|(_, one)| one));
        let answer = answer.expect("an answer");
        sheet.set_row_default(question, Some(answer));
        sheet.set_answer_of(1, question, None);
        work(&mut sheet);
        let [_, basis] = tables(language, &mut sheet);
        assert!(basis.rows.iter().all(|row| row.len() == 1));
        let lines: Vec<_> = basis.rows.iter().map(|row| &*row[0].text).collect();
        let (own, text) = (text::text(language), language.roster());
        let answered = [
            language.of(&CATALOGUE[question].name),
            language.text().colon,
            &language.answer(&CATALOGUE, question, answer),
        ];
        let exceptions = (text.exceptions)("1");
        let grade = policy::Grade::Official;
        let grade = [
            grade_name(language, grade),
            language.text().colon,
            grade_meaning(language, grade),
        ];
        for expected in [
            own.no_promise.to_owned(),
            language.text().not_official.to_owned(),
            (language.text().results().as_of)(&language.date(today())),
            (language.text().sharing().about_version)(&CATALOGUE.version),
            (own.with_count)(&answered.concat(), &exceptions),
            grade.concat(),
        ] {
            assert!(
                lines.contains(&&*expected),
                "expected {expected} in {lines:#?}"
            );
        }
        let assumed = lines.iter().position(|line| *line == text.assumed_of_all);
        let first: QuestionIndex = sheet
            .result(0)
            .expect("a result")
            .assumes
            .iter()
            .next()
            .expect("one");
        let first = language.of(&CATALOGUE[first].name);
        let below = &lines[assumed.expect("assumptions") + 1..];
        assert!(
            below.iter().any(|line| line.starts_with(first)),
            "{lines:#?}"
        );
    }
}

#[test]
fn data_has_both_ranges_with_the_names_of_the_contract() {
    let data = text_of(ListFormat::Json, Language::English, TABLE);
    let sheet = sheet(TABLE);
    let result = sheet.result(0).expect("a result");
    let assumes = result
        .assumes
        .iter()
        .map(|question| format!("\"{}\"", CATALOGUE[question].id));
    let assumes = assumes.collect::<Vec<_>>().join(",");
    let range = |range: MoneyRange| {
        let MoneyRange {
            low,
            high,
            at_least,
        } = range;
        format!(r#"{{"low":"{low}","high":"{high}","at_least":{at_least}}}"#)
    };
    let (total, usual) = (range(result.total), range(result.usual));
    let (benefit, amount) = result.largest[0].expect("a benefit");
    let largest = format!(
        r#"{{"id":"{}","amount":"{amount}"}}"#,
        CATALOGUE[benefit].id
    );
    let first = result.assumes.iter().next().expect("an assumption");
    for expected in [
        format!(r#""total":{total},"usual":{{"total":{usual},"assumes":[{assumes}]}},"#),
        format!(r#""largest":[{largest},"#),
        format!(r#""catalogue_version":"{}""#, CATALOGUE.version),
        r#""as_of":"2026-11-22""#.to_owned(),
        format!(r#""assumes":[{{"{}":"#, CATALOGUE[first].id),
        r#""answers_for_all":[{"applicant":"person","exceptions":0}"#.to_owned(),
    ] {
        assert!(data.contains(&expected), "expected {expected} in {data}");
    }
    assert_eq!(data.matches(r#""estimated":false"#).count(), 1);
}
