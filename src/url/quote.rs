//! Quotations from an address in messages.
//!
//! An address may be written by anybody, so a message never repeats a sentence, a control character or a change of the
//! direction of writing from it: only what could be a key or a value.

/// The longest text that is quoted, in characters.
const MAX_QUOTED: usize = 40;
/// The most letters outside of ASCII in what is quoted: enough for “2024年12月31日”, too few for a sentence.
const MAX_OTHER_LETTERS: usize = 4;

/// Returns as much of a text as a message may show; `None` where it does not look like a key or a value.
pub fn quotable(text: &str) -> Option<String> {
    let text = text.trim();
    let is_token =
        |character: char| character.is_ascii_alphanumeric() || "_-+.,:/%~?&=!".contains(character);
    let is_word = |character: char| {
        is_token(character) || character.is_alphanumeric() || "，。、％".contains(character)
    };
    if text.is_empty() {
        None
    } else if text.chars().all(is_token) {
        Some(text.chars().take(MAX_QUOTED).collect())
    } else {
        let others = text.chars().filter(|character| !character.is_ascii());
        let is_short = others.count() <= MAX_OTHER_LETTERS && text.chars().all(is_word);
        is_short.then(|| text.chars().take(MAX_QUOTED).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_values_are_quoted() {
        for text in [
            "shoe_size",
            "-3",
            "1e99",
            "%zz%",
            "30万",
            "2024年12月31日",
            "博士",
            "300,000",
        ] {
            assert_eq!(quotable(text).as_deref(), Some(text));
        }
    }

    #[test]
    fn sentences_markup_and_directions_of_writing_are_not_quoted() {
        for text in [
            "",
            "Call 800 123 to get your money",
            "您的账户已被冻结请立即致电客服",
            "<b>bold</b>",
            "doctor\u{202e}",
            "a\u{200b}b",
            "a\u{0}b",
            "\u{feff}",
        ] {
            assert_eq!(quotable(text), None, "{text:?}");
        }
    }

    #[test]
    fn long_text_is_shortened() {
        assert_eq!(quotable(&"x".repeat(100)).map(|text| text.len()), Some(40));
    }
}
