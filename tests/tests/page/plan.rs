//! The plan and About: pages made at build, fetched when they are opened.

use browser_tests::keyboard::Key;
use browser_tests::layout::Screen;
use browser_tests::page::Page;
use browser_tests::states::STATES;
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(
    the_plan_leads_to_its_measures_its_departments_and_their_benefits_and_back,
    the_plan_speaks_the_other_language_in_the_same_place,
);
in_chromium!(
    the_plan_is_walked_through_by_keyboard_alone,
    a_plan_that_cannot_be_fetched_is_said_and_can_be_tried_again,
    about_says_how_many_states_are_checked_by_how_many_rules,
);

const ANSWERED: &str = "v=1&applicant=person&mode=full_time";

/// The one heading of the page.
fn heading(page: &Page) -> String {
    page.text("h1").unwrap_or_default()
}

fn the_plan_leads_to_its_measures_its_departments_and_their_benefits_and_back(page: &Page) {
    page.open(&format!("/?{ANSWERED}"));
    page.speak(Language::English);
    page.click("a[href^='#/plan']");
    page.wait_for_sheet();
    assert!(page.is_there("main.page-plan"));
    let said = page.text("main .sheet").unwrap_or_default();
    assert!(said.contains("Its period has ended"), "{said}");
    assert!(page.count(".matrix tbody td.matrix-lead") >= 16);

    page.click(".matrix thead a[href^='#/plan/10?']");
    page.wait_until("measure 10", || heading(page).starts_with("10."));
    let at_top = page.script("return scrollY === 0", vec![]);
    assert_eq!(at_top, json!(true), "a page begins at its top");
    let title = page.done(page.session().title());
    assert!(title.contains("Offshore innovation centres"), "{title}");
    assert!(page.holds("applicant=person") && page.holds("mode=full_time"));

    page.click("a[href^='#/plan/department/science-technology']");
    page.wait_until("the department", || {
        heading(page) == "Science and Technology Bureau"
    });
    page.click("main a[href^='#/policies/']");
    page.wait_until("a benefit", || page.is_there("main.page-policy h1"));
    assert!(page.holds("applicant=person"));
    page.back();
    page.wait_until("the department again", || {
        heading(page) == "Science and Technology Bureau"
    });
    page.back();
    page.wait_until("measure 10 again", || heading(page).starts_with("10."));
    page.reload();
    page.wait_until("measure 10 after a reload", || {
        heading(page).starts_with("10.")
    });
    assert_eq!(page.complaints(), Vec::<String>::new());
}

fn the_plan_speaks_the_other_language_in_the_same_place(page: &Page) {
    page.open("/plan/13");
    page.speak(Language::Chinese);
    page.wait_until("the measure in Chinese", || {
        heading(page) == "13. 服务和安居"
    });
    page.speak(Language::English);
    page.wait_until("the measure in English", || {
        heading(page) == "13. Services and housing"
    });
    assert!(page.fragment().starts_with("/plan/13"));
}

fn the_plan_is_walked_through_by_keyboard_alone(page: &Page) {
    page.imitate(Screen::wide(1280));
    page.open("/plan");
    page.speak(Language::English);
    page.wait_for_sheet();
    let is_matrix = |focus: &browser_tests::keyboard::Focus| focus.name == "Responsibilities";
    page.tab_to("the way to the matrix", is_matrix);
    page.press(Key::Enter);
    page.wait_until("the matrix in sight", || {
        let in_sight = "const section = document.activeElement;
            const { top } = section.getBoundingClientRect();
            return section.querySelector('.matrix') !== null && top >= 0 && top < innerHeight / 2";
        page.script(in_sight, vec![]) == json!(true)
    });
    let measure = |focus: &browser_tests::keyboard::Focus| {
        focus.name.lines().next().map(str::trim) == Some("7")
    };
    page.tab_to("measure 7 at the head of the matrix", measure);
    page.press(Key::Enter);
    page.wait_until("measure 7", || heading(page).starts_with("7."));
}

fn a_plan_that_cannot_be_fetched_is_said_and_can_be_tried_again(page: &Page) {
    let refuse = |addresses: &[&str]| {
        page.developer_tools("Network.enable", json!({}));
        page.developer_tools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        page.developer_tools("Network.setBlockedURLs", json!({ "urls": addresses }));
    };
    refuse(&["*/parts/sheets-*"]);
    page.open("/plan");
    page.wait_until("a way to try again", || {
        page.is_there("main .message button")
    });
    let said = page.text("main [role=alert] p").unwrap_or_default();
    assert!(said.contains("加载失败"), "{said}");
    refuse(&[]);
    page.click("main .message button");
    page.wait_for_sheet();
}

fn about_says_how_many_states_are_checked_by_how_many_rules(page: &Page) {
    page.open("/about");
    page.wait_for_sheet();
    let (states, rules) = (STATES.len(), page.accessibility_rules());
    let said = page.text("main .sheet").unwrap_or_default();
    let counted = [format!("检查{states}个"), format!("按{rules}条")];
    assert!(
        counted.iter().all(|count| said.contains(count)),
        "src/pages/audited.rs should say {states} states and {rules} rules; the page says\n{said}"
    );
}
