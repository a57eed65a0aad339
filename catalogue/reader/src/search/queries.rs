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

/// Checks every row, and tells how many there are: each of the keys named must be among the first three found.
pub fn check_queries(
    folder: &Path,
    catalogue: &Catalogue,
    pages: &PolicyPages,
    faults: &mut Faults,
) -> usize {
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
        if let Some(topic) = cell(1).strip_prefix(TOPIC) {
            let named = pages.uncovered_topics(cell(0));
            let expected = if !pages.topics.iter().any(|known| known.id == topic) {
                format!("expected the key of a topic that is not covered, found {topic:?}")
            } else if !named.iter().any(|named| named.id == topic) {
                let found: Vec<&str> = named.iter().map(|named| named.id.as_str()).collect();
                let found = if found.is_empty() {
                    "nothing".to_owned()
                } else {
                    found.join(", ")
                };
                format!(
                    "expected {topic} to be said not to be covered for {:?}, found {found}",
                    cell(0)
                )
            } else {
                continue;
            };
            faults.push(FILE, format!("line {line}"), COLUMNS[1], expected);
            continue;
        }
        let found = search.find(cell(0));
        let keys: Vec<&str> = found
            .iter()
            .take(FIRST)
            .filter_map(|found| catalogue.entry_id(found.entry))
            .collect();
        for wanted in cell(1).split('+') {
            let is_known =
                catalogue.benefit(wanted).is_some() || catalogue.document(wanted).is_some();
            let expected = if !is_known {
                format!("expected the key of a benefit or a document, found {wanted:?}")
            } else if !keys.contains(&wanted) {
                format!(
                    "expected {wanted} among the first three for {:?}, found {}",
                    cell(0),
                    if keys.is_empty() {
                        "nothing".to_owned()
                    } else {
                        keys.join(", ")
                    }
                )
            } else {
                continue;
            };
            faults.push(FILE, format!("line {line}"), COLUMNS[1], expected);
        }
    }
    count
}
