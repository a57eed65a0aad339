//! Fields that stand in the text of another one, because what separated them was lost or changed.

use super::code::sound_code;
use super::glue::is_terminator;
use super::keys::{CODE, Keys};

/// Marks that separate fields, or are meant to.
const SEPARATORS: [char; 4] = ['&', '?', ';', '#'];

/// Returns the positions at which `key=` begins: known keys after anything, unknown ones after a separator.
pub(super) fn field_starts(text: &str, keys: Keys) -> Vec<usize> {
    let mut starts = Vec::new();
    for (equals, _) in text.match_indices('=') {
        let before = text[..equals].trim_end_matches(is_terminator);
        let word_start = before
            .rfind(|character: char| !is_key_character(character))
            .map_or(0, |at| {
                at + before[at..].chars().next().map_or(0, char::len_utf8)
            });
        let word = &before[word_start..];
        let separator = before[..word_start].chars().next_back();
        let is_separated = separator.is_none_or(|character| SEPARATORS.contains(&character));
        let is_value = separator == Some('=');
        let known = keys.find_in_any_case(word);
        if word.is_empty() {
            continue;
        }
        if is_separated || known.is_some() && !is_value {
            starts.push(word_start);
        } else if let Some(id) = keys.question_at_end(word) {
            starts.push(before.len() - id.len());
        } else if word.ends_with(CODE) && sound_code(&text[equals + 1..]).is_some() {
            starts.push(before.len() - CODE.len());
        }
    }
    starts
}

/// Splits the text of a field where others begin in its value.
pub(super) fn split_value<'t>(text: &'t str, keys: Keys) -> Vec<&'t str> {
    let key_end = text.find('=').map_or(text.len(), |equals| equals + 1);
    let starts = field_starts(text, keys);
    split_at_each(text, starts.into_iter().filter(|start| *start >= key_end))
}

/// Splits a damaged text at every field. What stands before the first one comes first.
pub(super) fn split_fields<'t>(text: &'t str, keys: Keys) -> Vec<&'t str> {
    let key_end = text.find('=').unwrap_or(text.len());
    let starts = field_starts(text, keys).into_iter();
    // A longer word before the first `=` is a key of its own, whatever it ends with.
    let is_whole = |start: &usize| *start >= key_end || !text[..*start].ends_with(is_key_character);
    split_at_each(text, starts.filter(is_whole))
}

fn split_at_each(text: &str, starts: impl Iterator<Item = usize>) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for start in starts.filter(|start| *start > 0) {
        pieces.push(&text[from..start]);
        from = start;
    }
    pieces.push(&text[from..]);
    pieces
}

fn is_key_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_' || character == '.'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cases: &[(&str, &[&str])]) {
        let catalogue = fixture::catalogue();
        for (text, expected) in cases {
            assert_eq!(
                split_fields(text, Keys::new(&catalogue)),
                *expected,
                "{text}"
            );
        }
    }

    #[test]
    fn field_begins_at_a_known_key_or_after_a_separator() {
        check(&[
            ("degree=doctor", &["degree=doctor"]),
            (
                "degree=doctor?mode=student",
                &["degree=doctor?", "mode=student"],
            ),
            (
                "degree=doctormode=student",
                &["degree=doctor", "mode=student"],
            ),
            (
                "degree=doctor快mode=student",
                &["degree=doctor快", "mode=student"],
            ),
            ("degree=doctor;x=1", &["degree=doctor;", "x=1"]),
            ("degree=doctor=master", &["degree=doctor=master"]),
            ("share_mode=1", &["share_mode=1"]),
            ("快来看degree=doctor", &["快来看", "degree=doctor"]),
            ("v=1?degree=doctor", &["v=1?", "degree=doctor"]),
            ("from=timelineq=14Q9M7R7", &["from=timeline", "q=14Q9M7R7"]),
            (
                "degree=doctorb.mode=student",
                &["degree=doctorb.", "mode=student"],
            ),
            (
                "contract_years=3key_enterprise=true",
                &["contract_years=3", "key_enterprise=true"],
            ),
        ]);
    }

    #[test]
    fn value_of_one_field_is_not_split() {
        let catalogue = fixture::catalogue();
        for text in ["%E5%AD%A6=1", "b.degree=doctor", "degree", "=doctor", "="] {
            assert_eq!(split_value(text, Keys::new(&catalogue)), [text]);
        }
    }
}
