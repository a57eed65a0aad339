//! Properties of every profile, independent of the policies.

mod cases;
mod oracle;

use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

use ordos_talent_engine::Engine;
use policy::{
    Answer, Catalogue, Date, Estimator, Money, Profile, QuestionIndex, QuestionKind, Split, Verdict,
};
use proptest::prelude::*;
use proptest::sample::Index;
use talent_cli::Format;
use talent_cli::estimate::estimate_all;

fn estimator() -> Estimator {
    static COMPILED: OnceLock<Estimator> = OnceLock::new();
    COMPILED
        .get_or_init(|| Estimator::new(Arc::new(catalogue::catalogue())))
        .clone()
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// Days on which different documents are in force.
fn any_day() -> impl Strategy<Value = Date> {
    prop::sample::select(vec![
        "2026-11-22",
        "2024-03-22",
        "2024-03-21",
        "2023-11-17",
        "2021-06-19",
    ])
    .prop_map(day)
}

/// Every answer that is worth trying.
fn answers(estimator: &Estimator, question: QuestionIndex) -> Vec<Answer> {
    let catalogue = estimator.catalogue();
    match &catalogue[question].kind {
        QuestionKind::Set(options) => (0..1 << options.len()).map(Answer::Set).collect(),
        QuestionKind::Money { .. } if catalogue[question].id == "home_price" => {
            let prices = ["0", "600", "2666.67", "8000.05", "20000"];
            prices
                .iter()
                .map(|price| catalogue[question].read(price).expect("a price"))
                .collect()
        }
        _ => estimator.values_that_matter(question),
    }
}

/// Answers to all questions but about `open` of them; what is not asked is answered, too.
fn any_profile(open: usize) -> impl Strategy<Value = Profile> {
    let questions = estimator().catalogue().questions.len();
    let chosen = prop::collection::vec(any::<Index>(), questions);
    let left_open = prop::collection::vec(0..questions, 0..=open);
    // Most people of the reading work full time and come from outside.
    (chosen, left_open, any::<bool>(), 0..4_u8).prop_map(
        |(chosen, left_open, typical, applicant)| {
            let estimator = estimator();
            let catalogue = Arc::clone(estimator.catalogue());
            let mut profile = Profile::default();
            for ((question, asked), index) in catalogue.indexed_questions().zip(chosen) {
                let answers = answers(&estimator, question);
                let answer = match asked.id.as_str() {
                    "applicant" => Some(Answer::Choice(applicant.saturating_sub(1))),
                    "origin" | "mode" | "employer" if typical => Some(Answer::Choice(0)),
                    "start_date" | "contract_years" if typical => answers.last().copied(),
                    "social_insurance" if typical => Some(Answer::YesNo(true)),
                    _ if answers.is_empty() => None,
                    _ => Some(*index.get(&answers)),
                };
                profile.set(
                    question,
                    answer.filter(|_| !left_open.contains(&usize::from(question.0))),
                );
            }
            profile
        },
    )
}

/// Checks what the command line and the engine module say of a profile against the contract computed by brute force;
/// false where too many complete assignments would have to be listed.
#[track_caller]
fn agrees(profile: &Profile, as_of: Date, max_assignments: usize) -> bool {
    let catalogue = Arc::clone(estimator().catalogue());
    let Ok(expected) = reference::expect(&catalogue, profile, as_of, max_assignments) else {
        return false;
    };
    let by_command_line = by_command_line(&catalogue, profile, as_of);
    oracle::check(&catalogue, &expected, &by_command_line);
    assert_eq!(by_engine(&catalogue, profile, as_of), by_command_line);
    true
}

fn by_command_line(catalogue: &Catalogue, profile: &Profile, as_of: Date) -> String {
    let fields = profile.answers().map(|(question, answer)| {
        (
            catalogue[question].id.clone(),
            oracle::answer(catalogue, question, answer),
        )
    });
    let line = serde_json::Value::Object(fields.collect()).to_string() + "\n";
    let mut output = Vec::new();
    let all_good = estimate_all(&mut line.as_bytes(), &mut output, as_of, Format::Jsonl, 1);
    assert!(all_good.expect("memory can be read"), "{line} is good");
    String::from_utf8(output)
        .expect("a result in UTF-8")
        .trim_end()
        .to_owned()
}

fn by_engine(catalogue: &Catalogue, profile: &Profile, as_of: Date) -> String {
    thread_local!(static ENGINE: RefCell<Engine> = RefCell::new(Engine::new()));
    let mut answers = format!("as_of={as_of}");
    for (question, answer) in profile
        .answers()
        .filter(|(question, _)| catalogue[*question].id != "as_of")
    {
        let asked = &catalogue[question];
        answers.extend(["\n", &asked.id, "=", &asked.write(answer)]);
    }
    ENGINE.with_borrow_mut(|engine| engine.estimate(&answers))
}

fn is_determined(verdict: Verdict) -> bool {
    verdict != Verdict::Undetermined
}

/// The sums of both columns.
fn sums<'s>(splits: impl IntoIterator<Item = &'s Split>) -> (Money, Money) {
    splits
        .into_iter()
        .fold((Money::ZERO, Money::ZERO), |(low, high), split| {
            (low + split.at_low, high + split.at_high)
        })
}

proptest! {
    #![proptest_config(cases::config(128))]

    #[test]
    fn complete_profile_agrees_with_oracle(profile in any_profile(0), as_of in any_day()) {
        prop_assert!(agrees(&profile, as_of, oracle::max_assignments(2_000)));
    }

    #[test]
    fn partial_profile_agrees_with_oracle(profile in any_profile(5), as_of in any_day()) {
        prop_assume!(agrees(&profile, as_of, oracle::max_assignments(200)));
    }

    #[test]
    fn an_answer_never_widens_the_total_nor_turns_a_verdict(profile in any_profile(20), as_of in any_day(), which in any::<Index>(), value in any::<Index>()) {
        let mut estimator = estimator();
        let open: Vec<QuestionIndex> = estimator
            .catalogue()
            .indexed_questions()
            .filter(|(question, asked)| profile.get(*question).is_none() && asked.id != "home_price" && !answers(&estimator, *question).is_empty())
            .map(|(question, _)| question)
            .collect();
        prop_assume!(!open.is_empty());
        let question = *which.get(&open);
        let answer = *value.get(&answers(&estimator, question));
        let before = estimator.estimate(&profile, as_of);
        let after = estimator.estimate(&profile.clone().with(question, answer), as_of);
        prop_assert!(before.total.low <= after.total.low && after.total.high <= before.total.high);
        for (before, after) in before.benefits.iter().zip(&after.benefits) {
            prop_assert!(!is_determined(before.verdict) || before.verdict == after.verdict);
        }
    }

    #[test]
    fn the_order_of_answers_does_not_matter(profile in any_profile(10), order in prop::collection::vec(any::<u32>(), 64)) {
        let mut answers: Vec<(QuestionIndex, Answer)> = profile.answers().collect();
        answers.sort_by_key(|(question, _)| order[usize::from(question.0)]);
        let mut again = Profile::default();
        for (question, answer) in answers {
            again.set(question, Some(answer));
        }
        let mut estimator = estimator();
        let as_of = day("2026-11-22");
        // The estimator keeps what it found; another profile in between must not show.
        let first = estimator.estimate(&profile, as_of);
        estimator.estimate(&Profile::default(), day("2022-01-01"));
        prop_assert_eq!(first, estimator.estimate(&again, as_of));
    }

    #[test]
    fn years_grades_and_the_largest_parts_each_sum_to_the_total(profile in any_profile(12), as_of in any_day()) {
        let estimate = estimator().estimate(&profile, as_of);
        let total = (estimate.total.low, estimate.total.high);
        prop_assert_eq!(sums(&estimate.calendar), total);
        prop_assert_eq!(sums(&estimate.by_grade), total);
        for max in 1..4 {
            let largest = estimate.largest_parts(max);
            let parts = largest.parts.iter().map(|(_, part)| part);
            prop_assert_eq!(sums(parts.chain([&largest.rest])), total);
            prop_assert!(largest.parts.len() + usize::from(largest.others > 0) <= max);
            prop_assert!(largest.parts.is_sorted_by(|(_, one), (_, next)| one.at_high >= next.at_high));
        }
        if estimate.undetermined_questions.is_empty() {
            prop_assert!(estimate.calendar.iter().chain(&estimate.by_grade).all(|split| split.at_low == split.at_high));
        }
    }

    #[test]
    fn the_best_and_the_worst_case_reach_their_end_and_nothing_in_them_is_needless(profile in any_profile(12), as_of in any_day()) {
        let mut estimator = estimator();
        let estimate = estimator.estimate(&profile, as_of);
        for (case, end) in [(&estimate.best_case, estimate.total.high), (&estimate.worst_case, estimate.total.low)] {
            let with = |left_away: Option<usize>| {
                let answers = case.iter().enumerate().filter(|(place, _)| Some(*place) != left_away);
                answers.fold(profile.clone(), |profile, (_, (question, answer))| profile.with(*question, *answer))
            };
            prop_assert!(case.iter().all(|(question, _)| profile.get(*question).is_none()));
            prop_assert_eq!(estimator.total(&with(None), as_of), (end, end));
            for left_away in 0..case.len() {
                prop_assert_ne!(estimator.total(&with(Some(left_away)), as_of), (end, end));
            }
        }
    }

    #[test]
    fn the_next_question_is_undetermined_and_asked(profile in any_profile(12), as_of in any_day()) {
        let mut estimator = estimator();
        let undetermined = estimator.estimate(&profile, as_of).undetermined_questions;
        let next = estimator.next_question(&profile, as_of);
        let asked: Vec<QuestionIndex> = undetermined.iter().filter(|question| estimator.asked(&profile, *question) == Some(true)).collect();
        prop_assert_eq!(next.is_some(), !asked.is_empty());
        prop_assert!(next.is_none_or(|next| asked.contains(&next)));
    }
}
