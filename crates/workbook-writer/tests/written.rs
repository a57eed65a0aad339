//! Files as a library independent of the writer reads them.

use workbook::{Limits, SheetText, sheets};
use workbook_writer::{Cell, CellKind, Table, xlsx};

const LIMITS: Limits = Limits {
    rows: 1_000,
    columns: 100,
};

fn table(rows: &[&[&str]], header: core::ops::Range<usize>) -> Table {
    let rows = rows
        .iter()
        .map(|row| row.iter().map(|text| Cell::read(text)));
    Table {
        name: "名单".to_owned(),
        rows: rows.map(Iterator::collect).collect(),
        header,
    }
}

#[track_caller]
fn read(tables: &[Table]) -> Vec<SheetText> {
    let file = xlsx(tables).expect("a file");
    sheets(&file, LIMITS).expect("a workbook")
}

/// Checks that a row of cells is read again as it was written.
#[track_caller]
fn check(cells: &[&str]) {
    let sheets = read(&[table(&[&["标题"], cells], 0..1)]);
    let expected = ["标题\n", &cells.join("\t"), "\n"].concat();
    assert_eq!(sheets[0].text, expected);
}

#[test]
fn cells_are_read_again_as_they_were() {
    check(&["张三", "2026-03-01", "3", "8.5", "-2", "0"]);
    check(&["007", "1.10", "+86", "1e5", "-0", ".5", "5.", "1,200"]);
    check(&[
        "13800000000",
        "150602199001011234",
        "0.1",
        "2026-02-30",
        "1899-01-01",
    ]);
}

#[test]
fn formulas_are_texts() {
    let cells = [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "=HYPERLINK(\"http://x.test\")",
    ];
    let file = xlsx(&[table(&[&["标题"], &cells], 0..1)]).expect("a file");
    let sheets = sheets(&file, LIMITS).expect("a workbook");
    let quoted = "\"=HYPERLINK(\"\"http://x.test\"\")\"";
    let expected = ["标题\n=1+1\t+1+1\t-1+1\t@SUM(A1)\t", quoted, "\n"].concat();
    assert_eq!(sheets[0].text, expected);
}

#[test]
fn kinds_follow_texts_that_give_themselves_again() {
    for (text, kind) in [
        ("3", CellKind::Number),
        ("-8.25", CellKind::Number),
        ("13800000000", CellKind::Number),
        ("150602199001011234", CellKind::Text),
        ("007", CellKind::Text),
        ("1.0", CellKind::Text),
        ("2026-03-01", CellKind::Day),
        ("2026-3-1", CellKind::Text),
        ("2026-02-30", CellKind::Text),
        ("=1", CellKind::Text),
        ("", CellKind::Text),
    ] {
        assert_eq!(Cell::read(text).kind, kind, "{text}");
    }
}

#[test]
fn amounts_are_numbers() {
    let amounts = vec![
        Cell::amount("400000"),
        Cell::amount("0.5"),
        Cell::amount("-"),
    ];
    let table = Table {
        rows: vec![amounts],
        ..table(&[], 0..0)
    };
    assert_eq!(read(&[table])[0].text, "400000\t0.5\t-\n");
}

#[test]
fn each_table_is_a_sheet() {
    let other = Table {
        name: "测算依据".to_owned(),
        ..table(&[&["一行"]], 0..0)
    };
    let sheets = read(&[table(&[&["标题"], &["一"]], 0..1), other]);
    let names: Vec<_> = sheets.iter().map(|sheet| &*sheet.name).collect();
    assert_eq!(names, ["名单", "测算依据"]);
    assert!(sheets.iter().all(|sheet| sheet.hidden.is_empty()));
}

#[test]
fn same_tables_are_same_files() {
    let tables = [table(&[&["标题"], &["一"]], 0..1)];
    assert_eq!(xlsx(&tables), xlsx(&tables));
}

#[test]
fn tables_without_rows_and_long_texts_are_written() {
    let long = "长".repeat(40_000);
    let sheets = read(&[table(&[&["标题"], &[&long]], 0..1)]);
    assert_eq!(sheets[0].text.chars().count(), 32_767 + 4);
    assert!(xlsx(&[table(&[], 0..0)]).is_some());
    assert!(
        xlsx(&[Table {
            name: "a/b".to_owned(),
            ..Table::default()
        }])
        .is_none()
    );
}
