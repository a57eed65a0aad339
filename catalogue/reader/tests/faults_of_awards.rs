//! Every kind of fault in an award and in what it rests on; see also `faults.rs`.

mod copy;

use copy::{Copy, check};

#[test]
fn a_missing_cell_of_a_table_is_named() {
    check(
        "missing-cell",
        "benefits/graduate-settling-in.toml",
        "other = 300_000\n",
        "",
        "benefits/graduate-settling-in.toml: some eligible applicant gets no amount: expected a cell for every case that the conditions allow",
    );
}

#[test]
fn a_cell_that_never_applies_is_named() {
    check(
        "needless-cell",
        "benefits/graduate-settling-in.toml",
        "overseas_top_300 = 50_000",
        "overseas_top_300 = 50_000\nother = 50_000",
        "benefits/graduate-settling-in.toml: cell 4 of the award never applies: expected that some eligible applicant gets it",
    );
}

#[test]
fn overlapping_cases_are_named() {
    check(
        "overlap",
        "benefits/key-enterprise-once.toml",
        "[[award.case]]\namount = 10_000",
        "[[award.case]]\nwhen = \"executive = yes\"\namount = 20_000\npaid = { year = 1 }\n\n[[award.case]]\namount = 10_000",
        "benefits/key-enterprise-once.toml: cell 2 of the award never applies: expected that some eligible applicant gets it",
    );
}

#[test]
fn a_cell_given_twice_is_refused_with_its_line() {
    let copy = Copy::new("twice");
    copy.edit(
        "benefits/graduate-settling-in.toml",
        "overseas_top_300 = 50_000",
        "overseas_top_300 = 50_000\noverseas_top_300 = 60_000",
    );
    let sentences = copy.sentences();
    assert!(
        sentences[0].starts_with("benefits/graduate-settling-in.toml, line ")
            && sentences[0].contains("duplicate key"),
        "{sentences:?}"
    );
}

#[test]
fn an_amount_without_a_source_is_named() {
    check(
        "no-source",
        "benefits/startup-once.toml",
        "sources = [\"S9\"]",
        "sources = []",
        "benefits/startup-once.toml, sources: expected a document or a source for the figure, found neither",
    );
}

#[test]
fn an_amount_without_a_grade_is_refused() {
    let copy = Copy::new("no-grade");
    copy.edit(
        "benefits/startup-once.toml",
        "grade = \"third_party\"\n",
        "",
    );
    let sentences = copy.sentences();
    assert!(
        sentences[0].starts_with("benefits/startup-once.toml, line 1: missing field `grade`"),
        "{sentences:?}"
    );
}

#[test]
fn an_amount_of_nothing_is_refused() {
    check(
        "nothing",
        "benefits/sme-library.toml",
        "50_000",
        "0",
        "benefits/sme-library.toml, award amount: expected an amount of more than 0 yuan",
    );
}

#[test]
fn an_amount_below_nothing_or_no_number_is_refused() {
    for (name, amount, found) in [("negative", "-5", "-5"), ("exponent", "\"5e4\"", "\"5e4\"")] {
        let copy = Copy::new(name);
        copy.edit("benefits/sme-library.toml", "50_000", amount);
        let expected = format!(
            "benefits/sme-library.toml, award amount: expected a number from 0 to 1000000000000, found {found}"
        );
        assert!(
            copy.sentences().contains(&expected),
            "{:?}",
            copy.sentences()
        );
    }
}

#[test]
fn an_entitlement_without_a_schedule_is_named() {
    check(
        "schedule",
        "benefits/graduate-settling-in.toml",
        "paid = { parts = [40, 30, 30] }",
        "",
        "benefits/graduate-settling-in.toml, award paid: expected paid or every, since this money counts towards a total",
    );
}

#[test]
fn parts_that_do_not_sum_to_the_whole_are_named() {
    let copy = Copy::new("parts");
    copy.edit(
        "benefits/graduate-settling-in.toml",
        "[40, 30, 30]",
        "[40, 30, 20]",
    );
    let expected = "benefits/graduate-settling-in.toml, award paid: expected one of year (1 to 50), parts (percent that sum to 100) or equal (2 to 50 parts)";
    assert_eq!(copy.sentences()[0], expected);
}

#[test]
fn a_figure_that_is_competed_for_must_be_a_ceiling() {
    check(
        "ceiling",
        "benefits/doctor-research.toml",
        "bound = \"up_to\"\n",
        "",
        "benefits/doctor-research.toml, award bound: expected up_to, since an amount that is competed for or negotiated is a ceiling",
    );
}
