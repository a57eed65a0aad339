//! Text that stands in both languages.

use core::{fmt, ops::Deref};
use std::sync::{Arc, OnceLock};

/// A text in Chinese and in English; neither is ever empty in a checked catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// Chinese, as used in Ordos (simplified).
    pub zh: String,
    /// English.
    pub en: Translation,
}

/// A text in English, read as `&str`. In a program that fetches its English texts it is empty until they are there.
#[derive(Clone, Default)]
pub struct Translation {
    all: Arc<Translations>,
    number: usize,
}

/// The English texts of a bundle, in its order: there at once, or once they are fetched.
#[derive(Default)]
pub struct Translations(OnceLock<Vec<String>>);

/// Ends every text in bundles. It compresses better than lengths would, for it follows full stops.
pub(crate) const END: char = '\0';

impl Words {
    /// A text in both languages.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            zh: zh.into(),
            en: en.into().into(),
        }
    }
}

impl Translation {
    /// The text of a bundle with this number.
    pub(crate) fn of(all: &Arc<Translations>, number: usize) -> Self {
        Self {
            all: Arc::clone(all),
            number,
        }
    }
}

impl Translations {
    /// Returns true if the texts have loaded.
    pub fn are_there(&self) -> bool {
        self.0.get().is_some()
    }

    /// Puts the texts in their places, as [`write_bundle`](crate::write_bundle) gave them. `false`, and nothing
    /// changes, where this is no such file; a file of another build is told by its name.
    pub fn fill(&self, file: &[u8]) -> bool {
        let Ok(text) = core::str::from_utf8(file) else {
            return false;
        };
        let Some(text) = text.strip_suffix(END) else {
            return false;
        };
        self.0
            .set(text.split(END).map(str::to_owned).collect())
            .is_ok()
    }
}

impl Deref for Translation {
    type Target = str;

    fn deref(&self) -> &str {
        let text = self.all.0.get().and_then(|all| all.get(self.number));
        text.map_or("", String::as_str)
    }
}

impl From<String> for Translation {
    fn from(text: String) -> Self {
        Self {
            all: Arc::new(Translations(OnceLock::from(vec![text]))),
            number: 0,
        }
    }
}

impl PartialEq for Translation {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Translation {}

impl fmt::Display for Translation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self)
    }
}

impl fmt::Debug for Translation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, formatter)
    }
}

impl fmt::Debug for Translations {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("Translations")
            .field(&self.0.get().map(Vec::len))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_empty_until_they_are_there() {
        let all = Arc::new(Translations::default());
        let second = Translation::of(&all, 1);
        assert_eq!((&*second, all.are_there()), ("", false));
        assert!(all.fill(b"one\0two\0"));
        assert_eq!((&*second, all.are_there()), ("two", true));
        assert_eq!(second, Translation::from("two".to_owned()));
    }

    #[test]
    fn what_is_no_file_of_texts_is_refused() {
        let all = Translations::default();
        for file in [&b""[..], b"<!doctype html>", b"\xff\0"] {
            assert!(!all.fill(file));
        }
        assert!(!all.are_there());
    }
}
