//! Decision diagrams: a function of the answers as a graph in which every question is asked at most once.
//!
//! A node asks one variable and has a child for each value of it; a terminal is a result. Nodes are kept once
//! only (hash-consed) and ask variables in one fixed order, so two functions are the same just if their
//! references are the same. Conditions, awards and exclusions of a whole catalogue become a few thousand
//! nodes, and every "over all complete assignments" of the contract is a walk over the part that answers leave open.

use rustc_hash::FxHashMap;

/// A node or a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct NodeId(u32);

/// Multi-valued decision diagrams over the same variables.
#[derive(Debug, Clone)]
pub(crate) struct MddManager {
    /// Number of values of each variable, in the order in which they are asked.
    arities: Vec<u8>,
    /// The children of all nodes, node after node.
    children: Vec<NodeId>,
    unique_table: FxHashMap<(u8, Box<[NodeId]>), NodeId>,
}

/// A node: the variable that it asks, less than 64, and where its children begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) variable: usize,
    first_child: usize,
}

impl Node {
    /// A number of its own, less than [`MddManager::len`]. (A node has two children at the least.)
    pub(crate) const fn number(self) -> usize {
        self.first_child / 2
    }
}

const TERMINAL: u32 = 1 << 31;
/// The variable of a node stands in these bits of its reference, the place of its first child in those below.
const VARIABLE_SHIFT: u32 = 25;

impl NodeId {
    /// False, or "nothing".
    pub(crate) const FALSE: Self = Self::terminal(0);
    /// True.
    pub(crate) const TRUE: Self = Self::terminal(1);

    /// A result.
    pub(crate) const fn terminal(result: u32) -> Self {
        Self(TERMINAL | result)
    }

    /// The result, if this is a terminal.
    pub(crate) const fn result(self) -> Option<u32> {
        if self.0 & TERMINAL == 0 {
            None
        } else {
            Some(self.0 & !TERMINAL)
        }
    }

    /// The node, if it is one.
    #[inline]
    pub(crate) const fn node(self) -> Option<Node> {
        if self.0 & TERMINAL == 0 {
            Some(Node {
                variable: (self.0 >> VARIABLE_SHIFT) as usize,
                first_child: (self.0 & ((1 << VARIABLE_SHIFT) - 1)) as usize,
            })
        } else {
            None
        }
    }
}

impl MddManager {
    /// Returns a manager without diagrams, over variables with these numbers of values (at most 16 each, at most 64 variables).
    pub(crate) fn new(arities: Vec<u8>) -> Self {
        Self {
            arities,
            children: Vec::new(),
            unique_table: FxHashMap::default(),
        }
    }

    /// The numbers of all nodes are less than this.
    pub(crate) fn len(&self) -> usize {
        self.children.len() / 2 + 1
    }

    /// The children of a node, one a value of its variable.
    pub(crate) fn children(&self, node: Node) -> &[NodeId] {
        let arity = usize::from(self.arities[node.variable]);
        &self.children[node.first_child..node.first_child + arity]
    }

    /// The child of a node for a value of its variable.
    #[inline]
    pub(crate) fn child(&self, node: Node, value: usize) -> NodeId {
        self.children[node.first_child + value]
    }

    /// True just where the variable has one of these values (bit *n*: value *n*).
    pub(crate) fn test(&mut self, variable: usize, values: u16) -> NodeId {
        let children = (0..self.arities[variable])
            .map(|value| NodeId::terminal(u32::from(values >> value & 1)))
            .collect();
        self.make(variable, children)
    }

    /// The node asking this variable with these children, or the child where all are the same.
    fn make(&mut self, variable: usize, children: Box<[NodeId]>) -> NodeId {
        if children.iter().all(|child| *child == children[0]) {
            return children[0];
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "at most 64 variables and far fewer than 2^25 children"
        )]
        let (variable_byte, reference) = (
            variable as u8,
            NodeId((variable as u32) << VARIABLE_SHIFT | self.children.len() as u32),
        );
        let key = (variable_byte, children);
        if let Some(known) = self.unique_table.get(&key) {
            return *known;
        }
        self.children.extend_from_slice(&key.1);
        self.unique_table.insert(key, reference);
        reference
    }

    /// Combines two functions result by result.
    pub(crate) fn apply(
        &mut self,
        left: NodeId,
        right: NodeId,
        results: &mut dyn FnMut(u32, u32) -> u32,
    ) -> NodeId {
        let mut done = FxHashMap::default();
        self.apply_step(left, right, results, &mut done)
    }

    fn apply_step(
        &mut self,
        left: NodeId,
        right: NodeId,
        results: &mut dyn FnMut(u32, u32) -> u32,
        done: &mut FxHashMap<(NodeId, NodeId), NodeId>,
    ) -> NodeId {
        if let (Some(left), Some(right)) = (left.result(), right.result()) {
            return NodeId::terminal(results(left, right));
        }
        if let Some(known) = done.get(&(left, right)) {
            return *known;
        }
        let slot_of = |reference: NodeId| reference.node().map_or(usize::MAX, |node| node.variable);
        let variable = slot_of(left).min(slot_of(right));
        let children = (0..usize::from(self.arities[variable]))
            .map(|value| {
                let (left, right) = (
                    self.at(left, variable, value),
                    self.at(right, variable, value),
                );
                self.apply_step(left, right, results, done)
            })
            .collect();
        let made = self.make(variable, children);
        done.insert((left, right), made);
        made
    }

    /// The function where the variable has this value; itself where it does not ask this variable first.
    pub(crate) fn at(&self, reference: NodeId, variable: usize, value: usize) -> NodeId {
        match reference.node() {
            Some(node) if node.variable == variable => self.child(node, value),
            _ => reference,
        }
    }

    /// Where both are true.
    pub(crate) fn and(&mut self, left: NodeId, right: NodeId) -> NodeId {
        match (left, right) {
            (NodeId::TRUE, other) | (other, NodeId::TRUE) => other,
            (NodeId::FALSE, _) | (_, NodeId::FALSE) => NodeId::FALSE,
            _ => self.apply(left, right, &mut |left, right| left & right),
        }
    }

    /// Where at least one is true.
    pub(crate) fn or(&mut self, left: NodeId, right: NodeId) -> NodeId {
        match (left, right) {
            (NodeId::FALSE, other) | (other, NodeId::FALSE) => other,
            (NodeId::TRUE, _) | (_, NodeId::TRUE) => NodeId::TRUE,
            _ => self.apply(left, right, &mut |left, right| left | right),
        }
    }

    /// Where it is not true.
    pub(crate) fn not(&mut self, reference: NodeId) -> NodeId {
        self.apply(reference, NodeId::FALSE, &mut |result, _| 1 - result)
    }

    /// The first function where the condition is true, the second elsewhere.
    pub(crate) fn ite(&mut self, condition: NodeId, then: NodeId, otherwise: NodeId) -> NodeId {
        // Results are shifted by one so that 0 can stand for "not this side".
        let chosen = self.apply(condition, then, &mut |holds, result| {
            if holds == 1 { result + 1 } else { 0 }
        });
        self.apply(chosen, otherwise, &mut |chosen, otherwise| {
            if chosen == 0 { otherwise } else { chosen - 1 }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_function_is_the_same_reference_however_it_was_made() {
        let mut diagrams = MddManager::new(vec![3, 2]);
        let (first, second) = (diagrams.test(0, 0b011), diagrams.test(1, 0b01));
        let (both, swapped) = (diagrams.and(first, second), diagrams.and(second, first));
        assert_eq!(both, swapped);
        let (not_first, not_second) = (diagrams.not(first), diagrams.not(second));
        let neither = diagrams.or(not_first, not_second);
        assert_eq!(diagrams.not(neither), both);
    }

    #[test]
    fn node_with_equal_children_is_that_child() {
        let mut diagrams = MddManager::new(vec![3]);
        assert_eq!(diagrams.test(0, 0b111), NodeId::TRUE);
        let (some, rest) = (diagrams.test(0, 0b011), diagrams.test(0, 0b100));
        assert_eq!(diagrams.or(some, rest), NodeId::TRUE);
        assert_eq!(diagrams.and(some, rest), NodeId::FALSE);
    }

    #[test]
    fn a_condition_chooses_between_results() {
        let mut diagrams = MddManager::new(vec![2]);
        let condition = diagrams.test(0, 0b10);
        let chosen = diagrams.ite(condition, NodeId::terminal(7), NodeId::terminal(5));
        assert_eq!(diagrams.at(chosen, 0, 0).result(), Some(5));
        assert_eq!(diagrams.at(chosen, 0, 1).result(), Some(7));
    }
}
