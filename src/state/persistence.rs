//! The answers saved on the device from one visit to the next, where the browser allows it.
//!
//! - An address without answers restores the visitor's own ones in its place, and a line says so. On an open page it
//!   keeps what is shown.
//! - An address with other answers is shown as it is, and a line offers the own ones as long as it is shown. What is
//!   changed of such answers is saved beside the own ones, which only the visitor can replace.
//! - Saved is what the visitor did last, in whichever tab: answering, starting from somebody, going back to what was
//!   answered before.
//! - Starting over deletes the answers shown; the own ones stay while those of a link are shown. Language and theme are
//!   settings and stay.
//!
//! [`Slots`] decide which answers are shown.

use leptos::prelude::*;
use policy::{Date, Profile};

use super::{State, Variants, locked};
use crate::browser;
use crate::storage::{
    AddressAnswers, Changes, ChosenSchool, LastResult, Owner, SavedAnswers, Slots, StepMark,
};

/// The setting that holds the visitor's own answers. Its name stays, or visitors lose them.
const OWN: &str = "answers";
/// The setting that holds answers of a link that the visitor went on from.
const VISITED: &str = "visited";
/// The setting in which earlier versions saved the name of a school.
const OLD_SCHOOL: &str = "school";

/// The messages about saved answers.
#[derive(Clone, Copy)]
pub struct Persistence {
    /// The owner of the answers shown, as long as there is reason to name it.
    pub welcome: RwSignal<Welcome>,
    /// The changes since the last visit, until the visitor has seen them.
    pub changes: RwSignal<Option<Changes>>,
    /// The owner of the answers shown.
    pub(super) owner: RwSignal<Owner>,
}

/// The message about saved answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Welcome {
    /// There is nothing to say.
    Nothing,
    /// The visitor's own answers are shown again.
    Restored {
        /// The day on which one was last changed.
        on: Date,
        /// True if the catalogue has another version now, which changed nothing for this visitor.
        is_updated: bool,
        /// The day on which answers of a link were last changed, where such are saved beside them.
        visited: Option<Date>,
    },
    /// The answers shown are not the visitor's own, which are saved.
    Visiting {
        /// The day on which an own one was last changed.
        own: Date,
    },
}

impl Persistence {
    pub(super) fn new() -> Self {
        Self {
            welcome: RwSignal::new(Welcome::Nothing),
            changes: RwSignal::new(None),
            owner: RwSignal::new(Owner::default()),
        }
    }

    /// Dismisses the message about restored answers, once the visitor has gone on to another page.
    pub(super) fn dismiss_restored(self) {
        if self
            .welcome
            .with_untracked(|welcome| matches!(welcome, Welcome::Restored { .. }))
        {
            self.welcome.set(Welcome::Nothing);
        }
    }
}

impl State {
    /// Returns the answers saved on the device.
    pub(super) fn slots(self) -> Slots {
        let read = |name: &str| {
            let text = browser::settings::get(name)?;
            SavedAnswers::read(self.catalogue(), &text)
        };
        let mut own = read(OWN).map(|(saved, _)| saved);
        if let Some(own) = own.as_mut().filter(|own| own.school.is_none()) {
            own.school = self.old_school(&own.profile);
        }
        Slots {
            own,
            visited: read(VISITED).map(|(saved, _)| saved),
        }
    }

    fn write_slots(self, slots: &Slots) {
        let write = |name: &str, saved: Option<&SavedAnswers>| {
            let text = saved.map(|saved| saved.write(self.catalogue()));
            browser::settings::set(name, text.as_deref());
        };
        write(OWN, slots.own.as_ref());
        write(VISITED, slots.visited.as_ref());
        // It is saved with the answers now.
        browser::settings::set(OLD_SCHOOL, None);
    }

    /// Returns the school that an earlier version saved, if it stands for the answer.
    fn old_school(self, profile: &Profile) -> Option<ChosenSchool> {
        let text = browser::settings::get(OLD_SCHOOL)?;
        ChosenSchool::read_old(self.catalogue(), &text, profile)
    }

    /// Shows the visitor's own saved answers in place of an address without any.
    pub(super) fn restore_own(self) {
        let text = browser::settings::get(OWN).unwrap_or_default();
        let rejected = SavedAnswers::read(self.catalogue(), &text).map(|(_, rejected)| rejected);
        let slots = self.slots();
        let Some(own) = &slots.own else { return };
        // Beside the damage of the address itself: a misspelt key, a code that was cut.
        self.dropped
            .update(|known| known.extend(rejected.unwrap_or_default()));
        self.show_saved(Owner::Own, own);
        self.write_address(false);
        let is_updated = self.resume(own.on, own.last_result.as_ref());
        if !own.profile.is_empty() {
            self.persistence.welcome.set(Welcome::Restored {
                on: own.on,
                is_updated,
                visited: slots.visited.map(|visited| visited.on),
            });
        }
    }

    /// Takes up whose the answers of the address are, when they are shown already.
    pub(super) fn enter(self, owner: Owner, step: StepMark) {
        let slots = self.slots();
        let goes_on = owner == self.persistence.owner.get_untracked() && step != StepMark::Foreign;
        self.persistence.owner.set(owner);
        if owner != Owner::Own {
            self.persistence.changes.set(None);
        }
        if !goes_on {
            let saved = slots.of(owner);
            let (profile, as_of) = (self.profile.get_untracked(), self.as_of.get_untracked());
            let same = saved.filter(|saved| saved.has_answers(&profile, as_of));
            self.skipped
                .set(same.map_or_else(Vec::new, |saved| saved.skipped.clone()));
            let saved = if owner == Owner::Own { saved } else { same };
            self.set_school(saved.and_then(|saved| saved.school.clone()));
        }
        self.say_whose(&slots);
    }

    /// Says whose answers are shown, where they are not the visitor's own.
    fn say_whose(self, slots: &Slots) {
        let owner = self.persistence.owner.get_untracked();
        let own = slots.own.as_ref().filter(|_| owner == Owner::Visited);
        let welcome = own.map_or(Welcome::Nothing, |own| Welcome::Visiting { own: own.on });
        let is_restored = self
            .persistence
            .welcome
            .with_untracked(|welcome| matches!(welcome, Welcome::Restored { .. }));
        if welcome != Welcome::Nothing || !is_restored {
            self.persistence.welcome.set(welcome);
        }
    }

    /// Compares the result with the one seen last, when the visitor's own answers are opened again as they were.
    pub(super) fn resume_own(self) {
        let own = self.slots().own;
        let is_shown = |own: &SavedAnswers| {
            let as_of = self.as_of.get_untracked();
            self.profile
                .with_untracked(|profile| own.has_answers(profile, as_of))
        };
        if let Some(own) = own.filter(is_shown) {
            self.resume(own.on, own.last_result.as_ref());
        }
    }

    /// Makes what is about to be changed somebody's: the visitor's own, unless such answers are saved already.
    pub(super) fn claim(self) {
        if self.place.is_none() && self.persistence.owner.get_untracked() == Owner::Unclaimed {
            let owner = self.slots().claimant();
            self.persistence.owner.set(owner);
            // Back to what the visitor went on from, it is the visitor's, too.
            browser::address::mark_step(StepMark::of(owner).id());
        }
    }

    /// Saves the answers shown and their result.
    pub(super) fn save(self) {
        // Answers of a scenario are not the visitor's own.
        if self.place.is_some() {
            return;
        }
        let mut slots = self.slots();
        let is_answered =
            self.as_of.get_untracked().is_some() || !self.profile.with_untracked(Profile::is_empty);
        let owner = self.persistence.owner.get_untracked();
        let owner = slots.save(
            owner,
            is_answered.then(|| self.to_saved(self.today.get_untracked())),
        );
        self.write_slots(&slots);
        self.persistence.owner.set(owner);
        self.say_whose(&slots);
    }

    /// Saves what the visitor went back or forward to; an address without answers is a step before the first answer.
    pub(super) fn save_step(self) {
        let is_answered =
            self.as_of.get_untracked().is_some() || !self.profile.with_untracked(Profile::is_empty);
        if is_answered {
            self.save();
        }
    }

    /// Deletes the saved answers of whoever's are shown.
    pub(super) fn delete_saved(self) {
        let mut slots = self.slots();
        slots.clear(self.persistence.owner.get_untracked());
        if slots.own.is_none() {
            self.persistence.owner.set(Owner::Unclaimed);
        }
        self.write_slots(&slots);
        self.persistence.changes.set(None);
        self.persistence.welcome.set(Welcome::Nothing);
        self.say_whose(&slots);
    }

    /// Shows the visitor's own answers in place of those of a link, as a step of the history.
    pub fn take_own_back(self) {
        let Some(own) = self.slots().own else { return };
        self.dropped.set(Vec::new());
        self.persistence.welcome.set(Welcome::Nothing);
        self.show_saved(Owner::Own, &own);
        self.write_address(true);
        self.resume(own.on, own.last_result.as_ref());
    }

    /// Shows the answers of a link that the visitor went on from, as a step of the history.
    pub fn show_visited(self) {
        let slots = self.slots();
        let Some(visited) = &slots.visited else {
            return;
        };
        self.dropped.set(Vec::new());
        self.persistence.changes.set(None);
        self.show_saved(Owner::Visited, visited);
        self.write_address(true);
        self.say_whose(&slots);
    }

    /// Makes the answers shown the visitor's own. The former own ones are saved in their place.
    pub fn adopt_visited(self) {
        let mut slots = self.slots();
        slots.adopt(self.to_saved(self.today.get_untracked()));
        self.write_slots(&slots);
        self.persistence.owner.set(Owner::Own);
        self.persistence.welcome.set(Welcome::Nothing);
        self.write_address(false);
    }

    /// Dismisses the message about saved answers.
    pub fn dismiss_welcome(self) {
        self.persistence.welcome.set(Welcome::Nothing);
    }

    /// Dismisses the message about changes; it is not shown again.
    pub fn dismiss_changes(self) {
        self.persistence.changes.set(None);
        let mut slots = self.slots();
        let as_of = self.as_of.get_untracked();
        let profile = self.profile.get_untracked();
        // Another tab may have saved others since.
        let own = slots.own.take();
        if let Some(own) = own.filter(|own| own.has_answers(&profile, as_of)) {
            slots.own = Some(self.to_saved(own.on));
            self.write_slots(&slots);
        }
    }

    /// Goes on from an earlier visit: names what has changed since, until the visitor has dismissed it or answered
    /// something. Returns whether the catalogue is another one now, and nothing has changed.
    fn resume(self, on: Date, last_result: Option<&LastResult>) -> bool {
        let changes = last_result.map(|last_result| self.changes_since(last_result));
        let is_updated = changes
            .as_ref()
            .is_some_and(|changes| changes.catalogue.is_some());
        let changes = changes.filter(|changes| !changes.is_nothing());
        let was_announced = changes.is_some();
        self.persistence.changes.set(changes);
        if !was_announced {
            let mut slots = self.slots();
            slots.own = Some(self.to_saved(on));
            self.write_slots(&slots);
        }
        is_updated && !was_announced
    }

    fn show_saved(self, owner: Owner, saved: &SavedAnswers) {
        self.persistence.owner.set(owner);
        self.as_of.set(saved.as_of);
        self.skipped.set(saved.skipped.clone());
        self.set_school(saved.school.clone());
        self.profile.set(saved.profile.clone());
        self.follow_variants(Variants::default(), true);
        self.last_answered.set(None);
    }

    /// Returns the answers shown with their result, last changed on this day.
    fn to_saved(self, on: Date) -> SavedAnswers {
        let estimate = self.estimate.get_untracked();
        SavedAnswers {
            on,
            profile: self.profile.get_untracked(),
            as_of: self.as_of.get_untracked(),
            skipped: self.skipped.get_untracked(),
            school: self.school.get_untracked().cloned(),
            last_result: Some(LastResult::new(
                self.catalogue(),
                &estimate,
                self.today.get_untracked(),
            )),
        }
    }

    /// Reads the answers shown, as an address has them.
    pub(super) fn with_address_answers<R>(self, read: impl FnOnce(&AddressAnswers) -> R) -> R {
        let variants = self.variants.get_untracked();
        let as_of = self.as_of.get_untracked();
        self.profile.with_untracked(|profile| {
            read(&AddressAnswers {
                profile,
                as_of,
                has_scenarios: variants != Variants::default(),
            })
        })
    }

    fn changes_since(self, last_result: &LastResult) -> Changes {
        let today = self.estimate.get_untracked();
        let changes = Changes::since(self.catalogue(), last_result, &today, &today);
        if changes.is_nothing() {
            return changes;
        }
        let day = self.as_of.get_untracked().unwrap_or(last_result.on);
        let that_day = self
            .profile
            .with_untracked(|profile| locked(self.estimator).estimate(profile, day));
        Changes::since(self.catalogue(), last_result, &that_day, &today)
    }
}
