//! Texts taken apart into numbers and words.

use rust_decimal::Decimal;

use super::literal::literal;
use super::words::{COMMON, Entry, MONEY, PEOPLE, TIME, Word};
use crate::{Counted, QuestionKind};

/// A number, a word or a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A number, and how many digits it is written with; `usize::MAX` where a point is among them.
    Number(Decimal, usize),
    /// A number with an exponent, as spreadsheets write it: 2.6E+05. It takes no multiplier.
    Scientific(Decimal),
    /// Numbers of which one is meant: 2,5 is 2.5 or 25.
    Alternatives(Vec<Decimal>),
    /// Digits with separators that form no number.
    Grouping,
    /// A number with more digits than can be held.
    TooPrecise,
    /// A Chinese digit.
    Digit(u8),
    /// A known word.
    Word(Word),
    /// `-` or `+` in front of a number.
    Sign(char),
    /// `*` of 20k*14.
    Times,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A mark of doubt, as it is written.
    Doubt(String),
    /// A unit of something else, as it is written.
    Foreign(String),
    /// Anything else, as it is written.
    Unknown(String),
}

/// Takes plain text apart, with the words of one kind of question.
pub(super) fn tokens(kind: &QuestionKind, letters: &[char]) -> Vec<Token> {
    let own = match kind {
        QuestionKind::Number {
            counts: Counted::People,
            ..
        } => PEOPLE,
        QuestionKind::Number { .. } => TIME,
        _ => MONEY,
    };
    let mut tokens = Vec::new();
    let mut index = 0;
    while let Some(letter) = letters.get(index) {
        let rest = &letters[index..];
        if *letter == ' ' {
            index += 1;
            continue;
        }
        let (token, length) = literal(rest)
            .or_else(|| mark(*letter, &tokens, rest))
            .or_else(|| digit(*letter).map(|digit| (Token::Digit(digit), 1)))
            .or_else(|| word(own, rest))
            .unwrap_or_else(|| unknown(own, rest));
        if let Some(Token::Unknown(before)) = tokens.last_mut()
            && let Token::Unknown(more) = &token
        {
            before.push_str(more);
        } else {
            push(&mut tokens, token);
        }
        index += length;
    }
    tokens
}

/// Adds a token; 廿 and 卅 are two.
fn push(tokens: &mut Vec<Token>, token: Token) {
    if let Token::Digit(tens @ (20 | 30)) = token {
        tokens.push(Token::Digit(tens / 10));
        tokens.push(Token::Word(Word::Small(10)));
    } else {
        tokens.push(token);
    }
}

/// Returns the value of a Chinese digit; 20 and 30 for 廿 and 卅.
fn digit(letter: char) -> Option<u8> {
    Some(match letter {
        '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '贰' | '貳' => 2,
        '三' | '叁' | '參' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        '廿' => 20,
        '卅' => 30,
        _ => return None,
    })
}

/// Returns brackets, signs and the mark of a range.
fn mark(letter: char, before: &[Token], rest: &[char]) -> Option<(Token, usize)> {
    let is_first = match before.last() {
        None | Some(Token::Open) => true,
        Some(Token::Word(word)) => {
            matches!(word, Word::Unit(super::unit::Base::Yuan)) && before.len() == 1
        }
        _ => false,
    };
    let leads = rest
        .get(1)
        .is_some_and(|next| next.is_ascii_digit() || *next == '.' || digit(*next).is_some());
    Some((
        match letter {
            '(' | '[' | '{' => Token::Open,
            ')' | ']' | '}' => Token::Close,
            '*' => Token::Times,
            '-' | '+' if is_first && leads => Token::Sign(letter),
            '-' | '+' if !before.is_empty() => Token::Doubt(letter.to_string()),
            _ => return None,
        },
        1,
    ))
}

/// Returns the longest word that the text begins with. Words of letters count only whole.
fn word(own: &[Entry], rest: &[char]) -> Option<(Token, usize)> {
    let mut found: Option<(&Entry, usize)> = None;
    for entry in own.iter().chain(COMMON) {
        let length = entry.0.chars().count();
        let is_longer = found.is_none_or(|(_, longest)| length > longest);
        if is_longer && begins_with(rest, entry.0, length) {
            found = Some((entry, length));
        }
    }
    let ((text, word), length) = found?;
    let written = (*text).to_owned();
    if *word == Word::Article && !leads_english(&rest[length..]) {
        return None;
    }
    let token = match word {
        Word::Doubt => Token::Doubt(written),
        Word::Foreign => Token::Foreign(written),
        Word::Number(number) => Token::Number(Decimal::from(*number), usize::MAX),
        word => Token::Word(*word),
    };
    Some((token, length))
}

/// Returns whether an English word follows: `a` of `a year`, unlike that of `3a年`.
fn leads_english(rest: &[char]) -> bool {
    matches!(rest, [' ', next, ..] if next.is_ascii_alphabetic())
}

fn begins_with(rest: &[char], word: &str, length: usize) -> bool {
    let is_same = word.chars().zip(rest).all(|(one, other)| one == *other);
    let ends_in_letter = word.ends_with(|letter: char| letter.is_ascii_alphanumeric());
    let goes_on = rest.get(length).is_some_and(char::is_ascii_alphabetic);
    rest.len() >= length && is_same && !(ends_in_letter && goes_on)
}

/// Returns the letters up to the next ones that are known.
fn unknown(own: &[Entry], rest: &[char]) -> (Token, usize) {
    let is_letter = rest[0].is_ascii_alphabetic();
    let end = (1..rest.len()).find(|index| {
        let rest = &rest[*index..];
        if is_letter {
            return !rest[0].is_ascii_alphabetic();
        }
        rest[0].is_ascii_alphanumeric() || digit(rest[0]).is_some() || word(own, rest).is_some()
    });
    let length = end.unwrap_or(rest.len());
    (Token::Unknown(rest[..length].iter().collect()), length)
}
