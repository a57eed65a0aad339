//! Messages about an earlier visit.

use leptos::prelude::*;
use ordos_talent_guide::app::render_to_html;
use ordos_talent_guide::context::{Contexts, Theme, Welcome};
use ordos_talent_guide::language::Language;
use ordos_talent_guide::storage::{Changes, LastResult};
use ordos_talent_guide::url;
use policy::{Date, Estimate, Money, MoneyRange};

use super::DOCTOR;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// A doctor's visit on this day.
fn visit(language: Language, on: &str) -> Contexts {
    let contexts = Contexts::new(
        Box::leak(Box::new(std::sync::Arc::new(fixture::catalogue()))),
        day(on),
        language,
        Theme::System,
    );
    let catalogue = contexts.estimation.catalogue();
    let reading = url::read(catalogue, &format!("#/?{DOCTOR}"));
    contexts.session.show(reading);
    contexts
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

fn estimate(contexts: Contexts) -> std::sync::Arc<Estimate> {
    untrack(|| contexts.estimation.estimate())
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
        let contexts = visit(language, "2026-11-22");
        assert!(!render_to_html(contexts).contains("welcome"));
        let on = day("2026-03-05");
        contexts.session.set_welcome(Welcome::Restored {
            on,
            is_updated: false,
            visited: None,
        });
        check(&render_to_html(contexts), "message-quiet welcome", &words);
        let unchanged = language.text().messages().kept_unchanged;
        assert!(!render_to_html(contexts).contains(unchanged));
        contexts.session.set_welcome(Welcome::Restored {
            on,
            is_updated: true,
            visited: None,
        });
        check(
            &render_to_html(contexts),
            "message-quiet welcome",
            &[unchanged],
        );
    }
}

#[test]
fn a_link_with_other_answers_offers_the_kept_ones() {
    let contexts = visit(Language::English, "2026-11-22");
    let on = day("2026-03-05");
    contexts.session.set_welcome(Welcome::Visiting { own: on });
    check(
        &render_to_html(contexts),
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
        let contexts = visit(language, "2026-11-22");
        let catalogue = contexts.estimation.catalogue();
        let mut seen = LastResult::new(catalogue, &estimate(contexts), day("2026-03-05"));
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
        let now = estimate(contexts);
        let changes = Changes::since(catalogue, &seen, &now, &now);
        contexts.session.set_changes(Some(changes));
        let html = render_to_html(contexts);
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
    let mut seen = LastResult::new(
        now.estimation.catalogue(),
        &estimate(then),
        day("2021-01-01"),
    );
    let same_catalogue = Changes::since(
        now.estimation.catalogue(),
        &seen,
        &estimate(then),
        &estimate(now),
    );
    seen.catalogue = "2021-01-01".to_owned();
    let another = Changes::since(
        now.estimation.catalogue(),
        &seen,
        &estimate(then),
        &estimate(now),
    );
    let count = another.benefits.len();
    assert!(count > 8, "{count}");

    now.session.set_changes(Some(another));
    let html = render_to_html(now);
    let more = (text.and_more)(&(count - 8).to_string());
    check(
        &html,
        "message changes",
        &[text.messages().changed_by_days, &more],
    );
    now.session.set_changes(Some(same_catalogue));
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
