//! Both ends of the total split by grade and by year (contract, meaning 10).

use std::sync::Arc;

use crate::estimate::diagram::Reference;
use crate::estimate::estimator::Estimator;
use crate::estimate::model::Model;
use crate::estimate::result::Split;
use crate::estimate::total::Reached;
use crate::{Grade, Money};

impl Estimator {
    /// The parts of both ends by grade, and by year from 1 on.
    pub(crate) fn splits(&mut self, [low, high]: &[Reached; 2]) -> ([Split; 3], Vec<Split>) {
        let model = Arc::clone(&self.model);
        let mut by_grade = [Split::default(); 3];
        let mut calendar: Vec<Split> = Vec::new();
        // What is reached by the same full answer is split once.
        let ends: &[_] = if low == high {
            &[(low, true, true)]
        } else {
            &[(low, true, false), (high, false, true)]
        };
        for (reached, at_low, at_high) in ends {
            for (component, terminal) in &reached.terminals {
                self.each_part(&model, *component, *terminal, &mut |grade, year, part| {
                    let place = year.saturating_sub(1) as usize;
                    if calendar.len() <= place {
                        calendar.resize(place + 1, Split::default());
                    }
                    for split in [&mut by_grade[grade as usize], &mut calendar[place]] {
                        if *at_low {
                            split.at_low += part;
                        }
                        if *at_high {
                            split.at_high += part;
                        }
                    }
                });
            }
        }
        (by_grade, calendar)
    }

    /// What is paid in one case of a component: grade, year and part for each payment of the benefits that count.
    fn each_part(
        &mut self,
        model: &Model,
        component: usize,
        terminal: Reference,
        pay: &mut dyn FnMut(Grade, u32, Money),
    ) {
        let adding = self.walk.settled(model, component, terminal).adding;
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
                    pay(benefit.grade, *year, *part);
                }
            } else {
                let outcome = &compiled.outcomes[number];
                let amount = outcome.amount.money(&self.walk.profile).unwrap_or_default();
                benefit
                    .award
                    .each_payment(amount, outcome.paid.as_ref(), |year, part| {
                        pay(benefit.grade, year, part);
                    });
            }
        }
    }
}
