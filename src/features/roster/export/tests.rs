//! Files of a roster: what stands in them, and that they are read again.

use std::sync::{Arc, LazyLock};

use policy::Schools;
use policy::roster::{CellReader, RosterWords, TableReader};

use super::*;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(fixture::catalogue);
static WORDS: LazyLock<RosterWords> = LazyLock::new(fixture::roster_words);
static SCHOOLS: LazyLock<Schools> = LazyLock::new(fixture::schools);

const TABLE: &str = "姓名,学历,毕业院校,引进方式,合同年限,到岗日期\n\
    张三,博士,清华大学,全职,3,2026-03-01\n\
    李四,硕士,其他院校,全职,3,2026-03-01\n\
    王五,本科,其他院校,全职,3,2026-03-01,多\n";

fn today() -> Date {
    "2026-11-22".parse().expect("a day")
}

fn estimator() -> Estimator {
    Estimator::new(Arc::new(CATALOGUE.clone()))
}

fn sheet(text: &str) -> Sheet<'static> {
    let mut reader = TableReader::new(text.to_owned());
    while !reader.read(1_000) {}
    let cells = CellReader {
        catalogue: &CATALOGUE,
        words: &WORDS,
        schools: Some(&SCHOOLS),
        school_question: CATALOGUE.question("school"),
    };
    let mut sheet = Sheet::new(cells, reader.finish());
    let mut estimator = estimator();
    while !sheet.work(&mut estimator, today(), &mut || true) {}
    sheet
}

fn exported(format: Format, language: Language) -> String {
    let mut sheet = sheet(TABLE);
    let mut estimator = estimator();
    let mut export = Export::new(format, language, &sheet, today());
    for row in 0..sheet.len() {
        export.add(&mut sheet, &mut estimator, today(), row);
    }
    String::from_utf8(export.into_bytes()).expect("a text")
}

/// Returns the cells of a line of a table that has no quotes or commas inside of cells.
fn cells(table: &str, line: usize) -> Vec<&str> {
    let line = table.lines().nth(line).expect("a line");
    let line = line.trim_matches(['\u{feff}', '\r']);
    let inside = line
        .strip_prefix('"')
        .and_then(|line| line.strip_suffix('"'));
    inside.expect("quoted cells").split("\",\"").collect()
}

#[test]
fn table_has_usual_range_with_its_assumptions_then_full_range_and_largest_benefits() {
    let language = Language::Chinese;
    let table = exported(Format::Csv, language);
    let headings = cells(&table, 0);
    let value = |line: usize, heading: &str| {
        let column = headings.iter().position(|found| *found == heading);
        cells(&table, line)[column.expect("a column")]
    };
    let sheet = sheet(TABLE);
    for row in [0, 1] {
        let result = sheet.result(row).expect("a result");
        for (heading, amount) in [
            ("常见情况最低（元）", result.usual.low),
            ("常见情况最高（元）", result.usual.high),
            ("所有情况最低（元）", result.total.low),
            ("所有情况最高（元）", result.total.high),
        ] {
            assert_eq!(value(row + 1, heading), amount.to_string(), "{heading}");
        }
        let assumed: Vec<_> = result.assumes.iter().collect();
        assert!(!assumed.is_empty());
        let words = usual_answers_text(language, &CATALOGUE, &assumed);
        assert_eq!(value(row + 1, "常见情况的假设"), words);
        let (benefit, amount) = result.largest[0].expect("a benefit");
        let title = language.of(&CATALOGUE[benefit].title);
        assert_eq!(value(row + 1, "金额最大的政策"), title);
        assert_eq!(value(row + 1, "该政策金额（元）"), amount.to_string());
    }
    assert_eq!(value(3, "常见情况最高（元）"), "", "not estimated");
    let lengths = [1, 2, 3].map(|line| cells(&table, line).len());
    assert_eq!(lengths, [headings.len(); 3]);
}

#[test]
fn data_has_both_ranges_with_the_names_of_the_contract() {
    let data = exported(Format::Json, Language::English);
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
    for expected in [
        format!(r#""total":{total},"usual":{{"total":{usual},"assumes":[{assumes}]}},"#),
        format!(r#""largest":[{largest},"#),
    ] {
        assert!(data.contains(&expected), "expected {expected} in {data}");
    }
    assert_eq!(data.matches(r#""estimated":false"#).count(), 1);
}

#[test]
fn exported_table_is_read_again_with_the_same_answers() {
    for language in [Language::Chinese, Language::English] {
        let (mut before, mut after) = (sheet(TABLE), sheet(&exported(Format::Csv, language)));
        for row in [0, 1] {
            assert_eq!(after.answers(row).0, before.answers(row).0, "{language:?}");
            assert_eq!(after.result(row), before.result(row), "{language:?}");
        }
    }
}
