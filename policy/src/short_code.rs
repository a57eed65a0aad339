//! The short form of answers: for QR codes, paper, and whoever types an address by hand.
//!
//! A code is a version, then bits by position, then a check, all in characters that QR codes hold cheaply and
//! that nobody mistakes for one another (Crockford's: no I, L, O, U). A [`ShortCodeVersion`] says what the bits mean, by
//! the fixed keys of questions and options, so that a code reads the same whatever a later catalogue looks like.
//!
//! Here answers are texts by the keys of their questions, as in readable links: what of them a catalogue
//! understands is for whoever reads those.

use crate::Date;

/// The bit layout of codes of one version: a part of `short_links.toml`.
///
/// Once released it is never changed but by adding at the end, so that codes decode for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortCodeVersion {
    /// In the order of their bits. Questions without an answer at the end take no room.
    pub questions: Vec<ShortCodeField>,
}

/// The bits of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortCodeField {
    /// The key of the question, whether or not the catalogue still has it.
    pub id: String,
    /// The layout of its bits.
    pub kind: ShortCodeFieldKind,
}

/// The bits of one question; all zero if it is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShortCodeFieldKind {
    /// The place of an answer among these, counted from 1.
    Choice {
        /// Number of bits: room for more options than there are.
        bits: u8,
        /// The answers as texts: keys of options, or `true` and `false`.
        options: Vec<String>,
    },
    /// One bit that tells that there is an answer, then a bit for each option.
    Set {
        /// Number of bits beside the first: room for more options than there are.
        bits: u8,
        /// The keys of the options.
        options: Vec<String>,
    },
    /// A day.
    Date,
    /// A number, character by character, hence exact.
    Number,
}

/// Why a code cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShortCodeError {
    /// It was cut or mistyped: the check does not fit.
    Damaged,
    /// It is sound, but of a version that this catalogue does not know.
    Later(char),
}

/// The contents of a code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShortAnswers {
    /// Keys of questions and answers as texts, in the version's order. A place that the version does not have yet stands
    /// as `?` and its number.
    pub fields: Vec<(String, String)>,
    /// True if it holds more than this layout knows: a later catalogue appended questions.
    pub has_more: bool,
}

/// Every five bits are one of these.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Length of the check at the end, in characters.
const CHECK: usize = 6;
/// The longest code that is read, to bound the time it takes.
const MAX_CODE_LENGTH: usize = 1_000;
/// In numbers, four bits are the end, a digit (one more than it), or one of these.
const POINT: u16 = 11;
const FOUR_NOUGHTS: u16 = 12;
/// Years from here on take few bits, if they are not too far.
const NEAR_YEAR: u16 = 2000;
const NEAR_YEAR_BITS: u8 = 6;
const YEAR_BITS: u8 = 14;

/// Writes answers as a code of the newest of these versions; each answer is a text, as in readable links.
///
/// Answers without a place in the layout are left out; the reader of the policy files ensures that there are none.
pub fn write_short_code(versions: &[ShortCodeVersion], fields: &[(String, String)]) -> String {
    let Some((version, layout)) = (1..).zip(versions).last() else {
        return String::new();
    };
    let mut bits = Bits::default();
    for question in &layout.questions {
        let field = fields.iter().find(|(id, _)| *id == question.id);
        question
            .kind
            .write(field.map(|(_, answer)| answer.as_str()), &mut bits);
    }
    let mut symbols = vec![version];
    symbols.extend(bits.0.chunks(5).map(|five| {
        (0..5).fold(0, |symbol, place| {
            symbol << 1 | u8::from(five.get(place) == Some(&true))
        })
    }));
    while symbols.len() > 1 && symbols.last() == Some(&0) {
        symbols.pop();
    }
    let check = check(&symbols);
    symbols.extend(
        (0..CHECK)
            .rev()
            .map(|place| low_symbol(check >> (5 * place))),
    );
    let characters = symbols
        .iter()
        .map(|symbol| char::from(ALPHABET[usize::from(*symbol)]));
    characters.collect()
}

/// Reads a code. Small letters, and the letters that look like digits, are taken for what is meant.
///
/// # Errors
///
/// Where it is damaged, or of a version that is not among these versions.
pub fn read_short_code(
    versions: &[ShortCodeVersion],
    code: &str,
) -> Result<ShortAnswers, ShortCodeError> {
    if code.len() > MAX_CODE_LENGTH {
        return Err(ShortCodeError::Damaged);
    }
    let symbols: Option<Vec<u8>> = code.bytes().map(symbol).collect();
    let symbols = symbols.ok_or(ShortCodeError::Damaged)?;
    let (payload, end) = symbols
        .split_at_checked(symbols.len().saturating_sub(CHECK))
        .ok_or(ShortCodeError::Damaged)?;
    let given = end
        .iter()
        .fold(0, |check, symbol| check << 5 | u32::from(*symbol));
    let (version, payload) = payload.split_first().ok_or(ShortCodeError::Damaged)?;
    if given != check(&symbols[..=payload.len()]) {
        return Err(ShortCodeError::Damaged);
    }
    let layout = usize::from(*version)
        .checked_sub(1)
        .and_then(|place| versions.get(place))
        .ok_or(ShortCodeError::Later(char::from(
            ALPHABET[usize::from(*version)],
        )))?;
    let mut bits = Bits::default();
    for symbol in payload {
        bits.put(5, u16::from(*symbol));
    }
    // From here on they are taken from the end.
    bits.0.reverse();
    let mut answers = ShortAnswers::default();
    for question in &layout.questions {
        if let Some(answer) = question.kind.read(&mut bits) {
            answers.fields.push((question.id.clone(), answer));
        }
    }
    answers.has_more = bits.0.contains(&true);
    Ok(answers)
}

impl ShortCodeFieldKind {
    fn write(&self, answer: Option<&str>, bits: &mut Bits) {
        match self {
            Self::Choice {
                bits: width,
                options,
            } => {
                let chosen = (1..)
                    .zip(options)
                    .find(|(_, option)| answer == Some(option.as_str()));
                bits.put(*width, chosen.map_or(0, |(place, _)| place));
            }
            Self::Set {
                bits: width,
                options,
            } => {
                bits.put(1, u16::from(answer.is_some()));
                let Some(answer) = answer else { return };
                for place in 0..usize::from(*width) {
                    let option = options.get(place).map(String::as_str);
                    let chosen =
                        option.is_some_and(|option| answer.split('+').any(|one| one == option));
                    bits.put(1, u16::from(chosen));
                }
            }
            Self::Date => write_date(answer, bits),
            Self::Number => {
                let mut rest = answer.unwrap_or_default();
                while let Some(first) = rest.bytes().next() {
                    let (code, length) = match first {
                        _ if rest.starts_with("0000") => (FOUR_NOUGHTS, 4),
                        b'.' => (POINT, 1),
                        digit => (u16::from(digit.wrapping_sub(b'0')) + 1, 1),
                    };
                    bits.put(4, code);
                    rest = rest.get(length..).unwrap_or_default();
                }
                bits.put(4, 0);
            }
        }
    }

    fn read(&self, bits: &mut Bits) -> Option<String> {
        match self {
            Self::Choice {
                bits: width,
                options,
            } => {
                let place = bits.take(*width);
                let option = options.get(usize::from(place.checked_sub(1)?));
                Some(option.map_or_else(|| format!("?{place}"), String::clone))
            }
            Self::Set {
                bits: width,
                options,
            } => {
                if bits.take(1) == 0 {
                    return None;
                }
                let mut chosen = String::new();
                for place in 0..usize::from(*width) {
                    if bits.take(1) == 0 {
                        continue;
                    }
                    if !chosen.is_empty() {
                        chosen.push('+');
                    }
                    match options.get(place) {
                        Some(option) => chosen.push_str(option),
                        None => chosen.push('?'),
                    }
                }
                if chosen.is_empty() {
                    chosen.push('-');
                }
                Some(chosen)
            }
            Self::Date => read_date(bits),
            Self::Number => {
                let mut number = String::new();
                loop {
                    match bits.take(4) {
                        0 => break,
                        POINT => number.push('.'),
                        FOUR_NOUGHTS => number.push_str("0000"),
                        code => {
                            let digit = char::from_digit(u32::from(code) - 1, 10);
                            number.push(digit.unwrap_or('?'));
                        }
                    }
                }
                (!number.is_empty()).then_some(number)
            }
        }
    }
}

fn write_date(answer: Option<&str>, bits: &mut Bits) {
    let Some(date) = answer.and_then(|answer| answer.parse::<Date>().ok()) else {
        return bits.put(2, 0);
    };
    let year = date.year().unsigned_abs();
    let near = year
        .checked_sub(NEAR_YEAR)
        .filter(|year| year >> NEAR_YEAR_BITS == 0);
    if let Some(near) = near {
        bits.put(2, 1);
        bits.put(NEAR_YEAR_BITS, near);
    } else {
        bits.put(2, 2);
        bits.put(YEAR_BITS, year);
    }
    bits.put(4, u16::from(date.month().unsigned_abs()));
    bits.put(5, u16::from(date.day().unsigned_abs()));
}

fn read_date(bits: &mut Bits) -> Option<String> {
    let year = match bits.take(2) {
        0 => return None,
        1 => NEAR_YEAR + bits.take(NEAR_YEAR_BITS),
        _ => bits.take(YEAR_BITS),
    };
    let (month, day) = (bits.take(4), bits.take(5));
    let small = |value| i8::try_from(value).ok();
    let date = i16::try_from(year)
        .ok()
        .zip(small(month).zip(small(day)))
        .and_then(|(year, (month, day))| Date::new(year, month, day));
    Some(date.map_or_else(|| "?".to_owned(), |date| date.to_string()))
}

/// Bits, the high ones of a value first.
#[derive(Default)]
struct Bits(Vec<bool>);

impl Bits {
    fn put(&mut self, width: u8, value: u16) {
        self.0
            .extend((0..width).rev().map(|place| value >> place & 1 == 1));
    }

    /// Takes bits from the end; where there are no more, they are zero.
    fn take(&mut self, width: u8) -> u16 {
        (0..width).fold(0, |value, _| {
            value << 1 | u16::from(self.0.pop().unwrap_or_default())
        })
    }
}

fn low_symbol(bits: u32) -> u8 {
    bits.to_le_bytes()[0] & 31
}

/// Returns the value of a character.
fn symbol(character: u8) -> Option<u8> {
    let meant = match character.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    (0..)
        .zip(ALPHABET)
        .find(|(_, known)| **known == meant)
        .map(|(symbol, _)| symbol)
}

/// Constant of Bech32m: the remainder of a sound code.
const SOUND: u32 = 0x2bc8_30a3;

/// Returns the length of the longest start of a text that is a sound code, in bytes; `None` where no start is one. For
/// codes to which something stuck on the way.
pub fn sound_code_length(text: &str) -> Option<usize> {
    let mut remainder = 1;
    let mut length = None;
    let symbols = text.bytes().map_while(symbol);
    for (count, symbol) in (1..=MAX_CODE_LENGTH).zip(symbols) {
        remainder = next_remainder(remainder, symbol);
        if remainder == SOUND && count > CHECK {
            length = Some(count);
        }
    }
    length
}

/// The check of Bech32m (BIP 350), which notices any four wrong characters among the first hundred or so, and of
/// all other damage all but one in a thousand million.
fn check(symbols: &[u8]) -> u32 {
    let all = symbols.iter().chain(&[0; CHECK]);
    all.fold(1, |remainder, symbol| next_remainder(remainder, *symbol)) ^ SOUND
}

/// Divides one symbol more by the generator of Bech32m.
fn next_remainder(remainder: u32, symbol: u8) -> u32 {
    const GENERATOR: [u32; 5] = [
        0x3b6a_57b2,
        0x2650_8e6d,
        0x1ea1_19fa,
        0x3d42_33dd,
        0x2a14_62b3,
    ];
    let shifted = (remainder & 0x1ff_ffff) << 5 ^ u32::from(symbol);
    (0..5)
        .zip(GENERATOR)
        .fold(shifted, |sum, (bit, generator)| {
            if remainder >> (25 + bit) & 1 == 1 {
                sum ^ generator
            } else {
                sum
            }
        })
}

#[cfg(test)]
mod tests;
