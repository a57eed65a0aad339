//! Texts of a roster that are no answer by themselves, and what somebody says that they mean.

use super::order::sort_by;
use super::sheet::Sheet;
use crate::Answer;

/// A text that is no answer by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotUnderstood {
    /// The text.
    pub cell: String,
    /// In how many rows it stands.
    pub count: u32,
    /// What somebody said that it means; see [`Sheet::tell`].
    pub told: Option<Option<Answer>>,
}

impl Sheet<'_> {
    /// Says what a text means wherever it stands in a column: an answer, or, with `Some(None)`, that it leaves the question
    /// open; with `None` it is read as it stands again. An answer must be one to the question of the column.
    pub fn tell(&mut self, column: usize, cell: &str, meaning: Option<Option<Answer>>) {
        let Some(told) = self.told.get_mut(column) else {
            return;
        };
        match meaning {
            Some(answer) => told.insert(cell.to_owned(), answer),
            None => told.remove(cell),
        };
        self.start_again();
    }

    /// Texts of a column that are no answer, or are one because somebody said so: the most frequent first, at most so
    /// many. Of all rows ever worked on, so that the list stays while they are worked on again.
    pub fn not_understood(&self, column: usize, most: usize) -> Vec<NotUnderstood> {
        let (Some(told), Some(unread)) = (self.told.get(column), self.unread.get(column)) else {
            return Vec::new();
        };
        let found: Vec<(&str, u32)> = unread
            .iter()
            .map(|(cell, count)| (&**cell, *count))
            .collect();
        let mut order: Vec<u32> = (0..).take(found.len()).collect();
        let count = |place: u32| found[place as usize].1;
        sort_by(&mut order, &mut |one, other| count(other).cmp(&count(one)));
        order.truncate(most);
        let named = order.into_iter().map(|place| {
            let (cell, count) = found[place as usize];
            NotUnderstood {
                cell: cell.to_owned(),
                count,
                told: told.get(cell).copied(),
            }
        });
        named.collect()
    }
}
