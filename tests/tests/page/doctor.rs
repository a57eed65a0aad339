//! The main job: a doctor who joins a firm reaches the figures of the policies.

use browser_tests::expected::Expected;
use browser_tests::in_both_engines;
use browser_tests::page::Page;
use browser_tests::words::Language;

in_both_engines!(
    a_doctor_joining_a_firm_reaches_the_figures_of_the_policies_in_chinese,
    a_doctor_joining_a_firm_reaches_the_figures_of_the_policies_in_english,
);

/// The answers of this `PhD` graduate.
const ANSWERS: [(&str, &str); 9] = [
    ("school", "first_class_university"),
    ("full_time_study", "true"),
    ("key_enterprise", "true"),
    ("title", "none"),
    ("field", "neither"),
    ("owns_home", "false"),
    ("renting", "true"),
    ("district", "dongsheng"),
    ("buying_home", "false"),
];

fn a_doctor_joining_a_firm_reaches_the_figures_of_the_policies_in_chinese(page: &Page) {
    check(page, Language::Chinese);
}

fn a_doctor_joining_a_firm_reaches_the_figures_of_the_policies_in_english(page: &Page) {
    check(page, Language::English);
}

const GRANT: &str = "graduate-settling-in";
const MONTHLY: &str = "key-enterprise-monthly";

fn check(page: &Page, language: Language) {
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

    let expected = Expected::of(&page.fragment());
    let total = expected.estimate.total;
    assert_eq!(total.low, total.high);
    page.wait_for_total(expected.total());
    let figure = plain(page.text(".total-figure"));
    assert_eq!(figure, language.money(total.high));
    assert!(page.is_there(".beside > div:first-child b"), "the flat");
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
        expected
            .estimate
            .calendar
            .iter()
            .map(|year| language.money(year.at_high))
            .collect::<Vec<_>>()
    );
    let grades = page.texts(".grades .grade-share");
    assert_eq!(grades.len(), 1, "all of it is third-party: {grades:?}");
    assert!(page.is_there(".grades .grade-third_party"));

    the_grant_opens_to_its_reasons(page, language, &expected);
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
    // What most people answer alike is one list, taken as it is by one button.
    page.click(".next-question [data-action=confirm-assumptions]");
    for question in ["executive", "postdoc", "village_talent"] {
        page.wait_for_answer(question, "false");
        asked.push(question.to_owned());
    }
    assert!(
        !page.is_there(".assumptions"),
        "nothing is assumed any more"
    );
    for question in &asked {
        assert!(
            page.is_there(&format!("li.answer[data-question={question}]")),
            "{question} can be changed"
        );
    }
}

fn the_grant_opens_to_its_reasons(page: &Page, language: Language, expected: &Expected) {
    let inside = |part: &str| format!(".group-yours [data-benefit={GRANT}] {part}");
    let grant = language.money(expected.money(GRANT));
    assert_eq!(
        plain(page.text(&inside(".benefit-title"))),
        plain(Some(language.benefit(GRANT)))
    );
    assert_eq!(plain(page.text(&inside(".benefit-amount"))), grant);
    page.open_benefit(GRANT);

    let conditions = page.count(&inside(".conditions > .condition"));
    assert!(conditions >= 5, "{conditions} conditions");
    assert_eq!(
        page.count(&inside(".conditions > .condition-met")),
        conditions,
        "all are met"
    );
    assert_eq!(page.count(&inside(".award-table .applies")), 1);
    let award = plain(page.text(&inside(".award-table .applies .number")));
    assert_eq!(award, grant);
    let payments = page.texts(&inside(".payment-amount"));
    assert_eq!(
        payments
            .into_iter()
            .map(|payment| plain(Some(payment)))
            .collect::<Vec<_>>(),
        expected
            .payments(GRANT)
            .into_iter()
            .map(|payment| language.money(payment))
            .collect::<Vec<_>>()
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

    page.open_benefit(MONTHLY);
    let award = plain(page.text(&format!(
        "[data-benefit={MONTHLY}] .award-table .applies .number"
    )));
    let (each, times) = expected.each(MONTHLY);
    assert!(
        award.contains(&language.money(each)) && award.contains(&times.to_string()),
        "{award}"
    );
}

fn the_rent_subsidy_is_left_out_for_it(page: &Page, language: Language) {
    let how = plain(page.text(".group-yours [data-benefit=rent-subsidy] .benefit-how"));
    let other = plain(Some(language.benefit(GRANT)));
    assert!(how.contains(&other), "left out for {other}: {how}");
}

/// A text with plain spaces.
fn plain(text: Option<String>) -> String {
    let text = text.unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
