//! Every kind of fault: one line of the real files is changed, and the sentence must say where and what was expected.

mod copy;

use copy::{Copy, check};

#[test]
fn the_files_as_they_are_have_no_fault() {
    assert_eq!(Copy::new("sound").sentences(), [""; 0]);
}

#[test]
fn an_unknown_document_is_named() {
    check(
        "document",
        "benefits/rent-subsidy.toml",
        "\"housing-2024\"",
        "\"housing-2025\"",
        "benefits/rent-subsidy.toml, documents: expected the key of a document, found \"housing-2025\"",
    );
}

#[test]
fn an_unknown_source_is_named() {
    check(
        "source",
        "benefits/rent-subsidy.toml",
        "\"S7\"",
        "\"S77\"",
        "benefits/rent-subsidy.toml, sources: expected the key of a source, found \"S77\"",
    );
}

#[test]
fn a_question_that_is_not_defined_is_named() {
    check(
        "question",
        "benefits/rent-subsidy.toml",
        "renting = yes",
        "rentng = yes",
        "benefits/rent-subsidy.toml, conditions: expected the key of a question, found \"rentng\" in \"rentng = yes\"",
    );
}

#[test]
fn an_option_that_is_not_defined_is_named() {
    check(
        "option",
        "benefits/startup-once.toml",
        "mode = founder",
        "mode = owner",
        "benefits/startup-once.toml, conditions: expected an option of mode (full_time, flexible, founder, student), found \"owner\" in \"mode = owner\"",
    );
}

#[test]
fn an_unknown_shared_condition_is_named() {
    check(
        "shared",
        "benefits/rent-subsidy.toml",
        "@full_time_or_founder_from_outside",
        "@from_outside",
        "benefits/rent-subsidy.toml, conditions: expected the name of a shared condition (full_time_from_outside, full_time_or_founder_from_outside), found \"from_outside\" in \"@from_outside\"",
    );
}

#[test]
fn a_condition_that_is_never_true_is_named() {
    // An employer is asked of those who work full time only.
    check(
        "never",
        "benefits/startup-once.toml",
        "\"mode = founder\"",
        "\"(mode = student and employer = enterprise) or (mode = founder and employer = enterprise)\"",
        "benefits/startup-once.toml: condition 1 can never be true: expected one that some visitor can meet",
    );
}

#[test]
fn conditions_that_exclude_one_another_are_named() {
    check(
        "exclude",
        "benefits/sme-library.toml",
        "sme_years >= 2",
        "sme_years >= 2 and sme_years < 2",
        "benefits/sme-library.toml: the conditions exclude one another: expected that some applicant can meet them all",
    );
}

#[test]
fn a_link_to_a_foreign_host_is_named() {
    for (name, link) in [
        ("foreign", "https://example.org/a"),
        ("lookalike", "https://ordos.gov.cn.example.org/a"),
        ("user", "https://ordos.gov.cn@example.org/a"),
        ("port", "https://ordos.gov.cn:8443/a"),
        ("scheme", "ftp://ordos.gov.cn/a"),
        (
            "project",
            "https://github.com/chi-ga/city-subsidy-radar-copy",
        ),
    ] {
        let sentence = format!(
            "documents.toml, source S1, link: expected a link to one of the hosts of catalogue.toml, found {link:?}"
        );
        check(
            name,
            "documents.toml",
            "http://kjj.ordos.gov.cn/xwzx2020/qnwkj/202402/t20240221_3573928.html",
            link,
            &sentence,
        );
    }
}

#[test]
fn a_missing_translation_is_named_in_either_language() {
    let (zh, en) = ("zh = \"租房补贴\"", "en = \"Rent subsidy\"");
    for (name, from, to, expected) in [
        (
            "english",
            en,
            "en = \"\"",
            "expected an English text in en, found \"\"",
        ),
        (
            "chinese",
            zh,
            "zh = \"Rent\"",
            "expected a Chinese text in zh, found \"Rent\"",
        ),
    ] {
        check(
            name,
            "benefits/rent-subsidy.toml",
            from,
            to,
            &format!("benefits/rent-subsidy.toml, title: {expected}"),
        );
    }
}

#[test]
fn a_span_that_ends_before_it_starts_is_named() {
    check(
        "span",
        "documents.toml",
        "until = 2024-03-21",
        "until = 2021-12-31",
        "documents.toml, housing-2022, until: expected a day on or after 2022-01-01, the first day in force",
    );
}

#[test]
fn a_gate_may_name_only_questions_before_it() {
    let copy = Copy::new("gate");
    copy.edit(
        "questions.toml",
        "asked_if = \"mode = full_time\"",
        "asked_if = \"degree = doctor\"",
    );
    let expected = "questions.toml, employer, asked_if: expected the key of a question, found \"degree\" (a gate names questions that stand before it)";
    assert_eq!(copy.sentences()[0], expected);
}

#[test]
fn a_benefit_that_the_order_does_not_name_is_named() {
    let copy = Copy::new("order");
    copy.edit("catalogue.toml", "    \"village-skill-award\",\n", "");
    let expected = "catalogue.toml, order, village-skill-award: expected the benefit of benefits/village-skill-award.toml in the order, found it nowhere";
    assert!(
        copy.sentences().iter().any(|sentence| sentence == expected),
        "{:?}",
        copy.sentences()
    );
}

#[test]
fn an_exclusion_of_an_unknown_benefit_is_named() {
    let copy = Copy::new("exclusion");
    copy.edit(
        "catalogue.toml",
        "members = [\"rent-subsidy\", \"talent-apartment\"]",
        "members = [\"rent-subsidy\", \"flat\"]",
    );
    let expected =
        "catalogue.toml, exclusion roof, members: expected the key of a benefit, found \"flat\"";
    assert_eq!(copy.sentences()[0], expected);
}

#[test]
fn a_field_that_does_not_exist_is_refused_with_its_line() {
    let copy = Copy::new("field");
    copy.edit(
        "benefits/sme-library.toml",
        "[award]\n",
        "[award]\nceiling = 5\n",
    );
    let sentences = copy.sentences();
    assert!(
        sentences[0].starts_with("benefits/sme-library.toml, line ")
            && sentences[0].contains("unknown field `ceiling`"),
        "{sentences:?}"
    );
}

#[test]
fn a_file_that_is_gone_is_named() {
    let copy = Copy::new("gone");
    std::fs::remove_file(copy.0.join("benefits/sme-library.toml"))
        .expect("a temporary file can be removed");
    let sentences = copy.sentences();
    assert!(
        sentences[0].starts_with("benefits/sme-library.toml: expected a readable file"),
        "{sentences:?}"
    );
}

#[test]
fn all_faults_are_told_and_not_only_the_first() {
    let copy = Copy::new("all");
    copy.edit(
        "benefits/rent-subsidy.toml",
        "renting = yes",
        "rentng = yes",
    );
    copy.edit("documents.toml", "until = 2024-03-21", "until = 2021-12-31");
    assert_eq!(copy.sentences().len(), 2, "{:?}", copy.sentences());
}

#[test]
fn usual_answer_with_unknown_option_is_reported() {
    check(
        "usual-option",
        "questions.toml",
        "usual = \"none\"",
        "usual = \"nobody\"",
        "questions.toml, talent_class, usual: expected one of none, a, b, c, d, e, f, found \"nobody\"",
    );
}

#[test]
fn usual_answer_of_wrong_kind_is_reported() {
    check(
        "usual-yes-no",
        "questions.toml",
        "usual = false",
        "usual = \"no\"",
        "questions.toml, executive, usual: expected true or false, found \"no\"",
    );
    check(
        "usual-set",
        "questions.toml",
        "usual = []",
        "usual = [false]",
        "questions.toml, regional_titles, usual: expected a list of options' keys, found [false]",
    );
}

#[test]
fn usual_answer_of_number_is_reported() {
    check(
        "usual-number",
        "questions.toml",
        "id = \"contract_years\"\nkind = \"number\"",
        "id = \"contract_years\"\nusual = 3\nkind = \"number\"",
        "questions.toml, contract_years, usual: expected a usual answer only where the answer is an option, yes or no, or a set of options",
    );
}
