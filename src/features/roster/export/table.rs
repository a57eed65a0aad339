//! The table as it came, with the columns of each person behind it.

use core::ops::Range;
use std::collections::{BTreeMap, BTreeSet};

use policy::BenefitIndex;
use policy::roster::{LeftOut, Sheet};
use workbook_writer::{Cell, Table};

use super::super::describe::heading_text;
use super::person::{PersonColumns, benefit_heading, headings, unestimated};
use super::text::text;
use crate::language::Language;

/// The people to write, by their row.
pub type People = BTreeMap<usize, PersonColumns>;

/// Returns the benefits that some of these people may get, in the catalogue's order.
pub fn benefits(people: &People) -> Vec<BenefitIndex> {
    let benefits = people.values().flat_map(|person| &person.benefits);
    let benefits: BTreeSet<_> = benefits.map(|(benefit, _)| *benefit).collect();
    benefits.into_iter().collect()
}

/// Returns the table with the columns of these people, and a column for each of these benefits. Rows that are no people
/// are written only with all people, and say why they are none.
pub fn table(
    language: Language,
    sheet: &Sheet<'_>,
    mut people: People,
    benefits: &[BenefitIndex],
) -> Table {
    let header = sheet.header_rows();
    let writer = Writer {
        language,
        sheet,
        width: width(sheet),
        benefits,
    };
    let mut rows = Vec::new();
    let mut heading_rows = 0..0;
    if header.is_empty() {
        rows.push(writer.headings(None));
        heading_rows = 0..1;
    }
    let mut left_out = sheet.left_out().iter().copied().peekable();
    let has_all = people.len() == sheet.len();
    let mut person = 0;
    for row in 0..sheet.table().len() {
        if header.contains(&row) {
            if row == header.start {
                heading_rows = rows.len()..rows.len() + header.len();
            }
            rows.push(writer.header_row(row, &header));
            continue;
        }
        let is_left_out = |(at, _): &(u32, LeftOut)| *at as usize == row;
        if let Some((_, why)) = left_out.next_if(is_left_out) {
            if has_all {
                rows.push(writer.left_out(row, why));
            }
            continue;
        }
        if let Some(columns) = people.remove(&person) {
            rows.push(writer.person(row, columns));
        }
        person += 1;
    }
    Table {
        name: text(language).sheet_list.to_owned(),
        rows,
        header: heading_rows,
    }
}

/// Returns the number of columns of the table as it came.
fn width(sheet: &Sheet<'_>) -> usize {
    let table = sheet.table();
    let widest = (0..table.len()).map(|row| table.width(row)).max();
    widest.unwrap_or(0).max(sheet.headings().len())
}

struct Writer<'w> {
    language: Language,
    sheet: &'w Sheet<'w>,
    width: usize,
    benefits: &'w [BenefitIndex],
}

impl Writer<'_> {
    /// Returns the cells of a row as they came.
    fn cells(&self, row: usize) -> Vec<Cell> {
        let table = self.sheet.table();
        let columns = 0..self.width;
        columns
            .map(|column| Cell::read(table.cell(row, column)))
            .collect()
    }

    /// Returns a row of headings as it came; the last one has the headings of all columns.
    fn header_row(&self, row: usize, header: &Range<usize>) -> Vec<Cell> {
        if row + 1 == header.end {
            return self.headings(Some(row));
        }
        let mut cells = self.cells(row);
        cells.push(Cell::text(text(self.language).estimates));
        cells
    }

    /// Returns the headings of all columns: those of a row, and ours behind them. No column is without a heading.
    fn headings(&self, row: Option<usize>) -> Vec<Cell> {
        let (language, sheet) = (self.language, self.sheet);
        let named = sheet.headings().len();
        let own = (0..self.width).map(|column| {
            let text = row.map_or("", |row| sheet.table().cell(row, column));
            // A heading of the row above heads this column, too.
            let is_named = sheet
                .headings()
                .get(column)
                .is_some_and(|heading| !heading.text.is_empty());
            if !text.is_empty() || is_named && row.is_some() {
                text.to_owned()
            } else if column < named {
                heading_text(language, sheet, column)
            } else {
                (language.roster().column_number)(&(column + 1).to_string())
            }
        });
        let mut cells: Vec<Cell> = own.map(Cell::text).collect();
        cells.extend(headings(language).map(Cell::text));
        let benefits = self.benefits.iter();
        let catalogue = sheet.catalogue();
        cells.extend(
            benefits.map(|benefit| Cell::text(benefit_heading(language, catalogue, *benefit))),
        );
        cells
    }

    fn left_out(&self, row: usize, why: LeftOut) -> Vec<Cell> {
        let why = [
            text(self.language).not_a_person,
            self.language.text().colon,
            self.language.roster().left_out_why[why as usize],
        ];
        let mut cells = self.cells(row);
        cells.extend(unestimated(self.sheet.table().number(row), why.concat()));
        cells
    }

    fn person(&self, row: usize, columns: PersonColumns) -> Vec<Cell> {
        let mut cells = self.cells(row);
        cells.extend(columns.fixed);
        let mut benefits = columns.benefits.into_iter().peekable();
        for benefit in self.benefits {
            let own = benefits.next_if(|(of, _)| of == benefit);
            cells.push(own.map(|(_, cell)| cell).unwrap_or_default());
        }
        cells
    }
}
