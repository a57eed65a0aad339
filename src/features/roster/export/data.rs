//! People as data, with the names of the contract.

use policy::json::{put, put_field, put_list, put_text, put_whole};
use policy::roster::{RowFault, Sheet};
use policy::{Answer, Date, QuestionIndex, Verdict, put_answers, put_benefit, put_totals};

use super::super::describe::fault_text;
use super::basis::Basis;
use super::person::Person;
use crate::language::Language;

/// The people written so far.
#[derive(Debug, Default)]
pub struct Data(Vec<u8>);

impl Data {
    /// Writes a person.
    pub fn add(&mut self, sheet: &Sheet<'_>, person: &Person<'_>) {
        let (catalogue, estimate) = (sheet.catalogue(), person.estimate);
        self.begin(sheet, person.row);
        let data = &mut self.0;
        put_field(data, ",\"as_of\":", &estimate.as_of.to_string());
        put(data, ",\"profile\":{");
        let answers: Vec<_> = person.profile.answers().collect();
        put_answers(data, catalogue, &answers);
        put(data, "}");
        put_totals(data, catalogue, estimate);
        put(data, ",\"largest\":[");
        let largest = sheet.result(person.row).unwrap_or_default().largest;
        put_list(
            data,
            largest.into_iter().flatten(),
            |data, (benefit, amount)| {
                put_field(data, "{\"id\":", &catalogue[benefit].id);
                put_field(data, ",\"amount\":", &amount.to_string());
                put(data, "}");
            },
        );
        put(data, "],\"benefits\":[");
        let found = catalogue.indexed_benefits().zip(&estimate.benefits);
        let found =
            found.filter(|(_, own)| own.verdict != Verdict::NotEligible || own.near_miss.is_some());
        put_list(data, found, |data, ((benefit, _), own)| {
            put_benefit(data, catalogue, benefit, own);
        });
        put(data, "],\"undetermined_questions\":[");
        put_list(
            data,
            estimate.undetermined_questions.iter(),
            |data, question| put_text(data, &catalogue[question].id),
        );
        put(data, "],");
        self.put_faults(person.language, sheet, person.faults, person.row);
    }

    /// Writes a person whose cells may be out of place: the name and what is wrong.
    pub fn add_unestimated(
        &mut self,
        language: Language,
        sheet: &Sheet<'_>,
        faults: &[RowFault],
        row: usize,
    ) {
        self.begin(sheet, row);
        put(&mut self.0, ",\"estimated\":false,");
        self.put_faults(language, sheet, faults, row);
    }

    /// Returns the whole file.
    pub fn finish(
        self,
        language: Language,
        sheet: &Sheet<'_>,
        day: Date,
        basis: &Basis,
    ) -> Vec<u8> {
        let catalogue = sheet.catalogue();
        let mut file = Vec::new();
        put_field(&mut file, "{\"catalogue_version\":", &catalogue.version);
        put_field(&mut file, ",\n\"as_of\":", &day.to_string());
        put_field(&mut file, ",\n\"note\":", language.text().not_official);
        put(&mut file, ",\n\"assumes\":[");
        put_counted(&mut file, sheet, &basis.assumed(sheet), ",\"people\":");
        put(&mut file, "],\n\"answers_for_all\":[");
        let answers = Basis::answers_for_all(sheet);
        put_counted(&mut file, sheet, &answers, ",\"exceptions\":");
        put(&mut file, "],\n\"people\":[");
        file.extend(self.0);
        put(&mut file, "\n]}\n");
        file
    }

    fn begin(&mut self, sheet: &Sheet<'_>, row: usize) {
        let data = &mut self.0;
        let is_first = data.is_empty();
        put(
            data,
            if is_first {
                "\n{\"row\":"
            } else {
                ",\n{\"row\":"
            },
        );
        put_whole(data, u64::from(sheet.number(row)));
        put_field(data, ",\"name\":", sheet.name(row));
    }

    fn put_faults(
        &mut self,
        language: Language,
        sheet: &Sheet<'_>,
        faults: &[RowFault],
        row: usize,
    ) {
        let data = &mut self.0;
        put(data, "\"not_understood\":[");
        put_list(data, faults, |data, fault| {
            put_field(data, "{\"column\":", &sheet.headings()[fault.column].text);
            put_field(data, ",\"cell\":", sheet.cell(row, fault.column));
            put_field(data, ",\"why\":", &fault_text(language, sheet, row, fault));
            put(data, "}");
        });
        put(data, "]}");
    }
}

/// Writes answers as objects, each with a number of people under this name.
fn put_counted(
    data: &mut Vec<u8>,
    sheet: &Sheet<'_>,
    answers: &[(QuestionIndex, Answer, usize)],
    name: &str,
) {
    let catalogue = sheet.catalogue();
    put_list(data, answers, |data, (question, answer, count)| {
        put(data, "{");
        put_answers(data, catalogue, &[(*question, *answer)]);
        put(data, name);
        put_whole(data, *count as u64);
        put(data, "}");
    });
}
