//! The combinations between which a visitor chooses, where one of the benefits in an exclusion is no money.

use std::sync::Arc;

use crate::estimate::estimator::Estimator;
use crate::estimate::result::MoneyRange;
use crate::{BenefitIndex, Date, Profile};

/// One way to resolve an exclusion, and the total with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Combination {
    /// The member of the exclusion that is taken, where the visitor is eligible for it.
    pub taken: BenefitIndex,
    /// The total, in yuan.
    pub total: MoneyRange,
    /// The total over the usual complete assignments (contract, meaning 12), in yuan.
    pub usual: MoneyRange,
}

impl Estimator {
    /// Returns the combinations of each exclusion in which money excludes something else, such as a flat: the total alone
    /// would hide the choice. Those without possible members are left out, and those between which no total differs.
    pub fn combinations(&mut self, profile: &Profile, as_of: Date) -> Vec<Vec<Combination>> {
        let catalogue = Arc::clone(&self.catalogue);
        let mut found = Vec::new();
        for exclusion in &catalogue.exclusions {
            self.start(profile, as_of);
            let mut members = exclusion.members.clone();
            members.retain(|member| self.is_possible(*member));
            let counting = members.iter().filter(|member| catalogue[**member].counts());
            let counting = counting.count();
            if counting == 0 || counting == members.len() {
                continue;
            }
            let combinations: Vec<Combination> = members
                .iter()
                .map(|taken| self.combination(profile, as_of, &members, *taken))
                .collect();
            let is_choice = |one: &Combination| {
                (one.total, one.usual) != (combinations[0].total, combinations[0].usual)
            };
            if combinations.iter().any(is_choice) {
                found.push(combinations);
            }
        }
        found
    }

    fn combination(
        &mut self,
        profile: &Profile,
        as_of: Date,
        members: &[BenefitIndex],
        taken: BenefitIndex,
    ) -> Combination {
        self.start(profile, as_of);
        let others = members.iter().filter(|member| **member != taken);
        let others = others.fold(0, |others, member| others | 1_u64 << member.0);
        let in_force = self.walk.in_force & !others;
        let model = Arc::clone(&self.model);
        self.walk.start(&model, profile, in_force);
        let total = self.walk.total_range(&model);
        let undetermined = self.undetermined_questions();
        let usual = self.usual(total, undetermined).total;
        Combination {
            taken,
            total,
            usual,
        }
    }

    /// Returns true if some complete assignment of the profile taken up is eligible for a benefit.
    fn is_possible(&mut self, benefit: BenefitIndex) -> bool {
        let model = Arc::clone(&self.model);
        let outcome = model.benefits[usize::from(benefit.0)].outcome;
        self.walk.in_force >> benefit.0 & 1 == 1 && self.walk.results(&model, outcome) != 1
    }
}
