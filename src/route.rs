//! Routes: which page the address names, and the answers it carries.
//!
//! Everything stands behind `#`, so that any static server serves it and no server sees an answer.

use core::fmt;

use policy::{BenefitIndex, Catalogue, DocumentIndex};

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
    /// `#/policies`
    Policies,
    /// `#/policies/KEY` of a benefit
    Benefit(BenefitIndex),
    /// `#/policies/KEY` of a document
    Document(DocumentIndex),
    /// `#/roster`
    Roster,
    /// `#/fair`
    Fair,
    /// `#/embed`
    Embed,
    /// `#/about`
    About,
}

/// There is no page with this path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchPage(pub String);

impl Route {
    /// The pages that are there whatever the catalogue holds, and their paths.
    const FIXED: [(Self, &'static str); 10] = [
        (Self::Home, "/"),
        (Self::Estimate, "/estimate"),
        (Self::Compare, "/compare"),
        (Self::Policies, "/policies"),
        (Self::Map, "/map"),
        (Self::Plan, "/plan"),
        (Self::Roster, "/roster"),
        (Self::Fair, "/fair"),
        (Self::Embed, "/embed"),
        (Self::About, "/about"),
    ];

    /// The path that leads here.
    pub fn path(self, catalogue: &Catalogue) -> String {
        let policy = |id: &str| ["/policies/", id].concat();
        match self {
            Self::Benefit(benefit) => policy(&catalogue[benefit].id),
            Self::Document(document) => policy(&catalogue[document].id),
            Self::Measure(number) => format!("/plan/{number}"),
            Self::Department(id) => ["/plan/department/", id].concat(),
            Self::Place(id) => ["/map/", id].concat(),
            fixed => {
                let known = Self::FIXED.iter().find(|(route, _)| *route == fixed);
                known.map_or("/", |(_, path)| path).to_owned()
            }
        }
    }

    /// The page with this path; a slash may follow.
    ///
    /// # Errors
    ///
    /// Where there is no such page, or nothing of the catalogue has this key.
    pub fn read(catalogue: &Catalogue, path: &str) -> Result<Self, NoSuchPage> {
        let path = path.trim_end_matches('/');
        let id = path.strip_prefix("/policies/").unwrap_or_default();
        let document = || catalogue.document(id).map(Self::Document);
        let policy = catalogue.benefit(id).map(Self::Benefit).or_else(document);
        let fixed = || {
            let fixed = Self::FIXED.iter().map(|(route, _)| *route);
            fixed
                .chain(sheets::routes())
                .find(|route| route.path(catalogue).trim_end_matches('/') == path)
        };
        policy
            .or_else(fixed)
            .ok_or_else(|| NoSuchPage(path.to_owned()))
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
        let catalogue = catalogue::catalogue();
        let benefits = catalogue.indexed_benefits();
        let documents = catalogue.indexed_documents();
        let all = Route::FIXED
            .into_iter()
            .map(|(route, _)| route)
            .chain(sheets::routes())
            .chain(benefits.map(|(benefit, _)| Route::Benefit(benefit)))
            .chain(documents.map(|(document, _)| Route::Document(document)));
        for route in all {
            let path = route.path(&catalogue);
            assert_eq!(Route::read(&catalogue, &path), Ok(route), "{path}");
            assert_eq!(Route::read(&catalogue, &format!("{path}/")), Ok(route));
        }
    }

    #[test]
    fn what_leads_nowhere_is_named() {
        let catalogue = catalogue::catalogue();
        for path in [
            "/nowhere",
            "/policies/nothing",
            "/policies/rent-subsidy/more",
            "/rent-subsidy",
            "/plan/0",
            "/plan/17",
            "/plan/05",
            "/plan/256",
            "/plan/department",
            "/plan/department/nobody",
            "/map/atlantis",
        ] {
            assert_eq!(
                Route::read(&catalogue, path),
                Err(NoSuchPage(path.to_owned()))
            );
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
