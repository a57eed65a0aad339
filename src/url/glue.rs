//! Text that stuck to a link when it was sent: punctuation, and the words that followed.

/// Signs that may end a link in a sentence. Full-width forms are ASCII by now (see [`normalize`](super::codec::normalize)).
const TERMINATORS: &str = ",;:!?)]}>\"'`*|\\#<([{，。、；：！？）】」』》〉”’…—～（「『《“‘·";
/// First characters of words that change what stands before them: “以上”, “之前”, “及”, “起”, “左右”.
const QUALIFIERS: &str = "以之及至到或前后起止内外左不非和与、";
/// First characters of units of numbers.
const UNITS: &str = "十百千万亿两元块角分年月日个天周号岁人名项倍平方米多余来几点半又零〇一二三四五六七八九%‰￥¥$€£°";

/// Returns whether a sign may end a link.
pub(super) fn is_terminator(character: char) -> bool {
    character.is_whitespace() || TERMINATORS.contains(character)
}

/// How the text after a value reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rest<'t> {
    /// It says nothing to a program: punctuation, or words of Chinese.
    Glue,
    /// It may hold something that was meant for the page.
    Unread(&'t str),
    /// It belongs to the value, which then means something else.
    PartOfValue,
}

/// Returns how the text after an option reads, such as that of `master，快来看`.
pub(super) fn after_word(rest: &str) -> Rest<'_> {
    let Some(first) = rest.chars().next() else {
        return Rest::Glue;
    };
    let begins_glue = is_terminator(first) || !first.is_ascii();
    let only_marks = !rest.chars().any(char::is_alphanumeric) && !rest.contains(['+', '%']);
    if QUALIFIERS.contains(first) || !(begins_glue || only_marks) {
        Rest::PartOfValue
    } else {
        glue_or_unread(rest)
    }
}

/// Returns how the text after a number or a day reads. What begins with a digit, a letter or a unit after the signs
/// belongs to the number.
pub(super) fn after_number(rest: &str) -> Rest<'_> {
    let Some(first) = rest.chars().next() else {
        return Rest::Glue;
    };
    let words = rest.trim_start_matches(is_terminator);
    let is_part = |character: char| {
        character.is_ascii_alphanumeric()
            || character.is_ascii_punctuation()
            || UNITS.contains(character)
            || QUALIFIERS.contains(character)
    };
    if !is_terminator(first) || words.starts_with(is_part) {
        return Rest::PartOfValue;
    }
    let signs = &rest[..rest.len() - words.len()];
    let is_same_line = signs.trim().is_empty() && !signs.contains(['\n', '\r']);
    if is_same_line && !words.is_empty() {
        // A unit may follow a space.
        return Rest::PartOfValue;
    }
    glue_or_unread(rest)
}

/// Text in ASCII may be a field that was damaged, other text is no field.
fn glue_or_unread(rest: &str) -> Rest<'_> {
    if rest.bytes().any(|byte| byte.is_ascii_alphanumeric()) {
        Rest::Unread(rest.trim_matches(is_terminator))
    } else {
        Rest::Glue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_and_words_of_chinese_after_an_option_are_glue() {
        for rest in [
            "",
            "。",
            ",快来看",
            "快来看",
            ")",
            ".",
            "\n快来",
            "\"",
            "_",
            "=",
            "?",
            "》》",
        ] {
            assert_eq!(after_word(rest), Rest::Glue, "{rest:?}");
        }
        assert_eq!(after_word(", see you"), Rest::Unread("see you"));
        for rest in [
            "以上",
            "及doctor",
            "+",
            "+doctor",
            "s",
            "-x",
            "/doctor",
            "%",
        ] {
            assert_eq!(after_word(rest), Rest::PartOfValue, "{rest:?}");
        }
    }

    #[test]
    fn digits_units_and_letters_after_a_number_belong_to_it() {
        for rest in ["", "。", ",快来看", "）快来", "\n快来", "\"", " "] {
            assert_eq!(after_number(rest), Rest::Glue, "{rest:?}");
        }
        assert_eq!(after_number("。快来 see"), Rest::Unread("快来 see"));
        for rest in [
            ".", "万", ",000", ",000。", "。5", "。 5", " 万", " years", "年", "w", "-", "%",
            "快来", ",万", "+", "以上", ",以上",
        ] {
            assert_eq!(after_number(rest), Rest::PartOfValue, "{rest:?}");
        }
    }
}
