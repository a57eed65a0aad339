//! A slow reading of numbers, made another way: texts are split at every place, and numerals below 10,000 are looked up
//! among all that are ever written. It returns every value that a text names without doubt.

use std::collections::HashMap;
use std::sync::LazyLock;

use rust_decimal::Decimal;

/// Every way to write the numbers from 1 to 9999 in Chinese numerals.
static NUMERALS: LazyLock<HashMap<String, u32>> = LazyLock::new(|| {
    let mut all = HashMap::new();
    for number in 1..=9_999 {
        for text in numerals(number) {
            all.insert(text, number);
        }
    }
    all
});

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// Writes a number below 10,000 in Chinese numerals, in each of its forms.
pub(super) fn numerals(number: u32) -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut has_gap = false;
    for (place, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = (number / place % 10) as usize;
        if digit == 0 {
            has_gap = !texts[0].is_empty();
            continue;
        }
        let is_start = texts[0].is_empty();
        let mut longer = Vec::new();
        for text in &texts {
            let gaps: &[&str] = match (has_gap, place) {
                (true, 1) => &["零"],
                // Some leave the zero out in front of tens and hundreds.
                (true, _) => &["零", ""],
                (false, _) => &[""],
            };
            for gap in gaps {
                let mut digits = vec![DIGITS[digit]];
                if digit == 2 {
                    digits.push("两");
                }
                if place == 10 && digit == 1 && is_start {
                    digits.push("");
                }
                for digit in digits {
                    longer.push([text, *gap, digit, name].concat());
                }
            }
        }
        texts = longer;
        has_gap = false;
    }
    // 三千五 is 3,500.
    let short: Vec<String> = texts
        .iter()
        .filter_map(|text| {
            text.strip_suffix('百')
                .filter(|text| text.contains('千'))
                .map(str::to_owned)
        })
        .chain(texts.iter().filter_map(|text| {
            text.strip_suffix('十')
                .filter(|text| text.contains('百'))
                .map(str::to_owned)
        }))
        .filter(|text| {
            // The last digit follows the multiplier one step larger.
            let mut letters = text.chars().rev();
            letters.next();
            let before = letters.next();
            before == Some('千') && number.is_multiple_of(100) && !(number / 100).is_multiple_of(10)
                || before == Some('百')
                    && number.is_multiple_of(10)
                    && !(number / 10).is_multiple_of(10)
        })
        .collect();
    texts.extend(short);
    texts
}

/// Returns a text in one form: half-width, no spaces but between digits.
fn folded(text: &str) -> String {
    let letters: Vec<char> = text
        .chars()
        .map(|letter| match letter {
            '！'..='～' => char::from_u32(letter as u32 - 0xfee0).expect("a letter"),
            '。' => '.',
            '￥' => '¥',
            '\u{3000}' | '\u{a0}' => ' ',
            letter => letter,
        })
        .flat_map(char::to_lowercase)
        .collect();
    let text: String = letters.into_iter().collect();
    let text = text.trim().trim_end_matches(['.', ' ']);
    let text = text.strip_prefix('\'').unwrap_or(text);
    let text = text
        .split(' ')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let letters: Vec<char> = text.chars().collect();
    let is_joined = |index: usize| letters[index - 1].is_ascii() && letters[index + 1].is_ascii();
    (0..letters.len())
        .filter(|index| letters[*index] != ' ' || is_joined(*index))
        .map(|index| letters[index])
        .collect()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads a number in digits.
fn arabic(text: &str) -> Option<Decimal> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    if !is_digits(fraction) || whole.is_empty() && !text.starts_with('.') {
        return None;
    }
    let parts: Vec<&str> = whole.split([',', ' ', '\'']).collect();
    let marks: Vec<&str> = whole.matches([',', ' ', '\'']).collect();
    let is_grouped = parts.len() == 1 && whole.bytes().all(|byte| byte.is_ascii_digit())
        || parts.len() > 1
            && marks.iter().all(|mark| *mark == marks[0])
            && parts.iter().all(|part| is_digits(part))
            && (1..=3).contains(&parts[0].len())
            && !parts[0].starts_with('0')
            && parts[1..].iter().all(|part| part.len() == 3);
    let plain = format!("0{}.{fraction}", parts.concat());
    is_grouped.then(|| plain.parse().ok()).flatten()
}

/// Reads a number with multipliers, by splitting it at each 亿, then at each 万, then at each smaller one.
fn number(text: &str) -> Vec<Decimal> {
    let text = text.trim();
    let mut found: Vec<Decimal> = arabic(text).into_iter().collect();
    found.extend(small(text));
    if let Some(scientific) = scientific(text) {
        found.push(scientific);
    }
    if matches!(text, "零" | "〇") {
        found.push(Decimal::ZERO);
    }
    let positional: Option<String> = text
        .chars()
        .map(|letter| match letter {
            '两' => Some('2'),
            '〇' => Some('0'),
            letter => DIGITS
                .iter()
                .position(|digit| digit.starts_with(letter))
                .and_then(|digit| char::from_digit(u32::try_from(digit).ok()?, 10)),
        })
        .collect();
    if let Some(digits) = positional {
        let has_zero = digits[1..].contains('0');
        if !digits.starts_with('0') && (digits.len() > 2 || digits.len() == 2 && has_zero) {
            found.extend(digits.parse::<Decimal>());
        }
    }
    for (name, times) in [
        ("亿", 100_000_000_u32),
        ("万", 10_000),
        ("w", 10_000),
        ("k", 1_000),
    ] {
        for (place, _) in text.match_indices(name) {
            let (before, after) = (&text[..place], &text[place + name.len()..]);
            let is_larger = |smaller: &str| smaller != name && (name != "亿" || smaller != "亿");
            let heads = if name == "亿" {
                number(before)
            } else {
                section(before)
            };
            let tails = if after.is_empty() {
                vec![Decimal::ZERO]
            } else {
                tail(after, times, &is_larger)
            };
            for head in heads.iter().filter(|head| !head.is_zero()) {
                // A fraction is the end of a number: 26.5万5 is none. So is 26百万5.
                let is_last = !head.is_integer()
                    || before.ends_with(['千', '百'])
                        && before.starts_with(|letter: char| letter.is_ascii_digit())
                        && !single_head(before);
                let tails = tails.iter().filter(|tail| !is_last || tail.is_zero());
                for tail in tails {
                    found.extend(
                        head.checked_mul(times.into())
                            .and_then(|head| head.checked_add(*tail)),
                    );
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Returns whether a single digit stands in front of the first multiplier.
fn single_head(text: &str) -> bool {
    let digits = text.chars().take_while(|letter| !"千百".contains(*letter));
    digits.count() == 1
}

fn scientific(text: &str) -> Option<Decimal> {
    let (mantissa, exponent) = text.split_once('e')?;
    let exponent = exponent.replace(' ', "");
    let (whole, _) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let signed = exponent.starts_with(['+', '-']) && is_digits(&exponent[1..]);
    if whole.len() != 1 || !signed {
        return None;
    }
    let mut number = arabic(mantissa)?;
    let steps: i32 = exponent.parse().ok()?;
    for _ in 0..steps.unsigned_abs().min(40) {
        number = if steps < 0 {
            number / Decimal::TEN
        } else {
            number.checked_mul(Decimal::TEN)?
        };
    }
    Some(number)
}

/// Reads what may stand before 万: a number in digits, or one below 10,000.
fn section(text: &str) -> Vec<Decimal> {
    let text = text.trim();
    arabic(text).into_iter().chain(full_small(text)).collect()
}

/// Reads what follows 万, 亿 or k.
fn tail(text: &str, times: u32, is_smaller: &dyn Fn(&str) -> bool) -> Vec<Decimal> {
    let text = text.trim();
    let places = times.to_string().len() - 1;
    let mut found = Vec::new();
    // 26万5.
    let digit = single_digit(text);
    found.extend(digit.map(|digit| Decimal::from(digit) * Decimal::from(times / 10)));
    // 26万5000.
    let joined = text.replace([',', ' ', '\''], "");
    if is_digits(&joined) && joined.len() == places && places > 1 && arabic(text).is_some() {
        found.extend(joined.parse::<Decimal>());
    }
    if let Some(rest) = text.strip_prefix('零').or_else(|| text.strip_prefix('〇')) {
        found.extend(full_small(rest));
        let joined = rest.replace([',', ' ', '\''], "");
        if is_digits(&joined) && joined.len() < places && arabic(rest).is_some() {
            found.extend(joined.parse::<Decimal>());
        }
        found.extend(
            number(rest)
                .into_iter()
                .filter(|_| rest.contains(['万', 'w'])),
        );
    }
    if text.chars().any(|letter| "千百十".contains(letter)) {
        found.extend(small(text));
    }
    for name in ["万", "w", "k"] {
        if text.contains(name) && is_smaller(name) && !text.starts_with(['零', '〇']) {
            found.extend(number(text));
        }
    }
    found.retain(|tail| *tail < Decimal::from(times));
    found
}

fn single_digit(text: &str) -> Option<u32> {
    match text {
        "两" => Some(2),
        _ if text.len() == 1 => text.parse().ok(),
        _ => DIGITS
            .iter()
            .position(|digit| *digit == text)
            .filter(|digit| *digit > 0)
            .and_then(|digit| u32::try_from(digit).ok()),
    }
}

/// Reads a number with 千, 百 and 十.
fn small(text: &str) -> Vec<Decimal> {
    let mut found = full_small(text);
    // 3千5, 3千500.
    for (name, times) in [("千", 1_000_u32), ("百", 100)] {
        if let Some((before, after)) = text.split_once(name) {
            let heads = full_small(&[before, name].concat());
            let after = after.trim();
            let short = single_digit(after).map(|digit| digit * times / 10);
            let whole = Some(after)
                .filter(|after| {
                    is_digits(after)
                        && after.len() == times.to_string().len() - 1
                        && after.len() > 1
                })
                .and_then(|after| after.parse().ok());
            // 3千零50.
            let gap = after.strip_prefix(['零', '〇']).map(str::trim);
            let behind_gap: Option<u32> = gap
                .filter(|gap| is_digits(gap) && gap.len() < times.to_string().len() - 1)
                .and_then(|gap| gap.parse().ok());
            for head in heads {
                for tail in short.iter().chain(&whole).chain(&behind_gap) {
                    found.push(head + Decimal::from(*tail));
                }
            }
        }
    }
    found
}

/// Reads a number below 10,000 whose every digit has its multiplier, in either script; or 260千.
fn full_small(text: &str) -> Vec<Decimal> {
    let text = text.trim();
    let mut chinese = String::new();
    let mut run = String::new();
    let mut is_simple = true;
    for letter in text.chars().chain(['\n']) {
        if letter.is_ascii_digit() {
            run.push(letter);
            continue;
        }
        if run.len() == 1 && run != "0" {
            chinese.push_str(DIGITS[run.parse::<usize>().expect("a digit")]);
        } else if !run.is_empty() {
            is_simple = false;
        }
        run.clear();
        if letter != '\n' && letter != ' ' {
            chinese.push(if letter == '〇' { '零' } else { letter });
        }
    }
    let mut found = Vec::new();
    let is_short = {
        let mut letters = chinese.chars().rev();
        let last = letters.next().unwrap_or(' ');
        let before = letters.next();
        !"千百十".contains(last) && matches!(before, Some('千' | '百'))
    };
    if is_simple && !is_short {
        found.extend(NUMERALS.get(&chinese).map(|number| Decimal::from(*number)));
    }
    // 260千, 26百: more than a digit in front of one multiplier.
    for (name, times) in [("千", 1_000_u32), ("百", 100)] {
        if let Some(before) = text.strip_suffix(name)
            && let Some(head) = arabic(before.trim())
            && !head.is_zero()
        {
            found.extend(head.checked_mul(times.into()));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Returns the months that a text names; a number alone counts `bare` months.
pub(super) fn months(text: &str, bare: u32) -> Vec<Decimal> {
    let text = folded(text);
    let text = signed(&text);
    let mut found: Vec<Decimal> = number(&text)
        .iter()
        .map(|number| number * Decimal::from(bare))
        .collect();
    found.extend(parts(
        &text,
        &[("年", 12), ("years", 12), ("year", 12)],
        &|rest| {
            parts(
                rest,
                &[
                    ("个月", 1),
                    ("月", 1),
                    ("months", 1),
                    ("mos", 1),
                    ("mo", 1),
                    ("mth", 1),
                    ("mths", 1),
                    ("month", 1),
                ],
                &|_| Vec::new(),
            )
        },
    ));
    found.extend(parts(
        &text,
        &[
            ("个月", 1),
            ("月", 1),
            ("months", 1),
            ("mos", 1),
            ("mo", 1),
            ("mth", 1),
            ("mths", 1),
            ("month", 1),
        ],
        &|_| Vec::new(),
    ));
    found.sort();
    found.dedup();
    found
}

fn signed(text: &str) -> String {
    text.strip_prefix('+').unwrap_or(text).to_owned()
}

type Rest<'r> = &'r dyn Fn(&str) -> Vec<Decimal>;

fn parts(text: &str, units: &[(&str, u32)], rest: Rest<'_>) -> Vec<Decimal> {
    let half = Decimal::new(5, 1);
    let mut found = Vec::new();
    for (unit, times) in units {
        for (place, _) in text.match_indices(unit) {
            let (before, after) = (text[..place].trim(), text[place + unit.len()..].trim());
            // A word of letters counts whole.
            if unit.is_ascii() && after.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
                continue;
            }
            let numbers = if before == "半" {
                vec![half]
            } else {
                number(before)
            };
            let halves: Vec<Decimal> = match before.strip_suffix("个半") {
                Some(before) if *unit == "月" => number(before)
                    .into_iter()
                    .filter(Decimal::is_integer)
                    .map(|number| number + half)
                    .collect(),
                _ => Vec::new(),
            };
            for number in numbers.into_iter().chain(halves) {
                let months = number * Decimal::from(*times);
                let after = after.strip_prefix('期').unwrap_or(after).trim();
                if after.is_empty() {
                    found.push(months);
                }
                if let Some(after) = after.strip_prefix('半')
                    && number.is_integer()
                {
                    let more = months + half * Decimal::from(*times);
                    let after = after.trim().strip_prefix('期').unwrap_or(after).trim();
                    if after.is_empty() {
                        found.push(more);
                    }
                    found.extend(
                        joined(after)
                            .iter()
                            .flat_map(|after| rest(after))
                            .map(|rest| more + rest),
                    );
                }
                found.extend(
                    joined(after)
                        .iter()
                        .flat_map(|after| rest(after))
                        .map(|rest| months + rest),
                );
            }
        }
    }
    found
}

/// A second part, without the word that joins it.
fn joined(text: &str) -> Vec<&str> {
    let word = text.strip_prefix('零').or_else(|| text.strip_prefix('又'));
    core::iter::once(text).chain(word.map(str::trim)).collect()
}

/// Returns the yuan a year that a text names.
pub(super) fn yuan(text: &str) -> Vec<Decimal> {
    let text = folded(text);
    let mut found = Vec::new();
    let words = ["元", "块", "yuan", "rmb", "cny", "¥"];
    let years = ["年薪", "每年", "一年", "/年", "/ 年", "每 年"];
    let months = ["月薪", "每月", "一月", "/月", "每个月", "一个月", "/个月"];
    // Words beside the number are taken away in every order, until none is left.
    let mut open = vec![(text, None::<u32>)];
    let mut seen = Vec::new();
    while let Some((text, times)) = open.pop() {
        if seen.contains(&(text.clone(), times)) {
            continue;
        }
        seen.push((text.clone(), times));
        let text = text.trim();
        let number_text = signed(text);
        found.extend(
            number(&number_text)
                .into_iter()
                .map(|number| number * Decimal::from(times.unwrap_or(1))),
        );
        let without = |word: &str| {
            let before = text.strip_prefix(word).map(str::to_owned);
            let after = text.strip_suffix(word).map(str::to_owned);
            [before, after].into_iter().flatten().collect::<Vec<_>>()
        };
        for word in words {
            open.extend(without(word).into_iter().map(|text| (text, times)));
        }
        for (list, count) in [(&years[..], 1), (&months[..], 12)] {
            for word in list {
                if times.is_none_or(|known| known == count) {
                    open.extend(without(word).into_iter().map(|text| (text, Some(count))));
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}
