//! The benefits that the result at a kiosk names.

use std::cmp::Reverse;

use policy::{BenefitIndex, Catalogue, Estimate, Form, Money};

use crate::estimation::Grouped;

/// Maximum number of benefits named, and of those among them whose money is in the sum.
const MAX_NAMED: usize = 6;
const MAX_ADDED: usize = 4;

/// The benefits named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Named {
    /// Those whose money is in the sum.
    pub added: Vec<BenefitIndex>,
    /// The number of others whose money is in the sum.
    pub more_added: usize,
    /// Others that are to be had, the flat and the largest first.
    pub beside: Vec<BenefitIndex>,
    /// Those that one other answer would win, where nothing else is to be had.
    pub near: Vec<BenefitIndex>,
}

impl Named {
    /// Returns the benefits to name for an estimate.
    pub fn new(catalogue: &Catalogue, grouped: &Grouped, estimate: &Estimate) -> Self {
        let all = [&grouped.yours, &grouped.depends, &grouped.compete];
        let all = all.into_iter().flatten().copied();
        let (mut added, mut beside): (Vec<_>, Vec<_>) =
            all.partition(|benefit| estimate[*benefit].counted);
        let more_added = added.len().saturating_sub(MAX_ADDED);
        added.truncate(MAX_ADDED);
        beside.sort_by_key(|benefit| rank(catalogue, estimate, *benefit));
        beside.truncate(MAX_NAMED - added.len());
        let mut near = Vec::new();
        if added.is_empty() && beside.is_empty() {
            near.clone_from(&grouped.near);
            near.truncate(MAX_NAMED);
        }
        Self {
            added,
            more_added,
            beside,
            near,
        }
    }

    /// Returns true if nothing is to be had.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.beside.is_empty()
    }
}

/// Returns the rank of a benefit beside the sum: the flat, amounts from the largest, other money, services.
fn rank(
    catalogue: &Catalogue,
    estimate: &Estimate,
    benefit: BenefitIndex,
) -> (u8, Reverse<Option<Money>>) {
    let high = estimate[benefit].money.map(|money| money.high);
    let rank = match catalogue[benefit].award.form {
        Form::Flat { .. } => 0,
        Form::Service => 3,
        _ if high.is_some() => 1,
        _ => 2,
    };
    (rank, Reverse(high))
}

/// Returns true if another of these benefits excludes this one, so that both cannot be had together.
pub fn is_alternative(
    catalogue: &Catalogue,
    added: &[BenefitIndex],
    benefit: BenefitIndex,
) -> bool {
    added.contains(&benefit)
        && catalogue.exclusions.iter().any(|exclusion| {
            let members = added
                .iter()
                .filter(|added| exclusion.members.contains(added));
            exclusion.members.contains(&benefit) && members.count() > 1
        })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use policy::{Estimator, Profile, Verdict};

    use super::*;

    /// Estimates answers in the form of an address.
    fn estimated(answers: &str) -> (Arc<Catalogue>, Estimator, Profile, Estimate) {
        let catalogue = Arc::new(fixture::catalogue());
        let mut profile = Profile::default();
        for field in answers.split('&') {
            let (id, value) = field.split_once('=').expect("an answer");
            let question = catalogue.question(id).expect("a question");
            let answer = catalogue[question].read(value).expect("an answer");
            profile.set(question, Some(answer));
        }
        let mut estimator = Estimator::new(Arc::clone(&catalogue));
        let estimate = estimator.estimate(&profile, day());
        (catalogue, estimator, profile, estimate)
    }

    fn day() -> policy::Date {
        "2026-11-22".parse().expect("a day")
    }

    fn named(catalogue: &Catalogue, estimate: &Estimate) -> Named {
        Named::new(catalogue, &Grouped::new(catalogue, estimate), estimate)
    }

    /// Returns the number of benefits that may be had.
    fn count(estimate: &Estimate) -> usize {
        let verdicts = estimate.benefits.iter().map(|benefit| benefit.verdict);
        verdicts
            .filter(|verdict| *verdict != Verdict::NotEligible)
            .count()
    }

    #[test]
    fn result_without_anything_names_what_is_one_step_away() {
        let (catalogue, mut estimator, mut profile, mut estimate) =
            estimated("applicant=person&mode=student&degree=below_bachelor");
        // Answers on, each time with what leaves the least.
        while count(&estimate) > 0 {
            let open = estimate.undetermined_questions.iter();
            let answers = open.flat_map(|question| {
                let answers = catalogue[question].single_answers().into_iter();
                answers.map(move |answer| (question, answer))
            });
            let least = answers.map(|(question, answer)| {
                let mut profile = profile.clone();
                profile.set(question, Some(answer));
                let estimate = estimator.estimate(&profile, day());
                (count(&estimate), profile, estimate)
            });
            let (_, next, next_estimate) = least
                .min_by_key(|(count, ..)| *count)
                .expect("answers that leave nothing");
            (profile, estimate) = (next, next_estimate);
        }
        let mut near = Grouped::new(&catalogue, &estimate).near;
        near.truncate(MAX_NAMED);
        let named = named(&catalogue, &estimate);
        assert!(named.is_empty());
        assert_eq!(named.near, near);
    }

    #[test]
    fn flat_and_largest_amounts_come_before_services() {
        let (catalogue, _, _, estimate) =
            estimated("applicant=person&mode=full_time&degree=doctor&origin=outside");
        let named = named(&catalogue, &estimate);
        let ranks = named
            .beside
            .iter()
            .map(|benefit| rank(&catalogue, &estimate, *benefit));
        assert!(ranks.is_sorted(), "{:?}", named.beside);
        let flat = catalogue.indexed_benefits().find(|(index, benefit)| {
            matches!(benefit.award.form, Form::Flat { .. })
                && estimate[*index].verdict != Verdict::NotEligible
        });
        let (flat, _) = flat.expect("a flat that may be had");
        assert_eq!(named.beside.first(), Some(&flat));
    }

    #[test]
    fn amounts_that_exclude_one_another_are_alternatives() {
        let catalogue = fixture::catalogue();
        for exclusion in &catalogue.exclusions {
            let [first, second] = [exclusion.members[0], exclusion.members[1]];
            assert!(is_alternative(&catalogue, &[first, second], first));
            assert!(is_alternative(&catalogue, &[first, second], second));
            assert!(!is_alternative(&catalogue, &[first], first));
        }
    }
}
