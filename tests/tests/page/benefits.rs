//! The benefits in their groups, while answers change.

use browser_tests::expected::Expected;
use browser_tests::in_both_engines;
use browser_tests::page::Page;
use browser_tests::words::Language;

in_both_engines!(
    benefits_that_are_open_move_between_groups_and_nothing_breaks,
    what_is_in_the_way_is_said_and_going_one_step_wins_it,
);

const ENGLISH: Language = Language::English;

fn benefits_that_are_open_move_between_groups_and_nothing_breaks(page: &Page) {
    page.open("/estimate?applicant=person&mode=student");
    page.speak(ENGLISH);
    page.open_benefit("internship-living");
    page.open_benefit("village-talent-award");
    for (option, group) in [
        ("full_time", "not"),
        ("student", "depends"),
        ("founder", "not"),
    ] {
        if !page.is_there("li[data-question=mode] fieldset") {
            page.edit("mode");
        }
        page.answer(ENGLISH, "mode", option);
        page.wait_until("the allowance in its group", || {
            page.is_there(&format!(".group-{group} [data-benefit=internship-living]"))
        });
        assert!(
            page.is_there("[data-benefit=village-talent-award][open] .benefit-body"),
            "what stays in its group stays open"
        );
        // Whatever listened to what is gone would speak up now.
        page.speak(Language::Chinese);
        page.speak(ENGLISH);
    }
    page.click("a.brand");
    page.wait_for_page("home");
    assert_eq!(page.complaints(), Vec::<String>::new());
    assert!(
        !page.is_there(".message[role=alert]"),
        "{:?}",
        page.text(".message[role=alert]")
    );
}

fn what_is_in_the_way_is_said_and_going_one_step_wins_it(page: &Page) {
    let address = "/estimate?applicant=person&origin=outside&mode=full_time&employer=enterprise&key_enterprise=false&start_date=2026-03-01&contract_years=0&social_insurance=true&degree=doctor&school=other&talent_class=none&honour=none&postdoc=false&village_talent=false";
    page.open(address);
    page.speak(ENGLISH);
    let near_miss = Expected::of(address).near_miss("graduate-settling-in");
    let policy::Answer::Number(years) = near_miss.needs else {
        panic!("expected a number of years")
    };
    let gain = ENGLISH.money(near_miss.gain_high);
    let grant = "[data-benefit=graduate-settling-in]";
    assert!(page.is_there(&format!(".group-not {grant}")));
    page.open_benefit("graduate-settling-in");
    let unmet = page.texts(&format!("{grant} .conditions > .condition-unmet"));
    assert_eq!(unmet.len(), 1, "{unmet:?}");
    let near = page
        .text(&format!("{grant} .near-miss"))
        .unwrap_or_default();
    assert!(
        near.contains(&format!("{years} years")) && near.contains(&gain),
        "expected {years} years and {gain} in {near}"
    );

    page.edit("contract_years");
    let field = page.element(&browser_tests::page::By::Css(
        "li[data-question=contract_years] input[inputmode]",
    ));
    page.done(field.clear());
    page.done(field.send_keys(format!("{years}\u{e007}")));
    page.wait_for_answer("contract_years", &years.to_string());
    page.wait_for_total(Expected::of(&page.fragment()).total());
    assert!(page.is_there(&format!(".group-yours {grant}")));
}
