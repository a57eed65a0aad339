//! The parts of the roster: taking a table in, putting its columns right, and the people in it.

pub mod columns;
pub mod desk;
pub mod intake;
pub mod meanings;
pub mod people;
pub mod progress;
pub mod save;
pub mod sums;

use policy::QuestionKind;
use policy::roster::{CellFault, RowFault, Sheet};

use crate::language::{Language, list};

/// So much of a cell is said again in a sentence about it.
const MOST_SAID: usize = 40;

/// The heading of a column, or its number where it has none.
pub fn heading_text(language: Language, sheet: &Sheet<'_>, column: usize) -> String {
    let heading = &sheet.headings()[column].text;
    if heading.is_empty() {
        (language.roster().column_number)(&(column + 1).to_string())
    } else {
        heading.chars().take(MOST_SAID).collect()
    }
}

/// Who is in a row.
pub fn name_text(language: Language, sheet: &Sheet<'_>, row: usize) -> String {
    let name = sheet.name(row);
    if name.is_empty() {
        (language.roster().row_name)(&sheet.number(row).to_string())
    } else {
        name.chars().take(MOST_SAID).collect()
    }
}

/// Why a cell is no answer, with its column in front.
pub fn fault_text(language: Language, sheet: &Sheet<'_>, row: usize, fault: &RowFault) -> String {
    let column = heading_text(language, sheet, fault.column);
    let why = why_text(language, sheet, row, fault);
    [&*column, language.text().colon, &why].concat()
}

/// Why a cell is no answer.
pub fn why_text(language: Language, sheet: &Sheet<'_>, row: usize, fault: &RowFault) -> String {
    let text = language.roster();
    let cell: String = sheet
        .cell(row, fault.column)
        .chars()
        .take(MOST_SAID)
        .collect();
    match &fault.fault {
        CellFault::NoOption => {
            let mut options = String::new();
            let column = sheet.headings()[fault.column].column;
            if let policy::roster::Column::Question(question) = column
                && let QuestionKind::Choice(all) | QuestionKind::Set(all) =
                    &sheet.catalogue()[question].kind
            {
                for option in all {
                    list(
                        &mut options,
                        language.text().list_separator,
                        language.of(&option.label),
                    );
                }
            }
            (text.no_option)(&cell, &options)
        }
        CellFault::NeitherYesNorNo => (text.yes_or_no)(&cell),
        CellFault::NoNumber => (text.no_number)(&cell),
        CellFault::NotWhole => (text.not_whole)(&cell),
        CellFault::OutOfBounds(most) => (text.out_of_bounds)(&cell, &most.normalize().to_string()),
        CellFault::NoDay => (text.no_day)(&cell),
        CellFault::DayMissing => (text.day_missing)(&cell),
        CellFault::EitherDay => (text.either_day)(&cell),
        CellFault::NoSchool(names) => {
            let mut said = (text.no_school)(&cell);
            let mut known = String::new();
            for name in names {
                list(&mut known, language.text().or_separator, language.of(name));
            }
            if !known.is_empty() {
                said.push_str(&(text.perhaps)(&known));
            }
            said
        }
    }
}
