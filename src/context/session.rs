//! The visitor's own answers as a whole: whose they are, started from, started over, compared.

use leptos::prelude::*;
use policy::{BenefitIndex, Change, Date, Visitor};

use super::navigation::Navigation;
use crate::browser;
use crate::estimation::{Answers, Estimation, typical_profile};
use crate::route::Route;
use crate::storage::{Changes, Owner, StepMark};
use crate::take_away::link::Link;
use crate::url::Scenarios;

/// The visitor's own answers as a whole: a handle to its signals, which live as long as the page.
///
/// Nothing here has to be called after answering: [`Session::follow`] and [`Session::save_after_paint`] are effects of
/// the page.
#[derive(Clone, Copy)]
pub struct Session(&'static Signals);

/// The signals of a session.
pub(super) struct Signals {
    pub(super) own: Estimation,
    pub(super) navigation: Navigation,
    pub(super) scenarios: RwSignal<Scenarios>,
    /// The owner of the answers shown.
    pub(super) owner: RwSignal<Owner>,
    /// The message about saved answers.
    pub(super) welcome: RwSignal<Welcome>,
    /// The changes since the last visit, until the visitor has seen them.
    pub(super) changes: RwSignal<Option<Changes>>,
    /// The answers as they were shown or saved last. What differs from them is the visitor's doing.
    pub(super) settled: RwSignal<Answers>,
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

impl Session {
    pub(super) fn new(navigation: Navigation, owner: RwSignal<Owner>) -> Self {
        let links = navigation.links();
        Self(Box::leak(Box::new(Signals {
            own: links.own,
            navigation,
            scenarios: links.scenarios,
            owner,
            welcome: RwSignal::new(Welcome::Nothing),
            changes: RwSignal::new(None),
            settled: RwSignal::new(Answers::default()),
        })))
    }

    pub(super) fn signals(self) -> &'static Signals {
        self.0
    }

    /// Follows what the visitor does with the owner of the answers and with the address; tracked.
    pub fn follow(self) {
        self.claim();
        if self.0.navigation.follow() {
            self.dismiss_restored();
        }
    }

    /// Makes answers that the visitor has changed somebody's: the visitor's own, unless such are saved already. The day
    /// alone is nobody's.
    fn claim(self) {
        let is_changed = self.0.own.with_answers(|answers| {
            self.0.settled.with_untracked(|settled| {
                answers.profile != settled.profile
                    || answers.skipped != settled.skipped
                    || answers.school != settled.school
            })
        });
        if is_changed && self.0.owner.get_untracked() == Owner::Unclaimed {
            self.0.owner.set(self.slots().claimant());
            // Back to what the visitor went on from, it is the visitor's, too.
            browser::address::mark_step(StepMark::of(self.0.owner.get_untracked()).id());
        }
    }

    /// Starts from the answers of a typical visitor and opens the estimate.
    pub fn start_from(self, visitor: &Visitor) {
        // They become the visitor's own even where the same are shown.
        self.0.settled.set(Answers::default());
        self.0.own.set_answers(Answers {
            profile: typical_profile(visitor, self.0.own.update_today()),
            as_of: untrack(|| self.0.own.as_of()),
            ..Answers::default()
        });
        self.0.scenarios.set(Scenarios::default());
        self.0.navigation.go(Route::Estimate);
    }

    /// Takes all answers back, and deletes the saved ones: the visitor's own, or those of a link while such are shown.
    pub fn start_over(self) {
        self.clear_answers();
        self.0.own.focus().set(None);
        self.0
            .navigation
            .add_step(match self.0.owner.get_untracked() {
                Owner::Visited => StepMark::Visited,
                Owner::Own | Owner::Unclaimed => StepMark::Cleared,
            });
        self.delete_saved();
    }

    /// Deletes the answers from memory and from the address, and what was announced of them to screen readers. Answers
    /// saved on the device stay there and are not shown.
    pub fn hide_answers(self) {
        self.clear_answers();
        self.0.welcome.set(Welcome::Nothing);
        self.0.changes.set(None);
        self.0.owner.set(Owner::Unclaimed);
        self.0.navigation.announce(String::new());
        self.0.navigation.replace_step();
    }

    fn clear_answers(self) {
        self.0.own.set_answers(Answers::default());
        self.0.scenarios.set(Scenarios::default());
        self.0.navigation.dismiss_rejected_params();
        self.settle();
    }

    /// Takes the answers shown for what is known of them: nothing is left to be saved.
    pub(super) fn settle(self) {
        self.0.settled.set(self.0.own.answers());
    }

    /// Returns the visitor's own answers and their estimate, whatever the nearest [`Estimation`] is.
    pub fn own(self) -> Estimation {
        self.0.own
    }

    /// Returns the answers that each scenario changes.
    pub fn scenarios(self) -> RwSignal<Scenarios> {
        self.0.scenarios
    }

    /// Returns what there is to say about saved answers; tracked.
    pub fn welcome(self) -> Welcome {
        self.0.welcome.get()
    }

    /// Says something about saved answers.
    pub fn set_welcome(self, welcome: Welcome) {
        self.0.welcome.set(welcome);
    }

    /// Dismisses what is said about saved answers.
    pub fn dismiss_welcome(self) {
        self.0.welcome.set(Welcome::Nothing);
    }

    /// Dismisses the message about restored answers, once the visitor has gone on to another page.
    pub(super) fn dismiss_restored(self) {
        if self.is_restored() {
            self.dismiss_welcome();
        }
    }

    pub(super) fn is_restored(self) -> bool {
        matches!(self.0.welcome.get_untracked(), Welcome::Restored { .. })
    }

    /// Returns the changes of the result since the last visit; tracked.
    pub fn changes(self) -> Option<Changes> {
        self.0.changes.get()
    }

    /// Names changes of the result since the last visit.
    pub fn set_changes(self, changes: Option<Changes>) {
        self.0.changes.set(changes);
    }

    /// Shows the rules of another day on all pages; `None` is today.
    pub fn show_as_of(self, day: Option<Date>) {
        self.0.own.show_as_of(day);
    }

    /// Returns the day whose rules are shown where the visitor named one; tracked.
    pub fn as_of(self) -> Option<Date> {
        self.0.own.as_of()
    }

    /// Returns the benefit whose questions the estimate asks first; tracked.
    pub fn focus_benefit(self) -> Option<BenefitIndex> {
        self.0.own.focus().get()
    }

    /// Asks the question first that narrows most, no longer those of one benefit.
    pub fn clear_focus_benefit(self) {
        self.0.own.focus().set(None);
        browser::document::focus("#main");
    }

    /// Returns the address of a comparison with one more scenario; tracked.
    pub fn link_with_scenario(self, changes: &[Change]) -> String {
        self.0.navigation.links().to_scenario(changes)
    }

    /// Returns the short link that leads back to the estimate or the comparison; tracked.
    pub fn short_link(self, route: Route) -> Link {
        self.0.navigation.links().short(route)
    }
}
