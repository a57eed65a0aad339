//! Reads `documents.toml`: policy documents and sources.

use std::path::Path;

use policy::{Document, DocumentIndex, Grade, Source};
use serde::Deserialize;

use crate::Faults;
use crate::general::Host;
use crate::raw::{Place, RawWords, read_file};

const FILE: &str = "documents.toml";

/// The words for grades in files.
pub(crate) const GRADES: [(&str, Grade); 3] = [
    ("official", Grade::Official),
    ("press", Grade::Press),
    ("third_party", Grade::ThirdParty),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    document: Vec<RawDocument>,
    source: Vec<RawSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDocument {
    id: String,
    title: RawWords,
    summary: RawWords,
    number: Option<String>,
    from: toml::value::Datetime,
    from_note: Option<RawWords>,
    until: Option<toml::value::Datetime>,
    #[serde(default)]
    replaces: Vec<String>,
    grade: String,
    sources: Vec<String>,
    #[serde(default)]
    notes: Vec<RawWords>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSource {
    id: String,
    title: RawWords,
    publisher: RawWords,
    date: Option<String>,
    grade: String,
    link: Option<String>,
}

/// Reads documents and sources; links may lead only to these hosts.
pub(crate) fn read(
    folder: &Path,
    hosts: &[Host],
    faults: &mut Faults,
) -> Option<(Vec<Document>, Vec<Source>)> {
    let raw: RawFile = read_file(folder, FILE, faults)?;
    let sources: Vec<Source> = raw
        .source
        .into_iter()
        .filter_map(|raw| source(raw, hosts, faults))
        .collect();
    let ids: Vec<String> = raw
        .document
        .iter()
        .map(|document| document.id.clone())
        .collect();
    let documents = raw
        .document
        .into_iter()
        .filter_map(|raw| document(raw, &ids, &sources, faults))
        .collect();
    Some((documents, sources))
}

fn source(raw: RawSource, hosts: &[Host], faults: &mut Faults) -> Option<Source> {
    let mut place = Place {
        file: FILE.to_owned(),
        entry: format!("source {}", raw.id),
        faults,
    };
    if let Some(link) = raw
        .link
        .as_deref()
        .filter(|link| !hosts.iter().any(|host| host.allows(link)))
    {
        place.fault(
            "link",
            format!("expected a link to one of the hosts of catalogue.toml, found {link:?}"),
        );
    }
    if let Some(date) = raw.date.as_deref().filter(|date| !is_partial_date(date)) {
        place.fault("date", format!("expected a year, a month or a day such as 2024, 2024-03 or 2024-03-22, found {date:?}"));
    }
    Some(Source {
        title: place.words("title", raw.title),
        publisher: place.words("publisher", raw.publisher),
        grade: place.word("grade", &raw.grade, &GRADES)?,
        id: raw.id,
        date: raw.date,
        link: raw.link,
    })
}

fn document(
    raw: RawDocument,
    ids: &[String],
    sources: &[Source],
    faults: &mut Faults,
) -> Option<Document> {
    let mut place = Place {
        file: FILE.to_owned(),
        entry: raw.id.clone(),
        faults,
    };
    let from = place.date("from", raw.from);
    let until = raw.until.map(|until| place.date("until", until));
    if until.is_some_and(|until| until < from) {
        place.fault(
            "until",
            format!("expected a day on or after {from}, the first day in force"),
        );
    }
    let replaces = raw
        .replaces
        .iter()
        .filter_map(|id| place.find("replaces", ids, id, String::as_str, "a document"));
    let replaces = replaces.map(DocumentIndex).collect();
    if raw.sources.is_empty() {
        place.fault("sources", "expected at least one source");
    }
    Some(Document {
        title: place.words("title", raw.title),
        summary: place.words("summary", raw.summary),
        number: raw.number,
        from,
        from_note: place.words_if_any("from_note", raw.from_note),
        until,
        replaces,
        grade: place.word("grade", &raw.grade, &GRADES)?,
        sources: raw
            .sources
            .iter()
            .filter_map(|id| place.find("sources", sources, id, |source| &source.id, "a source"))
            .collect(),
        notes: raw
            .notes
            .into_iter()
            .map(|note| place.words("notes", note))
            .collect(),
        id: raw.id,
    })
}

pub(crate) fn is_partial_date(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    whole.parse::<policy::Date>().is_ok()
}
