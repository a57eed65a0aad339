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

/// A line for each that is found: its key and its titles.
pub fn list(catalogue: &Catalogue, pages: &PolicyPages, typed: &str) -> String {
    let mut list = String::new();
    for found in Search::new(&pages.phrases).find(typed) {
        let titles = catalogue.benefits.iter().map(|benefit| &benefit.title);
        let mut titles = titles.chain(catalogue.documents.iter().map(|document| &document.title));
        let entry = catalogue.entry_id(found.entry).zip(titles.nth(found.entry));
        if let Some((id, Words { zh, en })) = entry {
            // Writing into a text never fails.
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
    fn nothing_is_found_for_what_stands_nowhere() {
        assert_eq!(
            list(&fixture::catalogue(), &fixture::policy_pages(), "zzzz"),
            ""
        );
    }
}
