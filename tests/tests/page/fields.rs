//! Days and numbers, typed by real keys; what counts, what is asked about, and where the focus stays.

use browser_tests::keyboard::Key;
use browser_tests::page::{By, Page};
use browser_tests::words::Language;
use browser_tests::{in_all_engines_and_languages, in_both_engines, in_firefox};
use serde_json::json;

in_all_engines_and_languages!(
    day_counts_once_it_is_complete_and_never_half_typed,
    number_is_spelled_back_and_counts_when_the_visitor_goes_on,
    entry_that_may_be_meant_otherwise_is_asked_about,
);

mod either {
    use super::*;

    in_both_engines!(
        day_of_an_open_picker_is_no_answer,
        not_sure_is_taken_back_from_the_list,
        focus_stays_in_the_card_whatever_answers_it,
        second_tap_on_a_new_card_is_ignored,
        open_condition_leads_to_its_question,
    );
    in_firefox!(
        day_of_an_open_picker_is_no_answer,
        not_sure_is_taken_back_from_the_list,
        focus_stays_in_the_card_whatever_answers_it,
        second_tap_on_a_new_card_is_ignored,
        open_condition_leads_to_its_question,
    );
}

const ANSWERED: &str = "/estimate?v=1&applicant=person&mode=full_time&start_date=2020-01-01&contract_years=3&degree=doctor&salary=200000";

/// Opens an answered question in its place, and gives its field the focus. Returns the selector of the field.
fn edit(page: &Page, language: Language, question: &str) -> String {
    page.open(ANSWERED);
    page.speak(language);
    page.edit(question);
    let field = format!("li[data-question={question}] .entry input");
    page.focus_on(&field);
    field
}

/// Returns the value that an entry is spelled back as, while the address has this field still.
fn spelled_beside(page: &Page, address: &str) -> String {
    let read =
        "const spelled = document.querySelector('.answers .money-spelled')?.innerText.trim();
        return location.hash.includes(arguments[0]) ? spelled : `taken already: ${spelled}`";
    page.wait_for("the value to be spelled back", || {
        let spelled = page.script(read, vec![json!(address)]);
        spelled
            .as_str()
            .filter(|spelled| !spelled.is_empty())
            .map(|spelled| spelled.replace('\u{a0}', " "))
    })
}

/// Waits for a sentence about the entry, and returns it: tied to the field, which keeps the focus.
#[track_caller]
fn wait_for_problem(page: &Page, field: &str) -> String {
    page.wait_until("a sentence about the entry", || {
        page.is_there(".answers .field-error")
    });
    let tied = "const field = document.querySelector(arguments[0]);
        const error = document.getElementById(field.getAttribute('aria-errormessage'));
        return [field.getAttribute('aria-invalid'), document.activeElement === field,
            field.getAttribute('aria-describedby').split(' ').includes(error.id), error.innerText.trim()]";
    let tied = page.script(tied, vec![json!(field)]);
    assert_eq!(tied[0], json!("true"), "{tied}");
    assert_eq!(tied[1], json!(true), "the focus stays in the field: {tied}");
    assert_eq!(tied[2], json!(true), "read with the field: {tied}");
    tied[3].as_str().unwrap_or_default().to_owned()
}

fn has_focus(page: &Page, selector: &str) -> bool {
    let script = "return document.activeElement.matches(arguments[0])";
    page.script(script, vec![json!(selector)]) == json!(true)
}

fn day_counts_once_it_is_complete_and_never_half_typed(page: &Page, language: Language) {
    page.open(ANSWERED);
    let typing = page.learn_typing_of_days();
    let field = edit(page, language, "start_date");
    // Firefox keeps the value as it was until the year has four digits, or is left.
    page.type_keys(&typing.keys("20", "08", "24"));
    page.wait_longer_than_a_pause();
    assert!(page.holds("start_date=2020-01-01"), "{}", page.fragment());
    page.press(Key::Enter);
    let problem = wait_for_problem(page, &field);
    let limit = language.pick("2050年12月31日", "31 December 2050");
    assert!(problem.contains(limit), "{problem}");
    page.press(Key::Backspace);
    page.wait_longer_than_a_pause();
    assert!(page.holds("start_date=2020-01-01"), "{}", page.fragment());

    // Typed anew from the first part: a whole day counts after a pause, without a key more.
    let field = edit(page, language, "start_date");
    page.type_keys(&typing.keys("2021", "08", "24"));
    let spelled = spelled_beside(page, "start_date=2020-01-01");
    let day = language.pick("= 2021年8月24日", "= 24 August 2021");
    assert_eq!(spelled, day);
    page.wait_for_answer("start_date", "2021-08-24");
    assert!(has_focus(page, &field), "the focus stays in the field");
}

fn number_is_spelled_back_and_counts_when_the_visitor_goes_on(page: &Page, language: Language) {
    for (question, kept, keys, spelled, written) in [
        (
            "salary",
            "salary=200000",
            "26万",
            language.pick("= 26万元/年", "= CNY 260,000 a year"),
            "260000",
        ),
        (
            "contract_years",
            "contract_years=3",
            "２．５",
            language.pick("= 2.5年", "= 2.5 years"),
            "2.5",
        ),
    ] {
        let field = edit(page, language, question);
        page.type_keys(keys);
        assert_eq!(spelled_beside(page, kept), spelled);
        page.wait_longer_than_a_pause();
        assert!(page.holds(kept), "before Enter: {}", page.fragment());
        page.press(Key::Enter);
        page.wait_for_answer(question, written);
        assert!(has_focus(page, &field), "the focus stays in the field");

        // Leaving the question counts, too.
        edit(page, language, question);
        page.type_keys(keys);
        assert_eq!(spelled_beside(page, kept), spelled);
        page.focus_on(".site-nav a");
        page.wait_for_answer(question, written);
    }
}

fn entry_that_may_be_meant_otherwise_is_asked_about(page: &Page, language: Language) {
    for (question, kept, keys, written) in [
        ("contract_years", "contract_years=3", "2,5", "2.5"),
        ("salary", "salary=200000", "26", "260000"),
    ] {
        let field = edit(page, language, question);
        page.type_keys(keys);
        page.press(Key::Enter);
        assert_ne!(wait_for_problem(page, &field), "");
        assert!(page.holds(kept), "{}", page.fragment());
        let offered = "return [...document.querySelectorAll('.answers [data-answer]')].map(button => button.dataset.answer)";
        let offered = page.script(offered, vec![]);
        assert!(
            offered
                .as_array()
                .is_some_and(|all| all.contains(&json!(written))),
            "{offered}"
        );
        page.click(&format!(".answers [data-answer='{written}']"));
        page.wait_for_answer(question, written);
        assert!(!page.is_there(".answers .field-error"));
    }
}

fn day_of_an_open_picker_is_no_answer(page: &Page) {
    let field = edit(page, Language::English, "start_date");
    // No driver opens a picker. Some name a day when they open, before the visitor has chosen one.
    let named = "const field = document.querySelector(arguments[0]);
        field.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        field.value = '2026-11-30';
        for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));";
    page.script(named, vec![json!(field)]);
    let spelled = spelled_beside(page, "start_date=2020-01-01");
    assert_eq!(spelled, "= 30 November 2026");
    page.wait_longer_than_a_pause();
    assert!(page.holds("start_date=2020-01-01"), "{}", page.fragment());
    page.click("li[data-question=start_date] [data-action=confirm]");
    page.wait_for_answer("start_date", "2026-11-30");
}

fn not_sure_is_taken_back_from_the_list(page: &Page) {
    page.open("/estimate?v=1&applicant=person&mode=full_time");
    page.speak(Language::English);
    let question = page.wait_for("a question", || page.next_question());
    page.click(".next-question .chip-unsure");
    page.wait_until("another question", || {
        page.next_question().as_ref() != Some(&question)
    });
    page.unfold_answers();
    let again = format!("li[data-unanswered={question}] button");
    page.click(&again);
    let opened = format!("li[data-question={question}] fieldset");
    page.wait_until("the question in its place", || page.is_there(&opened));
    page.wait_until("the focus in it", || {
        has_focus(page, &format!("{opened} input"))
    });
    page.click(&format!("{opened} .chip:not(.chip-unsure)"));
    page.wait_until("the answer", || {
        page.fragment().contains(&format!("{question}="))
    });
    assert!(!page.is_there(&format!("li[data-unanswered={question}]")));
}

fn focus_stays_in_the_card_whatever_answers_it(page: &Page) {
    for by in ["pointer", "click alone"] {
        page.open("/estimate?v=1&applicant=person&mode=full_time");
        page.speak(Language::English);
        let question = page.wait_for("a question", || page.next_question());
        let chip = ".next-question .chip:not(.chip-unsure)";
        if by == "pointer" {
            page.click(chip);
        } else {
            // As assistive technology sends it.
            page.focus_on(&format!("{chip} input"));
            let click = "document.querySelector(arguments[0]).click()";
            page.script(click, vec![json!(format!("{chip} input"))]);
        }
        page.wait_until("another question", || {
            page.next_question().as_ref() != Some(&question)
        });
        page.wait_until(&format!("the focus in the new card, by {by}"), || {
            has_focus(page, ".next-question *")
        });
    }
}

fn second_tap_on_a_new_card_is_ignored(page: &Page) {
    page.open("/estimate?v=1&applicant=person&mode=full_time");
    page.speak(Language::English);
    let question = page.wait_for("a question", || page.next_question());
    page.touch_twice(&By::Css(".next-question .chip"));
    page.wait_until("the answer", || {
        page.fragment().contains(&format!("{question}="))
    });
    page.wait_until_taps_count();
    let count = page.fragment().matches('=').count();
    assert_eq!(count, 4, "one answer by two taps: {}", page.fragment());
}

fn open_condition_leads_to_its_question(page: &Page) {
    page.open("/estimate?v=1&applicant=person&mode=full_time&degree=doctor");
    page.speak(Language::English);
    page.open_benefit("graduate-settling-in");
    let ask = "[data-benefit=graduate-settling-in] [data-ask]";
    page.wait_until("an open condition", || page.is_there(ask));
    let question = page.attribute(ask, "data-ask");
    page.click(ask);
    page.wait_until("its question", || page.next_question() == question);
    page.wait_until("the focus in the card", || {
        has_focus(page, ".next-question *")
    });
}
