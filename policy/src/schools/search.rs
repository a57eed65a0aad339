//! The schools that come closest to what is typed.

use super::closeness::{Closeness, Query};
use super::{School, Schools};

/// At most so many schools are found.
pub const MAX_FOUND: usize = 8;

impl Schools {
    /// The schools that come closest, at most [`MAX_FOUND`]: names that are it, begin with it, hold it.
    ///
    /// Of equals, those of an option that stands earlier come first, then those with shorter names. Looser finds are
    /// left out where a closer one leaves no doubt.
    pub fn search(&self, typed: &str) -> Vec<&School> {
        let query = Query::new(&self.simplified(typed));
        let mut best = [(NOTHING, None); MAX_FOUND];
        for school in &self.schools {
            // What is better than another takes its place, and that goes on to the next one.
            let mut found = (score(&query, school), Some(school));
            for place in &mut best {
                if found.0 < place.0 {
                    core::mem::swap(place, &mut found);
                }
            }
        }
        let loosest = match best[0].0 {
            closest if closest < Closeness::Initials as u32 * STEP => Closeness::Scattered,
            closest if closest < Closeness::Slip as u32 * STEP => Closeness::Slip,
            _ => Closeness::Not,
        };
        let mut sure = Vec::new();
        for (score, school) in best {
            if score < loosest as u32 * STEP {
                sure.extend(school);
            }
        }
        sure
    }
}

impl Schools {
    /// The school that has exactly this name, however it is written; none where the name leaves two options open.
    pub fn named(&self, name: &str) -> Option<&School> {
        let query = Query::new(&self.simplified(name));
        let is_named = |school: &&School| {
            let mut keys = school.keys.as_bytes().split(|byte| *byte == b'\n');
            keys.any(|key| query.is(key))
        };
        let mut named = self.schools.iter().filter(is_named);
        let first = named.next()?;
        named
            .all(|other| other.option == first.option)
            .then_some(first)
    }

    /// The same in the characters that names have.
    fn simplified(&self, typed: &str) -> String {
        typed
            .chars()
            .map(|letter| {
                let mut pairs = self.traditional.chars();
                while let Some((traditional, simplified)) = pairs.next().zip(pairs.next()) {
                    if traditional == letter {
                        return simplified;
                    }
                }
                letter
            })
            .collect()
    }
}

/// From one closeness to the next.
const STEP: u32 = 1 << 24;
/// The score of what is not found.
const NOTHING: u32 = Closeness::Not as u32 * STEP;

/// How good the best of a school's names is: its closeness, then the school's option, then how short the name is.
fn score(query: &Query, school: &School) -> u32 {
    let mut best = NOTHING;
    for key in school.keys.as_bytes().split(|byte| *byte == b'\n') {
        let length = u8::try_from(key.len()).unwrap_or(u8::MAX);
        let equals = u32::from_be_bytes([0, school.option, 0, length]);
        best = best.min(query.closeness(key) as u32 * STEP + equals);
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
            why: Vec::new(),
            absent: Vec::new(),
            places: Vec::new(),
            traditional: "學学國国".to_owned(),
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
            ("later", 1, "NanJing"),
            ("long", 0, "NanJingDaXueXueYuan"),
            ("short", 0, "NanJingDaXue"),
            ("inside", 0, "HaNanJing"),
            ("exact", 1, "Other\nNan"),
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
            ("hunan", 0, "HuNan"),
            ("henan", 0, "HeNan"),
        ]);
        check(&schools, "北大", &["beida"]);
        check(&schools, "北学", &["beida", "jiaoda"]);
        check(&schools, "hunan", &["hunan"]);
        check(&schools, "hinan", &["hunan", "henan"]);
    }

    #[test]
    fn traditional_characters_find_and_name_what_simplified_ones_do() {
        let schools = schools(&[("guoli", 0, "国立大学"), ("other", 1, "大学")]);
        check(&schools, "國立大學", &["guoli"]);
        check(&schools, "國立大学", &["guoli"]);
        check(&schools, "大學", &["other", "guoli"]);
        let named = schools.named("國立大學").map(|school| &*school.name.zh);
        assert_eq!(named, Some("guoli"));
        assert_eq!(schools.named("國立大"), None);
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
