//! Results that the catalogue of the built page gives, computed natively: no test names a figure of a policy.

use std::sync::{Arc, LazyLock};

use policy::{
    Answer, BenefitEstimate, Catalogue, Date, Effect, Estimate, Estimator, Money, MoneyRange,
    NearMiss, Profile, QuestionIndex, Split, Suggestion,
};

use crate::visitor::Total;

static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(catalogue::catalogue()));

/// The result that is expected for the answers of an address.
#[derive(Debug)]
pub struct Expected {
    /// The estimate.
    pub estimate: Estimate,
    profile: Profile,
    as_of: Date,
}

impl Expected {
    /// Estimates the answers of an address, or of its part after `?`. Other fields are ignored.
    pub fn of(address: &str) -> Self {
        let (mut profile, mut as_of) = (Profile::default(), today());
        let fields = address
            .split_once('?')
            .map_or(address, |(_, fields)| fields);
        for (key, value) in fields.split('&').filter_map(|field| field.split_once('=')) {
            // As in a form, of a repeated field the last one counts: tests replace answers by adding them.
            if let Some(question) = CATALOGUE.question(key) {
                match CATALOGUE[question].read(value) {
                    Ok(Answer::Date(day)) if key == "as_of" => as_of = day,
                    Ok(answer) => profile.set(question, Some(answer)),
                    Err(_) => profile.set(question, None),
                }
            }
        }
        let mut estimator = Estimator::new(Arc::clone(&CATALOGUE));
        Self {
            estimate: estimator.estimate(&profile, as_of),
            profile,
            as_of,
        }
    }

    /// Returns the total in whole yuan, as [`crate::page::Page::total`] reads it.
    #[track_caller]
    pub fn total(&self) -> Total {
        in_whole_yuan(self.estimate.total)
    }

    /// Returns the usual range in whole yuan, as [`crate::page::Page::usual`] reads it.
    #[track_caller]
    pub fn usual(&self) -> Total {
        in_whole_yuan(self.estimate.usual.total)
    }

    /// Returns the estimate of a benefit.
    #[track_caller]
    pub fn benefit(&self, id: &str) -> &BenefitEstimate {
        let benefit = CATALOGUE.benefit(id).expect("a benefit");
        &self.estimate.benefits[usize::from(benefit.0)]
    }

    /// Returns the most that a benefit pays.
    #[track_caller]
    pub fn money(&self, id: &str) -> Money {
        self.benefit(id).money.expect("an amount").high
    }

    /// Returns the parts of the total that are a benefit's.
    #[track_caller]
    pub fn part(&self, id: &str) -> Split {
        let benefit = CATALOGUE.benefit(id).expect("a benefit");
        let mut parts = self.estimate.parts.iter();
        let found = parts.find(|(known, _)| *known == benefit);
        found.map(|(_, part)| *part).unwrap_or_default()
    }

    /// Returns the payments of the most that a benefit pays, year by year.
    #[track_caller]
    pub fn payments(&self, id: &str) -> Vec<Money> {
        let benefit = CATALOGUE.benefit(id).expect("a benefit");
        let mut payments = Vec::new();
        let award = &CATALOGUE[benefit].award;
        award.each_payment(self.money(id), None, |_, amount| payments.push(amount));
        payments
    }

    /// Returns the amount of one payment of a benefit that is paid so many times, and the number of times.
    #[track_caller]
    pub fn each(&self, id: &str) -> (Money, u32) {
        let benefit = CATALOGUE.benefit(id).expect("a benefit");
        let every = CATALOGUE[benefit].award.every.expect("regular payments");
        (self.money(id).equal_part(every.times), every.times)
    }

    /// Returns the change of one answer that would win a benefit.
    #[track_caller]
    pub fn near_miss(&self, id: &str) -> NearMiss {
        self.benefit(id).near_miss.expect("a near miss")
    }

    /// Returns what that change adds to both ends of the usual total.
    #[track_caller]
    pub fn gain_of_near_miss(&self, id: &str) -> Split {
        let NearMiss {
            question, needs, ..
        } = self.near_miss(id);
        let mut estimator = Estimator::new(Arc::clone(&CATALOGUE));
        estimator.usual_gain(&self.profile, self.as_of, &[(question, needs)])
    }

    /// Returns what these answers change in the usual estimate of others, and the ids of the benefits that it names.
    pub fn effect_on(&self, before: &Self) -> (Effect, Vec<String>) {
        let mut estimator = Estimator::new(Arc::clone(&CATALOGUE));
        let [before, after] =
            [before, self].map(|some| estimator.usual_estimate(&some.profile, some.as_of));
        let effect = Effect::between(&before, &after);
        let parts = effect.parts.iter().map(|(benefit, _)| *benefit);
        let ids = parts.map(|benefit| CATALOGUE[benefit].id.clone()).collect();
        (effect, ids)
    }

    /// Returns what the visitor chooses between: the ids of benefits.
    pub fn choices(&self) -> Vec<Vec<String>> {
        let mut estimator = Estimator::new(Arc::clone(&CATALOGUE));
        let choices = estimator
            .combinations(&self.profile, self.as_of)
            .into_iter();
        let ids = |combinations: Vec<policy::Combination>| {
            let taken = combinations.iter().map(|combination| combination.taken);
            taken.map(|benefit| CATALOGUE[benefit].id.clone()).collect()
        };
        choices.map(ids).collect()
    }

    /// Returns what is offered first for a comparison.
    #[track_caller]
    pub fn first_suggestion(&self) -> Suggestion {
        let mut estimator = Estimator::new(Arc::clone(&CATALOGUE));
        let suggestions = estimator.suggestions(&self.profile, self.as_of);
        *suggestions.first().expect("something that brings more")
    }
}

/// Returns the first day that the conditions of a benefit name for this question.
#[track_caller]
pub fn first_day(benefit: &str, question: &str) -> Date {
    let benefit = CATALOGUE.benefit(benefit).expect("a benefit");
    let question = CATALOGUE.question(question).expect("a question");
    let mut days = Vec::new();
    for condition in &CATALOGUE[benefit].conditions {
        days_compared(condition, question, &mut days);
    }
    days.into_iter().min().expect("a condition on a day")
}

fn days_compared(condition: &policy::Condition, question: QuestionIndex, days: &mut Vec<Date>) {
    condition.each_comparison(&mut |condition| {
        if let policy::Condition::Compared {
            question: compared,
            limit: policy::Limit::Date(day),
            ..
        } = condition
            && *compared == question
        {
            days.push(*day);
        }
    });
}

/// Returns the first day that a condition on this question names, after which more is paid than before it.
#[track_caller]
pub fn first_limit(question: &str) -> Date {
    let question = CATALOGUE.question(question).expect("a question");
    let mut days = Vec::new();
    for condition in CATALOGUE
        .benefits
        .iter()
        .flat_map(|benefit| &benefit.conditions)
    {
        days_compared(condition, question, &mut days);
    }
    days.into_iter().min().expect("a condition on a day")
}

/// Today, as the browser on this machine has it.
fn today() -> Date {
    let today = jiff::Zoned::now().date();
    Date::new(today.year(), today.month(), today.day()).expect("today is a day of the calendar")
}

#[track_caller]
fn in_whole_yuan(range: MoneyRange) -> Total {
    let whole = |amount: Money| {
        i64::try_from(amount.as_decimal().trunc()).expect("an amount of whole yuan")
    };
    Total {
        low: whole(range.low),
        high: whole(range.high),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_answer_replaces_the_earlier() {
        let one = Expected::of("/estimate?v=1&applicant=person&mode=student");
        let other = Expected::of("applicant=team&mode=student&applicant=person&unknown=1");
        assert_eq!(one.estimate, other.estimate);
    }
}
