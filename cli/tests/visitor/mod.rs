//! Visitors, and the results of the fixture's catalogue for them.

#![allow(dead_code, reason = "each test uses its own part of it")]

use std::sync::Arc;

use policy::{
    Answer, BenefitEstimate, Catalogue, Date, Estimate, Estimator, Profile, QuestionSet, Verdict,
};

/// A doctor of a first-class university who joins an enterprise from outside with a three-year contract.
pub const DOCTOR: &str = "applicant=person origin=outside mode=full_time employer=enterprise key_enterprise=false executive=false \
    start_date=2025-03-01 contract_years=3 social_insurance=true salary=200000 district=kangbashi degree=doctor \
    school=first_class_university full_time_study=true title=none talent_class=none honour=none field=natural postdoc=false owns_home=false \
    renting=true village_talent=false";

/// Somebody who starts a first business in Ordos.
pub const FOUNDER: &str = "applicant=person origin=outside mode=founder start_date=2025-03-01 social_insurance=true district=kangbashi \
    degree=master school=other full_time_study=true title=none talent_class=none honour=none field=neither renting=true startup_months=12 \
    startup_jobs=2 graduate_founder=true village_talent=false industry=other seeking_equity=false seeking_loan=false company_stage=idea";

/// An organisation with a regional key laboratory.
pub const ORGANISATION: &str = "applicant=organisation district=kangbashi industry=other high_tech=false regional_titles=- sme_years=0 \
    platform=regional_key_lab recognised_date=2022-05-01 high_pay_hires=false seeking_equity=false seeking_loan=false company_stage=growth";

/// A result, with the catalogue that names its items.
pub struct Result {
    pub catalogue: Arc<Catalogue>,
    pub estimate: Estimate,
}

/// Estimates answers written as `key=value`, the later ones in place of the earlier; `key=` takes one back.
pub fn estimate(answers: &[&str]) -> Result {
    let (mut estimator, profile, as_of) = ready(answers);
    Result {
        estimate: estimator.estimate(&profile, as_of),
        catalogue: Arc::clone(estimator.catalogue()),
    }
}

/// Returns an estimator with the profile and the day that answers written as `key=value` say.
pub fn ready(answers: &[&str]) -> (Estimator, Profile, Date) {
    let estimator = Estimator::new(Arc::new(fixture::catalogue()));
    let catalogue = Arc::clone(estimator.catalogue());
    let (mut profile, mut as_of) = (Profile::default(), Date::new(2026, 11, 22).expect("a day"));
    for (key, text) in answers
        .iter()
        .flat_map(|some| some.split_whitespace())
        .filter_map(|one| one.split_once('='))
    {
        let question = catalogue.question(key).expect("a question of the reading");
        let answer =
            (!text.is_empty()).then(|| catalogue[question].read(text).expect("an answer to it"));
        match answer {
            Some(Answer::Date(day)) if key == "as_of" => as_of = day,
            answer => profile.set(question, answer),
        }
    }
    (estimator, profile, as_of)
}

impl Result {
    pub fn benefit(&self, id: &str) -> &BenefitEstimate {
        let benefit = self
            .catalogue
            .benefit(id)
            .expect("a benefit of the reading");
        &self.estimate.benefits[usize::from(benefit.0)]
    }

    pub fn ids(&self, questions: QuestionSet) -> Vec<&str> {
        questions
            .iter()
            .map(|question| self.catalogue[question].id.as_str())
            .collect()
    }

    pub fn left_out_for(&self, id: &str) -> Option<&str> {
        self.benefit(id)
            .left_out_for
            .map(|other| self.catalogue[other].id.as_str())
    }

    pub fn total(&self) -> String {
        let total = self.estimate.total;
        format!(
            "{}–{}{}",
            total.low,
            total.high,
            if total.at_least { "+" } else { "" }
        )
    }

    /// The high end year by year.
    pub fn years(&self) -> Vec<String> {
        self.estimate
            .calendar
            .iter()
            .map(|split| split.at_high.to_string())
            .collect()
    }

    pub fn money(&self, id: &str) -> String {
        self.benefit(id).money.map_or("none".to_owned(), |money| {
            format!("{}–{}", money.low, money.high)
        })
    }

    /// Question, answer needed, gain at the high end.
    pub fn near_miss(&self, id: &str) -> Option<(&str, String, String)> {
        let near_miss = self.benefit(id).near_miss?;
        let question = &self.catalogue[near_miss.question];
        Some((
            &question.id,
            question.write(near_miss.needs),
            near_miss.gain_high.to_string(),
        ))
    }
}

/// Checks the verdict and the money of one benefit.
#[track_caller]
pub fn check(answers: &[&str], id: &str, verdict: Verdict, money: &str) {
    let result = estimate(answers);
    assert_eq!(
        (result.benefit(id).verdict, result.money(id).as_str()),
        (verdict, money),
        "{id}"
    );
}
