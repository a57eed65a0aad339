//! The usual range and what it assumes.

use browser_tests::expected::Expected;
use browser_tests::in_both_engines;
use browser_tests::in_firefox;
use browser_tests::keyboard::Key;
use browser_tests::page::Page;
use browser_tests::words::Language;
use serde_json::json;

in_both_engines!(
    assumption_with_two_answers_changes_by_one_tap,
    assumption_with_several_answers_opens_its_question,
    confirmed_assumptions_become_answers,
    list_in_the_card_stays_while_arrows_walk_through_options,
    list_stays_in_sight_while_the_card_asks_for_a_benefit,
    line_below_the_total_says_what_an_answer_changed,
    combinations_stand_with_what_each_gives,
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

/// Answers after which only those are left that most people give alike.
const ALL_BUT_USUAL: &str = "/estimate?v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&key_enterprise=true&start_date=2026-11-30&contract_years=3&social_insurance=true&district=dongsheng&degree=doctor&school=first_class_university&full_time_study=true&owns_home=false&renting=true&title=none&field=neither&buying_home=false";

fn list_in_the_card_stays_while_arrows_walk_through_options(page: &Page) {
    page.open(ALL_BUT_USUAL);
    page.speak(Language::Chinese);
    page.wait_until("one list, in the card", || {
        page.is_there(".next-question .assumptions") && page.count(".assumptions") == 1
    });
    page.click("[data-assumed=talent_class]");
    let question = ".next-question .assumptions fieldset[data-question=talent_class]";
    page.wait_until("its question", || page.is_there(question));
    page.tab_to("the first option", |focus| {
        focus.place == "talent_class" && focus.tag == "input"
    });
    page.press(Key::Space);
    page.wait_for_answer("talent_class", "none");
    page.press(Key::Down);
    page.wait_for_answer("talent_class", "a");
    assert!(page.is_there(question), "the card shows the same list");
}

fn list_stays_in_sight_while_the_card_asks_for_a_benefit(page: &Page) {
    page.open("/estimate?v=1&applicant=person&mode=flexible&degree=doctor&benefit=postdoc-living");
    page.speak(Language::English);
    page.wait_until("its question in the card", || {
        page.next_question().as_deref() == Some("postdoc")
    });
    page.wait_until("what is assumed below the total", || {
        page.is_there(".total-more [data-assumed=postdoc]")
    });
}

fn line_below_the_total_says_what_an_answer_changed(page: &Page) {
    page.open(PERSON);
    page.speak(Language::English);
    let before = Expected::of(&page.fragment());
    page.wait_until("what may be competed for", || {
        page.is_there(".total-competitive a")
    });
    let line = || page.text(".total-change").unwrap_or_default();
    assert_eq!(line(), "", "nothing was answered on this page");
    page.click("[data-assumed=postdoc]");
    page.wait_for_answer("postdoc", "true");
    let (effect, benefits) = Expected::of(&page.fragment()).effect_on(&before);
    let amount = Language::English.money(effect.total.at_high);
    let expected = format!("+{amount}");
    page.wait_until("the change", || line().contains(&expected));
    let first = benefits.first().expect("a benefit for postdocs");
    let title = Language::English.benefit(first);
    assert!(line().contains(&title), "{} names {title}", line());
    // After something else than an answer there is nothing to say.
    page.back();
    page.wait_until("no change", || line().is_empty());
}

/// Answers with which the rent subsidy and the flat exclude one another.
const TENANT: &str = "/estimate?v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&start_date=2025-03-01&contract_years=3&social_insurance=true&degree=bachelor&school=other&full_time_study=true&title=senior&owns_home=false&renting=true";

fn combinations_stand_with_what_each_gives(page: &Page) {
    page.open(TENANT);
    page.speak(Language::Chinese);
    let choices = Expected::of(TENANT).choices();
    let [members] = choices.as_slice() else {
        panic!("one choice, not {choices:?}");
    };
    for member in members {
        page.wait_until("a combination", || {
            page.is_there(&format!(".combinations [data-combination={member}]"))
        });
    }
    assert_eq!(
        usize::try_from(page.count("[data-combination]")),
        Ok(members.len())
    );
}
