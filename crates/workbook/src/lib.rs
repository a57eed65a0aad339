//! Files of spreadsheet programs (.xlsx, .xlsm, .ods), sheet by sheet as text: cells between tabs, in quotes where
//! they must be, a line for each row from the first one on, so that rows keep their numbers.
//!
//! Knows no questions and no browser. Formulas are never run: the value counts that the spreadsheet program stored; where
//! it stored none, the formula itself is the text. Numbers keep the words of their format, and days whose format shows
//! none are months. The value of cells that are one over several rows stands in each of these rows.

mod cell;
mod layout;
mod merge;
mod number_format;
mod office_open;
mod open_document;
mod package;

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{
    Data, NumberFormat, Ods, OdsError, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError,
};

use layout::Layout;

/// A sheet with something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetText {
    /// Its name.
    pub name: String,
    /// Its rows as lines, its cells between tabs.
    pub text: String,
    /// The rows with something in them that are hidden, by a filter or by hand, counted from 1, in their order. The text
    /// has them, too.
    pub hidden: Vec<u32>,
}

/// A reason why a file cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOpened {
    /// It has a password.
    Protected,
    /// It is an .xls file, or that of another program in the same container.
    Older,
    /// It is damaged, or no file of a spreadsheet program.
    Unreadable,
    /// No visible sheet has anything in it.
    Empty,
}

/// The part of a sheet that is read, so that one cell far away does not take all memory. What is outside is left out.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Number of rows, from the first one on.
    pub rows: usize,
    /// Number of columns, from the first one on.
    pub columns: usize,
}

impl Limits {
    /// Returns whether a cell is read.
    fn contain(self, row: u32, column: u32) -> bool {
        (row as usize) < self.rows && (column as usize) < self.columns
    }

    /// Returns the row behind the last one that is read of some rows.
    fn last_row(self, row: u32, count: u32) -> u32 {
        let end = u32::try_from(self.rows).unwrap_or(u32::MAX);
        row.saturating_add(count).min(end)
    }

    /// Returns the column behind the last one that is read.
    fn last_column(self) -> u32 {
        u32::try_from(self.columns).unwrap_or(u32::MAX)
    }
}

/// Texts of cells by row and column, from 0; without empty ones.
type Cells = BTreeMap<(usize, usize), String>;

/// Returns the visible sheets that have something in them, in their order.
///
/// # Errors
///
/// Where there are none, or the file cannot be read.
pub fn sheets(file: &[u8], limits: Limits) -> Result<Vec<SheetText>, NotOpened> {
    let sheets = match file {
        [b'P', b'K', ..] if is_open_document(file) => open_document(file, limits)?,
        [b'P', b'K', ..] => office_open(file, limits)?,
        _ => return Err(older(file)),
    };
    if sheets.is_empty() {
        return Err(NotOpened::Empty);
    }
    Ok(sheets)
}

/// Returns true if the first entry of an archive names the type of `LibreOffice`.
fn is_open_document(file: &[u8]) -> bool {
    let start = &file[..file.len().min(100)];
    start.windows(8).any(|name| name == b"mimetype")
}

/// Reads .xlsx and .xlsm.
fn office_open(file: &[u8], limits: Limits) -> Result<Vec<SheetText>, NotOpened> {
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(file)).map_err(|error| match error {
            XlsxError::Password => NotOpened::Protected,
            _ => NotOpened::Unreadable,
        })?;
    let names = shown(book.sheets_metadata());
    let layouts = office_open::layouts(file, &names, limits);
    read(names, &layouts, limits, |name, keep| {
        let mut reader = book.worksheet_cells_reader(name).ok()?;
        loop {
            let (cell, style) = match reader.next_cell_with_style_id() {
                Ok(Some(next)) => next,
                Ok(None) => return Some(()),
                // An error that calamine does not know; the layout has its text.
                Err(XlsxError::CellError(_)) => continue,
                Err(_) => return None,
            };
            let style = reader.styles().get(style);
            let format = style.and_then(|style| style.number_format.as_ref());
            keep(
                cell.get_position(),
                &Data::from(cell.get_value().clone()),
                format,
            );
        }
    })
}

/// Returns why a file of the older kind is refused: calamine's reader panics where such a file is damaged.
fn older(file: &[u8]) -> NotOpened {
    // An .xlsx with a password is in a container of the same kind.
    let encrypted: Vec<u8> = "EncryptedPackage"
        .bytes()
        .flat_map(|byte| [byte, 0])
        .collect();
    let is_encrypted = file.windows(encrypted.len()).any(|part| part == encrypted);
    match file {
        _ if is_encrypted => NotOpened::Protected,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => NotOpened::Older,
        _ => NotOpened::Unreadable,
    }
}

/// Reads .ods.
fn open_document(file: &[u8], limits: Limits) -> Result<Vec<SheetText>, NotOpened> {
    let mut book: Ods<_> =
        calamine::open_workbook_from_rs(Cursor::new(file)).map_err(|error| match error {
            OdsError::Password => NotOpened::Protected,
            _ => NotOpened::Unreadable,
        })?;
    let names = shown(book.sheets_metadata());
    let layouts = open_document::layouts(file, limits);
    read(names, &layouts, limits, |name, keep| {
        range(&mut book, name, keep)
    })
}

/// Returns the names of the sheets of cells that are not hidden.
fn shown(sheets: &[Sheet]) -> Vec<String> {
    let shown = sheets.iter().filter(|sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    });
    shown.map(|sheet| sheet.name.clone()).collect()
}

/// Keeps a cell by its row and column, from 0, with its format.
type Keep<'k> = dyn FnMut((u32, u32), &Data, Option<&NumberFormat>) + 'k;

/// Reads all cells of a sheet of a kind of file that is read as a whole.
fn range<'f>(
    book: &mut impl Reader<Cursor<&'f [u8]>>,
    name: &str,
    keep: &mut Keep<'_>,
) -> Option<()> {
    let range = book.worksheet_range(name).ok()?;
    let (row, column) = range.start().unwrap_or_default();
    for (below, beside, value) in range.used_cells() {
        let place = (
            row.checked_add(u32::try_from(below).ok()?)?,
            column.checked_add(u32::try_from(beside).ok()?)?,
        );
        keep(place, value, None);
    }
    Some(())
}

/// Reads the sheets with these names.
fn read(
    names: Vec<String>,
    layouts: &[(String, Layout)],
    limits: Limits,
    mut read: impl FnMut(&str, &mut Keep<'_>) -> Option<()>,
) -> Result<Vec<SheetText>, NotOpened> {
    let mut sheets = Vec::new();
    for name in names {
        let mut cells = Cells::new();
        let mut numbers = Vec::new();
        let done = read(&name, &mut |(row, column), value, format| {
            if !limits.contain(row, column) {
                return;
            }
            let text = cell::text(value, format);
            if !text.is_empty() {
                if is_number(value) && numbers.last() != Some(&row) {
                    numbers.push(row);
                }
                cells.insert((row as usize, column as usize), text);
            }
        });
        done.ok_or(NotOpened::Unreadable)?;
        let no_layout = (String::new(), Layout::default());
        let layout = layouts.iter().find(|(of, _)| *of == name);
        let (_, layout) = layout.unwrap_or(&no_layout);
        for ((row, column), text) in &layout.texts {
            cells.insert((*row as usize, *column as usize), text.clone());
        }
        merge::fill(&mut cells, &layout.merges, &numbers);
        if !cells.is_empty() {
            let is_filled = |row: u32| {
                let row = row as usize;
                cells.range((row, 0)..(row + 1, 0)).next().is_some()
            };
            let hidden = layout.hidden.iter().copied().filter(|row| is_filled(*row));
            sheets.push(SheetText {
                hidden: hidden.map(|row| row + 1).collect(),
                text: lines(&cells),
                name,
            });
        }
    }
    Ok(sheets)
}

/// Returns whether a value is a number, a day or a length of time.
fn is_number(value: &Data) -> bool {
    !matches!(
        value,
        Data::Empty | Data::String(_) | Data::Bool(_) | Data::Error(_)
    )
}

/// Writes cells as lines, with a line for each empty row between.
fn lines(cells: &Cells) -> String {
    let mut text = String::new();
    let mut at = (0, 0);
    for ((row, column), cell) in cells {
        while at.0 < *row {
            text.push('\n');
            at = (at.0 + 1, 0);
        }
        while at.1 < *column {
            text.push('\t');
            at.1 += 1;
        }
        cell::quote(&mut text, cell);
    }
    text.push('\n');
    text
}
