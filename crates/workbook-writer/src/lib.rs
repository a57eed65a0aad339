//! Tables as files of spreadsheet programs (.xlsx), by `rust_xlsxwriter`.
//!
//! Knows no questions and no browser. No cell is written as a formula, whatever it begins with.

mod cell;
mod widths;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

pub use cell::{Cell, CellKind};

/// Maximum number of rows that stay in sight while others are scrolled.
const MAX_FROZEN: usize = 6;

/// A table that becomes a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The name of the sheet: at most 31 characters, none of `[]:*?/\`.
    pub name: String,
    /// The rows, from the first one on.
    pub rows: Vec<Vec<Cell>>,
    /// The rows that head the columns; empty where none does. The last of them has buttons to filter by.
    pub header: core::ops::Range<usize>,
}

/// Returns the .xlsx file of these tables, each in a sheet; `None` where a table is larger than a sheet may be, or the name
/// of a sheet is not allowed.
pub fn xlsx(tables: &[Table]) -> Option<Vec<u8>> {
    write(tables).ok()
}

fn write(tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same table is the same file, whenever it is written.
    let epoch = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
    for table in tables {
        write_sheet(book.add_worksheet(), table)?;
    }
    book.save_to_buffer()
}

fn write_sheet(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    sheet.set_name(&table.name)?;
    let heading = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(Color::RGB(0x00F3_EEE6));
    let amount = Format::new().set_num_format("#,##0.##");
    let whole_amount = Format::new().set_num_format("#,##0");
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for (row, cells) in (0..).zip(&table.rows) {
        let is_heading = table.header.contains(&(row as usize));
        for (column, cell) in (0..).zip(cells) {
            if is_heading {
                sheet.write_string_with_format(row, column, &cell.text, &heading)?;
                continue;
            }
            match cell.value() {
                cell::Value::Empty => continue,
                cell::Value::Text(text) => sheet.write_string(row, column, text)?,
                cell::Value::Number(number) => sheet.write_number(row, column, number)?,
                cell::Value::Amount(number) => {
                    let is_whole = number.fract() == 0.0;
                    let format = if is_whole { &whole_amount } else { &amount };
                    sheet.write_number_with_format(row, column, number, format)?
                }
                cell::Value::Day(date) => {
                    sheet.write_datetime_with_format(row, column, &date, &day)?
                }
            };
        }
    }
    for (column, width) in (0..).zip(widths::of(table)) {
        sheet.set_column_width(column, width)?;
    }
    set_header(sheet, table)
}

/// Keeps the header in sight and has its last row filter the rows below.
fn set_header(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let header = &table.header;
    let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    let (Ok(below), Ok(last_column)) = (
        u32::try_from(header.end),
        u16::try_from(columns.saturating_sub(1)),
    ) else {
        return Ok(());
    };
    if header.is_empty() || columns == 0 {
        return Ok(());
    }
    if header.end <= MAX_FROZEN {
        sheet.set_freeze_panes(below, 0)?;
    }
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX) - 1;
    sheet.autofilter(below - 1, 0, last_row.max(below - 1), last_column)?;
    Ok(())
}
