//! Files of the people of a roster, written one after the other: the table as it came with columns of ours, or data.

mod basis;
mod data;
mod person;
mod table;
mod text;

use policy::roster::Sheet;
use policy::{Date, Estimator};
use workbook_writer::Table;

use crate::components::lazy_views::{ListContent, ListFile, ListFormat};
use crate::language::Language;
use crate::take_away::csv;
use basis::Basis;
use data::Data;
use person::{Person, PersonColumns};
use table::People;

/// Starts a file.
pub fn start(format: ListFormat, language: Language, day: Date) -> Box<dyn ListFile> {
    Box::new(Export::new(format, language, day))
}

/// A file that is being written.
struct Export {
    format: ListFormat,
    language: Language,
    day: Date,
    people: People,
    basis: Basis,
    data: Data,
}

impl Export {
    fn new(format: ListFormat, language: Language, day: Date) -> Self {
        Self {
            format,
            language,
            day,
            people: People::new(),
            basis: Basis::default(),
            data: Data::default(),
        }
    }
}

impl ListFile for Export {
    fn count(&self) -> usize {
        self.basis.people
    }

    fn add(&mut self, sheet: &mut Sheet<'_>, estimator: &mut Estimator, row: usize) {
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
            if self.format == ListFormat::Json {
                self.data.add(sheet, &person);
            } else {
                let columns = PersonColumns::new(sheet, estimator, &person);
                self.people.insert(row, columns);
            }
        } else {
            self.basis.people += 1;
            if self.format == ListFormat::Json {
                self.data.add_unestimated(language, sheet, &faults, row);
            } else {
                let columns = PersonColumns::of_unestimated(language, sheet, row, &faults);
                self.people.insert(row, columns);
            }
        }
    }

    fn finish(self: Box<Self>, sheet: &Sheet<'_>) -> ListContent {
        let (language, day) = (self.language, self.day);
        let benefits = table::benefits(&self.people);
        match self.format {
            ListFormat::Xlsx => {
                let basis = self.basis.table(language, sheet, day, &benefits);
                let list = table::table(language, sheet, self.people, &benefits);
                ListContent::Tables(vec![list, basis])
            }
            ListFormat::Csv => {
                let list = table::table(language, sheet, self.people, &benefits);
                ListContent::Bytes(as_csv(&list))
            }
            ListFormat::Json => {
                ListContent::Bytes(self.data.finish(language, sheet, day, &self.basis))
            }
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
