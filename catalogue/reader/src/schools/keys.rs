//! What a school is found by.

use policy::folded;

use super::pinyin::{Syllables, usual};

/// A school's names, as its row has them.
pub(super) struct Names<'n> {
    pub name: &'n str,
    /// How the name is read; may be empty.
    pub pinyin: &'n str,
    pub short: &'n [&'n str],
    pub other: &'n [&'n str],
}

/// Whether some of it is in Chinese characters.
pub(super) fn is_chinese(name: &str) -> bool {
    name.chars()
        .any(|letter| ('\u{3400}'..='\u{9fff}').contains(&letter))
}

/// All names, folded, and the pinyin of the Chinese ones, each once and on a line of its own.
///
/// # Errors
///
/// What was expected where the pinyin given is not that of the name.
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
    note(folded(names.name));
    for name in names.short.iter().chain(names.other) {
        note(folded(name));
    }
    let chinese = names
        .short
        .iter()
        .chain(names.other)
        .filter(|name| is_chinese(name));
    let others = chinese.map(|name| read.of(name));
    for syllables in core::iter::once(read.clone()).chain(others) {
        note(folded(&syllables.to_string()));
        // On keyboards v stands for ü.
        note(folded(&syllables.to_string().replace('ü', "v")));
    }
    Ok(keys.join("\n"))
}
