//! The page without a mouse or a thumb.

use std::collections::BTreeSet;

use browser_tests::in_chromium;
use browser_tests::keyboard::Key;
use browser_tests::page::Page;
use browser_tests::words::Language;

in_chromium!(
    the_whole_way_can_be_gone_by_keyboard,
    every_option_of_the_next_question_can_be_chosen_by_keyboard,
    the_focus_goes_on_to_the_question_after,
    an_answer_is_changed_in_place_and_the_focus_stays_there,
    a_benefit_opens_with_enter_and_the_focus_stays_on_it,
);

const ENGLISH: Language = Language::English;

fn the_whole_way_can_be_gone_by_keyboard(page: &Page) {
    page.open("/");
    page.speak(ENGLISH);
    page.reload();
    page.press(Key::Tab);
    let first = page.focus();
    assert_eq!(
        (first.tag.as_str(), first.name.as_str()),
        ("button", "Skip to content")
    );
    assert!(first.is_seen, "{first:?}");
    page.press(Key::Enter);
    page.wait_until("the focus in the content", || page.focus().tag == "main");

    // The chosen one of a group takes the focus; the arrows move on and choose.
    page.tab_to("who it is", |focus| focus.place == "who");
    let wanted = ENGLISH.option("mode", "full_time");
    arrow_to(page, "who", &wanted);
    page.wait_for_answer("mode", "full_time");
    page.tab_to("the degree", |focus| focus.place == "degree");
    arrow_to(page, "degree", &ENGLISH.option("degree", "doctor"));
    page.wait_for_answer("degree", "doctor");

    page.tab_to("the way on", |focus| {
        focus.tag == "a" && focus.name.starts_with("Answer a few more")
    });
    page.press(Key::Enter);
    page.wait_for_page("estimate");
    let asked = page.wait_for("a question", || page.next_question());
    page.tab_to("the question", |focus| focus.place == asked);
    page.press_letter(" ");
    page.wait_until("the answer", || {
        page.fragment().contains(&format!("{asked}="))
    });
}

/// Presses the arrow until the chip with this label is chosen.
fn arrow_to(page: &Page, question: &str, label: &str) {
    for _ in 0..20 {
        page.press(Key::Down);
        let focus = page.focus();
        assert!(focus.is_seen && focus.place == question, "{focus:?}");
        if page.chosen(question).as_deref() == Some(label) {
            return;
        }
    }
    panic!("expected the arrows to reach {label}");
}

fn every_option_of_the_next_question_can_be_chosen_by_keyboard(page: &Page) {
    let address = "/estimate";
    page.open(address);
    page.speak(ENGLISH);
    let question = page.wait_for("a question", || page.next_question());
    let count = page.count(".next-question .chip:not(.chip-unsure)");
    assert!(
        count > 2,
        "expected a question with more than two options, not {question}"
    );
    let mut reached = BTreeSet::new();
    for place in 0..count {
        // Else the answer given last comes back.
        page.forget();
        page.open(address);
        page.tab_to("the question", |focus| focus.place == question);
        // The first takes the focus unchosen; from there the arrows lead to the others.
        for _ in 0..place {
            page.press(Key::Down);
        }
        if place == 0 {
            page.press_letter(" ");
        }
        reached.insert(page.wait_for("an answer", || answer_to(page, &question)));
    }
    assert_eq!(
        u64::try_from(reached.len()),
        Ok(count),
        "options of {question} that the keyboard reaches: {reached:?}"
    );
}

/// The answer to a question as it stands in the address.
fn answer_to(page: &Page, question: &str) -> Option<String> {
    let fragment = page.fragment();
    let mut fields = fragment.split(['?', '&']);
    fields.find_map(|field| {
        field
            .strip_prefix(&format!("{question}="))
            .map(str::to_owned)
    })
}

fn the_focus_goes_on_to_the_question_after(page: &Page) {
    page.open("/estimate?applicant=person&mode=full_time");
    page.speak(ENGLISH);
    for _ in 0..3 {
        let question = page.wait_for("a question", || page.next_question());
        page.tab_to("the question", |focus| focus.place == question);
        page.press_letter(" ");
        page.wait_until("the answer", || answer_to(page, &question).is_some());
        page.wait_until("the focus to stay with the questions", || {
            page.is_there(".column-questions :focus, main:focus")
        });
    }
}

fn an_answer_is_changed_in_place_and_the_focus_stays_there(page: &Page) {
    page.open("/estimate?applicant=person&mode=full_time&degree=doctor&contract_years=2");
    page.speak(ENGLISH);
    let before = page.total();
    let change = page.tab_to("the way to change the degree", |focus| {
        focus.place == "degree" && focus.tag == "button"
    });
    assert!(change.name.contains(&ENGLISH.name("degree")), "{change:?}");
    page.press(Key::Enter);
    page.wait_until("the question to open", || {
        page.is_there("li[data-question=degree] fieldset")
    });
    let focus = page.focus();
    assert_eq!(
        (focus.tag.as_str(), focus.place.as_str()),
        ("button", "degree"),
        "the focus stays on the button"
    );
    let chip = page.tab_to("the chips", |focus| focus.tag == "input");
    assert_eq!(chip.place, "degree");
    assert!(
        chip.name.contains(&ENGLISH.option("degree", "doctor")),
        "the chosen one: {chip:?}"
    );
    page.press(Key::Up);
    page.wait_for_answer("degree", "master");
    let focus = page.focus();
    assert!(
        focus.is_seen && focus.place == "degree" && focus.tag == "input",
        "{focus:?}"
    );
    assert_ne!(page.total(), before);
}

fn a_benefit_opens_with_enter_and_the_focus_stays_on_it(page: &Page) {
    page.open("/estimate?applicant=person&mode=full_time&degree=doctor&postdoc=true");
    page.speak(ENGLISH);
    let is_benefit = |focus: &browser_tests::keyboard::Focus| {
        focus.tag == "summary" && focus.place == "postdoc-living"
    };
    let summary = page.tab_to("the postdoc's grant", is_benefit);
    page.press(Key::Enter);
    page.wait_until("it to open", || {
        page.is_there("[data-benefit=postdoc-living][open] .benefit-body")
    });
    assert_eq!(page.focus(), summary);
    let link = page.tab_to("its source", |focus| {
        focus.tag == "a" || focus.place != "postdoc-living"
    });
    assert!(link.is_seen, "{link:?}");
}
