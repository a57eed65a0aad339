//! Conditions: what must hold of the answers.

use crate::Date;
use rust_decimal::Decimal;

/// The place of a question in the catalogue, which is the reading's order; less than 64.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionIndex(pub u8);

/// The place of a benefit in the catalogue, which is the reading's order; less than 64.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BenefitIndex(pub u8);

/// The place of a document in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentIndex(pub u8);

/// Something that holds of answers, or does not.
///
/// A comparison on a question that is not asked is false (reading §2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// The choice is one of these options; for yes/no option 0 is yes and option 1 is no.
    Among {
        /// The question compared.
        question: QuestionIndex,
        /// Bit *n* stands for option *n*.
        options: u16,
    },
    /// The date or number stands on this side of a limit.
    Compared {
        /// The question compared.
        question: QuestionIndex,
        /// Which side.
        comparison: Comparison,
        /// The limit.
        limit: Limit,
    },
    /// The set has this option.
    Has {
        /// The question compared.
        question: QuestionIndex,
        /// The option.
        option: u8,
    },
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// Where the first holds, the second must.
    IfThen {
        /// The premise.
        when: Box<Condition>,
        /// The condition that must then hold.
        then: Box<Condition>,
    },
}

/// On which side of a limit a value must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// `>=`
    AtLeast,
    /// `>`
    MoreThan,
    /// `<=`
    AtMost,
    /// `<`
    LessThan,
}

/// A limit of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// A day.
    Date(Date),
    /// A number, or yuan.
    Number(Decimal),
}

impl Condition {
    /// Calls `visit` with every comparison in it, the premise of an if-then included.
    pub fn each_comparison<'c>(&'c self, visit: &mut dyn FnMut(&'c Condition)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.each_comparison(visit);
                }
            }
            Self::IfThen { when, then } => {
                when.each_comparison(visit);
                then.each_comparison(visit);
            }
            _ => visit(self),
        }
    }

    /// Returns its parts: those of an *and* or an *or*, the premise and the then part of an if-then.
    pub fn parts(&self) -> Vec<&Self> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().collect(),
            Self::IfThen { when, then } => vec![when, then],
            _ => Vec::new(),
        }
    }

    /// The question that a comparison is about; `None` for compound conditions.
    pub fn question(&self) -> Option<QuestionIndex> {
        match self {
            Self::Among { question, .. }
            | Self::Compared { question, .. }
            | Self::Has { question, .. } => Some(*question),
            _ => None,
        }
    }

    /// Every question it mentions.
    pub fn questions(&self) -> QuestionSet {
        let mut questions = QuestionSet::default();
        self.each_comparison(&mut |comparison| questions.extend(comparison.question()));
        questions
    }

    /// The conditions that it joins by *and*, also in a then part: each can fail, and be named, by itself (reading §3).
    pub fn conjuncts(self) -> Vec<Self> {
        match self {
            Self::All(parts) => parts.into_iter().flat_map(Self::conjuncts).collect(),
            Self::IfThen { when, then } => {
                let thens = then.conjuncts().into_iter();
                thens
                    .map(|then| Self::IfThen {
                        when: when.clone(),
                        then: Box::new(then),
                    })
                    .collect()
            }
            other => vec![other],
        }
    }

    /// The questions to name where it is false: all of an *or*; of an if-then, those of the then part (contract, meaning 2).
    pub fn questions_to_name(&self) -> QuestionSet {
        match self {
            Self::IfThen { then, .. } => then.questions_to_name(),
            Self::All(parts) | Self::Any(parts) => parts
                .iter()
                .flat_map(|part| part.questions_to_name().iter())
                .collect(),
            _ => self.question().into_iter().collect(),
        }
    }
}

/// A set of questions; walks in the reading's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct QuestionSet(u64);

impl QuestionSet {
    /// Returns true if the set contains the question.
    pub fn contains(self, question: QuestionIndex) -> bool {
        self.0 & (1 << question.0) != 0
    }

    /// Puts the question in.
    pub fn insert(&mut self, question: QuestionIndex) {
        self.0 |= 1 << question.0;
    }

    /// Takes the question out.
    pub fn remove(&mut self, question: QuestionIndex) {
        self.0 &= !(1 << question.0);
    }

    /// The questions of either.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The questions of both.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Returns true if the set is empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the number of questions in the set.
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The only question in it, if there is just one.
    pub fn only(self) -> Option<QuestionIndex> {
        self.0
            .is_power_of_two()
            .then(|| self.iter().next())
            .flatten()
    }

    /// The questions in the reading's order.
    pub fn iter(self) -> impl Iterator<Item = QuestionIndex> {
        let mut rest = self.0;
        core::iter::from_fn(move || {
            let place = u8::try_from(rest.trailing_zeros())
                .ok()
                .filter(|place| *place < 64)?;
            rest &= rest - 1;
            Some(QuestionIndex(place))
        })
    }
}

impl Extend<QuestionIndex> for QuestionSet {
    fn extend<I: IntoIterator<Item = QuestionIndex>>(&mut self, questions: I) {
        questions
            .into_iter()
            .for_each(|question| self.insert(question));
    }
}

impl FromIterator<QuestionIndex> for QuestionSet {
    fn from_iter<I: IntoIterator<Item = QuestionIndex>>(questions: I) -> Self {
        let mut set = Self::default();
        set.extend(questions);
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the questions of a set, in the reading's order.
    #[track_caller]
    fn check(set: QuestionSet, expected: &[u8]) {
        let expected: Vec<QuestionIndex> = expected.iter().copied().map(QuestionIndex).collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), expected);
        assert_eq!(set.len() as usize, expected.len());
        assert_eq!(set.is_empty(), expected.is_empty());
        assert!(
            (0..64)
                .map(QuestionIndex)
                .all(|question| { set.contains(question) == expected.contains(&question) })
        );
        let only = expected.first().filter(|_| expected.len() == 1);
        assert_eq!(set.only(), only.copied());
    }

    #[test]
    fn question_set_contains_what_was_inserted_and_not_removed() {
        let mut set = QuestionSet::default();
        check(set, &[]);
        for question in [63, 0, 7, 7] {
            set.insert(QuestionIndex(question));
        }
        check(set, &[0, 7, 63]);
        set.remove(QuestionIndex(7));
        set.remove(QuestionIndex(8));
        check(set, &[0, 63]);
        set.remove(QuestionIndex(0));
        check(set, &[63]);
    }

    #[test]
    fn sets_with_a_question_in_common_are_joined_and_intersected() {
        let set = |questions: &[u8]| -> QuestionSet {
            questions.iter().copied().map(QuestionIndex).collect()
        };
        let (one, other) = (set(&[1, 2]), set(&[2, 3]));
        check(one.union(other), &[1, 2, 3]);
        check(one.intersection(other), &[2]);
    }
}
