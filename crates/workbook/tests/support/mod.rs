//! Workbooks for the tests, written cell by cell or as XML.

// Each file of tests uses a part of it.
#![allow(dead_code)]

use std::io::{Cursor, Write};

use policy::roster::{MAX_COLUMNS, MAX_ROWS};
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use workbook::{Limits, SheetText, sheets};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub const LIMITS: Limits = Limits {
    rows: MAX_ROWS,
    columns: MAX_COLUMNS,
};

/// Returns the file of a workbook in which one sheet is filled.
pub fn written(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().expect("a file")
}

/// Returns the only sheet of a file.
#[track_caller]
pub fn only(file: &[u8]) -> SheetText {
    let mut sheets = sheets(file, LIMITS).expect("a workbook");
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

#[track_caller]
pub fn done<T>(written: Result<T, rust_xlsxwriter::XlsxError>) {
    written.map(drop).expect("the cell is written");
}

/// Merges cells, and writes their value.
pub fn merge(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (to_row, to_column): (u32, u16),
    text: &str,
) {
    done(sheet.merge_range(row, column, to_row, to_column, text, &Format::new()));
}

/// Returns an archive of files by their names.
pub fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, text) in files {
        writer.start_file(*name, stored).expect("an entry");
        writer.write_all(text.as_bytes()).expect("its bytes");
    }
    writer.finish().expect("an archive").into_inner()
}

/// Returns an .xlsx file with a sheet of this XML.
pub fn office_open(sheet: &str) -> Vec<u8> {
    archive(&[
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="rId1" Type="x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet>{sheet}</worksheet>"),
        ),
    ])
}

/// Returns an .ods file with a table of this XML.
pub fn open_document(table: &str) -> Vec<u8> {
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        (
            "content.xml",
            &format!(
                r#"<office:document-content><office:body><office:spreadsheet><table:table table:name="A">{table}</table:table></office:spreadsheet></office:body></office:document-content>"#
            ),
        ),
    ])
}
