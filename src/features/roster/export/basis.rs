//! The basis of the estimates of a list: the day, the catalogue, assumptions, answers for all, grades.

use std::collections::BTreeMap;

use policy::roster::Sheet;
use policy::{Answer, BenefitIndex, Date, Estimate, Grade, QuestionIndex};
use workbook_writer::{Cell, Table};

use super::text::text;
use crate::components::source::{grade_meaning, grade_name};
use crate::language::Language;

/// Counts over the people of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Basis {
    /// Number of people.
    pub people: usize,
    /// Number of people whose row names another day than the list is estimated for.
    other_days: usize,
    /// The questions whose usual answer is assumed, with the number of people of whom it is.
    assumed: BTreeMap<QuestionIndex, usize>,
}

impl Basis {
    /// Counts a person who is estimated.
    pub fn add(&mut self, day: Date, estimate: &Estimate) {
        self.people += 1;
        self.other_days += usize::from(estimate.as_of != day);
        for question in &estimate.usual.assumes {
            *self.assumed.entry(*question).or_default() += 1;
        }
    }

    /// Returns the questions whose usual answer is assumed, with that answer and the number of people.
    pub fn assumed(&self, sheet: &Sheet<'_>) -> Vec<(QuestionIndex, Answer, usize)> {
        let catalogue = sheet.catalogue();
        let assumed = self.assumed.iter();
        assumed
            .filter_map(|(question, count)| Some((*question, catalogue[*question].usual?, *count)))
            .collect()
    }

    /// Returns the answers given for all, with the number of people for whom the question is answered apart.
    pub fn answers_for_all(sheet: &Sheet<'_>) -> Vec<(QuestionIndex, Answer, usize)> {
        let answers = sheet.row_defaults();
        answers
            .map(|(question, answer)| (question, answer, sheet.exceptions(question).len()))
            .collect()
    }

    /// Returns the basis as a table of one column, so that no reader of tables takes it for people.
    pub fn table(
        &self,
        language: Language,
        sheet: &Sheet<'_>,
        day: Date,
        benefits: &[BenefitIndex],
    ) -> Table {
        let lines = self.lines(language, sheet, day, benefits);
        Table {
            name: text(language).sheet_basis.to_owned(),
            rows: lines
                .into_iter()
                .map(|line| vec![Cell::text(line)])
                .collect(),
            header: 0..0,
        }
    }

    fn lines(
        &self,
        language: Language,
        sheet: &Sheet<'_>,
        day: Date,
        benefits: &[BenefitIndex],
    ) -> Vec<String> {
        let (own, roster) = (text(language), language.roster());
        let (common, catalogue) = (language.text(), sheet.catalogue());
        let stated = |name: &str, value: &str| [name, common.colon, value].concat();
        let answered = |question: QuestionIndex, answer: Answer| {
            let name = language.of(&catalogue[question].name);
            stated(name, &language.answer(catalogue, question, answer))
        };
        let mut lines = vec![
            own.sheet_basis.to_owned(),
            own.no_promise.to_owned(),
            common.not_official.to_owned(),
            (common.results().as_of)(&language.date(day)),
        ];
        if self.other_days > 0 {
            lines.push((own.other_days)(&self.other_days.to_string()));
        }
        lines.push((common.sharing().about_version)(&catalogue.version));
        lines.push(self.people_text(language, sheet));
        let mut section = |title: &str, found: Vec<String>| {
            if !found.is_empty() {
                lines.extend([String::new(), title.to_owned()]);
                lines.extend(found);
            }
        };
        let assumed = self.assumed(sheet).into_iter();
        let assumed = assumed.map(|(question, answer, count)| {
            let people = (roster.people)(&count.to_string());
            (own.with_count)(&answered(question, answer), &people)
        });
        section(roster.assumed_of_all, assumed.collect());
        let told = Self::answers_for_all(sheet).into_iter();
        let told = told.map(|(question, answer, exceptions)| {
            let answered = answered(question, answer);
            match exceptions {
                0 => answered,
                count => (own.with_count)(&answered, &(roster.exceptions)(&count.to_string())),
            }
        });
        section(roster.told, told.collect());
        section(
            own.columns_title,
            own.columns_mean.map(str::to_owned).to_vec(),
        );
        let grades = Grade::ALL
            .map(|grade| stated(grade_name(language, grade), grade_meaning(language, grade)));
        section(own.grades, grades.to_vec());
        let benefits = benefits.iter().map(|benefit| {
            let found = &catalogue[*benefit];
            let checked = (common.results().checked_on)(&language.date(found.checked));
            let grade = [grade_name(language, found.grade), common.comma, &checked].concat();
            stated(language.of(&found.title), &grade)
        });
        section(own.benefits, benefits.collect());
        lines
    }

    /// Returns the number of people, of all where only some are written, and that of other rows.
    fn people_text(&self, language: Language, sheet: &Sheet<'_>) -> String {
        let roster = language.roster();
        let count = self.people.to_string();
        if self.people < sheet.len() {
            return (text(language).some_people)(&count, &sheet.len().to_string());
        }
        let people = (roster.people)(&count);
        match sheet.left_out().len() {
            0 => people,
            rows => {
                let left_out = (roster.left_out)(&rows.to_string());
                [&*people, language.text().comma, &left_out].concat()
            }
        }
    }
}
