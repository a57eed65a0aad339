//! The schools that come closest to what is typed.

use super::closeness::{Closeness, Query};
use super::{School, Schools};

/// At most so many schools are found.
pub const MOST_FOUND: usize = 8;

/// How good a find is; the least is the best.
type Score = (Closeness, u8, usize);

impl Schools {
    /// The schools that come closest, at most [`MOST_FOUND`]: names that are it, begin with it, hold it.
    ///
    /// Of equals, those of an option that stands earlier come first, then those with shorter names. Looser finds are
    /// left out where a closer one leaves no doubt.
    pub fn search(&self, typed: &str) -> Vec<&School> {
        let Some(query) = Query::new(typed) else {
            return Vec::new();
        };
        let mut found: Vec<(Score, &School)> = Vec::new();
        for school in &self.schools {
            let Some(score) = score(&query, school) else {
                continue;
            };
            let place = found.iter().position(|(known, _)| score < *known);
            let place = place.unwrap_or(found.len());
            if place < MOST_FOUND {
                found.truncate(MOST_FOUND - 1);
                found.insert(place, (score, school));
            }
        }
        let loosest = match found.first() {
            Some(((Closeness::Exact, ..), _)) => Closeness::Inside,
            Some(((Closeness::Slip, ..), _)) => Closeness::Slip,
            _ => Closeness::Scattered,
        };
        found.retain(|((closeness, ..), _)| *closeness <= loosest);
        found.into_iter().map(|(_, school)| school).collect()
    }
}

/// The best of a school's names.
fn score(query: &Query, school: &School) -> Option<Score> {
    let mut best = None;
    for key in school.keys.split('\n') {
        let found = query
            .closeness(key)
            .map(|closeness| (closeness, school.option, key.len()));
        if found.is_some() && (best.is_none() || found < best) {
            best = found;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Date, Grade, Words};

    fn schools(all: &[(&str, u8, &str)]) -> Schools {
        let school = |(name, option, keys): &(&str, u8, &str)| School {
            name: Words::new(*name, *name),
            option: *option,
            place: 0,
            keys: (*keys).to_owned(),
        };
        Schools {
            checked: Date::new(2026, 8, 8).expect("a day"),
            grade: Grade::ThirdParty,
            lists: Vec::new(),
            absent: Vec::new(),
            places: Vec::new(),
            schools: all.iter().map(school).collect(),
        }
    }

    #[track_caller]
    fn check(schools: &Schools, typed: &str, expected: &[&str]) {
        let found = schools.search(typed);
        let names: Vec<&str> = found.iter().map(|school| &*school.name.zh).collect();
        assert_eq!(names, expected, "{typed}");
    }

    #[test]
    fn closer_finds_come_first_then_earlier_options_then_shorter_names() {
        let schools = schools(&[
            ("later", 1, "nan jing"),
            ("long", 0, "nan jing da xue xue yuan"),
            ("short", 0, "nan jing da xue"),
            ("inside", 0, "ha nan jing"),
            ("exact", 1, "other\nnan"),
        ]);
        check(
            &schools,
            "nan",
            &["exact", "short", "long", "later", "inside"],
        );
        check(&schools, "", &[]);
        check(&schools, " ……", &[]);
    }

    #[test]
    fn looser_finds_are_left_out_beside_sure_ones() {
        let schools = schools(&[
            ("beida", 0, "北京大学\n北大"),
            ("jiaoda", 0, "北京交通大学"),
            ("hunan", 0, "hu nan"),
            ("henan", 0, "he nan"),
        ]);
        check(&schools, "北大", &["beida"]);
        check(&schools, "北学", &["beida", "jiaoda"]);
        check(&schools, "hunan", &["hunan"]);
        check(&schools, "hinan", &["hunan", "henan"]);
    }

    #[test]
    fn at_most_eight_are_found_and_they_are_the_best() {
        let many: Vec<(String, String)> = (0..40)
            .map(|number| (number.to_string(), format!("a{}", "b".repeat(40 - number))))
            .collect();
        let many: Vec<(&str, u8, &str)> = many
            .iter()
            .map(|(name, key)| (&**name, 0, &**key))
            .collect();
        check(
            &schools(&many),
            "a",
            &["39", "38", "37", "36", "35", "34", "33", "32"],
        );
    }
}
