//! Messages about an earlier visit.

use leptos::prelude::*;
use ordos_talent_guide::app::render_to_html;
use ordos_talent_guide::language::Language;
use ordos_talent_guide::state::{State, Theme, Welcome};
use ordos_talent_guide::storage::{Changes, LastResult};
use ordos_talent_guide::url;
use policy::{Date, Estimate, Money, MoneyRange};

use super::DOCTOR;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// A doctor's visit on this day.
fn visit(language: Language, on: &str) -> State {
    let state = State::new(
        Box::leak(Box::new(std::sync::Arc::new(fixture::catalogue()))),
        day(on),
        language,
        Theme::System,
    );
    let reading = url::read(state.catalogue(), &format!("#/?{DOCTOR}"));
    state.profile.set(reading.answers.profile);
    state
}

#[track_caller]
fn check(html: &str, class: &str, expected: &[&str]) {
    let (_, message) = html
        .split_once(class)
        .unwrap_or_else(|| panic!("expected {class}"));
    for words in expected {
        assert!(message.contains(words), "expected {words} in {message}");
    }
}

fn estimate(state: State) -> std::sync::Arc<Estimate> {
    state.estimate.get_untracked()
}

#[test]
fn the_answers_of_an_earlier_visit_are_said_to_be_here_again() {
    for (language, words) in [
        (
            Language::Chinese,
            ["已恢复你2026年3月5日的回答", "重新开始"],
        ),
        (
            Language::English,
            [
                "Your answers from 5 March 2026 have been restored.",
                "Start over",
            ],
        ),
    ] {
        let state = visit(language, "2026-11-22");
        assert!(!render_to_html(state).contains("welcome"));
        let on = day("2026-03-05");
        state.persistence.welcome.set(Welcome::Restored {
            on,
            is_updated: false,
            visited: None,
        });
        check(&render_to_html(state), "message-quiet welcome", &words);
        let unchanged = language.text().messages().kept_unchanged;
        assert!(!render_to_html(state).contains(unchanged));
        state.persistence.welcome.set(Welcome::Restored {
            on,
            is_updated: true,
            visited: None,
        });
        check(
            &render_to_html(state),
            "message-quiet welcome",
            &[unchanged],
        );
    }
}

#[test]
fn a_link_with_other_answers_offers_the_kept_ones() {
    let state = visit(Language::English, "2026-11-22");
    let on = day("2026-03-05");
    state.persistence.welcome.set(Welcome::Visiting { own: on });
    check(
        &render_to_html(state),
        "message-quiet welcome",
        &["Yours from 5 March 2026", "Restore my answers"],
    );
}

#[test]
fn what_changed_since_an_earlier_visit_is_named_with_its_figures() {
    let expected: [(Language, &[&str]); 2] = [
        (
            Language::Chinese,
            &[
                "你2026年3月5日来过之后，政策目录更新了（2026-01-01 → ",
                "合计：<b>37.2万元 → 47.2万元</b>",
                "<b>30万元 → 40万元</b>",
                "<b>不符合条件 → 符合条件</b>",
                "old-thing：<b>目录中已无此项</b>",
            ],
        ),
        (
            Language::English,
            &[
                "since your visit on 5 March 2026 (2026-01-01 → ",
                "Total: <b>CNY 372,000 → CNY 472,000</b>",
                "<b>CNY 300,000 → CNY 400,000</b>",
                "<b>not eligible → likely eligible</b>",
                "old-thing: <b>no longer in the catalogue</b>",
            ],
        ),
    ];
    for (language, words) in expected {
        let state = visit(language, "2026-11-22");
        let catalogue = state.catalogue();
        let mut seen = LastResult::new(catalogue, &estimate(state), day("2026-03-05"));
        seen.catalogue = "2026-01-01".to_owned();
        seen.total = Some(MoneyRange {
            low: Money::yuan(372_000),
            high: Money::yuan(372_000),
            at_least: false,
        });
        for (id, outcome) in &mut seen.benefits {
            if id == "graduate-settling-in" {
                *outcome = "e300000".to_owned();
            }
        }
        seen.benefits.retain(|(id, _)| id != "talent-apartment");
        seen.benefits
            .push(("old-thing".to_owned(), "e5".to_owned()));
        let now = estimate(state);
        let changes = Changes::since(catalogue, &seen, &now, &now);
        state.persistence.changes.set(Some(changes));
        let html = render_to_html(state);
        check(&html, "message changes", words);
        assert!(!html.contains(language.text().messages().changed_by_days));
    }
}

#[test]
fn what_only_days_did_is_said_to_be_so_and_many_changes_are_counted() {
    let text = Language::English.text();
    let (then, now) = (
        visit(Language::English, "2021-01-01"),
        visit(Language::English, "2026-11-22"),
    );
    let mut seen = LastResult::new(now.catalogue(), &estimate(then), day("2021-01-01"));
    let same_catalogue = Changes::since(now.catalogue(), &seen, &estimate(then), &estimate(now));
    seen.catalogue = "2021-01-01".to_owned();
    let another = Changes::since(now.catalogue(), &seen, &estimate(then), &estimate(now));
    let count = another.benefits.len();
    assert!(count > 8, "{count}");

    now.persistence.changes.set(Some(another));
    let html = render_to_html(now);
    let more = (text.and_more)(&(count - 8).to_string());
    check(
        &html,
        "message changes",
        &[text.messages().changed_by_days, &more],
    );
    now.persistence.changes.set(Some(same_catalogue));
    let html = render_to_html(now);
    check(
        &html,
        "message changes",
        &["Your result has changed since your visit on 1 January 2021:"],
    );
    assert!(
        !html.contains(text.messages().changed_by_days),
        "no need to say it of each"
    );
}
