//! Numbers of digits and multipliers: 26万, 一百二十, 1亿2千万, 三.

use rust_decimal::Decimal;

use super::token::Token;
use super::words::Word;

/// A number at the start of tokens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Numeral {
    /// Its value.
    pub value: Decimal,
    /// Number of tokens.
    pub length: usize,
    /// True if a multiplier such as 万 is part of it.
    pub has_scale: bool,
}

/// A reason why tokens that begin like a number form none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumeralFault {
    /// Two digits side by side, which name a range: 三五.
    Approximate,
    /// Parts that do not fit together.
    Malformed,
    /// Larger than any bound.
    TooLarge,
}

/// 万.
const MYRIAD: u32 = 10_000;
const MILLION: u32 = 1_000_000;

/// The parts of a number read so far.
#[derive(Default)]
struct Sum {
    /// Complete sections: what stands before 万 and 亿.
    sections: Decimal,
    /// The section being read, below 10,000.
    section: Decimal,
    /// A number that waits for its multiplier, and how many digits it has.
    waiting: Option<(Decimal, usize)>,
    /// The last multiplier, and whether 零 followed it.
    last: Option<(u32, bool)>,
    /// The last multiplier of the section; none is larger than the one before it.
    last_small: Option<u32>,
    /// The last multiplier of a section.
    last_large: Option<u32>,
    /// True behind several digits in front of 千 or 百, and behind a fraction in front of any multiplier: only 万 or 亿 may
    /// follow 26百 and 2.5万.
    is_last: bool,
    /// True if 零 occurs: then the short form 26万5 is not used.
    has_gap: bool,
}

/// Reads the number that the tokens begin with; `None` where they begin with none.
pub(super) fn numeral(tokens: &[Token]) -> Option<Result<Numeral, NumeralFault>> {
    let is_part = |token: &&Token| {
        matches!(
            token,
            Token::Number(..)
                | Token::Scientific(_)
                | Token::Digit(_)
                | Token::Word(Word::Small(_) | Word::Large(_) | Word::Zero)
        )
    };
    let mut length = tokens.iter().take_while(is_part).count();
    // 零 at the end joins what follows: 2年零6个月 has it behind the unit, a number has not.
    while length > 1
        && tokens[length - 1] == Token::Word(Word::Zero)
        && !is_positional(&tokens[..length])
    {
        length -= 1;
    }
    let parts = &tokens[..length];
    if parts.is_empty() {
        return None;
    }
    let has_scale = parts
        .iter()
        .any(|part| matches!(part, Token::Word(Word::Small(_) | Word::Large(_))));
    let value = if has_scale {
        Sum::default().all(parts)
    } else {
        plain_number(parts)
    };
    Some(value.map(|value| Numeral {
        value,
        length,
        has_scale,
    }))
}

/// Reads a number without multipliers: one in digits, one Chinese digit, or digits in their places as in 二〇.
fn plain_number(parts: &[Token]) -> Result<Decimal, NumeralFault> {
    match parts {
        [Token::Number(number, _) | Token::Scientific(number)] => Ok(*number),
        [Token::Word(Word::Zero)] => Ok(Decimal::ZERO),
        [Token::Digit(digit)] => Ok(Decimal::from(*digit)),
        [Token::Digit(one), Token::Digit(other)] if *one > 0 && *other > 0 => {
            Err(NumeralFault::Approximate)
        }
        _ if is_positional(parts) => {
            let digit = |part: &Token| match part {
                Token::Digit(digit) => u64::from(*digit),
                _ => 0,
            };
            let number = parts.iter().try_fold(0_u64, |sum, part| {
                sum.checked_mul(10)?.checked_add(digit(part))
            });
            number.map(Decimal::from).ok_or(NumeralFault::TooLarge)
        }
        _ => Err(NumeralFault::Malformed),
    }
}

/// Returns whether these are Chinese digits in their places, the first of them not zero.
fn is_positional(parts: &[Token]) -> bool {
    let is_digit = |part: &Token| matches!(part, Token::Digit(_) | Token::Word(Word::Zero));
    parts.len() > 1 && matches!(parts[0], Token::Digit(1..)) && parts.iter().all(is_digit)
}

impl Sum {
    /// Adds all parts up.
    fn all(mut self, parts: &[Token]) -> Result<Decimal, NumeralFault> {
        for part in parts {
            match part {
                Token::Number(number, digits) => self.wait(*number, *digits)?,
                Token::Digit(0) | Token::Word(Word::Zero) => self.zero()?,
                Token::Digit(digit) => self.wait(Decimal::from(*digit), 1)?,
                Token::Word(Word::Small(times)) => self.small(*times)?,
                Token::Word(Word::Large(times)) => self.large(*times)?,
                _ => return Err(NumeralFault::Malformed),
            }
        }
        self.end()
    }

    fn wait(&mut self, number: Decimal, digits: usize) -> Result<(), NumeralFault> {
        match self.waiting {
            _ if self.is_last => return Err(NumeralFault::Malformed),
            Some((_, 1)) if digits == 1 => return Err(NumeralFault::Approximate),
            Some(_) => return Err(NumeralFault::Malformed),
            None => self.waiting = Some((number, digits)),
        }
        Ok(())
    }

    fn zero(&mut self) -> Result<(), NumeralFault> {
        match (&mut self.last, self.waiting) {
            (Some((11.., zero)), None) if !*zero => {
                *zero = true;
                self.has_gap = true;
                Ok(())
            }
            _ => Err(NumeralFault::Malformed),
        }
    }

    /// 十, 百, 千: smaller than the one before in the section.
    fn small(&mut self, times: u32) -> Result<(), NumeralFault> {
        // "Thousand" and "million" are not continued by 百 or 千.
        let is_foreign = |last: u32| !last.is_multiple_of(MYRIAD) || last == MILLION;
        if self.last_large.is_some_and(is_foreign) {
            return Err(NumeralFault::Malformed);
        }
        let (number, digits) = match self.waiting.take() {
            Some(number) => number,
            // 十二 has no digit in front.
            None if times == 10 && self.last.is_none() => (Decimal::ONE, 1),
            None => return Err(NumeralFault::Malformed),
        };
        // A number in digits may be larger than 9 only where nothing stands before it: 26百万.
        let is_next = self.last_small.is_none_or(|last| times < last)
            // 零 stands for a place that is left out.
            && self.last.is_none_or(|(last, zero)| !zero || last > 10 * times);
        let is_digit = digits == 1;
        if !is_next || number.is_zero() || !(is_digit || self.last.is_none() && times > 10) {
            return Err(NumeralFault::Malformed);
        }
        self.is_last = !is_digit;
        self.section = add(self.section, multiply(number, times)?)?;
        self.last_small = Some(times);
        self.last = Some((times, false));
        Ok(())
    }

    /// 万, 亿: close the section. 亿 behind 万 multiplies both.
    fn large(&mut self, times: u32) -> Result<(), NumeralFault> {
        // "Thousand" and "million" stand behind digits alone.
        let is_chinese = times.is_multiple_of(MYRIAD) && times != MILLION;
        let is_first =
            self.last_small.is_none() && self.last_large.is_none_or(|last| last == MILLION);
        if !is_chinese && !is_first || is_chinese && self.last_large == Some(MILLION) {
            return Err(NumeralFault::Malformed);
        }
        let had_digit = self.waiting.is_some();
        if let Some((number, digits)) = self.waiting.take() {
            if number.is_zero() {
                return Err(NumeralFault::Malformed);
            }
            let fits = self.last.is_none()
                || self.last_small.is_some() && digits == 1
                || self.last_small.is_none()
                    && number.is_integer()
                    && number < Decimal::from(10_000);
            if !fits || self.last_small == Some(10) && digits > 1 {
                return Err(NumeralFault::Malformed);
            }
            // 二十五万: the digit behind 十 is one of its own; 二千五万 is not said.
            if self.last_small.is_some_and(|last| last > 10)
                && !self.last.is_some_and(|(_, zero)| zero)
            {
                return Err(NumeralFault::Malformed);
            }
            self.is_last |= !number.is_integer();
            self.section = add(self.section, number)?;
        }
        if self
            .last
            .is_some_and(|(last, zero)| zero && self.last_small == Some(last))
            && !had_digit
        {
            return Err(NumeralFault::Malformed);
        }
        if self.section.is_zero() {
            return match self.last_large {
                // 一万亿.
                Some(MYRIAD) if times > MYRIAD && self.last == Some((MYRIAD, false)) => {
                    self.sections = multiply(self.sections, times)?;
                    self.last_large = Some(times);
                    self.last = Some((times, false));
                    Ok(())
                }
                _ => Err(NumeralFault::Malformed),
            };
        }
        match self.last_large {
            Some(MYRIAD) if times > MYRIAD => {
                let all = add(self.sections, self.section)?;
                self.sections = multiply(all, times)?;
            }
            Some(last) if times >= last => return Err(NumeralFault::Malformed),
            _ => {
                let section = multiply(self.section, times)?;
                self.sections = add(self.sections, section)?;
            }
        }
        self.section = Decimal::ZERO;
        self.last_small = None;
        self.last_large = Some(times);
        self.last = Some((times, false));
        Ok(())
    }

    /// Adds what waits at the end: the digit of 二十五, the short form 26万5, the whole rest of 26万5000.
    fn end(self) -> Result<Decimal, NumeralFault> {
        let mut sum = add(self.sections, self.section)?;
        if let Some((number, digits)) = self.waiting {
            let last = self.last.filter(|_| !number.is_zero());
            let (last, has_zero) = last.ok_or(NumeralFault::Malformed)?;
            let places = last.to_string().len() - 1;
            let rest = if has_zero || last == 10 {
                (digits < places || last == 10 && digits == 1).then_some(number)
            } else if digits == 1 && !self.has_gap {
                Some(multiply(number, last / 10)?)
            } else {
                (digits == places).then_some(number)
            };
            sum = add(sum, rest.ok_or(NumeralFault::Malformed)?)?;
        } else if self.last.is_some_and(|(_, zero)| zero) {
            return Err(NumeralFault::Malformed);
        }
        Ok(sum)
    }
}

fn add(one: Decimal, other: Decimal) -> Result<Decimal, NumeralFault> {
    one.checked_add(other).ok_or(NumeralFault::TooLarge)
}

fn multiply(number: Decimal, times: u32) -> Result<Decimal, NumeralFault> {
    number
        .checked_mul(Decimal::from(times))
        .ok_or(NumeralFault::TooLarge)
}
