//! Addresses as they are written, and as others hand them on.

mod damaged;
mod mutations;
mod round_trip;

use std::sync::LazyLock;

use policy::{Answer, Catalogue, Change, Date, Profile, Question, QuestionIndex, QuestionKind};
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;

use super::*;

pub(crate) static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(fixture::catalogue);

/// Returns a configuration for this many cases, or for as many as `PROPTEST_CASES` says.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    let wanted = ProptestConfig::default();
    let is_wanted = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if is_wanted { wanted.cases } else { cases },
        failure_persistence: None,
        ..wanted
    }
}

pub(crate) fn any_answer(question: &Question) -> BoxedStrategy<Answer> {
    match &question.kind {
        QuestionKind::YesNo => any::<bool>().prop_map(Answer::YesNo).boxed(),
        QuestionKind::Choice(options) => (0..u8::try_from(options.len()).expect("few options"))
            .prop_map(Answer::Choice)
            .boxed(),
        QuestionKind::Set(options) => (0..1_u16 << options.len()).prop_map(Answer::Set).boxed(),
        QuestionKind::Date { .. } => any_day().prop_map(Answer::Date).boxed(),
        QuestionKind::Number { at_most, whole, .. } => {
            any_number(*at_most, if *whole { 0 } else { 3 })
        }
        QuestionKind::Money { at_most, .. } => any_number(*at_most, 2),
    }
}

fn any_number(at_most: Decimal, decimals: u32) -> BoxedStrategy<Answer> {
    let finest =
        i64::try_from(at_most).expect("a bound of at most twelve digits") * 10_i64.pow(decimals);
    (0..=finest)
        .prop_map(move |number| Answer::Number(Decimal::new(number, decimals)))
        .boxed()
}

pub(crate) fn any_day() -> impl Strategy<Value = Date> {
    (2000_i16..=2049, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| {
        Date::new(year, month, day).expect("every month has 28 days")
    })
}

/// About half of the questions answered; the day estimated for stands beside them.
pub(crate) fn any_profile() -> impl Strategy<Value = Profile> {
    let answers: Vec<_> = own_questions()
        .map(|index| (Just(index), prop::option::of(any_answer(&CATALOGUE[index]))))
        .collect();
    answers.prop_map(|answers| {
        let mut profile = Profile::default();
        for (question, answer) in answers {
            profile.set(question, answer);
        }
        profile
    })
}

/// No scenario, the first, the second, or both.
pub(crate) fn any_scenarios() -> impl Strategy<Value = Scenarios> {
    let some = || prop_oneof![Just(Vec::new()), any_changes()];
    (some(), some()).prop_map(|(first, second)| [first, second])
}

/// Some questions answered otherwise, or their answers taken back.
fn any_changes() -> impl Strategy<Value = Vec<Change>> {
    let questions: Vec<QuestionIndex> = own_questions().collect();
    let change = select(questions).prop_flat_map(|question| {
        let answer = prop::option::weighted(0.8, any_answer(&CATALOGUE[question]));
        (Just(question), answer)
    });
    prop::collection::vec(change, 1..6).prop_map(|mut changes| {
        policy::insertion_sort_by_key(&mut changes, |(question, _)| *question);
        changes.dedup_by_key(|(question, _)| *question);
        changes
    })
}

fn own_questions() -> impl Iterator<Item = QuestionIndex> {
    let questions = CATALOGUE.indexed_questions();
    let own = questions.filter(|(_, question)| question.id != "as_of");
    own.map(|(index, _)| index)
}

fn question(id: &str) -> QuestionIndex {
    CATALOGUE.question(id).expect("a question")
}

fn unknown_key(key: &str) -> RejectedParam {
    RejectedParam::UnknownKey(Some(key.to_owned()))
}

fn unknown_value(id: &str, found: &str) -> RejectedParam {
    RejectedParam::UnknownValue {
        question: question(id),
        found: Some(found.to_owned()),
    }
}

/// The answers of an address as they are written, without the version.
fn answers_of(reading: &Reading) -> String {
    let Answers { profile, as_of, .. } = &reading.answers;
    let fields = write_answers(&CATALOGUE, profile, *as_of).into_iter();
    let fields = fields.filter(|(key, _)| key != "v");
    let fields: Vec<_> = fields.map(|(key, value)| key + "=" + &value).collect();
    fields.join("&")
}
