//! Walks over the part of the diagrams that a profile leaves open.
//!
//! Every "over all complete assignments" is one of three walks: which results can be reached, which variables still matter,
//! and the least and most money of a component. Each visits a node once; what it found is kept until the
//! answers change.

use rustc_hash::FxHashMap;

use crate::estimate::exclusions::{Resolution, hangs_on_amounts, resolve_exclusions};
use crate::estimate::mdd::NodeId;
use crate::estimate::model::{Model, TERMINALS_FROM};
use crate::{Money, Profile, QuestionIndex};

/// The answers of one profile as seen by the diagrams, and what was found of them so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Walk {
    /// For each variable the values left open.
    pub(crate) open: Vec<u16>,
    /// For each variable its value where only one is left, else [`SEVERAL`].
    only: Only,
    /// Bit *n*: benefit *n* is in force on the day estimated for.
    pub(crate) in_force: u64,
    pub(crate) profile: Profile,
    /// Counts the changes of answers: findings of an earlier count are void.
    round: u32,
    results: Vec<(u32, u32)>,
    ends: Vec<(u32, Money, Money)>,
    reduced: Vec<(u32, u32, u64)>,
    /// Nodes that differ in what is left open, with numbers from 0.
    distinct: FxHashMap<(u8, Vec<u32>), u32>,
    /// For each terminal of a component, the combination taken and the settling it is from.
    resolution: Vec<(u64, Resolution)>,
    /// The key of the resolution combinations: the benefits in force and the amounts given.
    settled_for: (u64, Vec<Option<crate::Answer>>),
    /// Counts the changes of that.
    settling: u64,
    /// The last change of the benefits in force, which is never [`Walk::settling`]: what hangs on no amount given is
    /// good since then.
    settling_in_force: u64,
}

/// At most so many variables; a power of two.
const MAX_VARIABLES: usize = 64;
/// More than one value is left.
const SEVERAL: u8 = u8::MAX;

#[derive(Debug, Clone)]
struct Only([u8; MAX_VARIABLES]);

impl Default for Only {
    fn default() -> Self {
        Self([SEVERAL; MAX_VARIABLES])
    }
}

impl Only {
    fn set(&mut self, variable: usize, open: u16) {
        self.0[variable % MAX_VARIABLES] = if open.is_power_of_two() {
            u8::try_from(open.trailing_zeros()).unwrap_or(SEVERAL)
        } else {
            SEVERAL
        };
    }
}

/// Terminals keep clear of the numbers of distinct nodes.
const REDUCED_TERMINAL: u32 = 1 << 31;

impl Walk {
    /// Takes up another profile, on a day on which these benefits are in force.
    pub(crate) fn start(&mut self, model: &Model, profile: &Profile, in_force: u64) {
        model.variables.open_values(profile, &mut self.open);
        for (variable, open) in self.open.iter().enumerate() {
            self.only.set(variable, *open);
        }
        self.profile.clone_from(profile);
        self.in_force = in_force;
        if self.results.len() != model.diagrams.len() {
            self.results = vec![(0, 0); model.diagrams.len()];
            self.ends = vec![(0, Money::ZERO, Money::ZERO); model.diagrams.len()];
            self.reduced = vec![(0, 0, 0); model.diagrams.len()];
            self.resolution = vec![(0, Resolution::default()); model.outcomes.len()];
            self.round = 0;
        }
        let amounts = model
            .amount_questions
            .iter()
            .map(|question| profile.get(*question));
        let same_day = self.settled_for.0 == in_force && self.settling != 0;
        if !same_day || !amounts.clone().eq(self.settled_for.1.iter().copied()) {
            self.settled_for.0 = in_force;
            self.settled_for.1.clear();
            self.settled_for.1.extend(amounts);
            self.settling += 1;
            if !same_day {
                self.settling_in_force = self.settling;
                self.settling += 1;
            }
        }
        self.next_round();
    }

    /// Answers a question, all else as it was, and returns what was open before.
    pub(crate) fn answer(
        &mut self,
        model: &Model,
        question: QuestionIndex,
        answer: crate::Answer,
    ) -> Vec<(usize, u16)> {
        let variables = model.variables.of(question);
        let before = variables
            .map(|variable| (variable, self.open[variable]))
            .collect();
        for variable in model.variables.of(question) {
            let value = model.variables.variables[variable]
                .kind
                .value_of_candidate(answer);
            self.set_open(variable, 1 << value);
        }
        self.next_round();
        before
    }

    /// Opens variables again as they were before [`Walk::answer`].
    pub(crate) fn reopen(&mut self, before: Vec<(usize, u16)>) {
        for (variable, values) in before {
            self.set_open(variable, values);
        }
        self.next_round();
    }

    fn set_open(&mut self, variable: usize, values: u16) {
        self.open[variable] = values;
        self.only.set(variable, values);
    }

    fn next_round(&mut self) {
        self.distinct.clear();
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            self.results.fill((0, 0));
            self.ends.fill((0, Money::ZERO, Money::ZERO));
            self.reduced.fill((0, 0, 0));
            self.round = 1;
        }
    }

    /// Follows variables with one value left to the first node that asks something open, or to a terminal.
    #[inline]
    pub(crate) fn resolve_to(&self, model: &Model, mut reference: NodeId) -> NodeId {
        while let Some(node) = reference.node() {
            let value = self.only.0[node.variable % MAX_VARIABLES];
            if value == SEVERAL {
                break;
            }
            reference = model.diagrams.child(node, usize::from(value));
        }
        reference
    }

    /// The results that can be reached, as bits.
    #[inline]
    pub(crate) fn results(&mut self, model: &Model, reference: NodeId) -> u32 {
        let reference = self.resolve_to(model, reference);
        match reference.result() {
            Some(result) => 1 << result,
            None => self.results_below(model, reference),
        }
    }

    fn results_below(&mut self, model: &Model, reference: NodeId) -> u32 {
        let Some(node) = reference.node() else {
            return 0;
        };
        if self.results[node.number()].0 == self.round {
            return self.results[node.number()].1;
        }
        let children = model.diagrams.children(node);
        let mut found = 0;
        for child in values(self.open[node.variable]) {
            found |= self.results(model, children[child]);
        }
        self.results[node.number()] = (self.round, found);
        found
    }

    /// Returns whether a condition can be true.
    pub(crate) fn possible(&mut self, model: &Model, condition: NodeId) -> bool {
        self.results(model, condition) & 0b10 != 0
    }

    /// Returns whether a condition is true in every complete assignment.
    pub(crate) fn certain(&mut self, model: &Model, condition: NodeId) -> bool {
        self.results(model, condition) == 0b10
    }

    /// The variables that still matter to a function, as bits: for each there are two complete assignments
    /// that differ only there and in the result.
    pub(crate) fn slots_that_matter(&mut self, model: &Model, reference: NodeId) -> u64 {
        self.reduce(model, reference).1
    }

    /// The number of what the function is where answers leave it open (equal functions, equal numbers),
    /// and the variables that matter to it.
    fn reduce(&mut self, model: &Model, reference: NodeId) -> (u32, u64) {
        let reference = self.resolve_to(model, reference);
        let Some(node) = reference.node() else {
            return (REDUCED_TERMINAL | reference.result().unwrap_or(0), 0);
        };
        let (round, number, matter) = self.reduced[node.number()];
        if round == self.round {
            return (number, matter);
        }
        let children = model.diagrams.children(node);
        let mut matter = 0;
        let mut reduced: Vec<u32> = Vec::with_capacity(children.len());
        for child in values(self.open[node.variable]) {
            let (number, below) = self.reduce(model, children[child]);
            matter |= below;
            reduced.push(number);
        }
        let number = if reduced.iter().all(|number| *number == reduced[0]) {
            reduced[0]
        } else {
            matter |= 1 << node.variable;
            let next = u32::try_from(self.distinct.len()).unwrap_or(0);
            let variable = u8::try_from(node.variable).unwrap_or(u8::MAX);
            *self.distinct.entry((variable, reduced)).or_insert(next)
        };
        self.reduced[node.number()] = (self.round, number, matter);
        (number, matter)
    }

    /// The least and the most that a component adds to the total; visits each combination that can be
    /// reached for the first time in this round.
    pub(crate) fn ends(
        &mut self,
        model: &Model,
        component: usize,
        reference: NodeId,
        visit: &mut dyn FnMut(&Resolution),
    ) -> (Money, Money) {
        let reference = self.resolve_to(model, reference);
        let Some(node) = reference.node() else {
            let resolution = self.resolution(model, component, reference);
            visit(resolution);
            return (resolution.money, resolution.money);
        };
        let (round, low, high) = self.ends[node.number()];
        if round == self.round {
            return (low, high);
        }
        let children = model.diagrams.children(node);
        let mut ends: Option<(Money, Money)> = None;
        for child in values(self.open[node.variable]) {
            let (low, high) = self.ends(model, component, children[child], visit);
            ends = Some(ends.map_or((low, high), |ends| (ends.0.min(low), ends.1.max(high))));
        }
        let (low, high) = ends.unwrap_or_default();
        self.ends[node.number()] = (self.round, low, high);
        (low, high)
    }

    /// The combination taken at a terminal of a component.
    pub(crate) fn resolution(
        &mut self,
        model: &Model,
        component: usize,
        terminal: NodeId,
    ) -> &Resolution {
        let place = (terminal.result().unwrap_or(TERMINALS_FROM) - TERMINALS_FROM) as usize;
        let since = self.resolution[place].0;
        if since != self.settling && since != self.settling_in_force {
            let (component, outcomes) = (&model.components[component], &model.outcomes[place]);
            let resolution =
                resolve_exclusions(model, component, outcomes, self.in_force, &self.profile);
            let since = if hangs_on_amounts(model, component, outcomes) {
                self.settling
            } else {
                self.settling_in_force
            };
            self.resolution[place] = (since, resolution);
        }
        &self.resolution[place].1
    }

    /// Walks down from a node of a component to a terminal that reaches one end, noting the values taken.
    pub(crate) fn follow(
        &mut self,
        model: &Model,
        component: usize,
        mut reference: NodeId,
        to_high: bool,
        taken: &mut Vec<(usize, u8)>,
    ) -> NodeId {
        let end = |(low, high): (Money, Money)| if to_high { high } else { low };
        while let Some(node) = reference.node() {
            let wanted = end(self.ends(model, component, reference, &mut |_| ()));
            let children = model.diagrams.children(node);
            let found = values(self.open[node.variable]).find(|value| {
                end(self.ends(model, component, children[*value], &mut |_| ())) == wanted
            });
            let value = found.unwrap_or_default();
            taken.push((node.variable, u8::try_from(value).unwrap_or(0)));
            reference = children[value];
        }
        reference
    }
}

/// The values whose bits are set.
pub(crate) fn values(mut open: u16) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let value = open.trailing_zeros() as usize;
        open &= open.wrapping_sub(1);
        (value < 16).then_some(value)
    })
}
