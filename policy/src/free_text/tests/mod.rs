mod days;
mod numbers;
mod properties;
mod reference;

use super::*;
use crate::{Counted, MoneyPer, PlausibleRange, Words};

fn question(kind: QuestionKind) -> Question {
    let words = Words::default();
    Question {
        id: "q".to_owned(),
        kind,
        asked_if: None,
        can_change: false,
        worth_comparing: false,
        is_multiplied: false,
        usual: None,
        name: words.clone(),
        label: words.clone(),
        why: words,
        help: None,
    }
}

fn number(counts: Counted, at_most: u32, whole: bool, to: u32) -> Question {
    question(QuestionKind::Number {
        counts,
        unit: Words::default(),
        unit_of_one: Words::default(),
        at_most: at_most.into(),
        whole,
        plausible: range(0, to),
    })
}

fn range(from: u32, to: u32) -> PlausibleRange {
    PlausibleRange {
        from: from.into(),
        to: to.into(),
    }
}

fn money(per: MoneyPer, from: u32, to: u32) -> Question {
    question(QuestionKind::Money {
        per,
        at_most: Decimal::from(crate::MAX_MONEY),
        plausible: range(from, to),
    })
}

/// The length of a contract.
fn years() -> Question {
    number(Counted::Years, 50, false, 20)
}

/// Whole months in business.
fn months() -> Question {
    number(Counted::Months, 1_200, true, 240)
}

/// A number of people.
fn people() -> Question {
    number(Counted::People, 1_000, true, 200)
}

/// A year's pay.
fn pay() -> Question {
    money(MoneyPer::Year, 30_000, 10_000_000)
}

/// The price of a home per square metre.
fn price() -> Question {
    money(MoneyPer::SquareMetre, 500, 100_000)
}

fn day() -> Question {
    let day = |text: &str| text.parse().expect("a day");
    question(QuestionKind::Date {
        earliest: day("2000-01-01"),
        latest: day("2050-12-31"),
    })
}

fn written(question: &Question, answers: &[Answer]) -> Vec<String> {
    answers
        .iter()
        .map(|answer| question.write(*answer))
        .collect()
}

/// Checks that all texts are read as one value.
#[track_caller]
fn check(question: &Question, texts: &[&str], expected: &str) {
    let expected = Reading::Exact(question.read(expected).expect("an answer"));
    check_reading(question, texts, &expected);
}

#[track_caller]
fn check_reading(question: &Question, texts: &[&str], expected: &Reading) {
    for text in texts {
        assert_eq!(&question.read_free_text(text, None), expected, "{text}");
    }
}

#[track_caller]
fn check_fault(question: &Question, texts: &[&str], expected: &ReadingFault) {
    check_reading(question, texts, &Reading::Invalid(expected.clone()));
}

#[track_caller]
fn check_ambiguous(question: &Question, text: &str, expected: &[&str]) {
    match question.read_free_text(text, None) {
        Reading::Ambiguous(found) => assert_eq!(written(question, &found), expected, "{text}"),
        reading => panic!("{text}: expected {expected:?} to choose from, found {reading:?}"),
    }
}

#[track_caller]
fn check_implausible(question: &Question, text: &str, value: &str, others: &[&str]) {
    match question.read_free_text(text, None) {
        Reading::Implausible {
            value: found,
            others: found_others,
        } => {
            assert_eq!(question.write(found), value, "{text}");
            assert_eq!(written(question, &found_others), others, "{text}");
        }
        reading => panic!("{text}: expected {value} to be asked about, found {reading:?}"),
    }
}

#[track_caller]
fn check_doubtful(question: &Question, texts: &[&str]) {
    for text in texts {
        let reading = question.read_free_text(text, None);
        assert!(
            matches!(reading, Reading::Doubtful(_)),
            "{text}: {reading:?}"
        );
    }
}

#[track_caller]
fn check_not_understood(question: &Question, texts: &[&str]) {
    for text in texts {
        let reading = question.read_free_text(text, None);
        let is_named = matches!(
            reading,
            Reading::Invalid(ReadingFault::NotUnderstood(_) | ReadingFault::NotANumber)
        );
        assert!(is_named, "{text}: {reading:?}");
    }
}
