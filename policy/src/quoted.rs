//! Texts in quotes, for messages.

use core::fmt::{self, Write};

/// A text in double quotes. What could not be seen, or would turn the direction of a sentence, is escaped.
///
/// Messages quote with this and never with `Debug`, whose output the finished page is compiled without.
#[derive(Clone, Copy)]
pub struct Quoted<'t>(pub &'t str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_char('"')?;
        for character in self.0.chars() {
            match character {
                '"' => formatter.write_str("\\\"")?,
                '\\' => formatter.write_str("\\\\")?,
                '\n' => formatter.write_str("\\n")?,
                '\r' => formatter.write_str("\\r")?,
                '\t' => formatter.write_str("\\t")?,
                hidden if is_hidden(hidden) => write!(formatter, "\\u{{{:x}}}", u32::from(hidden))?,
                shown => formatter.write_char(shown)?,
            }
        }
        formatter.write_char('"')
    }
}

/// Returns whether a character is a control character, or one without width that changes how others are shown.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_quoted_with_hidden_characters_escaped() {
        for (text, quoted) in [
            ("doctor", "\"doctor\""),
            ("博士 it's", "\"博士 it's\""),
            ("a\"b\\c\n", "\"a\\\"b\\\\c\\n\""),
            ("\u{202e}x\u{0}\u{feff}", "\"\\u{202e}x\\u{0}\\u{feff}\""),
            ("", "\"\""),
        ] {
            assert_eq!(Quoted(text).to_string(), quoted);
        }
    }
}
