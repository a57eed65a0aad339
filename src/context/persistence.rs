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

use super::session::{Session, Welcome};
use crate::browser;
use crate::estimation::Answers;
use crate::storage::{Changes, ChosenSchool, LastResult, Owner, SavedAnswers, Slots, StepMark};
use crate::url::Scenarios;

/// The setting that holds the visitor's own answers. Its name stays, or visitors lose them.
const OWN: &str = "answers";
/// The setting that holds answers of a link that the visitor went on from.
const VISITED: &str = "visited";
/// The setting in which earlier versions saved the name of a school.
const OLD_SCHOOL: &str = "school";

/// Saving.
impl Session {
    /// Saves what the visitor has changed once it is painted; tracked.
    pub fn save_after_paint(self) {
        if self.signals().own.with_answers(|own| self.is_unsaved(own)) {
            browser::document::after_paint(move || self.save_changes());
        }
    }

    /// Saves at once what the visitor has changed and is not saved yet.
    pub fn save_changes(self) {
        if !self.has_unsaved_changes() {
            return;
        }
        // The day alone makes answers nobody's.
        if self.signals().owner.get_untracked() == Owner::Unclaimed {
            self.settle();
        } else {
            self.save();
        }
    }

    /// Returns true if there are answers that the visitor has changed and that are not saved yet.
    pub(super) fn has_unsaved_changes(self) -> bool {
        self.is_unsaved(&self.signals().own.answers())
    }

    fn is_unsaved(self, own: &Answers) -> bool {
        self.signals()
            .settled
            .with_untracked(|settled| settled != own)
    }

    /// Saves the answers shown and their result.
    fn save(self) {
        let mut slots = self.slots();
        let saved = self
            .is_answered()
            .then(|| self.to_saved(untrack(|| self.signals().own.today())));
        let owner = slots.save(self.signals().owner.get_untracked(), saved);
        self.write_slots(&slots);
        self.signals().owner.set(owner);
        self.say_whose(&slots);
        self.settle();
    }

    /// Returns true if there is an answer, or a day.
    pub(super) fn is_answered(self) -> bool {
        untrack(|| {
            self.signals()
                .own
                .with_answers(|own| own.as_of.is_some() || !own.profile.is_empty())
        })
    }

    /// Deletes the saved answers of the owner of those shown.
    pub(super) fn delete_saved(self) {
        let mut slots = self.slots();
        slots.clear(self.signals().owner.get_untracked());
        if slots.own.is_none() {
            self.signals().owner.set(Owner::Unclaimed);
        }
        self.write_slots(&slots);
        self.signals().changes.set(None);
        self.signals().welcome.set(Welcome::Nothing);
        self.say_whose(&slots);
    }

    /// Returns the answers saved on the device.
    pub(super) fn slots(self) -> Slots {
        let mut own = self.read(OWN).map(|(saved, _)| saved);
        if let Some(own) = own.as_mut().filter(|own| own.school.is_none()) {
            own.school = self.old_school(&own.profile);
        }
        Slots {
            own,
            visited: self.read(VISITED).map(|(saved, _)| saved),
        }
    }

    fn read(self, name: &str) -> Option<(SavedAnswers, Vec<crate::url::RejectedParam>)> {
        let text = browser::settings::get(name)?;
        SavedAnswers::read(self.signals().own.catalogue(), &text)
    }

    fn write_slots(self, slots: &Slots) {
        let write = |name: &str, saved: Option<&SavedAnswers>| {
            let text = saved.map(|saved| saved.write(self.signals().own.catalogue()));
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
        ChosenSchool::read_old(self.signals().own.catalogue(), &text, profile)
    }

    /// Returns the answers shown with their result, last changed on this day.
    fn to_saved(self, on: Date) -> SavedAnswers {
        untrack(|| {
            let Answers {
                profile,
                as_of,
                skipped,
                school,
            } = self.signals().own.answers();
            let last_result = self.signals().own.with_estimate(|estimate| {
                LastResult::new(
                    self.signals().own.catalogue(),
                    estimate,
                    self.signals().own.today(),
                )
            });
            SavedAnswers {
                on,
                profile,
                as_of,
                skipped,
                school,
                last_result: Some(last_result),
            }
        })
    }
}

/// Restoring.
impl Session {
    /// Shows the visitor's own saved answers in place of an address without any.
    pub(super) fn restore_own(self) {
        let rejected = self.read(OWN).map(|(_, rejected)| rejected);
        let slots = self.slots();
        let Some(own) = &slots.own else { return };
        // Beside the damage of the address itself: a misspelt key, a code that was cut.
        self.signals()
            .navigation
            .add_rejected_params(rejected.unwrap_or_default());
        self.show_saved(Owner::Own, own);
        self.signals().navigation.replace_step();
        let is_updated = self.resume(own.on, own.last_result.as_ref());
        if !own.profile.is_empty() {
            self.signals().welcome.set(Welcome::Restored {
                on: own.on,
                is_updated,
                visited: slots.visited.map(|visited| visited.on),
            });
        }
    }

    /// Takes up whose the answers of the address are, when they are shown already.
    pub(super) fn enter(self, owner: Owner, step: StepMark) {
        let slots = self.slots();
        let goes_on = owner == self.signals().owner.get_untracked() && step != StepMark::Foreign;
        self.signals().owner.set(owner);
        if owner != Owner::Own {
            self.signals().changes.set(None);
        }
        if !goes_on {
            let saved = slots.of(owner);
            let shown = self.signals().own.answers();
            let same = saved.filter(|saved| saved.has_answers(&shown.profile, shown.as_of));
            let skipped = same.map_or_else(Vec::new, |saved| saved.skipped.clone());
            let saved = if owner == Owner::Own { saved } else { same };
            self.signals().own.set_answers(Answers {
                skipped,
                school: saved.and_then(|saved| saved.school.clone()),
                ..shown
            });
        }
        self.say_whose(&slots);
    }

    /// Says whose answers are shown, where they are not the visitor's own.
    fn say_whose(self, slots: &Slots) {
        let is_visiting = self.signals().owner.get_untracked() == Owner::Visited;
        let own = slots.own.as_ref().filter(|_| is_visiting);
        let welcome = own.map_or(Welcome::Nothing, |own| Welcome::Visiting { own: own.on });
        if welcome != Welcome::Nothing || !self.is_restored() {
            self.signals().welcome.set(welcome);
        }
    }

    /// Compares the result with the one seen last, when the visitor's own answers are opened again as they were.
    pub(super) fn resume_own(self) {
        let is_shown = |own: &SavedAnswers| {
            untrack(|| {
                self.signals()
                    .own
                    .with_answers(|shown| own.has_answers(&shown.profile, shown.as_of))
            })
        };
        if let Some(own) = self.slots().own.filter(is_shown) {
            self.resume(own.on, own.last_result.as_ref());
        }
    }

    /// Shows the visitor's own answers in place of those of a link, as a step of the history.
    pub fn take_own_back(self) {
        let Some(own) = self.slots().own else { return };
        self.signals().welcome.set(Welcome::Nothing);
        self.show_saved(Owner::Own, &own);
        self.resume(own.on, own.last_result.as_ref());
    }

    /// Shows the answers of a link that the visitor went on from, as a step of the history.
    pub fn show_visited(self) {
        let slots = self.slots();
        let Some(visited) = &slots.visited else {
            return;
        };
        self.signals().changes.set(None);
        self.show_saved(Owner::Visited, visited);
        self.say_whose(&slots);
    }

    /// Makes the answers shown the visitor's own. The former own ones are saved in their place.
    pub fn adopt_visited(self) {
        let mut slots = self.slots();
        slots.adopt(self.to_saved(untrack(|| self.signals().own.today())));
        self.write_slots(&slots);
        self.settle();
        self.signals().owner.set(Owner::Own);
        self.signals().welcome.set(Welcome::Nothing);
        self.signals().navigation.replace_step();
    }

    /// Dismisses the message about changes; it is not shown again.
    pub fn dismiss_changes(self) {
        self.signals().changes.set(None);
        let mut slots = self.slots();
        let shown = self.signals().own.answers();
        // Another tab may have saved others since.
        let own = slots.own.take();
        if let Some(own) = own.filter(|own| own.has_answers(&shown.profile, shown.as_of)) {
            slots.own = Some(self.to_saved(own.on));
            self.write_slots(&slots);
        }
    }

    fn show_saved(self, owner: Owner, saved: &SavedAnswers) {
        self.signals().owner.set(owner);
        self.signals().own.set_answers(Answers {
            profile: saved.profile.clone(),
            as_of: saved.as_of,
            skipped: saved.skipped.clone(),
            school: saved.school.clone(),
        });
        self.signals().scenarios.set(Scenarios::default());
        self.settle();
    }

    /// Goes on from an earlier visit: names what has changed since, until the visitor has dismissed it or answered
    /// something. Returns true if the catalogue is another one now, and nothing has changed.
    fn resume(self, on: Date, last_result: Option<&LastResult>) -> bool {
        let changes = last_result.map(|last_result| self.changes_since(last_result));
        let is_updated = changes
            .as_ref()
            .is_some_and(|changes| changes.catalogue.is_some());
        let changes = changes.filter(|changes| !changes.is_nothing());
        let is_announced = changes.is_some();
        self.signals().changes.set(changes);
        if !is_announced {
            let mut slots = self.slots();
            slots.own = Some(self.to_saved(on));
            self.write_slots(&slots);
        }
        is_updated && !is_announced
    }

    fn changes_since(self, last_result: &LastResult) -> Changes {
        let catalogue = self.signals().own.catalogue();
        let today = untrack(|| self.signals().own.estimate());
        let changes = Changes::since(catalogue, last_result, &today, &today);
        if changes.is_nothing() {
            return changes;
        }
        let that_day = untrack(|| {
            let day = self.signals().own.as_of().unwrap_or(last_result.on);
            self.signals().own.estimate_on(day)
        });
        Changes::since(catalogue, last_result, &that_day, &today)
    }
}
