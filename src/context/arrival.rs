//! The address leads to what is shown: when the page is opened, by links, back and forward.

use leptos::prelude::*;

use super::session::Session;
use crate::browser;
use crate::estimation::Answers;
use crate::route::Route;
use crate::storage::{AddressAnswers, Arrival, Owner, StepMark};
use crate::url::{self, Reading, Scenarios};

impl Session {
    /// Shows what the address says when the page is opened.
    pub(super) fn open_address(self) {
        let (reading, step) = self.read_address();
        let is_repaired = reading.is_repaired();
        let is_kiosk = is_kiosk(&reading);
        let arrival = self.slots().on_load(&(&reading.answers).into(), step);
        self.show(reading);
        match arrival {
            // Nobody's answers are brought to a screen that everybody sees.
            _ if is_kiosk => self.signals().navigation.keep_address(),
            Arrival::RestoreOwn => self.restore_own(),
            Arrival::KeepShown => self.signals().navigation.keep_address(),
            Arrival::Show(owner) => {
                self.enter(owner, step);
                if owner == Owner::Own {
                    self.resume_own();
                }
                self.mark_step(is_repaired);
            }
        }
        self.settle();
    }

    /// Shows what the address says, which has become another.
    pub fn follow_address(self) {
        let (reading, step) = self.read_address();
        let is_repaired = reading.is_repaired();
        let is_kiosk = is_kiosk(&reading);
        let owner = self.signals().owner.get_untracked();
        // Browsers tell of one step twice.
        let is_unsaved = self.has_unsaved_changes();
        let arrival = self.with_address_answers(|shown| {
            let address = (&reading.answers).into();
            self.slots().on_move(shown, owner, &address, step)
        });
        let before = untrack(|| self.signals().navigation.route());
        let is_other = if arrival == Arrival::KeepShown && !is_kiosk {
            self.show_page(reading);
            false
        } else {
            self.show(reading)
        };
        if untrack(|| self.signals().navigation.route()) != before {
            self.dismiss_restored();
        }
        match arrival {
            _ if is_kiosk => {
                self.signals().owner.set(Owner::Unclaimed);
                self.signals().navigation.keep_address();
            }
            Arrival::RestoreOwn => self.restore_own(),
            Arrival::KeepShown => self.signals().navigation.replace_step(),
            Arrival::Show(owner) => {
                self.enter(owner, step);
                match step {
                    StepMark::Foreign => self.mark_step(is_repaired),
                    _ => self.signals().navigation.keep_address(),
                }
                match step {
                    StepMark::Cleared => self.delete_saved(),
                    // Back or forward to what was answered here: it is saved as if it were answered again.
                    StepMark::Own | StepMark::Visited if is_other && self.is_answered() => return,
                    _ => {}
                }
            }
        }
        if is_other || !is_unsaved {
            self.settle();
        }
    }

    fn read_address(self) -> (Reading, StepMark) {
        let reading = url::read(
            self.signals().own.catalogue(),
            &browser::address::fragment(),
        );
        let mark = browser::address::step_mark().and_then(|mark| StepMark::from_id(&mark));
        (reading, mark.unwrap_or_default())
    }

    /// Marks a step made by a link with the owner of its answers. A repaired address is written as it should be.
    fn mark_step(self, is_repaired: bool) {
        if is_repaired {
            self.signals().navigation.replace_step();
        } else {
            self.signals().navigation.mark_step();
        }
    }

    /// Shows the page, answers and settings of an address. Returns true if the answers are others than those shown.
    pub fn show(self, reading: Reading) -> bool {
        let answers = &reading.answers;
        let shown = self.signals().own.answers();
        let is_other = shown.profile != answers.profile;
        self.signals().own.set_answers(Answers {
            profile: answers.profile.clone(),
            as_of: answers.as_of,
            ..shown
        });
        // Those in hand stay where a page that compares nothing names none.
        if reading.route == Ok(Route::Compare) || answers.scenarios != Scenarios::default() {
            self.signals().scenarios.set(answers.scenarios.clone());
        }
        self.show_page(reading);
        is_other
    }

    /// Shows the page and the settings of an address with the answers shown already.
    fn show_page(self, reading: Reading) {
        let Reading { route, answers } = reading;
        self.signals()
            .navigation
            .links()
            .set_page_fields(answers.settings, &route);
        self.signals().navigation.dismiss_rejected_params();
        self.signals()
            .navigation
            .add_rejected_params(answers.rejected);
        self.signals().navigation.show(route);
    }

    /// Reads the answers shown, as an address has them.
    fn with_address_answers<R>(self, read: impl FnOnce(&AddressAnswers) -> R) -> R {
        let has_scenarios = self
            .signals()
            .scenarios
            .with_untracked(|scenarios| *scenarios != Scenarios::default());
        untrack(|| {
            self.signals().own.with_answers(|own| {
                read(&AddressAnswers {
                    profile: &own.profile,
                    as_of: own.as_of,
                    has_scenarios,
                })
            })
        })
    }
}

/// Returns true if the address leads to the kiosk, which keeps its steps and its answers to itself.
fn is_kiosk(reading: &Reading) -> bool {
    reading.route == Ok(Route::Fair) && AddressAnswers::from(&reading.answers).is_bare()
}
