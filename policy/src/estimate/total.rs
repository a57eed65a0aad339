//! The total over all complete assignments: a search with bounds.
//!
//! Components share some questions (degree, employer, …); those are asked first in every diagram. The search
//! fixes them one after the other; below them components are independent, so their least and most add up.
//! The sum of each component's own ends bounds what a branch can still reach, and cuts it off early.

use crate::Money;
use crate::estimate::mdd::NodeId;
use crate::estimate::model::Model;
use crate::estimate::result::MoneyRange;
use crate::estimate::walk::{Walk, values};

/// A complete assignment that reaches an end, as far as it matters: the values taken, and each component's terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Witness {
    pub(crate) money: Money,
    pub(crate) values: Vec<(usize, u8)>,
    /// Component and terminal.
    pub(crate) terminals: Vec<(usize, NodeId)>,
}

/// The target of the search, and the best result found so far.
struct Search<'m> {
    model: &'m Model,
    /// The components that count.
    components: Vec<usize>,
    low: Option<BoundWitness>,
    high: Option<BoundWitness>,
    seek: Seek,
    fixed: Vec<(usize, u8)>,
}

#[derive(Clone)]
struct BoundWitness {
    money: Money,
    fixed: Vec<(usize, u8)>,
    nodes: Vec<NodeId>,
}

/// Which ends are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seek {
    Both,
    /// Any total below this one.
    Below(Money),
    /// Any total above this one.
    Above(Money),
}

impl Walk {
    /// Both ends of the total.
    pub(crate) fn total_ends(&mut self, model: &Model) -> (Money, Money) {
        if let Some(total) = self.only_total(model, &mut |_, _| ()) {
            return (total, total);
        }
        let search = self.search(model, Seek::Both);
        let money =
            |found: Option<BoundWitness>| found.map(|found| found.money).unwrap_or_default();
        (money(search.low), money(search.high))
    }

    /// Both ends of the total, and whether a floor is in it.
    pub(crate) fn total_range(&mut self, model: &Model) -> MoneyRange {
        let mut at_least = false;
        for (component, compiled) in model.counting() {
            self.ends(model, component, compiled.root, &mut |resolution| {
                at_least |= resolution.at_least;
            });
        }
        let (low, high) = self.total_ends(model);
        MoneyRange {
            low,
            high,
            at_least,
        }
    }

    /// Full answers that reach the low and the high end.
    pub(crate) fn reach_ends(&mut self, model: &Model) -> [Witness; 2] {
        let mut terminals = Vec::new();
        let only = self.only_total(model, &mut |component, terminal| {
            terminals.push((component, terminal));
        });
        if let Some(money) = only {
            let witness = Witness {
                money,
                values: Vec::new(),
                terminals,
            };
            return [witness.clone(), witness];
        }
        let search = self.search(model, Seek::Both);
        let Search {
            components,
            low,
            high,
            ..
        } = search;
        [(low, false), (high, true)]
            .map(|(found, to_high)| self.witness(model, &components, found, to_high))
    }

    /// Returns whether every complete assignment gives this total, known to be the low or the high end.
    pub(crate) fn always(&mut self, model: &Model, end: Money, is_high: bool) -> bool {
        let search = self.search(
            model,
            if is_high {
                Seek::Below(end)
            } else {
                Seek::Above(end)
            },
        );
        search.low.is_none() && search.high.is_none()
    }

    /// The total where answers leave no choice; a search finds the same, only slower.
    /// Visits the components that may add to it, with their terminals.
    fn only_total(&mut self, model: &Model, visit: &mut dyn FnMut(usize, NodeId)) -> Option<Money> {
        let mut total = Money::ZERO;
        for (place, component) in model.counting() {
            let terminal = self.resolve_to(model, component.root);
            terminal.result()?;
            if Some(terminal) != component.nothing {
                total += self.resolution(model, place, terminal).money;
                visit(place, terminal);
            }
        }
        Some(total)
    }

    fn search<'m>(&mut self, model: &'m Model, seek: Seek) -> Search<'m> {
        let components = model.counting().map(|(place, _)| place).collect();
        let mut search = Search {
            model,
            components,
            low: None,
            high: None,
            seek,
            fixed: Vec::new(),
        };
        let nodes: Vec<NodeId> = search
            .components
            .iter()
            .map(|component| model.components[*component].root)
            .collect();
        search.visit(self, &nodes);
        search
    }

    fn witness(
        &mut self,
        model: &Model,
        components: &[usize],
        found: Option<BoundWitness>,
        to_high: bool,
    ) -> Witness {
        let Some(BoundWitness {
            money,
            fixed: mut values,
            nodes,
        }) = found
        else {
            return Witness {
                money: Money::ZERO,
                values: Vec::new(),
                terminals: Vec::new(),
            };
        };
        let terminals = components.iter().zip(nodes).map(|(component, node)| {
            (
                *component,
                self.follow(model, *component, node, to_high, &mut values),
            )
        });
        let terminals = terminals.collect();
        Witness {
            money,
            values,
            terminals,
        }
    }
}

impl Search<'_> {
    fn visit(&mut self, walk: &mut Walk, nodes: &[NodeId]) {
        let (mut low, mut high) = (Money::ZERO, Money::ZERO);
        let mut asked = usize::MAX;
        for (component, node) in self.components.iter().zip(nodes) {
            let ends = walk.ends(self.model, *component, *node, &mut |_| ());
            low += ends.0;
            high += ends.1;
            if let Some(node) = node.node() {
                asked = asked.min(node.variable);
            }
        }
        if !self.better(low, high) {
            return;
        }
        if asked >= self.model.shared_slots {
            self.keep(low, high, nodes);
            return;
        }
        for value in values(walk.open[asked]) {
            let below: Vec<NodeId> = nodes
                .iter()
                .map(|node| self.model.diagrams.at(*node, asked, value))
                .collect();
            self.fixed.push((asked, u8::try_from(value).unwrap_or(0)));
            self.visit(walk, &below);
            self.fixed.pop();
        }
    }

    /// Returns whether a branch with these bounds can hold a better result than the best one found.
    fn better(&self, low: Money, high: Money) -> bool {
        let lower = |bound: Money| self.low.as_ref().is_none_or(|found| bound < found.money);
        let higher = |bound: Money| self.high.as_ref().is_none_or(|found| bound > found.money);
        match self.seek {
            Seek::Both => lower(low) || higher(high),
            Seek::Below(end) => self.low.is_none() && low < end,
            Seek::Above(end) => self.high.is_none() && high > end,
        }
    }

    fn keep(&mut self, low: Money, high: Money, nodes: &[NodeId]) {
        let found = |money| BoundWitness {
            money,
            fixed: self.fixed.clone(),
            nodes: nodes.to_vec(),
        };
        let lower = self.low.as_ref().is_none_or(|known| low < known.money)
            && !matches!(self.seek, Seek::Above(_));
        let higher = self.high.as_ref().is_none_or(|known| high > known.money)
            && !matches!(self.seek, Seek::Below(_));
        let (low, high) = (lower.then(|| found(low)), higher.then(|| found(high)));
        self.low = low.or(self.low.take());
        self.high = high.or(self.high.take());
    }
}
