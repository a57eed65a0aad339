//! Queries find the benefits that are meant, and each fault of the search words is reported.

mod copy;

use std::path::Path;

use catalogue_reader::{Faults, check_queries};
use copy::{Copy, check};
use policy::search::Search;

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[test]
fn every_query_finds_first_what_it_should() {
    let files = catalogue_reader::read(folder()).expect("a catalogue without faults");
    let mut faults = Faults::default();
    let count = check_queries(folder(), &files.catalogue, &files.pages, &mut faults);
    assert_eq!(faults.to_string(), "");
    assert!(count >= 280, "{count} queries");
}

#[test]
fn what_finds_something_else_is_named() {
    let copy = Copy::new("query");
    copy.edit(
        "search-queries.csv",
        "实习,internship-living",
        "实习,sme-library",
    );
    copy.edit(
        "search-queries.csv",
        "贷款,talent-finance",
        "贷款,talent-finnce",
    );
    let files = catalogue_reader::read(&copy.0).expect("a catalogue without faults");
    let mut faults = Faults::default();
    check_queries(&copy.0, &files.catalogue, &files.pages, &mut faults);
    let found: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "search-queries.csv, line 6, among_the_first_three: expected the key of a benefit or a document, found \"talent-finnce\"",
            "search-queries.csv, line 8, among_the_first_three: expected sme-library among the first three for \"实习\", found internship-living, internship-2024",
        ]
    );
}

#[test]
fn word_that_is_not_ignored_and_topic_that_is_covered_are_named() {
    let copy = Copy::new("said-query");
    copy.edit(
        "search-queries.csv",
        "火星 租房,rent-subsidy+ignored: 火星",
        "火星 租房,ignored: 租房",
    );
    copy.edit(
        "search-queries.csv",
        "visa,not covered: visas",
        "visa,not covered: cars",
    );
    let files = catalogue_reader::read(&copy.0).expect("a catalogue without faults");
    let mut faults = Faults::default();
    check_queries(&copy.0, &files.catalogue, &files.pages, &mut faults);
    let found: Vec<&str> = faults.iter().map(|fault| fault.expected.as_str()).collect();
    assert_eq!(
        found,
        [
            "expected cars to be said not to be covered for \"visa\", found visas",
            "expected \"租房\" to be ignored in \"火星 租房\", found 火星",
        ]
    );
}

#[test]
fn every_word_of_an_uncovered_topic_leads_to_it_in_both_languages() {
    let files = catalogue_reader::read(folder()).expect("a catalogue without faults");
    let search = Search::new(&files.pages.phrases);
    let topics = &files.pages.topics;
    assert!(topics.len() >= 50, "{} topics", topics.len());
    for topic in topics {
        for is_latin in [false, true] {
            let words = topic.words.iter();
            let words: Vec<_> = words.filter(|word| word.is_ascii() == is_latin).collect();
            assert!(!words.is_empty(), "{}", topic.id);
            for word in words {
                let found = files.pages.find(&search, word);
                let named: Vec<&str> = found.topics.iter().map(|topic| topic.id.as_str()).collect();
                assert!(named.contains(&topic.id.as_str()), "{word}: {named:?}");
                assert_eq!(found.ignored, [""; 0], "{word}");
            }
        }
    }
}

#[test]
fn no_title_names_an_uncovered_topic() {
    let files = catalogue_reader::read(folder()).expect("a catalogue without faults");
    let benefits = files
        .catalogue
        .benefits
        .iter()
        .map(|benefit| &benefit.title);
    let documents = files
        .catalogue
        .documents
        .iter()
        .map(|document| &document.title);
    for title in benefits.chain(documents) {
        for title in [&title.zh, &*title.en] {
            let named = files.pages.uncovered_topics(title);
            let named: Vec<&str> = named.iter().map(|topic| topic.id.as_str()).collect();
            assert_eq!(named, [""; 0], "{title}");
        }
    }
}

#[test]
fn every_entry_is_found_by_its_titles_its_key_and_its_pinyin() {
    let files = catalogue_reader::read(folder()).expect("a catalogue without faults");
    let search = Search::new(&files.pages.phrases);
    let benefits = files.catalogue.benefits.iter();
    let documents = files.catalogue.documents.iter();
    let titles = benefits
        .map(|benefit| (&benefit.title, &benefit.id))
        .chain(documents.map(|document| (&document.title, &document.id)));
    for (entry, (title, id)) in titles.enumerate() {
        let line = files.pages.phrases.lines().nth(entry).expect("a line");
        let pinyin = line.split('\t').nth(1).expect("its pinyin");
        assert!(!pinyin.contains('?'), "{line}");
        for typed in [&title.zh, &*title.en, id, pinyin, &pinyin.replace(' ', "")] {
            let found = search.find(typed);
            let place = found.iter().position(|found| found.entry == entry);
            assert!(place.is_some_and(|place| place < 3), "{typed}: {place:?}");
        }
    }
}

#[test]
fn every_suggestion_finds_something() {
    let files = catalogue_reader::read(folder()).expect("a catalogue without faults");
    let search = Search::new(&files.pages.phrases);
    for words in &files.pages.suggestions {
        for typed in [&words.zh, &*words.en] {
            assert!(!search.find(typed).is_empty(), "{typed}");
        }
    }
}

#[test]
fn nearly_every_benefit_has_an_example() {
    let files = catalogue_reader::read(folder()).expect("a catalogue without faults");
    assert_eq!(files.pages.examples.len(), files.catalogue.benefits.len());
    let without: Vec<&str> = files
        .catalogue
        .benefits
        .iter()
        .zip(&files.pages.examples)
        .filter(|(_, example)| example.is_empty())
        .map(|(benefit, _)| benefit.id.as_str())
        .collect();
    assert_eq!(without, [""; 0]);
}

#[test]
fn a_benefit_that_is_not_there_is_named() {
    check(
        "said-benefit",
        "search.toml",
        "\"rent-subsidy\", \"talent-apartment\", \"dalate-rent\"",
        "\"rent-subsidy\", \"talent-flat\", \"dalate-rent\"",
        "search.toml, say \"租房\", benefits: expected the key of a benefit, found \"talent-flat\"",
    );
}

#[test]
fn a_kind_that_is_not_there_is_named() {
    check(
        "said-kind",
        "search.toml",
        "kinds = [\"apartment\"]",
        "kinds = [\"flat\"]",
        "search.toml, say \"公寓\", kinds: expected one of grant, apartment, fund, service, post, found \"flat\"",
    );
}

#[test]
fn an_applicant_that_is_not_there_is_named() {
    check(
        "said-applicant",
        "search.toml",
        "applicants = [\"team\"]",
        "applicants = [\"teams\"]",
        "search.toml, say \"团队\", applicants: expected the key of an option of the question applicant, found \"teams\"",
    );
}

#[test]
fn a_department_that_handles_nothing_is_named() {
    check(
        "said-department",
        "search.toml",
        "departments = [\"youth-league\"]",
        "departments = [\"energy\"]",
        "search.toml, say \"团委\", departments: expected the key of a department that handles a benefit, found \"energy\"",
    );
}

#[test]
fn a_word_said_twice_is_named() {
    check(
        "said-twice",
        "search.toml",
        "\"买房\", \"购房\"",
        "\"买房\", \"Rent\"",
        "search.toml, say \"买房\", words: expected each word once, found \"Rent\" here and in say \"租房\"",
    );
}

#[test]
fn a_word_that_means_something_and_is_not_covered_is_named() {
    check(
        "said-not-covered",
        "search.toml",
        "\"签证\", \"居留\"",
        "\"租房\", \"居留\"",
        "search.toml, not_covered visas, words: expected each word once, found \"租房\" here and in say \"租房\"",
    );
}

#[test]
fn a_related_benefit_that_is_not_there_is_named() {
    check(
        "said-related",
        "search.toml",
        "related = [\"talent-finance\"]",
        "related = [\"talent-money\"]",
        "search.toml, not_covered patent-subsidies, related: expected the key of a benefit, found \"talent-money\"",
    );
}

#[test]
fn a_word_that_is_ignored_and_means_something_is_named() {
    check(
        "said-ignored",
        "search.toml",
        "\"怎么\",",
        "\"租房\",",
        "search.toml, ignored: expected a word that means nothing, found \"租房\", which is said in say \"租房\"",
    );
}

#[test]
fn a_reading_with_a_syllable_missing_is_named() {
    check(
        "said-reading",
        "search.toml",
        "\"yin hang\"",
        "\"yinhang\"",
        "search.toml, readings: expected a syllable for each character of 银行, one space apart",
    );
}

#[test]
fn a_question_with_a_reserved_key_is_named() {
    let copy = Copy::new("reserved");
    copy.edit("questions.toml", "id = \"renting\"", "id = \"place\"");
    assert!(
        copy.sentences().contains(
            &"questions.toml, place, id: expected a key that means nothing else in addresses"
                .to_owned()
        ),
        "{:?}",
        copy.sentences()
    );
}
