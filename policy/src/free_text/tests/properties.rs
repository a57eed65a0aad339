//! Texts made up of values, and texts changed by typos.

use proptest::prelude::*;
use proptest::sample::select;

use super::reference::{self, numerals};
use super::*;

/// Numbers as people spell them.
fn spelled(number: Decimal, style: u8) -> String {
    let digits = number.normalize().to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let point = |mark: &str| {
        if fraction.is_empty() {
            whole.to_owned()
        } else {
            [whole, mark, fraction].concat()
        }
    };
    let grouped = |mark: &str| {
        let mut text = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                text.push_str(mark);
            }
            text.push(digit);
        }
        if fraction.is_empty() {
            text
        } else {
            format!("{text}.{fraction}")
        }
    };
    let myriads = || (number / Decimal::from(10_000)).normalize().to_string();
    match style % 12 {
        0 => digits.clone(),
        1 => grouped(","),
        2 => grouped("，"),
        3 => grouped(" "),
        4 => digits.chars().map(wide).collect(),
        5 => point("。"),
        6 => format!("{}万", myriads()),
        7 => format!("{}w", myriads()),
        8 => format!("{whole}.{fraction}0"),
        9 => in_numerals(number).unwrap_or(digits),
        10 => mixed(number).unwrap_or(digits),
        _ => format!("\u{a0}{digits}\u{3000}"),
    }
}

fn wide(letter: char) -> char {
    char::from_u32(u32::from(letter) + 0xfee0).expect("a letter")
}

/// 二十六万五千.
fn in_numerals(number: Decimal) -> Option<String> {
    let whole = u32::try_from(number)
        .ok()
        .filter(|whole| Decimal::from(*whole) == number)?;
    let (high, low) = (whole / 10_000, whole % 10_000);
    let small = |number: u32| numerals(number).first().cloned();
    match (high, low) {
        (0, 0) => Some("零".to_owned()),
        (0, low) => small(low),
        (high @ 1..10_000, 0) => Some(small(high)? + "万"),
        (high @ 1..10_000, low @ 1_000..) => Some(small(high)? + "万" + &small(low)?),
        (high @ 1..10_000, low) => Some(small(high)? + "万零" + &small(low)?),
        _ => None,
    }
}

/// 26万5千.
fn mixed(number: Decimal) -> Option<String> {
    let whole = u32::try_from(number)
        .ok()
        .filter(|whole| Decimal::from(*whole) == number)?;
    let (high, low) = (whole / 10_000, whole % 10_000);
    (high > 0 && low > 0 && low % 1_000 == 0).then(|| format!("{high}万{}千", low / 1_000))
}

/// The reading's value, whether it is taken at once or asked about.
fn value(reading: &Reading) -> Option<Decimal> {
    match reading {
        Reading::Exact(Answer::Number(value))
        | Reading::Implausible {
            value: Answer::Number(value),
            ..
        } => Some(*value),
        _ => None,
    }
}

/// Returns a configuration for this many cases, or for as many as `PROPTEST_CASES` says.
fn config(cases: u32) -> ProptestConfig {
    let wanted = ProptestConfig::default();
    let is_wanted = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if is_wanted { wanted.cases } else { cases },
        failure_persistence: None,
        ..wanted
    }
}

/// Letters that typos put in or in place of others.
const SLIPS: [&str; 48] = [
    "", "", "", "0", "1", "2", "3", "5", "9", ".", ",", "，", "。", " ", "'", "-", "+", "?", "一",
    "二", "两", "三", "五", "九", "十", "百", "千", "万", "亿", "零", "〇", "半", "个", "年", "月",
    "元", "k", "w", "约", "以上", "/", "每", "e", "x", "$", "期", "块", "¥",
];

fn typos() -> impl Strategy<Value = Vec<(prop::sample::Index, usize, &'static str)>> {
    prop::collection::vec(
        (any::<prop::sample::Index>(), 0..3_usize, select(&SLIPS[..])),
        1..4,
    )
}

fn mistyped(text: &str, typos: &[(prop::sample::Index, usize, &str)]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for (place, lost, typo) in typos {
        let from = place.index(letters.len() + 1);
        let until = (from + lost).min(letters.len());
        letters.splice(from..until, typo.chars());
    }
    letters.into_iter().collect()
}

/// A year's pay with a spelling.
fn pay_text() -> impl Strategy<Value = (Decimal, String)> {
    let value = prop_oneof![
        (3_u32..1_000).prop_map(|myriads| Decimal::from(myriads * 10_000)),
        (30_u32..10_000).prop_map(|thousands| Decimal::from(thousands * 1_000)),
        (30_000_u32..10_000_000).prop_map(Decimal::from),
        (3_000_000_i64..1_000_000_000).prop_map(|fen| Decimal::new(fen, 2)),
    ];
    let before = select(&["", "", "", "¥", "￥", "CNY ", "RMB", "年薪", "每年"][..]);
    let after = select(&["", "", "元", "块", " yuan", "元/年", "/年", "一年"][..]);
    (value, any::<u8>(), before, after).prop_map(|(value, style, before, after)| {
        // A year is said once.
        let after = if before.contains('年') && after.contains('年') {
            ""
        } else {
            after
        };
        (value, [before, &spelled(value, style), after].concat())
    })
}

/// A length in months with a spelling.
fn length_text() -> impl Strategy<Value = (Decimal, String)> {
    (1_u32..240, 0_u8..12, 0_u8..8).prop_map(|(count, style, form)| {
        let number = |number: Decimal| match style {
            6 | 7 => number.normalize().to_string(),
            style => spelled(number, style),
        };
        let (years, rest) = (Decimal::from(count / 12), Decimal::from(count % 12));
        let half = count % 12 == 6 && count > 12;
        let text = match form {
            0 => number(count.into()) + "个月",
            1 => number(count.into()) + "月",
            2 => number(count.into()) + " months",
            3 if half => number(years) + "年半",
            4 if count % 12 > 0 && count > 12 => number(years) + "年" + &number(rest) + "个月",
            5 if count % 12 > 0 && count > 12 => number(years) + "年零" + &number(rest) + "个月",
            6 if count % 3 == 0 => number(Decimal::from(count) / Decimal::from(12)) + "年",
            _ if count % 12 == 0 => number(years) + "年期",
            _ => number(count.into()) + "个月",
        };
        (count.into(), text)
    })
}

proptest! {
    #![proptest_config(config(6_000))]

    #[test]
    fn spelled_pay_reads_back((expected, text) in pay_text()) {
        let reading = pay().read_free_text(&text, None);
        prop_assert_eq!(value(&reading), Some(expected), "{}: {:?}", text, reading);
        let reference = reference::yuan(&text);
        prop_assert!(reference.contains(&expected), "{}: {:?}", text, reference);
    }

    #[test]
    fn spelled_length_reads_back((expected, text) in length_text()) {
        let reading = months().read_free_text(&text, None);
        prop_assert_eq!(value(&reading), Some(expected), "{}: {:?}", text, reading);
        let reference = reference::months(&text, 1);
        prop_assert!(reference.contains(&expected), "{}: {:?}", text, reference);
    }
}

proptest! {
    #![proptest_config(config(20_000))]

    #[test]
    fn typo_in_pay_never_gives_a_value_that_the_text_does_not_name((_, text) in pay_text(), typos in typos()) {
        let text = mistyped(&text, &typos);
        let reading = pay().read_free_text(&text, None);
        if let Some(value) = value(&reading) {
            let reference = reference::yuan(&text);
            prop_assert_eq!(&reference, &vec![value], "{}", text);
        }
    }

    #[test]
    fn typo_in_a_length_never_gives_a_value_that_the_text_does_not_name((_, text) in length_text(), typos in typos()) {
        let text = mistyped(&text, &typos);
        let reading = months().read_free_text(&text, None);
        if let Some(value) = value(&reading) {
            let reference = reference::months(&text, 1);
            prop_assert_eq!(&reference, &vec![value], "{}", text);
        }
    }

    #[test]
    fn typo_in_a_day_never_gives_a_day_that_the_text_does_not_name(
        days in 0..18_000,
        form in 0_u8..5,
        typos in typos(),
    ) {
        let start: Date = "2000-01-01".parse().expect("a day");
        let date = start.days_after(days).expect("a day");
        let (year, month, number) = (date.year(), date.month(), date.day());
        let text = match form {
            0 => date.to_string(),
            1 => format!("{year}/{month}/{number}"),
            2 => format!("{year}年{month}月{number}日"),
            3 => format!("{year}{month:02}{number:02}"),
            _ => format!("{year}.{month}.{number}"),
        };
        let text = mistyped(&text, &typos);
        if let Reading::Exact(Answer::Date(found)) = day().read_free_text(&text, None) {
            // The digits of the text are those of the day, and nothing of doubt stands beside them.
            prop_assert!(!text.contains(['?', '约', '以', '半', 'x', '$', '每', '元', '万']), "{text} as {found}");
            prop_assert!(names(&text, found), "{text} as {found}");
        }
    }
}

/// Returns whether the numbers of a text are those of a day, in one of the orders that are written.
fn names(text: &str, day: Date) -> bool {
    let value = |letter: char| match letter {
        '０'..='９' => Some(u32::from(letter) - u32::from('０')),
        '零' | '〇' => Some(0),
        '一' => Some(1),
        '二' | '两' => Some(2),
        '三' => Some(3),
        '五' => Some(5),
        '九' => Some(9),
        letter => letter.to_digit(10),
    };
    let is_chinese = |letter: char| !letter.is_ascii() && !('０'..='９').contains(&letter);
    let mut numbers: Vec<(u32, usize)> = Vec::new();
    let mut is_open = false;
    let mut is_numeral = false;
    for letter in text.chars() {
        if letter == '十' {
            match numbers.last_mut().filter(|_| is_open) {
                Some((number, _)) => *number *= 10,
                None => numbers.push((10, 1)),
            }
            (is_open, is_numeral) = (true, true);
        } else if let Some(digit) = value(letter) {
            let after_ten = is_open
                && is_numeral
                && numbers
                    .last()
                    .is_some_and(|(number, _)| number % 10 == 0 && *number <= 30);
            match numbers
                .last_mut()
                .filter(|_| is_open && is_numeral == is_chinese(letter))
            {
                Some((number, _)) if after_ten => *number += digit,
                Some((number, length)) => {
                    *number = number.saturating_mul(10).saturating_add(digit);
                    *length += 1;
                }
                None => numbers.push((digit, 1)),
            }
            is_numeral = is_chinese(letter);
            is_open = true;
        } else {
            // Spaces inside a Chinese numeral mean nothing.
            is_open &= is_numeral && letter.is_whitespace();
        }
    }
    let (year, month, number) = (
        day.year().unsigned_abs().into(),
        u32::from(day.month().unsigned_abs()),
        u32::from(day.day().unsigned_abs()),
    );
    let serial = |count: u32| {
        let start: Date = "1899-12-30".parse().expect("a day");
        i32::try_from(count)
            .ok()
            .and_then(|count| start.days_after(count))
            == Some(day)
    };
    let years = [year, year % 100];
    match numbers[..] {
        [(whole, 8)] => whole == year * 10_000 + month * 100 + number,
        [(whole, 5)] | [(whole, 5), _] => serial(whole),
        [(one, _), (other, _), (third, _)] => {
            years.contains(&one) && (other, third) == (month, number)
                || years.contains(&third)
                    && ((one, other) == (month, number) || (other, one) == (month, number))
        }
        _ => false,
    }
}
