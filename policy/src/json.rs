//! Pieces of JSON, appended to what is written so far.
//!
//! By hand, since the page carries it, too: a library would weigh more than all that is written with it.

use crate::{Money, MoneyRange, Split};

/// A text in quotes, with what must be escaped escaped.
pub fn json_text(text: &str) -> String {
    let mut output = Vec::with_capacity(text.len() + 2);
    put_text(&mut output, text);
    String::from_utf8(output).unwrap_or_default()
}

/// Appends a text in quotes, with what must be escaped escaped.
pub fn put_text(output: &mut Vec<u8>, text: &str) {
    output.push(b'"');
    let is_plain = |byte: &u8| *byte >= 0x20 && *byte != b'"' && *byte != b'\\';
    if text.as_bytes().iter().all(is_plain) {
        put(output, text);
        return output.push(b'"');
    }
    for byte in text.bytes() {
        if is_plain(&byte) {
            output.push(byte);
            continue;
        }
        output.push(b'\\');
        let short = [
            (b'"', b'"'),
            (b'\\', b'\\'),
            (b'\n', b'n'),
            (b'\r', b'r'),
            (b'\t', b't'),
            (8, b'b'),
            (12, b'f'),
        ];
        if let Some((_, letter)) = short.iter().find(|(meant, _)| *meant == byte) {
            output.push(*letter);
        } else {
            put(output, if byte < 0x10 { "u000" } else { "u001" });
            output.push(b"0123456789abcdef"[usize::from(byte & 15)]);
        }
    }
    output.push(b'"');
}

/// Appends JSON that is there already.
pub fn put(output: &mut Vec<u8>, text: &str) {
    output.extend_from_slice(text.as_bytes());
}

/// Appends what is there already, and then a text in quotes.
pub fn put_field(output: &mut Vec<u8>, before: &str, text: &str) {
    put(output, before);
    put_text(output, text);
}

/// Appends entries with commas between them.
pub fn put_list<T>(
    output: &mut Vec<u8>,
    entries: impl IntoIterator<Item = T>,
    mut put_entry: impl FnMut(&mut Vec<u8>, T),
) {
    for (place, entry) in entries.into_iter().enumerate() {
        if place > 0 {
            put(output, ",");
        }
        put_entry(output, entry);
    }
}

/// Appends a range as an object.
pub(crate) fn put_range(output: &mut Vec<u8>, range: MoneyRange) {
    put(output, r#"{"low":""#);
    put_money(output, range.low);
    put(output, r#"","high":""#);
    put_money(output, range.high);
    put(
        output,
        if range.at_least {
            r#"","at_least":true}"#
        } else {
            r#"","at_least":false}"#
        },
    );
}

/// Both parts and the end of the object that they stand in.
pub(crate) fn put_split(output: &mut Vec<u8>, split: Split) {
    put(output, r#""at_low":""#);
    put_money(output, split.at_low);
    put(output, r#"","at_high":""#);
    put_money(output, split.at_high);
    put(output, r#""}"#);
}

/// Appends an amount, without quotes.
pub(crate) fn put_money(output: &mut Vec<u8>, money: Money) {
    let yuan = money.as_decimal();
    match u64::try_from(yuan.mantissa()) {
        // Most amounts are whole yuan.
        Ok(whole) if yuan.scale() == 0 => put_whole(output, whole),
        _ => put(output, &money.to_string()),
    }
}

/// Appends a whole number.
pub fn put_whole(output: &mut Vec<u8>, mut number: u64) {
    // Digits come from the last to the first; no number has more than twenty.
    let mut digits = [b'0'; 20];
    let mut start = digits.len() - 1;
    while number > 9 {
        digits[start] += u8::try_from(number % 10).unwrap_or(0);
        number /= 10;
        start -= 1;
    }
    digits[start] += u8::try_from(number).unwrap_or(0);
    output.extend_from_slice(&digits[start..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(yuan: &str) {
        let mut output = Vec::new();
        put_money(&mut output, Money::new(yuan.parse().expect("a number")));
        assert_eq!(String::from_utf8(output).as_deref(), Ok(yuan));
    }

    #[test]
    fn amounts_are_written_exactly() {
        for yuan in [
            "0",
            "7",
            "10",
            "400000",
            "-5000",
            "0.5",
            "12345.67",
            "180000000000000",
            "18446744073709551615",
        ] {
            check(yuan);
        }
    }

    #[test]
    fn keys_are_written_as_json_texts() {
        assert_eq!(json_text("a\"b"), r#""a\"b""#);
        assert_eq!(json_text("名\\\n\u{1}\u{1f}"), r#""名\\\n\u0001\u001f""#);
    }
}
