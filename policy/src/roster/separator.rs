//! Delimiters of tables, and which of them parts a text.

use super::table::{Table, read_row};

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

impl Separator {
    /// All but spaces; of equals the earlier is taken.
    pub(super) const ALL: [Self; 6] = [
        Self::Tab,
        Self::Comma,
        Self::Semicolon,
        Self::WideComma,
        Self::WideSemicolon,
        Self::Pipe,
    ];

    pub(super) const fn text(self) -> &'static str {
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
    pub(super) fn length_at(self, bytes: &[u8]) -> Option<usize> {
        if self == Self::Spaces {
            return spaces(bytes);
        }
        let text = self.text().as_bytes();
        bytes.starts_with(text).then_some(text.len())
    }

    /// Returns the first byte of the delimiter; spaces may be wide, too.
    pub(super) fn begins_with(self, byte: u8) -> bool {
        byte == self.text().as_bytes()[0] || self == Self::Spaces && matches!(byte, b'\t' | 0xe3)
    }
}

/// Returns the length of the spaces at the start of these bytes, if there are any.
pub(super) fn spaces(bytes: &[u8]) -> Option<usize> {
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

/// Returns the delimiter that parts most of the first rows alike; spaces where no other parts any and they part
/// most of them alike.
pub(super) fn guess(text: &str, start: usize) -> Separator {
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
