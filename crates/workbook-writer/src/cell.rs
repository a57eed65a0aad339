//! Cells of a table.

use rust_xlsxwriter::ExcelDateTime;

/// Maximum number of digits of a text that becomes a number. Spreadsheet programs show longer numbers in powers of ten,
/// and take the last digits off those of identity cards.
const MAX_DIGITS: usize = 11;
/// Maximum number of UTF-16 units of a text in a cell.
const MAX_TEXT: usize = 32_767;
/// First year whose days every spreadsheet program counts alike.
const FIRST_YEAR: u16 = 1901;

/// A cell: its text, and the kind of value that the text stands for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// The text; empty for an empty cell.
    pub text: String,
    /// The kind of value. Where the text is none of that kind, it stays a text.
    pub kind: CellKind,
}

/// The kind of value that a text stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CellKind {
    /// A text.
    #[default]
    Text,
    /// A number.
    Number,
    /// An amount of money, shown with separators between thousands.
    Amount,
    /// A day, as 2026-03-01.
    Day,
}

/// A value as it is written.
pub(crate) enum Value {
    Empty,
    Text(String),
    Number(f64),
    Amount(f64),
    Day(ExcelDateTime),
}

impl Cell {
    /// Returns a cell with a text.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            kind: CellKind::Text,
        }
    }

    /// Returns a cell with an amount of money, written as a decimal number.
    pub fn amount(amount: impl Into<String>) -> Self {
        Self {
            text: amount.into(),
            kind: CellKind::Amount,
        }
    }

    /// Returns a cell whose text stood in a table: a number or a day where that gives the same text again.
    pub fn read(text: &str) -> Self {
        let kind = if is_number(text) {
            CellKind::Number
        } else if day(text).is_some() {
            CellKind::Day
        } else {
            CellKind::Text
        };
        Self {
            text: text.to_owned(),
            kind,
        }
    }

    pub(crate) fn value(&self) -> Value {
        let text = &*self.text;
        let number = || text.parse::<f64>().ok().filter(|number| number.is_finite());
        let value = match self.kind {
            _ if text.is_empty() => Some(Value::Empty),
            CellKind::Text => None,
            CellKind::Number => number().map(Value::Number),
            CellKind::Amount => number().map(Value::Amount),
            CellKind::Day => day(text).map(Value::Day),
        };
        value.unwrap_or_else(|| Value::Text(shortened(text)))
    }
}

/// Returns true if a text is a number written in the only way that gives it again: no sign but `-`, no zeros that change
/// nothing.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "1"));
    let are_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    are_digits(whole)
        && are_digits(fraction)
        && (whole == "0" || !whole.starts_with('0'))
        && !fraction.ends_with('0')
        && text != "-0"
        && digits.len() <= MAX_DIGITS
}

/// Returns the day that a text of the form 2026-03-01 stands for.
fn day(text: &str) -> Option<ExcelDateTime> {
    let mut parts = text.split('-');
    let mut part = |length: usize| {
        let part = parts.next().filter(|part| part.len() == length)?;
        let are_digits = part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u16>().ok().filter(|_| are_digits)
    };
    let (year, month, date) = (part(4)?, part(2)?, part(2)?);
    let (month, date) = (u8::try_from(month).ok()?, u8::try_from(date).ok()?);
    if parts.next().is_some() || year < FIRST_YEAR {
        return None;
    }
    ExcelDateTime::from_ymd(year, month, date).ok()
}

/// Returns as much of a text as a cell holds.
fn shortened(text: &str) -> String {
    let mut units = 0;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= MAX_TEXT
    };
    text.chars().take_while(fits).collect()
}
