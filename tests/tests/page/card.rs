//! The card of the next question: in sight, described, and where the focus goes when it is replaced.

use browser_tests::layout::Screen;
use browser_tests::page::{By, Page};
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(
    every_question_belongs_to_its_reason,
    focus_is_in_the_page_after_starting_over,
    error_of_a_number_belongs_to_its_field,
);
in_chromium!(
    head_of_the_next_question_comes_into_sight_on_a_short_phone,
    focus_has_room_beside_the_head_of_the_total_however_long_its_lines_are,
);

const PERSON: &str = "/estimate?v=1&applicant=person&mode=full_time";

/// Chooses "not sure" and waits for another question; `None` once there is none.
fn skip(page: &Page) -> Option<String> {
    let question = page.next_question()?;
    page.click(".next-question .chip-unsure");
    page.wait_until("another question", || {
        page.next_question().as_ref() != Some(&question)
    });
    page.next_question()
}

fn head_of_the_next_question_comes_into_sight_on_a_short_phone(page: &Page) {
    // Not covered by what keeps in sight at the top or at the bottom.
    let is_in_sight = "const head = document.getElementById('next-question-head');
        const box = head.getBoundingClientRect();
        const covering = document.elementFromPoint(box.left + 4, box.top + box.height / 2);
        return covering === head || head.contains(covering)";
    for (width, height, language) in [(390, 664, Language::Chinese), (360, 640, Language::English)]
    {
        page.imitate(Screen {
            width,
            height,
            ..Screen::phone()
        });
        page.open(PERSON);
        page.speak(language);
        page.wait_for("a question", || page.next_question());
        for _ in 0..8 {
            let Some(question) = skip(page) else { break };
            page.wait_until(&format!("the head of {question} in sight"), || {
                page.script(is_in_sight, vec![]) == json!(true)
            });
        }
    }
}

fn focus_has_room_beside_the_head_of_the_total_however_long_its_lines_are(page: &Page) {
    // The line about the last answer comes later than the rest and is of any length; the longest figures are a firm's.
    let covered = "const head = document.querySelector('.total-head');
        document.querySelector('.total-change').textContent = 'long '.repeat(200);
        const style = getComputedStyle(document.documentElement);
        const room = Math.min(parseFloat(style.scrollPaddingTop), innerWidth < 960 ? parseFloat(style.scrollPaddingBottom) : Infinity);
        const stays = getComputedStyle(head).position === 'sticky';
        return stays ? Math.max(0, head.getBoundingClientRect().height - room) : 0";
    let firm = "v=1&applicant=organisation&platform=national_rd_centre+regional_innovation_centre+regional_key_lab&recognised_date=2022-05-01";
    for language in Language::ALL {
        for (width, height) in [
            (320, 640),
            (320, 844),
            (390, 844),
            (640, 360),
            (768, 800),
            (1280, 800),
        ] {
            page.imitate(Screen {
                height,
                ..Screen::wide(width)
            });
            for path in ["", "estimate"] {
                page.open(&format!("/{path}?{firm}"));
                page.speak(language);
                page.wait_until("the line about the last answer", || {
                    page.is_there(".total-change")
                });
                let covered = page.script(covered, vec![]);
                assert_eq!(covered, json!(0), "{width} x {height} {language:?} {path}");
            }
        }
    }
}

fn every_question_belongs_to_its_reason(page: &Page) {
    page.open(PERSON);
    page.speak(Language::English);
    page.wait_for("a question", || page.next_question());
    let description = "const fieldset = document.querySelector('.next-question fieldset');
        const ids = (fieldset?.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
        return ids.map(id => document.getElementById(id)?.textContent ?? '').join(' ')";
    for _ in 0..6 {
        page.wait_until("why the question is asked", || {
            let said = page.script(description, vec![]);
            said.as_str()
                .is_some_and(|said| said.contains("Why we ask"))
        });
        if skip(page).is_none() {
            break;
        }
    }
}

fn focus_is_in_the_page_after_starting_over(page: &Page) {
    page.open(PERSON);
    page.speak(Language::Chinese);
    page.unfold_answers();
    page.click("[data-action=start-over]");
    page.wait_until("no answers", || !page.fragment().contains("applicant="));
    let has_focus = "return document.activeElement !== document.body";
    page.wait_until("the focus", || {
        page.script(has_focus, vec![]) == json!(true)
    });
}

fn error_of_a_number_belongs_to_its_field(page: &Page) {
    page.open("/estimate?v=1&applicant=person&mode=full_time&contract_years=3");
    page.speak(Language::English);
    page.edit("contract_years");
    let field = "li[data-question=contract_years] input[type=text]";
    page.wait_until("the field", || page.is_there(field));
    let input = page.element(&By::Css(field));
    page.done(input.send_keys("2,5,x\u{e007}"));
    let error = "const field = document.querySelector(arguments[0]);
        const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
        const said = ids.map(id => document.getElementById(id)?.textContent ?? '').join(' ').trim();
        return field.getAttribute('aria-invalid') === 'true' && field.labels.length > 0 ? said : ''";
    page.wait_until("an error that belongs to the field", || {
        let said = page.script(error, vec![json!(field)]);
        said.as_str().is_some_and(|said| !said.is_empty())
    });
    page.wait_for_answer("contract_years", "3");
}
