//! The scenarios: the visitor's own answers but for a few changes.

use leptos::prelude::*;
use policy::{Catalogue, Change, QuestionIndex, QuestionSet};

use crate::context::{Session, use_session};
use crate::estimation::{Answers, Estimation};
use crate::url::{MAX_SCENARIOS, Scenarios, with_scenario};

/// The scenarios that are compared with the visitor's own answers.
#[derive(Clone, Copy)]
pub struct CompareModel {
    own: Estimation,
    /// The answers that each scenario changes.
    changes: RwSignal<Scenarios>,
    estimations: [Estimation; MAX_SCENARIOS],
    editing: RwSignal<Option<usize>>,
    at_hand: RwSignal<Vec<u8>>,
}

/// Returns the scenarios that the page provides.
///
/// # Panics
///
/// Outside of the page.
pub fn use_compare() -> CompareModel {
    expect_context()
}

/// The estimation of a scenario: the own answers with its changes. Answering it changes its changes.
fn estimation(own: Estimation, changes: RwSignal<Scenarios>, index: usize) -> Estimation {
    let skipped = RwSignal::new(Vec::new());
    own.derived(
        index + 1,
        move |own| Answers {
            profile: changes.with(|changes| own.profile.changed(&changes[index])),
            as_of: own.as_of,
            skipped: skipped.get(),
            school: None,
        },
        move |answers| {
            let difference = untrack(|| own.with_profile(|own| own.changes_to(&answers.profile)));
            skipped.set(answers.skipped);
            changes.update(|changes| changes[index] = difference);
        },
    )
}

impl CompareModel {
    /// The scenarios of the visitor.
    pub fn new() -> Self {
        Self::of(use_session())
    }

    fn of(session: Session) -> Self {
        let (own, changes) = (session.own(), session.scenarios());
        Self {
            own,
            changes,
            estimations: core::array::from_fn(|index| estimation(own, changes, index)),
            editing: RwSignal::new(None),
            at_hand: RwSignal::new(Vec::new()),
        }
    }

    /// Returns the catalogue of policies.
    pub fn catalogue(self) -> &'static Catalogue {
        self.own.catalogue()
    }

    /// Returns the answers and the estimate of a scenario. One without changes is the visitor's own, to be answered
    /// otherwise.
    pub fn scenario(self, index: usize) -> Estimation {
        self.estimations[index]
    }

    /// Returns the answers and the estimate of a column: the visitor's own, then the scenarios.
    pub fn estimation(self, column: usize) -> Estimation {
        match column.checked_sub(1) {
            None => self.own,
            Some(index) => self.scenario(index),
        }
    }

    /// Returns the indices of the scenarios that are compared; tracked.
    pub fn indices(self) -> Vec<usize> {
        self.changes.with(|changes| {
            let indices = 0..MAX_SCENARIOS;
            indices
                .filter(|index| !changes[*index].is_empty())
                .collect()
        })
    }

    /// Returns the index of the next scenario, if there is room for one; tracked.
    pub fn free_index(self) -> Option<usize> {
        self.changes
            .with(|changes| changes.iter().position(Vec::is_empty))
    }

    /// Returns the answers that a scenario changes; tracked.
    pub fn changes(self, index: usize) -> Vec<Change> {
        self.changes.with(|changes| changes[index].clone())
    }

    /// Returns true if these are changes, and not compared already; tracked.
    pub fn is_new(self, changes: &Vec<Change>) -> bool {
        !changes.is_empty() && self.changes.with(|known| !known.contains(changes))
    }

    /// Returns the questions that some scenario answers otherwise; tracked.
    pub fn compared_questions(self) -> QuestionSet {
        let mut questions = QuestionSet::default();
        self.changes.with(|changes| {
            for (question, _) in changes.iter().flatten() {
                questions.insert(*question);
            }
        });
        questions
    }

    /// Compares with one more scenario; where there is no room, it takes the place of the last.
    pub fn add(self, changes: &[Change]) {
        self.set(with_scenario(self.changes.get_untracked(), changes));
    }

    /// Compares no longer with a scenario.
    pub fn remove(self, index: usize) {
        let mut changes = self.changes.get_untracked();
        changes[index].clear();
        self.set(changes);
    }

    /// Makes the answers of a scenario the visitor's own. Nothing is lost: what were the visitor's own take its place,
    /// and the other scenario stays what it is.
    pub fn adopt(self, index: usize) {
        untrack(|| {
            let profile = self.scenario(index).with_profile(Clone::clone);
            let mut changes = Scenarios::default();
            for other in self.indices() {
                let other_profile = if other == index {
                    self.own
                } else {
                    self.scenario(other)
                };
                changes[other] = other_profile.with_profile(|other| profile.changes_to(other));
            }
            let own = self.own.answers();
            self.own.set_answers(Answers { profile, ..own });
            self.set(changes);
        });
    }

    fn set(self, changes: Scenarios) {
        self.editing.set(None);
        self.own.forget_change();
        self.changes.set(changes);
    }

    /// Returns the column being changed; a scenario without changes is being made.
    pub fn editing(self) -> RwSignal<Option<usize>> {
        self.editing
    }

    /// Returns the questions at hand for it.
    pub fn at_hand(self) -> RwSignal<Vec<u8>> {
        self.at_hand
    }

    /// Opens questions to be answered for a column.
    pub fn edit(self, column: usize, questions: Vec<u8>) {
        self.at_hand.set(questions);
        self.editing.set(Some(column));
    }

    /// Adds a question to those at hand.
    pub fn add_question(self, question: QuestionIndex) {
        self.at_hand.update(|at_hand| {
            if !at_hand.contains(&question.0) {
                at_hand.push(question.0);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use policy::Answer;

    use super::*;
    use crate::context::{Contexts, Theme};
    use crate::language::Language;
    use crate::route::Route;
    use crate::url;
    use crate::url::tests::CATALOGUE;

    /// Runs a check on the comparison of an address.
    fn check(fragment: &str, check: impl FnOnce(CompareModel, Contexts)) {
        Owner::new().with(|| {
            let contexts = Contexts::new(
                Box::leak(Box::new(Arc::new(fixture::catalogue()))),
                "2026-11-22".parse().expect("a day"),
                Language::English,
                Theme::System,
            );
            show(contexts, fragment);
            check(CompareModel::of(contexts.session), contexts);
        });
    }

    fn show(contexts: Contexts, fragment: &str) {
        let reading = url::read(&CATALOGUE, fragment);
        assert_eq!(reading.answers.rejected, []);
        contexts.session.show(reading);
    }

    #[track_caller]
    fn check_link(contexts: Contexts, expected: &str) {
        assert_eq!(
            untrack(|| contexts.navigation.link(Route::Compare)),
            expected
        );
    }

    fn question(id: &str) -> QuestionIndex {
        CATALOGUE.question(id).expect("a question")
    }

    #[test]
    fn other_page_is_linked_without_scenarios_which_are_kept() {
        let address = "#/compare?v=1&degree=master&b.degree=doctor";
        check(address, |_, contexts| {
            let link = untrack(|| contexts.navigation.link(Route::Estimate));
            assert_eq!(link, "#/estimate?v=1&degree=master");
            show(contexts, "#/estimate?v=1&degree=master");
            check_link(contexts, address);
            show(contexts, "#/compare?v=1&degree=master");
            check_link(contexts, "#/compare?v=1&degree=master");
        });
    }

    #[test]
    fn scenario_keeps_its_changes_while_own_answers_change() {
        let address = "/compare?v=1&mode=student&degree=master&b.degree=doctor";
        check(address, |model, contexts| {
            let own = contexts.estimation;
            own.answer(question("mode"), Some(Answer::Choice(1)));
            check_link(
                contexts,
                "#/compare?v=1&mode=flexible&degree=master&b.degree=doctor",
            );
            let scenario = model.scenario(0);
            let given = |id| untrack(|| scenario.given(question(id)));
            assert_eq!(given("mode"), Some(Answer::Choice(1)));
            assert_eq!(given("degree"), Some(Answer::Choice(3)));
            assert_ne!(untrack(|| scenario.estimate()), untrack(|| own.estimate()));
        });
    }

    #[test]
    fn answers_of_a_scenario_are_its_changes() {
        check(
            "/compare?v=1&degree=master&mode=student",
            |model, contexts| {
                // The scenario after those there are is the next one.
                let next = model.scenario(0);
                next.answer(question("degree"), Some(Answer::Choice(3)));
                check_link(
                    contexts,
                    "#/compare?v=1&mode=student&degree=master&b.degree=doctor",
                );
                next.skip(question("mode"));
                assert!(untrack(|| next.is_skipped(question("mode"))));
                check_link(
                    contexts,
                    "#/compare?v=1&mode=student&degree=master&b.mode=~&b.degree=doctor",
                );
                // As the visitor has it: no change any more.
                next.answer(question("degree"), Some(Answer::Choice(2)));
                check_link(
                    contexts,
                    "#/compare?v=1&mode=student&degree=master&b.mode=~",
                );
            },
        );
    }

    #[test]
    fn adopted_scenario_changes_places_with_own_answers() {
        let address =
            "/compare?v=1&mode=student&degree=master&b.degree=doctor&c.mode=~&c.honour=young";
        check(address, |model, contexts| {
            model.adopt(0);
            check_link(
                contexts,
                "#/compare?v=1&mode=student&degree=doctor&b.degree=master&c.mode=~&c.degree=master&c.honour=young",
            );
            model.adopt(1);
            check_link(
                contexts,
                "#/compare?v=1&degree=master&honour=young&b.mode=student&b.honour=~&c.mode=student&c.degree=doctor&c.honour=~",
            );
        });
    }

    #[test]
    fn scenario_keeps_its_index_when_the_one_before_it_goes() {
        let address = "/compare?degree=master&b.degree=doctor&c.degree=bachelor";
        check(address, |model, contexts| {
            model.remove(0);
            check_link(contexts, "#/compare?v=1&degree=master&c.degree=bachelor");
            let (indices, free) = untrack(|| (model.indices(), model.free_index()));
            assert_eq!((indices, free), (vec![1], Some(0)));
            let doctor = (question("degree"), Some(Answer::Choice(3)));
            let link = untrack(|| contexts.session.link_with_scenario(&[doctor]));
            assert_eq!(
                link,
                "#/compare?v=1&degree=master&b.degree=doctor&c.degree=bachelor"
            );
        });
    }

    #[test]
    fn third_scenario_takes_the_place_of_the_second() {
        let address = "/compare?degree=master&b.degree=doctor&c.degree=bachelor";
        check(address, |_, contexts| {
            let link = |change| untrack(|| contexts.session.link_with_scenario(&[change]));
            let young = (question("honour"), Some(Answer::Choice(4)));
            assert_eq!(
                link(young),
                "#/compare?v=1&degree=master&b.degree=doctor&c.honour=young"
            );
            let doctor = (question("degree"), Some(Answer::Choice(3)));
            check_link(contexts, &link(doctor));
        });
    }
}
