//! The reading, clause by clause: its figures, as a visitor gets them.

mod visitor;

use policy::Verdict;

use visitor::{DOCTOR, FOUNDER, ORGANISATION, check, estimate};

#[test]
fn a_doctor_from_outside_gets_400000_in_three_parts_and_no_rent() {
    let result = estimate(&[DOCTOR]);
    assert_eq!(result.total(), "400000–400000");
    assert_eq!(result.years(), ["160000", "120000", "120000"]);
    assert_eq!(result.money("rent-subsidy"), "72000–72000");
    assert_eq!(
        result.left_out_for("rent-subsidy"),
        Some("graduate-settling-in")
    );
    assert!(
        result.benefit("graduate-settling-in").counted && !result.benefit("rent-subsidy").counted
    );
    // The rent is left out itself, so the flat is not left out for it.
    assert_eq!(
        result.benefit("talent-apartment").verdict,
        Verdict::Eligible
    );
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
        for (school, amount) in [
            "first_class_university",
            "first_class_discipline",
            "overseas_top_300",
            "other",
        ]
        .iter()
        .zip(row)
        {
            let verdict = if amount == "0" {
                Verdict::NotEligible
            } else {
                Verdict::Eligible
            };
            let answers = format!("degree={degree} school={school}");
            check(
                &[DOCTOR, &answers],
                "graduate-settling-in",
                verdict,
                &format!("{amount}–{amount}"),
            );
        }
    }
}

#[test]
fn the_higher_rent_applies_where_degree_and_title_give_different_ones() {
    check(
        &[DOCTOR, "degree=bachelor school=other title=senior"],
        "rent-subsidy",
        Verdict::Eligible,
        "72000–72000",
    );
    check(
        &[
            DOCTOR,
            "degree=bachelor school=other title=associate_senior",
        ],
        "rent-subsidy",
        Verdict::Eligible,
        "54000–54000",
    );
    check(
        &[DOCTOR, "degree=bachelor school=other title=none"],
        "rent-subsidy",
        Verdict::NotEligible,
        "0–0",
    );
}

#[test]
fn the_flat_is_left_out_where_the_rent_is_taken() {
    let result = estimate(&[DOCTOR, "degree=bachelor school=other title=senior"]);
    assert_eq!(result.total(), "72000–72000");
    assert_eq!(result.years(), ["24000", "24000", "24000"]);
    assert_eq!(
        result.left_out_for("talent-apartment"),
        Some("rent-subsidy")
    );
}

#[test]
fn class_a_is_a_floor_and_every_class_has_its_figure() {
    for (class, amount) in [
        ("b", 3_000_000),
        ("c", 2_500_000),
        ("d", 2_000_000),
        ("e", 1_000_000),
        ("f", 800_000),
    ] {
        check(
            &[DOCTOR, &format!("talent_class={class}")],
            "class-settling-in",
            Verdict::Eligible,
            &format!("{amount}–{amount}"),
        );
    }
    let result = estimate(&[DOCTOR, "talent_class=a"]);
    assert_eq!(result.total(), "3000000–3000000+");
    assert_eq!(
        result.left_out_for("graduate-settling-in"),
        Some("class-settling-in")
    );
}

#[test]
fn a_home_is_area_times_price_and_never_ranged_over() {
    let buying = "honour=ordos buying_home=true";
    let result = estimate(&[DOCTOR, buying]);
    assert_eq!(result.money("honour-home-purchase"), "none");
    assert_eq!(
        result.ids(result.benefit("honour-home-purchase").missing),
        ["home_price"]
    );
    assert_eq!(
        result.ids(result.estimate.undetermined_questions),
        ["home_price"]
    );
    // The work subsidy of the honour and the settling-in grant; the home takes no part.
    assert_eq!(result.total(), "600000–600000");
    let result = estimate(&[DOCTOR, buying, "home_price=8000"]);
    assert_eq!(result.money("honour-home-purchase"), "960000–960000");
    assert_eq!(
        result.left_out_for("graduate-settling-in"),
        Some("honour-home-purchase")
    );
    assert_eq!(
        result.years(),
        ["392000", "192000", "192000", "192000", "192000"]
    );
}

#[test]
fn only_one_key_enterprise_subsidy_is_counted() {
    let key =
        "key_enterprise=true degree=bachelor school=other title=none renting=false origin=local";
    let result = estimate(&[DOCTOR, key, "executive=true"]);
    assert_eq!(result.years(), ["33333", "33333", "33334"]);
    assert_eq!(
        result.left_out_for("key-enterprise-monthly"),
        Some("key-enterprise-once")
    );
    let result = estimate(&[DOCTOR, key]);
    assert_eq!(result.money("key-enterprise-once"), "10000–10000");
    assert_eq!(
        result.left_out_for("key-enterprise-once"),
        Some("key-enterprise-monthly")
    );
    assert_eq!(result.years(), ["18000", "18000"]);
}

#[test]
fn a_founder_needs_no_contract_and_is_paid_in_the_second_year() {
    let result = estimate(&[FOUNDER]);
    assert_eq!(
        result.benefit("graduate-settling-in").verdict,
        Verdict::Eligible
    );
    assert_eq!(result.money("startup-once"), "30000–30000");
    assert_eq!(result.years(), ["40000", "60000", "30000"]);
    check(
        &[FOUNDER, "startup_jobs=1"],
        "startup-once",
        Verdict::Eligible,
        "10000–10000",
    );
}

#[test]
fn an_organisation_is_paid_its_floor_year_by_year() {
    let result = estimate(&[ORGANISATION]);
    assert_eq!(result.total(), "10000000–10000000+");
    assert_eq!(result.years(), ["2000000"; 5]);
}

#[test]
fn a_share_is_rounded_down_to_the_fen_and_capped() {
    for (spend, amount) in [
        ("123.46", "24.69"),
        ("24999999.96", "4999999.99"),
        ("25000000", "5000000"),
        ("1000000000", "5000000"),
    ] {
        let answers = format!("platform=new_rd_institution rd_spend={spend}");
        check(
            &[ORGANISATION, &answers],
            "new-rd-institution",
            Verdict::Eligible,
            &format!("{amount}–{amount}"),
        );
    }
}
