//! Texts of a roster that are no answer by themselves, and the meaning that the visitor gives them.

use super::heading::{Column, Unused};
use super::order::sort_by;
use super::sheet::Sheet;
use crate::{Answer, QuestionIndex};

/// A text that is no answer by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotUnderstood {
    /// The text.
    pub cell: String,
    /// The number of rows that have it.
    pub count: u32,
    /// The meaning that the visitor gave it; see [`Sheet::set_value_mapping`].
    pub mapping: Option<ValueMapping>,
}

/// The meaning that the visitor gives to a text of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueMapping {
    /// The text means this answer to the question of the column.
    Answer(Answer),
    /// The text leaves the question unanswered.
    Open,
}

impl ValueMapping {
    /// Returns the answer, if there is one.
    pub(super) fn answer(self) -> Option<Answer> {
        match self {
            Self::Answer(answer) => Some(answer),
            Self::Open => None,
        }
    }
}

impl Sheet<'_> {
    /// Sets the meaning of a text wherever it stands in a column; with `None` it is read as it stands again. An answer
    /// must be one to the question of the column.
    pub fn set_value_mapping(&mut self, column: usize, cell: &str, mapping: Option<ValueMapping>) {
        let Some(state) = self.columns.get_mut(column) else {
            return;
        };
        match mapping {
            Some(mapping) => state.value_mappings.insert(cell.to_owned(), mapping),
            None => state.value_mappings.remove(cell),
        };
        if self.headings[column].unused == Some(Unused::CellsDoNotFit) && mapping.is_some() {
            self.take_column(column);
        }
        self.start_again();
    }

    /// Sets the meaning of all other unknown texts of a column; with `None` they are no answer again. Texts that may mean
    /// several things stay as they are.
    pub fn set_rest(&mut self, column: usize, mapping: Option<ValueMapping>) {
        let Some(state) = self.columns.get_mut(column) else {
            return;
        };
        state.rest = mapping;
        state.known.clear();
        if mapping.is_some() {
            self.take_column(column);
        }
        self.start_again();
    }

    /// Returns the meaning of all other unknown texts of a column.
    pub fn rest(&self, column: usize) -> Option<ValueMapping> {
        self.columns.get(column)?.rest
    }

    /// Returns the question that the texts of a column answer once they have a meaning. It is not yet used where none of
    /// them is understood.
    pub fn asked_by(&self, column: usize) -> Option<QuestionIndex> {
        let heading = self.headings.get(column)?;
        match (heading.column, heading.named, heading.unused) {
            (Column::Question(question), ..) => Some(question),
            (_, Column::Question(question), Some(Unused::CellsDoNotFit)) if !heading.is_weak => {
                Some(question)
            }
            _ => None,
        }
    }

    /// Returns texts of a column that are no answer, or are one because the visitor gave them a meaning: the most
    /// frequent first, at most so many. They are those of all rows ever worked on, so that the list stays while rows
    /// are worked on again.
    pub fn not_understood(&self, column: usize, most: usize) -> Vec<NotUnderstood> {
        let Some(state) = self.columns.get(column) else {
            return Vec::new();
        };
        let found: Vec<(&str, u32)> = state
            .unread
            .iter()
            .map(|(cell, count)| (&**cell, *count))
            .collect();
        let mut order: Vec<u32> = (0..).take(found.len()).collect();
        let count = |index: u32| found[index as usize].1;
        sort_by(&mut order, &mut |one, other| count(other).cmp(&count(one)));
        order.truncate(most);
        let named = order.into_iter().map(|index| {
            let (cell, count) = found[index as usize];
            NotUnderstood {
                cell: cell.to_owned(),
                count,
                mapping: state.value_mappings.get(cell).copied(),
            }
        });
        named.collect()
    }
}
