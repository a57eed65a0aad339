//! The questions named for a benefit that is not eligible (contract, meaning 2).

use rustc_hash::FxHashSet;

use crate::QuestionSet;
use crate::estimate::estimator::Estimator;
use crate::estimate::mdd::NodeId;
use crate::estimate::model::Model;
use crate::estimate::walk::{Walk, values};

/// The reasons for which a benefit is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Failed {
    /// The questions to name; never empty.
    pub(crate) questions: QuestionSet,
    /// Bit *n*: condition *n* is to blame.
    pub(crate) conditions: u32,
}

impl Estimator {
    /// Returns what a benefit fails for that is eligible in no complete assignment.
    ///
    /// That is the applicant, else the day, else the conditions that are false in every complete assignment whose
    /// applicant the benefit is for. Where there is no such condition, those that contradict one another are to blame.
    pub(crate) fn failed(&mut self, model: &Model, number: usize, in_force: bool) -> Failed {
        let compiled = &model.benefits[number];
        if !self.walk.possible(model, compiled.applicant) {
            return Failed {
                questions: model.applicant.into_iter().collect(),
                conditions: 0,
            };
        }
        if !in_force {
            return Failed {
                questions: model.as_of.into_iter().collect(),
                conditions: 0,
            };
        }
        // With an applicant given it is the right one, and benefits share what is known of conditions and gates.
        let is_given = self.walk.certain(model, compiled.applicant);
        let mut conditions = 0;
        for (index, condition) in compiled.conditions.iter().enumerate() {
            let is_false = if is_given {
                self.condition_results(model, condition.number) == 0b01
            } else {
                let both = [compiled.applicant, condition.holds];
                !self.walk.are_possible_together(model, &both)
            };
            conditions |= u32::from(is_false) << index;
        }
        if conditions == 0 {
            conditions = self.contradiction(model, number);
        }
        let to_blame = compiled.conditions.iter().enumerate();
        let to_blame = to_blame.filter(|(index, _)| conditions >> index & 1 == 1);
        let named = to_blame.fold(QuestionSet::default(), |named, (_, condition)| {
            named.union(condition.to_name)
        });
        let askable = if is_given {
            self.askable
        } else {
            self.askable_of(model, compiled.applicant)
        };
        Failed {
            questions: Self::asked_or_all(named, askable),
            conditions,
        }
    }

    /// Returns the results that a condition can have, by its number in [`Model::conditions`].
    fn condition_results(&mut self, model: &Model, number: usize) -> u32 {
        let known = &mut self.states[number];
        if *known == 0 {
            *known = self.walk.results(model, model.conditions[number]);
        }
        *known
    }

    /// Returns conditions that are never true together, although each is true somewhere: bit *n* for condition *n*.
    /// Every one of them is needed for that; of several such sets it is one with early conditions.
    fn contradiction(&mut self, model: &Model, number: usize) -> u32 {
        let compiled = &model.benefits[number];
        let count = compiled.conditions.len();
        let mut kept: u32 = (0..count).fold(0, |kept, index| kept | 1 << index);
        for index in (0..count).rev() {
            let others = kept & !(1 << index);
            let mut nodes = vec![compiled.applicant];
            let all = compiled.conditions.iter().enumerate();
            nodes.extend(
                all.filter(|(index, _)| others >> index & 1 == 1)
                    .map(|(_, condition)| condition.holds),
            );
            if !self.walk.are_possible_together(model, &nodes) {
                kept = others;
            }
        }
        kept
    }

    /// Returns the questions asked in some complete assignment with one of these applicants.
    fn askable_of(&mut self, model: &Model, applicant: NodeId) -> QuestionSet {
        let mut askable = QuestionSet::default();
        for (gate, opened) in &model.gates {
            if self.walk.are_possible_together(model, &[applicant, *gate]) {
                askable = askable.union(*opened);
            }
        }
        askable
    }

    /// Returns those of the questions that are asked; where none is, all of them.
    fn asked_or_all(named: QuestionSet, askable: QuestionSet) -> QuestionSet {
        let asked = named.intersection(askable);
        if asked.is_empty() { named } else { asked }
    }
}

impl Walk {
    /// Returns whether all of these can be true in one complete assignment.
    pub(crate) fn are_possible_together(&self, model: &Model, nodes: &[NodeId]) -> bool {
        self.find_together(model, nodes, &mut FxHashSet::default())
    }

    /// Searches variable by variable; `seen` holds what was searched without success.
    fn find_together(
        &self,
        model: &Model,
        nodes: &[NodeId],
        seen: &mut FxHashSet<Vec<NodeId>>,
    ) -> bool {
        let mut open: Vec<NodeId> = Vec::with_capacity(nodes.len());
        for node in nodes {
            match self.resolve_to(model, *node) {
                NodeId::FALSE => return false,
                NodeId::TRUE => {}
                node => open.push(node),
            }
        }
        crate::insertion_sort_by_key(&mut open, |node| *node);
        open.dedup();
        let variables = open
            .iter()
            .filter_map(|node| node.node())
            .map(|node| node.variable);
        let Some(variable) = variables.min() else {
            return true;
        };
        if !seen.insert(open.clone()) {
            return false;
        }
        values(self.open[variable]).any(|value| {
            let children: Vec<NodeId> = open
                .iter()
                .map(|node| model.diagrams.at(*node, variable, value))
                .collect();
            self.find_together(model, &children, seen)
        })
    }
}
