//! Answers that the table does not give: the visitor gives them for all people, or for one of them.

use std::collections::BTreeMap;

use super::heading::Column;
use super::sheet::{RowFault, Sheet};
use crate::{Answer, Profile, QuestionIndex, QuestionSet};

/// The answers that the table does not give.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Told {
    /// Answers of all whose row gives none.
    of_all: BTreeMap<QuestionIndex, Answer>,
    /// The questions of `of_all` that the visitor answered; the others only count without a column of their own.
    given: QuestionSet,
    /// The questions of which the visitor is not sure, in the order of asking.
    unsure: Vec<QuestionIndex>,
    /// Answers of one person, by the row of the table: they count before the cell. `None` leaves the question open.
    of_person: BTreeMap<(u32, QuestionIndex), Option<Answer>>,
}

/// A question that would narrow the estimates of many people at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListQuestion {
    /// The question.
    pub question: QuestionIndex,
    /// The number of people to whom it matters and whose row says nothing about it.
    pub people: u32,
}

impl Told {
    /// The answers that are assumed of all until the visitor says something else.
    pub(super) fn new(defaults: &[(QuestionIndex, Answer)]) -> Self {
        Self {
            of_all: defaults.iter().copied().collect(),
            ..Self::default()
        }
    }

    /// Returns the same without the answers of single people: those belong to one table.
    #[must_use]
    pub(super) fn of_all(&self) -> Self {
        Self {
            of_person: BTreeMap::new(),
            ..self.clone()
        }
    }

    /// Returns the answer of all to a question.
    pub(super) fn answer(&self, question: QuestionIndex) -> Option<Answer> {
        self.of_all.get(&question).copied()
    }

    /// Returns whether the visitor answered a question for all.
    pub(super) fn is_given(&self, question: QuestionIndex) -> bool {
        self.given.contains(question)
    }

    /// Returns whether the visitor answered anything.
    pub(super) fn is_worked_on(&self) -> bool {
        !self.given.is_empty() || !self.unsure.is_empty() || !self.of_person.is_empty()
    }

    /// Returns the answers of one person.
    fn of_row(&self, row: u32) -> impl Iterator<Item = (QuestionIndex, Option<Answer>)> {
        let all = (row, QuestionIndex(0))..=(row, QuestionIndex(u8::MAX));
        let answers = self.of_person.range(all);
        answers.map(|((_, question), answer)| (*question, *answer))
    }
}

/// Answers of all people.
impl Sheet<'_> {
    /// Returns the answers of all people whose row gives none.
    pub fn row_defaults(&self) -> impl Iterator<Item = (QuestionIndex, Answer)> + '_ {
        let unclear = self.unclear_applicant().map(|unclear| unclear.question);
        let counts = move |question: QuestionIndex| {
            self.told.given.contains(question)
                || self.column(Column::Question(question)).is_none()
                    // Who applies is open as long as nobody said.
                    && unclear != Some(question)
        };
        let answers = self.told.of_all.iter();
        answers
            .map(|(question, answer)| (*question, *answer))
            .filter(move |(question, _)| counts(*question))
    }

    /// Answers a question for all people whose row gives no answer, or takes that back.
    pub fn set_row_default(&mut self, question: QuestionIndex, answer: Option<Answer>) {
        let told = &mut self.told;
        if let Some(answer) = answer {
            told.of_all.insert(question, answer);
            told.given.insert(question);
            told.unsure.retain(|known| *known != question);
        } else {
            told.of_all.remove(&question);
            told.given.remove(question);
        }
        self.answer_again();
    }

    /// Returns the answers that are often those of everybody, to questions that are open: at least two, to be given
    /// together.
    pub fn proposed(&self) -> Vec<(QuestionIndex, Answer)> {
        let open = self.open_questions();
        let mut proposed = self.reader.words.proposed.clone();
        proposed.retain(|(question, _)| {
            open.contains(*question) && self.told.answer(*question).is_none()
        });
        if proposed.len() < 2 {
            proposed.clear();
        }
        proposed
    }

    /// Sets the questions of which the visitor is not sure. They are not asked of the list.
    pub fn set_unsure(&mut self, unsure: &[QuestionIndex]) {
        self.told.unsure = unsure.to_vec();
        self.forget_remembered();
        self.answer_again();
    }

    /// Returns the questions of which the visitor is not sure.
    pub fn unsure(&self) -> &[QuestionIndex] {
        &self.told.unsure
    }

    /// Returns the question to put to the list: the one that most people would be asked next. Those that most people
    /// answer alike come last, as with one person. `None` where nothing is left to ask, or nobody is estimated yet.
    pub fn next_question(&self) -> Option<ListQuestion> {
        let catalogue = self.catalogue();
        let mut counts = BTreeMap::<QuestionIndex, u32>::new();
        for row in 0..self.known() {
            if let Some(next) = self.result(row).and_then(|result| result.next) {
                *counts.entry(next).or_default() += 1;
            }
        }
        // Of equals the first in the catalogue.
        let counts = counts.into_iter().rev();
        let next = counts.max_by_key(|(next, count)| (catalogue[*next].usual.is_none(), *count));
        next.map(|(question, _)| ListQuestion {
            question,
            people: self.people_without(question),
        })
    }

    /// Returns the questions that matter to some and that not every row answers.
    pub fn open_questions(&self) -> QuestionSet {
        let results = (0..self.known()).filter_map(|row| self.result(row));
        results.fold(QuestionSet::default(), |open, result| {
            open.union(result.undetermined)
        })
    }

    /// Returns the people for whom a question was answered apart from all others.
    pub fn exceptions(&self, question: QuestionIndex) -> Vec<u32> {
        let rows = (0_u32..).zip(&self.people);
        let rows = rows.filter(|(_, row)| self.told.of_person.contains_key(&(**row, question)));
        rows.map(|(row, _)| row).collect()
    }

    /// Returns the number of people to whom a question matters and whose row says nothing about it.
    pub fn people_without(&self, question: QuestionIndex) -> u32 {
        let rows = (0..self.known()).filter(|row| {
            let result = self.result(*row);
            let mut faults = self.faults(*row).iter();
            result.is_some_and(|result| result.undetermined.contains(question))
                && !faults.any(|fault| self.asked_by(fault.column) == Some(question))
        });
        u32::try_from(rows.count()).unwrap_or(u32::MAX)
    }
}

/// Answers of one person.
impl Sheet<'_> {
    /// Answers a question for one person, whatever the cell says; `None` leaves it open.
    pub fn set_answer_of(&mut self, row: usize, question: QuestionIndex, answer: Option<Answer>) {
        if let Some(row) = self.people.get(row) {
            self.told.of_person.insert((*row, question), answer);
            self.answer_again();
        }
    }

    /// Takes back what was answered to a question for one person: the row counts again.
    pub fn clear_answer_of(&mut self, row: usize, question: QuestionIndex) {
        if let Some(row) = self.people.get(row) {
            self.told.of_person.remove(&(*row, question));
            self.answer_again();
        }
    }

    /// Returns what was answered for one person; `None` is a question left open.
    pub fn answers_of(
        &self,
        row: usize,
    ) -> impl Iterator<Item = (QuestionIndex, Option<Answer>)> + '_ {
        let row = self.people.get(row).copied();
        row.into_iter().flat_map(|row| self.told.of_row(row))
    }

    /// Returns whether a cell of a row answers a question, or should and is not understood.
    pub fn has_cell(&mut self, row: usize, question: QuestionIndex) -> bool {
        let columns = 0..self.headings.len();
        columns.into_iter().any(|column| {
            self.headings[column].column == Column::Question(question)
                && self.agreed(row, column, question) != Ok(None)
        })
    }

    /// Puts the answers of one person in the place of what the row says.
    pub(super) fn answer_as_told(
        &self,
        row: usize,
        profile: &mut Profile,
        faults: &mut Vec<RowFault>,
    ) {
        for (question, answer) in self.answers_of(row) {
            profile.set(question, answer);
            faults.retain(|fault| self.asked_by(fault.column) != Some(question));
        }
    }
}
