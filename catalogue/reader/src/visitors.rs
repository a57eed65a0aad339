//! Reads `visitors.toml`: typical visitors to start from.

use std::collections::BTreeMap;
use std::path::Path;

use policy::{Catalogue, Visitor};
use serde::Deserialize;

use crate::Faults;
use crate::raw::{Place, RawWords, read_file};

const FILE: &str = "visitors.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    visitor: Vec<RawVisitor>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawVisitor {
    id: String,
    title: RawWords,
    summary: RawWords,
    answers: BTreeMap<String, String>,
}

/// Reads the visitors; their answers are written as in links, `today` stands for the day of the visit.
pub(crate) fn read(folder: &Path, catalogue: &Catalogue, faults: &mut Faults) -> Vec<Visitor> {
    let Some(raw) = read_file::<RawFile>(folder, FILE, faults) else {
        return Vec::new();
    };
    raw.visitor
        .into_iter()
        .map(|raw| visitor(raw, catalogue, faults))
        .collect()
}

fn visitor(raw: RawVisitor, catalogue: &Catalogue, faults: &mut Faults) -> Visitor {
    let mut place = Place {
        file: FILE.to_owned(),
        entry: raw.id.clone(),
        faults,
    };
    let (mut answers, mut today) = (Vec::new(), None);
    for (id, text) in &raw.answers {
        let field = format!("answers, {id}");
        let Some(question) = catalogue.question(id) else {
            place.fault(&field, "expected the key of a question");
            continue;
        };
        if text == "today" {
            today = Some(question);
            continue;
        }
        match catalogue[question].read(text) {
            Ok(answer) => answers.push((question, answer)),
            Err(error) => place.fault(&field, error.to_string()),
        }
    }
    answers.sort_by_key(|(question, _)| *question);
    let title = place.words("title", raw.title);
    let summary = place.words("summary", raw.summary);
    Visitor {
        id: raw.id,
        title,
        summary,
        answers,
        today,
    }
}
