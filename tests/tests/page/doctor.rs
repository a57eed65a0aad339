//! The main job: a doctor who joins a firm reaches the figures of the reading.

use browser_tests::in_both_engines;
use browser_tests::page::Page;
use browser_tests::visitor::Total;
use browser_tests::words::Language;

in_both_engines!(
    a_doctor_joining_a_firm_reaches_the_figures_of_the_reading_in_chinese,
    a_doctor_joining_a_firm_reaches_the_figures_of_the_reading_in_english,
);

/// The answers of this `PhD` graduate.
const ANSWERS: [(&str, &str); 14] = [
    ("school", "first_class_university"),
    ("full_time_study", "true"),
    ("key_enterprise", "true"),
    ("executive", "false"),
    ("title", "none"),
    ("talent_class", "none"),
    ("honour", "none"),
    ("field", "neither"),
    ("postdoc", "false"),
    ("owns_home", "false"),
    ("renting", "true"),
    ("district", "dongsheng"),
    ("village_talent", "false"),
    ("buying_home", "false"),
];

/// The settling-in grant of 40万, and 3,000 a month for 24 months from a key enterprise.
const TOTAL: Total = Total::exactly(400_000 + 72_000);

fn a_doctor_joining_a_firm_reaches_the_figures_of_the_reading_in_chinese(page: &Page) {
    let expected = Expected {
        figure: "47.2万元",
        grant: "40万元",
        payments: ["16万元", "12万元", "12万元"],
        years: ["19.6万元", "15.6万元", "12万元"],
        flat: "36",
        monthly: "3000元",
    };
    check(page, Language::Chinese, &expected);
}

fn a_doctor_joining_a_firm_reaches_the_figures_of_the_reading_in_english(page: &Page) {
    let expected = Expected {
        figure: "CNY 472,000",
        grant: "CNY 400,000",
        payments: ["CNY 160,000", "CNY 120,000", "CNY 120,000"],
        years: ["CNY 196,000", "CNY 156,000", "CNY 120,000"],
        flat: "36",
        monthly: "CNY 3,000",
    };
    check(page, Language::English, &expected);
}

struct Expected {
    figure: &'static str,
    grant: &'static str,
    payments: [&'static str; 3],
    years: [&'static str; 3],
    flat: &'static str,
    monthly: &'static str,
}

fn check(page: &Page, language: Language, expected: &Expected) {
    page.open("/");
    page.speak(language);
    page.click("[data-visitor=doctor-joining-a-firm]");
    page.wait_for_page("estimate");
    for field in [
        "origin=outside",
        "employer=enterprise",
        "contract_years=3",
        "degree=doctor",
    ] {
        assert!(page.holds(field), "{field} in {}", page.fragment());
    }
    answer_everything(page, language);

    page.wait_for_total(TOTAL);
    assert_eq!(plain(page.text(".total-figure")), expected.figure);
    let flat = plain(page.text(".beside > div:first-child b"));
    assert!(flat.starts_with(expected.flat), "{flat}");
    assert!(
        !page.is_there(".cases"),
        "one number needs no best and worst case"
    );
    assert!(
        !page.is_there(".group-depends"),
        "nothing depends on answers any more"
    );

    let years = page.texts(".calendar tbody td:last-child");
    assert_eq!(
        years
            .iter()
            .map(|year| plain(Some(year.clone())))
            .collect::<Vec<_>>(),
        expected.years
    );
    let grades = page.texts(".grades .grade-share");
    assert_eq!(grades.len(), 1, "all of it is third-party: {grades:?}");
    assert!(page.is_there(".grades .grade-third_party"));

    the_grant_opens_to_its_reasons(page, language, expected);
    the_rent_subsidy_is_left_out_for_it(page, language);
    assert!(page.is_there(".group-yours [data-benefit=talent-apartment]"));
}

/// Answers each next question until nothing is left to ask.
fn answer_everything(page: &Page, language: Language) {
    let mut asked = Vec::new();
    while let Some(question) = page.next_question() {
        let answer = ANSWERS.iter().find(|(known, _)| *known == question);
        let (_, option) = answer
            .unwrap_or_else(|| panic!("expected no question about {question} after {asked:?}"));
        assert!(
            !asked.contains(&question),
            "{question} is asked again after {asked:?}"
        );
        let before = page.total();
        page.answer(language, &question, option);
        page.wait_until("another question", || {
            page.next_question().as_ref() != Some(&question)
        });
        let after = page.total();
        assert!(
            before.low <= after.low && after.high <= before.high,
            "{question} widened {before:?} to {after:?}"
        );
        asked.push(question);
    }
    for question in &asked {
        assert!(
            page.is_there(&format!("li.answer[data-question={question}]")),
            "{question} can be changed"
        );
    }
}

fn the_grant_opens_to_its_reasons(page: &Page, language: Language, expected: &Expected) {
    let inside = |part: &str| format!(".group-yours [data-benefit=graduate-settling-in] {part}");
    assert_eq!(
        plain(page.text(&inside(".benefit-title"))),
        plain(Some(language.benefit("graduate-settling-in")))
    );
    assert_eq!(plain(page.text(&inside(".benefit-amount"))), expected.grant);
    page.open_benefit("graduate-settling-in");

    let conditions = page.count(&inside(".conditions > .condition"));
    assert!(conditions >= 5, "{conditions} conditions");
    assert_eq!(
        page.count(&inside(".conditions > .condition-met")),
        conditions,
        "all are met"
    );
    assert_eq!(page.count(&inside(".award-table .applies")), 1);
    let award = plain(page.text(&inside(".award-table .applies .number")));
    assert_eq!(award, expected.grant);
    let payments = page.texts(&inside(".payment-amount"));
    assert_eq!(
        payments
            .into_iter()
            .map(|payment| plain(Some(payment)))
            .collect::<Vec<_>>(),
        expected.payments
    );
    assert!(
        page.is_there(&inside(".note-our_reading")),
        "it says what is our reading"
    );
    assert!(page.is_there(&inside(".benefit-source .grade-third_party")));
    let source = plain(page.text(&inside(".benefit-source")));
    assert!(
        source.contains("2024"),
        "it says when the document came into force: {source}"
    );

    page.open_benefit("key-enterprise-monthly");
    let award =
        plain(page.text("[data-benefit=key-enterprise-monthly] .award-table .applies .number"));
    assert!(
        award.contains(expected.monthly) && award.contains("24"),
        "{award}"
    );
}

fn the_rent_subsidy_is_left_out_for_it(page: &Page, language: Language) {
    let how = plain(page.text(".group-yours [data-benefit=rent-subsidy] .benefit-how"));
    let other = plain(Some(language.benefit("graduate-settling-in")));
    assert!(how.contains(&other), "left out for {other}: {how}");
}

/// A text with plain spaces.
fn plain(text: Option<String>) -> String {
    let text = text.unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
