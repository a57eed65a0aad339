//! Reads `benefits/ID.toml`.

use std::path::Path;

use policy::{
    Apply, Basis, Benefit, BenefitKind, Condition, Document, DocumentIndex, Note, NoteKind,
    Question, Source,
};
use serde::Deserialize;

use crate::Faults;
use crate::award::{self, RawAward};
use crate::documents::GRADES;
use crate::expression::SharedConditions;
use crate::general::Order;
use crate::raw::{Place, RawWords, read_file};

/// A condition's state is kept in as many bits.
const MAX_CONDITIONS: usize = 32;
/// Diagrams hold at most so many benefits.
const MAX_BENEFITS: usize = 64;

/// The items that a benefit may refer to.
pub(crate) struct Context<'k> {
    pub(crate) questions: &'k [Question],
    pub(crate) shared: &'k SharedConditions,
    pub(crate) documents: &'k [Document],
    pub(crate) sources: &'k [Source],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBenefit {
    kind: String,
    basis: String,
    applicants: Vec<String>,
    documents: Vec<String>,
    sources: Vec<String>,
    grade: String,
    checked: toml::value::Datetime,
    #[serde(default)]
    measures: Vec<u8>,
    #[serde(default)]
    departments: Vec<String>,
    title: RawWords,
    summary: RawWords,
    conditions: Vec<String>,
    award: RawAward,
    #[serde(default)]
    note: Vec<RawNote>,
    apply: Option<RawApply>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNote {
    kind: String,
    text: RawWords,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawApply {
    when: Option<RawWords>,
    #[serde(rename = "where")]
    place: Option<RawWords>,
    papers: Option<RawWords>,
    steps: Option<RawWords>,
    sources: Vec<String>,
    grade: String,
}

/// Reads all benefits in their order; a file that the order does not name is a fault.
pub(crate) fn read(
    folder: &Path,
    known: &Context<'_>,
    order: &Order,
    faults: &mut Faults,
) -> Vec<Benefit> {
    let mut benefits: Vec<Benefit> = Vec::new();
    for id in order.ids() {
        if benefits.iter().any(|benefit| benefit.id == id) {
            faults.push("catalogue.toml", "order", id, "expected each benefit once");
            continue;
        }
        let file = format!("benefits/{id}.toml");
        let Some(raw) = read_file::<RawBenefit>(folder, &file, faults) else {
            continue;
        };
        benefits.extend(benefit(id, file, raw, known, faults));
    }
    if benefits.len() > MAX_BENEFITS {
        faults.push(
            "catalogue.toml",
            "order",
            "",
            format!(
                "expected at most {MAX_BENEFITS} benefits, found {}",
                benefits.len()
            ),
        );
    }
    for file in std::fs::read_dir(folder.join("benefits"))
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = file.file_name().to_string_lossy().into_owned();
        let Some(id) = name.strip_suffix(".toml") else {
            continue;
        };
        if !order.ids().any(|known| known == id) {
            faults.push(
                "catalogue.toml",
                "order",
                id,
                format!("expected the benefit of benefits/{name} in the order, found it nowhere"),
            );
        }
    }
    benefits
}

fn benefit(
    id: &str,
    file: String,
    raw: RawBenefit,
    known: &Context<'_>,
    faults: &mut Faults,
) -> Option<Benefit> {
    let mut place = Place {
        file,
        entry: String::new(),
        faults,
    };
    let kinds = BenefitKind::ALL.map(|kind| (kind.id(), kind));
    let kind = place.word("kind", &raw.kind, &kinds)?;
    let basis = place.word(
        "basis",
        &raw.basis,
        &Basis::ALL.map(|basis| (basis.id(), basis)),
    )?;
    let grade = place.word("grade", &raw.grade, &GRADES)?;
    let checked = place.date("checked", raw.checked);
    let applicants = applicants(&mut place, &raw.applicants, known.questions);
    let conditions = conditions(&mut place, &raw.conditions, known);
    let award = award::read(&mut place, raw.award, known.questions, basis)?;
    let documents = find_all(
        &mut place,
        "documents",
        known.documents,
        &raw.documents,
        |document| &document.id,
        "a document",
    );
    let sources = find_all(
        &mut place,
        "sources",
        known.sources,
        &raw.sources,
        |source| &source.id,
        "a source",
    );
    if documents.is_empty() && sources.is_empty() {
        place.fault(
            "sources",
            "expected a document or a source for the figure, found neither",
        );
    }
    if let Some(measure) = raw
        .measures
        .iter()
        .find(|measure| !(1..=16).contains(*measure))
    {
        place.fault(
            "measures",
            format!("expected a measure from 1 to 16, found {measure}"),
        );
    }
    let notes = raw
        .note
        .into_iter()
        .filter_map(|raw| note(&mut place, raw))
        .collect();
    let apply = raw.apply.and_then(|raw| apply(&mut place, raw, known));
    Some(Benefit {
        id: id.to_owned(),
        kind,
        basis,
        applicants,
        conditions,
        award,
        documents: documents.into_iter().map(DocumentIndex).collect(),
        sources,
        grade,
        checked,
        measures: raw.measures,
        departments: raw.departments,
        title: place.words("title", raw.title),
        summary: place.words("summary", raw.summary),
        notes,
        apply,
    })
}

fn applicants(place: &mut Place<'_>, raw: &[String], questions: &[Question]) -> u16 {
    if raw.is_empty() {
        place.fault(
            "applicants",
            "expected at least one option of the question applicant",
        );
    }
    let options = questions
        .iter()
        .find(|question| question.id == "applicant")
        .map(Question::options)
        .unwrap_or_default();
    let found = raw.iter().filter_map(|id| {
        place.find(
            "applicants",
            options,
            id,
            |option| &option.id,
            "an option of applicant",
        )
    });
    found.fold(0, |applicants, option| applicants | 1 << option)
}

fn conditions(place: &mut Place<'_>, raw: &[String], known: &Context<'_>) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for text in raw {
        match known.shared.conditions(text, known.questions) {
            Ok(more) => conditions.extend(more),
            Err(expected) => place.fault("conditions", format!("{expected} in {text:?}")),
        }
    }
    if conditions.len() > MAX_CONDITIONS {
        place.fault(
            "conditions",
            format!(
                "expected at most {MAX_CONDITIONS} conditions, found {}",
                conditions.len()
            ),
        );
    }
    conditions
}

fn note(place: &mut Place<'_>, raw: RawNote) -> Option<Note> {
    let kinds = [
        ("our_reading", NoteKind::OurReading),
        ("partly_unpublished", NoteKind::PartlyUnpublished),
        ("caution", NoteKind::Caution),
    ];
    let kind = place.word("note kind", &raw.kind, &kinds)?;
    Some(Note {
        kind,
        text: place.words("note", raw.text),
    })
}

fn apply(place: &mut Place<'_>, raw: RawApply, known: &Context<'_>) -> Option<Apply> {
    if raw.sources.is_empty() {
        place.fault("apply sources", "expected at least one source");
    }
    Some(Apply {
        when: place.words_if_any("apply when", raw.when),
        place: place.words_if_any("apply where", raw.place),
        papers: place.words_if_any("apply papers", raw.papers),
        steps: place.words_if_any("apply steps", raw.steps),
        sources: find_all(
            place,
            "apply sources",
            known.sources,
            &raw.sources,
            |source| &source.id,
            "a source",
        ),
        grade: place.word("apply grade", &raw.grade, &GRADES)?,
    })
}

fn find_all<T>(
    place: &mut Place<'_>,
    field: &str,
    all: &[T],
    ids: &[String],
    key: impl Fn(&T) -> &str,
    what: &str,
) -> Vec<u8> {
    ids.iter()
        .filter_map(|id| place.find(field, all, id, &key, what))
        .collect()
}
