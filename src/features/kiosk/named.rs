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
    /// Those whose money is in the high end of the total, the largest first, with their part of it.
    pub added: Vec<(BenefitIndex, Money)>,
    /// The number of others whose money is in it.
    pub more_added: usize,
    /// Others that are to be had and never in the total, the flat and the largest first.
    pub beside: Vec<BenefitIndex>,
    /// Those that one other answer would win, where nothing else is to be had.
    pub near: Vec<BenefitIndex>,
}

impl Named {
    /// Returns the benefits to name for an estimate.
    pub fn new(catalogue: &Catalogue, estimate: &Estimate) -> Self {
        let grouped = Grouped::new(catalogue, estimate);
        let parts = estimate.parts.iter();
        let parts = parts.map(|(benefit, part)| (*benefit, part.at_high));
        let mut added: Vec<_> = parts.filter(|(_, part)| !part.is_zero()).collect();
        policy::insertion_sort_by_key(&mut added, |(_, part)| Reverse(*part));
        let more_added = added.len().saturating_sub(MAX_ADDED);
        added.truncate(MAX_ADDED);
        let all = [&grouped.yours, &grouped.depends, &grouped.compete];
        let mut beside: Vec<_> = all.into_iter().flatten().copied().collect();
        beside.retain(|benefit| !estimate[*benefit].counted);
        policy::insertion_sort_by_key(&mut beside, |benefit| rank(catalogue, estimate, *benefit));
        beside.truncate(MAX_NAMED - added.len());
        let mut near = Vec::new();
        if added.is_empty() && beside.is_empty() {
            near = grouped.near;
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
        let named = Named::new(&catalogue, &estimate);
        assert!(named.is_empty());
        assert_eq!(named.near, near);
    }

    #[test]
    fn flat_and_largest_amounts_come_before_services() {
        let (catalogue, _, _, estimate) =
            estimated("applicant=person&mode=full_time&degree=doctor&origin=outside");
        let named = Named::new(&catalogue, &estimate);
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
    fn parts_named_add_up_to_the_high_end_of_the_usual_range() {
        for answers in [
            "applicant=person&mode=full_time&degree=doctor&origin=outside",
            "applicant=person&mode=full_time&degree=master",
            "applicant=person&mode=founder",
            "applicant=organisation",
        ] {
            let (catalogue, mut estimator, profile, estimate) = estimated(answers);
            let usual = estimator.usual_estimate(&profile, day());
            let named = Named::new(&catalogue, &usual);
            let mut sum = Money::ZERO;
            for (_, part) in &named.added {
                sum += *part;
            }
            assert!(sum <= usual.total.high, "{answers}");
            assert_eq!(sum == usual.total.high, named.more_added == 0, "{answers}");
            assert!(usual.total.high <= estimate.total.high, "{answers}");
        }
    }

    #[test]
    fn what_the_assumed_answers_rule_out_is_not_named() {
        let (catalogue, mut estimator, profile, estimate) =
            estimated("applicant=person&mode=full_time&degree=doctor&origin=outside");
        let usual = estimator.usual_estimate(&profile, day());
        let is_ruled_out = |benefit: BenefitIndex| {
            usual[benefit].verdict == Verdict::NotEligible
                && estimate[benefit].verdict != Verdict::NotEligible
        };
        let mut all = catalogue.indexed_benefits().map(|(benefit, _)| benefit);
        assert!(all.any(is_ruled_out));
        let named = Named::new(&catalogue, &usual);
        let added = named.added.iter().map(|(benefit, _)| *benefit);
        let mut shown = added.chain(named.beside.iter().copied());
        assert!(!shown.any(is_ruled_out), "{named:?}");
    }
}
