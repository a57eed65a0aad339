//! Numbers in digits, with their separators.

use rust_decimal::Decimal;

use super::token::Token;
use crate::read_answer::decimal;

/// More digits than these are no number that any question takes.
const MAX_DIGITS: usize = 60;

/// Reads the number that begins at the start of `letters`; returns it and how many letters it takes.
pub(super) fn literal(letters: &[char]) -> Option<(Token, usize)> {
    let is_digit = |index: usize| letters.get(index).is_some_and(char::is_ascii_digit);
    if !(is_digit(0) || letters.first() == Some(&'.') && is_digit(1)) {
        return None;
    }
    let mut length = 0;
    while is_digit(length)
        || letters
            .get(length)
            .is_some_and(|letter| matches!(letter, '.' | ',' | '\'' | ' '))
            && is_digit(length + 1)
    {
        length += 1;
    }
    let text: String = letters[..length].iter().collect();
    if let Some(end) = exponent(letters, length, &text) {
        let text: String = letters[..end].iter().collect();
        let token = decimal(&text, true).map_or(Token::TooPrecise, Token::Scientific);
        return Some((token, end));
    }
    Some((grouped(&text), length))
}

/// Returns where the exponent of a number such as 2.6E+05 ends. Only the form counts that spreadsheets write.
fn exponent(letters: &[char], length: usize, text: &str) -> Option<usize> {
    let is_mantissa = text.len() == 1 || text.as_bytes().get(1) == Some(&b'.');
    let rest = letters.get(length..)?;
    if !is_mantissa || rest.first() != Some(&'e') || !matches!(rest.get(1), Some('+' | '-')) {
        return None;
    }
    let digits = rest[2..]
        .iter()
        .take_while(|letter| letter.is_ascii_digit())
        .count();
    (digits > 0).then_some(length + 2 + digits)
}

/// Returns the number of digits with separators; two where a comma may be a point.
fn grouped(text: &str) -> Token {
    if text.len() > MAX_DIGITS {
        return Token::TooPrecise;
    }
    let count = |mark: char| text.matches(mark).count();
    let (points, commas) = (count('.'), count(','));
    let others = count('\'') + count(' ');
    match (points, commas, others) {
        (0 | 1, 0, 0) => number(text),
        (_, 0, 0) if has_groups(text, '.') => alternatives(&[&joined(text, '.')]),
        (0, 1, 0) if !has_groups(text, ',') => decimal_comma(text),
        (0 | 1, _, 0) if has_groups(text, ',') => number(&joined(text, ',')),
        (0 | 1, 0, _) if has_groups(text, ' ') => number(&joined(text, ' ')),
        (0 | 1, 0, _) if has_groups(text, '\'') => number(&joined(text, '\'')),
        _ => Token::Grouping,
    }
}

/// Returns 2.5 and 25 for 2,5: either may be meant. Other lengths behind the comma are no number.
fn decimal_comma(text: &str) -> Token {
    let Some((whole, rest)) = text.split_once(',') else {
        return Token::Grouping;
    };
    let point = [whole, ".", rest].concat();
    match (whole.starts_with('0'), rest.len()) {
        (true, _) if whole.len() == 1 => alternatives(&[&point]),
        (false, 1 | 2) => alternatives(&[&point, &joined(text, ',')]),
        _ => Token::Grouping,
    }
}

/// Returns whether a number has groups of three behind the first one, which has no zero in front; decimals may follow.
fn has_groups(text: &str, mark: char) -> bool {
    let whole = if mark == '.' {
        text
    } else {
        text.split('.').next().unwrap_or_default()
    };
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or_default();
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let has_first = (1..=3).contains(&first.len()) && !first.starts_with('0') && is_digits(first);
    let mut groups = groups.peekable();
    has_first && groups.peek().is_some() && groups.all(|group| group.len() == 3 && is_digits(group))
        // Nothing but digits behind the point.
        && text[whole.len()..].bytes().skip(1).all(|byte| byte.is_ascii_digit())
}

fn joined(text: &str, mark: char) -> String {
    text.chars().filter(|letter| *letter != mark).collect()
}

fn number(text: &str) -> Token {
    let text = if text.starts_with('.') {
        ["0", text].concat()
    } else {
        text.to_owned()
    };
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let digits = if is_digits { text.len() } else { usize::MAX };
    decimal(&text, true).map_or(Token::TooPrecise, |number| Token::Number(number, digits))
}

fn alternatives(texts: &[&str]) -> Token {
    let numbers: Option<Vec<Decimal>> = texts.iter().map(|text| decimal(text, false)).collect();
    numbers.map_or(Token::TooPrecise, Token::Alternatives)
}
