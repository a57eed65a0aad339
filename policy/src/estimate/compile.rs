//! Compiles conditions and benefits into diagrams.

use crate::estimate::mdd::NodeId;
use crate::estimate::model::{Amount, BenefitModel, ConditionModel, Model, Outcome, number};
use crate::estimate::variable_kind::{VariableKind, share};
use crate::{Basis, Bound, Condition, Form, Money, QuestionIndex};

impl Model {
    /// The diagram of a condition; gates must have been compiled before what they open.
    pub(crate) fn condition(&mut self, condition: &Condition) -> NodeId {
        match condition {
            Condition::All(parts) => parts.iter().fold(NodeId::TRUE, |all, part| {
                let part = self.condition(part);
                self.diagrams.and(all, part)
            }),
            Condition::Any(parts) => parts.iter().fold(NodeId::FALSE, |any, part| {
                let part = self.condition(part);
                self.diagrams.or(any, part)
            }),
            Condition::IfThen { when, then } => {
                let (when, then) = (self.condition(when), self.condition(then));
                let not_when = self.diagrams.not(when);
                self.diagrams.or(not_when, then)
            }
            comparison => {
                let (Some(question), Some((variable, values))) =
                    (comparison.question(), self.variables.values(comparison))
                else {
                    return NodeId::FALSE;
                };
                let holds = self.diagrams.test(variable, values);
                // Gates stand before what they open, so this one is there already.
                let asked = self
                    .asked
                    .get(usize::from(question.0))
                    .copied()
                    .unwrap_or(NodeId::TRUE);
                self.diagrams.and(asked, holds)
            }
        }
    }

    fn condition_with_parts(&mut self, condition: &Condition) -> ConditionModel {
        let parts = condition
            .parts()
            .into_iter()
            .map(|part| self.condition_with_parts(part))
            .collect();
        ConditionModel {
            holds: self.condition(condition),
            parts,
            to_name: condition.questions_to_name(),
            number: 0,
        }
    }

    pub(crate) fn benefit(&mut self, benefit: &crate::Benefit) -> BenefitModel {
        let applicant = match self
            .applicant
            .and_then(|applicant| self.variables.of(applicant).next())
        {
            Some(variable) => self.diagrams.test(variable, benefit.applicants),
            None => NodeId::TRUE,
        };
        let conditions: Vec<ConditionModel> = benefit
            .conditions
            .iter()
            .map(|condition| {
                let mut compiled = self.condition_with_parts(condition);
                let known = self
                    .conditions
                    .iter()
                    .position(|known| *known == compiled.holds);
                compiled.number = known.unwrap_or_else(|| {
                    self.conditions.push(compiled.holds);
                    self.conditions.len() - 1
                });
                compiled
            })
            .collect();
        let eligible = conditions.iter().fold(applicant, |all, condition| {
            self.diagrams.and(all, condition.holds)
        });
        let (cases, outcomes, price) = self.cases(benefit);
        let outcome = self.diagrams.ite(eligible, cases, NodeId::FALSE);
        let cells = self.cells(&benefit.award.form);
        let payments = outcomes
            .iter()
            .map(|outcome| outcome.payments(&benefit.award))
            .collect();
        let ceiling = benefit.basis != Basis::Entitlement || benefit.award.bound == Bound::UpTo;
        BenefitModel {
            applicant,
            conditions,
            outcome,
            outcomes,
            payments,
            cells,
            price,
            counts: benefit.counts(),
            has_money: benefit.has_money(),
            ceiling,
        }
    }

    /// Which outcome an eligible applicant gets (0 where no cell holds), the outcomes, and the price if there is one.
    fn cases(&mut self, benefit: &crate::Benefit) -> (NodeId, Vec<Outcome>, Option<QuestionIndex>) {
        let at_least = benefit.award.bound == Bound::AtLeast;
        let outcome = |amount| Outcome {
            amount,
            at_least,
            paid: None,
        };
        let times = benefit.award.every.map_or(1, |every| every.times);
        let mut outcomes: Vec<Outcome> = Vec::new();
        let mut cases = NodeId::FALSE;
        match &benefit.award.form {
            Form::Money(cells) => {
                for cell in cells.iter().rev() {
                    let here = keep(
                        &mut outcomes,
                        Outcome {
                            amount: Amount::Fixed(cell.amount.times(times)),
                            at_least: at_least || cell.at_least,
                            paid: cell.paid.clone(),
                        },
                    );
                    let holds = cell
                        .when
                        .as_ref()
                        .map_or(NodeId::TRUE, |when| self.condition(when));
                    cases = self.diagrams.ite(holds, here, cases);
                }
            }
            Form::Share {
                of,
                percent,
                at_most,
            } => {
                let Some(variable) = self.variables.of(*of).next() else {
                    return (cases, outcomes, None);
                };
                let VariableKind::Share { reaches_cap } = self.variables.variables[variable].kind
                else {
                    return (cases, outcomes, None);
                };
                let given = Amount::Share {
                    of: *of,
                    percent: *percent,
                    at_most: *at_most,
                };
                let amounts = [
                    Amount::Fixed(Money::ZERO),
                    Amount::Fixed(share(reaches_cap, *percent, *at_most)),
                    given,
                ];
                for (value, amount) in amounts.into_iter().enumerate() {
                    let here = keep(&mut outcomes, outcome(amount));
                    let holds = self.diagrams.test(variable, 1 << value);
                    cases = self.diagrams.ite(holds, here, cases);
                }
            }
            Form::Area { price, cells } => {
                let Some(variable) = self.variables.of(*price).next() else {
                    return (cases, outcomes, None);
                };
                for cell in cells.iter().rev() {
                    let holds = self.condition(&cell.when);
                    let unknown = keep(&mut outcomes, outcome(Amount::PriceUnknown));
                    let known = keep(
                        &mut outcomes,
                        outcome(Amount::Area {
                            square_metres: cell.square_metres,
                            price: *price,
                        }),
                    );
                    let nothing = keep(&mut outcomes, outcome(Amount::Fixed(Money::ZERO)));
                    let given = self.diagrams.test(variable, 0b010);
                    let given_as_zero = self.diagrams.test(variable, 0b100);
                    let either = self.diagrams.ite(given, known, unknown);
                    let either = self.diagrams.ite(given_as_zero, nothing, either);
                    cases = self.diagrams.ite(holds, either, cases);
                }
                return (cases, outcomes, Some(*price));
            }
            Form::Range { high, .. } => {
                cases = keep(&mut outcomes, outcome(Amount::Fixed(high.times(times))));
            }
            _ => {
                cases = keep(&mut outcomes, outcome(Amount::None));
            }
        }
        (cases, outcomes, None)
    }

    /// For each cell of an award, where it is the first that holds.
    fn cells(&mut self, form: &Form) -> Vec<NodeId> {
        let whens: Vec<Option<&Condition>> = match form {
            Form::Money(cells) => cells.iter().map(|cell| cell.when.as_ref()).collect(),
            Form::Area { cells, .. } => cells.iter().map(|cell| Some(&cell.when)).collect(),
            _ => Vec::new(),
        };
        let mut none_before = NodeId::TRUE;
        let applies = whens.into_iter().map(|when| {
            let holds = when.map_or(NodeId::TRUE, |when| self.condition(when));
            let first = self.diagrams.and(none_before, holds);
            let not = self.diagrams.not(holds);
            none_before = self.diagrams.and(none_before, not);
            first
        });
        applies.collect()
    }
}

/// The terminal of an outcome; equal outcomes share one, so that a question that only tells them apart does not matter.
fn keep(outcomes: &mut Vec<Outcome>, outcome: Outcome) -> NodeId {
    let place = outcomes
        .iter()
        .position(|known| *known == outcome)
        .unwrap_or_else(|| {
            outcomes.push(outcome);
            outcomes.len() - 1
        });
    NodeId::terminal(number(place + 1))
}
