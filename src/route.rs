//! Routes: which page the address names, and the answers it carries.
//!
//! Everything stands behind `#`, so that any static server serves it and no server sees an answer.

use core::fmt;
use core::str::FromStr;

use crate::sheets;

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Route {
    /// `#/`
    #[default]
    Home,
    /// `#/estimate`
    Estimate,
    /// `#/compare`
    Compare,
    /// `#/plan`
    Plan,
    /// `#/plan/5`: a measure of the plan, by its number.
    Measure(u8),
    /// `#/plan/department/finance`: one of [`catalogue::DEPARTMENTS`].
    Department(&'static str),
    /// `#/map`
    Map,
    /// `#/map/beijing`: a place on the map, or a banner or district; one of [`catalogue::PLACES`].
    Place(&'static str),
    /// `#/about`
    About,
}

impl Route {
    /// The pages that are no [`sheets`].
    pub const ALL: [Self; 4] = [Self::Home, Self::Estimate, Self::Compare, Self::Map];
}

impl fmt::Display for Route {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Home => "/",
            Self::Estimate => "/estimate",
            Self::Compare => "/compare",
            Self::Plan => "/plan",
            Self::Measure(number) => return write!(formatter, "/plan/{number}"),
            Self::Department(id) => return write!(formatter, "/plan/department/{id}"),
            Self::Map => "/map",
            Self::Place(id) => return write!(formatter, "/map/{id}"),
            Self::About => "/about",
        })
    }
}

/// There is no page with this path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchPage(pub String);

impl FromStr for Route {
    type Err = NoSuchPage;

    fn from_str(path: &str) -> Result<Self, NoSuchPage> {
        let path = path.trim_end_matches('/');
        let known = Self::ALL
            .into_iter()
            .chain(sheets::routes())
            .find(|route| route.to_string().trim_end_matches('/') == path);
        known.ok_or_else(|| NoSuchPage(path.to_owned()))
    }
}

/// What stands behind the `#` of an address: a path, and the fields after its `?`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fragment {
    /// The path, such as `/estimate`.
    pub path: String,
    /// Keys and values, decoded, in their order.
    pub fields: Vec<(String, String)>,
}

impl Fragment {
    /// Reads a fragment; whatever it holds, something is read.
    pub fn read(text: &str) -> Self {
        let text = text.trim_start_matches('#');
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
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

impl fmt::Display for Fragment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", encode(&self.path))?;
        for (place, (key, value)) in self.fields.iter().enumerate() {
            write!(
                formatter,
                "{}{}={}",
                if place == 0 { '?' } else { '&' },
                encode(key),
                encode(value)
            )?;
        }
        Ok(())
    }
}

/// Turns `%41` into `A`; what is no such escape stays as it is. `+` stays, since sets are joined by it.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = (*first == b'%')
            .then(|| after.get(..2))
            .flatten()
            .and_then(|digits| core::str::from_utf8(digits).ok());
        if let Some(byte) = escaped
            .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
        {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Escapes what would be read as something else.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~+/".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.push(
                    char::from_digit(u32::from(digit), 16)
                        .unwrap_or('0')
                        .to_ascii_uppercase(),
                );
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_reads_back_as_it_is_written() {
        for route in Route::ALL.into_iter().chain(sheets::routes()) {
            assert_eq!(route.to_string().parse(), Ok(route));
        }
        assert_eq!("/estimate/".parse(), Ok(Route::Estimate));
        for path in [
            "/nowhere",
            "/plan/0",
            "/plan/17",
            "/plan/05",
            "/plan/256",
            "/plan/department",
            "/plan/department/nobody",
            "/map/atlantis",
        ] {
            assert_eq!(path.parse::<Route>(), Err(NoSuchPage(path.to_owned())));
        }
    }

    #[test]
    fn a_fragment_reads_back_as_it_is_written() {
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
    fn broken_escapes_are_read_as_they_stand() {
        assert_eq!(
            Fragment::read("#/?a=%&b=%4&c=%zz&d=%E9"),
            Fragment {
                path: "/".to_owned(),
                fields: [("a", "%"), ("b", "%4"), ("c", "%zz"), ("d", "\u{fffd}")]
                    .map(|(key, value)| (key.to_owned(), value.to_owned()))
                    .to_vec(),
            }
        );
    }
}
