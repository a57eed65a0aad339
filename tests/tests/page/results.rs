//! Results beside the benefit cards: the sum, the years, the near misses.

use browser_tests::expected::Expected;
use browser_tests::keyboard::Key;
use browser_tests::layout::Screen;
use browser_tests::page::Page;
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(
    the_sum_the_years_and_what_is_left_out_are_told,
    what_decides_is_said_before_a_benefit_is_opened,
    a_field_for_a_number_says_its_unit_and_whether_the_number_is_whole,
);
in_chromium!(the_chart_is_drawn_without_words_over_one_another);

const ENGLISH: Language = Language::English;
/// A doctor with the settling-in grant for sure, and more to answer.
const DOCTOR: &str = "/estimate?v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&executive=false&start_date=2026-03-01&contract_years=3&social_insurance=true&degree=doctor&school=first_class_university&talent_class=none&honour=none&postdoc=false&village_talent=false&renting=true";

fn the_sum_the_years_and_what_is_left_out_are_told(page: &Page) {
    page.open(DOCTOR);
    page.speak(ENGLISH);
    let plain = |texts: Vec<String>| -> Vec<String> {
        texts
            .iter()
            .map(|text| text.replace('\u{a0}', " "))
            .collect()
    };
    let rows = plain(page.texts(".sum tbody tr > *"));
    let grant = ENGLISH.benefit("graduate-settling-in");
    let monthly = ENGLISH.benefit("key-enterprise-monthly");
    let expected = Expected::of(DOCTOR);
    let of = |benefit| {
        let part = expected.part(benefit);
        [ENGLISH.money(part.at_low), ENGLISH.money(part.at_high)]
    };
    let [grant_low, grant_high] = of("graduate-settling-in");
    let [monthly_low, monthly_high] = of("key-enterprise-monthly");
    assert_eq!(
        rows,
        [
            grant,
            grant_low,
            grant_high,
            monthly,
            monthly_low,
            monthly_high
        ]
    );
    let total = expected.estimate.total;
    let sum = plain(page.texts(".sum tfoot td"));
    assert_eq!(sum, [ENGLISH.money(total.low), ENGLISH.money(total.high)]);

    let told = page.attribute(".calendar svg[role=img]", "aria-label");
    let told = told.unwrap_or_default();
    let years = &expected.estimate.calendar;
    let second = format!(
        "Year 2: Lowest {}, Highest {}",
        ENGLISH.money(years[1].at_low),
        ENGLISH.money(years[1].at_high)
    );
    assert!(told.contains(&second), "expected {second} in {told}");
    let bars = page.count(".calendar svg rect");
    assert_eq!(bars, 2 * years.len() as u64, "two bars a year");

    page.open_benefit("graduate-settling-in");
    let instead = page.text("[data-benefit=graduate-settling-in] .left-out");
    let instead = instead.unwrap_or_default();
    assert!(
        instead.contains(&ENGLISH.benefit("rent-subsidy")),
        "counted instead of the rent: {instead}"
    );
}

fn a_field_for_a_number_says_its_unit_and_whether_the_number_is_whole(page: &Page) {
    page.open("/estimate?v=1&applicant=person&mode=founder&startup_months=1");
    page.speak(ENGLISH);
    page.edit("startup_months");
    let field = "li[data-question=startup_months] input[inputmode]";
    page.wait_until("the field", || page.is_there(field));
    let label = "return document.querySelector(arguments[0]).labels[0].innerText.trim()";
    let label = page.script(label, vec![json!(field)]);
    assert_eq!(label, json!("Exact number (months)"));
    page.focus_on(field);
    page.type_keys("2.5");
    page.press(Key::Enter);
    page.wait_until("the typo to be named", || page.is_there(".field-error"));
    let fault = page.text(".field-error").unwrap_or_default();
    assert_eq!(fault, "Enter a whole number from 0 to 1200 months");
}

fn what_decides_is_said_before_a_benefit_is_opened(page: &Page) {
    let address = DOCTOR.replace("contract_years=3", "contract_years=0");
    page.open(&address);
    page.speak(ENGLISH);
    let how = |benefit: &str| {
        page.text(&format!("[data-benefit={benefit}] .benefit-how"))
            .unwrap_or_default()
    };
    let grant = how("graduate-settling-in");
    let policy::Answer::Number(years) = Expected::of(&address)
        .near_miss("graduate-settling-in")
        .needs
    else {
        panic!("expected a number of years")
    };
    assert!(
        grant.contains(&ENGLISH.name("contract_years"))
            && grant.contains(&format!("at least {years} years")),
        "{grant}"
    );
    let folds = page.texts(".group-reason > summary");
    let organisation = ENGLISH.option("applicant", "organisation");
    assert!(
        folds
            .last()
            .is_some_and(|fold| fold.contains(&organisation)),
        "those for others come last: {folds:?}"
    );
    page.unfold_reasons();
    let library = how("sme-library");
    assert!(
        library.contains(&ENGLISH.option("applicant", "organisation")),
        "{library}"
    );
    for benefit in page.texts(".group-not .benefit-how") {
        assert!(benefit.contains(" · "), "it says what decides: {benefit}");
    }
}

fn the_chart_is_drawn_without_words_over_one_another(page: &Page) {
    // Five years, tens of millions.
    page.open("/estimate?applicant=organisation&platform=national_rd_centre+regional_innovation_centre+regional_key_lab&recognised_date=2022-05-01");
    for language in Language::ALL {
        page.speak(language);
        for (width, text) in [(320, 16), (320, 24), (1280, 16), (1280, 32)] {
            page.imitate(Screen::wide(width));
            page.set_text_size(text);
            let overlaps = page.script(
                "const words = [...document.querySelectorAll('.chart text, .chart-below')].map(word => [word.textContent, word.getBoundingClientRect()]);
                const hit = (one, other) => one.right > other.left + 1 && other.right > one.left + 1 && one.bottom > other.top + 2 && other.bottom > one.top + 2;
                const out = words.filter(([, box]) => box.left < 0 || box.right > innerWidth).map(([word]) => `${word} is cut`);
                return out.concat(words.flatMap(([word, box], place) => words.slice(place + 1).filter(([, other]) => hit(box, other)).map(([other]) => `${word} and ${other}`)));",
                vec![],
            );
            assert_eq!(
                overlaps,
                json!([]),
                "{language:?} at {width} px, text at {text} px"
            );
            assert!(page.count(".chart text") >= 5 + 2);
        }
        page.set_text_size(16);
    }
}
