//! The heading of a column, and what it says of the cells below it.

use crate::QuestionIndex;
use crate::free_text::Unit;

/// Content of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Something else.
    Unused,
    /// Names, which are only shown.
    Name,
    /// Answers to a question.
    Question(QuestionIndex),
}

/// The heading of a column, and how the column is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The text, with that of the row above where headings have two rows.
    pub text: String,
    /// The content of the column as it is used.
    pub column: Column,
    /// The content that the text names.
    pub named: Column,
    /// The reason why the column is not used for what it names.
    pub unused: Option<Unused>,
    /// The unit of its numbers.
    pub unit: ColumnUnit,
    /// Rank among columns for the same question.
    pub rank: Rank,
    /// True if it is preferred to others of its rank.
    pub is_preferred: bool,
    /// True if the text often heads something else, so that all cells must fit.
    pub is_weak: bool,
}

/// A reason why a column is not used for what its heading names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unused {
    /// Another column for the same counts before it.
    Duplicate,
    /// None of its cells can be read; of a weak heading, not all.
    CellsDoNotFit,
    /// It has no cells.
    Empty,
    /// It may be about an earlier degree than the highest one.
    EarlierDegree,
    /// The visitor decided so.
    Chosen,
}

/// Rank of a column among those for the same question; the greater one counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// It may be about an earlier degree, or names a firm where people have names of their own.
    Lower,
    /// No more is said.
    Plain,
    /// It is about the highest degree.
    Highest,
}

/// Unit of the numbers in a column that have none of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnUnit {
    /// That of the question; `is_named` where the heading says it.
    Own {
        /// True if the name of the column gives it: 年薪, 合同年限.
        is_named: bool,
    },
    /// The one that the heading or the visitor gives.
    Given(Unit),
    /// The heading says no period, so that both are possible. Its other words are kept in the units.
    Unclear {
        /// The unit if it is by the year.
        years: Unit,
        /// The unit if it is by the month.
        months: Unit,
    },
    /// The heading gives one that the question does not take: $, 天.
    Foreign(String),
}

impl Heading {
    /// Returns the heading of a column of which nothing is known.
    pub(super) fn unknown(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            column: Column::Unused,
            named: Column::Unused,
            unused: None,
            unit: ColumnUnit::Own { is_named: false },
            rank: Rank::Plain,
            is_preferred: false,
            is_weak: false,
        }
    }

    /// Returns the number that one stands for, where the heading gives such a unit: 10,000 for 万元.
    pub fn scale(&self) -> u32 {
        match &self.unit {
            ColumnUnit::Given(unit) => unit.scale(),
            ColumnUnit::Unclear { years, .. } => years.scale(),
            _ => 1,
        }
    }
}
