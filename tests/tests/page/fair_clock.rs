//! The clock of the stand: pauses, sleep, midnight.

use browser_tests::in_chromium;
use browser_tests::page::{By, Page};
use serde_json::{Value, json};

use crate::fair::{open, set, show, wait_for_phase, wait_for_question};
use crate::fair_stand::HOSTED;

in_chromium!(
    sleep_past_the_pause_clears_before_a_touch_is_handled,
    waking_clears_without_a_touch,
    clock_set_back_does_not_keep_a_visitor,
    settings_left_open_close_after_the_pause,
    result_stays_twice_as_long_as_a_question,
    day_follows_midnight,
);

/// Lets a test move the clock, by [`move_clock`]; timers stand still from the start, as while a device sleeps, where
/// `hold_timers` is true.
fn own_clock(page: &Page, hold_timers: bool) {
    let script = "
        const Real = Date;
        let shift = 0;
        globalThis.moveClock = milliseconds => { shift += milliseconds; };
        globalThis.Date = class extends Real {
            constructor(...parts) {
                if (parts.length) super(...parts); else super(Real.now() + shift);
            }
            static now() { return Real.now() + shift; }
        };";
    let timers = "globalThis.setInterval = () => 0;";
    let script = format!("{script}{}", if hold_timers { timers } else { "" });
    page.developer_tools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": script }),
    );
}

/// Moves the clock on the wall by this many seconds.
fn move_clock(page: &Page, seconds: i64) {
    page.script("moveClock(arguments[0])", vec![json!(seconds * 1_000)]);
}

/// Begins, and answers the first question.
fn answer_one(page: &Page) {
    page.choose("[data-action=begin]");
    wait_for_question(page, 1);
    page.choose(".fair-answer");
    wait_for_question(page, 2);
}

fn sleep_past_the_pause_clears_before_a_touch_is_handled(page: &Page) {
    own_clock(page, true);
    open(page);
    answer_one(page);
    move_clock(page, 600);
    assert!(
        page.is_there("[data-phase=asking]"),
        "no timer has told of the time"
    );
    page.touch(&By::Css(".fair-answer"));
    wait_for_phase(page, "attract");
    page.choose("[data-action=begin]");
    wait_for_question(page, 1);
    // A key, too.
    page.choose(".fair-answer");
    wait_for_question(page, 2);
    move_clock(page, 600);
    page.press_letter("a");
    wait_for_phase(page, "attract");
}

fn waking_clears_without_a_touch(page: &Page) {
    own_clock(page, true);
    for (target, event) in [
        ("document", "visibilitychange"),
        ("window", "pageshow"),
        ("window", "focus"),
    ] {
        open(page);
        answer_one(page);
        move_clock(page, 600);
        page.script(
            &format!("{target}.dispatchEvent(new Event('{event}'))"),
            vec![],
        );
        wait_for_phase(page, "attract");
    }
}

fn clock_set_back_does_not_keep_a_visitor(page: &Page) {
    own_clock(page, false);
    page.open("/about");
    set(page, "idle", "3");
    show(page);
    answer_one(page);
    move_clock(page, -86_400);
    wait_for_phase(page, "attract");
}

fn settings_left_open_close_after_the_pause(page: &Page) {
    page.open("/about");
    set(page, "idle", "3");
    show(page);
    page.open_stand_settings();
    page.wait_until("the settings to close", || !page.is_there("dialog[open]"));
    assert!(page.is_there("[data-phase=attract]"));
}

fn result_stays_twice_as_long_as_a_question(page: &Page) {
    own_clock(page, true);
    open(page);
    page.choose("[data-visitor=student]");
    wait_for_phase(page, "asking");
    page.click("[data-action=show-result]");
    wait_for_phase(page, "outcome");
    let wake = "document.dispatchEvent(new Event('visibilitychange'))";
    move_clock(page, 110);
    page.script(wake, vec![]);
    page.wait_until("the countdown", || page.is_there(".fair-warning"));
    assert!(page.is_there("[data-phase=outcome]"));
    move_clock(page, 11);
    page.script(wake, vec![]);
    wait_for_phase(page, "attract");
}

fn day_follows_midnight(page: &Page) {
    own_clock(page, false);
    open(page);
    let day = "const day = new Date(); return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`";
    let shows = |day: &Value| {
        let note = page.script(
            "return document.querySelector('.hand-out').textContent",
            vec![],
        );
        let (note, day) = (
            note.as_str().unwrap_or_default(),
            day.as_str().expect("a day"),
        );
        note.contains(day)
    };
    page.open("/about");
    set(page, "address", HOSTED);
    show(page);
    let today = page.script(day, vec![]);
    assert!(shows(&today));
    move_clock(page, 3 * 86_400);
    let later = page.script(day, vec![]);
    assert_ne!(later, today);
    page.wait_until("the day three days later", || shows(&later));
}
