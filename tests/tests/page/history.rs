//! Answers survive whatever one does with a browser.

use browser_tests::browser::Engine;
use browser_tests::expected::Expected;
use browser_tests::in_both_engines;
use browser_tests::page::Page;
use browser_tests::words::Language;

in_both_engines!(
    a_reload_keeps_everything,
    back_and_forward_walk_through_the_answers,
    back_and_forward_walk_through_ten_answers_and_their_results,
    a_link_opened_fresh_gives_the_same_result,
);

/// A postdoc in town, whose award by the village is open.
const LOCAL_POSTDOC: &str = "/estimate?v=1&applicant=person&origin=local&mode=full_time&employer=banner_unit&start_date=2020-01-01&social_insurance=true&degree=doctor&postdoc=true&owns_home=true";

/// The answers of a visitor who is asked many questions.
const DOCTOR: [(&str, &str); 16] = [
    ("origin", "outside"),
    ("employer", "enterprise"),
    ("key_enterprise", "true"),
    ("executive", "false"),
    ("social_insurance", "true"),
    ("degree", "doctor"),
    ("school", "first_class_university"),
    ("title", "none"),
    ("talent_class", "none"),
    ("honour", "none"),
    ("field", "natural"),
    ("postdoc", "false"),
    ("owns_home", "false"),
    ("renting", "true"),
    ("district", "dongsheng"),
    ("village_talent", "false"),
];

fn a_reload_keeps_everything(page: &Page) {
    page.open(LOCAL_POSTDOC);
    page.speak(Language::Chinese);
    page.wait_for_total(Expected::of(LOCAL_POSTDOC).total());
    page.edit("postdoc");
    page.answer(Language::Chinese, "postdoc", "false");
    let changed = Expected::of(&format!("{LOCAL_POSTDOC}&postdoc=false")).total();
    page.wait_for_total(changed);
    let (address, answers, question) = (
        page.fragment(),
        page.texts(".answer-value"),
        page.next_question(),
    );
    page.reload();
    page.wait_for_total(changed);
    assert_eq!(page.fragment(), address);
    assert_eq!(page.texts(".answer-value"), answers);
    assert_eq!(page.next_question(), question);
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("zh-CN"));
    assert!(
        !page.is_there(".message[role=alert]"),
        "nothing is said to be lost"
    );
}

fn back_and_forward_walk_through_the_answers(page: &Page) {
    page.open("/");
    page.speak(Language::English);
    let english = |question, option| Language::English.option(question, option);
    page.tap("who", &english("mode", "student"));
    page.wait_for_answer("mode", "student");
    page.answer(Language::English, "degree", "master");
    page.wait_for_answer("degree", "master");
    page.click("main a.button-main");
    page.wait_for_page("estimate");

    page.back();
    page.wait_for_page("home");
    assert_eq!(page.chosen("degree"), Some(english("degree", "master")));
    page.back();
    page.wait_until("no degree", || {
        page.chosen("degree") != Some(english("degree", "master"))
    });
    assert_eq!(page.chosen("who"), Some(english("mode", "student")));
    page.back();
    page.wait_until("no answers", || {
        page.chosen("who") != Some(english("mode", "student"))
    });

    page.forward();
    page.wait_until("who it is", || {
        page.chosen("who") == Some(english("mode", "student"))
    });
    page.forward();
    page.wait_until("the degree", || {
        page.chosen("degree") == Some(english("degree", "master"))
    });
    page.forward();
    page.wait_for_page("estimate");
    assert!(page.holds("degree=master") && page.holds("mode=student"));
}

fn back_and_forward_walk_through_ten_answers_and_their_results(page: &Page) {
    page.open("/estimate?v=1&applicant=person&mode=full_time");
    page.speak(Language::English);
    let seen = |page: &Page| (page.fragment(), page.total(), page.texts(".answer-value"));
    let mut steps = vec![seen(page)];
    for _ in 0..10 {
        let question = page.wait_for("a question", || page.next_question());
        match DOCTOR.iter().find(|(known, _)| *known == question) {
            Some((_, option)) => page.answer(Language::English, &question, option),
            // Of the stretches of days and years, the last leaves most open.
            None => page.click(".next-question .chip:has(+ .chip-unsure)"),
        }
        page.wait_until("the answer and another question", || {
            page.next_question().as_ref() != Some(&question)
                && page.fragment().contains(&format!("{question}="))
        });
        steps.push(seen(page));
    }
    for (count, step) in (0..10).rev().zip(steps.iter().rev().skip(1)) {
        page.back();
        page.wait_until(&format!("{count} of the answers"), || seen(page) == *step);
    }
    for (count, step) in (1..).zip(steps.iter().skip(1)) {
        page.forward();
        page.wait_until(&format!("{count} of the answers again"), || {
            seen(page) == *step
        });
    }
}

fn a_link_opened_fresh_gives_the_same_result(page: &Page) {
    page.open("/");
    page.speak(Language::Chinese);
    page.click("[data-visitor=firm-moving-in]");
    page.wait_for_page("estimate");
    let (address, total) = (page.fragment(), page.total());
    let groups = page.texts(".group h2");
    drop_all_answers(page);
    page.open(&address);
    assert_eq!(page.total(), total);
    assert_eq!(page.texts(".group h2"), groups);
    assert!(!page.is_there(".message[role=alert]"));

    // Typed into the address bar of a page that is open already.
    page.type_fragment(LOCAL_POSTDOC);
    page.wait_for_total(Expected::of(LOCAL_POSTDOC).total());
    assert!(page.is_there("li[data-question=postdoc]"));
    assert!(!page.is_there("li[data-question=high_tech]"));
}

fn drop_all_answers(page: &Page) {
    page.unfold_answers();
    page.click("[data-action=start-over]");
    page.wait_until("an address without answers", || {
        !page.fragment().contains('?')
    });
    assert!(!page.is_there("li.answer[data-question]"));
}

#[test]
fn a_link_gives_the_same_result_on_another_device() {
    let one = Page::start(Engine::Chromium);
    one.open("/");
    one.speak(Language::Chinese);
    one.click("[data-visitor=master-graduate]");
    one.wait_until("the estimate", || one.is_there("main.page-estimate"));
    one.edit("degree");
    one.answer(Language::Chinese, "degree", "doctor");
    one.wait_for_answer("degree", "doctor");
    let other = Page::start(Engine::Firefox);
    other.open(&one.fragment());
    other.speak(Language::Chinese);
    assert!(!other.is_there(".message"), "{:?}", other.text(".message"));
    // Without the line about the last answer: the link brings all answers at once.
    for part in [
        ".total-figure",
        ".total-assumes",
        ".range-scale",
        ".answer-value",
        ".group h2",
        ".benefit > summary",
        ".calendar td",
    ] {
        assert!(one.is_there(part), "{part}");
        // Engines differ in the white space between blocks.
        let texts = |page: &Page| -> Vec<String> {
            let texts = page.texts(part).into_iter();
            texts
                .map(|text| text.split_whitespace().collect())
                .collect()
        };
        assert_eq!(texts(&one), texts(&other), "{part}");
    }
    assert_eq!(one.next_question(), other.next_question());
}
