//! Cells of rosters as answers.

use rust_decimal::Decimal;

use super::words::{RosterColumn, RosterUnit, RosterWords, roster_key};
use crate::read_answer::decimal;
use crate::{
    Answer, Catalogue, Date, Question, QuestionIndex, QuestionKind, ReadAnswerError, Schools, Words,
};

/// Why a cell is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    /// None of the options.
    NoOption,
    /// Neither yes nor no.
    NeitherYesNorNo,
    /// No number.
    NoNumber,
    /// Only whole numbers make sense.
    NotWhole,
    /// Outside its bounds: from 0 to this.
    OutOfBounds(Decimal),
    /// No day of the calendar.
    NoDay,
    /// A year or a month; a day is needed.
    DayMissing,
    /// The day and the month may be meant either way round.
    EitherDay,
    /// A school that is on no list, with the names that come closest.
    NoSchool(Vec<Words>),
}

/// Reads cells.
#[derive(Debug, Clone, Copy)]
pub struct CellReader<'r> {
    /// The questions.
    pub catalogue: &'r Catalogue,
    /// How tables say things.
    pub words: &'r RosterWords,
    /// The schools, and the question that they answer.
    pub schools: Option<(QuestionIndex, &'r Schools)>,
}

/// No more schools are proposed.
const MOST_PROPOSED: usize = 2;
/// The day before the first one in spreadsheets that write days as numbers.
const SPREADSHEET_START: (i16, i8, i8) = (1899, 12, 30);

impl CellReader<'_> {
    /// What a cell answers; `None` where it says that nothing is known. `times` is what the heading's unit stands for.
    ///
    /// # Errors
    ///
    /// Where it is no answer.
    pub fn read(
        &self,
        question: QuestionIndex,
        times: u32,
        cell: &str,
    ) -> Result<Option<Answer>, CellFault> {
        let cell = cell.trim();
        if cell.is_empty() {
            return Ok(None);
        }
        let asked = &self.catalogue[question];
        let key = roster_key(cell);
        let column = self.words.column(question);
        // Numbers and days are read with their units and in other forms, so that only one rule reads them.
        if !matches!(
            asked.kind,
            QuestionKind::Number { .. } | QuestionKind::Money { .. }
        ) && let Ok(answer) = asked.read(cell)
        {
            return Ok(Some(answer));
        }
        if let Some(option) = column.and_then(|column| option(column, &key)) {
            return Ok(Some(match asked.kind {
                QuestionKind::Set(_) => Answer::Set(1 << option),
                _ => Answer::Choice(option),
            }));
        }
        match &asked.kind {
            QuestionKind::YesNo if self.words.yes.contains(&key) => {
                return Ok(Some(Answer::YesNo(true)));
            }
            QuestionKind::YesNo if self.words.no.contains(&key) => {
                return Ok(Some(Answer::YesNo(false)));
            }
            QuestionKind::Set(_) if self.words.no.contains(&key) => {
                return Ok(Some(Answer::Set(0)));
            }
            _ => {}
        }
        if self.words.unknown.contains(&key) {
            return Ok(None);
        }
        let answer = match &asked.kind {
            QuestionKind::Choice(_) => self.school(question, cell),
            QuestionKind::YesNo => Err(CellFault::NeitherYesNorNo),
            QuestionKind::Set(_) => {
                column.map_or(Err(CellFault::NoOption), |column| set(column, cell))
            }
            QuestionKind::Date { .. } => self.day(cell).map(Answer::Date),
            QuestionKind::Number { .. } | QuestionKind::Money { .. } => {
                let units = column.map_or(&[][..], |column| &column.units);
                self.number(asked, units, times, cell)
            }
        };
        answer.map(Some)
    }

    /// A school by its name.
    fn school(&self, question: QuestionIndex, cell: &str) -> Result<Answer, CellFault> {
        let Some((_, schools)) = self.schools.filter(|(known, _)| *known == question) else {
            return Err(CellFault::NoOption);
        };
        // What stands in brackets behind a name may be a course or a campus.
        let before = cell
            .find(['(', '（', '[', '【'])
            .map_or(cell, |place| &cell[..place]);
        if let Some(school) = schools.named(cell).or_else(|| schools.named(before)) {
            return Ok(Answer::Choice(school.option));
        }
        let found = schools.search(cell).into_iter().take(MOST_PROPOSED);
        Err(CellFault::NoSchool(
            found.map(|school| school.name.clone()).collect(),
        ))
    }

    /// A number with its unit: 26万元, CNY 260,000, 3年.
    fn number(
        &self,
        asked: &Question,
        units: &[RosterUnit],
        times: u32,
        cell: &str,
    ) -> Result<Answer, CellFault> {
        let text = half_width(cell);
        let start = text.find(|letter: char| letter.is_ascii_digit() || letter == '-');
        let number = |word: &str| {
            let key = roster_key(word);
            units
                .iter()
                .find(|unit| unit.word == key)
                .map(|unit| unit.times)
        };
        let (digits, before, after) = if let Some(start) = start {
            let (before, rest) = text.split_at(start);
            let end = rest
                .find(|letter: char| !letter.is_ascii_digit() && !",.-".contains(letter))
                .unwrap_or(rest.len());
            // Spreadsheets write large numbers as 2.6E+5.
            let end = exponent(rest, end).unwrap_or(end);
            (rest[..end].to_owned(), before, &rest[end..])
        } else {
            let numerals = &self.words.numerals;
            let known = numerals.iter().find_map(|numeral| {
                let rest = text.strip_prefix(&*numeral.word)?;
                Some((numeral.times.to_string(), "", rest))
            });
            known.ok_or(CellFault::NoNumber)?
        };
        let before = before.trim_matches(['¥', '￥', '$', ' ']);
        if !before.is_empty() && number(before) != Some(1) {
            return Err(CellFault::NoNumber);
        }
        let times = match after.trim() {
            "" => times,
            unit => number(unit).ok_or(CellFault::NoNumber)?,
        };
        let digits = without_commas(&digits).ok_or(CellFault::NoNumber)?;
        let most = match &asked.kind {
            QuestionKind::Number { at_most, .. } | QuestionKind::Money { at_most, .. } => *at_most,
            _ => Decimal::ZERO,
        };
        let number = decimal(&digits, true).ok_or(CellFault::NoNumber)?;
        let number = number
            .checked_mul(Decimal::from(times))
            .ok_or(CellFault::OutOfBounds(most))?;
        asked
            .read_json_number(&number.normalize().to_string())
            .map_err(|error| match error {
                ReadAnswerError::OutOfBounds { at_most, .. } => CellFault::OutOfBounds(at_most),
                _ if !number.is_integer() => CellFault::NotWhole,
                _ => CellFault::NoNumber,
            })
    }

    /// A day: 2026-3-1, 2026/03/01, 2026年3月1日, 20260301, 1 March 2026, 46082 as spreadsheets count.
    fn day(&self, cell: &str) -> Result<Date, CellFault> {
        let text = half_width(cell);
        let mut parts: Vec<&str> = Vec::new();
        for part in text.split(|letter: char| !letter.is_alphanumeric()) {
            // 2026年3月1日 has no spaces; 1Mar2026 has none, either.
            let mut rest = part;
            while let Some(first) = rest.chars().next() {
                let is_digit = first.is_ascii_digit();
                let end = rest
                    .find(|letter: char| letter.is_ascii_digit() != is_digit)
                    .unwrap_or(rest.len());
                let (one, more) = rest.split_at(end);
                if !["年", "月", "日", "号", "th", "st", "nd", "rd", "T", "t"].contains(&one) {
                    parts.push(one);
                }
                rest = more;
            }
        }
        // A time of day may follow: 2026-03-01 00:00:00.
        if text.contains(':') {
            parts.truncate(3);
        }
        let number = |text: &str| text.parse::<i32>().ok().filter(|_| text.len() <= 8);
        if let [only] = parts[..] {
            return single(only, number(only).ok_or(CellFault::NoDay)?);
        }
        let month = |text: &str| self.month(text);
        let (year, month, day) = match parts[..] {
            [year, month, day] if year.len() == 4 => (number(year), number(month), number(day)),
            [day, named, year] if month(named).is_some() => {
                (number(year), month(named), number(day))
            }
            [named, day, year] if month(named).is_some() => {
                (number(year), month(named), number(day))
            }
            [one, other, year] if year.len() == 4 => {
                let (one, other) = (number(one), number(other));
                match (one > Some(12), other > Some(12)) {
                    (true, _) => (number(year), other, one),
                    (_, true) => (number(year), one, other),
                    _ if one == other => (number(year), one, other),
                    _ if one.is_some() && other.is_some() => return Err(CellFault::EitherDay),
                    _ => return Err(CellFault::NoDay),
                }
            }
            [year, other] if year.len() == 4 && number(year).and(number(other)).is_some() => {
                return Err(CellFault::DayMissing);
            }
            [named, year] if month(named).is_some() && number(year).is_some() => {
                return Err(CellFault::DayMissing);
            }
            _ => return Err(CellFault::NoDay),
        };
        date(year, month, day).ok_or(CellFault::NoDay)
    }

    /// The month with this name, or with this beginning of it.
    fn month(&self, text: &str) -> Option<i32> {
        let key = roster_key(text);
        if key.len() < 3 {
            return None;
        }
        (1..)
            .zip(&self.words.months)
            .find(|(_, month)| month.starts_with(&key))
            .map(|(number, _)| number)
    }
}

/// A day written as one number.
fn single(text: &str, number: i32) -> Result<Date, CellFault> {
    let found = match text.len() {
        8 => date(
            Some(number / 10_000),
            Some(number / 100 % 100),
            Some(number % 100),
        ),
        5 => {
            let (year, month, day) = SPREADSHEET_START;
            Date::new(year, month, day).and_then(|start| start.days_after(number))
        }
        4 | 6 => return Err(CellFault::DayMissing),
        _ => None,
    };
    found.ok_or(CellFault::NoDay)
}

fn date(year: Option<i32>, month: Option<i32>, day: Option<i32>) -> Option<Date> {
    let small = |number: Option<i32>| i8::try_from(number?).ok();
    let year = i16::try_from(year?)
        .ok()
        .filter(|year| (1900..=2200).contains(year))?;
    Date::new(year, small(month)?, small(day)?)
}

/// The option that a word stands for.
fn option(column: &RosterColumn, key: &str) -> Option<u8> {
    let fits = |words: &[String]| words.iter().any(|word| word == key);
    let found = column.options.iter().find(|option| fits(&option.words));
    found.map(|option| option.option)
}

/// Several options in one cell.
fn set(column: &RosterColumn, cell: &str) -> Result<Answer, CellFault> {
    let mut set = 0;
    for part in cell.split(['+', '、', ',', '，', ';', '；', '/', '|', '\n']) {
        if part.trim().is_empty() {
            continue;
        }
        set |= 1 << option(column, &roster_key(part)).ok_or(CellFault::NoOption)?;
    }
    Ok(Answer::Set(set))
}

/// A number without the commas at thousands; `None` where a comma stands elsewhere.
fn without_commas(digits: &str) -> Option<String> {
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let mut are_three = groups.clone().all(|group| group.len() == 3) && !rest.contains(',');
    are_three &=
        whole.len() == first.len() || (1..=3).contains(&first.trim_start_matches('-').len());
    let plain: String = digits.chars().filter(|letter| *letter != ',').collect();
    are_three.then_some(plain)
}

/// Where the exponent ends that follows a number, if one does.
fn exponent(text: &str, end: usize) -> Option<usize> {
    let rest = text[end..].strip_prefix(['e', 'E'])?;
    let digits = rest.trim_start_matches(['+', '-']);
    let length = digits
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(digits.len());
    let is_one = length > 0 && rest.len() - digits.len() <= 1;
    is_one.then(|| text.len() - digits.len() + length)
}

/// Full-width letters and digits as plain ones.
fn half_width(text: &str) -> String {
    let plain = |letter: char| match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{3000}' | '\u{a0}' => ' ',
        '−' | '–' | '—' => '-',
        _ => letter,
    };
    text.trim().chars().map(plain).collect()
}
