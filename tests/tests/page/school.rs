//! A school by its name, with the list fetched only when it is asked for.

use browser_tests::keyboard::Key;
use browser_tests::page::{By, Page};
use browser_tests::states::SCHOOL;
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(
    a_school_found_by_its_short_name_answers_with_what_it_stands_for,
    the_list_works_with_the_server_gone_once_it_is_fetched,
);
in_chromium!(
    the_list_is_not_part_of_the_first_visit,
    a_school_abroad_is_found_by_its_english_name,
    a_school_is_chosen_by_keyboard_alone,
    a_list_that_cannot_be_fetched_is_said_and_can_be_tried_again,
);

const FIELD: &str = ".next-question .school-field input";
const FOUND: &str = ".school-options:not([hidden]) .school-option";

/// Opens the page where the school is asked for.
#[track_caller]
fn ask(page: &Page, language: Language) {
    page.open(SCHOOL);
    page.speak(language);
    page.wait_until("the question about the school", || {
        page.next_question().as_deref() == Some("school")
    });
}

#[track_caller]
fn write(page: &Page, text: &str) {
    let field = page.element(&By::Css(FIELD));
    page.done(field.send_keys(text));
}

/// Waits for the first school found to be this one.
#[track_caller]
fn wait_for_first(page: &Page, name: &str) {
    page.wait_until(&format!("{name} to be found"), || {
        page.text(&format!("{FOUND} strong")).as_deref() == Some(name)
    });
}

/// Returns true if the list was requested.
#[track_caller]
fn is_fetched(page: &Page) -> bool {
    let script = "return performance.getEntriesByType('resource').some(entry => entry.name.includes('/parts/schools-'))";
    page.script(script, vec![]) == json!(true)
}

fn a_school_found_by_its_short_name_answers_with_what_it_stands_for(page: &Page) {
    ask(page, Language::Chinese);
    write(page, "北大");
    wait_for_first(page, "北京大学");
    page.click(FOUND);
    page.wait_for_answer("school", "first_class_university");
    let kind = Language::Chinese.option("school", "first_class_university");
    assert_eq!(page.chosen("school"), Some(kind.clone()));
    let said = page.text(".school-chosen").unwrap_or_default();
    assert!(
        said.contains("北京大学") && said.contains(&kind) && said.contains("2017"),
        "{said}"
    );
    assert!(
        page.is_there(".school-chosen .grade-third_party"),
        "it says how sure that is"
    );

    // The next question waits until one has read that.
    page.click(".school-chosen [data-action=next]");
    page.wait_until("no more questions", || page.next_question().is_none());
    let line = "li[data-question=school] .answer-value";
    assert!(
        page.text(line)
            .is_some_and(|line| line.contains("北京大学"))
    );
    assert!(
        !page.fragment().contains("北京"),
        "the address does not name the school"
    );
    page.reload();
    page.unfold_answers();
    assert!(
        page.text(line)
            .is_some_and(|line| line.contains("北京大学")),
        "it is kept"
    );

    // Another kind is not that school's.
    page.edit("school");
    page.answer(Language::Chinese, "school", "other");
    page.wait_for_answer("school", "other");
    assert!(!page.is_there(".school-chosen"));
    let other = Language::Chinese.option("school", "other");
    assert_eq!(page.text(line), Some(other));

    page.click("[data-action=start-over]");
    page.wait_until("no answers", || !page.is_there("li.answer[data-question]"));
    let saved = "return JSON.stringify(localStorage)";
    let saved = page.script(saved, vec![]).to_string();
    assert!(!saved.contains("school"), "nothing is saved of it: {saved}");
}

fn the_list_works_with_the_server_gone_once_it_is_fetched(page: &Page) {
    ask(page, Language::Chinese);
    page.wait_until("the list", || page.is_there(".school-absent"));
    page.stop_server();
    write(page, "neimenggu");
    wait_for_first(page, "内蒙古大学");
    page.click(FOUND);
    page.wait_for_answer("school", "first_class_discipline");
}

fn the_list_is_not_part_of_the_first_visit(page: &Page) {
    page.open("/");
    page.tap("who", &Language::Chinese.option("mode", "full_time"));
    page.answer(Language::Chinese, "degree", "doctor");
    page.wait_for_answer("degree", "doctor");
    assert!(!is_fetched(page));
    ask(page, Language::Chinese);
    page.wait_until("the list", || page.is_there(".school-absent"));
    assert!(is_fetched(page));
}

fn a_school_abroad_is_found_by_its_english_name(page: &Page) {
    ask(page, Language::English);
    write(page, "oxford university");
    wait_for_first(page, "University of Oxford");
    page.click(FOUND);
    page.wait_for_answer("school", "overseas_top_300");
    page.click("[data-action=change-school]");
    write(page, "no such school");
    page.wait_until("that nothing is found", || {
        page.text(".school-status")
            .is_some_and(|said| !said.is_empty())
    });
    assert!(!page.is_there(FOUND));
    page.click(".school-absent summary");
    assert!(
        page.texts(".school-absent p").len() > 1,
        "it says what that means"
    );
    assert!(
        page.holds("school=overseas_top_300"),
        "the answer stays until there is another"
    );
}

fn a_school_is_chosen_by_keyboard_alone(page: &Page) {
    ask(page, Language::English);
    page.tab_to("the field", |focus| {
        focus.tag == "input" && focus.place == "school"
    });
    page.press_letter("nanjing");
    wait_for_first(page, "Nanjing University");
    page.press(Key::Down);
    page.press(Key::Down);
    let reached = "[role=option][aria-selected=true]";
    page.wait_until("the second school", || {
        page.is_there(&format!("{reached}:nth-child(2)"))
    });
    let active = page.attribute(FIELD, "aria-activedescendant");
    assert!(active.is_some() && active == page.attribute(reached, "id"));
    page.press(Key::Escape);
    page.wait_until("the list to close", || !page.is_there(FOUND));
    page.press(Key::Down);
    page.wait_until("the list to open", || page.is_there(FOUND));
    page.press(Key::Enter);
    page.wait_for_answer("school", "first_class_university");
    page.wait_until("the focus on the way on", || {
        page.focus().name.starts_with("Next question")
    });
    assert!(page.focus().is_seen, "{:?}", page.focus());
    page.press(Key::Enter);
    page.wait_until("no more questions", || page.next_question().is_none());
    page.wait_until("the focus not to be lost", || page.focus().tag == "main");
}

fn a_list_that_cannot_be_fetched_is_said_and_can_be_tried_again(page: &Page) {
    refuse_schools(page, true);
    ask(page, Language::English);
    page.wait_until("a way to try again", || {
        page.is_there("[data-action=fetch-schools]")
    });
    let said = page.text(".school-status").unwrap_or_default();
    assert!(said.contains("did not load"), "{said}");
    page.answer(Language::English, "school", "other");
    page.wait_for_answer("school", "other");

    ask(page, Language::English);
    page.wait_until("a way to try again", || {
        page.is_there("[data-action=fetch-schools]")
    });
    refuse_schools(page, false);
    page.click("[data-action=fetch-schools]");
    page.wait_until("the list", || page.is_there(".school-absent"));
    write(page, "pku");
    wait_for_first(page, "Peking University");
}

/// Keeps the browser from the list, or lets it.
fn refuse_schools(page: &Page, refused: bool) {
    page.developer_tools("Network.enable", json!({}));
    page.developer_tools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    let refused: &[&str] = if refused { &["*/parts/schools-*"] } else { &[] };
    page.developer_tools("Network.setBlockedURLs", json!({ "urls": refused }));
}
