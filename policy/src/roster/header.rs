//! The rows of a table that head its columns.

use super::cell::CellReader;
use super::heading::{Column, Heading};
use super::headings::HeadingMatcher;
use super::table::Table;
use crate::QuestionKind;

/// Headings stand in one of these first rows.
const MAX_TITLES: usize = 40;

/// The rows that head the columns: none, one, or two under one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    /// The index of the first row.
    pub(super) first: usize,
    /// The index behind the last row; that of the first where there are none.
    pub(super) end: usize,
}

/// Recognises headings.
#[derive(Clone, Copy)]
pub(super) struct HeaderFinder<'r> {
    pub(super) reader: CellReader<'r>,
    pub(super) matcher: &'r HeadingMatcher<'r>,
    pub(super) table: &'r Table,
}

impl HeaderFinder<'_> {
    /// Finds the rows that head the columns, by the headings that are known.
    pub(super) fn find(self) -> Header {
        let (mut best, mut most) = (0, 0);
        for row in 0..self.table.len().min(MAX_TITLES) {
            let count = self.known(row);
            if count > most {
                (best, most) = (row, count);
            }
        }
        if most == 0 && self.is_answers(0) {
            return Header { first: 0, end: 0 };
        }
        self.around(best)
    }

    /// Returns the header with this row: the row above or below may head the columns, too.
    pub(super) fn around(self, row: usize) -> Header {
        let one = Header {
            first: row,
            end: row + 1,
        };
        if row > 0 && self.adds_above(row) {
            Header {
                first: row - 1,
                ..one
            }
        } else if row + 1 < self.table.len() && self.adds_below(row) {
            Header {
                end: row + 2,
                ..one
            }
        } else {
            one
        }
    }

    /// Recognises the headings of all columns.
    pub(super) fn headings(self, header: Header) -> Vec<Heading> {
        let widest = (header.first..self.table.len())
            .map(|row| self.table.width(row))
            .max();
        let (upper, lower) = match header.end - header.first {
            0 => (None, None),
            1 => (None, Some(header.first)),
            _ => (Some(header.first), Some(header.first + 1)),
        };
        let cell = |row: Option<usize>, column| row.map_or("", |row| self.table.cell(row, column));
        let mut above = "";
        (0..widest.unwrap_or(0))
            .map(|column| {
                let (own, text) = (cell(upper, column), cell(lower, column));
                // A heading over several columns stands in the first of them.
                if !own.is_empty() {
                    above = own;
                }
                let above = if text.is_empty() { own } else { above };
                self.recognise(text, above)
            })
            .collect()
    }

    fn recognise(self, text: &str, above: &str) -> Heading {
        self.matcher.recognise(text, above)
    }

    fn is_known(self, row: usize, column: usize) -> bool {
        let text = self.table.cell(row, column);
        !text.is_empty() && self.recognise(text, "").named != Column::Unused
    }

    /// Returns how many headings of a row are known.
    fn known(self, row: usize) -> usize {
        let columns = 0..self.table.width(row);
        columns.filter(|column| self.is_known(row, *column)).count()
    }

    /// Returns whether the row above heads columns that have no heading in this row, or groups of its columns.
    fn adds_above(self, row: usize) -> bool {
        let above = row - 1;
        let columns = || 0..self.table.width(above);
        let is_heading =
            |text: &str| text.chars().count() <= 20 && !text.contains([':', '：', '。']);
        if columns().any(|column| !is_heading(self.table.cell(above, column))) {
            return false;
        }
        let adds =
            |column: usize| self.table.cell(row, column).is_empty() && self.is_known(above, column);
        // Two columns of the same name are told apart by the row above.
        let groups = columns()
            .filter(|column| !self.table.cell(above, *column).is_empty())
            .count()
            > 1
            && self.has_same(row);
        columns().any(adds) || groups
    }

    fn has_same(self, row: usize) -> bool {
        let mut named: Vec<Column> = Vec::new();
        (0..self.table.width(row)).any(|column| {
            let known = self.recognise(self.table.cell(row, column), "").named;
            let is_same = known != Column::Unused && named.contains(&known);
            named.push(known);
            is_same
        })
    }

    /// Returns whether the row below heads columns, or says their units, and is no person.
    fn adds_below(self, row: usize) -> bool {
        let below = row + 1;
        let (mut known, mut all) = (0, 0);
        let mut names_person = false;
        for column in 0..self.table.width(below) {
            let text = self.table.cell(below, column);
            if text.is_empty() {
                continue;
            }
            all += 1;
            let upper = self.recognise(self.table.cell(row, column), "");
            names_person |= upper.named == Column::Name;
            let is_unit = matches!(upper.named, Column::Question(_)) && is_unit(self, &upper, text);
            known += usize::from(self.is_known(below, column) || is_unit);
        }
        all > 0 && !names_person && known * 2 >= all
    }

    /// Returns whether a row says something that answers a question.
    fn is_answers(self, row: usize) -> bool {
        (0..self.table.width(row)).any(|column| {
            let cell = self.table.cell(row, column);
            let key = super::words::roster_key(cell);
            let mut columns = self.reader.words.columns.iter();
            // A letter stands for a column as well as for an option.
            key.len() > 1
                && columns.any(|column| {
                    column.options.iter().any(|option| option.fits(&key))
                        || matches!(
                            self.reader.catalogue[column.question].kind,
                            QuestionKind::Date { .. }
                        ) && self.reader.catalogue[column.question]
                            .read_free_text(cell, None)
                            .exact()
                            .is_some()
                })
        })
    }
}

/// Returns whether a text below a heading is the unit of its numbers.
fn is_unit(finder: HeaderFinder<'_>, upper: &Heading, text: &str) -> bool {
    let Column::Question(question) = upper.named else {
        return false;
    };
    let text = text.trim_matches(['(', '（', '[', '【', ')', '）', ']', '】']);
    finder.reader.catalogue[question].read_unit(text).is_ok()
}
