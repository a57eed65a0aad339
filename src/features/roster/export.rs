//! Files of the people of a roster, written one after the other: the table as it came with columns of ours, or data.

mod basis;
mod data;
mod person;
mod table;

use policy::roster::Sheet;
use policy::{Date, Estimator};
use workbook_writer::Table;

use crate::language::Language;
use crate::take_away::csv;
use basis::Basis;
use data::Data;
use person::{Person, PersonColumns};
use table::People;

/// The format of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A file of a spreadsheet program, with a second sheet that says what the estimates are based on.
    Xlsx,
    /// A table.
    Csv,
    /// Data.
    Json,
}

/// A file that is being written.
pub struct Export {
    format: Format,
    language: Language,
    day: Date,
    people: People,
    basis: Basis,
    data: Data,
}

/// A file that is written, but for what spreadsheet programs need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The whole file.
    Bytes(Vec<u8>),
    /// The tables of a spreadsheet program's file.
    Tables(Vec<Table>),
}

impl Export {
    /// Starts a file.
    pub fn new(format: Format, language: Language, day: Date) -> Self {
        Self {
            format,
            language,
            day,
            people: People::new(),
            basis: Basis::default(),
            data: Data::default(),
        }
    }

    /// Returns the number of people written.
    pub fn count(&self) -> usize {
        self.basis.people
    }

    /// Writes a person.
    pub fn add(&mut self, sheet: &mut Sheet<'_>, estimator: &mut Estimator, row: usize) {
        let (profile, as_of, faults) = sheet.answers(row);
        let language = self.language;
        if sheet.is_estimated(row) {
            let estimate = estimator.estimate(&profile, as_of.unwrap_or(self.day));
            self.basis.add(self.day, &estimate);
            let person = Person {
                language,
                row,
                profile: &profile,
                estimate: &estimate,
                faults: &faults,
            };
            if self.format == Format::Json {
                self.data.add(sheet, &person);
            } else {
                let columns = PersonColumns::new(sheet, estimator, &person);
                self.people.insert(row, columns);
            }
        } else {
            self.basis.people += 1;
            if self.format == Format::Json {
                self.data.add_unestimated(language, sheet, &faults, row);
            } else {
                let columns = PersonColumns::of_unestimated(language, sheet, row, &faults);
                self.people.insert(row, columns);
            }
        }
    }

    /// Returns what is written of a roster.
    pub fn finish(self, sheet: &Sheet<'_>) -> Content {
        let (language, day) = (self.language, self.day);
        let benefits = table::benefits(&self.people);
        match self.format {
            Format::Xlsx => {
                let basis = self.basis.table(language, sheet, day, &benefits);
                let list = table::table(language, sheet, self.people, &benefits);
                Content::Tables(vec![list, basis])
            }
            Format::Csv => {
                let list = table::table(language, sheet, self.people, &benefits);
                Content::Bytes(as_csv(&list))
            }
            Format::Json => Content::Bytes(self.data.finish(language, sheet, day, &self.basis)),
        }
    }
}

/// Returns a table as CSV.
fn as_csv(table: &Table) -> Vec<u8> {
    let mut csv = csv::Table::default();
    for row in &table.rows {
        for cell in row {
            csv.cell(&cell.text);
        }
        csv.end();
    }
    csv.into_bytes()
}

#[cfg(test)]
mod tests;
