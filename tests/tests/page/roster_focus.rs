//! The focus after each action in the roster.

use std::fmt::Write;

use browser_tests::in_chromium;
use browser_tests::keyboard::Key;
use browser_tests::page::Page;
use serde_json::json;

use crate::roster::{open, paste, wait_for_people};

in_chromium!(focus_stays_where_it_was_after_each_action,);

/// Returns what has the focus: its `data-action`, its id, or its text.
fn focused(page: &Page) -> String {
    let script = "const element = document.activeElement;
        return element.dataset.action ?? (element.id || element.innerText.trim());";
    let focused = page.script(script, vec![]);
    focused.as_str().unwrap_or_default().to_owned()
}

fn focus_stays_where_it_was_after_each_action(page: &Page) {
    open(page);
    let mut table = "姓名\t学历\t引进方式\n".to_owned();
    for number in 0..60 {
        let _never_fails = writeln!(table, "人{number}\t博士\t全职");
    }
    paste(page, &table);
    wait_for_people(page, 50);
    // Sorts, opens a person, and turns the page, each by the keyboard.
    let press = |selector: &str, after: &dyn Fn() -> bool| {
        page.script(
            "document.querySelector(arguments[0]).focus()",
            vec![json!(selector)],
        );
        let before = focused(page);
        page.press(Key::Enter);
        page.wait_until(selector, after);
        wait_for_people(page, page.count(".roster-person"));
        let focused = focused(page);
        assert!(
            !focused.is_empty()
                && focused.trim_end_matches([' ', '↑', '↓'])
                    == before.trim_end_matches([' ', '↑', '↓']),
            "{selector}: {before} {focused}"
        );
    };
    press("th:nth-child(4) .roster-sort", &|| {
        page.attribute("th:nth-child(4)", "aria-sort").as_deref() == Some("descending")
    });
    press("tbody tr:first-child .roster-person", &|| {
        page.is_there(".roster-cells")
    });
    press("[data-action=next-page]", &|| {
        page.count(".roster-person") == 10
    });
    // Changes a column.
    if !page.is_there(".roster-mapping[open]") {
        page.click(".roster-mapping summary");
    }
    let script = "const select = document.querySelector('#column-2');
        select.focus();
        select.value = '-';
        select.dispatchEvent(new Event('change', { bubbles: true }));";
    page.script(script, vec![]);
    page.wait_until("the people again", || {
        !page.is_there(".roster-progress") && page.count(".roster-person") == 50
    });
    assert_eq!(focused(page), "column-2");
}
