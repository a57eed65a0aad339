//! Reads the topics of `search.toml` that no document covers.

use std::collections::BTreeMap;

use policy::Department;
use policy::search::{Topic, fold};
use serde::Deserialize;

use super::pinyin::Readings;
use crate::raw::{Place, RawWords};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTopic {
    id: String,
    name: RawWords,
    ask: Vec<String>,
    words: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
}

/// Reads the topics; each names whom to ask among the departments of the plan, and no word is in two topics.
pub(super) fn read(
    raw: Vec<RawTopic>,
    departments: &[Department],
    readings: &Readings,
    place: &mut Place<'_>,
) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for raw in raw {
        place.entry = format!("not_covered {}", raw.id);
        if topics.iter().any(|topic| topic.id == raw.id) {
            place.fault("id", "expected a key that no other topic has");
        }
        if raw.ask.is_empty() {
            place.fault("ask", "expected at least one department to ask");
        }
        let ask = raw.ask.iter().filter_map(|id| {
            let found = place.find(
                "ask",
                departments,
                id,
                |department| &department.id,
                "a department of plan.toml",
            )?;
            Some((id.clone(), departments[usize::from(found)].name.clone()))
        });
        let ask = ask.collect();
        let words = words(&raw.words, "words", place);
        if words.is_empty() {
            place.fault("words", "expected at least one word");
        }
        for word in &words {
            if let Some(first) = known.insert(word.clone(), raw.id.clone()) {
                place.fault(
                    "words",
                    format!("expected each word in one topic, found {word:?} here and in {first}"),
                );
            }
        }
        let except = words_beside(&raw.except, &words, place);
        let read = words.iter().map(|word| readings.of(word).replace(' ', ""));
        let name = place.words("name", raw.name);
        topics.push(Topic {
            id: raw.id,
            name,
            ask,
            readings: read.filter(|reading| !reading.is_empty()).collect(),
            words,
            except,
        });
    }
    place.entry.clear();
    topics
}

/// Returns the words folded, without those that are too short to be looked for inside a sentence.
fn words(raw: &[String], field: &str, place: &mut Place<'_>) -> Vec<String> {
    let mut words = Vec::new();
    for word in raw {
        let folded = fold(word);
        if folded.chars().count() < 2 {
            place.fault(
                field,
                format!("expected a word of two characters or more, found {word:?}"),
            );
            continue;
        }
        words.push(folded);
    }
    words
}

/// Returns the longer words folded; each must contain one of the topic's words.
fn words_beside(raw: &[String], topic: &[String], place: &mut Place<'_>) -> Vec<String> {
    let longer = words(raw, "except", place);
    for word in &longer {
        if !topic
            .iter()
            .any(|known| known != word && word.contains(known.as_str()))
        {
            place.fault(
                "except",
                format!("expected a word that contains a word of this topic, found {word:?}"),
            );
        }
    }
    longer
}
