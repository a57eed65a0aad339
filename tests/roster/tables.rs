//! Tables as recruiters have them, and what must come out of each, row by row.
//!
//! `tables/` holds the tables, `tables/expected/` a text for each. Where a change is meant,
//! `UPDATE_SNAPSHOTS=1 cargo test --test roster` writes the texts anew; each line is to be read then.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use policy::Answer;
use policy::free_text::{Reading, ReadingFault};
use policy::roster::{CellFault, Column, ColumnUnit, Heading, RowFault, Sheet};

use super::{CATALOGUE, read, worked};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/roster/tables")
}

fn held(column: Column) -> String {
    match column {
        Column::Unused => "unused".to_owned(),
        Column::Name => "name".to_owned(),
        Column::Question(question) => CATALOGUE[question].id.clone(),
    }
}

/// A column in a line: its heading, what it holds, and what is special about it.
fn column_line(sheet: &Sheet<'_>, column: usize, heading: &Heading) -> String {
    let mut line = format!("{:?} is {}", heading.text, held(heading.column));
    if let Some(reason) = heading.unused {
        let _never_fails = write!(line, " ({reason:?} of {})", held(heading.named));
    }
    match &heading.unit {
        ColumnUnit::Own { .. } => {}
        ColumnUnit::Given(unit) if unit.is_monthly() => line += ", by the month",
        ColumnUnit::Given(_) => line += ", in its own unit",
        ColumnUnit::Foreign(unit) => {
            let _never_fails = write!(line, ", in a foreign unit {unit:?}");
        }
        ColumnUnit::Unclear { .. } if sheet.has_unclear_unit(column) => line += ", year or month?",
        ColumnUnit::Unclear { .. } => line += ", years by their size",
    }
    if heading.scale() > 1 {
        let _never_fails = write!(line, ", times {}", heading.scale());
    }
    if sheet.gaps(column) > 0 {
        let _never_fails = write!(line, ", as above in {} rows?", sheet.gaps(column));
    }
    if sheet.has_no_effect(column) {
        line += ", without effect";
    }
    line
}

fn answer_text(column: Column, answer: Answer) -> String {
    match column {
        Column::Question(question) => CATALOGUE[question].write(answer),
        _ => format!("{answer:?}"),
    }
}

fn fault_text(sheet: &Sheet<'_>, row: usize, fault: &RowFault) -> String {
    let column = sheet.headings()[fault.column].named;
    let cell = sheet.cell(row, fault.column);
    let why = match &fault.fault {
        CellFault::Inexact(Reading::Invalid(ReadingFault::NotUnderstood(_))) => {
            "not understood".to_owned()
        }
        CellFault::Inexact(Reading::Invalid(fault)) => format!("{fault:?}"),
        CellFault::Inexact(Reading::Doubtful(mark)) | CellFault::Doubtful(mark) => {
            format!("doubt {mark:?}")
        }
        CellFault::Inexact(Reading::Period { first, last }) => format!("{first} to {last}"),
        CellFault::Inexact(reading) => {
            let name = if matches!(reading, Reading::Implausible { .. }) {
                "implausible"
            } else {
                "ambiguous"
            };
            let candidates = fault.fault.candidates().into_iter();
            let candidates = candidates.map(|answer| answer_text(column, answer));
            format!("{name} {}", candidates.collect::<Vec<_>>().join(" | "))
        }
        CellFault::NoSchool(names) => {
            let names = names.iter().map(|name| &*name.zh);
            format!(
                "no school; perhaps {}",
                names.collect::<Vec<_>>().join(" | ")
            )
        }
        CellFault::SchoolInDoubt(name) => format!("perhaps not {}", name.zh),
        CellFault::Conflict(other) => format!("against {:?}", sheet.cell(row, *other)),
        other => format!("{other:?}"),
    };
    format!("{} {cell:?}: {why}", held(column))
}

/// All that becomes of a table.
fn outcome(bytes: &[u8]) -> String {
    let mut sheet = worked(read(bytes).expect("a table"));
    let mut text = String::new();
    let headings = sheet.headings().to_vec();
    for (column, heading) in headings.iter().enumerate() {
        let _never_fails = writeln!(text, "{}", column_line(&sheet, column, heading));
    }
    if let Some(unclear) = sheet.unclear_applicant() {
        let answers = unclear
            .answers
            .iter()
            .map(|answer| CATALOGUE[unclear.question].write(*answer));
        let _never_fails = writeln!(
            text,
            "who applies? {}; columns {:?}",
            answers.collect::<Vec<_>>().join(", "),
            unclear.columns
        );
    }
    for (row, reason) in sheet.left_out() {
        let number = sheet.table().number(*row as usize);
        let cell = (0..sheet.headings().len())
            .map(|column| sheet.table().cell(*row as usize, column))
            .find(|cell| !cell.is_empty());
        let _never_fails = writeln!(
            text,
            "left out {number} {:?}: {reason:?}",
            cell.unwrap_or_default()
        );
    }
    for row in 0..sheet.len() {
        let (profile, as_of, faults) = sheet.answers(row);
        let answers = profile.answers().map(|(question, answer)| {
            format!(
                "{}={}",
                CATALOGUE[question].id,
                CATALOGUE[question].write(answer)
            )
        });
        let answers = answers.collect::<Vec<_>>().join(" ");
        let _never_fails = write!(text, "{} {}: {answers}", sheet.number(row), sheet.name(row));
        if let Some(day) = as_of {
            let _never_fails = write!(text, " as of {day}");
        }
        if !sheet.is_estimated(row) {
            text += "not estimated";
        }
        for fault in &faults {
            let _never_fails = write!(text, "; {}", fault_text(&sheet, row, fault));
        }
        text.push('\n');
    }
    text
}

#[test]
fn every_table_comes_out_as_is_written() {
    let is_update = env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut names: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the folder of tables")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .collect();
    names.sort();
    assert!(names.len() >= 29, "{} tables", names.len());
    for file in names {
        let name = file
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let found = outcome(&fs::read(&file).expect("the table is read"));
        let expected = folder().join("expected").join(format!("{name}.txt"));
        if is_update {
            fs::create_dir_all(folder().join("expected")).expect("the folder is made");
            fs::write(&expected, &found).expect("the file is written");
        }
        let known = fs::read_to_string(&expected)
            .unwrap_or_else(|error| panic!("{}: {error}", expected.display()));
        for (known, found) in known.lines().zip(found.lines()) {
            assert_eq!(found, known, "{name}");
        }
        assert_eq!(known.lines().count(), found.lines().count(), "{name}");
    }
}
