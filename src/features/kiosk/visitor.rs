//! The visitor at the kiosk: answers in memory only, and their estimate.

use leptos::prelude::*;
use policy::{Answer, Change, Estimate, Estimator, Interval, QuestionIndex, QuestionKind, Visitor};

use crate::estimation::{Answers, Engine, Estimation, typical_profile};
use crate::route::Route;
use crate::take_away::link::Link;
use crate::url::write_code;

/// The answers of the visitor at the kiosk, and their estimate.
///
/// They are an [`Estimation`] of their own, which reaches neither the address nor the storage nor the answers of the
/// person who opened the page.
#[derive(Clone, Copy)]
pub struct KioskVisitor {
    estimation: Estimation,
}

impl KioskVisitor {
    /// A visitor without answers, estimated with an estimator of their own.
    pub fn new(engine: Engine) -> Self {
        let visitor = Self {
            estimation: Estimation::new(engine.separate()),
        };
        visitor.reset();
        visitor
    }

    /// Reads the estimate of the answers; tracked.
    pub fn with_estimate<R>(self, read: impl FnOnce(&Estimate) -> R) -> R {
        self.estimation.with_estimate(read)
    }

    /// Reads the estimate with the usual answers that it assumes; tracked.
    pub fn with_usual<R>(self, read: impl FnOnce(&Estimate) -> R) -> R {
        read(&self.estimation.usual_estimate())
    }

    /// Returns the question that narrows most, of those that can be answered by a tap; tracked.
    pub fn next_question(self) -> Option<QuestionIndex> {
        self.estimation.next_question()
    }

    /// Records answers; `None` is “not sure”, and the question is not asked again.
    pub fn record(self, answers: &[Change]) {
        self.estimation.answer_all(answers);
        for (question, answer) in answers {
            if answer.is_none() {
                self.estimation.skip(*question);
            }
        }
    }

    /// Takes the answer to a question back, so that it is asked again.
    pub fn ask_again(self, question: QuestionIndex) {
        self.estimation.answer(question, None);
        self.estimation.unskip(question);
    }

    /// Starts from the answers of a typical visitor.
    pub fn start_from(self, visitor: &Visitor) {
        let profile = typical_profile(visitor, self.estimation.update_today());
        let known = self.estimation.answers();
        self.estimation.set_answers(Answers { profile, ..known });
    }

    /// Deletes the answers. The estimator then holds nothing of them either: it works on the empty answers at once.
    pub fn reset(self) {
        self.estimation.set_answers(Answers {
            skipped: typed_questions(&self.estimation.estimator()),
            ..Answers::default()
        });
        untrack(|| {
            self.with_estimate(|_| ());
            self.with_usual(|_| ());
            self.next_question();
        });
    }

    /// Returns true if there is an answer; tracked.
    pub fn has_answers(self) -> bool {
        self.estimation.with_profile(|profile| !profile.is_empty())
    }

    /// Returns the intervals of a date or number that the rules tell apart.
    pub fn intervals(self, question: QuestionIndex) -> Vec<Interval> {
        self.estimation.intervals(question)
    }

    /// Returns the index of the interval that contains an answer.
    pub fn interval_of(self, question: QuestionIndex, answer: Answer) -> Option<usize> {
        self.estimation.interval_of(question, answer)
    }

    /// Returns the link that opens the same estimate on the visitor's phone, below the address of a hosted page;
    /// tracked.
    pub fn link(self, address: &str) -> Link {
        let catalogue = self.estimation.catalogue();
        let code = self
            .estimation
            .with_profile(|profile| write_code(catalogue, profile, None));
        let mut fragment = ["#", &Route::Estimate.path(catalogue)].concat();
        if code.is_some() {
            fragment.push_str("?q=");
        }
        Link::new(address, &fragment, code.unwrap_or_default())
    }
}

/// Returns the questions that can be answered only by typing: a kiosk does not ask them.
fn typed_questions(estimator: &Estimator) -> Vec<QuestionIndex> {
    let is_typed = |(index, kind): (QuestionIndex, &QuestionKind)| match kind {
        QuestionKind::Choice(_) | QuestionKind::YesNo | QuestionKind::Set(_) => false,
        _ => estimator.intervals(index).len() < 2,
    };
    let questions = estimator.catalogue().indexed_questions();
    questions
        .filter(|(index, question)| is_typed((*index, &question.kind)))
        .map(|(index, _)| index)
        .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    /// Runs a check on a visitor who has answered nothing.
    fn check(check: impl FnOnce(KioskVisitor, &'static policy::Catalogue)) {
        let catalogue = Box::leak(Box::new(Arc::new(fixture::catalogue())));
        Owner::new().with(|| {
            let engine = Engine::new(catalogue, "2026-11-22".parse().expect("a day"));
            untrack(|| check(KioskVisitor::new(engine), catalogue));
        });
    }

    #[test]
    fn reset_visitor_equals_new_visitor() {
        check(|visitor, catalogue| {
            let degree = catalogue.question("degree").expect("a question");
            let doctor = catalogue[degree].read("doctor").expect("an answer");
            let estimate = || {
                let both =
                    |full: &Estimate| visitor.with_usual(|usual| [full.clone(), usual.clone()]);
                visitor.with_estimate(both)
            };
            let (before, question) = (estimate(), visitor.next_question());
            visitor.record(&[(degree, Some(doctor))]);
            assert_ne!(estimate(), before);
            let link = visitor.link("https://ordos.example/").to_string();
            assert!(
                link.starts_with("https://ordos.example/#/estimate?q=1"),
                "{link}"
            );
            visitor.reset();
            assert!(!visitor.has_answers());
            assert_eq!(estimate(), before);
            assert_eq!(visitor.next_question(), question);
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
                while let Some(question) = visitor.next_question() {
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
            let first = visitor.next_question();
            visitor.record(&[(applicant, None)]);
            assert_ne!(visitor.next_question(), Some(applicant));
            visitor.ask_again(applicant);
            assert_eq!(visitor.next_question(), first);
        });
    }
}
