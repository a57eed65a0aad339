//! Reads the topics of `search.toml` that no document covers.

use std::collections::BTreeMap;

use policy::search::{Topic, longest_first, normalize};
use policy::{BenefitIndex, Catalogue, Department};
use serde::Deserialize;

use super::pinyin::Readings;
use crate::raw::{Place, RawWords};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTopic {
    id: String,
    name: RawWords,
    ask: Vec<String>,
    #[serde(default)]
    related: Vec<String>,
    words: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
}

/// Reads the topics; each names whom to ask among the departments of the plan, and no word is in two topics or said to
/// mean something in the catalogue, too.
pub(super) fn read(
    raw: Vec<RawTopic>,
    catalogue: &Catalogue,
    departments: &[Department],
    said: &BTreeMap<String, String>,
    readings: &Readings,
    place: &mut Place<'_>,
) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    let mut known = said.clone();
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
        let related = raw.related.iter().filter_map(|id| {
            let all = &catalogue.benefits;
            let found = place.find("related", all, id, |benefit| &benefit.id, "a benefit");
            found.map(BenefitIndex)
        });
        let related = related.collect();
        let mut words = words(&raw.words, "words", 1, place);
        longest_first(&mut words);
        if words.is_empty() {
            place.fault("words", "expected at least one word");
        }
        for word in &words {
            if let Some(first) = known.insert(word.clone(), place.entry.clone()) {
                place.fault(
                    "words",
                    format!("expected each word once, found {word:?} here and in {first}"),
                );
            }
        }
        let except = words_beside(&raw.except, &words, place);
        // A single syllable is read out of many characters.
        let read = words.iter().filter(|word| word.chars().nth(1).is_some());
        let read = read.map(|word| readings.of(word).replace(' ', ""));
        let name = place.words("name", raw.name);
        topics.push(Topic {
            id: raw.id,
            name,
            ask,
            related,
            readings: read.filter(|reading| !reading.is_empty()).collect(),
            words,
            except,
        });
    }
    place.entry.clear();
    except_longer(&mut topics, said);
    topics
}

/// Excepts from each topic the words of other topics, and those that mean something in the catalogue, which contain a
/// word of it: 领军人才 does not name 军人.
fn except_longer(topics: &mut [Topic], said: &BTreeMap<String, String>) {
    let mut all: Vec<String> = said.keys().cloned().collect();
    all.extend(topics.iter().flat_map(|topic| &topic.words).cloned());
    for topic in topics {
        let longer = all.iter().filter(|word| {
            !topic.words.contains(word) && !topic.except.contains(word) && topic.is_named_in(word)
        });
        let longer: Vec<String> = longer.cloned().collect();
        topic.except.extend(longer);
        longest_first(&mut topic.except);
    }
}

/// Returns the words normalized, without those that are too short; a Latin word has two letters at least.
fn words(raw: &[String], field: &str, shortest: usize, place: &mut Place<'_>) -> Vec<String> {
    let mut words = Vec::new();
    for word in raw {
        let normalized = normalize(word);
        let shortest = if normalized.is_ascii() { 2 } else { shortest };
        if normalized.chars().count() < shortest {
            let letters = if shortest == 1 {
                "a character"
            } else {
                "two characters"
            };
            place.fault(
                field,
                format!("expected a word of {letters} or more, found {word:?}"),
            );
            continue;
        }
        words.push(normalized);
    }
    words
}

/// Returns the longer words normalized; each must contain one of the topic's words.
fn words_beside(raw: &[String], topic: &[String], place: &mut Place<'_>) -> Vec<String> {
    let longer = words(raw, "except", 2, place);
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
