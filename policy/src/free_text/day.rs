//! Days: 2026-3-1, 2026年3月1日, 1 March 2026, 二〇二六年三月一日, 46082 as spreadsheets count.

use super::plain::plain;
use super::time_of_day::{without_half_day, without_time, without_weekday};
use super::{Reading, ReadingFault, within};
use crate::{Answer, Date};

/// The day before the first one in spreadsheets that write days as numbers.
const SPREADSHEET_START: (i16, i8, i8) = (1899, 12, 30);
pub(super) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Words that make a day inexact.
const DOUBTS: [&str; 46] = [
    "?", "~", "+", "≥", "≤", ">", "<", "约", "大概", "大约", "预计", "估计", "可能", "拟", "左右",
    "前后", "以前", "之前", "以后", "之后", "前", "后", "起", "初", "底", "末", "旬", "春", "夏",
    "秋", "冬", "或", "about", "around", "before", "after", "since", "until", "from", "by",
    "early", "mid", "late", "end", "or", "approx",
];

/// A number, the name of a month, or a mark behind a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A number, and how many digits it has.
    Number(i32, usize),
    /// A month by its name.
    Month(i32),
}

/// A part of a day, and the mark or separator behind it.
type Marked = (Part, char);

/// Reads a day that must lie from `earliest` to `latest`.
pub(super) fn read(text: &str, earliest: Date, latest: Date) -> Reading {
    let letters: String = plain(text).into_iter().collect();
    if letters.is_empty() {
        return Reading::Empty;
    }
    let limits = (earliest, latest);
    let Some((day, shift)) = without_time(&letters) else {
        return Reading::Invalid(ReadingFault::NotADay);
    };
    let (day, weekday) = without_weekday(&day);
    let found = match parts(&day) {
        Ok(parts) => parts,
        Err(reading) => return reading,
    };
    // From one day to another.
    if found.len() == 6 && shift == 0 {
        let (first, last) = found.split_at(3);
        return match (three(first, limits), three(last, limits)) {
            (Reading::Exact(first), Reading::Exact(last)) => Reading::Ambiguous(vec![first, last]),
            _ => Reading::Invalid(ReadingFault::NotADay),
        };
    }
    let reading = match found[..] {
        [(Part::Number(number, digits), mark)] => single(number, digits, mark, limits),
        // 45352.5 is noon, as spreadsheets count.
        [(Part::Number(number, 5), '.'), (Part::Number(..), ' ')] => single(number, 5, ' ', limits),
        [one, other] => two(one, other, limits),
        [_, _, _] => three(&found, limits),
        _ => Reading::Invalid(ReadingFault::NotADay),
    };
    checked(shifted(reading, shift, limits), weekday)
}

/// Moves a day to that of Ordos.
fn shifted(reading: Reading, shift: i32, (earliest, latest): (Date, Date)) -> Reading {
    match reading {
        Reading::Exact(Answer::Date(day)) if shift != 0 => day
            .days_after(shift)
            .map_or(Reading::Invalid(ReadingFault::NotADay), |day| {
                within(day, earliest, latest)
            }),
        // The other side of a limit may be meant.
        Reading::Ambiguous(_) | Reading::Period { .. } if shift != 0 => {
            Reading::Invalid(ReadingFault::NotADay)
        }
        reading => reading,
    }
}

/// Holds a day to the day of the week written beside it.
fn checked(reading: Reading, weekday: Option<usize>) -> Reading {
    match (&reading, weekday) {
        (Reading::Exact(Answer::Date(day)), Some(weekday)) if day.weekday() != weekday => {
            Reading::Ambiguous(vec![Answer::Date(*day)])
        }
        _ => reading,
    }
}

/// Takes a day apart into numbers and months.
fn parts(text: &str) -> Result<Vec<Marked>, Reading> {
    let letters: Vec<char> = without_half_day(text).chars().collect();
    let (mut parts, mut index): (Vec<Marked>, usize) = (Vec::new(), 0);
    let mut doubt = None;
    let mut is_day_to_day = false;
    // Where the last number ends: another one does not begin there.
    let mut number_end = usize::MAX;
    while let Some(letter) = letters.get(index) {
        let run = |fits: fn(&char) -> bool| {
            letters[index..]
                .iter()
                .take_while(|letter| fits(letter))
                .count()
        };
        let digits = run(char::is_ascii_digit);
        let numerals = run(|letter| numeral(*letter).is_some());
        let names = run(char::is_ascii_alphabetic);
        let rest: String = letters[index..].iter().collect();
        if (digits > 0 || numerals > 0) && index == number_end {
            return Err(Reading::Invalid(ReadingFault::NotADay));
        }
        if digits > 0 {
            let text: String = letters[index..index + digits].iter().collect();
            let number = text.parse().ok().filter(|_| digits <= 8);
            let number = number.ok_or(Reading::Invalid(ReadingFault::NotADay))?;
            parts.push((Part::Number(number, digits), ' '));
            index += digits;
            number_end = index;
        } else if numerals > 0 {
            let part = chinese(&letters[index..index + numerals]);
            parts.push((part.ok_or(Reading::Invalid(ReadingFault::NotADay))?, ' '));
            index += numerals;
            number_end = index;
        } else if names > 0
            && let Some((word, length)) = name(&rest[..names], &parts)
        {
            parts.extend(word.map(|month| (Part::Month(month), ' ')));
            index += length;
        } else if ["至", "到", "~", "to "]
            .iter()
            .any(|word| rest.starts_with(word))
            && parts.len() == 3
        {
            is_day_to_day = true;
            index += if *letter == 't' { 3 } else { 1 };
        } else if let Some(word) = DOUBTS
            .iter()
            .filter(|word| begins_with(&rest, word))
            .max_by_key(|word| word.len())
        {
            doubt.get_or_insert(*word);
            index += word.chars().count();
        } else {
            match (*letter, parts.last_mut()) {
                ('年' | '月' | '日' | '号', Some((_, mark))) if *mark == ' ' => *mark = *letter,
                ('-' | '/' | '.' | ',' | '\\', Some((_, mark))) => {
                    if *mark == ' ' {
                        *mark = *letter;
                    } else if !matches!(*mark, '年' | '月' | '日' | '号') {
                        return Err(Reading::Invalid(ReadingFault::NotADay));
                    }
                }
                (' ', _) => {}
                _ => return Err(Reading::Invalid(ReadingFault::NotADay)),
            }
            index += 1;
        }
    }
    match (doubt, parts.len()) {
        (Some(_), 0) => Err(Reading::Invalid(ReadingFault::NotADay)),
        (Some(word), _) => Err(Reading::Doubtful(word.to_owned())),
        (None, count) if is_day_to_day && count != 6 => {
            Err(Reading::Invalid(ReadingFault::NotADay))
        }
        _ => Ok(parts),
    }
}

fn begins_with(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| {
        !word.ends_with(|letter: char| letter.is_ascii_alphabetic())
            || !rest.starts_with(|letter: char| letter.is_ascii_alphabetic())
    })
}

/// Reads the name of a month, and the endings of English numbers, which say nothing; returns how many letters it takes.
fn name(word: &str, before: &[Marked]) -> Option<(Option<i32>, usize)> {
    let follows_number = matches!(before.last(), Some((Part::Number(..), ' ')));
    if follows_number && matches!(word, "st" | "nd" | "rd" | "th") || word == "of" {
        return Some((None, word.len()));
    }
    if word.len() < 3 {
        return None;
    }
    // September has four letters in Britain.
    let month = (1..)
        .zip(MONTHS)
        .find(|(_, name)| name.starts_with(word))
        .map(|(number, _)| number)?;
    Some((Some(month), word.len()))
}

fn numeral(letter: char) -> Option<i32> {
    let digits = "〇一二三四五六七八九";
    match letter {
        '零' => Some(0),
        '两' => Some(2),
        '十' => Some(10),
        '廿' => Some(20),
        '卅' => Some(30),
        letter => digits
            .chars()
            .zip(0..)
            .find(|(digit, _)| *digit == letter)
            .map(|(_, number)| number),
    }
}

/// Reads a year digit by digit, or a month or a day in numerals.
fn chinese(letters: &[char]) -> Option<Part> {
    let numbers: Option<Vec<i32>> = letters.iter().map(|letter| numeral(*letter)).collect();
    let (number, digits) = match numbers?[..] {
        [tens @ (10 | 20 | 30)] => (tens, 2),
        [tens @ (10 | 20 | 30), one @ 1..=9] => (tens + one, 2),
        [tens @ 1..=9, 10] => (tens * 10, 2),
        [tens @ 1..=9, 10, one @ 1..=9] => (tens * 10 + one, 2),
        [one @ 0..=9] => (one, 1),
        [a @ 0..=9, b @ 0..=9] => (a * 10 + b, 2),
        [a @ 0..=9, b @ 0..=9, c @ 0..=9, d @ 0..=9] => (a * 1000 + b * 100 + c * 10 + d, 4),
        _ => return None,
    };
    Some(Part::Number(number, digits))
}

/// Reads one number as a day.
fn single(number: i32, digits: usize, mark: char, limits: (Date, Date)) -> Reading {
    match (digits, mark) {
        (8, ' ') => of(
            date(number / 10_000, number / 100 % 100, number % 100),
            limits,
        ),
        (6, ' ') => compact(number, limits),
        (5, ' ') => {
            let (year, month, day) = SPREADSHEET_START;
            let start = Date::new(year, month, day);
            of(start.and_then(|start| start.days_after(number)), limits)
        }
        (4, ' ' | '年') => period(number, None, limits),
        (2, '年') => period(2000 + number, None, limits),
        _ => Reading::Invalid(ReadingFault::NotADay),
    }
}

/// Reads 202603 as a month, and asks about 260301.
fn compact(number: i32, limits: (Date, Date)) -> Reading {
    let month = period(number / 100, Some(number % 100), limits);
    let day = date(2000 + number / 10_000, number / 100 % 100, number % 100);
    let day = day.map(|day| within(day, limits.0, limits.1));
    match (month, day) {
        (Reading::Period { .. }, Some(_)) => Reading::Invalid(ReadingFault::NotADay),
        (_, Some(Reading::Exact(day))) => Reading::Ambiguous(vec![day]),
        (month, _) => month,
    }
}

/// Reads two parts: a month of a year, or a day without a year.
fn two(one: Marked, other: Marked, limits: (Date, Date)) -> Reading {
    let not_a_day = Reading::Invalid(ReadingFault::NotADay);
    match (one, other) {
        ((Part::Number(year, digits), '年'), (Part::Number(month, 1 | 2), '月' | ' ')) => {
            full_year(year, digits).map_or(not_a_day, |year| period(year, Some(month), limits))
        }
        ((Part::Number(_, 1 | 2), '月'), (Part::Number(_, 1 | 2), '日' | '号' | ' ')) => {
            Reading::Invalid(ReadingFault::YearMissing)
        }
        ((_, '年' | '月' | '日' | '号'), _) | (_, (_, '年' | '月' | '日' | '号')) => {
            not_a_day
        }
        ((Part::Number(year, 4), _), (Part::Number(month, 1 | 2) | Part::Month(month), _))
        | ((Part::Number(month, 1 | 2) | Part::Month(month), _), (Part::Number(year, 4), _)) => {
            period(year, Some(month), limits)
        }
        // Spreadsheets write March 2024 as Mar-24.
        ((Part::Month(month), '-'), (Part::Number(year, 2), _)) => {
            period(2000 + year, Some(month), limits)
        }
        _ => Reading::Invalid(ReadingFault::YearMissing),
    }
}

/// Reads three parts in every order that people write days in.
fn three(parts: &[Marked], limits: (Date, Date)) -> Reading {
    let not_a_day = Reading::Invalid(ReadingFault::NotADay);
    let [one, other, third] = parts else {
        return not_a_day;
    };
    let (first, second, last) = (one.0, other.0, third.0);
    let is_marked = |mark: char| matches!(mark, '年' | '月' | '日' | '号');
    if is_marked(one.1) || is_marked(other.1) || is_marked(third.1) {
        // 2026年3月1日; the mark of the day may be left out.
        return match (first, second, last, one.1, other.1, third.1) {
            (
                Part::Number(year, digits),
                Part::Number(month, 1 | 2),
                Part::Number(day, 1 | 2),
                '年',
                '月',
                '日' | '号' | ' ' | '-',
            ) => {
                full_year(year, digits).map_or(not_a_day, |year| of(date(year, month, day), limits))
            }
            _ => not_a_day,
        };
    }
    let year = |part: Part| match part {
        Part::Number(year, digits @ (2 | 4)) => full_year(year, digits),
        _ => None,
    };
    let is_long = |part: Part| matches!(part, Part::Number(_, 4));
    let month = |part: Part| match part {
        Part::Number(month, 1 | 2) | Part::Month(month) => Some(month),
        Part::Number(..) => None,
    };
    let day = |part: Part| match part {
        Part::Number(day, 1 | 2) => Some(day),
        _ => None,
    };
    let has_name = matches!(first, Part::Month(_)) || matches!(second, Part::Month(_));
    // Where a month is named, a year in front has four digits.
    let orders = [
        (first, second, last, !has_name || is_long(first)),
        (last, second, first, !is_long(first)),
        (last, first, second, !is_long(first)),
    ];
    let mut days: Vec<Option<Date>> = Vec::new();
    for (year_part, month_part, day_part, fits) in orders {
        let is_only_name = !has_name || matches!(month_part, Part::Month(_));
        if let (Some(year), Some(month), Some(day)) =
            (year(year_part), month(month_part), day(day_part))
            && fits
            && is_only_name
        {
            days.push(date(year, month, day));
        }
    }
    if days.is_empty() {
        return not_a_day;
    }
    several(days.into_iter().flatten(), limits)
}

/// Returns the one day of several readings that lies inside the limits, or all of them.
fn several(days: impl Iterator<Item = Date>, limits: (Date, Date)) -> Reading {
    let mut found: Vec<Date> = Vec::new();
    for day in days {
        if !found.contains(&day) {
            found.push(day);
        }
    }
    let outside = found.first().copied();
    found.retain(|day| (limits.0..=limits.1).contains(day));
    match found[..] {
        [] => of(outside, limits),
        [day] => Reading::Exact(Answer::Date(day)),
        _ => Reading::Ambiguous(found.into_iter().map(Answer::Date).collect()),
    }
}

/// Returns a year of four digits as it is, and one of two digits in this century.
fn full_year(year: i32, digits: usize) -> Option<i32> {
    match digits {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
}

fn of(day: Option<Date>, (earliest, latest): (Date, Date)) -> Reading {
    day.map_or(Reading::Invalid(ReadingFault::NoSuchDay), |day| {
        within(day, earliest, latest)
    })
}

/// Returns a month or a year, which must touch the limits.
fn period(year: i32, month: Option<i32>, (earliest, latest): (Date, Date)) -> Reading {
    let first = date(year, month.unwrap_or(1), 1);
    let last = match month {
        Some(month) if month < 12 => date(year, month + 1, 1).map(Date::day_before),
        _ => date(year, 12, 31),
    };
    let (Some(first), Some(last)) = (first, last) else {
        return Reading::Invalid(ReadingFault::NotADay);
    };
    if last < earliest || latest < first {
        return within(first, earliest, latest);
    }
    Reading::Period { first, last }
}
