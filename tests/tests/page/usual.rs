//! The usual range and what it assumes.

use browser_tests::expected::Expected;
use browser_tests::in_both_engines;
use browser_tests::in_firefox;
use browser_tests::page::Page;
use browser_tests::words::Language;
use serde_json::json;

in_both_engines!(
    assumption_with_two_answers_changes_by_one_tap,
    assumption_with_several_answers_opens_its_question,
    confirmed_assumptions_become_answers,
);

mod gecko {
    use super::*;

    in_firefox!(
        assumption_with_two_answers_changes_by_one_tap,
        confirmed_assumptions_become_answers,
    );
}

const PERSON: &str =
    "/estimate?v=1&applicant=person&mode=full_time&employer=enterprise&degree=doctor";

fn assumption_with_two_answers_changes_by_one_tap(page: &Page) {
    page.open(PERSON);
    page.speak(Language::Chinese);
    let before = Expected::of(&page.fragment());
    assert!(before.usual().high < before.total().high);
    assert_eq!(
        (page.usual(), page.total()),
        (before.usual(), before.total())
    );
    page.click("[data-assumed=postdoc]");
    page.wait_for_answer("postdoc", "true");
    let after = Expected::of(&page.fragment());
    page.wait_until("the usual range to follow", || {
        page.usual() == after.usual()
    });
    assert!(!page.is_there("[data-assumed=postdoc]"));
    let is_inside = "return document.activeElement.closest('.assumptions') !== null";
    page.wait_until("the focus in the list", || {
        page.script(is_inside, vec![]) == json!(true)
    });
    // It is an answer like others, and can be changed.
    assert!(page.is_there("li.answer[data-question=postdoc]"));
}

fn assumption_with_several_answers_opens_its_question(page: &Page) {
    page.open(PERSON);
    page.speak(Language::English);
    page.click("[data-assumed=talent_class]");
    page.wait_until("its question", || {
        page.is_there(".assumptions fieldset[data-question=talent_class]")
    });
    let expanded = page.attribute("[data-assumed=talent_class]", "aria-expanded");
    assert_eq!(expanded.as_deref(), Some("true"));
    page.answer(Language::English, "talent_class", "b");
    page.wait_for_answer("talent_class", "b");
    let chosen = page.text("[data-assumed=talent_class] b");
    assert_eq!(
        chosen.as_deref(),
        Some("Class B"),
        "it stays until it is closed"
    );
    page.click("[data-assumed=talent_class]");
    page.wait_until("the list without it", || {
        !page.is_there("[data-assumed=talent_class]")
    });
    assert_eq!(page.usual(), Expected::of(&page.fragment()).usual());
}

fn confirmed_assumptions_become_answers(page: &Page) {
    page.open(PERSON);
    page.speak(Language::Chinese);
    let usual = page.usual();
    page.click("[data-action=confirm-assumptions]");
    for (question, answer) in [
        ("executive", "false"),
        ("social_insurance", "true"),
        ("talent_class", "none"),
        ("honour", "none"),
    ] {
        page.wait_for_answer(question, answer);
    }
    page.wait_until("nothing to be assumed", || !page.is_there(".assumptions"));
    assert_eq!((page.usual(), page.total()), (usual, usual));
}
