//! The benefits in their groups, while answers change.

use browser_tests::expected::Expected;
use browser_tests::in_both_engines;
use browser_tests::page::Page;
use browser_tests::words::Language;

in_both_engines!(
    benefits_that_are_open_move_between_groups_and_nothing_breaks,
    what_is_in_the_way_is_said_and_going_one_step_wins_it,
    count_of_a_group_leads_to_the_group,
    student_sees_what_follows_graduation_by_one_tap,
    visitor_led_here_for_a_benefit_is_told_what_came_of_it,
    day_before_the_first_one_that_counts_says_by_how_many_days,
    two_changes_that_win_a_benefit_are_said,
    back_leads_to_the_benefits_that_are_open,
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
    let expected = Expected::of(address);
    let near_miss = expected.near_miss("graduate-settling-in");
    let policy::Answer::Number(years) = near_miss.needs else {
        panic!("expected a number of years")
    };
    let gain = ENGLISH.money(expected.gain_of_near_miss("graduate-settling-in").at_high);
    let grant = "[data-benefit=graduate-settling-in]";
    // The change is named above the benefits that it would win, with what it adds.
    let change = page.text(".group-not .near-step:has([data-benefit=graduate-settling-in]) b");
    let change = change.unwrap_or_default();
    assert!(
        change.contains(&format!("{years} years")) && change.contains(&gain),
        "expected {years} years and {gain} in {change}"
    );
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

fn count_of_a_group_leads_to_the_group(page: &Page) {
    page.open("/estimate?applicant=person&mode=full_time&degree=doctor");
    page.speak(ENGLISH);
    page.wait_until("the counts", || page.count(".group-counts button") == 4);
    for group in ["group-yours", "group-depends", "group-compete", "group-not"] {
        let count = page.text(&format!(".group-counts [data-leads-to={group}] b"));
        let cards = page.count(&format!(".{group} .benefit"));
        assert_eq!(count, Some(cards.to_string()), "{group}");
    }
    page.click(".group-counts [data-leads-to=group-compete]");
    let is_there = "const head = document.querySelector('.group-compete h2').getBoundingClientRect();
        return document.activeElement.matches('.group-compete') && head.top >= 0 && head.bottom <= innerHeight";
    page.wait_until("the focus in the group, and its head in sight", || {
        page.script(is_there, vec![]) == serde_json::json!(true)
    });
}

fn student_sees_what_follows_graduation_by_one_tap(page: &Page) {
    page.open("/estimate?applicant=person&mode=student&degree=master");
    page.speak(Language::Chinese);
    page.click("[data-action=after-graduation]");
    page.wait_for_answer("mode", "full_time");
    page.wait_until("the offer to go", || {
        !page.is_there("[data-action=after-graduation]")
    });
    page.back();
    page.wait_for_answer("mode", "student");
    page.wait_until("the offer again", || {
        page.is_there("[data-action=after-graduation]")
    });
}

fn visitor_led_here_for_a_benefit_is_told_what_came_of_it(page: &Page) {
    page.open("/estimate?applicant=person&mode=student&degree=master&benefit=doctor-research");
    page.speak(ENGLISH);
    page.wait_until("what came of it", || {
        page.is_there(".leading[data-outcome=not_eligible]")
    });
    let title = ENGLISH.benefit("doctor-research");
    let words = page.text(".leading p").unwrap_or_default();
    assert!(words.contains(&title), "{words} names {title}");
    page.click("[data-action=stop-leading]");
    page.wait_until("the message to go", || !page.is_there(".leading"));
}

fn day_before_the_first_one_that_counts_says_by_how_many_days(page: &Page) {
    let answers = |day: policy::Date| {
        format!(
            "/estimate?applicant=person&origin=outside&mode=full_time&employer=enterprise&start_date={day}&contract_years=3&social_insurance=true&degree=doctor&school=first_class_university&full_time_study=true"
        )
    };
    let first = browser_tests::expected::first_day("graduate-settling-in", "start_date");
    let twelve_before = first.days_after(-12).expect("a day");
    page.open(&answers(twelve_before));
    page.speak(ENGLISH);
    page.click(".group-reason[data-reason=start_date] > summary");
    let folded = page.text("[data-benefit=graduate-settling-in] .benefit-how");
    let folded = folded.unwrap_or_default();
    assert!(folded.contains("12 days too early"), "{folded}");
    page.open_benefit("graduate-settling-in");
    let miss = "[data-benefit=graduate-settling-in] .near-miss";
    page.wait_until("the days", || {
        page.text(miss)
            .is_some_and(|miss| miss.contains("12 days too early"))
    });
}

fn back_leads_to_the_benefits_that_are_open(page: &Page) {
    page.open("/estimate?applicant=person&mode=student");
    page.speak(ENGLISH);
    page.open_benefit("internship-living");
    page.click("[data-benefit=internship-living] a[href*='/policies/internship-living']");
    page.wait_for_page("policy");
    page.back();
    page.wait_for_page("estimate");
    page.wait_until("the benefit open", || {
        page.is_there("[data-benefit=internship-living][open] .benefit-body")
    });
    page.click("[data-benefit=internship-living] > summary");
    page.wait_until("the benefit closed", || {
        !page.is_there("[data-benefit=internship-living][open]")
    });
    page.click("a.brand");
    page.wait_for_page("home");
    page.back();
    page.wait_for_page("estimate");
    page.wait_for_results();
    assert!(!page.is_there("[data-benefit=internship-living][open]"));
}

fn two_changes_that_win_a_benefit_are_said(page: &Page) {
    page.open("/estimate?applicant=person&origin=outside&mode=full_time&employer=enterprise&start_date=2026-03-01&contract_years=0&social_insurance=false&degree=doctor&school=first_class_university&full_time_study=true");
    page.speak(ENGLISH);
    assert!(!page.is_there(".group-reason [data-benefit=graduate-settling-in]"));
    let step = page.text(".near-step:has([data-benefit=graduate-settling-in]) b");
    let step = step.unwrap_or_default();
    let names = ["contract_years", "social_insurance"].map(|question| ENGLISH.name(question));
    assert!(
        names.iter().all(|name| step.contains(name.as_str())) && step.contains("would rise"),
        "{step}"
    );
    page.open_benefit("graduate-settling-in");
    let miss = "[data-benefit=graduate-settling-in] .near-miss";
    page.wait_until("both questions", || {
        page.text(miss)
            .is_some_and(|miss| names.iter().all(|name| miss.contains(name.as_str())))
    });
    page.click("[data-benefit=graduate-settling-in] .compare-link");
    page.wait_for_page("compare");
}
