//! Questions to a whole list, exceptions by name, and answers for one person.

use std::fmt::Write;

use browser_tests::browser::Engine;
use browser_tests::keyboard::Key;
use browser_tests::page::Page;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;
use thirtyfour::By;

use crate::roster::{open, paste, wait_for_people};

in_both_engines!(
    fifty_people_have_a_usual_amount_after_three_answers_for_all,
    exceptions_are_ticked_by_name,
);
in_chromium!(
    a_question_to_the_list_is_answered_by_keyboard,
    numbers_and_days_are_typed_for_the_whole_list,
    one_person_is_answered_for_in_place_and_left_out,
    all_other_texts_of_a_column_get_a_meaning_with_one_choice,
    another_table_is_asked_about_where_this_one_took_work,
);

/// People as a personnel office lists them: name, degree, university, contract, start.
fn as_personnel_has_it() -> String {
    let mut table = "姓名\t学历\t毕业院校\t合同年限\t到岗日期\n".to_owned();
    for number in 0..50 {
        let degree = ["博士", "硕士", "本科"][number % 3];
        let school = ["清华大学", "内蒙古大学", "四川大学", "其他院校"][number % 4];
        let start = ["2026-03-01", "2024-05-01"][number % 2];
        let _never_fails = writeln!(
            table,
            "人{number}\t{degree}\t{school}\t{}\t{start}",
            3 + number % 3
        );
    }
    table
}

/// Returns the people whose usual amount is still a range.
fn with_a_range(page: &Page) -> usize {
    let amounts = page.texts("td.roster-usual");
    amounts
        .iter()
        .filter(|amount| amount.contains('至'))
        .count()
}

/// Answers the question to the list by its option with this text.
fn answer(page: &Page, question: &str, option: &str) {
    let field = format!(".next-question [data-question={question}]");
    page.wait_until(question, || page.is_there(&field));
    page.click_what(&By::XPath(format!(
        "//*[contains(@class, 'next-question')]//label[starts-with(normalize-space(.), '{option}')]"
    )));
}

fn fifty_people_have_a_usual_amount_after_three_answers_for_all(page: &Page) {
    open(page);
    paste(page, &as_personnel_has_it());
    wait_for_people(page, 50);
    assert_eq!(with_a_range(page), 50);
    page.click("[data-action=take-proposed]");
    let told = || page.count("[data-told]");
    page.wait_until("three answers and who applies", || told() == 4);
    answer(page, "key_enterprise", "否");
    page.wait_until("an answer more", || told() == 5);
    answer(page, "renting", "否");
    page.wait_until("usual amounts", || with_a_range(page) == 0);
    println!("50 people have a usual amount after 3 answers for all");
}

fn exceptions_are_ticked_by_name(page: &Page) {
    open(page);
    paste(page, "姓名\t学历\n张三\t博士\n李四\t博士\n王五\t硕士\n");
    wait_for_people(page, 3);
    answer(page, "mode", "全职工作");
    page.click("[data-told=mode] [data-action=exceptions]");
    page.wait_until("the names", || {
        page.texts("[data-told=mode] .roster-names label") == ["张三", "李四", "王五"]
    });
    page.click("[data-told=mode] [data-action=exception-answer] option[value=founder]");
    page.click_what(&By::XPath(
        "//*[contains(@class, 'roster-names')]//label[contains(., '李四')]".to_owned(),
    ));
    page.wait_until("an exception", || {
        page.text("[data-told=mode] [data-action=exceptions]")
            .is_some_and(|text| text.contains("1人"))
    });
    // WebKit gives no focus to a box that a mouse ticks.
    assert!(
        page.engine() == Engine::WebKit
            || page.is_there("[data-told=mode] .roster-names input:focus"),
        "the focus stays"
    );
    wait_for_people(page, 3);
    page.click_what(&By::XPath(
        "//button[contains(@class, 'roster-person')][contains(., '李四')]".to_owned(),
    ));
    page.click("[data-action=open-row]");
    page.wait_for_page("estimate");
    assert!(page.holds("mode=founder"), "{}", page.fragment());
}

fn a_question_to_the_list_is_answered_by_keyboard(page: &Page) {
    open(page);
    paste(page, "姓名\t学历\n张三\t博士\n李四\t硕士\n");
    wait_for_people(page, 2);
    page.wait_until("a question", || page.is_there(".next-question input"));
    page.script(
        "document.querySelector('.next-question input').focus()",
        vec![],
    );
    page.press(Key::Space);
    page.wait_until("an answer for all", || page.is_there("[data-told=mode]"));
    page.wait_until("the next question", || {
        !page.is_there(".next-question [data-question=mode]")
    });
    assert!(
        page.is_there(".next-question :focus"),
        "the focus is in the card"
    );
}

fn numbers_and_days_are_typed_for_the_whole_list(page: &Page) {
    open(page);
    paste(page, "姓名\t学历\n张三\t博士\n李四\t硕士\n");
    wait_for_people(page, 2);
    for (question, typed, words) in [
        ("contract_years", "3年", "3年"),
        ("salary", "26万", "26万元"),
        ("start_date", "20260301", "2026年3月1日"),
    ] {
        page.click(&format!(
            "[data-action=other-question] option[value={question}]"
        ));
        let input =
            format!(".next-question [data-question={question}] :is([inputmode], [type=date])");
        page.wait_until(question, || page.is_there(&input));
        page.write(&input, typed);
        page.press(Key::Enter);
        page.wait_until("an answer for all", || {
            page.text(&format!("[data-told={question}] p"))
                .is_some_and(|text| text.contains(words))
        });
        // The page goes on after each.
        page.wait_until("another question", || {
            !page.is_there(&format!(".next-question [data-question={question}]"))
        });
        assert!(!page.is_there("#stopped"), "{question}");
    }
}

fn one_person_is_answered_for_in_place_and_left_out(page: &Page) {
    open(page);
    paste(page, "姓名\t学历\n张三\t博士\n李四\t博导\n");
    wait_for_people(page, 2);
    assert_eq!(page.count(".roster-faults li"), 1);
    page.click_what(&By::XPath(
        "//button[contains(@class, 'roster-person')][contains(., '李四')]".to_owned(),
    ));
    // What stands in the cell is put right for this person.
    page.click("[data-action=person-question] option[value=degree]");
    page.wait_until("the question", || {
        page.is_there(".roster-answering [data-question=degree]")
    });
    page.click_what(&By::XPath(
        "//*[contains(@class, 'roster-answering')]//label[starts-with(normalize-space(.), '博士')]"
            .to_owned(),
    ));
    page.wait_until("no fault", || page.count(".roster-faults li") == 0);
    assert!(page.is_there("[data-own=degree]"));
    assert!(
        page.is_there(".roster-answering :focus"),
        "the question stays, and the focus in it"
    );
    page.click("[data-own=degree] [data-action=take-own-back]");
    page.wait_until("the fault again", || page.count(".roster-faults li") == 1);
    page.click("[data-action=leave-out]");
    wait_for_people(page, 1);
    let left_out = page.text("[data-part=left-out]").unwrap_or_default();
    assert!(
        left_out.contains("由你排除") && left_out.contains("李四"),
        "{left_out}"
    );
    page.click("[data-part=left-out] [data-action=take-back]");
    wait_for_people(page, 2);
}

fn all_other_texts_of_a_column_get_a_meaning_with_one_choice(page: &Page) {
    open(page);
    let mut table = "姓名\t学历\t毕业院校\n".to_owned();
    for number in 0..30 {
        let _never_fails = writeln!(table, "人{number}\t本科\t第{number}地方学院");
    }
    paste(page, &table);
    wait_for_people(page, 30);
    assert_eq!(page.count(".roster-faults li"), 30);
    page.click("[data-action=rest] option[value=other]");
    page.wait_until("all of them", || page.count(".roster-faults li") == 0);
    assert!(page.is_there("[data-action=rest]:focus"), "the focus stays");
}

fn another_table_is_asked_about_where_this_one_took_work(page: &Page) {
    open(page);
    paste(page, "姓名\t学历\n张三\t博士\n李四\t硕士\n");
    wait_for_people(page, 2);
    answer(page, "mode", "全职工作");
    page.wait_until("an answer for all", || page.is_there("[data-told=mode]"));
    page.click("[data-action=another-table]");
    page.wait_until("a way back", || page.is_there("[data-action=keep-table]"));
    assert_eq!(page.count(".roster-person"), 2);
    page.click("[data-action=keep-table]");
    page.wait_until("the question gone", || {
        !page.is_there("[data-action=keep-table]")
    });
    page.click("[data-action=another-table]");
    page.click("[data-action=another-table]");
    page.wait_until("the field", || page.is_there("#roster-paste"));
    // A table that took none is replaced at once.
    let script = "return document.querySelectorAll('.roster-person').length";
    assert_eq!(page.script(script, vec![]), json!(0));
}
