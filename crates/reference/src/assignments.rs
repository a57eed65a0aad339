//! The list of complete assignments of a profile, each assessed once.

use std::collections::HashMap;
use std::rc::Rc;

use policy::{Answer, Catalogue, Date, Profile, QuestionIndex};

use crate::assess::{Assessment, assess};
use crate::contract::TooMany;
use crate::rules::Rules;
use crate::values::Values;

/// A catalogue on a day, with the values of its questions and what was assessed so far.
pub(crate) struct Space<'c> {
    pub(crate) catalogue: &'c Catalogue,
    pub(crate) as_of: Date,
    values: Vec<Values>,
    assessed: HashMap<Profile, Rc<Assessment>>,
    /// More assignments are not listed.
    max: usize,
}

/// A complete assignment and what comes of it.
#[derive(Clone)]
pub(crate) struct Complete {
    pub(crate) answers: Profile,
    pub(crate) assessment: Rc<Assessment>,
}

impl<'c> Space<'c> {
    pub(crate) fn new(catalogue: &'c Catalogue, as_of: Date, max: usize) -> Self {
        let values = catalogue
            .indexed_questions()
            .map(|(question, _)| Values::new(catalogue, question));
        Self {
            values: values.collect(),
            assessed: HashMap::new(),
            catalogue,
            as_of,
            max,
        }
    }

    pub(crate) fn values(&self, question: QuestionIndex) -> &Values {
        &self.values[usize::from(question.0)]
    }

    /// Lists the complete assignments that agree with the profile.
    pub(crate) fn complete(&mut self, profile: &Profile) -> Result<Vec<Complete>, TooMany> {
        let assignments = self.assignments(profile, profile)?;
        Ok(assignments
            .into_iter()
            .map(|answers| self.assess(answers))
            .collect())
    }

    /// Lists the assignments that differ from a complete one in a question and, besides, only in questions whose
    /// gates that opens or closes.
    pub(crate) fn neighbours(
        &mut self,
        profile: &Profile,
        from: &Complete,
        question: QuestionIndex,
    ) -> Result<Vec<Complete>, TooMany> {
        let mut neighbours = Vec::new();
        let own = from.answers.get(question);
        for answer in self.values(question).distinct.clone() {
            if own.is_some_and(|own| !self.values(question).is_same(own, answer)) {
                let changed = from.answers.clone().with(question, answer);
                for answers in self.assignments(profile, &changed)? {
                    neighbours.push(self.assess(answers));
                }
            }
        }
        Ok(neighbours)
    }

    /// Lists the complete assignments that agree with `known` wherever it answers a question that is asked. Of answers
    /// to questions that are not asked only those of the profile are kept.
    fn assignments(&self, profile: &Profile, known: &Profile) -> Result<Vec<Profile>, TooMany> {
        let mut all = vec![known.clone()];
        // A gate names only questions before the one that it opens, so one pass is enough.
        for (question, _) in self.catalogue.indexed_questions() {
            if profile.get(question).is_some() {
                continue;
            }
            let distinct = &self.values(question).distinct;
            let mut next = Vec::with_capacity(all.len());
            for mut one in all {
                let asks = Rules {
                    catalogue: self.catalogue,
                    profile: &one,
                }
                .asks(question);
                if !asks || distinct.is_empty() {
                    one.set(question, None);
                    next.push(one);
                } else if one.get(question).is_some() {
                    next.push(one);
                } else {
                    next.extend(
                        distinct
                            .iter()
                            .map(|answer| one.clone().with(question, *answer)),
                    );
                }
                if next.len() > self.max {
                    return Err(TooMany);
                }
            }
            all = next;
        }
        Ok(all)
    }

    fn assess(&mut self, answers: Profile) -> Complete {
        let (catalogue, as_of) = (self.catalogue, self.as_of);
        let assessed = self.assessed.entry(answers.clone());
        let assessment = assessed.or_insert_with(|| Rc::new(assess(catalogue, &answers, as_of)));
        Complete {
            assessment: Rc::clone(assessment),
            answers,
        }
    }
}

impl Complete {
    /// Returns whether the assignment answers a question with this value, or with one that the rules cannot tell from it.
    pub(crate) fn says(&self, space: &Space<'_>, question: QuestionIndex, answer: Answer) -> bool {
        let own = self.answers.get(question);
        own.is_some_and(|own| space.values(question).is_same(own, answer))
    }
}
