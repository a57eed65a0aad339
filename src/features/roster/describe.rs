//! Columns, people and faults of a roster in words.

use policy::QuestionKind;
use policy::free_text::{Reading, ReadingFault};
use policy::roster::{CellFault, Column, Group, RowFault, Sheet};

use crate::language::{Language, list};

/// Maximum number of letters of a cell repeated in a sentence about it.
const MAX_QUOTED: usize = 40;

/// Returns the heading of a column, or its number if it has none.
pub fn heading_text(language: Language, sheet: &Sheet<'_>, column: usize) -> String {
    let heading = &sheet.headings()[column].text;
    if heading.is_empty() {
        (language.roster().column_number)(&(column + 1).to_string())
    } else {
        quoted(heading)
    }
}

/// Returns the name of a person, or the number of the row.
pub fn name_text(language: Language, sheet: &Sheet<'_>, row: usize) -> String {
    let name = sheet.name(row);
    if name.is_empty() {
        (language.roster().row_name)(&sheet.number(row).to_string())
    } else {
        quoted(name)
    }
}

/// Returns the answer or the cell that the people of a group share.
pub fn group_text(language: Language, sheet: &Sheet<'_>, column: usize, group: &Group) -> String {
    match (group.answer, sheet.headings()[column].column) {
        (Some(answer), Column::Question(question)) => {
            language.answer(sheet.catalogue(), question, answer)
        }
        _ if group.key.is_empty() => language.roster().group_none.to_owned(),
        _ => quoted(&group.key),
    }
}

/// Returns the sentence about a cell that is not an answer, with its column in front.
pub fn fault_text(language: Language, sheet: &Sheet<'_>, row: usize, fault: &RowFault) -> String {
    let column = heading_text(language, sheet, fault.column);
    let why = why_text(language, sheet, row, fault);
    [&*column, language.text().colon, &why].concat()
}

/// Returns the sentence about a cell that is not an answer.
pub fn why_text(language: Language, sheet: &Sheet<'_>, row: usize, fault: &RowFault) -> String {
    let text = language.roster();
    let cell = quoted(sheet.cell(row, fault.column));
    match &fault.fault {
        CellFault::NoOption => {
            let mut options = String::new();
            let column = sheet.headings()[fault.column].column;
            if let Column::Question(question) = column
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
            let other = quoted(sheet.cell(row, *other));
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
                list(
                    &mut known,
                    language.text().questions().or_separator,
                    language.of(name),
                );
            }
            if !known.is_empty() {
                said.push_str(&(text.perhaps)(&known));
            }
            said
        }
    }
}

/// Returns the sentence about a cell that is not an exact number, amount or day.
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
            list(
                &mut options,
                language.text().questions().or_separator,
                &answer,
            );
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

/// Returns the beginning of a cell.
pub fn quoted(cell: &str) -> String {
    cell.chars().take(MAX_QUOTED).collect()
}
