//! The phrases as `policy::search` reads them.

use std::collections::HashMap;
use std::fmt::Write;

use policy::search::normalize;

use super::pinyin::Readings;

/// Phrases that are being gathered, each once.
pub(super) struct Phrases {
    readings: Readings,
    all: Vec<Phrase>,
    places: HashMap<String, usize>,
}

struct Phrase {
    text: String,
    /// Entries with their weights.
    entries: Vec<(usize, u32)>,
}

impl Phrases {
    pub(super) fn new(readings: Readings) -> Self {
        Self {
            readings,
            all: Vec::new(),
            places: HashMap::new(),
        }
    }

    /// How phrases are read.
    pub(super) fn readings(&self) -> &Readings {
        &self.readings
    }

    /// The title of the next entry: it has a line of its own whatever stands before.
    pub(super) fn title(&mut self, title: &str, entries: &[(usize, u32)]) {
        let text = normalize(title);
        self.places.insert(text.clone(), self.all.len());
        self.all.push(Phrase {
            text,
            entries: entries.to_vec(),
        });
    }

    /// A phrase; where it is there already, it stands for these entries as well.
    pub(super) fn add(&mut self, phrase: &str, entries: &[(usize, u32)]) {
        let text = normalize(phrase);
        if text.is_empty() || entries.is_empty() {
            return;
        }
        let Some(place) = self.places.get(&text) else {
            self.title(phrase, entries);
            return;
        };
        let known = &mut self.all[*place].entries;
        for (entry, weight) in entries {
            match known.iter_mut().find(|(known, _)| known == entry) {
                Some((_, known)) => *known = (*known).max(*weight),
                None => known.push((*entry, *weight)),
            }
        }
    }

    /// A word that does not matter beside others.
    pub(super) fn ignore(&mut self, word: &str) {
        if !word.is_empty() && !self.places.contains_key(word) {
            self.title(word, &[]);
        }
    }

    /// All of them, a line each.
    pub(super) fn written(&self) -> String {
        let mut written = String::new();
        for Phrase { text, entries } in &self.all {
            let pinyin = if entries.is_empty() {
                String::new()
            } else {
                self.readings.of(text)
            };
            let entries: Vec<String> = entries
                .iter()
                .map(|(entry, weight)| format!("{entry}:{weight}"))
                .collect();
            // Writing into a text never fails.
            let _ = writeln!(written, "{text}\t{pinyin}\t{}", entries.join(" "));
        }
        written
    }
}
