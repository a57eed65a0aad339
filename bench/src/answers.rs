//! The number of answers after which a range is settled, for persons who answer in the order asked.

use policy::{Answer, Catalogue, Date, Estimate, Estimator, Profile, QuestionIndex};

use crate::draw::Draw;

/// The persons measured.
pub const PERSONS: usize = 200;

/// Questions that these persons have answered before the first question is put to them.
const GIVEN: [&str; 3] = ["applicant", "mode", "degree"];

/// The number of answers needed, those given at first included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answers {
    /// In the median.
    pub median: usize,
    /// For the one who needed most.
    pub max: usize,
}

/// Counts the answers of ordinary persons until the range is settled.
///
/// An ordinary person has no rare status: questions with a usual answer are answered so. All other answers are drawn
/// from those that matter. Applicant, mode and degree are given at first.
///
/// # Panics
///
/// Where the questions end before the range is settled.
pub fn answers_until(
    estimator: &mut Estimator,
    as_of: Date,
    is_settled: impl Fn(&Estimate) -> bool,
) -> Answers {
    let mut draw = Draw::new(0x9e37_79b9_7f4a_7c15);
    let mut counts: Vec<usize> = (0..PERSONS)
        .map(|_| {
            let person = ordinary_person(estimator, &mut draw);
            count(estimator, as_of, &person, &is_settled)
        })
        .collect();
    counts.sort_unstable();
    Answers {
        median: counts[PERSONS / 2],
        max: counts[PERSONS - 1],
    }
}

/// Returns whether the usual range is one amount.
pub fn usual_is_settled(estimate: &Estimate) -> bool {
    estimate.usual.total.low == estimate.usual.total.high
}

/// Returns whether the full range is one amount.
pub fn total_is_settled(estimate: &Estimate) -> bool {
    estimate.total.low == estimate.total.high
}

/// Draws a person with an answer to every question, asked or not.
fn ordinary_person(estimator: &Estimator, draw: &mut Draw) -> Vec<(QuestionIndex, Answer)> {
    let catalogue = estimator.catalogue();
    let mut answers = Vec::new();
    for (index, question) in catalogue.indexed_questions() {
        let choices = match question.usual {
            Some(usual) => vec![usual],
            None if question.id == "applicant" => vec![question.read("person").expect("an option")],
            None => estimator.values_that_matter(index),
        };
        if !choices.is_empty() {
            answers.push((index, draw.pick(&choices)));
        }
    }
    answers
}

fn count(
    estimator: &mut Estimator,
    as_of: Date,
    person: &[(QuestionIndex, Answer)],
    is_settled: impl Fn(&Estimate) -> bool,
) -> usize {
    let answer = |question: QuestionIndex| {
        let known = person.iter().find(|(known, _)| *known == question);
        known.map(|(_, answer)| *answer)
    };
    let mut profile = Profile::default();
    for question in given(estimator.catalogue()) {
        profile.set(question, answer(question));
    }
    while !is_settled(&estimator.estimate(&profile, as_of)) {
        let next = estimator.next_question(&profile, as_of);
        let next = next.expect("a question while the range is open");
        profile.set(
            next,
            Some(answer(next).expect("an answer to what is asked")),
        );
    }
    profile.answers().count()
}

fn given(catalogue: &Catalogue) -> [QuestionIndex; 3] {
    GIVEN.map(|id| catalogue.question(id).expect("a question of the reading"))
}
