//! Conditions as the files write them.

mod copy;

use copy::{Copy, check, fixture};
use policy::{Condition, QuestionKind};

#[test]
fn has_any_stands_for_every_option_of_the_set() {
    let files = catalogue_reader::read(&fixture()).expect("the files have no fault");
    let catalogue = files.catalogue;
    let question = |id: &str| catalogue.question(id).expect("a question");
    let platform = question("platform");
    let QuestionKind::Set(options) = &catalogue[platform].kind else {
        panic!("expected a set")
    };
    let mut named = Vec::new();
    let gate = catalogue[question("recognised_date")].asked_if.as_ref();
    gate.expect("a gate").each_comparison(&mut |condition| {
        if let Condition::Has { question, option } = condition
            && *question == platform
        {
            named.push(usize::from(*option));
        }
    });
    assert_eq!(named, (0..options.len()).collect::<Vec<_>>());
}

#[test]
fn has_any_after_a_choice_is_a_fault() {
    check(
        "any-of-a-choice",
        "benefits/innovation-consortium.toml",
        "platform has innovation_consortium",
        "degree has any",
        "benefits/innovation-consortium.toml, conditions: expected =, != or in after degree, found \"has\" in \"degree has any\"",
    );
}

#[test]
fn an_option_called_any_is_a_fault() {
    let copy = Copy::new("option-any");
    copy.edit("questions.toml", "id = \"innovative_sme\"", "id = \"any\"");
    let expected = "questions.toml, regional_titles, option: expected a key other than any, which stands for every option in conditions";
    let found = copy.sentences();
    assert!(
        found.iter().any(|sentence| sentence == expected),
        "{found:#?}"
    );
}
