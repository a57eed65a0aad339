//! The amounts of benefits as people type them.

use policy::{Award, Catalogue, Form, Money};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::phrases::Phrases;
use super::weight;

/// Adds the amounts of all benefits, as people type them.
pub(super) fn add(catalogue: &Catalogue, phrases: &mut Phrases) {
    for (entry, benefit) in catalogue.benefits.iter().enumerate() {
        for amount in amounts_of(&benefit.award) {
            for written in written_amounts(amount) {
                phrases.add(&written, &[(entry, weight::AROUND)]);
            }
        }
    }
}

/// Returns every amount that an award names, and each of its rates.
fn amounts_of(award: &Award) -> Vec<Money> {
    let mut amounts = match &award.form {
        Form::Money(cells) => cells.iter().map(|cell| cell.amount).collect(),
        Form::Range { low, high } => vec![*low, *high],
        Form::Share { at_most, .. } => vec![*at_most],
        Form::Pool { at_least, .. } => vec![*at_least],
        _ => Vec::new(),
    };
    amounts.extend(award.rate.iter().flat_map(|rate| [rate.low, rate.high]));
    amounts.retain(|amount| !amount.is_zero());
    amounts.sort();
    amounts.dedup();
    amounts
}

/// Returns an amount as people type it: in yuan, and where it is a whole number of them, in 万 and 千: `400000元`,
/// `40万元`, `四十万元`, `40w`, `400k`.
fn written_amounts(amount: Money) -> Vec<String> {
    let yuan = amount.to_string();
    let mut written = vec![format!("{yuan}元"), yuan];
    for (unit, size, letter) in [('万', 10_000, 'w'), ('千', 1_000, 'k')] {
        let units = amount.as_decimal() / Decimal::from(size);
        let Some(units) = units.to_u32().filter(|_| units.fract().is_zero()) else {
            continue;
        };
        if units == 0 {
            continue;
        }
        written.push(format!("{units}{letter}"));
        // Nobody says 400千.
        if unit == '万' || units < 10 {
            written.push(format!("{units}{unit}元"));
            let numeral = chinese_numeral(units);
            written.extend(numeral.map(|numeral| format!("{numeral}{unit}元")));
        }
    }
    written
}

/// Returns a number below a hundred as it is said before 万 or 千; `None` for larger ones.
fn chinese_numeral(number: u32) -> Option<String> {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |digit: u32| {
        usize::try_from(digit)
            .ok()
            .and_then(|digit| DIGITS.get(digit))
    };
    let (tens, ones) = (number / 10, digit(number % 10)?);
    Some(match tens {
        0 if number == 2 => "两".to_owned(),
        0 => (*ones).to_owned(),
        1 => format!("十{ones}"),
        _ => format!("{}十{ones}", digit(tens)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(yuan: i64, expected: &[&str]) {
        assert_eq!(written_amounts(Money::yuan(yuan)), expected, "{yuan}");
    }

    #[test]
    fn amounts_are_written_in_yuan_and_in_whole_units() {
        check(3_500, &["3500元", "3500"]);
        check(2_000, &["2000元", "2000", "2k", "2千元", "两千元"]);
        check(
            120_000,
            &["120000元", "120000", "12w", "12万元", "十二万元", "120k"],
        );
        check(
            400_000,
            &["400000元", "400000", "40w", "40万元", "四十万元", "400k"],
        );
        check(
            3_000_000,
            &["3000000元", "3000000", "300w", "300万元", "3000k"],
        );
    }
}
