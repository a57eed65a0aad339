//! Reads `search-queries.csv` and checks that what it asks for is found first.

use std::path::Path;

use policy::search::Search;
use policy::{Catalogue, PolicyPages};

use crate::Faults;

const FILE: &str = "search-queries.csv";
const COLUMNS: [&str; 3] = ["typed", "among_the_first_three", "what_it_shows"];
/// Number of first results among which a query must find its target.
const FIRST: usize = 3;
/// Prefix of a topic's key, for topics that are not covered.
const TOPIC: &str = "not covered: ";
/// Prefix of a word that is found nowhere.
const IGNORED: &str = "ignored: ";

/// Checks every row, and tells how many there are: each of the keys named must be among the first three found, each
/// topic must be said not to be covered, and each word that is ignored must be named.
pub fn check_queries(
    folder: &Path,
    catalogue: &Catalogue,
    pages: &PolicyPages,
    faults: &mut Faults,
) -> usize {
    check_topics(catalogue, pages, faults);
    let search = Search::new(&pages.phrases);
    let mut reader = match csv::ReaderBuilder::new().from_path(folder.join(FILE)) {
        Ok(reader) => reader,
        Err(error) => {
            faults.push(FILE, "", "", format!("expected a table: {error}"));
            return 0;
        }
    };
    if !reader
        .headers()
        .is_ok_and(|header| header.iter().eq(COLUMNS))
    {
        let expected = format!("expected the columns {}", COLUMNS.join(","));
        faults.push(FILE, "line 1", "", expected);
        return 0;
    }
    let mut count = 0;
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                faults.push(FILE, "", "", format!("expected three cells: {error}"));
                continue;
            }
        };
        count += 1;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |column| record.get(column).unwrap_or_default();
        let (typed, wanted) = (cell(0), cell(1));
        let found = pages.find(&search, typed);
        let said = Said {
            typed,
            keys: keys(catalogue, &found.entries),
            topics: found.topics.iter().map(|topic| topic.id.as_str()).collect(),
            ignored: found.ignored.iter().map(String::as_str).collect(),
        };
        for wanted in wanted.split('+') {
            if let Some(expected) = said.fault(catalogue, pages, wanted) {
                faults.push(FILE, format!("line {line}"), COLUMNS[1], expected);
            }
        }
    }
    count
}

/// No title may name a topic that is said not to be covered: whoever typed it would not be shown its entry.
fn check_topics(catalogue: &Catalogue, pages: &PolicyPages, faults: &mut Faults) {
    let benefits = catalogue.benefits.iter().map(|benefit| &benefit.title);
    let documents = catalogue.documents.iter().map(|document| &document.title);
    for title in benefits.chain(documents) {
        for title in [&title.zh, &*title.en] {
            for topic in pages.uncovered_topics(title) {
                let entry = format!("not_covered {}", topic.id);
                let expected = format!(
                    "expected words that no title has, found one in {title:?}: where it is covered now, move the word to a [[say]], else add a longer word to `except`"
                );
                faults.push("search.toml", entry, "words", expected);
            }
        }
    }
}

/// Returns the keys of the first entries.
fn keys<'c>(catalogue: &'c Catalogue, entries: &[usize]) -> Vec<&'c str> {
    let first = entries.iter().take(FIRST);
    first
        .filter_map(|entry| catalogue.entry_id(*entry))
        .collect()
}

/// The results that the page shows for a query.
struct Said<'s> {
    typed: &'s str,
    /// The keys of the first entries found.
    keys: Vec<&'s str>,
    /// The keys of the topics that are not covered.
    topics: Vec<&'s str>,
    /// The words that are found nowhere.
    ignored: Vec<&'s str>,
}

impl Said<'_> {
    /// Returns what is wrong where the page does not say what is wanted.
    fn fault(&self, catalogue: &Catalogue, pages: &PolicyPages, wanted: &str) -> Option<String> {
        let typed = self.typed;
        if let Some(topic) = wanted.strip_prefix(TOPIC) {
            if !pages.topics.iter().any(|known| known.id == topic) {
                return Some(format!(
                    "expected the key of a topic that is not covered, found {topic:?}"
                ));
            }
            return (!self.topics.contains(&topic)).then(|| {
                let found = named(&self.topics);
                format!(
                    "expected {topic} to be said not to be covered for {typed:?}, found {found}"
                )
            });
        }
        if let Some(word) = wanted.strip_prefix(IGNORED) {
            return (!self.ignored.contains(&word)).then(|| {
                let found = named(&self.ignored);
                format!("expected {word:?} to be ignored in {typed:?}, found {found}")
            });
        }
        if catalogue.benefit(wanted).is_none() && catalogue.document(wanted).is_none() {
            return Some(format!(
                "expected the key of a benefit or a document, found {wanted:?}"
            ));
        }
        (!self.keys.contains(&wanted)).then(|| {
            let found = named(&self.keys);
            format!("expected {wanted} among the first three for {typed:?}, found {found}")
        })
    }
}

/// Returns keys or words as they stand in a sentence.
fn named(all: &[&str]) -> String {
    if all.is_empty() {
        "nothing".to_owned()
    } else {
        all.join(", ")
    }
}
