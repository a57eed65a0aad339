//! Percent encoding of addresses, and the removal of what programs on the way put into them.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Characters that are escaped when an address is written. `+` joins the options of sets and stays as it is.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b'+')
    .remove(b'/');

/// Rounds of percent encoding that are undone in a damaged address.
const MAX_ROUNDS: usize = 3;

/// `=` of a mail in quoted-printable form, whose own `=` is read as that of the field.
const QUOTED_PRINTABLE: &str = "3D";

/// References of HTML that begin with `&`, with the `&` taken off: it has separated the fields already.
const ENTITIES: [&str; 4] = ["amp;", "#38;", "#038;", "#x26;"];

/// Escapes what would be read as something else.
pub(super) fn encode(text: &str) -> impl core::fmt::Display {
    utf8_percent_encode(text, ESCAPED)
}

/// Turns `%41` into `A`. Broken escapes stay as they are, and so does `+`.
pub(super) fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Returns the text without repeated encoding, invisible characters and full-width forms of ASCII, for addresses that
/// cannot be read as they are.
pub(super) fn normalize(text: &str) -> String {
    let mut text = Cow::Borrowed(text);
    for _ in 0..MAX_ROUNDS {
        let decoded = decode(&text);
        if decoded == *text {
            break;
        }
        text = Cow::Owned(decoded);
    }
    // HTML reads `&degree` as the sign of degrees and `ree`.
    let text = text.replace("°ree", "&degree");
    text.chars()
        .filter(|character| !is_invisible(*character))
        .map(half_width)
        .collect()
}

/// Removes the rest of a reference of HTML from the beginning of a field, as in `amp;degree=doctor`.
pub(super) fn strip_entity(mut field: &str) -> &str {
    while let Some(rest) = ENTITIES.iter().find_map(|entity| {
        let head = field.get(..entity.len())?;
        head.eq_ignore_ascii_case(entity)
            .then(|| &field[entity.len()..])
    }) {
        field = rest;
    }
    field
}

/// Removes what quoted-printable form leaves at the beginning of a value, as in `degree=3Ddoctor`.
pub(super) fn strip_quoted_printable(value: &str) -> Option<&str> {
    value.strip_prefix(QUOTED_PRINTABLE)
}

/// Returns whether a character is a control, or changes how others are laid out without being seen. White space
/// separates words and is none of them.
pub(super) fn is_invisible(character: char) -> bool {
    character.is_control() && !character.is_whitespace()
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

/// Returns the ASCII character of a full-width form.
fn half_width(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        '\u{3000}' => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_escapes_stay_as_they_are() {
        for (text, decoded) in [
            ("%", "%"),
            ("%4", "%4"),
            ("%zz", "%zz"),
            ("%E9", "\u{fffd}"),
            ("a+b", "a+b"),
            ("%41%2B", "A+"),
        ] {
            assert_eq!(decode(text), decoded);
        }
    }

    #[test]
    fn repeated_encoding_and_full_width_forms_are_undone() {
        for (text, normalized) in [
            ("a%252525", "a%"),
            ("%252Festimate", "/estimate"),
            ("degree＝doctor＆ｍode", "degree=doctor&mode"),
            ("doc\u{200b}tor\u{202e}", "doctor"),
            ("mode=student°ree=doctor", "mode=student&degree=doctor"),
            ("a\u{3000}b\nc", "a b\nc"),
        ] {
            assert_eq!(normalize(text), normalized);
        }
    }

    #[test]
    fn entities_are_stripped_however_often_they_were_written() {
        for field in ["amp;v=1", "amp;amp;v=1", "AMP;#38;v=1", "#038;v=1", "v=1"] {
            assert_eq!(strip_entity(field), "v=1");
        }
    }
}
