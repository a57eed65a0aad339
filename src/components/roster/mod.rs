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
use policy::free_text::{Reading, ReadingFault};
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
        CellFault::Doubtful(_) => (text.doubtful)(&cell),
        CellFault::Inexact(reading) => inexact_text(language, sheet, fault.column, reading, &cell),
        CellFault::SchoolInDoubt(name) => (text.school_in_doubt)(&cell, language.of(name)),
        CellFault::NoSchoolList => text.no_school_list.to_owned(),
        CellFault::Conflict(other) => {
            let other: String = sheet.cell(row, *other).chars().take(MOST_SAID).collect();
            (text.conflict)(&cell, &other)
        }
        CellFault::OtherDegree => (text.other_degree)(&cell),
        CellFault::MoreCells { cells, headings } => {
            (text.more_cells)(&cells.to_string(), &headings.to_string())
        }
        CellFault::FewerCells { cells, headings } => {
            (text.fewer_cells)(&cells.to_string(), &headings.to_string())
        }
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

/// Says why a cell is no exact number, amount or day.
fn inexact_text(
    language: Language,
    sheet: &Sheet<'_>,
    column: usize,
    reading: &Reading,
    cell: &str,
) -> String {
    let text = language.roster();
    let mut options = String::new();
    if let Some(question) = sheet.asked_by(column) {
        for answer in reading.candidates() {
            let answer = language.answer(sheet.catalogue(), question, answer);
            list(&mut options, language.text().or_separator, &answer);
        }
    }
    match reading {
        Reading::Ambiguous(_) => (text.ambiguous)(cell, &options),
        Reading::Implausible { .. } => (text.implausible)(cell, &options),
        Reading::Period { .. } => (text.day_missing)(cell),
        Reading::Doubtful(_) | Reading::Empty | Reading::Exact(_) => (text.doubtful)(cell),
        Reading::Invalid(fault) => match fault {
            ReadingFault::ForeignUnit(_) => (text.foreign_unit)(cell),
            ReadingFault::NotWhole => (text.not_whole)(cell),
            ReadingFault::OutOfBounds { at_most } => {
                (text.out_of_bounds)(cell, &at_most.normalize().to_string())
            }
            ReadingFault::NotADay | ReadingFault::YearMissing | ReadingFault::NoSuchDay => {
                (text.no_day)(cell)
            }
            ReadingFault::DayOutside { .. } => (text.day_outside)(cell),
            _ => (text.no_number)(cell),
        },
    }
}
