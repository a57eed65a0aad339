//! Tables of firms: columns that nobody is asked who applies as usual.

use super::columns::can_be_asked;
use super::heading::{Column, Rank};
use super::sheet::Sheet;
use crate::{Answer, QuestionIndex};

/// The question for the kind of applicant.
const APPLICANT: &str = "applicant";

/// The question who applies, where the columns fit somebody else than usual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnclearApplicant {
    /// The question.
    pub question: QuestionIndex,
    /// The columns that are not asked of the usual applicant; none where only the names are those of firms.
    pub columns: Vec<usize>,
    /// The answers that the table may mean: the usual one last.
    pub answers: Vec<Answer>,
}

/// Returns who may apply, where no column and nobody says so, and the columns fit somebody else than usual.
pub(super) fn unclear(sheet: &Sheet<'_>) -> Option<UnclearApplicant> {
    let catalogue = sheet.catalogue();
    let question = catalogue.question(APPLICANT)?;
    let usual = sheet.told.answer(question)?;
    if sheet.told.is_given(question) || sheet.column(Column::Question(question)).is_some() {
        return None;
    }
    let fits = |column: usize, answer: Answer| match sheet.headings[column].column {
        Column::Question(asked) => can_be_asked(&catalogue.questions, asked, (question, answer)),
        _ => true,
    };
    let used = || 0..sheet.headings.len();
    let columns: Vec<usize> = used().filter(|column| !fits(*column, usual)).collect();
    let has_firm_names = sheet
        .headings
        .iter()
        .any(|heading| heading.column == Column::Name && heading.rank == Rank::Lower);
    if columns.is_empty() && !has_firm_names {
        return None;
    }
    let all = catalogue[question].single_answers().into_iter();
    let fitting = all
        .filter(|answer| *answer != usual && columns.iter().all(|column| fits(*column, *answer)));
    let mut answers: Vec<Answer> = fitting.collect();
    // Columns for the usual applicant alone leave no doubt.
    let is_usual = used().any(|column| answers.iter().all(|answer| !fits(column, *answer)));
    if answers.is_empty() || is_usual {
        return None;
    }
    answers.push(usual);
    Some(UnclearApplicant {
        question,
        columns,
        answers,
    })
}

impl Sheet<'_> {
    /// Returns whether a column has no effect, since its question is not asked of those who apply.
    pub fn has_no_effect(&self, column: usize) -> bool {
        let catalogue = self.catalogue();
        let Column::Question(asked) = self.headings[column].column else {
            return false;
        };
        let Some(question) = catalogue.question(APPLICANT) else {
            return false;
        };
        let mut row_defaults = self.row_defaults();
        let given = row_defaults.find(|(known, _)| *known == question);
        given.is_some_and(|given| !can_be_asked(&catalogue.questions, asked, given))
    }
}
