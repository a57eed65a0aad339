//! Results of the command line and of the engine module, held against the contract computed by brute force.

#![allow(dead_code, reason = "each test uses its own part of it")]

use policy::{
    Answer, Catalogue, Date, Estimator, Grade, Money, MoneyRange, Profile, QuestionIndex,
    QuestionKind, QuestionSet,
};
use reference::{Expectation, ExpectedBenefit, Splits};
use serde_json::{Value, json};

/// Returns the maximum number of complete assignments that a test lists: `default`, or that of `MAX_ASSIGNMENTS`.
pub fn max_assignments(default: usize) -> usize {
    let wanted = std::env::var("MAX_ASSIGNMENTS").ok();
    wanted.and_then(|max| max.parse().ok()).unwrap_or(default)
}

/// Returns the result of the contract as the estimator gives it, next question included.
pub fn result(estimator: &mut Estimator, profile: &Profile, as_of: Date) -> String {
    let estimate = estimator.estimate(profile, as_of);
    let next = estimator.next_question(profile, as_of);
    let mut output = Vec::new();
    let catalogue = estimator.catalogue();
    policy::put_result(
        &mut output,
        catalogue,
        &estimate,
        next,
        &mut |output, benefit, own| {
            policy::put_benefit(output, catalogue, benefit, own);
        },
    );
    String::from_utf8(output).expect("a result in UTF-8")
}

/// Checks a result against what the contract promises, key by key.
#[track_caller]
pub fn check(catalogue: &Catalogue, expected: &Expectation, result: &str) {
    let found: Value = serde_json::from_str(result).expect("a result in JSON");
    let promised = json!({
        "total": range(expected.total),
        "usual": {"total": range(expected.usual), "assumes": ids(catalogue, expected.assumes.iter().copied())},
        "next_question": expected.next_question.map(|question| &*catalogue[question].id),
        "undetermined_questions": set(catalogue, expected.undetermined_questions),
    });
    for (key, promised) in promised.as_object().expect("an object") {
        assert_eq!(&found[key], promised, "{key}");
    }
    let benefits = found["benefits"].as_array().expect("a list of benefits");
    assert_eq!(benefits.len(), expected.benefits.len());
    for ((known, promised), found) in catalogue
        .benefits
        .iter()
        .zip(&expected.benefits)
        .zip(benefits)
    {
        let mut promised = benefit(catalogue, promised);
        promised["id"] = json!(known.id);
        promised["kind"] = json!(known.kind.id());
        promised["basis"] = json!(known.basis.id());
        promised["grade"] = json!(known.grade.id());
        assert_eq!(found, &promised, "{}", known.id);
    }
    for (column, splits) in ["at_low", "at_high"].into_iter().zip(&expected.splits) {
        let split = split(&found, column);
        assert!(
            splits.contains(&split),
            "{column}: {split:?} is none of {splits:?}"
        );
    }
}

fn benefit(catalogue: &Catalogue, benefit: &ExpectedBenefit) -> Value {
    let near_miss = benefit.near_miss.map(|near_miss| {
        let (low, high) = near_miss.gain;
        json!({
            "question": catalogue[near_miss.question].id,
            "needs": answer(catalogue, near_miss.question, near_miss.needs),
            "gain": {"low": low.to_string(), "high": high.to_string()},
        })
    });
    let rate = benefit.rate.map(|rate| {
        json!({"low": rate.low.to_string(), "high": rate.high.to_string(), "per": rate.per.id()})
    });
    json!({
        "verdict": benefit.verdict.id(),
        "money": benefit.money.map(range),
        "rate": rate,
        "counted": benefit.counted,
        "left_out_for": benefit.left_out_for.map(|other| &*catalogue[other].id),
        "missing": set(catalogue, benefit.missing),
        "failed": set(catalogue, benefit.failed),
        "near_miss": near_miss,
    })
}

/// Returns one column of the split by grade and by year, without years at the end in which nothing is paid.
fn split(result: &Value, column: &str) -> Splits {
    let money = |value: &Value| {
        let text = value[column].as_str().expect("an amount");
        Money::read(text).expect("an amount in yuan")
    };
    let years = result["calendar"].as_array().expect("a calendar");
    for (number, year) in (1_u64..).zip(years) {
        assert_eq!(year["year"].as_u64(), Some(number));
    }
    let mut calendar: Vec<Money> = years.iter().map(money).collect();
    while calendar.last().is_some_and(|last| last.is_zero()) {
        calendar.pop();
    }
    Splits {
        by_grade: Grade::ALL.map(|grade| money(&result["by_grade"][grade.id()])),
        calendar,
    }
}

fn range(range: MoneyRange) -> Value {
    json!({"low": range.low.to_string(), "high": range.high.to_string(), "at_least": range.at_least})
}

fn set(catalogue: &Catalogue, questions: QuestionSet) -> Value {
    ids(catalogue, questions.iter())
}

fn ids(catalogue: &Catalogue, questions: impl Iterator<Item = QuestionIndex>) -> Value {
    questions.map(|question| &*catalogue[question].id).collect()
}

/// Returns an answer as the input has it.
pub fn answer(catalogue: &Catalogue, question: QuestionIndex, answer: Answer) -> Value {
    let asked = &catalogue[question];
    match answer {
        Answer::Choice(option) => json!(asked.options()[usize::from(option)].id),
        Answer::YesNo(yes) => json!(yes),
        Answer::Date(date) => json!(date.to_string()),
        Answer::Number(number)
            if number.is_integer() && matches!(asked.kind, QuestionKind::Number { .. }) =>
        {
            serde_json::from_str(&number.to_string()).expect("a whole number")
        }
        Answer::Number(number) => json!(number.to_string()),
        Answer::Set(set) => {
            let chosen = asked.options().iter().enumerate();
            let chosen = chosen.filter(|(index, _)| set >> index & 1 == 1);
            chosen.map(|(_, option)| &*option.id).collect()
        }
    }
}
