//! Names of schools with a campus, a subject or something else in brackets behind them.

use super::words::{BracketWords, roster_key};
use crate::{School, Schools};

/// Reads a cell that names a school. Brackets at its end are left out only where they are known to add nothing.
///
/// # Errors
///
/// Returns the school before the brackets where these may say that another one is meant; `None` where there is none.
pub(super) fn read<'s>(
    words: &BracketWords,
    schools: &'s Schools,
    cell: &str,
) -> Result<&'s School, Option<&'s School>> {
    if let Some(school) = schools.named(cell) {
        return Ok(school);
    }
    let Some((before, inside)) = in_brackets(cell) else {
        return Err(None);
    };
    let Some(school) = schools.named(before) else {
        return Err(None);
    };
    let parts = inside
        .split(['，', ',', '、', '；', ';', '·'])
        .map(str::trim);
    let mut parts = parts.filter(|part| !part.is_empty());
    if parts.all(|part| adds_nothing(words, schools, school, part)) {
        Ok(school)
    } else {
        Err(Some(school))
    }
}

/// Parts a name from the one pair of brackets at its end; what is left open or stands behind them is kept with them.
fn in_brackets(cell: &str) -> Option<(&str, &str)> {
    let start = cell.find(['(', '（', '[', '【', '〔'])?;
    let (before, rest) = cell.split_at(start);
    let inside = &rest[rest.chars().next()?.len_utf8()..];
    let inside = inside
        .trim_end()
        .strip_suffix([')', '）', ']', '】', '〕'])
        .unwrap_or(inside);
    Some((before.trim(), inside.trim()))
}

/// Returns whether a text in brackets says nothing that changes which school is meant, or for which degree.
fn adds_nothing(words: &BracketWords, schools: &Schools, school: &School, text: &str) -> bool {
    let key = roster_key(text);
    if words.subjects.contains(&key) {
        return true;
    }
    if words.doubtful.iter().any(|word| key.contains(&**word)) {
        // The school itself, once more: 麻省理工学院（MIT）.
        return schools.named(text).is_some_and(|other| other == school);
    }
    let ends_in = |endings: &[String]| endings.iter().any(|ending| key.ends_with(&**ending));
    if ends_in(&words.subject_endings) {
        return true;
    }
    let has_campuses = words.campus_options.contains(&school.option);
    if has_campuses && ends_in(&words.campus_endings) {
        return true;
    }
    let mut campuses = words.campuses.iter();
    let own = campuses.find(|campuses| campuses.school == *school.name.zh);
    if own.is_some_and(|campuses| campuses.cities.contains(&key)) {
        return true;
    }
    let is_place = |text: &str| {
        let place = schools.places.get(usize::from(school.place));
        place.is_some_and(|place| {
            [&*place.zh, &*place.en]
                .iter()
                .any(|name| roster_key(name) == text)
        })
    };
    let alias = words.places.iter().find(|place| place.alias == key);
    is_place(&key)
        || alias.is_some_and(|place| is_place(&place.name))
        || schools.named(text).is_some_and(|other| other == school)
}
