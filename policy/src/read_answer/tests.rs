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
        usual: None,
        is_multiplied: false,
        name: words.clone(),
        label: words.clone(),
        why: words,
        help: None,
    }
}

fn any_number() -> PlausibleRange {
    PlausibleRange {
        from: Decimal::ZERO,
        to: Decimal::MAX,
    }
}

fn money() -> Question {
    question(QuestionKind::Money {
        per: MoneyPer::Year,
        at_most: Decimal::from(MAX_MONEY),
        plausible: any_number(),
    })
}

fn months() -> Question {
    question(QuestionKind::Number {
        counts: Counted::Months,
        unit: Words::default(),
        unit_of_one: Words::default(),
        at_most: Decimal::from(1200),
        whole: true,
        plausible: any_number(),
    })
}

#[track_caller]
fn check(question: &Question, text: &str, expected: Option<&str>) {
    let read = question
        .read_json_number(text)
        .ok()
        .map(|answer| question.write(answer));
    assert_eq!(read.as_deref(), expected, "{text}");
}

#[test]
fn json_numbers_are_read_exactly() {
    check(&money(), "150000.01", Some("150000.01"));
    check(&money(), "1.5e5", Some("150000"));
    check(&money(), "1E12", Some("1000000000000"));
    check(&money(), "25e-2", Some("0.25"));
    check(&money(), "0e999999999999", Some("0"));
    check(&money(), "-0", Some("0"));
    check(&months(), "12.0", Some("12"));
}

#[test]
fn a_number_that_is_only_compared_may_have_all_the_digits_a_decimal_holds() {
    check(&money(), "0.30000000000000004", Some("0.30000000000000004"));
    check(
        &money(),
        "1.000000000000000000000000001",
        Some("1.000000000000000000000000001"),
    );
    check(&money(), "0.33333333333333333333333333333333", None);
}

#[test]
fn a_number_that_is_multiplied_has_at_most_twelve_digits_after_the_point() {
    let mut price = money();
    price.is_multiplied = true;
    check(&price, "8000.123456789012", Some("8000.123456789012"));
    let error = price.read_json_number("0.30000000000000004");
    assert_eq!(
        error.map_err(|error| error.to_string()),
        Err(
            "expected an amount in yuan from 0, with at most 12 digits after the point, \
             found \"0.30000000000000004\""
                .to_owned()
        )
    );
}

#[test]
fn numbers_out_of_bounds_are_refused_however_large() {
    for text in [
        "-1",
        "1000000000000.01",
        "1e400",
        "1e99999999999999999999",
        "-1e400",
    ] {
        assert!(
            matches!(
                money().read_json_number(text),
                Err(ReadAnswerError::OutOfBounds { .. })
            ),
            "{text}"
        );
    }
    for text in ["12.5", "1e-400", "1e-99999999999999999999"] {
        assert!(
            matches!(
                months().read_json_number(text),
                Err(ReadAnswerError::WrongKind { .. })
            ),
            "{text}"
        );
    }
}

#[test]
fn a_number_as_text_has_no_exponent_plus_sign_or_space() {
    for text in [
        "1e5", "+5", " 5", "5 ", "", "5.", ".5", "0x10", "五", "1_000", "1,000", "NaN",
    ] {
        assert!(
            matches!(money().read(text), Err(ReadAnswerError::WrongKind { .. })),
            "{text:?}"
        );
    }
    assert_eq!(money().read("0.10"), Ok(Answer::Number(Decimal::new(1, 1))));
}

#[test]
fn a_long_wrong_text_is_quoted_short() {
    let error = money()
        .read(&"九".repeat(500))
        .expect_err("no number")
        .to_string();
    assert!(error.chars().count() < 150, "{error}");
    assert!(error.starts_with("expected an amount in yuan"), "{error}");
}
