//! The people of a roster as a table or as data, written one after the other.

use policy::json::{put, put_field, put_list, put_whole};
use policy::roster::{Column, MAX_LARGEST, RowFault, Sheet};
use policy::{
    Answer, Basis, BenefitIndex, Catalogue, Date, Estimate, Estimator, MoneyRange, QuestionIndex,
    Verdict, put_answers, put_benefit, put_totals,
};

use super::describe::fault_text;
use crate::components::total::usual_answers_text;
use crate::language::{Language, list};
use crate::take_away::csv::Table;

/// The format of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A table.
    Csv,
    /// Data.
    Json,
}

/// The number of columns of both ranges, the assumptions, and the largest benefits with their amounts.
const AMOUNT_COLUMNS: usize = 3 + 1 + 3 + 2 * MAX_LARGEST;

/// A file that is being written.
pub struct Export {
    format: Format,
    language: Language,
    table: Table,
    data: Vec<u8>,
    count: usize,
    questions: Vec<(usize, QuestionIndex)>,
}

impl Export {
    /// Starts a file with what stands above the people.
    pub fn new(format: Format, language: Language, sheet: &Sheet<'_>, day: Date) -> Self {
        let text = language.roster();
        let catalogue = sheet.catalogue();
        let mut questions = Vec::new();
        for (column, heading) in sheet.headings().iter().enumerate() {
            if let Column::Question(question) = heading.column {
                questions.push((column, question));
            }
        }
        let mut table = Table::default();
        let (first, rest) = text.csv_columns.split_at(2);
        table.cells(first);
        for (_, question) in &questions {
            table.cell(language.of(&catalogue[*question].name));
        }
        table.cells(rest).end();
        let mut data = Vec::new();
        put_field(&mut data, "{\"catalogue_version\":", &catalogue.version);
        put_field(&mut data, ",\n\"as_of\":", &day.to_string());
        put_field(&mut data, ",\n\"note\":", language.text().not_official);
        put(&mut data, ",\n\"people\":[");
        Self {
            format,
            language,
            table,
            data,
            count: 0,
            questions,
        }
    }

    /// Returns the number of people written.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Writes a person.
    pub fn add(
        &mut self,
        sheet: &mut Sheet<'_>,
        estimator: &mut Estimator,
        today: Date,
        row: usize,
    ) {
        let (profile, as_of, faults) = sheet.answers(row);
        if self.format == Format::Json && !sheet.is_estimated(row) {
            self.add_unestimated(sheet, &faults, row);
            return;
        }
        let estimate = estimator.estimate(&profile, as_of.unwrap_or(today));
        let answers: Vec<_> = profile.answers().collect();
        match self.format {
            Format::Csv => self.add_cells(sheet, &estimate, &faults, row),
            Format::Json => self.add_data(sheet, &estimate, &answers, &faults, row),
        }
        self.count += 1;
    }

    /// Returns the whole file.
    pub fn into_bytes(mut self) -> Vec<u8> {
        match self.format {
            Format::Csv => self.table.into_bytes(),
            Format::Json => {
                put(&mut self.data, "\n]}\n");
                self.data
            }
        }
    }

    fn add_cells(
        &mut self,
        sheet: &mut Sheet<'_>,
        estimate: &Estimate,
        faults: &[RowFault],
        row: usize,
    ) {
        let (language, catalogue) = (self.language, sheet.catalogue());
        let number = sheet.number(row).to_string();
        self.table.cell(&number).cell(sheet.name(row));
        for (column, question) in &self.questions {
            match sheet.read(row, *column, *question) {
                Ok(Some(answer)) => self
                    .table
                    .cell(&language.answer(catalogue, *question, answer)),
                _ => self.table.cell(sheet.cell(row, *column)),
            };
        }
        let is_estimated = sheet.is_estimated(row);
        if is_estimated {
            self.add_amounts(sheet, estimate, row);
        } else {
            self.table.cells(&[""; AMOUNT_COLUMNS]);
        }
        for group in 0..if is_estimated { 3 } else { 0 } {
            let mut titles = String::new();
            for benefit in members(catalogue, estimate, group) {
                list(&mut titles, "; ", language.of(&catalogue[benefit].title));
            }
            self.table.cell(&titles);
        }
        if !is_estimated {
            self.table.cells(&[""; 3]);
        }
        let (mut open, mut wrong) = (String::new(), String::new());
        for question in estimate
            .undetermined_questions
            .iter()
            .filter(|_| is_estimated)
        {
            list(&mut open, "; ", language.of(&catalogue[question].name));
        }
        for fault in faults {
            list(&mut wrong, "; ", &fault_text(language, sheet, row, fault));
        }
        self.table.cells(&[&open, &wrong]).end();
    }

    /// Adds the usual range with its assumptions, the full one, and the largest benefits.
    fn add_amounts(&mut self, sheet: &Sheet<'_>, estimate: &Estimate, row: usize) {
        let (language, catalogue) = (self.language, sheet.catalogue());
        let assumes = &estimate.usual.assumes;
        self.add_range(estimate.usual.total);
        self.table
            .cell(&usual_answers_text(language, catalogue, assumes));
        self.add_range(estimate.total);
        for largest in sheet.result(row).unwrap_or_default().largest {
            match largest {
                Some((benefit, amount)) => self
                    .table
                    .cell(language.of(&catalogue[benefit].title))
                    .cell(&amount.to_string()),
                None => self.table.cells(&[""; 2]),
            };
        }
    }

    fn add_range(&mut self, range: MoneyRange) {
        let or_more = if range.at_least {
            self.language.text().or_more
        } else {
            ""
        };
        self.table
            .cell(&range.low.to_string())
            .cell(&range.high.to_string())
            .cell(or_more);
    }

    fn add_data(
        &mut self,
        sheet: &Sheet<'_>,
        estimate: &Estimate,
        answers: &[(QuestionIndex, Answer)],
        faults: &[RowFault],
        row: usize,
    ) {
        let (catalogue, data) = (sheet.catalogue(), &mut self.data);
        put(
            data,
            if self.count == 0 {
                "\n{\"row\":"
            } else {
                ",\n{\"row\":"
            },
        );
        put_whole(data, u64::from(sheet.number(row)));
        put_field(data, ",\"name\":", sheet.name(row));
        put_field(data, ",\"as_of\":", &estimate.as_of.to_string());
        put(data, ",\"profile\":{");
        put_answers(data, catalogue, answers);
        put(data, "}");
        put_totals(data, catalogue, estimate);
        put(data, ",\"largest\":[");
        let largest = sheet.result(row).unwrap_or_default().largest;
        put_list(
            data,
            largest.into_iter().flatten(),
            |data, (benefit, amount)| {
                put_field(data, "{\"id\":", &catalogue[benefit].id);
                put_field(data, ",\"amount\":", &amount.to_string());
                put(data, "}");
            },
        );
        put(data, "]");
        put(data, ",\"benefits\":[");
        let found = catalogue.indexed_benefits().zip(&estimate.benefits);
        let found = found.filter(|(_, own)| own.verdict != Verdict::NotEligible);
        put_list(data, found, |data, ((benefit, _), own)| {
            put_benefit(data, catalogue, benefit, own);
        });
        put(data, "],\"undetermined_questions\":[");
        put_list(
            data,
            estimate.undetermined_questions.iter(),
            |data, question| {
                put_field(data, "", &catalogue[question].id);
            },
        );
        put(data, "],");
        self.put_faults(sheet, faults, row);
    }

    /// Writes a person whose cells may be out of place: the name and what is wrong.
    fn add_unestimated(&mut self, sheet: &Sheet<'_>, faults: &[RowFault], row: usize) {
        let data = &mut self.data;
        put(
            data,
            if self.count == 0 {
                "\n{\"row\":"
            } else {
                ",\n{\"row\":"
            },
        );
        put_whole(data, u64::from(sheet.number(row)));
        put_field(data, ",\"name\":", sheet.name(row));
        put(data, ",\"estimated\":false,");
        self.put_faults(sheet, faults, row);
        self.count += 1;
    }

    fn put_faults(&mut self, sheet: &Sheet<'_>, faults: &[RowFault], row: usize) {
        let (language, data) = (self.language, &mut self.data);
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

/// Returns the benefits of a group: 0 is certain, 1 depends on answers, 2 is competed for.
fn members(catalogue: &Catalogue, estimate: &Estimate, group: usize) -> Vec<BenefitIndex> {
    let all = catalogue.indexed_benefits().zip(&estimate.benefits);
    let of = |basis: Basis, verdict: Verdict| match (verdict, basis) {
        (Verdict::NotEligible, _) => 3,
        (Verdict::Eligible, Basis::Entitlement) => 0,
        (Verdict::Undetermined, Basis::Entitlement) => 1,
        _ => 2,
    };
    all.filter(|((_, benefit), own)| of(benefit.basis, own.verdict) == group)
        .map(|((index, _), _)| index)
        .collect()
}

#[cfg(test)]
mod tests;
