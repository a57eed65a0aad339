//! Every kind of fault in the list of schools: one change of the real files, and the sentence must say where and what.

mod copy;

use copy::check;

const ROW: &str = "first_class_university,北京大学,beijingdaxue,北大,Peking University|PKU,北京\n";

/// The change of one row, the line of that row, and what is said of it.
#[track_caller]
fn check_row(name: &str, to: &str, sentence: &str) {
    check(
        name,
        "schools.csv",
        ROW,
        &format!("{to}\n"),
        &format!("schools.csv, line 2, {sentence}"),
    );
}

#[test]
fn a_tier_that_is_no_option_is_named() {
    check_row(
        "tier",
        "first_class,北京大学,beijingdaxue,北大,Peking University|PKU,北京",
        "tier: expected an option of the question school that schools.toml has a list for (first_class_university, first_class_discipline, overseas_top_300), found \"first_class\"",
    );
}

#[test]
fn an_option_without_a_list_is_no_tier() {
    check_row(
        "listless",
        "other,北京大学,beijingdaxue,北大,Peking University|PKU,北京",
        "tier: expected an option of the question school that schools.toml has a list for (first_class_university, first_class_discipline, overseas_top_300), found \"other\"",
    );
}

#[test]
fn a_school_without_a_name_is_named_by_its_line() {
    check_row(
        "nameless",
        "first_class_university,,beijingdaxue,北大,Peking University|PKU,北京",
        "name: expected the school's name in Chinese, found \"\"",
    );
    check_row(
        "untranslated",
        "first_class_university,北京大学,beijingdaxue,北大,,北京",
        "other_names: expected the school's name in English, found none",
    );
}

#[test]
fn empty_names_between_marks_are_named() {
    check_row(
        "gap",
        "first_class_university,北京大学,beijingdaxue,北大,Peking University||PKU,北京",
        "other_names: expected names parted by |, found \"\"",
    );
    check_row(
        "repeated",
        "first_class_university,北京大学,beijingdaxue,北大|北大,Peking University|PKU,北京",
        "short: expected each name once, found \"北大\" twice",
    );
}

#[test]
fn a_school_given_twice_is_named() {
    let line = "first_class_university,北京大学,,,Peking,北京\n";
    check(
        "twice",
        "schools.csv",
        ROW,
        &format!("{ROW}{line}"),
        "schools.csv, line 3, name: expected each school once, found 北京大学 in line 2, too",
    );
}

#[test]
fn a_school_given_two_tiers_is_named() {
    let line = "first_class_discipline,北京 大学,,,Peking,北京\n";
    check(
        "contradiction",
        "schools.csv",
        ROW,
        &format!("{ROW}{line}"),
        "schools.csv, line 3, name: expected one tier for a school, found 北京 大学 in line 2 as first_class_university",
    );
    let line = "first_class_discipline,京师大学堂,,,Imperial University of Peking|北京大学,北京\n";
    check(
        "contradiction-elsewhere",
        "schools.csv",
        ROW,
        &format!("{ROW}{line}"),
        "schools.csv, line 3, other_names: expected one tier for a school, found 北京大学 in line 2 as first_class_university",
    );
}

#[test]
fn pinyin_that_is_not_that_of_the_name_is_named() {
    check_row(
        "pinyin",
        "first_class_university,北京大学,beijingdaxeu,北大,Peking University|PKU,北京",
        "pinyin: expected how 北京大学 is read, such as \"beijingdaxue\", found \"beijingdaxeu\"",
    );
}

#[test]
fn a_place_without_an_english_name_is_named() {
    check_row(
        "place",
        "first_class_university,北京大学,beijingdaxue,北大,Peking University|PKU,北平",
        "place: expected a province or country that schools.toml names in English, found \"北平\"",
    );
}

#[test]
fn a_row_with_a_cell_missing_is_named() {
    let copy = copy::Copy::new("cells");
    copy.edit(
        "schools.csv",
        ",Peking University|PKU,北京\n",
        ",Peking University|PKU\n",
    );
    let sentences = copy.sentences();
    assert!(
        sentences[0].starts_with("schools.csv, line 2: expected a row with 6 cells"),
        "{sentences:?}"
    );
}

#[test]
fn another_header_is_named() {
    check(
        "header",
        "schools.csv",
        "tier,name,pinyin",
        "tier,name,reading",
        "schools.csv, line 1: expected the columns tier,name,pinyin,short,other_names,place",
    );
}

#[test]
fn a_list_of_an_unknown_option_is_named() {
    let copy = copy::Copy::new("list");
    copy.edit(
        "schools.toml",
        "option = \"overseas_top_300\"",
        "option = \"overseas_top_500\"",
    );
    assert_eq!(
        copy.sentences()[0],
        "schools.toml, list overseas_top_500, option: expected the key of an option of the question school, found \"overseas_top_500\""
    );
}

#[test]
fn a_pair_of_characters_that_is_none_is_named() {
    for (name, pairs, found) in [
        ("single", "學", "學"),
        ("turned", "学學", "学學"),
        ("long", "學学学", "學学学"),
        ("again", "學学 學斈", "學斈"),
    ] {
        check(
            name,
            "schools.toml",
            "學学",
            pairs,
            &format!(
                "schools.toml, traditional: expected a character that no name has, given once, and the one for it, found {found:?}"
            ),
        );
    }
}
