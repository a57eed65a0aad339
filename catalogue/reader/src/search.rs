//! Reads `search.toml`, and writes the phrases by which benefits and documents are found.

mod amounts;
mod phrases;
mod pinyin;
mod queries;
mod topics;

use std::collections::BTreeMap;
use std::path::Path;

use policy::search::{Topic, normalize};
use policy::{BenefitIndex, BenefitKind, Catalogue, Department, Words};
use serde::Deserialize;

use crate::Faults;
use crate::raw::{Place, RawWords, read_file};

use phrases::Phrases;
use pinyin::Readings;

pub use queries::check_queries;

const FILE: &str = "search.toml";

/// How much a phrase says of what it stands for.
mod weight {
    /// Everyday words: the first thing they mean; one less for each further one, down to [`LAST`].
    pub(super) const SAID: u32 = 9;
    /// The last things an everyday word means, and whole groups.
    pub(super) const LAST: u32 = 4;
    pub(super) const TITLE: u32 = 8;
    pub(super) const ID: u32 = 6;
    /// The number of a document.
    pub(super) const NUMBER: u32 = 6;
    /// The department that is named first.
    pub(super) const FIRST_DEPARTMENT: u32 = 5;
    /// The title of a document, for its benefits; a department; a place.
    pub(super) const AROUND: u32 = 4;
    pub(super) const SUMMARY: u32 = 2;
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    suggestions: Vec<RawWords>,
    ignored: Vec<String>,
    readings: BTreeMap<String, String>,
    say: Vec<RawSay>,
    not_covered: Vec<topics::RawTopic>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSay {
    words: Vec<String>,
    #[serde(default)]
    benefits: Vec<String>,
    #[serde(default)]
    documents: Vec<String>,
    #[serde(default)]
    kinds: Vec<String>,
    #[serde(default)]
    applicants: Vec<String>,
    #[serde(default)]
    departments: Vec<String>,
}

/// The content of the search file: the phrases as text, and the suggestions.
pub(crate) struct SearchTexts {
    pub(crate) phrases: String,
    pub(crate) suggestions: Vec<Words>,
    pub(crate) topics: Vec<Topic>,
}

/// Reads what visitors say, and writes it together with all titles, summaries and names.
pub(crate) fn read(
    folder: &Path,
    catalogue: &Catalogue,
    departments: &[Department],
    faults: &mut Faults,
) -> Option<SearchTexts> {
    let found: RawFile = read_file(folder, FILE, faults)?;
    let mut place = Place {
        file: FILE.to_owned(),
        entry: String::new(),
        faults,
    };
    let readings = Readings::read(&found.readings, &mut place);
    let mut phrases = Phrases::new(readings);
    titles(catalogue, &mut phrases);
    amounts::add(catalogue, &mut phrases);
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    for raw in &found.say {
        say(raw, catalogue, &mut phrases, &mut said, &mut place);
    }
    let topics = topics::read(
        found.not_covered,
        catalogue,
        departments,
        &said,
        phrases.readings(),
        &mut place,
    );
    place.entry.clear();
    for word in &found.ignored {
        let plain = normalize(word);
        if let Some(first) = said.get(&plain) {
            place.fault(
                "ignored",
                format!(
                    "expected a word that means nothing, found {word:?}, which is said in {first}"
                ),
            );
        }
        phrases.ignore(&plain);
    }
    summaries(catalogue, &mut phrases);
    let suggestions = found.suggestions.into_iter();
    Some(SearchTexts {
        suggestions: suggestions
            .map(|words| place.words("suggestions", words))
            .collect(),
        phrases: phrases.written(),
        topics,
    })
}

/// Titles first, in the order of the entries: benefits, then documents.
fn titles(catalogue: &Catalogue, phrases: &mut Phrases) {
    let document_entry = |document: usize| catalogue.benefits.len() + document;
    let benefits_of = |document: usize| {
        let all = catalogue.benefits.iter().enumerate();
        let on_it = all.filter(move |(_, benefit)| {
            benefit
                .documents
                .iter()
                .any(|known| usize::from(known.0) == document)
        });
        on_it.map(|(entry, _)| (entry, weight::AROUND))
    };
    for (entry, benefit) in catalogue.benefits.iter().enumerate() {
        phrases.title(&benefit.title.zh, &[(entry, weight::TITLE)]);
    }
    for (place, document) in catalogue.documents.iter().enumerate() {
        let own = (document_entry(place), weight::TITLE);
        let all: Vec<_> = [own].into_iter().chain(benefits_of(place)).collect();
        phrases.title(&document.title.zh, &all);
    }
    for (entry, benefit) in catalogue.benefits.iter().enumerate() {
        phrases.add(&benefit.title.en, &[(entry, weight::TITLE)]);
        phrases.add(&benefit.id, &[(entry, weight::ID)]);
    }
    for (place, document) in catalogue.documents.iter().enumerate() {
        let own = (document_entry(place), weight::TITLE);
        let all: Vec<_> = [own].into_iter().chain(benefits_of(place)).collect();
        phrases.add(&document.title.en, &all);
        phrases.add(&document.id, &[(document_entry(place), weight::ID)]);
        if let Some(number) = &document.number {
            let own = (document_entry(place), weight::NUMBER);
            let all: Vec<_> = [own].into_iter().chain(benefits_of(place)).collect();
            phrases.add(number, &all);
        }
    }
    for (id, name) in &catalogue.departments {
        let all: Vec<_> = handled_by(catalogue, id).collect();
        for name in [&name.zh, &*name.en] {
            phrases.add(name, &all);
        }
    }
    for given_at in &catalogue.places {
        let all: Vec<_> = given_at
            .benefits
            .iter()
            .map(|benefit| (usize::from(benefit.0), weight::AROUND))
            .collect();
        for name in [&given_at.name.zh, &*given_at.name.en] {
            phrases.add(name, &all);
        }
    }
}

fn handled_by<'c>(
    catalogue: &'c Catalogue,
    department: &'c str,
) -> impl Iterator<Item = (usize, u32)> + 'c {
    let all = catalogue.benefits.iter().enumerate();
    all.filter_map(move |(entry, benefit)| {
        let place = benefit
            .departments
            .iter()
            .position(|known| known == department)?;
        let weight = if place == 0 {
            weight::FIRST_DEPARTMENT
        } else {
            weight::AROUND
        };
        Some((entry, weight))
    })
}

fn summaries(catalogue: &Catalogue, phrases: &mut Phrases) {
    let benefits = catalogue.benefits.iter().map(|benefit| &benefit.summary);
    let documents = catalogue.documents.iter().map(|document| &document.summary);
    for (entry, summary) in benefits.chain(documents).enumerate() {
        for summary in [&summary.zh, &*summary.en] {
            phrases.add(summary, &[(entry, weight::SUMMARY)]);
        }
    }
}

/// One thing that visitors say, in several words.
fn say(
    raw: &RawSay,
    catalogue: &Catalogue,
    phrases: &mut Phrases,
    said: &mut BTreeMap<String, String>,
    place: &mut Place<'_>,
) {
    place.entry = format!("say {:?}", raw.words.first().cloned().unwrap_or_default());
    let mut entries: Vec<(usize, u32)> = Vec::new();
    let mut note = |entry, weight| {
        if !entries.iter().any(|(known, _)| *known == entry) {
            entries.push((entry, weight));
        }
    };
    let benefits = raw.benefits.iter().filter_map(|id| {
        let all = &catalogue.benefits;
        place.find("benefits", all, id, |benefit| &benefit.id, "a benefit")
    });
    for (rank, benefit) in (0..).zip(benefits) {
        let weight = weight::SAID.saturating_sub(rank).max(weight::LAST);
        note(usize::from(benefit), weight);
    }
    let documents = raw.documents.iter().filter_map(|id| {
        let all = &catalogue.documents;
        place.find("documents", all, id, |document| &document.id, "a document")
    });
    for (rank, document) in (0..).zip(documents) {
        let weight = weight::SAID.saturating_sub(rank).max(weight::LAST);
        note(catalogue.benefits.len() + usize::from(document), weight);
    }
    let kinds = BenefitKind::ALL.map(|kind| (kind.id(), kind));
    for id in &raw.kinds {
        let Some(kind) = place.word("kinds", id, &kinds) else {
            continue;
        };
        for (BenefitIndex(entry), benefit) in catalogue.indexed_benefits() {
            if benefit.kind == kind {
                note(usize::from(entry), weight::LAST);
            }
        }
    }
    let options = catalogue
        .question("applicant")
        .map(|question| catalogue[question].options())
        .unwrap_or_default();
    for id in &raw.applicants {
        let what = "an option of the question applicant";
        let Some(option) = place.find("applicants", options, id, |option| &option.id, what) else {
            continue;
        };
        for (BenefitIndex(entry), benefit) in catalogue.indexed_benefits() {
            if benefit.applicants >> option & 1 == 1 {
                note(usize::from(entry), weight::LAST);
            }
        }
    }
    for id in &raw.departments {
        let what = "a department that handles a benefit";
        if place
            .find(
                "departments",
                &catalogue.departments,
                id,
                |known| &known.0,
                what,
            )
            .is_some()
        {
            for (entry, weight) in handled_by(catalogue, id) {
                note(entry, weight);
            }
        }
    }
    let named = [
        &raw.benefits,
        &raw.documents,
        &raw.kinds,
        &raw.applicants,
        &raw.departments,
    ];
    if named.iter().all(|named| named.is_empty()) {
        place.fault(
            "",
            "expected something that these words mean, found nothing",
        );
    }
    if raw.words.is_empty() {
        place.fault("words", "expected at least one word");
    }
    for word in &raw.words {
        let normalized = normalize(word);
        if normalized.is_empty() {
            place.fault("words", format!("expected a word, found {word:?}"));
            continue;
        }
        if let Some(first) = said.insert(normalized, place.entry.clone()) {
            place.fault(
                "words",
                format!("expected each word once, found {word:?} here and in {first}"),
            );
        }
        phrases.add(word, &entries);
    }
}
