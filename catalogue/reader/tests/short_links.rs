//! Short links: faults in their file, and codes of every version, which decode for ever.

mod copy;

use std::path::Path;

use copy::{Copy, check};
use policy::ShortAnswers;

const FILE: &str = "short_links.toml";

#[test]
fn a_question_without_a_place_is_named() {
    check(
        "short-question",
        FILE,
        "    { id = \"postdoc\", kind = \"yes_no\" },\n",
        "",
        "short_links.toml, form 1, postdoc: expected this question of questions.toml, found none: add it at the end of the form",
    );
}

#[test]
fn an_option_without_a_place_is_named() {
    check(
        "short-option",
        FILE,
        "\"bachelor\", \"master\", \"doctor\"",
        "\"bachelor\", \"master\"",
        "short_links.toml, form 1, degree, options: expected the option \"doctor\" of questions.toml, found it nowhere: add it at the end",
    );
}

#[test]
fn options_without_room_are_named() {
    check(
        "short-room",
        FILE,
        "{ id = \"mode\", kind = \"choice\", bits = 3,",
        "{ id = \"mode\", kind = \"choice\", bits = 2,",
        "short_links.toml, form 1, mode, options: expected at most 3 for 2 bits, found 4; where there is no room, a new form is needed",
    );
}

#[test]
fn another_kind_is_named() {
    check(
        "short-kind",
        FILE,
        "{ id = \"salary\", kind = \"number\" }",
        "{ id = \"salary\", kind = \"date\" }",
        "short_links.toml, form 1, salary, kind: expected the kind that questions.toml has: a new form is needed",
    );
    check(
        "short-unknown-kind",
        FILE,
        "{ id = \"salary\", kind = \"number\" }",
        "{ id = \"salary\", kind = \"money\" }",
        "short_links.toml, form 1, salary, kind: expected one of choice, yes_no, date, number, set, found \"money\"",
    );
}

#[test]
fn a_question_or_option_given_twice_is_named() {
    check(
        "short-twice",
        FILE,
        "{ id = \"executive\",",
        "{ id = \"executive\", kind = \"yes_no\" }, { id = \"executive\",",
        "short_links.toml, form 1, executive, id: expected each question once in a form",
    );
    check(
        "short-option-twice",
        FILE,
        "\"master\", \"doctor\"",
        "\"master\", \"doctor\", \"master\"",
        "short_links.toml, form 1, degree, options: expected each option once, found \"master\" twice",
    );
}

/// Codes that were once written, and what they mean. Only ever add lines: these stand on paper somewhere.
const WRITTEN: &str = include_str!("short_codes.csv");

#[track_caller]
fn every_code_decodes(folder: &Path) {
    let files = catalogue_reader::read(folder).expect("the files have no fault");
    let forms = files.catalogue.short_code_versions;
    for line in WRITTEN.lines().skip(1) {
        let (code, meaning) = line.split_once(',').expect("a code and its meaning");
        let fields = meaning
            .split('&')
            .filter(|field| !field.is_empty())
            .map(|field| {
                let (key, value) = field.split_once('=').expect("a key and a value");
                (key.to_owned(), value.to_owned())
            });
        let expected = ShortAnswers {
            fields: fields.collect(),
            has_more: false,
        };
        assert_eq!(
            policy::read_short_code(&forms, code),
            Ok(expected),
            "{code}"
        );
    }
}

#[test]
fn codes_of_every_version_decode() {
    every_code_decodes(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
}

#[test]
fn codes_decode_with_a_catalogue_that_has_a_question_and_an_option_more() {
    let copy = Copy::new("short-later");
    copy.edit(
        FILE,
        "\"below_bachelor\", \"bachelor\", \"master\", \"doctor\"",
        "\"below_bachelor\", \"bachelor\", \"master\", \"doctor\", \"habilitated\"",
    );
    copy.edit(
        FILE,
        "\n]",
        "\n    { id = \"shoe_size\", kind = \"number\" },\n]",
    );
    every_code_decodes(&copy.0);
}
