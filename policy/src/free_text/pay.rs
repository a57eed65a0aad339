//! Amounts of money, and what they are paid for.

use rust_decimal::Decimal;

use super::numeral::Numeral;
use super::quantity::{Amount, Text, sign, too_large, whole};
use super::token::Token;
use super::unit::{Base, Per, per};
use super::words::Word;
use super::{Reading, ReadingFault};

/// The numbers of months that a year's pay may have.
const PAYS: core::ops::RangeInclusive<u32> = 12..=24;

impl Text<'_> {
    /// Reads yuan: 26万元, CNY 260,000, 2万/月, 20k*14.
    pub(super) fn money(self, tokens: &[Token]) -> Result<Amount, Reading> {
        let tokens = with_periods(tokens);
        let mut described = Described::default();
        let mut rest = self.described(&tokens, &mut described)?;
        let (is_negative, unsigned) = sign(rest);
        let (number, more) = self.numeral(unsigned)?;
        rest = self.described(more, &mut described)?;
        if let [Token::Times, Token::Number(pays, _), more @ ..] = rest {
            let more = match more {
                [Token::Word(Word::Pays | Word::Unit(Base::Month)), more @ ..] | more => more,
            };
            let pays = whole(*pays).filter(|pays| PAYS.contains(pays));
            let is_monthly = described.per.is_none_or(|per| per == Per::Month);
            described.pays = pays.filter(|_| is_monthly);
            if described.pays.is_none() {
                return Err(self.not_understood());
            }
            described.per = Some(Per::Month);
            rest = self.described(more, &mut described)?;
        }
        if !rest.is_empty() {
            return Err(self.not_understood());
        }
        self.yuan(number, is_negative, described)
    }

    /// Works out the yuan that a number with its description stands for.
    fn yuan(self, number: Numeral, is_negative: bool, found: Described) -> Result<Amount, Reading> {
        let heading = self.unit.filter(|_| !number.has_scale && !found.is_yuan);
        let per = found.per.or(self.unit.and_then(|unit| unit.per));
        if let Some(per) = per
            && !self.question.takes(per)
        {
            let unit = if per == Per::SquareMetre { "㎡" } else { "/" };
            return Err(Reading::Invalid(ReadingFault::ForeignUnit(unit.to_owned())));
        }
        let times = match per {
            Some(Per::Month) => found.pays.unwrap_or(12),
            _ => 1,
        };
        let value = number.value.checked_mul(Decimal::from(times));
        let unscaled = value.ok_or_else(too_large)?;
        let scale = heading.map_or(1, |unit| unit.scale);
        let value = unscaled.checked_mul(Decimal::from(scale));
        Ok(Amount {
            value: value.ok_or_else(too_large)?,
            is_negative,
            unscaled: (scale > 1).then_some(unscaled),
            has_scale: number.has_scale || scale > 1,
            has_unit: per.is_some(),
        })
    }

    /// Reads what stands beside the number of an amount.
    fn described<'t>(
        self,
        mut tokens: &'t [Token],
        found: &mut Described,
    ) -> Result<&'t [Token], Reading> {
        while let [Token::Word(word), more @ ..] = tokens {
            match word {
                Word::Unit(Base::Yuan) => found.is_yuan = true,
                Word::Filler => {}
                Word::Per(per) if found.per.is_none_or(|known| known == *per) => {
                    found.per = Some(*per);
                }
                Word::Per(_) => return Err(self.not_understood()),
                _ => break,
            }
            tokens = more;
        }
        Ok(tokens)
    }
}

/// The words beside the number of an amount.
#[derive(Debug, Clone, Copy, Default)]
struct Described {
    is_yuan: bool,
    per: Option<Per>,
    /// Number of months paid in a year.
    pays: Option<u32>,
}

/// Replaces 每年, /月, 一年, "a year" by what an amount is paid for.
fn with_periods(tokens: &[Token]) -> Vec<Token> {
    let mut replaced = Vec::new();
    let mut rest = tokens;
    while let [token, more @ ..] = rest {
        let leads_in = matches!(
            token,
            Token::Word(Word::Each | Word::Article) | Token::Digit(1)
        );
        let period = match more {
            [Token::Word(Word::Unit(base)), ..] if leads_in => per(*base),
            _ => None,
        };
        if let Some(period) = period {
            replaced.push(Token::Word(Word::Per(period)));
            rest = &more[1..];
        } else {
            replaced.push(token.clone());
            rest = more;
        }
    }
    replaced
}
