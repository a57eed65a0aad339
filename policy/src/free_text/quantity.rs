//! Numbers, amounts of money and lengths of time.

use rust_decimal::Decimal;

use super::numeral::{Numeral, NumeralFault, numeral};
use super::plain::plain;
use super::plausibility::judged;
use super::token::{Token, tokens};
use super::unit::{Base, Unit};
use super::words::Word;
use super::{Reading, ReadingFault};
use crate::money::quotient;
use crate::read_answer::MAX_DECIMALS;
use crate::{Answer, Counted, Question, QuestionKind};

/// Digits behind the point of years counted in months. They are cut, so that no length reaches a limit that it misses.
const YEAR_DECIMALS: u32 = 4;
/// An amount, in the unit that the question counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Amount {
    /// The value without its sign.
    pub(super) value: Decimal,
    /// True if a minus stands in front.
    pub(super) is_negative: bool,
    /// The value without the scale of the heading, where that was applied.
    pub(super) unscaled: Option<Decimal>,
    /// True if 万 or another multiplier is written.
    pub(super) has_scale: bool,
    /// True if the text or the heading gives the unit, or the period that is paid for.
    pub(super) has_unit: bool,
}

/// Reads a number or an amount.
pub(super) fn read(question: &Question, text: &str, unit: Option<Unit>) -> Reading {
    let letters = plain(text);
    if letters.is_empty() {
        return Reading::Empty;
    }
    let tokens = without_included(tokens(&question.kind, &letters));
    if let Some(reading) = obstacle(&tokens) {
        return reading;
    }
    let mut alternatives = tokens.iter().filter_map(|token| match token {
        Token::Alternatives(numbers) => Some(numbers.len()),
        _ => None,
    });
    let Some(count) = alternatives.next() else {
        let amount = Text {
            question,
            unit,
            input: text,
        }
        .amount(&tokens);
        return amount.map_or_else(|reading| reading, |amount| judged(question, amount));
    };
    if alternatives.next().is_some() {
        return Reading::Invalid(ReadingFault::Grouping);
    }
    let mut candidates: Vec<Answer> = Vec::new();
    for choice in 0..count {
        let chosen: Vec<Token> = tokens.iter().map(|token| chosen(token, choice)).collect();
        let amount = Text {
            question,
            unit,
            input: text,
        }
        .amount(&chosen);
        let reading = amount.map_or_else(|reading| reading, |amount| judged(question, amount));
        match reading {
            Reading::Exact(answer) | Reading::Implausible { value: answer, .. }
                if !candidates.contains(&answer) =>
            {
                candidates.push(answer);
            }
            _ => {}
        }
    }
    if candidates.is_empty() {
        Reading::Invalid(ReadingFault::Grouping)
    } else {
        Reading::Ambiguous(candidates)
    }
}

fn chosen(token: &Token, choice: usize) -> Token {
    match token {
        Token::Alternatives(numbers) => Token::Number(numbers[choice], usize::MAX),
        token => token.clone(),
    }
}

/// Leaves out brackets that say what is included already: 3年（含试用期6个月）.
fn without_included(mut tokens: Vec<Token>) -> Vec<Token> {
    let included = [Token::Open, Token::Word(Word::Including)];
    while let Some(start) = tokens.windows(2).position(|pair| pair == included) {
        let length = tokens[start..]
            .iter()
            .position(|token| *token == Token::Close);
        let Some(length) = length else { break };
        tokens.drain(start..=start + length);
    }
    tokens
}

/// Returns what keeps the tokens from being an amount.
fn obstacle(tokens: &[Token]) -> Option<Reading> {
    let is_number = |token: &Token| {
        matches!(
            token,
            Token::Number(..)
                | Token::Scientific(_)
                | Token::Alternatives(_)
                | Token::Grouping
                | Token::TooPrecise
                | Token::Digit(_)
                | Token::Word(Word::Small(_) | Word::Half | Word::Zero)
        )
    };
    if !tokens.iter().any(is_number) {
        return Some(Reading::Invalid(ReadingFault::NotANumber));
    }
    let find = |fault: fn(&Token) -> Option<Reading>| tokens.iter().find_map(fault);
    find(|token| match token {
        Token::Unknown(text) => Some(Reading::Invalid(ReadingFault::NotUnderstood(text.clone()))),
        _ => None,
    })
    .or_else(|| {
        find(|token| match token {
            Token::Foreign(word) => Some(Reading::Invalid(ReadingFault::ForeignUnit(word.clone()))),
            _ => None,
        })
    })
    .or_else(|| {
        find(|token| match token {
            Token::Grouping => Some(Reading::Invalid(ReadingFault::Grouping)),
            Token::TooPrecise => Some(Reading::Invalid(ReadingFault::TooPrecise)),
            _ => None,
        })
    })
    .or_else(|| {
        find(|token| match token {
            Token::Doubt(mark) => Some(Reading::Doubtful(mark.clone())),
            _ => None,
        })
    })
}

/// A text that is read as the answer to a question.
#[derive(Clone, Copy)]
pub(super) struct Text<'t> {
    pub(super) question: &'t Question,
    pub(super) unit: Option<Unit>,
    input: &'t str,
}

impl Text<'_> {
    /// Reads an amount; one in brackets behind it must be the same.
    fn amount(self, tokens: &[Token]) -> Result<Amount, Reading> {
        let Some(open) = tokens.iter().position(|token| *token == Token::Open) else {
            return self.single(tokens);
        };
        let close = tokens.iter().position(|token| *token == Token::Close);
        let close = close
            .filter(|close| *close > open)
            .ok_or_else(|| self.not_understood())?;
        let (before, inside, after) = (
            &tokens[..open],
            &tokens[open + 1..close],
            &tokens[close + 1..],
        );
        let is_unit = |token: &Token| {
            matches!(
                token,
                Token::Word(
                    Word::Large(_) | Word::Unit(_) | Word::Per(_) | Word::Each | Word::Filler
                )
            )
        };
        if inside.iter().all(is_unit) {
            return self.amount(&[before, inside, after].concat());
        }
        let outside = self.amount(&[before, after].concat())?;
        let inside = self.single(inside)?;
        if outside.value == inside.value {
            return Ok(outside);
        }
        let both = [outside, inside].map(|amount| judged(self.question, amount).exact());
        let both: Vec<Answer> = both.into_iter().flatten().collect();
        if both.len() == 2 {
            Err(Reading::Ambiguous(both))
        } else {
            Err(self.not_understood())
        }
    }

    /// Reads an amount without brackets.
    fn single(self, tokens: &[Token]) -> Result<Amount, Reading> {
        match &self.question.kind {
            QuestionKind::Number {
                counts: Counted::People,
                ..
            } => self.people(tokens),
            QuestionKind::Number { counts, .. } => self.time(*counts, tokens),
            _ => self.money(tokens),
        }
    }

    fn people(self, tokens: &[Token]) -> Result<Amount, Reading> {
        let (is_negative, tokens) = sign(tokens);
        let (number, rest) = self.numeral(tokens)?;
        match rest {
            [] | [Token::Word(Word::Unit(Base::Person))] => Ok(Amount {
                value: number.value,
                is_negative,
                unscaled: None,
                has_scale: number.has_scale,
                has_unit: !rest.is_empty(),
            }),
            _ => Err(self.not_understood()),
        }
    }

    /// Reads years and months: 2年半, 1年6个月, 36 months, two and a half years.
    fn time(self, counts: Counted, tokens: &[Token]) -> Result<Amount, Reading> {
        let (is_negative, mut rest) = sign(tokens);
        let (mut years, mut months) = (None, None);
        while !rest.is_empty() {
            if let (Some(_), [Token::Word(Word::And | Word::Zero), more @ ..]) = (years, rest) {
                rest = more;
            }
            let (number, base, more) = self.part(rest)?;
            let base = match base {
                Some(base) => base,
                // A number without a unit stands alone.
                None if years.or(months).is_none() && more.is_empty() => {
                    return Ok(self.bare(counts, number, is_negative));
                }
                None => return Err(self.not_understood()),
            };
            let known = match base {
                Base::Year if months.is_none() => &mut years,
                Base::Month => &mut months,
                _ => return Err(self.not_understood()),
            };
            if known.replace(number).is_some() {
                return Err(self.not_understood());
            }
            rest = match more {
                [Token::Word(Word::Filler), more @ ..] | more => more,
            };
        }
        if years.or(months).is_none() {
            return Err(self.not_understood());
        }
        let value = length(
            counts,
            years.unwrap_or_default(),
            months.unwrap_or_default(),
        );
        Ok(Amount {
            value: value.ok_or_else(too_large)?,
            is_negative,
            unscaled: None,
            has_scale: false,
            has_unit: true,
        })
    }

    /// Reads one number with its unit; the unit is missing where nothing follows.
    fn part(self, tokens: &[Token]) -> Result<(Decimal, Option<Base>, &[Token]), Reading> {
        const HALF: Token = Token::Word(Word::Half);
        const ARTICLE: Token = Token::Word(Word::Article);
        const AND: Token = Token::Word(Word::And);
        let half = Decimal::new(5, 1);
        match tokens {
            [HALF, Token::Word(Word::Unit(base)), rest @ ..]
            | [HALF, ARTICLE, Token::Word(Word::Unit(base)), rest @ ..] => {
                return Ok((half, Some(*base), rest));
            }
            [
                ARTICLE,
                Token::Word(Word::Unit(base)),
                AND,
                ARTICLE,
                HALF,
                rest @ ..,
            ] => {
                return Ok((Decimal::ONE + half, Some(*base), rest));
            }
            [ARTICLE, Token::Word(Word::Unit(base)), rest @ ..] => {
                return Ok((Decimal::ONE, Some(*base), rest));
            }
            _ => {}
        }
        let (number, rest) = self.numeral(tokens)?;
        let value = number.value;
        let and_half = value.checked_add(half).ok_or_else(too_large)?;
        let is_whole = value.is_integer();
        Ok(match rest {
            [AND, ARTICLE, HALF, Token::Word(Word::Unit(base)), rest @ ..]
            | [Token::Word(Word::Unit(base)), HALF, rest @ ..]
            | [Token::Word(Word::Unit(base)), AND, ARTICLE, HALF, rest @ ..]
            | [Token::Word(Word::UnitAndHalf(base)), rest @ ..]
                if is_whole =>
            {
                (and_half, Some(*base), rest)
            }
            [Token::Word(Word::Unit(base)), rest @ ..] => (value, Some(*base), rest),
            rest => (value, None, rest),
        })
    }

    /// Returns a number without a unit of its own, in the unit of the heading or of the question.
    fn bare(self, counts: Counted, number: Decimal, is_negative: bool) -> Amount {
        let unit = self.unit.and_then(|unit| unit.time);
        let value = match unit {
            Some(Counted::Years) => length(counts, number, Decimal::ZERO),
            Some(Counted::Months) => length(counts, Decimal::ZERO, number),
            _ => None,
        };
        Amount {
            value: value.unwrap_or(number),
            is_negative,
            unscaled: None,
            has_scale: false,
            has_unit: unit.is_some(),
        }
    }

    pub(super) fn numeral(self, tokens: &[Token]) -> Result<(Numeral, &[Token]), Reading> {
        match numeral(tokens) {
            Some(Ok(number)) => Ok((number, &tokens[number.length..])),
            Some(Err(NumeralFault::Approximate)) => {
                Err(Reading::Doubtful(self.input.trim().to_owned()))
            }
            Some(Err(NumeralFault::TooLarge)) => Err(too_large()),
            Some(Err(NumeralFault::Malformed)) | None => Err(self.not_understood()),
        }
    }

    pub(super) fn not_understood(self) -> Reading {
        Reading::Invalid(ReadingFault::NotUnderstood(self.input.trim().to_owned()))
    }
}

pub(super) fn sign(tokens: &[Token]) -> (bool, &[Token]) {
    match tokens {
        [Token::Sign(sign), rest @ ..] => (*sign == '-', rest),
        tokens => (false, tokens),
    }
}

pub(super) fn too_large() -> Reading {
    Reading::Invalid(ReadingFault::OutOfBounds {
        at_most: Decimal::MAX,
    })
}

/// Returns a length in years or months; `None` where it is too large.
pub(super) fn length(counts: Counted, years: Decimal, months: Decimal) -> Option<Decimal> {
    let twelve = Decimal::from(12);
    if counts == Counted::Months {
        return years.checked_mul(twelve)?.checked_add(months);
    }
    if months.is_zero() {
        return Some(years);
    }
    if months.scale() > MAX_DECIMALS || months > Decimal::from(u32::MAX) {
        return None;
    }
    let (part, _) = quotient(months, twelve);
    years.checked_add(part.trunc_with_scale(YEAR_DECIMALS))
}

pub(super) fn whole(number: Decimal) -> Option<u32> {
    u32::try_from(number)
        .ok()
        .filter(|whole| Decimal::from(*whole) == number)
}
