//! Variants: the visitor's answers but for a few, side by side with them.
//!
//! In an address the changes of the first variant stand as `b.employer=city_unit`, those of the second as `c.…`;
//! `~` takes an answer back. The visitor's own answers stand beside them as in every address.

use policy::{Catalogue, Change, Profile, QuestionIndex};

use super::answers::{Dropped, VERSION, shortened};
use super::{Known, Signal, State, WorkedOut, work_out};
use crate::route::Route;

/// So many stand beside the visitor's own answers at the most: more columns would not fit a phone.
pub const MOST_VARIANTS: usize = 2;

/// What stands before the questions of each variant.
const NAMES: [&str; MOST_VARIANTS] = ["b", "c"];

/// In place of an answer: it is taken back. No answer is written like this.
const TAKEN_BACK: &str = "~";

/// Keys and values of an address.
type Fields = Vec<(String, String)>;

/// Reads what variants answer otherwise: the fields that are no variant's, the changes of each variant that has any,
/// and what could not be used.
pub fn read_variants(
    catalogue: &Catalogue,
    fields: Fields,
) -> (Fields, Vec<Vec<Change>>, Vec<Dropped>) {
    let (mut own, mut dropped) = (Vec::new(), Vec::new());
    let mut variants: [Vec<Change>; MOST_VARIANTS] = Default::default();
    for (key, value) in fields {
        let named = key.split_once('.').and_then(|(name, id)| {
            let place = NAMES.iter().position(|known| *known == name)?;
            Some((place, id))
        });
        let Some((place, id)) = named else {
            own.push((key, value));
            continue;
        };
        // All variants are estimated for one day.
        let Some(question) = catalogue.question(id).filter(|_| id != "as_of") else {
            dropped.push(Dropped::UnknownQuestion(shortened(&key)));
            continue;
        };
        let answer = if value == TAKEN_BACK {
            None
        } else if let Ok(answer) = catalogue[question].read(&value) {
            Some(answer)
        } else {
            dropped.push(Dropped::UnknownAnswer {
                question,
                found: shortened(&value),
            });
            continue;
        };
        let changes = &mut variants[place];
        match changes.iter().find(|(known, _)| *known == question) {
            None => changes.push((question, answer)),
            Some((_, known)) if *known == answer => {}
            Some(_) => dropped.push(Dropped::Twice(question)),
        }
    }
    let mut variants = Vec::from(variants);
    variants.retain(|changes| !changes.is_empty());
    for changes in &mut variants {
        policy::sort_short_by_key(changes, |(question, _)| *question);
    }
    (own, variants, dropped)
}

/// Writes after an address's other fields what variants answer otherwise, as [`read_variants`] reads it.
pub fn write_variants(
    catalogue: &Catalogue,
    variants: &[Vec<Change>],
    fields: &mut Vec<(String, String)>,
) {
    let variants = variants.iter().filter(|changes| !changes.is_empty());
    for (name, changes) in NAMES.iter().zip(variants) {
        if fields.is_empty() {
            fields.push(("v".to_owned(), VERSION.to_owned()));
        }
        fields.extend(changes.iter().map(|(question, answer)| {
            let asked = &catalogue[*question];
            let value = answer.map_or(TAKEN_BACK.to_owned(), |answer| asked.write(answer));
            (format!("{name}.{}", asked.id), value)
        }));
    }
}

/// The state of a variant: all is shared with the visitor's own but the answers and what is worked out from them.
pub(super) fn variant(own: &Known, place: usize) -> State {
    let (profile, skipped) = (Signal::new(Profile::default()), Signal::new(Vec::new()));
    let WorkedOut {
        estimate,
        grouped,
        next_question,
    } = work_out(
        profile,
        skipped,
        own.as_of,
        own.today,
        own.estimator,
        own.catalogue,
    );
    State(Box::leak(Box::new(Known {
        profile,
        skipped,
        estimate,
        grouped,
        next_question,
        last_answered: Signal::new(None),
        place: Some(place),
        ..*own
    })))
}

/// What is compared.
impl State {
    /// A variant; beyond those there are, the one that the next will be: as yet the visitor's own answers.
    pub fn variant(self, place: usize) -> Self {
        let beside = self.beside.as_ref();
        *beside.and_then(|beside| beside.get(place)).unwrap_or(&self)
    }

    /// Takes up the variants of an address; those in hand stay where a page that compares nothing names none.
    pub(super) fn follow_variants(self, variants: Vec<Vec<Change>>, even_none: bool) {
        let differs = self.variants.with_untracked(|known| *known != variants);
        if differs && (even_none || !variants.is_empty()) {
            self.variants.set(variants);
        }
        self.spread();
    }

    /// Compares with these variants.
    pub fn set_variants(self, variants: Vec<Vec<Change>>) {
        self.variants.set(variants);
        self.spread();
        self.last_answered.set(None);
        self.write_address(true);
    }

    /// The variants in hand with one more; where there is no room, it takes the place of the last.
    pub fn variants_with(self, changes: &[Change]) -> Vec<Vec<Change>> {
        let mut variants = self.variants.get();
        if !variants.iter().any(|known| known == changes) {
            variants.truncate(MOST_VARIANTS - 1);
            variants.push(changes.to_vec());
        }
        variants
    }

    /// The address under which one more variant is compared.
    pub fn link_with(self, changes: &[Change]) -> String {
        self.link_to(Route::Compare.to_string(), &self.variants_with(changes))
    }

    /// Makes the answers of a variant the visitor's own. Nothing is lost: what were the visitor's own take its place,
    /// and the other variant stays what it is.
    pub fn adopt(self, place: usize) {
        let before = self.profile.get_untracked();
        let own = self.variant(place).profile.get_untracked();
        let count = self.variants.with_untracked(Vec::len);
        let variants = (0..count).map(|other| {
            if other == place {
                own.changes_to(&before)
            } else {
                own.changes_to(&self.variant(other).profile.get_untracked())
            }
        });
        let mut variants: Vec<Vec<Change>> = variants.collect();
        variants.retain(|changes| !changes.is_empty());
        self.profile.set(own);
        self.set_variants(variants);
        self.keep();
    }

    /// Brings what follows from a change of answers to where it belongs: from the visitor's own to the variants, or
    /// from a variant to its changes.
    pub(super) fn spread(self) {
        let own = self.own.get_untracked();
        if let Some(place) = self.place {
            let changes = self
                .profile
                .with_untracked(|profile| own.changes_to(profile));
            self.variants.update(|variants| {
                if variants.len() <= place {
                    variants.resize(place + 1, Vec::new());
                }
                variants[place] = changes;
            });
            return;
        }
        for place in 0..MOST_VARIANTS {
            let profile = self.variants.with_untracked(|variants| {
                own.changed(variants.get(place).map_or(&[], Vec::as_slice))
            });
            let variant = self.variant(place);
            if variant.profile.with_untracked(|known| *known != profile) {
                variant.profile.set(profile);
            }
        }
    }

    /// The questions that some variant answers otherwise, in the reading's order.
    pub fn compared_questions(self) -> Vec<QuestionIndex> {
        let questions = self.variants.with(|variants| {
            let changes = variants.iter().flatten();
            changes
                .map(|(question, _)| *question)
                .collect::<policy::QuestionSet>()
        });
        questions.iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use policy::{Answer, Date, Profile};
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::super::answers::tests::{CATALOGUE, any_answer, any_day, any_profile};
    use super::super::{Theme, read_answers, write_answers};
    use super::*;
    use crate::language::Language;
    use crate::route::Fragment;

    /// Some questions answered otherwise, or their answers taken back.
    fn any_changes() -> impl Strategy<Value = Vec<Change>> {
        let questions: Vec<QuestionIndex> = CATALOGUE
            .indexed_questions()
            .filter(|(_, question)| question.id != "as_of")
            .map(|(index, _)| index)
            .collect();
        let change = select(questions).prop_flat_map(|question| {
            let answer = prop::option::weighted(0.8, any_answer(&CATALOGUE[question]));
            (Just(question), answer)
        });
        prop::collection::vec(change, 1..6).prop_map(|mut changes| {
            policy::sort_short_by_key(&mut changes, |(question, _)| *question);
            changes.dedup_by_key(|(question, _)| *question);
            changes
        })
    }

    fn written(profile: &Profile, as_of: Option<Date>, variants: &[Vec<Change>]) -> String {
        let mut fields = write_answers(&CATALOGUE, profile, as_of);
        write_variants(&CATALOGUE, variants, &mut fields);
        Fragment {
            path: "/compare".to_owned(),
            fields,
        }
        .to_string()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn variants_survive_their_address(
            profile in any_profile(),
            as_of in prop::option::of(any_day()),
            variants in prop::collection::vec(any_changes(), 0..=MOST_VARIANTS),
        ) {
            let text = written(&profile, as_of, &variants);
            prop_assert!(text.is_ascii(), "{text}");
            let has_fields = text.contains('?');
            prop_assert!(!has_fields || text.contains("?v=1&"), "every address says its version: {text}");
            let (fields, read, lost) = read_variants(&CATALOGUE, Fragment::read(&text).fields);
            prop_assert_eq!(read_answers(&CATALOGUE, &fields), (profile, as_of, Vec::new()));
            prop_assert_eq!((read, lost), (variants, Vec::new()));
        }

        #[test]
        fn every_field_of_a_variant_is_used_or_named(
            fields in prop::collection::vec(("(b|c|d|bb|)\\.(degree|employer|contract_years|as_of|shoe_size|)", "(doctor|master|3|~|-|)"), 0..8),
        ) {
            let (own, variants, dropped) = read_variants(&CATALOGUE, fields.clone());
            for (key, value) in &fields {
                let (name, id) = key.split_once('.').expect("a point");
                let question = CATALOGUE.question(id);
                let is_used = variants.iter().flatten().any(|(known, answer)| {
                    Some(*known) == question && answer.map_or("~".to_owned(), |answer| CATALOGUE[*known].write(answer)) == *value
                });
                let is_named = dropped.iter().any(|dropped| match dropped {
                    Dropped::UnknownQuestion(known) => known == key,
                    Dropped::UnknownAnswer { question: known, found } => Some(*known) == question && found == value,
                    Dropped::Twice(known) => Some(*known) == question,
                    Dropped::LaterVersion(_) | Dropped::DamagedCode => false,
                });
                let is_own = own.contains(&(key.clone(), value.clone()));
                prop_assert_eq!(is_own, !["b", "c"].contains(&name), "{}", key);
                prop_assert!(is_own || is_used || is_named, "{key}={value} is neither used nor named");
            }
        }
    }

    fn state(fragment: &str) -> State {
        let day = "2026-11-22".parse().expect("a day");
        let state = State::new(
            Box::leak(Box::new(std::sync::Arc::new(catalogue::catalogue()))),
            day,
            Language::English,
            Theme::System,
        );
        let fields = Fragment::read(fragment).fields;
        let (fields, variants, lost) = read_variants(&CATALOGUE, fields);
        let (profile, _, dropped) = read_answers(&CATALOGUE, &fields);
        assert_eq!((lost, dropped), (Vec::new(), Vec::new()));
        state.profile.set(profile);
        state.route.set(Ok(Route::Compare));
        state.follow_variants(variants, true);
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
            state.follow_variants(Vec::new(), false);
            check_link(state, "#/compare?v=1&degree=master&b.degree=doctor");
            state.follow_variants(Vec::new(), true);
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
