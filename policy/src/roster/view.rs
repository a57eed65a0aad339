//! Views of a roster: rows found and sorted, their sums, and groups of them.

use core::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::heading::Column;
use super::order::sort_by;
use super::sheet::Sheet;
use crate::{Answer, Money, MoneyRange, QuestionSet};

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// All.
    #[default]
    All,
    /// Those with cells that are no answers.
    Faulty,
    /// Those with open questions.
    Open,
    /// Those without.
    Settled,
}

/// Which rows are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// A part of a cell; empty for all.
    pub text: String,
    /// The kind of rows.
    pub kind: Kind,
    /// A column, and the [group](Group::key) in it.
    pub group: Option<(usize, String)>,
}

/// A sort key of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Key {
    /// As they stand in the table.
    #[default]
    Row,
    /// The name.
    Name,
    /// The high end of the usual range, then its low end.
    Usual,
    /// The high end of the full range, then its low end.
    High,
    /// The number of unanswered questions.
    Open,
}

/// Sums over rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    /// Number of people.
    pub people: u32,
    /// The sum of their usual ranges.
    pub usual: MoneyRange,
    /// The questions whose usual answer is assumed of somebody.
    pub assumes: QuestionSet,
    /// The sum of their full ranges.
    pub total: MoneyRange,
    /// The number of people without an open question.
    pub settled: u32,
    /// The number of people whose lowest amount is the highest, too.
    pub certain: u32,
    /// The number of people whose row is not estimated.
    pub not_estimated: u32,
    /// Number of people with invalid cells.
    pub faulty: u32,
}

/// Rows that have the same in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The common value: the answer as it is written, or the cell; empty if there is no answer.
    pub key: String,
    /// The answer, where it is one.
    pub answer: Option<Answer>,
    /// The sums over the group.
    pub sums: Sums,
}

/// Rows found and sorted, and what they add up to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// The rows, as they are shown.
    pub rows: Vec<u32>,
    /// The sums over the rows found.
    pub sums: Sums,
}

impl Sums {
    fn add(&mut self, sheet: &Sheet<'_>, row: usize) {
        self.people += 1;
        self.faulty += u32::from(!sheet.faults(row).is_empty());
        let Some(result) = sheet.result(row) else {
            self.not_estimated += 1;
            return;
        };
        self.usual += result.usual;
        self.assumes = self.assumes.union(result.assumes);
        self.total += result.total;
        self.settled += u32::from(result.undetermined.is_empty());
        let total = result.total;
        self.certain += u32::from(total.low == total.high && !total.at_least);
    }
}

impl Sheet<'_> {
    /// The rows worked on that a filter lets through, sorted.
    pub fn view(&mut self, filter: &Filter, key: Key, descends: bool) -> View {
        let mut view = View::default();
        let text = filter.text.trim().to_lowercase();
        for row in 0..self.known() {
            if self.is_shown(row, filter, &text) {
                view.rows.push(u32::try_from(row).unwrap_or(u32::MAX));
                view.sums.add(self, row);
            }
        }
        if key != Key::Row {
            let sheet = &*self;
            sort_by(&mut view.rows, &mut |one, other| {
                let order = sheet.compare(key, one as usize, other as usize);
                if descends { order.reverse() } else { order }
            });
        } else if descends {
            view.rows.reverse();
        }
        view
    }

    /// The groups of a column, the largest first; of equals in the order of the rows.
    pub fn groups(&mut self, column: usize) -> Vec<Group> {
        let (mut places, mut groups) = (BTreeMap::new(), Vec::<Group>::new());
        for row in 0..self.known() {
            let (key, answer) = self.group(row, column);
            let place = *places.entry(key).or_insert_with_key(|key| {
                let sums = Sums::default();
                groups.push(Group {
                    key: key.clone(),
                    answer,
                    sums,
                });
                groups.len() - 1
            });
            groups[place].sums.add(self, row);
        }
        let mut order: Vec<u32> = (0..groups.len())
            .filter_map(|place| u32::try_from(place).ok())
            .collect();
        let people = |place: u32| groups[place as usize].sums.people;
        sort_by(&mut order, &mut |one, other| {
            people(other).cmp(&people(one))
        });
        order
            .into_iter()
            .map(|place| groups[place as usize].clone())
            .collect()
    }

    /// Returns whether a column divides people into groups: more than one, and about two people in each or more.
    pub fn has_groups(&mut self, column: usize) -> bool {
        if self.headings()[column].column == Column::Name || self.known() < 2 {
            return false;
        }
        let mut keys = BTreeSet::new();
        for row in 0..self.known() {
            keys.insert(self.group(row, column).0);
            if keys.len() > MAX_GROUPS {
                return false;
            }
        }
        keys.len() > 1 && keys.len() * 2 <= self.known() + 2
    }

    fn group(&mut self, row: usize, column: usize) -> (String, Option<Answer>) {
        if let Column::Question(question) = self.headings()[column].column
            && let Ok(answer) = self.read(row, column, question)
        {
            let written = answer.map(|answer| self.catalogue()[question].write(answer));
            return (written.unwrap_or_default(), answer);
        }
        (self.cell(row, column).to_owned(), None)
    }

    fn is_shown(&mut self, row: usize, filter: &Filter, text: &str) -> bool {
        let is_kind = match filter.kind {
            Kind::All => true,
            Kind::Faulty => !self.faults(row).is_empty(),
            Kind::Open => self
                .result(row)
                .is_some_and(|result| !result.undetermined.is_empty()),
            Kind::Settled => self
                .result(row)
                .is_some_and(|result| result.undetermined.is_empty()),
        };
        if !is_kind {
            return false;
        }
        if let Some((column, key)) = &filter.group
            && self.group(row, *column).0 != *key
        {
            return false;
        }
        let columns = 0..self.headings().len();
        text.is_empty()
            || columns
                .into_iter()
                .any(|column| holds(self.cell(row, column), text))
    }

    fn compare(&self, key: Key, one: usize, other: usize) -> Ordering {
        let result = |row: usize| self.result(row).unwrap_or_default();
        let (first, second) = (result(one), result(other));
        match key {
            Key::Row => one.cmp(&other),
            Key::Name => self.name(one).cmp(self.name(other)),
            Key::Usual => from_the_top(first.usual).cmp(&from_the_top(second.usual)),
            Key::High => from_the_top(first.total).cmp(&from_the_top(second.total)),
            Key::Open => first.undetermined.len().cmp(&second.undetermined.len()),
        }
    }
}

/// Returns the ends of a range, the high one first, to be compared.
const fn from_the_top(range: MoneyRange) -> (Money, Money) {
    (range.high, range.low)
}

/// More groups than these are none.
const MAX_GROUPS: usize = 60;

/// Returns whether a cell contains a text, in any case.
fn holds(cell: &str, text: &str) -> bool {
    if cell.is_ascii() {
        let (cell, text) = (cell.as_bytes(), text.as_bytes());
        return cell
            .windows(text.len())
            .any(|part| part.eq_ignore_ascii_case(text));
    }
    cell.contains(text) || cell.to_lowercase().contains(text)
}
