//! Decision diagrams: a function of the answers as a graph in which every question is asked at most once.
//!
//! A node asks one slot and has a child for each value of it; a terminal is a result. Nodes are kept once
//! only (hash-consed) and ask slots in one fixed order, so two functions are the same just if their
//! references are the same. Conditions, awards and exclusions of a whole catalogue become a few thousand
//! nodes, and every "over all full answers" of the contract is a walk over the part that answers leave open.

use rustc_hash::FxHashMap;

/// A node or a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Reference(u32);

/// Diagrams over the same slots.
#[derive(Debug, Clone)]
pub(crate) struct Diagrams {
    /// Number of values of each slot, in the order in which they are asked.
    widths: Vec<u8>,
    /// The children of all nodes, node after node.
    children: Vec<Reference>,
    known: FxHashMap<(u8, Box<[Reference]>), Reference>,
}

/// A node: the slot that it asks, less than 64, and where its children begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) slot: usize,
    first_child: usize,
}

impl Node {
    /// A number of its own, less than [`Diagrams::len`]. (A node has two children at the least.)
    pub(crate) const fn number(self) -> usize {
        self.first_child / 2
    }
}

const TERMINAL: u32 = 1 << 31;
/// The slot of a node stands in these bits of its reference, the place of its first child in those below.
const SLOT_SHIFT: u32 = 25;

impl Reference {
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
                slot: (self.0 >> SLOT_SHIFT) as usize,
                first_child: (self.0 & ((1 << SLOT_SHIFT) - 1)) as usize,
            })
        } else {
            None
        }
    }
}

impl Diagrams {
    /// No diagrams yet, over slots with these numbers of values (at most 16 each, at most 64 slots).
    pub(crate) fn new(widths: Vec<u8>) -> Self {
        Self {
            widths,
            children: Vec::new(),
            known: FxHashMap::default(),
        }
    }

    /// The numbers of all nodes are less than this.
    pub(crate) fn len(&self) -> usize {
        self.children.len() / 2 + 1
    }

    /// The children of a node, one a value of its slot.
    pub(crate) fn children(&self, node: Node) -> &[Reference] {
        let width = usize::from(self.widths[node.slot]);
        &self.children[node.first_child..node.first_child + width]
    }

    /// The child of a node for a value of its slot.
    #[inline]
    pub(crate) fn child(&self, node: Node, value: usize) -> Reference {
        self.children[node.first_child + value]
    }

    /// True just where the slot has one of these values (bit *n*: value *n*).
    pub(crate) fn test(&mut self, slot: usize, values: u16) -> Reference {
        let children = (0..self.widths[slot])
            .map(|value| Reference::terminal(u32::from(values >> value & 1)))
            .collect();
        self.make(slot, children)
    }

    /// The node asking this slot with these children, or the child where all are the same.
    fn make(&mut self, slot: usize, children: Box<[Reference]>) -> Reference {
        if children.iter().all(|child| *child == children[0]) {
            return children[0];
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "at most 64 slots and far fewer than 2^25 children"
        )]
        let (slot_byte, reference) = (
            slot as u8,
            Reference((slot as u32) << SLOT_SHIFT | self.children.len() as u32),
        );
        let key = (slot_byte, children);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        self.children.extend_from_slice(&key.1);
        self.known.insert(key, reference);
        reference
    }

    /// Combines two functions result by result.
    pub(crate) fn combine(
        &mut self,
        left: Reference,
        right: Reference,
        results: &mut dyn FnMut(u32, u32) -> u32,
    ) -> Reference {
        let mut done = FxHashMap::default();
        self.combine_step(left, right, results, &mut done)
    }

    fn combine_step(
        &mut self,
        left: Reference,
        right: Reference,
        results: &mut dyn FnMut(u32, u32) -> u32,
        done: &mut FxHashMap<(Reference, Reference), Reference>,
    ) -> Reference {
        if let (Some(left), Some(right)) = (left.result(), right.result()) {
            return Reference::terminal(results(left, right));
        }
        if let Some(known) = done.get(&(left, right)) {
            return *known;
        }
        let slot_of = |reference: Reference| reference.node().map_or(usize::MAX, |node| node.slot);
        let slot = slot_of(left).min(slot_of(right));
        let children = (0..usize::from(self.widths[slot]))
            .map(|value| {
                let (left, right) = (self.at(left, slot, value), self.at(right, slot, value));
                self.combine_step(left, right, results, done)
            })
            .collect();
        let made = self.make(slot, children);
        done.insert((left, right), made);
        made
    }

    /// The function where the slot has this value; itself where it does not ask this slot first.
    pub(crate) fn at(&self, reference: Reference, slot: usize, value: usize) -> Reference {
        match reference.node() {
            Some(node) if node.slot == slot => self.child(node, value),
            _ => reference,
        }
    }

    /// Where both are true.
    pub(crate) fn and(&mut self, left: Reference, right: Reference) -> Reference {
        match (left, right) {
            (Reference::TRUE, other) | (other, Reference::TRUE) => other,
            (Reference::FALSE, _) | (_, Reference::FALSE) => Reference::FALSE,
            _ => self.combine(left, right, &mut |left, right| left & right),
        }
    }

    /// Where at least one is true.
    pub(crate) fn or(&mut self, left: Reference, right: Reference) -> Reference {
        match (left, right) {
            (Reference::FALSE, other) | (other, Reference::FALSE) => other,
            (Reference::TRUE, _) | (_, Reference::TRUE) => Reference::TRUE,
            _ => self.combine(left, right, &mut |left, right| left | right),
        }
    }

    /// Where it is not true.
    pub(crate) fn not(&mut self, reference: Reference) -> Reference {
        self.combine(reference, Reference::FALSE, &mut |result, _| 1 - result)
    }

    /// The first function where the condition is true, the second elsewhere.
    pub(crate) fn choose(
        &mut self,
        condition: Reference,
        then: Reference,
        otherwise: Reference,
    ) -> Reference {
        // Results are shifted by one so that 0 can stand for "not this side".
        let chosen = self.combine(condition, then, &mut |holds, result| {
            if holds == 1 { result + 1 } else { 0 }
        });
        self.combine(chosen, otherwise, &mut |chosen, otherwise| {
            if chosen == 0 { otherwise } else { chosen - 1 }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_function_is_the_same_reference_however_it_was_made() {
        let mut diagrams = Diagrams::new(vec![3, 2]);
        let (first, second) = (diagrams.test(0, 0b011), diagrams.test(1, 0b01));
        let (both, swapped) = (diagrams.and(first, second), diagrams.and(second, first));
        assert_eq!(both, swapped);
        let (not_first, not_second) = (diagrams.not(first), diagrams.not(second));
        let neither = diagrams.or(not_first, not_second);
        assert_eq!(diagrams.not(neither), both);
    }

    #[test]
    fn a_condition_chooses_between_results() {
        let mut diagrams = Diagrams::new(vec![2]);
        let condition = diagrams.test(0, 0b10);
        let chosen = diagrams.choose(condition, Reference::terminal(7), Reference::terminal(5));
        assert_eq!(diagrams.at(chosen, 0, 0).result(), Some(5));
        assert_eq!(diagrams.at(chosen, 0, 1).result(), Some(7));
    }
}
