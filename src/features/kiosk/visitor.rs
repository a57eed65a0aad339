//! The visitor at the kiosk: answers in memory only, and their estimate.

use std::sync::Arc;

use leptos::prelude::*;
use policy::{
    Answer, Date, Estimate, Estimator, Profile, QuestionIndex, QuestionKind, Stretch, Visitor,
};

use crate::route::Route;
use crate::state::Grouped;
use crate::take_away::link::Link;
use crate::url::write_code;

/// The answers of the visitor at the kiosk, and their estimate.
///
/// Nothing here can reach the address, the storage, or the answers of the person who opened the page.
#[derive(Clone, Copy)]
pub struct KioskVisitor {
    /// The estimate of the answers.
    pub estimate: Memo<Arc<Estimate>>,
    /// The benefits in their groups.
    pub grouped: Memo<Grouped>,
    /// The question that narrows most, of those that can be answered by a tap.
    pub next_question: Memo<Option<QuestionIndex>>,
    answers: RwSignal<Profile>,
    skipped: RwSignal<Vec<QuestionIndex>>,
    estimator: StoredValue<Estimator>,
}

impl KioskVisitor {
    /// A visitor without answers, estimated with an estimator of their own.
    pub fn new(estimator: Estimator, today: RwSignal<Date>) -> Self {
        let catalogue = Arc::clone(estimator.catalogue());
        let skipped = RwSignal::new(typed_questions(&estimator));
        let estimator = StoredValue::new(estimator);
        let answers = RwSignal::new(Profile::default());
        let estimate = Memo::new(move |_| {
            let day = today.get();
            Arc::new(answers.with(|answers| {
                use_estimator(estimator, |estimator| estimator.estimate(answers, day))
            }))
        });
        let next_question = Memo::new(move |_| {
            let (day, skipped) = (today.get(), skipped.get());
            answers.with(|answers| {
                use_estimator(estimator, |estimator| {
                    estimator.next_question_but(answers, day, &skipped)
                })
            })
        });
        Self {
            estimate,
            grouped: Memo::new(move |_| {
                estimate.with(|estimate| Grouped::new(&catalogue, estimate))
            }),
            next_question,
            answers,
            skipped,
            estimator,
        }
    }

    /// Records answers; `None` is “not sure”, and the question is not asked again.
    pub fn record(self, answers: &[(QuestionIndex, Option<Answer>)]) {
        self.answers.update(|profile| {
            for (question, answer) in answers {
                profile.set(*question, *answer);
            }
        });
        self.skipped.update(|skipped| {
            for (question, answer) in answers {
                skipped.retain(|known| known != question);
                if answer.is_none() {
                    skipped.push(*question);
                }
            }
        });
    }

    /// Takes the answer to a question back, so that it is asked again.
    pub fn ask_again(self, question: QuestionIndex) {
        self.answers.update(|answers| answers.set(question, None));
        self.skipped
            .update(|skipped| skipped.retain(|known| *known != question));
    }

    /// Starts from the answers of a typical visitor.
    pub fn start_from(self, answers: Profile) {
        self.answers.set(answers);
    }

    /// Deletes the answers. The estimator then holds nothing of them either: it works on the empty answers at once.
    pub fn reset(self) {
        let skipped = self.estimator.with_value(typed_questions);
        self.skipped.set(skipped);
        self.answers.set(Profile::default());
        self.estimate.get_untracked();
        self.next_question.get_untracked();
    }

    /// Returns true if there is an answer; tracked.
    pub fn has_answers(self) -> bool {
        self.answers.with(|answers| !answers.is_empty())
    }

    /// Returns the intervals of a date or number that the rules tell apart.
    pub fn intervals(self, question: QuestionIndex) -> Vec<Stretch> {
        self.estimator
            .with_value(|estimator| estimator.stretches(question))
    }

    /// Returns the index of the interval that contains an answer.
    pub fn interval_of(self, question: QuestionIndex, answer: Answer) -> Option<usize> {
        self.estimator
            .with_value(|estimator| estimator.stretch_of(question, answer))
    }

    /// Returns the link that opens the same estimate on the visitor's phone, below the address of a hosted page;
    /// tracked.
    pub fn link(self, address: &str) -> Link {
        let catalogue = self
            .estimator
            .with_value(|estimator| Arc::clone(estimator.catalogue()));
        let code = self
            .answers
            .with(|answers| write_code(&catalogue, answers, None));
        let mut fragment = ["#", &Route::Estimate.path(&catalogue)].concat();
        if code.is_some() {
            fragment.push_str("?q=");
        }
        Link::new(address, &fragment, code.unwrap_or_default())
    }

    /// Returns the estimate of a typical visitor.
    pub fn estimate_of(self, visitor: &Visitor, today: Date) -> Estimate {
        let answers = answers_of(visitor, today);
        use_estimator(self.estimator, |estimator| {
            estimator.estimate(&answers, today)
        })
    }
}

/// Returns the answers of a typical visitor.
pub fn answers_of(visitor: &Visitor, today: Date) -> Profile {
    let mut answers = Profile::default();
    for (question, answer) in &visitor.answers {
        answers.set(*question, Some(*answer));
    }
    if let Some(question) = visitor.today {
        answers.set(question, Some(Answer::Date(today)));
    }
    answers
}

/// Returns the questions that can be answered only by typing: a kiosk does not ask them.
fn typed_questions(estimator: &Estimator) -> Vec<QuestionIndex> {
    let is_typed = |(index, kind): (QuestionIndex, &QuestionKind)| match kind {
        QuestionKind::Choice(_) | QuestionKind::YesNo | QuestionKind::Set(_) => false,
        _ => estimator.stretches(index).len() < 2,
    };
    let questions = estimator.catalogue().indexed_questions();
    questions
        .filter(|(index, question)| is_typed((*index, &question.kind)))
        .map(|(index, _)| index)
        .collect()
}

/// Uses the estimator, which keeps intermediate results of its last use.
fn use_estimator<R>(
    estimator: StoredValue<Estimator>,
    work: impl FnOnce(&mut Estimator) -> R,
) -> R {
    let mut estimator = estimator.write_value();
    work(&mut estimator)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs a check on a visitor who has answered nothing.
    fn check(check: impl FnOnce(KioskVisitor, &policy::Catalogue)) {
        let catalogue = Arc::new(catalogue::catalogue());
        let estimator = Estimator::new(Arc::clone(&catalogue));
        Owner::new().with(|| {
            let today = RwSignal::new("2026-11-22".parse().expect("a day"));
            check(KioskVisitor::new(estimator, today), &catalogue);
        });
    }

    #[test]
    fn reset_visitor_equals_new_visitor() {
        check(|visitor, catalogue| {
            let degree = catalogue.question("degree").expect("a question");
            let doctor = catalogue[degree].read("doctor").expect("an answer");
            let (estimate, question) = (
                visitor.estimate.get_untracked(),
                visitor.next_question.get_untracked(),
            );
            visitor.record(&[(degree, Some(doctor))]);
            assert_ne!(visitor.estimate.get_untracked(), estimate);
            let link = visitor.link("https://ordos.example/").to_string();
            assert!(
                link.starts_with("https://ordos.example/#/estimate?q=1"),
                "{link}"
            );
            visitor.reset();
            assert!(!untrack(|| visitor.has_answers()));
            assert_eq!(visitor.estimate.get_untracked(), estimate);
            assert_eq!(visitor.next_question.get_untracked(), question);
            let link = visitor.link("https://ordos.example/").to_string();
            assert_eq!(link, "https://ordos.example/#/estimate");
        });
    }

    #[test]
    fn questions_of_the_kiosk_can_be_answered_by_a_tap() {
        check(|visitor, catalogue| {
            for id in ["person", "team", "organisation"] {
                visitor.reset();
                let applicant = catalogue.question("applicant").expect("a question");
                visitor.record(&[(applicant, catalogue[applicant].read(id).ok())]);
                let mut count = 0;
                while let Some(question) = visitor.next_question.get_untracked() {
                    let is_tapped = matches!(
                        catalogue[question].kind,
                        QuestionKind::Choice(_) | QuestionKind::YesNo | QuestionKind::Set(_)
                    );
                    assert!(is_tapped || visitor.intervals(question).len() > 1);
                    visitor.record(&[(question, None)]);
                    count += 1;
                    assert!(count < 60, "questions come to an end");
                }
                assert!(count > 0);
            }
        });
    }

    #[test]
    fn question_asked_again_is_no_longer_skipped() {
        check(|visitor, catalogue| {
            let applicant = catalogue.question("applicant").expect("a question");
            let first = visitor.next_question.get_untracked();
            visitor.record(&[(applicant, None)]);
            assert_ne!(visitor.next_question.get_untracked(), Some(applicant));
            visitor.ask_again(applicant);
            assert_eq!(visitor.next_question.get_untracked(), first);
        });
    }
}
