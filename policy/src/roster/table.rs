//! Tables as text: cells between tabs, commas or other delimiters, in quotes or not.

use super::separator::{Separator, guess, spaces};

/// The most rows that are read.
pub const MAX_ROWS: usize = 50_000;
/// The most columns that are read.
pub const MAX_COLUMNS: usize = 200;
/// The most bytes that are kept of a cell.
pub const MAX_CELL: usize = 2_000;
/// A quote that is not closed within so many lines was never meant to open a cell.
const MAX_LINES: usize = 100;
/// Something that was not as it should be, and what was done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableNote {
    /// A quote opens this row's cell and is never closed: it was taken for a character.
    OpenQuote {
        /// The row in a spreadsheet, from 1.
        row: u32,
    },
    /// A cell of this row was longer than [`MAX_CELL`], and the first of such: only its beginning is kept.
    LongCell {
        /// The row in a spreadsheet, from 1.
        row: u32,
    },
    /// There are more rows than [`MAX_ROWS`]; those after are not read.
    TooManyRows,
    /// There are more columns than [`MAX_COLUMNS`]; those after are not read.
    TooManyColumns,
    /// Characters that could not be read: as many.
    Unreadable(u32),
}

/// A table: rows of cells, all in one piece of memory.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<u32>,
    /// For each row how many cells stand before it, and its number in a spreadsheet.
    rows: Vec<(u32, u32)>,
    notes: Vec<TableNote>,
    separator: Option<Separator>,
}

/// Reads a table, some rows at a time.
#[derive(Debug)]
pub struct TableReader {
    text: String,
    at: usize,
    separator: Separator,
    row: u32,
    table: Table,
}

impl Table {
    /// Returns the number of rows that are not empty.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Returns whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The number of a row in a spreadsheet, from 1.
    pub fn number(&self, row: usize) -> u32 {
        self.rows.get(row).map_or(0, |(_, number)| *number)
    }

    /// Returns the number of cells of a row.
    pub fn width(&self, row: usize) -> usize {
        let cells = self.cells(row);
        cells.end - cells.start
    }

    /// A cell, without spaces around it; empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let cells = self.cells(row);
        let place = cells.start + column;
        if place >= cells.end {
            return "";
        }
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        let (start, end) = (start as usize, self.ends[place] as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Returns the delimiter between its cells.
    pub fn separator(&self) -> Option<Separator> {
        self.separator
    }

    /// Returns what was not as it should be.
    pub fn notes(&self) -> &[TableNote] {
        &self.notes
    }

    fn cells(&self, row: usize) -> core::ops::Range<usize> {
        let start = |row: usize| self.rows.get(row).map(|(start, _)| *start as usize);
        let all = self.ends.len();
        start(row).unwrap_or(all)..start(row.saturating_add(1)).unwrap_or(all)
    }

    fn note(&mut self, note: TableNote) {
        let is_known = self
            .notes
            .iter()
            .any(|known| core::mem::discriminant(known) == core::mem::discriminant(&note));
        if !is_known {
            self.notes.push(note);
        }
    }

    /// Ends the row that begins at this cell; drops it where nothing is in it.
    fn end_row(&mut self, first: usize, number: u32) {
        let start = first.checked_sub(1).map_or(0, |before| self.ends[before]);
        if self.text.len() == start as usize {
            self.ends.truncate(first);
        } else {
            self.rows
                .push((u32::try_from(first).unwrap_or(u32::MAX), number));
        }
    }

    fn put_cell(&mut self, first: usize, cell: &str, number: u32) {
        if self.ends.len() - first >= MAX_COLUMNS {
            if !cell.is_empty() {
                self.note(TableNote::TooManyColumns);
            }
            return;
        }
        let mut cell = without_mark(cell.trim_matches(is_space));
        if cell.len() > MAX_CELL {
            let mut end = MAX_CELL;
            while !cell.is_char_boundary(end) {
                end -= 1;
            }
            cell = &cell[..end];
            self.note(TableNote::LongCell { row: number });
        }
        self.text.push_str(cell);
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }
}

impl TableReader {
    /// Begins to read a text.
    pub fn new(text: String) -> Self {
        let mut at = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let mut row = 0;
        let mut named = None;
        // A line by which some spreadsheets say what parts cells.
        let line = text[at..].lines().next().unwrap_or_default();
        if let Some(rest) = line.trim_matches('"').strip_prefix("sep=") {
            named = Separator::ALL
                .into_iter()
                .find(|known| rest == known.text());
            if named.is_some() {
                at = next_line(text.as_bytes(), at + line.len());
                row = 1;
            }
        }
        let separator = named.unwrap_or_else(|| guess(&text, at));
        let mut table = Table {
            separator: Some(separator),
            ..Table::default()
        };
        let unreadable = text.matches('\u{fffd}').count();
        if unreadable > 0 {
            table.note(TableNote::Unreadable(
                u32::try_from(unreadable).unwrap_or(u32::MAX),
            ));
        }
        Self {
            text,
            at,
            separator,
            row,
            table,
        }
    }

    /// Begins to read a text with this delimiter between its cells.
    pub fn with_separator(text: String, separator: Separator) -> Self {
        let table = Table {
            separator: Some(separator),
            ..Table::default()
        };
        Self {
            text,
            at: 0,
            separator,
            row: 0,
            table,
        }
    }

    /// Returns the cell delimiter.
    pub fn separator(&self) -> Separator {
        self.separator
    }

    /// Reads so many rows more; whether all is read.
    pub fn read(&mut self, rows: usize) -> bool {
        for _ in 0..rows {
            if self.at >= self.text.len() {
                return true;
            }
            // The row of headings comes on top.
            if self.table.len() > MAX_ROWS {
                if self.text[self.at..].trim_matches(is_space).is_empty() {
                    return true;
                }
                self.table.note(TableNote::TooManyRows);
                return true;
            }
            self.row += 1;
            self.at = read_row(
                &self.text,
                self.at,
                self.separator,
                self.row,
                &mut self.table,
            );
        }
        self.at >= self.text.len()
    }

    /// How much is read, in hundredths.
    pub fn percent(&self) -> usize {
        // Browsers reckon sizes in 32 bits, where a hundred times 43 MB is too much.
        let (at, all) = (self.at as u64, self.text.len() as u64);
        let percent = (at * 100).checked_div(all);
        percent.map_or(100, |percent| usize::try_from(percent).unwrap_or(100))
    }

    /// The table as far as it is read.
    pub fn finish(self) -> Table {
        self.table
    }
}

/// Spaces of all kinds, line breaks, and marks without width.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\0')
}

/// Returns a cell without the apostrophe by which spreadsheets mark numbers and formulas as texts.
fn without_mark(cell: &str) -> &str {
    let Some(rest) = cell.strip_prefix('\'') else {
        return cell;
    };
    let is_marked = rest.starts_with(|letter: char| {
        letter.is_ascii_digit()
            || matches!(
                letter,
                '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'
            )
    });
    if is_marked { rest } else { cell }
}

/// Reads the row that begins here; the place behind it.
pub(super) fn read_row(
    text: &str,
    start: usize,
    separator: Separator,
    number: u32,
    table: &mut Table,
) -> usize {
    let bytes = text.as_bytes();
    let first = table.ends.len();
    let ends_cell = |at: usize| {
        let byte = bytes[at];
        byte == b'\n'
            || byte == b'\r'
            || separator.begins_with(byte) && separator.length_at(&bytes[at..]).is_some()
    };
    // Neither a pipe at the edge of a row nor spaces there part anything.
    let is_framed = matches!(separator, Separator::Pipe | Separator::Spaces);
    let mut at = start;
    if is_framed {
        at += spaces(&bytes[at..]).unwrap_or(0);
        at += separator.length_at(&bytes[at..]).unwrap_or(0);
    }
    loop {
        let mut rest = at;
        let mut quoted = String::new();
        if bytes.get(at) == Some(&b'"') {
            if let Some(after) = read_quoted(text, at + 1, &mut quoted) {
                rest = after;
            } else {
                quoted.clear();
                table.note(TableNote::OpenQuote { row: number });
            }
        }
        let end = (rest..bytes.len()).find(|at| ends_cell(*at));
        let end = end.unwrap_or(bytes.len());
        let plain = &text[rest..end];
        if quoted.is_empty() {
            table.put_cell(first, plain, number);
        } else {
            quoted.push_str(plain);
            table.put_cell(first, &quoted, number);
        }
        at = end;
        let Some(length) = separator.length_at(&bytes[at..]) else {
            break;
        };
        at += length;
        if is_framed && matches!(bytes.get(at), None | Some(b'\n' | b'\r')) {
            break;
        }
    }
    table.end_row(first, number);
    next_line(bytes, at)
}

/// The place behind a line break, if one is here.
fn next_line(bytes: &[u8], at: usize) -> usize {
    match &bytes[at.min(bytes.len())..] {
        [b'\r', b'\n', ..] => at + 2,
        [b'\r' | b'\n', ..] => at + 1,
        _ => at,
    }
}

/// Reads up to the quote that closes; the place behind it, or `None` where there is none.
fn read_quoted(text: &str, start: usize, quoted: &mut String) -> Option<usize> {
    let (bytes, mut from, mut lines) = (text.as_bytes(), start, 0);
    for at in start.. {
        match bytes.get(at)? {
            b'\n' => lines += 1,
            // The second of two was looked at with the first.
            b'"' if at < from => {}
            b'"' if bytes.get(at + 1) == Some(&b'"') => {
                quoted.push_str(&text[from..=at]);
                from = at + 2;
            }
            b'"' => {
                quoted.push_str(&text[from..at]);
                return Some(at + 1);
            }
            _ => {}
        }
        if lines > MAX_LINES {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests;
