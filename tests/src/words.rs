//! The page's words, as far as tests look for them.
//!
//! Labels of questions and options come from the policy files by their fixed keys, so that an officer may
//! reword them without breaking a test.

use std::sync::LazyLock;

use policy::{Catalogue, Date, Money, QuestionKind, Words};
use rust_decimal::Decimal;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(catalogue::catalogue);

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Returns a number with a comma at every thousand.
fn separated(number: Decimal) -> String {
    let text = number.to_string();
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut separated = String::new();
    for (index, digit) in whole.char_indices() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            separated.push(',');
        }
        separated.push(digit);
    }
    separated + rest
}

/// Returns the same, without a comma below ten thousand.
fn chinese(number: Decimal) -> String {
    if number < Decimal::from(10_000) {
        number.to_string()
    } else {
        separated(number)
    }
}

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Chinese.
    Chinese,
    /// English.
    English,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// The language as the page's markup says it.
    pub fn tag(self) -> &'static str {
        self.pick("zh-CN", "en")
    }

    /// Returns the locale of a browser in this language.
    pub fn locale(self) -> &'static str {
        self.pick("zh-CN", "en-US")
    }

    /// The one text or the other.
    pub fn pick(self, chinese: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::Chinese => chinese,
            Self::English => english,
        }
    }

    fn of(self, words: &Words) -> String {
        match self {
            Self::Chinese => words.zh.clone(),
            Self::English => words.en.to_string(),
        }
    }

    /// The label of an option.
    pub fn option(self, question: &str, option: &str) -> String {
        let index = CATALOGUE.question(question);
        let index = index.unwrap_or_else(|| panic!("expected a question {question}"));
        match (&CATALOGUE[index].kind, option) {
            (QuestionKind::YesNo, "true") => self.pick("是", "Yes").to_owned(),
            (QuestionKind::YesNo, "false") => self.pick("否", "No").to_owned(),
            _ => {
                let options = CATALOGUE[index].options().iter();
                let found = options.clone().find(|known| known.id == option);
                let found = found
                    .unwrap_or_else(|| panic!("expected {question} to have an option {option}"));
                self.of(&found.label)
            }
        }
    }

    /// The short name of a question.
    pub fn name(self, question: &str) -> String {
        let index = CATALOGUE.question(question);
        let index = index.unwrap_or_else(|| panic!("expected a question {question}"));
        self.of(&CATALOGUE[index].name)
    }

    /// Returns an amount as the page writes it: 47.2万元; CNY 472,000.
    pub fn money(self, amount: Money) -> String {
        let yuan = amount.as_decimal().normalize();
        if self == Self::English {
            return format!("CNY {}", separated(yuan));
        }
        // In 万 or 亿 only where at most two digits follow the point.
        for (unit, name) in [(100_000_000, "亿元"), (10_000, "万元")] {
            let shown = (yuan / Decimal::from(unit)).normalize();
            if shown >= Decimal::ONE && shown.scale() <= 2 {
                return chinese(shown) + name;
            }
        }
        chinese(yuan) + "元"
    }

    /// Returns a day as the page writes it: 2021年8月24日; 24 August 2021.
    pub fn day(self, day: Date) -> String {
        let (year, month, day) = (day.year(), day.month(), day.day());
        let name = usize::try_from(month - 1)
            .ok()
            .and_then(|index| MONTHS.get(index));
        match self {
            Self::Chinese => format!("{year}年{month}月{day}日"),
            Self::English => format!("{day} {} {year}", name.copied().unwrap_or_default()),
        }
    }

    /// The title of a benefit.
    pub fn benefit(self, benefit: &str) -> String {
        let index = CATALOGUE.benefit(benefit);
        let index = index.unwrap_or_else(|| panic!("expected a benefit {benefit}"));
        self.of(&CATALOGUE[index].title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_money(yuan: &str, chinese: &str, english: &str) {
        let amount = Money::read(yuan).expect("an amount");
        assert_eq!(
            Language::ALL.map(|language| language.money(amount)),
            [chinese, english]
        );
    }

    #[test]
    fn amounts_are_written_in_both_languages() {
        check_money("0", "0元", "CNY 0");
        check_money("3000", "3000元", "CNY 3,000");
        check_money("33333", "33,333元", "CNY 33,333");
        check_money("472000", "47.2万元", "CNY 472,000");
        check_money("10000000", "1000万元", "CNY 10,000,000");
        check_money("150000000", "1.5亿元", "CNY 150,000,000");
    }

    #[test]
    fn days_are_written_in_both_languages() {
        let day = "2021-08-04".parse().expect("a day");
        assert_eq!(
            Language::ALL.map(|language| language.day(day)),
            ["2021年8月4日", "4 August 2021"]
        );
    }
}
