//! Tables as text: cells between tabs, commas or other delimiters, in quotes or not.

/// The most rows that are read.
pub const MAX_ROWS: usize = 50_000;
/// The most columns that are read.
pub const MAX_COLUMNS: usize = 200;
/// The most bytes that are kept of a cell.
pub const MAX_CELL: usize = 2_000;
/// A quote that is not closed within so many lines was never meant to open a cell.
const MAX_LINES: usize = 100;
/// Number of rows from which the delimiter is guessed.
const LOOKED_AT: usize = 60;

/// Delimiter between the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// As spreadsheets copy.
    Tab,
    /// As most programs save.
    Comma,
    /// As spreadsheets save where the comma parts decimals.
    Semicolon,
    /// As people type tables in Chinese.
    WideComma,
    /// The same.
    WideSemicolon,
    /// As Markdown has tables.
    Pipe,
    /// Runs of spaces, as in texts of fixed width. No cell can be empty then.
    Spaces,
}

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

impl Separator {
    /// All but spaces; of equals the earlier is taken.
    const ALL: [Self; 6] = [
        Self::Tab,
        Self::Comma,
        Self::Semicolon,
        Self::WideComma,
        Self::WideSemicolon,
        Self::Pipe,
    ];

    const fn text(self) -> &'static str {
        match self {
            Self::Tab => "\t",
            Self::Comma => ",",
            Self::Semicolon => ";",
            Self::WideComma => "，",
            Self::WideSemicolon => "；",
            Self::Pipe => "|",
            Self::Spaces => " ",
        }
    }

    /// Returns the length of the delimiter at the start of these bytes, if one is there.
    fn length_at(self, bytes: &[u8]) -> Option<usize> {
        if self == Self::Spaces {
            return spaces(bytes);
        }
        let text = self.text().as_bytes();
        bytes.starts_with(text).then_some(text.len())
    }

    /// Returns the first byte of the delimiter; spaces may be wide, too.
    fn begins_with(self, byte: u8) -> bool {
        byte == self.text().as_bytes()[0] || self == Self::Spaces && matches!(byte, b'\t' | 0xe3)
    }
}

/// Returns the length of the spaces at the start of these bytes, if there are any.
fn spaces(bytes: &[u8]) -> Option<usize> {
    let mut length = 0;
    loop {
        match bytes.get(length..)? {
            [b' ' | b'\t', ..] => length += 1,
            // The wide space.
            [0xe3, 0x80, 0x80, ..] => length += 3,
            _ => break,
        }
    }
    (length > 0).then_some(length)
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
        let separator = named.unwrap_or_else(|| separator(&text, at));
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

/// Returns the delimiter that parts most of the first rows alike; spaces where no other parts any and they part
/// most of them alike.
fn separator(text: &str, start: usize) -> Separator {
    let mut best = (Separator::Tab, 0, 1);
    for separator in Separator::ALL {
        let (rows, width, _) = looked_at(text, start, separator);
        if (rows, width) > (best.1, best.2) {
            best = (separator, rows, width);
        }
    }
    if best.1 == 0 {
        let (rows, width, all) = looked_at(text, start, Separator::Spaces);
        // Rows with fewer cells are told as such later.
        if rows > 1 && width > 1 && rows * 3 >= all * 2 {
            return Separator::Spaces;
        }
    }
    best.0
}

/// Returns how many of the first rows have the most frequent width above one, that width, and the number of rows.
fn looked_at(text: &str, start: usize, separator: Separator) -> (usize, usize, usize) {
    let (mut table, mut at) = (Table::default(), start);
    while at < text.len() && table.len() < LOOKED_AT {
        at = read_row(text, at, separator, 1, &mut table);
    }
    let widths = || (0..table.len()).map(|row| table.width(row));
    let alike = |width: usize| widths().filter(|other| *other == width).count();
    let (mut rows, mut width) = (0, 1);
    for known in widths().filter(|width| *width > 1) {
        if (alike(known), known) > (rows, width) {
            (rows, width) = (alike(known), known);
        }
    }
    (rows, width, table.len())
}

/// Reads the row that begins here; the place behind it.
fn read_row(
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
mod tests {
    use super::*;

    fn read(text: &str) -> (Separator, Table) {
        let mut reader = TableReader::new(text.to_owned());
        let separator = reader.separator();
        while !reader.read(1) {}
        (separator, reader.finish())
    }

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) -> Table {
        let (_, table) = read(text);
        let rows: Vec<Vec<&str>> = (0..table.len())
            .map(|row| {
                (0..table.width(row))
                    .map(|column| table.cell(row, column))
                    .collect()
            })
            .collect();
        assert_eq!(rows, expected, "{text:?}");
        table
    }

    #[test]
    fn tabs_commas_and_semicolons_are_told_apart() {
        for (text, separator) in [
            ("a\tb\n1,5\t2", Separator::Tab),
            ("a,b\n1,2", Separator::Comma),
            ("a;b\n1,5;2", Separator::Semicolon),
            ("a;b,c;d,e\n1;2;3\n1;2;3", Separator::Semicolon),
            ("alone", Separator::Tab),
            ("sep=;\na,b;c,d", Separator::Semicolon),
            ("\"a;b\",c\n\"d;e\",f", Separator::Comma),
            ("a，b\n1，2", Separator::WideComma),
            ("a；b\n1；2", Separator::WideSemicolon),
            ("| a | b |\n|---|---|\n| 1 | 2 |", Separator::Pipe),
            ("a b  c\n1 2\u{3000}3", Separator::Spaces),
            ("one two\nthree", Separator::Tab),
        ] {
            assert_eq!(read(text).0, separator, "{text:?}");
        }
    }

    #[test]
    fn quotes_hold_separators_line_breaks_and_quotes() {
        check(
            "a,b\n\"x, y\",\"say \"\"no\"\"\"\n",
            &[&["a", "b"], &["x, y", "say \"no\""]],
        );
        check(
            "a,b\r\n\"two\r\nlines\",2\r\n",
            &[&["a", "b"], &["two\r\nlines", "2"]],
        );
        check("a,b\n5\" disk,\"\"\n", &[&["a", "b"], &["5\" disk", ""]]);
        check("a,b\n\"x\" y,2", &[&["a", "b"], &["x y", "2"]]);
    }

    #[test]
    fn pipes_and_spaces_at_the_edges_of_rows_part_nothing() {
        check(
            "| a | b |\n|:--|--:|\n| 1 |  |\n",
            &[&["a", "b"], &[":--", "--:"], &["1", ""]],
        );
        check("a|b\n1|2\n", &[&["a", "b"], &["1", "2"]]);
        check("  a  b\n  1  2  \n", &[&["a", "b"], &["1", "2"]]);
    }

    #[test]
    fn apostrophe_before_a_number_or_a_formula_is_left_out() {
        check(
            "a,b,c\n'3,'=1+1,'-\n'Abd,it's,'\n",
            &[
                &["a", "b", "c"],
                &["3", "=1+1", "-"],
                &["'Abd", "it's", "'"],
            ],
        );
    }

    #[test]
    fn a_quote_that_is_never_closed_takes_nothing_else_with_it() {
        let table = check(
            "a,b\n\"x,1\ny,2",
            &[&["a", "b"], &["\"x", "1"], &["y", "2"]],
        );
        assert_eq!(table.notes(), [TableNote::OpenQuote { row: 2 }]);
        let far = format!("a,b\n\"x,1\n{}z\",2", "y,2\n".repeat(200));
        assert_eq!(read(&far).1.len(), 203);
    }

    #[test]
    fn empty_rows_are_left_out_and_still_counted() {
        let table = check("\u{feff}a,b\r\r\r,\r1,2\r", &[&["a", "b"], &["1", "2"]]);
        assert_eq!(table.number(1), 5);
        check("", &[]);
        check("\n\n", &[]);
        check("\u{3000}a\u{a0},b", &[&["a", "b"]]);
    }

    #[test]
    fn what_is_too_much_is_cut_and_said() {
        let long = "好".repeat(1_000_000);
        let table = read(&format!("a,b\n{long},2\n")).1;
        assert_eq!((table.cell(1, 0).len(), table.cell(1, 1)), (1_998, "2"));
        assert_eq!(table.notes(), [TableNote::LongCell { row: 2 }]);
        let table = read(&format!("{}\n", "x,".repeat(300))).1;
        assert_eq!(table.width(0), MAX_COLUMNS);
        assert_eq!(table.notes(), [TableNote::TooManyColumns]);
        let table = read(&"x,y\n".repeat(MAX_ROWS + 2)).1;
        assert_eq!(table.len(), MAX_ROWS + 1);
        assert_eq!(table.notes(), [TableNote::TooManyRows]);
    }
}
