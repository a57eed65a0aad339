//! Cells of rosters as answers.

use rust_decimal::Decimal;

use super::heading::ColumnUnit;
use super::words::{RosterColumn, RosterWords, roster_key};
use crate::estimate::each_condition;
use crate::free_text::{Reading, ReadingFault, Unit};
use crate::{
    Answer, Catalogue, Comparison, Condition, Date, Limit, Question, QuestionIndex, QuestionKind,
    Schools, Words,
};

/// A reason why a cell is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    /// It is not one of the options.
    NoOption,
    /// It is neither yes nor no.
    NeitherYesNorNo,
    /// It bears this mark of doubt.
    Doubtful(String),
    /// It is no exact number, amount or day.
    Inexact(Reading),
    /// No school has this name; those that come closest.
    NoSchool(Vec<Words>),
    /// The text in brackets behind the name of this school may mean another one.
    SchoolInDoubt(Words),
    /// The list of schools is not there.
    NoSchoolList,
    /// Another column of the row, with this index, says something else.
    Conflict(usize),
    /// The school may be that of an earlier degree: of two columns of degrees the other one counts.
    OtherDegree,
    /// The row has more cells than there are headings, so that nobody knows which belongs where.
    MoreCells {
        /// The cells of the row.
        cells: usize,
        /// The headings.
        headings: usize,
    },
    /// The row has fewer cells than there are headings, and empty ones cannot be seen.
    FewerCells {
        /// The cells of the row.
        cells: usize,
        /// The headings.
        headings: usize,
    },
}

impl CellFault {
    /// Returns the answers that may be meant, where there are several.
    pub fn candidates(&self) -> Vec<Answer> {
        match self {
            Self::Inexact(Reading::Period { first, .. }) => vec![Answer::Date(*first)],
            Self::Inexact(reading) => reading.candidates(),
            _ => Vec::new(),
        }
    }

    /// Returns whether nothing is known of the cell: it may mean anything, but nothing more than something else.
    pub(super) fn is_unknown(&self) -> bool {
        match self {
            Self::NoOption | Self::NeitherYesNorNo => true,
            Self::NoSchool(close) => close.is_empty(),
            _ => false,
        }
    }

    /// Returns whether the cell is written as an answer to its question is, though not exactly.
    pub(super) fn is_of_kind(&self) -> bool {
        match self {
            Self::NoOption | Self::NeitherYesNorNo => false,
            Self::Inexact(Reading::Invalid(fault)) => matches!(
                fault,
                ReadingFault::OutOfBounds { .. }
                    | ReadingFault::DayOutside { .. }
                    | ReadingFault::YearMissing
                    | ReadingFault::NoSuchDay
                    | ReadingFault::ForeignUnit(_)
            ),
            _ => true,
        }
    }
}

/// Reads cells.
#[derive(Debug, Clone, Copy)]
pub struct CellReader<'r> {
    /// The questions.
    pub catalogue: &'r Catalogue,
    /// The words of tables.
    pub words: &'r RosterWords,
    /// The schools; `None` as long as the list is not there.
    pub schools: Option<&'r Schools>,
    /// The question that schools answer.
    pub school_question: Option<QuestionIndex>,
}

/// The settings of a column that change how its cells are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnRules {
    /// The unit of numbers that have none of their own.
    pub unit: ColumnUnit,
    /// True if numbers without a unit in a column of unclear unit are years: all of them are small enough.
    pub are_years: bool,
    /// True if a month without a day stands for its first day.
    pub first_of_month: bool,
    /// The limits of the question's days: a month between two of them needs no day. `None` where a month is never enough.
    pub limits: Option<Vec<(Comparison, Date)>>,
}

/// The question for the day of the estimate.
pub(super) const AS_OF: &str = "as_of";
/// At most so many schools are proposed.
const MAX_PROPOSED: usize = 2;

impl CellReader<'_> {
    /// Reads a cell. `None` where it says that nothing is known.
    ///
    /// # Errors
    ///
    /// Returns the reason why it is no answer.
    pub fn read(
        &self,
        question: QuestionIndex,
        rules: &ColumnRules,
        cell: &str,
    ) -> Result<Option<Answer>, CellFault> {
        let cell = cell.trim();
        let cell = cell.strip_prefix('\'').unwrap_or(cell);
        let asked = &self.catalogue[question];
        match &asked.kind {
            QuestionKind::Number { .. } | QuestionKind::Money { .. } => {
                self.number(asked, question, rules, cell)
            }
            QuestionKind::Date { earliest, latest } => match asked.read(cell) {
                Ok(Answer::Date(day)) if (*earliest..=*latest).contains(&day) => {
                    Ok(Some(Answer::Date(day)))
                }
                _ => self.day(asked, rules, cell),
            },
            _ => self.choice(asked, question, cell),
        }
    }

    fn choice(
        &self,
        asked: &Question,
        question: QuestionIndex,
        cell: &str,
    ) -> Result<Option<Answer>, CellFault> {
        let is_set = matches!(asked.kind, QuestionKind::Set(_));
        if let Ok(answer) = asked.read(cell) {
            return Ok(Some(answer));
        }
        let key = roster_key(cell);
        let words = self.words;
        if words.is_blank(cell) {
            return Ok(None);
        }
        if let Some(mark) = words.doubt_in(cell)
            && cell.contains(char::is_alphanumeric)
            // Sets are joined by +.
            && !(is_set && matches!(mark, "+" | "＋") && !cell.ends_with(['+', '＋']))
        {
            return Err(CellFault::Doubtful(mark.to_owned()));
        }
        let column = words.column(question);
        if let Some(option) = column.and_then(|column| option(column, &key)) {
            return Ok(Some(match asked.kind {
                QuestionKind::Set(_) => Answer::Set(1 << option),
                QuestionKind::YesNo => Answer::YesNo(option == 0),
                _ => Answer::Choice(option),
            }));
        }
        let (is_yes, is_no) = (words.yes.contains(&key), words.no.contains(&key));
        match &asked.kind {
            QuestionKind::YesNo if is_yes || is_no => Ok(Some(Answer::YesNo(is_yes))),
            QuestionKind::YesNo => Err(CellFault::NeitherYesNorNo),
            QuestionKind::Set(_) if is_no => Ok(Some(Answer::Set(0))),
            QuestionKind::Set(_) => {
                column.map_or(Err(CellFault::NoOption), |column| set(column, cell))
            }
            _ if self.school_question == Some(question) => self.school(cell),
            _ => Err(CellFault::NoOption),
        }
    }

    /// Reads a cell that names a school.
    fn school(&self, cell: &str) -> Result<Option<Answer>, CellFault> {
        let Some(schools) = self.schools else {
            return Err(CellFault::NoSchoolList);
        };
        match super::school_name::read(&self.words.brackets, schools, cell) {
            Ok(school) => Ok(Some(Answer::Choice(school.option))),
            Err(Some(school)) => Err(CellFault::SchoolInDoubt(school.name.clone())),
            Err(None) => {
                let found = schools.search(cell).into_iter().take(MAX_PROPOSED);
                Err(CellFault::NoSchool(
                    found.map(|school| school.name.clone()).collect(),
                ))
            }
        }
    }

    fn number(
        &self,
        asked: &Question,
        question: QuestionIndex,
        rules: &ColumnRules,
        cell: &str,
    ) -> Result<Option<Answer>, CellFault> {
        if self.words.is_blank(cell) {
            return Ok(None);
        }
        // The end of a number that was parted at its thousands: 000, 003.
        if cell.len() >= 3
            && cell.starts_with('0')
            && cell.bytes().all(|byte| byte.is_ascii_digit())
        {
            let fault = Reading::Invalid(ReadingFault::Grouping);
            return Err(CellFault::Inexact(fault));
        }
        let read = |unit: Option<Unit>| read_value(asked, cell, unit);
        let (years, months) = match &rules.unit {
            ColumnUnit::Own { .. } => return read(None),
            ColumnUnit::Given(unit) => return read(Some(*unit)),
            ColumnUnit::Foreign(unit) => {
                let fault = || ReadingFault::ForeignUnit(unit.clone());
                return Err(CellFault::Inexact(Reading::Invalid(fault())));
            }
            ColumnUnit::Unclear { years, months } => (read(Some(*years)), read(Some(*months))),
        };
        if years == months || rules.are_years {
            return years;
        }
        // What is paid a month is never that much.
        let bare = self.words.column(question).and_then(|column| column.bare);
        if let (Ok(Some(Answer::Number(yearly))), Some(limit)) =
            (&years, bare.and_then(|bare| bare.months_up_to))
            && *yearly >= limit.into()
        {
            return years;
        }
        let mut candidates: Vec<Answer> = Vec::new();
        for reading in [years, months] {
            match reading {
                Ok(answer) => candidates.extend(answer),
                Err(fault) => candidates.extend(fault.candidates()),
            }
        }
        candidates.dedup();
        Err(CellFault::Inexact(Reading::Ambiguous(candidates)))
    }

    fn day(
        &self,
        asked: &Question,
        rules: &ColumnRules,
        cell: &str,
    ) -> Result<Option<Answer>, CellFault> {
        if self.words.is_blank(cell) {
            return Ok(None);
        }
        match read_value(asked, cell, None) {
            Err(CellFault::Inexact(Reading::Period { first, last }))
                if is_month(first, last)
                    && (rules.first_of_month
                        || rules
                            .limits
                            .as_ref()
                            .is_some_and(|limits| is_between(limits, first, last))) =>
            {
                Ok(Some(Answer::Date(first)))
            }
            read => read,
        }
    }
}

fn read_value(
    asked: &Question,
    cell: &str,
    unit: Option<Unit>,
) -> Result<Option<Answer>, CellFault> {
    match asked.read_free_text(cell, unit) {
        Reading::Empty => Ok(None),
        // Nobody is paid nothing: formulas leave zeros in empty rows.
        Reading::Exact(value @ Answer::Number(number))
            if number.is_zero() && !is_plausible(&asked.kind, number) =>
        {
            let others = Vec::new();
            Err(CellFault::Inexact(Reading::Implausible { value, others }))
        }
        Reading::Exact(answer) => Ok(Some(answer)),
        reading => Err(CellFault::Inexact(reading)),
    }
}

fn is_plausible(kind: &QuestionKind, number: Decimal) -> bool {
    match kind {
        QuestionKind::Number { plausible, .. } | QuestionKind::Money { plausible, .. } => {
            plausible.contains(number)
        }
        _ => true,
    }
}

/// Returns whether a period is a month, and not a year.
fn is_month(first: Date, last: Date) -> bool {
    (first.year(), first.month()) == (last.year(), last.month())
}

/// Returns whether no limit parts the days of a period.
fn is_between(limits: &[(Comparison, Date)], first: Date, last: Date) -> bool {
    limits.iter().all(|(comparison, limit)| match comparison {
        Comparison::AtLeast | Comparison::LessThan => *limit <= first || last < *limit,
        Comparison::MoreThan | Comparison::AtMost => *limit < first || last <= *limit,
    })
}

/// Returns the limits with which the policies compare the days of a question. The day of the estimate has none: it is
/// compared with every document.
pub(super) fn limits(
    catalogue: &Catalogue,
    question: QuestionIndex,
) -> Option<Vec<(Comparison, Date)>> {
    if catalogue[question].id == AS_OF {
        return None;
    }
    let mut limits = Vec::new();
    each_condition(catalogue, &mut |condition| {
        condition.each_comparison(&mut |compared| {
            if let Condition::Compared {
                question: known,
                comparison,
                limit: Limit::Date(limit),
            } = compared
                && *known == question
                && !limits.contains(&(*comparison, *limit))
            {
                limits.push((*comparison, *limit));
            }
        });
    });
    Some(limits)
}

/// Returns the option that a key stands for, alone or beside texts that add nothing.
fn option(column: &RosterColumn, key: &str) -> Option<u8> {
    let exact = |key: &str| {
        let mut options = column.options.iter();
        options
            .find(|option| option.fits(key))
            .map(|option| option.option)
    };
    let rest = column
        .leads
        .iter()
        .find_map(|lead| key.strip_prefix(&**lead));
    exact(key)
        .or_else(|| exact(rest?))
        .or_else(|| composed(column, key))
}

/// Returns the one option of which a key is composed with texts that add nothing: 全日制硕士研究生学历.
fn composed(column: &RosterColumn, key: &str) -> Option<u8> {
    if column.fillers.is_empty() {
        return None;
    }
    let (mut rest, mut found) = (key, None);
    while !rest.is_empty() {
        let options = column.options.iter().flat_map(|option| {
            let words = option.own.iter().chain(&option.words);
            words.map(|word| (&**word, Some(option.option)))
        });
        let fillers = column.fillers.iter().map(|word| (&**word, None));
        let (word, option) = options
            .chain(fillers)
            // Words of few letters begin too many others.
            .filter(|(word, _)| !word.is_ascii() && rest.starts_with(word))
            .max_by_key(|(word, option)| (word.len(), option.is_some()))?;
        if option.is_some() && found.is_some() && option != found {
            return None;
        }
        found = option.or(found);
        rest = &rest[word.len()..];
    }
    found
}

/// Reads several options in one cell.
fn set(column: &RosterColumn, cell: &str) -> Result<Option<Answer>, CellFault> {
    let mut set = 0;
    for part in cell.split(['+', '＋', '、', ',', '，', ';', '；', '/', '|', '\n']) {
        if !part.trim().is_empty() {
            set |= 1 << option(column, &roster_key(part)).ok_or(CellFault::NoOption)?;
        }
    }
    Ok(Some(Answer::Set(set)))
}
