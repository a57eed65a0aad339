//! Variables: the answers of a catalogue cut into the few values that matter.
//!
//! A choice is one variable with a value an option; a set is a yes/no variable an option; a date or number is a variable
//! with a value for each interval between the limits that conditions compare it with. A question whose answer is
//! an amount (a share is taken of it, or it is a price) has a value of its own for "as given".

use rust_decimal::Decimal;

use crate::estimate::variable_kind::{Breakpoint, Interval, IntervalEnd, VariableKind};
use crate::money::quotient;
use crate::{
    Answer, Catalogue, Comparison, Condition, Form, Profile, Question, QuestionIndex, QuestionKind,
    QuestionSet,
};

/// One thing that diagrams ask.
#[derive(Debug, Clone)]
pub(crate) struct Variable {
    /// The question it belongs to.
    pub(crate) question: QuestionIndex,
    /// How its values come from the answer.
    pub(crate) kind: VariableKind,
}

/// All variables of a catalogue, in the order in which diagrams ask them.
#[derive(Debug, Clone)]
pub(crate) struct Variables {
    pub(crate) variables: Vec<Variable>,
    /// The variables of each question.
    of_question: Vec<Vec<u8>>,
}

impl Variables {
    /// The variables for all questions that conditions, awards or benefits use; those that `first` ranks higher are asked first.
    ///
    /// A gate must be ranked at least as high as what it opens, and stand earlier in the catalogue.
    pub(crate) fn new(catalogue: &Catalogue, rank: impl Fn(QuestionIndex) -> usize) -> Self {
        // Benefits ask for the applicant, whether or not a condition does.
        let mut used: QuestionSet = catalogue.question("applicant").into_iter().collect();
        let mut breakpoints = vec![Vec::new(); catalogue.questions.len()];
        each_condition(catalogue, &mut |condition| {
            condition.each_comparison(&mut |comparison| {
                used.extend(comparison.question());
                if let Condition::Compared {
                    question,
                    comparison,
                    limit,
                } = comparison
                {
                    let beyond = matches!(comparison, Comparison::MoreThan | Comparison::AtMost);
                    breakpoints[usize::from(question.0)].push(Breakpoint {
                        limit: *limit,
                        beyond,
                    });
                }
            });
        });
        let mut kinds: Vec<Option<VariableKind>> = vec![None; catalogue.questions.len()];
        for benefit in &catalogue.benefits {
            match &benefit.award.form {
                Form::Share {
                    of,
                    percent,
                    at_most,
                } => {
                    let (cut, is_cut) =
                        quotient(at_most.as_decimal() * Decimal::ONE_HUNDRED, *percent);
                    let last_digit = Decimal::new(i64::from(is_cut), 12);
                    let reaches_cap = (cut + last_digit).normalize();
                    kinds[usize::from(of.0)] = Some(VariableKind::Share { reaches_cap });
                    used.insert(*of);
                }
                Form::Area { price, .. } => {
                    kinds[usize::from(price.0)] = Some(VariableKind::Price);
                    used.insert(*price);
                }
                _ => {}
            }
        }
        let mut order: Vec<QuestionIndex> = used.iter().collect();
        crate::insertion_sort_by_key(&mut order, |question| {
            (core::cmp::Reverse(rank(*question)), *question)
        });
        let mut variables = Vec::new();
        let mut of_question = vec![Vec::new(); catalogue.questions.len()];
        for question in order {
            let place = usize::from(question.0);
            let mut limits = core::mem::take(&mut breakpoints[place]);
            crate::insertion_sort_by_key(&mut limits, |limit| *limit);
            limits.dedup();
            for kind in variable_kinds(&catalogue[question], kinds[place].take(), limits) {
                of_question[place].push(u8::try_from(variables.len()).unwrap_or(u8::MAX));
                variables.push(Variable { question, kind });
            }
        }
        Self {
            variables,
            of_question,
        }
    }

    /// Returns the number of values of each variable.
    pub(crate) fn arities(&self) -> Vec<u8> {
        self.variables
            .iter()
            .map(|variable| variable.kind.arity())
            .collect()
    }

    /// The variables of a question.
    pub(crate) fn of(&self, question: QuestionIndex) -> impl Iterator<Item = usize> + '_ {
        self.of_question[usize::from(question.0)]
            .iter()
            .map(|variable| usize::from(*variable))
    }

    /// For each variable the values that the profile leaves open (bit *n*: value *n*).
    pub(crate) fn open_values(&self, profile: &Profile, open: &mut Vec<u16>) {
        open.clear();
        open.extend(
            self.variables
                .iter()
                .map(|variable| match profile.get(variable.question) {
                    Some(answer) => 1 << variable.kind.value(answer),
                    None => variable.kind.values_not_answered(),
                }),
        );
    }

    /// The answers that matter to a question, in its own order; each as likely as the next (contract, meaning 8).
    ///
    /// For a set: the empty set and each single option.
    pub(crate) fn candidates(&self, question: QuestionIndex, kind: &QuestionKind) -> Vec<Answer> {
        match kind {
            QuestionKind::Choice(options) => {
                (0..).map(Answer::Choice).take(options.len()).collect()
            }
            QuestionKind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
            QuestionKind::Set(options) => core::iter::once(Answer::Set(0))
                .chain((0..options.len()).map(|option| Answer::Set(1 << option)))
                .collect(),
            _ => match self
                .of(question)
                .next()
                .map(|variable| &self.variables[variable].kind)
            {
                Some(VariableKind::Intervals(breakpoints)) => {
                    let mut answers: Vec<Answer> = Vec::new();
                    for breakpoint in breakpoints {
                        answers.extend(breakpoint.last_before());
                        answers.push(breakpoint.first_at());
                    }
                    let mut seen = Vec::new();
                    answers.retain(|answer| {
                        let new = !seen.contains(answer);
                        seen.push(*answer);
                        new
                    });
                    answers
                }
                Some(VariableKind::Share { reaches_cap }) => {
                    vec![Answer::Number(Decimal::ZERO), Answer::Number(*reaches_cap)]
                }
                _ => Vec::new(),
            },
        }
    }

    /// The intervals between the limits of a date or a number, in order; none for other questions.
    pub(crate) fn intervals(&self, question: QuestionIndex) -> Vec<Interval> {
        let variable = self
            .of(question)
            .next()
            .map(|variable| &self.variables[variable].kind);
        let Some(VariableKind::Intervals(breakpoints)) = variable else {
            return Vec::new();
        };
        let end = |place: usize| {
            breakpoints.get(place).map(|breakpoint| IntervalEnd {
                limit: breakpoint.limit,
                beyond: breakpoint.beyond,
            })
        };
        (0..=breakpoints.len())
            .filter_map(|place| {
                let from = place.checked_sub(1).and_then(end);
                let until = end(place);
                let answer = match place
                    .checked_sub(1)
                    .and_then(|before| breakpoints.get(before))
                {
                    Some(breakpoint) => breakpoint.first_at(),
                    None => breakpoints.first()?.last_before()?,
                };
                Some(Interval {
                    from,
                    until,
                    answer,
                })
            })
            .collect()
    }

    /// An answer to the question that has these values, one for each of its variables, in their order.
    pub(crate) fn answer(
        &self,
        question: QuestionIndex,
        kind: &QuestionKind,
        value: impl Fn(usize) -> u8,
    ) -> Option<Answer> {
        let variable = self.of(question).next()?;
        match kind {
            QuestionKind::Choice(_) => Some(Answer::Choice(value(variable))),
            QuestionKind::YesNo => Some(Answer::YesNo(value(variable) == 0)),
            QuestionKind::Set(_) => {
                let members = self.of(question).filter(|variable| value(*variable) == 0);
                Some(Answer::Set(
                    members
                        .map(|variable| self.variables[variable].kind.member())
                        .sum(),
                ))
            }
            _ => {
                let wanted = value(variable);
                let candidates = self.candidates(question, kind);
                candidates.into_iter().find(|answer| {
                    self.variables[variable].kind.value_of_candidate(*answer) == wanted
                })
            }
        }
    }

    /// The values for which a comparison is true, variable by variable: the variable and bit *n* for value *n*.
    pub(crate) fn values(&self, comparison: &Condition) -> Option<(usize, u16)> {
        match comparison {
            Condition::Among { question, options } => Some((self.of(*question).next()?, *options)),
            Condition::Has { question, option } => {
                let variable = self
                    .of(*question)
                    .find(|variable| self.variables[*variable].kind.member() == 1 << option)?;
                Some((variable, 1))
            }
            Condition::Compared {
                question,
                comparison,
                limit,
            } => {
                let variable = self.of(*question).next()?;
                let VariableKind::Intervals(breakpoints) = &self.variables[variable].kind else {
                    return None;
                };
                let beyond = matches!(comparison, Comparison::MoreThan | Comparison::AtMost);
                let place = breakpoints.iter().position(|breakpoint| {
                    *breakpoint
                        == Breakpoint {
                            limit: *limit,
                            beyond,
                        }
                })?;
                let all = (1_u16 << (breakpoints.len() + 1)) - 1;
                let below = (1_u16 << (place + 1)) - 1;
                let upward = matches!(comparison, Comparison::AtLeast | Comparison::MoreThan);
                Some((variable, if upward { all & !below } else { below }))
            }
            _ => None,
        }
    }
}

/// Calls `visit` with every condition of the catalogue: gates, conditions of benefits, cells of awards.
pub(crate) fn each_condition<'c>(catalogue: &'c Catalogue, visit: &mut dyn FnMut(&'c Condition)) {
    for question in &catalogue.questions {
        question.asked_if.iter().for_each(&mut *visit);
    }
    for benefit in &catalogue.benefits {
        benefit.conditions.iter().for_each(&mut *visit);
        match &benefit.award.form {
            Form::Money(cells) => cells
                .iter()
                .filter_map(|cell| cell.when.as_ref())
                .for_each(&mut *visit),
            Form::Area { cells, .. } => cells.iter().map(|cell| &cell.when).for_each(&mut *visit),
            _ => {}
        }
    }
}

/// The kinds of variable that a question has.
fn variable_kinds(
    question: &Question,
    amount: Option<VariableKind>,
    limits: Vec<Breakpoint>,
) -> Vec<VariableKind> {
    let count = |length: usize| u8::try_from(length).unwrap_or(16);
    match &question.kind {
        QuestionKind::Choice(options) => vec![VariableKind::Options(count(options.len()))],
        QuestionKind::YesNo => vec![VariableKind::Options(2)],
        QuestionKind::Set(options) => (0..count(options.len()))
            .map(VariableKind::Member)
            .collect(),
        _ => vec![amount.unwrap_or(VariableKind::Intervals(limits))],
    }
}
