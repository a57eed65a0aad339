//! Benefits linked by exclusions, compiled together.

use crate::estimate::mdd::NodeId;
use crate::estimate::model::{Component, Model, TERMINALS_FROM, number};
use crate::{BenefitIndex, Catalogue};

impl Model {
    /// Compiles benefits linked by exclusions into one diagram over all their outcomes.
    pub(crate) fn link(&mut self, catalogue: &Catalogue, members: Vec<BenefitIndex>) {
        let component = self.components.len();
        for (place, member) in members.iter().enumerate() {
            self.component_of[usize::from(member.0)] = Some((component, place));
        }
        // Outcomes of several members as one terminal: each pair met gets a number, the tuples are kept beside.
        let mut tuples: Vec<Vec<u8>> = vec![Vec::new()];
        let mut root = NodeId::terminal(0);
        for member in &members {
            let outcome = self.benefits[usize::from(member.0)].outcome;
            let mut longer: Vec<Vec<u8>> = Vec::new();
            let mut numbers = rustc_hash::FxHashMap::default();
            root = self.diagrams.apply(root, outcome, &mut |tuple, outcome| {
                *numbers.entry((tuple, outcome)).or_insert_with(|| {
                    let mut outcomes = tuples[tuple as usize].clone();
                    outcomes.push(u8::try_from(outcome).unwrap_or(u8::MAX));
                    longer.push(outcomes);
                    number(longer.len() - 1)
                })
            });
            tuples = longer;
        }
        let from = TERMINALS_FROM + number(self.outcomes.len());
        root = self
            .diagrams
            .apply(root, NodeId::FALSE, &mut |tuple, _| tuple + from);
        let nothing = tuples
            .iter()
            .position(|outcomes| outcomes.iter().all(|outcome| *outcome == 0));
        let nothing = nothing.map(|place| NodeId::terminal(number(place) + from));
        self.outcomes
            .extend(tuples.into_iter().map(Vec::into_boxed_slice));
        let exclusions = catalogue.exclusions.iter().filter_map(|exclusion| {
            let bits = members
                .iter()
                .enumerate()
                .filter(|(_, member)| exclusion.members.contains(member));
            let bits = bits.fold(0_u8, |bits, (place, _)| bits | 1 << place);
            (bits != 0).then_some(bits)
        });
        let exclusions = exclusions.collect();
        let counts = members.iter().any(|member| catalogue[*member].counts());
        self.components.push(Component {
            members,
            exclusions,
            root,
            nothing,
            counts,
        });
    }
}

/// The benefits that are decided together: those linked by exclusions, and each one that counts by itself.
pub(crate) fn linked_benefits(catalogue: &Catalogue) -> Vec<Vec<BenefitIndex>> {
    let mut groups: Vec<Vec<BenefitIndex>> = Vec::new();
    for exclusion in &catalogue.exclusions {
        let (linked, mut rest): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| {
            group
                .iter()
                .any(|member| exclusion.members.contains(member))
        });
        let mut group: Vec<BenefitIndex> = linked
            .into_iter()
            .flatten()
            .chain(exclusion.members.iter().copied())
            .collect();
        crate::insertion_sort_by_key(&mut group, |member| *member);
        group.dedup();
        rest.push(group);
        groups = rest;
    }
    for (index, benefit) in catalogue.indexed_benefits() {
        if benefit.counts() && !groups.iter().any(|group| group.contains(&index)) {
            groups.push(vec![index]);
        }
    }
    groups
}
