//! Variants: the visitor's answers but for a few, side by side with them. In addresses and in new code they are called
//! [scenarios](crate::url::Scenarios).

use leptos::prelude::*;
use policy::{Change, Profile, QuestionSet};

use super::{Known, State, work_out};
use crate::route::Route;
pub use crate::url::{MAX_SCENARIOS as MOST_VARIANTS, Scenarios as Variants};

/// The state of a variant: all is shared with the visitor's own but the answers and what is worked out from them.
#[inline(never)]
pub(super) fn variant(mut known: Known, place: usize) -> State {
    known.profile = RwSignal::new(Profile::default());
    known.skipped = RwSignal::new(Vec::new());
    known.last_answered = RwSignal::new(None);
    known.place = Some(place);
    let worked_out = work_out(
        known.profile,
        known.skipped,
        known.as_of,
        known.today,
        known.estimator,
        known.catalogue,
    );
    known.estimate = worked_out.estimate;
    known.grouped = worked_out.grouped;
    known.next_question = worked_out.next_question;
    State(Box::leak(Box::new(known)))
}

/// The scenarios that are compared.
impl State {
    /// A variant; where there is none as yet, the visitor's own answers, to be answered otherwise.
    #[must_use]
    pub fn variant(self, place: usize) -> Self {
        self.beside.map_or(self, |beside| beside[place])
    }

    /// The places of the variants that are compared.
    pub fn places(self) -> Vec<usize> {
        let mut places = Vec::new();
        self.variants.with(|variants| {
            for (place, changes) in variants.iter().enumerate() {
                if !changes.is_empty() {
                    places.push(place);
                }
            }
        });
        places
    }

    /// The place of the next variant, if there is room for one.
    pub fn free_place(self) -> Option<usize> {
        self.variants
            .with(|variants| variants.iter().position(Vec::is_empty))
    }

    /// Returns the answers that a scenario changes.
    pub fn changes(self, place: usize) -> Vec<Change> {
        self.variants.with(|variants| variants[place].clone())
    }

    /// Takes up the variants of an address; those in hand stay where a page that compares nothing names none.
    pub(super) fn follow_variants(self, variants: Variants, even_none: bool) {
        if even_none || variants != Variants::default() {
            self.variants.set(variants);
        }
        self.spread();
    }

    /// Compares with other variants.
    pub fn set_variants(self, variants: Variants) {
        self.variants.set(variants);
        self.spread();
        self.last_answered.set(None);
        self.write_address(true);
    }

    /// The variants in hand with one more; where there is no room, it takes the place of the last.
    pub fn variants_with(self, changes: &[Change]) -> Variants {
        let mut variants = self.variants.get();
        if variants.iter().all(|known| known != changes) {
            let place = self.free_place().unwrap_or(MOST_VARIANTS - 1);
            variants[place] = changes.to_vec();
        }
        variants
    }

    /// The address under which one more variant is compared.
    pub fn link_with(self, changes: &[Change]) -> String {
        self.link_to(
            Route::Compare.path(self.catalogue()),
            &self.variants_with(changes),
        )
    }

    /// Compares no longer with a variant.
    pub fn remove_variant(self, place: usize) {
        let mut variants = self.variants.get_untracked();
        variants[place].clear();
        self.set_variants(variants);
    }

    /// Makes the answers of a variant the visitor's own. Nothing is lost: what were the visitor's own take its place,
    /// and the other variant stays what it is.
    pub fn adopt(self, place: usize) {
        let own = self.variant(place).profile.get_untracked();
        let mut variants = Variants::default();
        for other in self.places() {
            let answers = if other == place {
                self.profile
            } else {
                self.variant(other).profile
            };
            variants[other] = answers.with_untracked(|answers| own.changes_to(answers));
        }
        self.profile.set(own);
        self.claim();
        self.set_variants(variants);
        self.save();
    }

    /// Brings what follows from a change of answers to where it belongs: from the visitor's own to the variants, or
    /// from a variant to its changes.
    pub(super) fn spread(self) {
        let own = self.own.get_untracked();
        if let Some(place) = self.place {
            let changes = self
                .profile
                .with_untracked(|profile| own.changes_to(profile));
            self.variants.update(|variants| variants[place] = changes);
            return;
        }
        for place in 0..MOST_VARIANTS {
            let profile = self
                .variants
                .with_untracked(|variants| own.changed(&variants[place]));
            self.variant(place).profile.set(profile);
        }
    }

    /// The questions that some variant answers otherwise.
    pub fn compared_questions(self) -> QuestionSet {
        let mut questions = QuestionSet::default();
        self.variants.with(|variants| {
            for (question, _) in variants.iter().flatten() {
                questions.insert(*question);
            }
        });
        questions
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use policy::{Answer, QuestionIndex};

    use super::super::Theme;
    use super::*;
    use crate::language::Language;
    use crate::url;
    use crate::url::tests::CATALOGUE;

    fn state(fragment: &str) -> State {
        let day = "2026-11-22".parse().expect("a day");
        let state = State::new(
            Box::leak(Box::new(Arc::new(catalogue::catalogue()))),
            day,
            Language::English,
            Theme::System,
        );
        let answers = url::read(&CATALOGUE, fragment).answers;
        assert_eq!(answers.rejected, []);
        state.profile.set(answers.profile);
        state.route.set(Ok(Route::Compare));
        state.follow_variants(answers.scenarios, true);
        state
    }

    #[track_caller]
    fn check_link(state: State, expected: &str) {
        assert_eq!(state.link(Route::Compare), expected);
    }

    fn question(id: &str) -> QuestionIndex {
        CATALOGUE.question(id).expect("a question")
    }

    #[test]
    fn other_pages_are_linked_without_variants_and_they_stay_in_hand() {
        leptos::prelude::Owner::new().with(|| {
            let state = state("/compare?v=1&degree=master&b.degree=doctor");
            assert_eq!(state.link(Route::Estimate), "#/estimate?v=1&degree=master");
            state.follow_variants(Variants::default(), false);
            check_link(state, "#/compare?v=1&degree=master&b.degree=doctor");
            state.follow_variants(Variants::default(), true);
            check_link(state, "#/compare?v=1&degree=master");
        });
    }

    #[test]
    fn a_variant_keeps_its_changes_while_the_own_answers_change() {
        leptos::prelude::Owner::new().with(|| {
            let state = state("/compare?v=1&mode=student&degree=master&b.degree=doctor");
            state.answer(question("mode"), Some(Answer::Choice(1)));
            check_link(
                state,
                "#/compare?v=1&mode=flexible&degree=master&b.degree=doctor",
            );
            let variant = state.variant(0);
            let given = |id| variant.profile.get().get(question(id));
            assert_eq!(given("mode"), Some(Answer::Choice(1)));
            assert_eq!(given("degree"), Some(Answer::Choice(3)));
            assert_ne!(variant.estimate.get(), state.estimate.get());
        });
    }

    #[test]
    fn answers_of_a_variant_are_its_changes() {
        leptos::prelude::Owner::new().with(|| {
            let state = state("/compare?v=1&degree=master&mode=student");
            // The variant after those there are is the next one.
            let next = state.variant(0);
            next.answer(question("degree"), Some(Answer::Choice(3)));
            check_link(
                state,
                "#/compare?v=1&mode=student&degree=master&b.degree=doctor",
            );
            next.not_sure(question("mode"));
            check_link(
                state,
                "#/compare?v=1&mode=student&degree=master&b.mode=~&b.degree=doctor",
            );
            // As the visitor has it: no change any more.
            next.answer(question("degree"), Some(Answer::Choice(2)));
            check_link(state, "#/compare?v=1&mode=student&degree=master&b.mode=~");
        });
    }

    #[test]
    fn a_variant_made_the_own_answers_changes_places_with_them() {
        leptos::prelude::Owner::new().with(|| {
            let state = state(
                "/compare?v=1&mode=student&degree=master&b.degree=doctor&c.mode=~&c.honour=young",
            );
            state.adopt(0);
            check_link(
                state,
                "#/compare?v=1&mode=student&degree=doctor&b.degree=master&c.mode=~&c.degree=master&c.honour=young",
            );
            state.adopt(1);
            check_link(
                state,
                "#/compare?v=1&degree=master&honour=young&b.mode=student&b.honour=~&c.mode=student&c.degree=doctor&c.honour=~",
            );
        });
    }

    #[test]
    fn a_variant_keeps_its_place_when_the_one_before_it_goes() {
        leptos::prelude::Owner::new().with(|| {
            let state = state("/compare?degree=master&b.degree=doctor&c.degree=bachelor");
            state.remove_variant(0);
            check_link(state, "#/compare?v=1&degree=master&c.degree=bachelor");
            assert_eq!((state.places(), state.free_place()), (vec![1], Some(0)));
            let doctor = (question("degree"), Some(Answer::Choice(3)));
            assert_eq!(
                state.link_with(&[doctor]),
                "#/compare?v=1&degree=master&b.degree=doctor&c.degree=bachelor"
            );
        });
    }

    #[test]
    fn a_third_variant_takes_the_place_of_the_second() {
        leptos::prelude::Owner::new().with(|| {
            let state = state("/compare?degree=master&b.degree=doctor&c.degree=bachelor");
            let young = (question("honour"), Some(Answer::Choice(4)));
            assert_eq!(
                state.link_with(&[young]),
                "#/compare?v=1&degree=master&b.degree=doctor&c.honour=young"
            );
            let doctor = (question("degree"), Some(Answer::Choice(3)));
            assert_eq!(state.link_with(&[doctor]), state.link(Route::Compare));
        });
    }
}
