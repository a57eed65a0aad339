//! Money in both manners: 12.5万元; CNY 125,000.

use policy::{Money, MoneyRange};
use rust_decimal::Decimal;

use crate::language::Language;

/// An amount cut into what is shown large and what is shown small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Before the number: `CNY `, or nothing.
    pub before: &'static str,
    /// The number.
    pub number: String,
    /// After the number: 万元, 元, or nothing.
    pub after: &'static str,
}

impl Language {
    /// An amount in one piece.
    pub fn money(self, amount: Money) -> String {
        let Figure {
            before,
            number,
            after,
        } = self.figure(amount);
        format!("{before}{number}{after}")
    }

    /// Returns a range: 5万元至300万元及以上; CNY 50,000 to 3,000,000 or more; one amount if both ends are the same.
    pub fn range(self, range: MoneyRange) -> String {
        let text = self.text();
        let MoneyRange {
            low,
            high,
            at_least,
        } = range;
        let mut words = if low == high {
            self.money(high)
        } else {
            self.between(low, high)
        };
        if at_least && !high.is_zero() {
            words.push_str(self.word_space());
            words.push_str(text.or_more);
        }
        words
    }

    /// Returns two amounts as the ends of a range, without a word for a floor. English has the currency once.
    pub fn between(self, low: Money, high: Money) -> String {
        let Figure { number, after, .. } = self.figure(high);
        let high = match self {
            Self::Chinese => number + after,
            Self::English => number,
        };
        (self.text().between)(&self.money(low), &high)
    }

    /// Returns the space between words.
    pub const fn word_space(self) -> &'static str {
        match self {
            Self::Chinese => "",
            Self::English => " ",
        }
    }

    /// An amount with its unit apart. Exact: it is put into 万 or 亿 only where at most two digits follow the point.
    pub fn figure(self, amount: Money) -> Figure {
        let yuan = amount.as_decimal();
        match self {
            Self::English => Figure {
                before: "CNY ",
                number: separated(yuan),
                after: "",
            },
            Self::Chinese => {
                let whole = yuan.normalize();
                let units = [(8, "亿元"), (4, "万元")];
                let fitting = units.into_iter().find_map(|(digits, unit)| {
                    let mut shown = whole;
                    shown.set_scale(whole.scale() + digits).ok()?;
                    let shown = shown.normalize();
                    (shown >= Decimal::ONE && shown.scale() <= 2).then_some((shown, unit))
                });
                let (shown, after) = fitting.unwrap_or((yuan, "元"));
                Figure {
                    before: "",
                    number: chinese_number(shown),
                    after,
                }
            }
        }
    }

    /// A number of things: 60万; 600,000. Exact, as amounts of money are.
    pub fn count(self, number: Decimal) -> String {
        let figure = self.figure(Money::new(number));
        let unit = figure.after.strip_suffix('元').unwrap_or_default();
        figure.number + unit
    }

    /// Returns how amounts are written that stand below one another: all in one unit, rounded where yuan would not fit it.
    pub fn money_of_column(self, amounts: &[Money]) -> fn(Self, Money) -> String {
        let mut all = amounts.iter().filter(|amount| !amount.is_zero());
        let mut units = all.clone().map(|amount| self.figure(*amount).after);
        let first = units.next();
        if first != Some("元") && units.all(|unit| Some(unit) == first) {
            Self::money
        } else if all.all(|amount| *amount >= Money::yuan(10_000)) {
            Self::money_in_ten_thousands
        } else {
            Self::plain_money
        }
    }

    /// An amount in 万元, with a word where it is rounded to two digits after the point: 19.6万元; 约355.33万元.
    fn money_in_ten_thousands(self, amount: Money) -> String {
        if amount.is_zero() {
            return self.money(amount);
        }
        let exact = amount.as_decimal() / Decimal::from(10_000);
        let rounded = exact.round_dp(2);
        let about = if rounded == exact { "" } else { "约" };
        [about, &chinese_number(rounded), "万元"].concat()
    }

    /// An amount as an amount of one payment is written: 1500元; CNY 1,500.
    pub fn plain_money(self, amount: Money) -> String {
        let number = amount.as_decimal();
        match self {
            Self::English => format!("CNY {}", separated(number)),
            Self::Chinese => format!("{}元", chinese_number(number)),
        }
    }
}

/// Returns a number with a comma at every thousand, without one below ten thousand.
fn chinese_number(number: Decimal) -> String {
    if number.abs() < Decimal::from(10_000) {
        number.normalize().to_string().replace('-', "\u{2212}")
    } else {
        separated(number)
    }
}

/// A number with a comma at every thousand.
fn separated(number: Decimal) -> String {
    let text = number.normalize().to_string();
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text.as_str()), |digits| ("\u{2212}", digits));
    let (whole, fraction) = digits
        .split_once('.')
        .map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut separated = sign.to_owned();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            separated.push(',');
        }
        separated.push(digit);
    }
    if let Some(fraction) = fraction {
        separated.push('.');
        separated.push_str(fraction);
    }
    separated
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(yuan: &str, chinese: &str, english: &str) {
        let amount = Money::new(Decimal::from_str_exact(yuan).expect("a number"));
        assert_eq!(Language::Chinese.money(amount), chinese);
        assert_eq!(Language::English.money(amount), english);
    }

    #[test]
    fn amounts_of_a_column_have_one_unit() {
        let written = |amounts: &[i64]| {
            let amounts: Vec<_> = amounts.iter().copied().map(Money::yuan).collect();
            let money = Language::Chinese.money_of_column(&amounts);
            let written = amounts
                .iter()
                .map(|amount| money(Language::Chinese, *amount));
            written.collect::<Vec<_>>()
        };
        assert_eq!(
            written(&[196_000, 0, 42_000]),
            ["19.6万元", "0元", "4.2万元"]
        );
        assert_eq!(
            written(&[196_000, 3_553_333, 0, 33_334]),
            ["19.6万元", "约355.33万元", "0元", "约3.33万元"]
        );
        assert_eq!(
            written(&[3_553_333, 3_553_334]),
            ["约355.33万元", "约355.33万元"]
        );
        assert_eq!(
            written(&[120_000_000, 30_000_000]),
            ["12,000万元", "3000万元"]
        );
        assert_eq!(written(&[3_000, 20_000]), ["3000元", "20,000元"]);
    }

    #[test]
    fn a_range_says_where_it_may_be_more() {
        let range = |low, high, at_least| {
            let range = MoneyRange {
                low: Money::yuan(low),
                high: Money::yuan(high),
                at_least,
            };
            Language::ALL.map(|language| language.range(range))
        };
        assert_eq!(
            range(0, 3_000_000, true),
            ["0元至300万元及以上", "CNY 0 to 3,000,000 or more"]
        );
        assert_eq!(range(54_000, 54_000, false), ["5.4万元", "CNY 54,000"]);
        assert_eq!(range(0, 0, true), ["0元", "CNY 0"]);
    }

    #[test]
    fn money_is_written_in_both_manners_and_exactly() {
        check("0", "0元", "CNY 0");
        check("1500", "1500元", "CNY 1,500");
        check("54000", "5.4万元", "CNY 54,000");
        check("125000", "12.5万元", "CNY 125,000");
        check("33333", "33,333元", "CNY 33,333");
        check("3000000", "300万元", "CNY 3,000,000");
        check("44550000", "4455万元", "CNY 44,550,000");
        check("100000000", "1亿元", "CNY 100,000,000");
        check("123456789.5", "123,456,789.5元", "CNY 123,456,789.5");
        let count = |number| Language::ALL.map(|language| language.count(Decimal::from(number)));
        assert_eq!(count(600_000), ["60万", "600,000"]);
        assert_eq!(count(3_000), ["3000", "3,000"]);
        check("-20000", "\u{2212}20,000元", "CNY \u{2212}20,000");
    }
}
