//! Reads `catalogue.toml`: hosts, order, exclusions, what is not known.

use std::path::Path;

use policy::{Benefit, BenefitIndex, Catalogue, DocumentIndex, Exclusion, QuestionIndex, Unknown};
use serde::Deserialize;

use crate::Faults;
use crate::raw::{Place, RawWords, read_file};

const FILE: &str = "catalogue.toml";

/// The content of `catalogue.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct General {
    pub(crate) version: String,
    pub(crate) hosts: Vec<Host>,
    pub(crate) order: Order,
    exclusion: Vec<RawExclusion>,
    unknown: Vec<RawUnknown>,
}

/// A host that links may lead to, perhaps only below a path.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Host {
    host: String,
    /// True if its sub-hosts are allowed, too.
    sub: bool,
}

/// The order of the benefits.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Order {
    person: Vec<String>,
    team: Vec<String>,
    organisation: Vec<String>,
    finance: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExclusion {
    id: String,
    members: Vec<String>,
    title: RawWords,
    note: RawWords,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawUnknown {
    id: String,
    text: RawWords,
    #[serde(default)]
    questions: Vec<String>,
    #[serde(default)]
    benefits: Vec<String>,
    #[serde(default)]
    documents: Vec<String>,
    #[serde(default)]
    places: Vec<String>,
}

/// Reads `catalogue.toml`.
pub(crate) fn read(folder: &Path, faults: &mut Faults) -> Option<General> {
    let general: General = read_file(folder, FILE, faults)?;
    if general.version.parse::<policy::Date>().is_err() {
        faults.push(
            FILE,
            "",
            "version",
            format!(
                "expected a day such as 2026-11-22, found {:?}",
                general.version
            ),
        );
    }
    Some(general)
}

impl Host {
    /// Returns whether a link leads to this host, by http or https and not to another port.
    pub(crate) fn allows(&self, link: &str) -> bool {
        let Some(rest) = link
            .strip_prefix("https://")
            .or_else(|| link.strip_prefix("http://"))
        else {
            return false;
        };
        let (host, path) = self
            .host
            .split_once('/')
            .map_or((self.host.as_str(), None), |(host, path)| {
                (host, Some(path))
            });
        let (found, found_path) = rest.split_once('/').unwrap_or((rest, ""));
        let same = found == host
            || (self.sub
                && found
                    .strip_suffix(host)
                    .is_some_and(|sub| sub.ends_with('.')));
        same && path.is_none_or(|path| {
            found_path == path
                || found_path
                    .strip_prefix(path)
                    .is_some_and(|more| more.starts_with('/'))
        })
    }
}

impl Order {
    /// All benefits' keys in order.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        [&self.person, &self.team, &self.organisation, &self.finance]
            .into_iter()
            .flatten()
            .map(String::as_str)
    }
}

impl General {
    /// The exclusions resolved.
    pub(crate) fn exclusions(&self, benefits: &[Benefit], faults: &mut Faults) -> Vec<Exclusion> {
        let mut exclusions = Vec::new();
        for raw in &self.exclusion {
            let mut place = Place {
                file: FILE.to_owned(),
                entry: format!("exclusion {}", raw.id),
                faults,
            };
            let members = raw.members.iter().filter_map(|id| {
                place.find("members", benefits, id, |benefit| &benefit.id, "a benefit")
            });
            let mut members: Vec<BenefitIndex> = members.map(BenefitIndex).collect();
            members.sort();
            members.dedup();
            if members.len() < 2 || members.len() > policy::MAX_LINKED {
                place.fault(
                    "members",
                    format!("expected 2 to {} benefits", policy::MAX_LINKED),
                );
                continue;
            }
            let title = place.words("title", raw.title.clone());
            let note = place.words("note", raw.note.clone());
            exclusions.push(Exclusion {
                id: raw.id.clone(),
                members,
                title,
                note,
            });
        }
        exclusions
    }

    /// Returns the open points of the policies, with their references resolved.
    pub(crate) fn unknowns(&self, catalogue: &Catalogue, faults: &mut Faults) -> Vec<Unknown> {
        let mut unknowns = Vec::new();
        for raw in &self.unknown {
            let mut place = Place {
                file: FILE.to_owned(),
                entry: format!("unknown {}", raw.id),
                faults,
            };
            let questions = raw.questions.iter().filter_map(|id| {
                place.find(
                    "questions",
                    &catalogue.questions,
                    id,
                    |one| &one.id,
                    "a question",
                )
            });
            let questions = questions.map(QuestionIndex).collect();
            let benefits = raw.benefits.iter().filter_map(|id| {
                place.find(
                    "benefits",
                    &catalogue.benefits,
                    id,
                    |one| &one.id,
                    "a benefit",
                )
            });
            let benefits = benefits.map(BenefitIndex).collect();
            let documents = raw.documents.iter().filter_map(|id| {
                place.find(
                    "documents",
                    &catalogue.documents,
                    id,
                    |one| &one.id,
                    "a document",
                )
            });
            let documents = documents.map(DocumentIndex).collect();
            let text = place.words("text", raw.text.clone());
            unknowns.push(Unknown {
                id: raw.id.clone(),
                text,
                questions,
                benefits,
                documents,
                places: raw.places.clone(),
            });
        }
        unknowns
    }
}
