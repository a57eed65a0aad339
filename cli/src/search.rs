//! `talent-cli search`: benefits and documents as the page finds them.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::process::ExitCode;

use catalogue::{Part, parts};
use policy::search::Search;
use policy::{Catalogue, PolicyPages, Words};

/// Writes what is found, the best first, on the standard output.
///
/// # Errors
///
/// Where the output cannot be written.
pub fn run(typed: &str) -> io::Result<ExitCode> {
    let list = list(&catalogue::catalogue(), &pages(), typed);
    if list.is_empty() {
        eprintln!("talent-cli: nothing found for {}", policy::Quoted(typed));
        return Ok(ExitCode::FAILURE);
    }
    io::stdout().lock().write_all(list.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the data that the pages of policies search in.
///
/// # Panics
///
/// Where this program was built without it.
pub fn pages() -> PolicyPages {
    let Part::Inside(file) = parts::POLICIES else {
        panic!("expected a program with its parts in it: build without the feature `split`");
    };
    catalogue::policy_pages(file)
}

/// Returns a line for each topic that is not covered and for the words found nowhere, and a line for each entry found
/// with its key and its titles; empty if nothing is found.
pub fn list(catalogue: &Catalogue, pages: &PolicyPages, typed: &str) -> String {
    let mut list = String::new();
    let found = pages.find(&Search::new(&pages.phrases), typed);
    for topic in &found.topics {
        let ask: Vec<&str> = topic.ask.iter().map(|(_, name)| &*name.en).collect();
        let (name, ask) = (&topic.name, ask.join(", "));
        // Writing into a text never fails.
        let _ = writeln!(list, "Not covered: {} · {}. Ask: {ask}.", name.en, name.zh);
    }
    let is_anything_found = !found.entries.is_empty() || !found.topics.is_empty();
    if is_anything_found && !found.ignored.is_empty() {
        let _ = writeln!(list, "Not found: {}.", found.ignored.join(", "));
    }
    for entry in found.entries {
        let titles = catalogue.benefits.iter().map(|benefit| &benefit.title);
        let mut titles = titles.chain(catalogue.documents.iter().map(|document| &document.title));
        if let Some((id, Words { zh, en })) = catalogue.entry_id(entry).zip(titles.nth(entry)) {
            let _ = writeln!(list, "{id:<28}{en} · {zh}");
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, first: &str) {
        let list = list(&fixture::catalogue(), &fixture::policy_pages(), typed);
        let line = list.lines().next().unwrap_or_default();
        assert_eq!(line.split(' ').next(), Some(first), "{list}");
    }

    #[test]
    fn benefits_and_documents_are_listed_the_best_first() {
        check("租房", "rent-subsidy");
        check("zfbt", "rent-subsidy");
        check("talent policy 2.0", "talent-2.0");
        check("postdok", "postdoc-living");
    }

    #[test]
    fn topic_that_is_not_covered_and_words_found_nowhere_are_named() {
        let list = |typed| list(&fixture::catalogue(), &fixture::policy_pages(), typed);
        let visas = list("签证");
        assert!(
            visas.starts_with(
                "Not covered: visas, residence and work permits · 签证、居留和工作许可. Ask: "
            ),
            "{visas}"
        );
        let rent = list("zebra rent");
        assert!(
            rent.starts_with("Not found: zebra.\nrent-subsidy "),
            "{rent}"
        );
    }

    #[test]
    fn nothing_is_found_for_what_stands_nowhere() {
        assert_eq!(
            list(&fixture::catalogue(), &fixture::policy_pages(), "zzzz"),
            ""
        );
    }
}
