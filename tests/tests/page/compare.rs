//! The visitor's own answers beside variants of them.

use browser_tests::expected::Expected;
use browser_tests::keyboard::Key;
use browser_tests::layout::Screen;
use browser_tests::page::{By, Page};
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};

in_both_engines!(
    what_would_bring_more_is_compared_with_one_tap_in_chinese,
    what_would_bring_more_is_compared_with_one_tap_in_english,
    variants_live_in_the_history_and_no_other_page_carries_them,
    a_variant_made_from_any_question_becomes_the_own_answers_and_goes,
    the_case_at_an_end_of_the_range_is_shown_beside_the_own_answers,
    what_an_address_says_of_variants_is_used_or_named,
    usual_ranges_lead_and_one_tap_changes_an_assumption_of_a_column,
);
in_chromium!(
    three_columns_fit_a_narrow_phone_and_stay_a_table,
    a_variant_is_made_by_keyboard_alone,
);

/// A doctor whose contract is too short.
const SHORT: &str = "v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&key_enterprise=false&start_date=2026-03-01&contract_years=2&social_insurance=true&degree=doctor&school=other&talent_class=none&honour=none&postdoc=false&village_talent=false";
const ENGLISH: Language = Language::English;

fn what_would_bring_more_is_compared_with_one_tap_in_chinese(page: &Page) {
    check_suggestion(page, Language::Chinese);
}

fn what_would_bring_more_is_compared_with_one_tap_in_english(page: &Page) {
    check_suggestion(page, ENGLISH);
}

fn check_suggestion(page: &Page, language: Language) {
    let own_result = Expected::of(SHORT);
    let suggestion = own_result.first_suggestion();
    let gain = language.money(suggestion.gain.at_high);
    assert_eq!(suggestion.gain.at_low, suggestion.gain.at_high);
    page.open(&format!("/estimate?{SHORT}"));
    page.speak(language);
    page.click(".compare-more");
    page.wait_for_page("compare");
    assert!(!page.is_there(".comparison"), "nothing to compare as yet");
    let first = page
        .text(".variant-adder .start-card")
        .unwrap_or_default()
        .replace('\u{a0}', " ");
    assert!(
        first.contains(&language.name("contract_years")) && first.contains(&format!("+{gain}")),
        "what brings most comes first: {first}"
    );

    page.click(".variant-adder .start-card");
    page.wait_until("two columns", || columns(page).len() == 2);
    let policy::Answer::Number(years) = suggestion.answer else {
        panic!("expected a number of years")
    };
    let answer = format!("contract_years={years}");
    assert!(page.holds(&format!("b.{answer}")), "{}", page.fragment());
    let total = Expected::of(&format!("{SHORT}&{answer}")).estimate.total;
    let [own, variant] = &row(page, "totals", 0)[..] else {
        panic!("two totals")
    };
    let own_total = language.money(own_result.estimate.total.low);
    assert!(own.starts_with(&own_total), "{own}");
    assert!(
        variant.starts_with(&language.money(total.low)) && variant.contains(&format!("+{gain}")),
        "the total and what it has more: {variant}"
    );
    let grant = format!(
        "//th[@role='rowheader' and .='{}']",
        language.benefit("graduate-settling-in")
    );
    let differs = page.done(page.session().find_all(By::XPath(grant)));
    assert_eq!(differs.len(), 1, "the grant is among what differs");
    assert!(!page.is_there(".message[role=alert]"));
}

/// The names of the columns.
fn columns(page: &Page) -> Vec<String> {
    page.texts(".comparison thead th")
}

/// The cells of a row of a part of the table, counted from 0.
fn row(page: &Page, part: &str, number: usize) -> Vec<String> {
    let row = format!(
        ".comparison [data-part={part}] tr:nth-child({})",
        number + 1
    );
    let cells = page.texts(&format!("{row} td"));
    cells
        .into_iter()
        .map(|cell| cell.replace(['\u{a0}', '\u{2009}'], " "))
        .collect()
}

fn variants_live_in_the_history_and_no_other_page_carries_them(page: &Page) {
    page.open(&format!(
        "/compare?{SHORT}&b.contract_years=3&c.employer=city_unit"
    ));
    page.speak(ENGLISH);
    page.wait_until("three columns", || columns(page).len() == 3);
    let compared = columns(page);
    let links = page.script(
        "return [...document.querySelectorAll('.site-nav a, a.brand')].map(link => link.hash)",
        vec![],
    );
    assert!(!links.to_string().contains("b.contract"), "{links}");

    page.click(".site-nav a:nth-child(2)");
    page.wait_for_page("estimate");
    assert!(!page.fragment().contains("b."), "{}", page.fragment());
    page.back();
    page.wait_until("the comparison again", || columns(page) == compared);

    // And forward, a change of the own answers, and to the comparison by its link: the variants are still in hand.
    page.forward();
    page.wait_for_page("estimate");
    page.edit("postdoc");
    page.answer(ENGLISH, "postdoc", "true");
    page.wait_for_total(Expected::of(&format!("{SHORT}&postdoc=true")).total());
    page.click(".compare-more");
    page.wait_until("the comparison by its link", || columns(page) == compared);
    assert!(
        page.holds("postdoc=true") && page.holds("b.contract_years=3"),
        "{}",
        page.fragment()
    );
    let total = Expected::of(&format!("{SHORT}&postdoc=true&contract_years=3"));
    let total = ENGLISH.money(total.estimate.total.low);
    assert!(row(page, "totals", 0)[1].starts_with(&total), "{total}");
    page.reload();
    page.wait_until("the comparison after a reload", || {
        columns(page) == compared
    });
}

fn a_variant_made_from_any_question_becomes_the_own_answers_and_goes(page: &Page) {
    page.open(&format!("/compare?{SHORT}"));
    page.speak(ENGLISH);
    page.click("[data-compare=degree]");
    page.answer(ENGLISH, "degree", "master");
    page.wait_for_answer("b.degree", "master");
    // A second change of the same variant.
    page.click(".variant-editor summary");
    page.click(".variant-editor [data-compare=key_enterprise]");
    page.answer(ENGLISH, "key_enterprise", "true");
    page.wait_for_answer("b.key_enterprise", "true");
    page.click(".variant-editor button.button-main");
    page.wait_until("the questions to be put away", || {
        !page.is_there(".variant-editor")
    });
    let name = &columns(page)[1];
    for question in ["degree", "key_enterprise"] {
        assert!(name.contains(&ENGLISH.name(question)), "{name}");
    }
    let total = Expected::of(&format!("{SHORT}&degree=master&key_enterprise=true"));
    let total = ENGLISH.money(total.estimate.total.low);
    assert!(row(page, "totals", 0)[1].starts_with(&total), "{total}");

    page.click("[data-action=adopt-variant]");
    page.wait_until("other answers of one's own", || page.holds("degree=master"));
    for field in [
        "key_enterprise=true",
        "b.degree=doctor",
        "b.key_enterprise=false",
    ] {
        assert!(page.holds(field), "{field} in {}", page.fragment());
    }
    page.click("[data-action=remove-variant]");
    page.wait_until("no comparison", || !page.is_there(".comparison"));
    assert!(page.holds("degree=master") && !page.fragment().contains("b."));
    page.back();
    page.wait_until("the variant again", || columns(page).len() == 2);
}

fn the_case_at_an_end_of_the_range_is_shown_beside_the_own_answers(page: &Page) {
    let address = "/estimate?v=1&applicant=person&mode=flexible&degree=doctor";
    page.open(address);
    page.speak(ENGLISH);
    let total = page.total();
    assert!(total.low < total.high);
    page.click(".case-best .compare-link");
    page.wait_until("two columns", || columns(page).len() == 2);
    let best = &row(page, "totals", 0)[1];
    let high = ENGLISH.money(Expected::of(address).estimate.total.high);
    assert!(best.starts_with(&high), "expected {high}, found {best}");
    let is_at_top = page.script("return scrollY === 0", vec![]);
    assert_eq!(is_at_top, true, "another page begins at its top");
    page.back();
    page.wait_for_page("estimate");
    assert_eq!(page.total(), total);
}

fn what_an_address_says_of_variants_is_used_or_named(page: &Page) {
    page.open(&format!(
        "/compare?{SHORT}&b.contract_years=3&b.degree=wizard&c.shoe_size=44&c.postdoc=true&c.degree=~&d.degree=master"
    ));
    page.speak(ENGLISH);
    page.wait_until("a message", || page.is_there(".message[role=alert]"));
    let message = page.text(".message[role=alert]").unwrap_or_default();
    for named in ["wizard", "c.shoe_size", "d.degree"] {
        assert!(message.contains(named), "expected {named} in: {message}");
    }
    let names = columns(page);
    assert_eq!(names.len(), 3);
    assert!(names[2].contains("Not sure"), "{names:?}");
}

fn usual_ranges_lead_and_one_tap_changes_an_assumption_of_a_column(page: &Page) {
    const OPEN: &str = "v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&key_enterprise=false&start_date=2026-03-01&contract_years=3&degree=doctor&school=other";
    page.open(&format!("/compare?{OPEN}&b.degree=master"));
    page.speak(ENGLISH);
    page.wait_until("two columns", || columns(page).len() == 2);
    let variant = format!("{OPEN}&degree=master");
    for (column, answers) in [OPEN, &*variant].into_iter().enumerate() {
        let estimate = Expected::of(answers).estimate;
        assert_ne!(estimate.usual.total, estimate.total);
        let (usual, full) = (
            ENGLISH.money(estimate.usual.total.low),
            ENGLISH.money(estimate.total.low),
        );
        let (leading, beside) = (row(page, "totals", 0), row(page, "totals", 1));
        assert!(leading[column].starts_with(&usual), "{leading:?}");
        assert!(beside[column].starts_with(&full), "{beside:?}");
    }
    // Two answers: a tap gives the other one, in this column only.
    page.click("[data-column=B] [data-assumed=village_talent]");
    page.wait_for_answer("b.village_talent", "true");
    assert!(!page.holds("village_talent=true"), "{}", page.fragment());
    // More than two: the question is opened for the column.
    page.click("[data-column=A] [data-assumed=honour]");
    page.answer(ENGLISH, "honour", "young");
    page.wait_for_answer("honour", "young");
    page.click(".variant-editor button.button-main");
    page.wait_until("the comparison without this assumption", || {
        !page.is_there("[data-assumed=honour]")
    });
}

fn three_columns_fit_a_narrow_phone_and_stay_a_table(page: &Page) {
    page.imitate(Screen::wide(320));
    page.open(&format!(
        "/compare?{SHORT}&b.contract_years=3&b.talent_class=a&c.employer=city_unit"
    ));
    page.speak(ENGLISH);
    page.open_everything();
    assert_eq!(page.too_wide(), Vec::<String>::new());
    // Every amount of money is in one piece: nowhere a line begins with the rest of a number.
    let torn = page.script(
        "return [...document.querySelectorAll('.comparison .number')].filter(amount => amount.scrollWidth > amount.parentElement.clientWidth + 1).map(amount => amount.textContent)",
        vec![],
    );
    assert_eq!(torn, serde_json::json!([]));
    let roles = |role: &str| page.count(&format!(".comparison [role={role}]"));
    assert_eq!(roles("columnheader"), 3);
    let rows = page.count(".comparison tbody tr:not(.comparison-part)");
    assert_eq!(roles("cell"), rows * 3 + 1, "a cell a column");
    // The columns keep their names in sight.
    page.script(
        "scrollTo(0, document.querySelector('.comparison').offsetTop + 600)",
        vec![],
    );
    page.wait_until("the names at the top", || {
        page.script(
            "return Math.abs(document.querySelector('.comparison thead').getBoundingClientRect().top) < 1",
            vec![],
        ) == true
    });
}

fn a_variant_is_made_by_keyboard_alone(page: &Page) {
    page.open(&format!("/compare?{SHORT}"));
    page.speak(ENGLISH);
    page.tab_to("a question to answer otherwise", |focus| {
        focus.tag == "button" && focus.name == ENGLISH.name("degree")
    });
    page.press(Key::Enter);
    page.wait_until("the focus in the question", || {
        let focus = page.focus();
        focus.tag == "input" && focus.place == "degree"
    });
    page.press(Key::Up);
    page.wait_for_answer("b.degree", "master");
    let focus = page.focus();
    assert!(focus.is_seen && focus.place == "degree", "{focus:?}");
    page.tab_to("the way out", |focus| {
        focus.tag == "button" && focus.name == "Done"
    });
    page.press(Key::Enter);
    page.wait_until("the focus on the comparison", || {
        page.is_there("table.comparison:focus")
    });
    let remove = page.tab_to("the way to remove it", |focus| {
        focus.tag == "button" && focus.name.starts_with("Remove")
    });
    assert!(remove.name.contains(&ENGLISH.name("degree")), "{remove:?}");
    page.press(Key::Enter);
    page.wait_until("no comparison", || !page.is_there(".comparison"));
    assert_ne!(page.focus().tag, "body", "the focus is not lost");
}
