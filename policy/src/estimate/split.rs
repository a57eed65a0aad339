//! Both ends of the total split by grade, by year and by benefit (contract, meaning 10).

use std::cmp::Reverse;
use std::sync::Arc;

use crate::estimate::estimator::Estimator;
use crate::estimate::mdd::NodeId;
use crate::estimate::model::Model;
use crate::estimate::result::{Estimate, LargestParts, Split};
use crate::estimate::total::Witness;
use crate::{BenefitIndex, Money};

impl Estimate {
    /// Returns the parts of both ends of the total for a list of `max` rows: the largest part of the high end first, of
    /// equal ones the first in the catalogue. The last row is for the other parts where there are more.
    pub fn largest_parts(&self, max: usize) -> LargestParts {
        let mut parts = self.parts.clone();
        crate::insertion_sort_by_key(&mut parts, |(_, part)| Reverse((part.at_high, part.at_low)));
        let shown = if parts.len() <= max {
            max
        } else {
            max.saturating_sub(1)
        };
        let others = parts.split_off(shown.min(parts.len()));
        let mut rest = Split::default();
        for (_, part) in &others {
            rest += *part;
        }
        LargestParts {
            parts,
            others: others.len(),
            rest,
        }
    }
}

impl Estimator {
    /// The parts of both ends by grade, by year from 1 on, and by benefit.
    pub(crate) fn splits(
        &mut self,
        [low, high]: &[Witness; 2],
    ) -> ([Split; 3], Vec<Split>, Vec<(BenefitIndex, Split)>) {
        let model = Arc::clone(&self.model);
        let mut calendar: Vec<Split> = Vec::new();
        let mut parts: Vec<(BenefitIndex, Split)> = Vec::new();
        // What is reached by the same complete assignment is split once.
        let ends: &[_] = if low == high {
            &[(low, true, true)]
        } else {
            &[(low, true, false), (high, false, true)]
        };
        for (witness, at_low, at_high) in ends {
            for (component, terminal) in &witness.terminals {
                self.each_part(&model, *component, *terminal, &mut |benefit, year, part| {
                    let place = year.saturating_sub(1) as usize;
                    if calendar.len() <= place {
                        calendar.resize(place + 1, Split::default());
                    }
                    let part = Split {
                        at_low: if *at_low { part } else { Money::ZERO },
                        at_high: if *at_high { part } else { Money::ZERO },
                    };
                    calendar[place] += part;
                    match parts.iter_mut().find(|(known, _)| *known == benefit) {
                        Some((_, whole)) => *whole += part,
                        None => parts.push((benefit, part)),
                    }
                });
            }
        }
        crate::insertion_sort_by_key(&mut parts, |(benefit, _)| *benefit);
        let mut by_grade = [Split::default(); 3];
        for (benefit, part) in &parts {
            by_grade[self.catalogue[*benefit].grade as usize] += *part;
        }
        (by_grade, calendar, parts)
    }

    /// Calls a function with each payment of the benefits that count in one case of a component, and its year.
    fn each_part(
        &mut self,
        model: &Model,
        component: usize,
        terminal: NodeId,
        pay: &mut dyn FnMut(BenefitIndex, u32, Money),
    ) {
        let adding = self.walk.resolution(model, component, terminal).adding;
        let members = model.components[component]
            .members
            .iter()
            .zip(model.outcomes_at(terminal))
            .enumerate();
        for (_, (member, outcome)) in members.filter(|(place, _)| adding >> place & 1 == 1) {
            let (benefit, compiled) = (
                &self.catalogue[*member],
                &model.benefits[usize::from(member.0)],
            );
            let number = usize::from(*outcome) - 1;
            if let Some(payments) = &compiled.payments[number] {
                for (year, part) in payments {
                    pay(*member, *year, *part);
                }
            } else {
                let outcome = &compiled.outcomes[number];
                let amount = outcome.amount.money(&self.walk.profile).unwrap_or_default();
                benefit
                    .award
                    .each_payment(amount, outcome.paid.as_ref(), |year, part| {
                        pay(*member, year, part);
                    });
            }
        }
    }
}
