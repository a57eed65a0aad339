//! Every kind of fault: one line of the real files is changed, and the sentence must say where and what was expected.

use std::path::{Path, PathBuf};

/// A copy of the policy files that goes away with it.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("ordos-faults-{}-{name}", std::process::id()));
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &folder);
        Self(folder)
    }

    /// Replaces the first place where the text stands.
    #[track_caller]
    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.0.join(file);
        let text = std::fs::read_to_string(&path).expect("a file of the catalogue");
        assert!(text.contains(from), "{file} has no {from:?}");
        std::fs::write(path, text.replacen(from, to, 1)).expect("a temporary file can be written");
    }

    fn sentences(&self) -> Vec<String> {
        let faults = catalogue_reader::read(&self.0).err();
        faults.map(|faults| faults.iter().map(ToString::to_string).collect()).unwrap_or_default()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Copies the files of a folder, and of the folders in it that hold policy files.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a temporary folder can be made");
    for entry in std::fs::read_dir(from).expect("the catalogue can be read").flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            if ["benefits", "measures", "map"].iter().any(|name| entry.file_name() == *name) {
                copy(&path, &target);
            }
        } else {
            std::fs::copy(&path, &target).expect("a temporary file can be written");
        }
    }
}

/// Checks that this change of one file gives just this one sentence.
#[track_caller]
fn check(name: &str, file: &str, from: &str, to: &str, sentence: &str) {
    let copy = Copy::new(name);
    copy.edit(file, from, to);
    assert_eq!(copy.sentences(), [sentence]);
}

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
        "benefits/startup-once.toml",
        "\"S9\"",
        "\"S99\"",
        "benefits/startup-once.toml, sources: expected the key of a source, found \"S99\"",
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
    copy.edit("benefits/graduate-settling-in.toml", "overseas_top_300 = 50_000", "overseas_top_300 = 50_000\noverseas_top_300 = 60_000");
    let sentences = copy.sentences();
    assert!(sentences[0].starts_with("benefits/graduate-settling-in.toml, line ") && sentences[0].contains("duplicate key"), "{sentences:?}");
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
    copy.edit("benefits/startup-once.toml", "grade = \"third_party\"\n", "");
    let sentences = copy.sentences();
    assert!(sentences[0].starts_with("benefits/startup-once.toml, line 1: missing field `grade`"), "{sentences:?}");
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
        let expected = format!("benefits/sme-library.toml, award amount: expected a number from 0 to 1000000000000, found {found}");
        assert!(copy.sentences().contains(&expected), "{:?}", copy.sentences());
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
    copy.edit("benefits/graduate-settling-in.toml", "[40, 30, 30]", "[40, 30, 20]");
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

#[test]
fn a_link_to_a_foreign_host_is_named() {
    for (name, link) in [
        ("foreign", "https://example.org/a"),
        ("lookalike", "https://ordos.gov.cn.example.org/a"),
        ("user", "https://ordos.gov.cn@example.org/a"),
        ("port", "https://ordos.gov.cn:8443/a"),
        ("scheme", "ftp://ordos.gov.cn/a"),
        ("project", "https://github.com/chi-ga/city-subsidy-radar-copy"),
    ] {
        let sentence = format!("documents.toml, source S1, link: expected a link to one of the hosts of catalogue.toml, found {link:?}");
        check(name, "documents.toml", "http://kjj.ordos.gov.cn/xwzx2020/qnwkj/202402/t20240221_3573928.html", link, &sentence);
    }
}

#[test]
fn a_missing_translation_is_named_in_either_language() {
    let (zh, en) = ("zh = \"租房补贴\"", "en = \"Rent subsidy\"");
    for (name, from, to, expected) in [
        ("english", en, "en = \"\"", "expected an English text in en, found \"\""),
        ("chinese", zh, "zh = \"Rent\"", "expected a Chinese text in zh, found \"Rent\""),
    ] {
        check(name, "benefits/rent-subsidy.toml", from, to, &format!("benefits/rent-subsidy.toml, title: {expected}"));
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
    copy.edit("questions.toml", "asked_if = \"mode = full_time\"", "asked_if = \"degree = doctor\"");
    let expected = "questions.toml, employer, asked_if: expected the key of a question, found \"degree\" (a gate names questions that stand before it)";
    assert_eq!(copy.sentences()[0], expected);
}

#[test]
fn a_benefit_that_the_order_does_not_name_is_named() {
    let copy = Copy::new("order");
    copy.edit("catalogue.toml", "    \"village-skill-award\",\n", "");
    let expected = "catalogue.toml, order, village-skill-award: expected the benefit of benefits/village-skill-award.toml in the order, found it nowhere";
    assert!(copy.sentences().iter().any(|sentence| sentence == expected), "{:?}", copy.sentences());
}

#[test]
fn an_exclusion_of_an_unknown_benefit_is_named() {
    let copy = Copy::new("exclusion");
    copy.edit("catalogue.toml", "members = [\"rent-subsidy\", \"talent-apartment\"]", "members = [\"rent-subsidy\", \"flat\"]");
    let expected = "catalogue.toml, exclusion roof, members: expected the key of a benefit, found \"flat\"";
    assert_eq!(copy.sentences()[0], expected);
}

#[test]
fn a_field_that_does_not_exist_is_refused_with_its_line() {
    let copy = Copy::new("field");
    copy.edit("benefits/sme-library.toml", "[award]\n", "[award]\nceiling = 5\n");
    let sentences = copy.sentences();
    assert!(sentences[0].starts_with("benefits/sme-library.toml, line ") && sentences[0].contains("unknown field `ceiling`"), "{sentences:?}");
}

#[test]
fn a_file_that_is_gone_is_named() {
    let copy = Copy::new("gone");
    std::fs::remove_file(copy.0.join("benefits/sme-library.toml")).expect("a temporary file can be removed");
    let sentences = copy.sentences();
    assert!(sentences[0].starts_with("benefits/sme-library.toml: expected a readable file"), "{sentences:?}");
}

#[test]
fn all_faults_are_told_and_not_only_the_first() {
    let copy = Copy::new("all");
    copy.edit("benefits/rent-subsidy.toml", "renting = yes", "rentng = yes");
    copy.edit("documents.toml", "until = 2024-03-21", "until = 2021-12-31");
    assert_eq!(copy.sentences().len(), 2, "{:?}", copy.sentences());
}
