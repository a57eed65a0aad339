//! The reading, clause by clause: its figures, as a visitor gets them.

use std::sync::Arc;

use policy::{Answer, BenefitEstimate, Catalogue, Date, Estimate, Estimator, Profile, QuestionSet, Verdict};

/// A doctor of a first-class university who joins an enterprise from outside with a three-year contract.
const DOCTOR: &str = "applicant=person origin=outside mode=full_time employer=enterprise key_enterprise=false executive=false \
    start_date=2025-03-01 contract_years=3 social_insurance=true salary=200000 district=kangbashi degree=doctor \
    school=first_class_university title=none talent_class=none honour=none field=natural postdoc=false owns_home=false \
    renting=true village_talent=false";

/// Somebody who starts a first business in Ordos.
const FOUNDER: &str = "applicant=person origin=outside mode=founder start_date=2025-03-01 social_insurance=true district=kangbashi \
    degree=master school=other title=none talent_class=none honour=none field=neither renting=true startup_months=12 \
    startup_jobs=2 graduate_founder=true village_talent=false industry=other seeking_equity=false seeking_loan=false company_stage=idea";

/// An organisation with a regional key laboratory.
const ORGANISATION: &str = "applicant=organisation district=kangbashi industry=other high_tech=false sme_years=0 \
    platform=regional_key_lab recognised_date=2022-05-01 high_pay_hires=false seeking_equity=false seeking_loan=false company_stage=growth";

/// What comes out, with the catalogue to name it by.
struct Result {
    catalogue: Arc<Catalogue>,
    estimate: Estimate,
}

/// Estimates answers written as `key=value`, the later ones in place of the earlier; `key=` takes one back.
fn estimate(answers: &[&str]) -> Result {
    let mut estimator = Estimator::new(Arc::new(catalogue::catalogue()));
    let catalogue = Arc::clone(estimator.catalogue());
    let (mut profile, mut as_of) = (Profile::default(), Date::new(2026, 11, 22).expect("a day"));
    for (key, text) in answers.iter().flat_map(|some| some.split_whitespace()).filter_map(|one| one.split_once('=')) {
        let question = catalogue.question(key).expect("a question of the reading");
        let answer = (!text.is_empty()).then(|| catalogue[question].read(text).expect("an answer to it"));
        match answer {
            Some(Answer::Date(day)) if key == "as_of" => as_of = day,
            answer => profile.set(question, answer),
        }
    }
    Result { estimate: estimator.estimate(&profile, as_of), catalogue }
}

impl Result {
    fn benefit(&self, id: &str) -> &BenefitEstimate {
        let benefit = self.catalogue.benefit(id).expect("a benefit of the reading");
        &self.estimate.benefits[usize::from(benefit.0)]
    }

    fn ids(&self, questions: QuestionSet) -> Vec<&str> {
        questions.iter().map(|question| self.catalogue[question].id.as_str()).collect()
    }

    fn left_out_for(&self, id: &str) -> Option<&str> {
        self.benefit(id).left_out_for.map(|other| self.catalogue[other].id.as_str())
    }

    fn total(&self) -> String {
        let total = self.estimate.total;
        format!("{}–{}{}", total.low, total.high, if total.at_least { "+" } else { "" })
    }

    /// The high end year by year.
    fn years(&self) -> Vec<String> {
        self.estimate.calendar.iter().map(|split| split.at_high.to_string()).collect()
    }

    fn money(&self, id: &str) -> String {
        self.benefit(id).money.map_or("none".to_owned(), |money| format!("{}–{}", money.low, money.high))
    }

    /// Question, answer needed, gain at the high end.
    fn near_miss(&self, id: &str) -> Option<(&str, String, String)> {
        let near_miss = self.benefit(id).near_miss?;
        let question = &self.catalogue[near_miss.question];
        Some((&question.id, question.write(near_miss.needs), near_miss.gain_high.to_string()))
    }
}

/// Checks the verdict and the money of one benefit.
#[track_caller]
fn check(answers: &[&str], id: &str, verdict: Verdict, money: &str) {
    let result = estimate(answers);
    assert_eq!((result.benefit(id).verdict, result.money(id).as_str()), (verdict, money), "{id}");
}

#[test]
fn a_doctor_from_outside_gets_400000_in_three_parts_and_no_rent() {
    let result = estimate(&[DOCTOR]);
    assert_eq!(result.total(), "400000–400000");
    assert_eq!(result.years(), ["160000", "120000", "120000"]);
    assert_eq!(result.money("rent-subsidy"), "72000–72000");
    assert_eq!(result.left_out_for("rent-subsidy"), Some("graduate-settling-in"));
    assert!(result.benefit("graduate-settling-in").counted && !result.benefit("rent-subsidy").counted);
    // The rent is left out itself, so the flat is not left out for it.
    assert_eq!(result.benefit("talent-apartment").verdict, Verdict::Eligible);
    assert_eq!(result.left_out_for("talent-apartment"), None);
}

#[test]
fn the_settling_in_table_has_the_figures_of_the_reading() {
    let table = [
        ("doctor", ["400000", "400000", "300000", "300000"]),
        ("master", ["300000", "300000", "100000", "100000"]),
        ("bachelor", ["100000", "50000", "50000", "0"]),
    ];
    for (degree, row) in table {
        for (school, amount) in ["first_class_university", "first_class_discipline", "overseas_top_300", "other"].iter().zip(row) {
            let verdict = if amount == "0" { Verdict::NotEligible } else { Verdict::Eligible };
            let answers = format!("degree={degree} school={school}");
            check(&[DOCTOR, &answers], "graduate-settling-in", verdict, &format!("{amount}–{amount}"));
        }
    }
}

#[test]
fn the_higher_rent_applies_where_degree_and_title_give_different_ones() {
    check(&[DOCTOR, "degree=bachelor school=other title=senior"], "rent-subsidy", Verdict::Eligible, "72000–72000");
    check(&[DOCTOR, "degree=bachelor school=other title=associate_senior"], "rent-subsidy", Verdict::Eligible, "54000–54000");
    check(&[DOCTOR, "degree=bachelor school=other title=none"], "rent-subsidy", Verdict::NotEligible, "0–0");
}

#[test]
fn the_flat_is_left_out_where_the_rent_is_taken() {
    let result = estimate(&[DOCTOR, "degree=bachelor school=other title=senior"]);
    assert_eq!(result.total(), "72000–72000");
    assert_eq!(result.years(), ["24000", "24000", "24000"]);
    assert_eq!(result.left_out_for("talent-apartment"), Some("rent-subsidy"));
}

#[test]
fn class_a_is_a_floor_and_every_class_has_its_figure() {
    for (class, amount) in [("b", 3_000_000), ("c", 2_500_000), ("d", 2_000_000), ("e", 1_000_000), ("f", 800_000)] {
        check(&[DOCTOR, &format!("talent_class={class}")], "class-settling-in", Verdict::Eligible, &format!("{amount}–{amount}"));
    }
    let result = estimate(&[DOCTOR, "talent_class=a"]);
    assert_eq!(result.total(), "3000000–3000000+");
    assert_eq!(result.left_out_for("graduate-settling-in"), Some("class-settling-in"));
}

#[test]
fn a_home_is_area_times_price_and_never_ranged_over() {
    let buying = "honour=ordos buying_home=true";
    let result = estimate(&[DOCTOR, buying]);
    assert_eq!(result.money("honour-home-purchase"), "none");
    assert_eq!(result.ids(result.benefit("honour-home-purchase").missing), ["home_price"]);
    assert_eq!(result.ids(result.estimate.undetermined_questions), ["home_price"]);
    // The work subsidy of the honour and the settling-in grant; the home takes no part.
    assert_eq!(result.total(), "600000–600000");
    let result = estimate(&[DOCTOR, buying, "home_price=8000"]);
    assert_eq!(result.money("honour-home-purchase"), "960000–960000");
    assert_eq!(result.left_out_for("graduate-settling-in"), Some("honour-home-purchase"));
    assert_eq!(result.years(), ["392000", "192000", "192000", "192000", "192000"]);
}

#[test]
fn only_one_key_enterprise_subsidy_is_counted() {
    let key = "key_enterprise=true degree=bachelor school=other title=none renting=false origin=local";
    let result = estimate(&[DOCTOR, key, "executive=true"]);
    assert_eq!(result.years(), ["33333", "33333", "33334"]);
    assert_eq!(result.left_out_for("key-enterprise-monthly"), Some("key-enterprise-once"));
    let result = estimate(&[DOCTOR, key]);
    assert_eq!(result.money("key-enterprise-once"), "10000–10000");
    assert_eq!(result.left_out_for("key-enterprise-once"), Some("key-enterprise-monthly"));
    assert_eq!(result.years(), ["18000", "18000"]);
}

#[test]
fn a_founder_needs_no_contract_and_is_paid_in_the_second_year() {
    let result = estimate(&[FOUNDER]);
    assert_eq!(result.benefit("graduate-settling-in").verdict, Verdict::Eligible);
    assert_eq!(result.money("startup-once"), "30000–30000");
    assert_eq!(result.years(), ["40000", "60000", "30000"]);
    check(&[FOUNDER, "startup_jobs=1"], "startup-once", Verdict::Eligible, "10000–10000");
}

#[test]
fn an_organisation_is_paid_its_floor_year_by_year() {
    let result = estimate(&[ORGANISATION]);
    assert_eq!(result.total(), "10000000–10000000+");
    assert_eq!(result.years(), ["2000000"; 5]);
}

#[test]
fn a_share_is_rounded_down_to_the_fen_and_capped() {
    for (spend, amount) in [("123.46", "24.69"), ("24999999.96", "4999999.99"), ("25000000", "5000000"), ("1000000000", "5000000")] {
        let answers = format!("platform=new_rd_institution rd_spend={spend}");
        check(&[ORGANISATION, &answers], "new-rd-institution", Verdict::Eligible, &format!("{amount}–{amount}"));
    }
}

#[test]
fn figures_that_are_competed_for_are_ceilings_beside_the_total() {
    check(&[DOCTOR], "doctor-research", Verdict::Eligible, "0–300000");
    check(&["applicant=team city_team=true"], "city-team", Verdict::Eligible, "0–5000000");
    check(&[DOCTOR, "district=dalate"], "dalate-tax-return", Verdict::Eligible, "0–90000");
    assert_eq!(estimate(&["applicant=team top_team=true city_team=true"]).total(), "0–0");
    let result = estimate(&["applicant=team top_team=true district=dalate"]);
    assert_eq!(result.left_out_for("dalate-top-team"), Some("top-team"));
}

#[test]
fn a_rate_is_shown_as_it_is_read_and_never_totalled() {
    let result = estimate(&["applicant=person mode=student degree=master village_talent=false"]);
    let rate = result.benefit("internship-living").rate.expect("a rate");
    assert_eq!((rate.low.to_string(), rate.high.to_string(), rate.per.id()), ("2000".to_owned(), "2000".to_owned(), "month"));
    assert_eq!(result.money("internship-living"), "none");
    assert_eq!(result.total(), "0–0");
}

#[test]
fn a_rule_applies_only_inside_the_span_of_its_document() {
    check(&[DOCTOR, "as_of=2024-03-22 start_date=2024-01-01"], "graduate-settling-in", Verdict::Eligible, "400000–400000");
    let result = estimate(&[DOCTOR, "as_of=2024-03-21 start_date=2024-01-01"]);
    assert_eq!(result.ids(result.benefit("graduate-settling-in").failed), ["as_of"]);
}

#[test]
fn what_failed_is_named_and_nothing_that_is_fine() {
    let failed = |answers: &[&str], id: &str| {
        let result = estimate(answers);
        result.ids(result.benefit(id).failed).join("+")
    };
    assert_eq!(failed(&[DOCTOR], "sme-library"), "applicant");
    assert_eq!(failed(&[DOCTOR, "contract_years=2.9"], "graduate-settling-in"), "contract_years");
    assert_eq!(failed(&[DOCTOR, "employer=central_or_regional contract_years=2"], "graduate-settling-in"), "employer+contract_years");
    // All questions of an or.
    assert_eq!(failed(&[DOCTOR, "degree=bachelor school=other"], "graduate-settling-in"), "degree+school");
    // Of those, the ones that are asked.
    assert_eq!(failed(&[DOCTOR, "employer=city_unit degree=master"], "key-enterprise-once"), "employer+degree");
    // Both wrong, but the applicant first.
    assert_eq!(failed(&[DOCTOR, "as_of=2020-01-01"], "sme-library"), "applicant");
}

#[test]
fn a_near_miss_names_the_answer_that_would_win_it_and_the_gain() {
    let result = estimate(&[DOCTOR, "contract_years=2"]);
    // What the rent of 72000 would give is less than the settling-in grant that comes with the same change.
    assert_eq!(result.near_miss("graduate-settling-in"), Some(("contract_years", "3".to_owned(), "400000".to_owned())));
    assert_eq!(result.near_miss("rent-subsidy"), Some(("contract_years", "3".to_owned(), "400000".to_owned())));
    let result = estimate(&[FOUNDER, "startup_months=11"]);
    assert_eq!(result.near_miss("startup-once"), Some(("startup_months", "12".to_owned(), "30000".to_owned())));
    let result = estimate(&[DOCTOR, "employer=central_or_regional"]);
    assert_eq!(result.near_miss("graduate-settling-in"), Some(("employer", "enterprise".to_owned(), "400000".to_owned())));
}

#[test]
fn what_nobody_can_change_is_no_near_miss() {
    assert_eq!(estimate(&[DOCTOR, "origin=local"]).near_miss("graduate-settling-in"), None);
    assert_eq!(estimate(&[DOCTOR, "degree=below_bachelor"]).near_miss("talent-apartment"), None);
    // Two conditions fail.
    assert_eq!(estimate(&[DOCTOR, "contract_years=2 social_insurance=false"]).near_miss("graduate-settling-in"), None);
}

#[test]
fn with_nothing_answered_the_range_spans_everything_and_nobody_is_refused() {
    let result = estimate(&[]);
    assert_eq!(result.estimate.total.low.to_string(), "0");
    assert!(result.estimate.benefits.iter().all(|benefit| benefit.verdict == Verdict::Undetermined));
}
