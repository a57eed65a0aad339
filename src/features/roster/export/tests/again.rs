//! Files of a roster that are opened again.

use policy::roster::Separator;
use workbook::Limits;

use super::*;

#[test]
fn exported_table_is_read_again_with_the_same_answers() {
    for language in [Language::Chinese, Language::English] {
        let text = text_of(ListFormat::Csv, language, TABLE);
        let (mut before, mut after) = (sheet(TABLE), sheet(&text));
        for row in [0, 1] {
            assert_eq!(after.answers(row).0, before.answers(row).0, "{language:?}");
            assert_eq!(after.result(row), before.result(row), "{language:?}");
        }
    }
}

#[test]
fn exported_workbook_is_read_again_cell_by_cell() {
    for language in [Language::Chinese, Language::English] {
        let mut before = sheet(WIDE);
        before.exclude(1);
        work(&mut before);
        let tables = tables(language, &mut before);
        let file = workbook_writer::xlsx(&tables).expect("a file");
        let limits = Limits {
            rows: 1_000,
            columns: 200,
        };
        let sheets = workbook::sheets(&file, limits).expect("a workbook");
        assert_eq!(sheets.len(), 2);
        for (sheet, table) in sheets.iter().zip(&tables) {
            assert_eq!(sheet.name, table.name);
            let mut reader = TableReader::with_separator(sheet.text.clone(), Separator::Tab);
            while !reader.read(1_000) {}
            let read = reader.finish();
            let written = table
                .rows
                .iter()
                .filter(|row| row.iter().any(|cell| !cell.text.is_empty()));
            assert_eq!(read.len(), written.clone().count());
            for (row, cells) in written.enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    assert_eq!(read.cell(row, column), cell.text);
                }
            }
        }
        let again = |place: usize| {
            let text = sheets[place].text.clone();
            sheet_of(TableReader::with_separator(text, Separator::Tab))
        };
        let (mut list, basis) = (again(0), again(1));
        assert!(!basis.is_understood());
        assert_eq!(list.len(), before.len(), "{:?}", list.left_out());
        assert_eq!(list.left_out().len(), before.left_out().len());
        for row in 0..before.len() {
            assert_eq!(list.answers(row).0, before.answers(row).0);
            assert_eq!(list.result(row), before.result(row));
        }
    }
}
