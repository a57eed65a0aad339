//! Reads a line that is written plainly, in one pass and without asking for memory.
//!
//! Nearly every line is: one flat object, texts without escapes, numbers without exponents, known keys, each once.
//! Whatever else a line may be is left to [`crate::json_parser`], which knows all of JSON and names every fault.

use std::cell::Cell;

use policy::{Answer, Catalogue, Question, QuestionIndex, QuestionKind, QuestionSet};

use crate::json_parser::ProfileLine;

/// Finds questions by their keys as they stand in a line.
#[derive(Debug)]
pub(crate) struct Keys<'c> {
    catalogue: &'c Catalogue,
    /// By the [`shape`] of the key; few keys share one.
    by_shape: Vec<Vec<QuestionIndex>>,
    /// Each key in quotes.
    quoted: Vec<Vec<u8>>,
    /// For each question the one whose key came after it the last time, mostly, it does so again.
    followed_by: Vec<Cell<QuestionIndex>>,
}

impl<'c> Keys<'c> {
    pub(crate) fn new(catalogue: &'c Catalogue) -> Self {
        let mut by_shape = vec![Vec::new(); SHAPES];
        let mut quoted = Vec::new();
        for (index, question) in catalogue.indexed_questions() {
            by_shape[shape(question.id.as_bytes())].push(index);
            quoted.push(format!("\"{}\"", question.id).into_bytes());
        }
        Self {
            catalogue,
            by_shape,
            followed_by: vec![Cell::new(QuestionIndex(0)); quoted.len()],
            quoted,
        }
    }

    pub(crate) fn find(&self, key: &[u8]) -> Option<QuestionIndex> {
        let alike = self.by_shape[shape(key)].iter().copied();
        alike
            .into_iter()
            .find(|index| self.catalogue[*index].id.as_bytes() == key)
    }
}

/// There are so many shapes of keys.
const SHAPES: usize = 1 << 10;

/// A number that tells most keys apart: the length and the first letter.
fn shape(key: &[u8]) -> usize {
    let first = key.first().copied().unwrap_or_default();
    (key.len() & 31) << 5 | usize::from(first & 31)
}

/// Reads a line into `into`, which is emptied first; whether it was a plain one without a fault.
///
/// Where it was not, what `into` holds then means nothing.
pub(crate) fn read(
    keys: &Keys,
    as_of: Option<QuestionIndex>,
    line: &[u8],
    into: &mut ProfileLine,
) -> bool {
    into.profile.clear();
    into.as_of = None;
    Cursor { rest: line }.entries(keys, as_of, into).is_some()
}

/// The value that stands behind a key.
enum AnswerValue {
    Answer(Answer),
    /// `null`.
    Null,
}

/// The unread rest of a line. Every method consumes something, or returns `None` if something else stands there.
struct Cursor<'l> {
    rest: &'l [u8],
}

impl<'l> Cursor<'l> {
    fn entries(
        &mut self,
        keys: &Keys,
        as_of: Option<QuestionIndex>,
        into: &mut ProfileLine,
    ) -> Option<()> {
        self.expect(b'{')?;
        let mut seen = QuestionSet::default();
        let mut before = QuestionIndex(0);
        loop {
            self.spaces();
            let question = self.question(keys, before)?;
            before = question;
            if seen.contains(question) {
                return None;
            }
            seen.insert(question);
            self.expect(b':')?;
            self.spaces();
            match self.answer(&keys.catalogue[question])? {
                AnswerValue::Answer(Answer::Date(date)) if Some(question) == as_of => {
                    into.as_of = Some(date);
                }
                AnswerValue::Answer(answer) => into.profile.set(question, Some(answer)),
                AnswerValue::Null => {}
            }
            self.spaces();
            match self.next()? {
                b',' => {}
                b'}' => break,
                _ => return None,
            }
        }
        self.spaces();
        self.rest.is_empty().then_some(())
    }

    /// A key in quotes, after the key of another question, or after none.
    fn question(&mut self, keys: &Keys, before: QuestionIndex) -> Option<QuestionIndex> {
        let followed_by = &keys.followed_by[usize::from(before.0)];
        let expected = followed_by.get();
        if let Some(rest) = self
            .rest
            .strip_prefix(keys.quoted[usize::from(expected.0)].as_slice())
        {
            self.rest = rest;
            return Some(expected);
        }
        let question = keys.find(self.text()?)?;
        followed_by.set(question);
        Some(question)
    }

    /// An answer to the question, or that there is none: `null`.
    fn answer(&mut self, question: &Question) -> Option<AnswerValue> {
        let answer = match (self.rest.first()?, &question.kind) {
            (b'n', _) => return self.word(b"null").map(|()| AnswerValue::Null),
            (b't', QuestionKind::YesNo) => {
                self.word(b"true")?;
                Answer::YesNo(true)
            }
            (b'f', QuestionKind::YesNo) => {
                self.word(b"false")?;
                Answer::YesNo(false)
            }
            (b'"', QuestionKind::Choice(_)) => Answer::Choice(option(question, self.text()?)?),
            (
                b'"',
                QuestionKind::Date { .. }
                | QuestionKind::Number { .. }
                | QuestionKind::Money { .. },
            ) => question
                .read(std::str::from_utf8(self.text()?).ok()?)
                .ok()?,
            (b'0'..=b'9', QuestionKind::Number { .. } | QuestionKind::Money { .. }) => {
                question.read_json_number(self.number()?).ok()?
            }
            (b'[', QuestionKind::Set(_)) => Answer::Set(self.set(question)?),
            _ => return None,
        };
        Some(AnswerValue::Answer(answer))
    }

    fn set(&mut self, question: &Question) -> Option<u16> {
        self.expect(b'[')?;
        self.spaces();
        let mut set = 0;
        if self.rest.first() == Some(&b']') {
            self.next()?;
            return Some(set);
        }
        loop {
            self.spaces();
            set |= 1 << option(question, self.text()?)?;
            self.spaces();
            match self.next()? {
                b',' => {}
                b']' => return Some(set),
                _ => return None,
            }
        }
    }

    /// Reads a string without unescaping it. Keys, options, days and numbers contain nothing that JSON escapes, so an
    /// escaped text matches none of them.
    fn text(&mut self) -> Option<&'l [u8]> {
        let after = self.rest.strip_prefix(b"\"")?;
        let (text, rest) = after.split_at(memchr::memchr(b'"', after)?);
        self.rest = &rest[1..];
        Some(text)
    }

    /// A number without sign and exponent.
    fn number(&mut self) -> Option<&'l str> {
        let in_number = |byte: &u8| byte.is_ascii_digit() || *byte == b'.';
        let end = self.rest.iter().position(|byte| !in_number(byte))?;
        let (number, rest) = self.rest.split_at(end);
        // JSON begins no number with a needless 0 and ends none with a point.
        let needless = number.starts_with(b"0") && number.get(1).is_some_and(u8::is_ascii_digit);
        if needless || number.ends_with(b".") {
            return None;
        }
        self.rest = rest;
        std::str::from_utf8(number).ok()
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(())
    }

    fn spaces(&mut self) {
        while let Some((b' ' | b'\t' | b'\r' | b'\n', rest)) = self.rest.split_first() {
            self.rest = rest;
        }
    }

    /// This byte, with spaces before it or none.
    fn expect(&mut self, byte: u8) -> Option<()> {
        self.spaces();
        (self.next()? == byte).then_some(())
    }

    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }
}

fn option(question: &Question, id: &[u8]) -> Option<u8> {
    let place = question
        .options()
        .iter()
        .position(|option| option.id.as_bytes() == id)?;
    u8::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json_parser::ProfileReader;

    const GOOD: &str = include_str!("../golden/profiles.jsonl");

    /// Reads a line plainly, and checks that reading it with all of JSON gives the same.
    #[track_caller]
    fn reads_plainly(line: &[u8]) -> bool {
        let catalogue = catalogue::catalogue();
        reads_plainly_by(&catalogue, line)
    }

    #[track_caller]
    fn reads_plainly_by(catalogue: &Catalogue, line: &[u8]) -> bool {
        let mut plain = ProfileLine::default();
        let is_plain = read(
            &Keys::new(catalogue),
            catalogue.question("as_of"),
            line,
            &mut plain,
        );
        if is_plain {
            let patient = ProfileReader::new(catalogue).read_any_json(line);
            assert_eq!(Ok(plain), patient, "{}", String::from_utf8_lossy(line));
        }
        is_plain
    }

    #[test]
    fn ordinary_lines_are_read_plainly() {
        let catalogue = catalogue::catalogue();
        for line in GOOD.lines() {
            assert!(reads_plainly_by(&catalogue, line.as_bytes()), "{line}");
        }
        for line in [
            r#" { "renting" : true , "degree":null,"platform": [ ] } "#,
            r#"{"platform":["regional_key_lab" , "national_rd_centre"],"salary":"0.50","home_price":12.5}"#,
            r#"{"as_of":"2024-02-29","contract_years":0}"#,
        ] {
            assert!(reads_plainly(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn what_is_not_plain_is_left_alone() {
        for line in [
            r"{}",
            r#"{"degree":"d\u006fctor"}"#,
            r#"{"d\u0065gree":"doctor"}"#,
            r#"{"degree":"doctor","degree":null}"#,
            r#"{"degree":"wizard"}"#,
            r#"{"degree":"doctor"}}"#,
            r#"{"degree":"doctor",}"#,
            r#"{"degree":"doctor""#,
            r#"{"contract_years":03}"#,
            r#"{"contract_years":3.}"#,
            r#"{"contract_years":1.2.3}"#,
            r#"{"contract_years":3e0}"#,
            r#"{"contract_years":-0}"#,
            r#"{"renting":truefalse}"#,
            r#"{"platform":["regional_key_lab",]}"#,
            r#"{"shoe_size":44}"#,
        ] {
            assert!(!reads_plainly(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn a_line_with_any_byte_changed_reads_the_same_either_way() {
        let catalogue = catalogue::catalogue();
        let lines = GOOD.lines().filter(|line| line.len() > 400);
        let mut plain = 0;
        for line in lines.step_by(20) {
            for place in 0..line.len() {
                for byte in *b"\"\\{}[],:0.-e nt\x80" {
                    let mut changed = line.as_bytes().to_vec();
                    changed[place] = byte;
                    plain += u32::from(reads_plainly_by(&catalogue, &changed));
                }
            }
        }
        assert!(plain > 0, "expected some to be plain still");
    }
}
