//! Results that changed for the same answers since an earlier visit.

use policy::{BenefitIndex, Catalogue, Date, Estimate, MoneyRange};

use super::outcome::Outcome;
use super::saved_answers::LastResult;

/// The changes since an earlier visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The day of that visit.
    pub since: Date,
    /// The version of the catalogue on that day, where it was another.
    pub catalogue: Option<String>,
    /// The benefits of which something else is said, in the catalogue's order.
    pub benefits: Vec<BenefitChange>,
    /// The keys of benefits that were or might be the visitor's, and are not in the catalogue any more.
    pub gone: Vec<String>,
    /// The total before and now, where it is another.
    pub total: Option<(MoneyRange, MoneyRange)>,
}

/// The result of a benefit, before and now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BenefitChange {
    /// The benefit.
    pub benefit: BenefitIndex,
    /// The former result.
    pub before: Outcome,
    /// The present result.
    pub now: Outcome,
    /// True if only time has passed: for the day of that visit, the result would be the same now as then.
    pub by_days: bool,
}

impl Changes {
    /// Compares a result seen earlier with that for the same answers now. `that_day` is what is estimated now for
    /// the day of the earlier result, so that what the catalogue did can be told from what the days did.
    ///
    /// Returns the changes since an earlier visit. A saved result that cannot be read counts as unchanged.
    pub fn since(
        catalogue: &Catalogue,
        seen: &LastResult,
        that_day: &Estimate,
        today: &Estimate,
    ) -> Self {
        let mut benefits = Vec::new();
        for (benefit, found) in catalogue.indexed_benefits() {
            let known = seen.benefits.iter().find(|(id, _)| *id == found.id);
            let before = known.map_or(Some(Outcome::NOTHING), |(_, text)| Outcome::read(text));
            let Some(before) = before else { continue };
            let place = usize::from(benefit.0);
            let now = Outcome::of(&today.benefits[place]);
            if before != now {
                benefits.push(BenefitChange {
                    benefit,
                    before,
                    now,
                    by_days: before == Outcome::of(&that_day.benefits[place]),
                });
            }
        }
        let mut gone = Vec::new();
        for (id, outcome) in &seen.benefits {
            if catalogue.benefit(id).is_none() && Outcome::read(outcome).is_some() {
                gone.push(id.chars().take(60).collect());
            }
        }
        Self {
            since: seen.on,
            catalogue: (seen.catalogue != catalogue.version).then(|| seen.catalogue.clone()),
            benefits,
            gone,
            total: seen
                .total
                .filter(|total| *total != today.total)
                .map(|total| (total, today.total)),
        }
    }

    /// Returns whether nothing changed for the visitor, whatever changed in the catalogue.
    pub fn is_nothing(&self) -> bool {
        self.benefits.is_empty() && self.gone.is_empty() && self.total.is_none()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, LazyLock};

    use policy::{Estimator, Money, Profile, Verdict};

    use super::*;
    use crate::url;

    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(fixture::catalogue);

    /// A doctor with nothing left to answer.
    const DOCTOR: &str = "#/?applicant=person&origin=outside&mode=full_time&employer=enterprise&key_enterprise=true\
        &executive=false&start_date=2026-03-01&contract_years=3&social_insurance=true&salary=300000&district=dongsheng\
        &degree=doctor&school=first_class_university&full_time_study=true&title=none&talent_class=none&honour=none&field=natural\
        &postdoc=false&owns_home=false&renting=true&village_talent=false";

    fn doctor() -> Profile {
        url::read(&CATALOGUE, DOCTOR).answers.profile
    }

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn estimate(day: Date) -> Estimate {
        Estimator::new(Arc::new(CATALOGUE.clone())).estimate(&doctor(), day)
    }

    fn seen(on: Date) -> LastResult {
        LastResult::new(&CATALOGUE, &estimate(on), on)
    }

    fn index(benefit: &str) -> BenefitIndex {
        CATALOGUE.benefit(benefit).expect("a benefit")
    }

    #[test]
    fn the_same_result_is_no_change_even_under_another_catalogue() {
        let today = day("2026-11-22");
        let mut seen = seen(today);
        let same = Changes::since(&CATALOGUE, &seen, &estimate(today), &estimate(today));
        assert!(same.is_nothing() && same.catalogue.is_none(), "{same:?}");
        seen.catalogue = "2026-05-01".to_owned();
        let same = Changes::since(&CATALOGUE, &seen, &estimate(today), &estimate(today));
        assert!(same.is_nothing(), "{same:?}");
        assert_eq!(same.catalogue.as_deref(), Some("2026-05-01"));
    }

    #[test]
    fn what_a_catalogue_raised_began_and_ended_is_told() {
        let today = day("2026-11-22");
        let now = estimate(today);
        let mut seen = seen(today);
        seen.catalogue = "2026-05-01".to_owned();
        for (id, outcome) in &mut seen.benefits {
            if id == "graduate-settling-in" {
                *outcome = "e300000".to_owned();
            }
        }
        seen.benefits.retain(|(id, _)| id != "talent-apartment");
        seen.benefits
            .push(("rent-subsidy-of-old".to_owned(), "e60000".to_owned()));
        seen.benefits
            .push(("never-heard-of".to_owned(), "?".to_owned()));
        seen.total = Some(MoneyRange {
            low: Money::yuan(372_000),
            high: Money::yuan(372_000),
            at_least: false,
        });
        let changes = Changes::since(&CATALOGUE, &seen, &now, &now);
        let told: Vec<_> = changes
            .benefits
            .iter()
            .map(|change| {
                (
                    change.benefit,
                    change.before.to_string(),
                    change.now.to_string(),
                    change.by_days,
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (
                    index("graduate-settling-in"),
                    "e300000".to_owned(),
                    "e400000".to_owned(),
                    false
                ),
                (
                    index("talent-apartment"),
                    "n".to_owned(),
                    "e".to_owned(),
                    false
                ),
            ]
        );
        assert_eq!(changes.gone, ["rent-subsidy-of-old"]);
        assert_eq!(changes.total.map(|(_, now)| now), Some(now.total));
    }

    #[test]
    fn what_only_days_did_is_told_apart() {
        // Before the policies began, and now.
        let (before, today) = (day("2021-01-01"), day("2026-11-22"));
        let (that_day, now) = (estimate(before), estimate(today));
        let mut seen = seen(before);
        let changes = Changes::since(&CATALOGUE, &seen, &that_day, &now);
        assert!(changes.benefits.len() > 3, "{changes:?}");
        assert!(changes.benefits.iter().all(|change| change.by_days));
        // Something that the catalogue of that time said otherwise for that very day.
        let grant = index("graduate-settling-in");
        assert_eq!(
            that_day.benefits[usize::from(grant.0)].verdict,
            Verdict::NotEligible
        );
        seen.benefits
            .push(("graduate-settling-in".to_owned(), "e100000".to_owned()));
        let changes = Changes::since(&CATALOGUE, &seen, &that_day, &now);
        for change in &changes.benefits {
            assert_eq!(change.by_days, change.benefit != grant, "{change:?}");
        }
    }

    #[test]
    fn what_was_kept_unreadably_counts_as_unchanged() {
        let today = day("2026-11-22");
        let mut seen = seen(today);
        seen.total = None;
        for (_, outcome) in &mut seen.benefits {
            *outcome = "?".to_owned();
        }
        let changes = Changes::since(&CATALOGUE, &seen, &estimate(today), &estimate(today));
        assert!(changes.is_nothing(), "{changes:?}");
    }
}
