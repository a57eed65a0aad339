//! The form of an address behind its `#`, without what it means.

use core::fmt;

use super::codec::{decode, encode};

/// A path, and the fields after its `?`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fragment {
    /// The path, such as `/estimate`.
    pub path: String,
    /// Keys and values, decoded, in their order.
    pub fields: Vec<(String, String)>,
}

impl Fragment {
    /// Parses a fragment that was written by [`Display`](fmt::Display). It repairs nothing: see [`read`](super::read).
    pub fn read(text: &str) -> Self {
        let (path, query) = split_query(text);
        let fields = query
            .split('&')
            .filter(|field| !field.is_empty())
            .map(|field| {
                let (key, value) = field.split_once('=').unwrap_or((field, ""));
                (decode(key), decode(value))
            });
        Self {
            path: if path.is_empty() {
                "/".to_owned()
            } else {
                decode(path)
            },
            fields: fields.collect(),
        }
    }
}

/// Splits a fragment at its first `?`.
pub(super) fn split_query(text: &str) -> (&str, &str) {
    let text = text.trim_start_matches('#');
    text.split_once('?').unwrap_or((text, ""))
}

impl fmt::Display for Fragment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", encode(&self.path))?;
        let separators = core::iter::once('?').chain(core::iter::repeat('&'));
        for (separator, (key, value)) in separators.zip(&self.fields) {
            write!(formatter, "{separator}{}={}", encode(key), encode(value))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragment_reads_back_as_it_is_written() {
        let fields = [
            ("degree", "doctor"),
            ("platform", "a+b"),
            ("x", "%&=?#"),
            ("名", "鄂尔多斯"),
        ];
        let fragment = Fragment {
            path: "/estimate".to_owned(),
            fields: fields
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .to_vec(),
        };
        assert_eq!(Fragment::read(&fragment.to_string()), fragment);
        let missing = Fragment {
            path: "/关于?v=1#".to_owned(),
            ..fragment
        };
        assert_eq!(Fragment::read(&missing.to_string()), missing);
    }

    #[test]
    fn empty_path_is_the_home_page() {
        for text in ["", "#", "?v=1", "#?v=1"] {
            assert_eq!(Fragment::read(text).path, "/");
        }
    }
}
