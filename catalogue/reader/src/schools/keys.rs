//! Search keys of a school.

use policy::normalize_name;

use super::pinyin::{Syllables, usual};

/// A school's names, as its row has them.
pub(super) struct Names<'n> {
    pub name: &'n str,
    /// How the name is read; may be empty.
    pub pinyin: &'n str,
    pub short: &'n [&'n str],
    pub other: &'n [&'n str],
}

/// Returns whether a name contains Chinese characters.
pub(super) fn is_chinese(name: &str) -> bool {
    name.chars()
        .any(|letter| ('\u{3400}'..='\u{9fff}').contains(&letter))
}

/// Words that initials leave out.
const SMALL_WORDS: [&str; 11] = [
    "of", "the", "and", "at", "in", "for", "de", "di", "du", "des", "et",
];

/// Returns all names and the pinyin of the Chinese ones, each once and on a line of its own, as [`policy::School::keys`] says.
///
/// # Errors
///
/// Returns the expected reading if the pinyin given is not that of the name.
pub(super) fn keys(names: &Names<'_>) -> Result<String, String> {
    let read = if names.pinyin.is_empty() {
        usual(names.name)
    } else {
        Syllables::given(names.name, names.pinyin).ok_or_else(|| {
            let usual = usual(names.name).to_string().replace(' ', "");
            format!(
                "expected how {} is read, such as {usual:?}, found {:?}",
                names.name, names.pinyin
            )
        })?
    };
    let mut keys: Vec<String> = Vec::new();
    let mut note = |key: String| {
        if !key.is_empty() && !keys.contains(&key) {
            keys.push(key);
        }
    };
    note(key(names.name, &SMALL_WORDS));
    for name in names.short.iter().chain(names.other) {
        note(key(name, &SMALL_WORDS));
    }
    let others = names.short.iter().chain(names.other);
    let others = others
        .filter(|name| is_chinese(name))
        .map(|name| read.of(name));
    for syllables in core::iter::once(read.clone()).chain(others) {
        note(key(&syllables.to_string(), &[]));
        // On keyboards v stands for ü.
        note(key(&syllables.to_string().replace('ü', "v"), &[]));
    }
    Ok(keys.join("\n"))
}

/// A name normalized, without spaces, and each word but for the small ones with a capital.
fn key(name: &str, small_words: &[&str]) -> String {
    let mut key = String::new();
    for word in normalize_name(name).split(' ') {
        let start = key.len();
        key.push_str(word);
        let is_latin = word.starts_with(|letter: char| letter.is_ascii());
        if is_latin && !small_words.contains(&word) {
            key[start..=start].make_ascii_uppercase();
        }
    }
    key
}
