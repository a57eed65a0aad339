//! Which columns are used: of several for one question the best one, and only those whose cells fit.

use rustc_hash::FxHashSet;

use super::cell::{CellReader, ColumnRules};
use super::heading::{Column, ColumnUnit, Heading, Rank, Unused};
use super::table::Table;
use super::words::roster_key;
use crate::{Answer, Condition, Question, QuestionIndex, QuestionKind};

/// Maximum number of different cells that decide whether a column fits its heading.
const MAX_SAMPLED: usize = 60;
/// Maximum number of rows searched for those cells.
const MAX_LOOKED_AT: usize = 2_000;

/// Degree to which the cells of a column are what its heading asks for: read, or at least of that kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// There are no cells.
    Empty,
    /// All are.
    All,
    /// Some are.
    Some,
    /// None is.
    None,
}

/// Chooses columns.
pub(super) struct ColumnChooser<'r, 't> {
    pub(super) reader: CellReader<'r>,
    pub(super) table: &'t Table,
    /// The rows that are people.
    pub(super) people: &'t [u32],
}

impl ColumnChooser<'_, '_> {
    /// Decides for each column whether it is used. Columns that the visitor has chosen stay as they are.
    pub(super) fn choose(&self, headings: &mut [Heading], is_chosen: &[bool]) {
        for column in 0..headings.len() {
            if is_chosen[column] {
                continue;
            }
            let unused = self.unfit(&headings[column], column);
            let heading = &mut headings[column];
            heading.unused = unused;
            heading.column = if unused.is_none() {
                heading.named
            } else {
                Column::Unused
            };
        }
        // The best of several for the same; a column that the visitor chose counts before all.
        let rank = |headings: &[Heading], column: usize| {
            let heading = &headings[column];
            (is_chosen[column], heading.rank, heading.is_preferred)
        };
        for column in 0..headings.len() {
            let held = headings[column].column;
            if held == Column::Unused || is_chosen[column] {
                continue;
            }
            let own = rank(headings, column);
            let is_worse = (0..headings.len()).any(|other| {
                let others = rank(headings, other);
                other != column
                    && headings[other].column == held
                    && (others > own || others == own && other < column)
            });
            if is_worse {
                headings[column].column = Column::Unused;
                headings[column].unused = Some(Unused::Duplicate);
            }
        }
    }

    /// Returns the reason why a column does not fit its heading.
    fn unfit(&self, heading: &Heading, column: usize) -> Option<Unused> {
        let Column::Question(question) = heading.named else {
            return None;
        };
        if heading.rank == Rank::Lower {
            return Some(Unused::EarlierDegree);
        }
        match (self.fit(heading, column, question), heading.is_weak) {
            (Fit::Empty, _) => Some(Unused::Empty),
            (Fit::None, _) | (Fit::Some, true) => Some(Unused::CellsDoNotFit),
            _ => None,
        }
    }

    fn fit(&self, heading: &Heading, column: usize, question: QuestionIndex) -> Fit {
        let rules = ColumnRules {
            unit: heading.unit.clone(),
            are_years: false,
            first_of_month: false,
            limits: None,
        };
        let (mut all, mut some, mut any) = (true, false, false);
        for cell in self.sample(column) {
            if self.reader.words.is_blank(cell) {
                continue;
            }
            any = true;
            let is_of_kind = match self.reader.read(question, &rules, cell) {
                Ok(_) => true,
                // 学位 无 says something about a degree.
                Err(_) if self.says_no_degree(question, cell) => true,
                Err(fault) => fault.is_of_kind(),
            };
            all &= is_of_kind && (!heading.is_weak || self.is_own(question, cell));
            some |= is_of_kind;
        }
        match (any, all, some) {
            (false, ..) => Fit::Empty,
            (_, true, _) => Fit::All,
            (.., true) => Fit::Some,
            _ => Fit::None,
        }
    }

    fn says_no_degree(&self, question: QuestionIndex, cell: &str) -> bool {
        let words = self.reader.words;
        let column = words.column(question);
        column.is_some_and(|column| !column.highest.is_empty())
            && words.no.contains(&roster_key(cell))
    }

    /// Returns whether a cell is written as the question itself has its answers.
    fn is_own(&self, question: QuestionIndex, cell: &str) -> bool {
        let asked = &self.reader.catalogue[question];
        if matches!(
            asked.kind,
            QuestionKind::Number { .. } | QuestionKind::Money { .. } | QuestionKind::Date { .. }
        ) {
            return true;
        }
        let column = self.reader.words.column(question);
        let mut options = column.map_or(&[][..], |column| &column.options).iter();
        let key = roster_key(cell);
        asked.read(cell).is_ok() || options.any(|option| option.is_own(&key))
    }

    /// Returns different cells of a column.
    fn sample(&self, column: usize) -> FxHashSet<&str> {
        let mut cells = FxHashSet::default();
        for row in self.people.iter().take(MAX_LOOKED_AT) {
            cells.insert(self.table.cell(*row as usize, column));
            if cells.len() > MAX_SAMPLED {
                break;
            }
        }
        cells
    }

    /// Works out the unit of a column by all of its numbers that have none of their own.
    ///
    /// Where the heading says none, small numbers are years if the column has no others. Where it says years, numbers
    /// that people count in months make it unclear.
    pub(super) fn are_years(
        &self,
        heading: &mut Heading,
        column: usize,
        question: QuestionIndex,
    ) -> bool {
        let words = self.reader.words.column(question);
        let Some(bare) = words.and_then(|words| words.bare) else {
            return false;
        };
        let asked = &self.reader.catalogue[question];
        let Some(limit) = bare.years_up_to else {
            return false;
        };
        let (mut count, mut most, mut months) = (0_u32, 0_u32, 0_u32);
        for row in self.people {
            let cell = self.table.cell(*row as usize, column);
            let Ok(number) = cell.parse::<u32>() else {
                continue;
            };
            count += 1;
            most = most.max(number);
            months += u32::from(number > limit && number <= 120 && number.is_multiple_of(6));
        }
        match &heading.unit {
            ColumnUnit::Unclear { .. } => most <= limit,
            ColumnUnit::Own { is_named: true }
                if months > 1 && months * 2 >= count && is_implausible(asked, most) =>
            {
                let units = (asked.read_unit("年"), asked.read_unit("月"));
                if let (Ok(years), Ok(months)) = units {
                    heading.unit = ColumnUnit::Unclear { years, months };
                }
                false
            }
            _ => false,
        }
    }
}

/// Returns whether people do not usually give such a number.
fn is_implausible(asked: &Question, number: u32) -> bool {
    match &asked.kind {
        QuestionKind::Number { plausible, .. } => !plausible.contains(number.into()),
        _ => false,
    }
}

/// Returns whether a question can be asked of somebody who gives this answer to another one.
pub(super) fn can_be_asked(
    questions: &[Question],
    question: QuestionIndex,
    given: (QuestionIndex, Answer),
) -> bool {
    let asked = questions.get(usize::from(question.0));
    let gate = asked.and_then(|question| question.asked_if.as_ref());
    gate.is_none_or(|gate| can_hold(questions, gate, given))
}

fn can_hold(questions: &[Question], condition: &Condition, given: (QuestionIndex, Answer)) -> bool {
    match condition {
        Condition::Among { question, options } if *question == given.0 => match given.1 {
            Answer::Choice(option) => options & (1 << option) != 0,
            _ => true,
        },
        Condition::All(parts) => parts.iter().all(|part| can_hold(questions, part, given)),
        Condition::Any(parts) => parts.iter().any(|part| can_hold(questions, part, given)),
        Condition::IfThen { .. } => true,
        Condition::Among { question, .. }
        | Condition::Compared { question, .. }
        | Condition::Has { question, .. } => can_be_asked(questions, *question, given),
    }
}
