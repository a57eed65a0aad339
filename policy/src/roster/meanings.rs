//! Texts of a roster that are no answer by themselves, and the meaning that the visitor gives them.

use super::headings::{Column, Unused};
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
    /// The meaning that the visitor gave it; see [`Sheet::tell`].
    pub told: Option<Option<Answer>>,
}

impl Sheet<'_> {
    /// Gives a text a meaning wherever it stands in a column: an answer, or, with `Some(None)`, that it leaves the
    /// question open; with `None` it is read as it stands again. An answer must be one to the question of the column.
    pub fn tell(&mut self, column: usize, cell: &str, meaning: Option<Option<Answer>>) {
        let Some(state) = self.columns.get_mut(column) else {
            return;
        };
        match meaning {
            Some(answer) => state.told.insert(cell.to_owned(), answer),
            None => state.told.remove(cell),
        };
        if self.headings[column].unused == Some(Unused::CellsDoNotFit) && meaning.is_some() {
            self.take_column(column);
        }
        self.start_again();
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
                told: state.told.get(cell).copied(),
            }
        });
        named.collect()
    }
}
