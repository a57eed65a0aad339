//! Rosters: tables as they come from spreadsheets, whole and mangled.

mod cells;
mod corpus;
mod headings;
mod mangled;
mod meanings;
mod mutations;
mod settings;
mod tables;
mod told;
mod usual;

use std::sync::{Arc, LazyLock};

use encoding_rs::Encoding;
use policy::roster::{
    CellReader, HeadingMatcher, NotText, RosterWords, Sheet, Table, TableReader, recognise,
};
use policy::{Catalogue, Date, Estimator, Schools};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(fixture::catalogue);
static WORDS: LazyLock<RosterWords> = LazyLock::new(fixture::roster_words);
static SCHOOLS: LazyLock<Schools> = LazyLock::new(fixture::schools);

static MATCHER: LazyLock<HeadingMatcher<'static>> =
    LazyLock::new(|| HeadingMatcher::new(&WORDS, &CATALOGUE));

fn reader() -> CellReader<'static> {
    let school = CATALOGUE.question("school").expect("a question");
    CellReader {
        catalogue: &CATALOGUE,
        words: &WORDS,
        schools: Some(&SCHOOLS),
        school_question: Some(school),
    }
}

fn today() -> Date {
    "2026-11-22".parse().expect("a day")
}

/// A file as the page reads it.
fn read(bytes: &[u8]) -> Result<Table, NotText> {
    let encoding = Encoding::for_label(recognise(bytes)?.label().as_bytes()).expect("an encoding");
    let text = encoding.decode_with_bom_removal(bytes).0.into_owned();
    let mut reader = TableReader::new(text);
    while !reader.read(1_000) {}
    Ok(reader.finish())
}

/// A roster with all rows worked on.
fn worked(table: Table) -> Sheet<'static> {
    let mut sheet = Sheet::new(reader(), table);
    work(&mut sheet);
    sheet
}

/// Works on all rows that are not worked on yet.
fn work(sheet: &mut Sheet<'_>) {
    let mut estimator = Estimator::new(Arc::new(CATALOGUE.clone()));
    while !sheet.work(&mut estimator, today(), &mut || true) {}
}
