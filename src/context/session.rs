//! The visitor's own answers as a whole: saved, restored, started over, compared with scenarios.

use leptos::prelude::*;
use policy::{BenefitIndex, Change, Date, QuestionIndex, Visitor};

use crate::state::{State, Welcome};
use crate::storage::Changes;
use crate::take_away::link::Link;

/// The visitor's own answers as a whole.
#[derive(Clone, Copy)]
pub struct Session {
    state: State,
}

impl Session {
    pub(super) fn new(state: State) -> Self {
        Self { state }
    }

    /// Starts from the answers of a typical visitor and opens the estimate.
    pub fn start_from(self, visitor: &Visitor) {
        self.state.start_from(visitor);
    }

    /// Takes all answers back and deletes the saved ones.
    pub fn start_over(self) {
        self.state.start_over();
    }

    /// Returns what there is to say about saved answers; tracked.
    pub fn welcome(self) -> Welcome {
        self.state.persistence.welcome.get()
    }

    /// Dismisses what is said about saved answers.
    pub fn dismiss_welcome(self) {
        self.state.dismiss_welcome();
    }

    /// Shows the visitor's own saved answers in place of those of a link.
    pub fn take_own_back(self) {
        self.state.take_own_back();
    }

    /// Makes the answers of a link the visitor's own.
    pub fn adopt_visited(self) {
        self.state.adopt_visited();
    }

    /// Shows the answers of a link that the visitor went on from.
    pub fn show_visited(self) {
        self.state.show_visited();
    }

    /// Returns the changes of the result since the last visit; tracked.
    pub fn changes(self) -> Option<Changes> {
        self.state.persistence.changes.get()
    }

    /// Dismisses the changes since the last visit; they are not shown again.
    pub fn dismiss_changes(self) {
        self.state.dismiss_changes();
    }

    /// Shows the rules of another day on all pages; `None` is today.
    pub fn show_as_of(self, day: Option<Date>) {
        self.state.show_as_of(day);
    }

    /// Returns the day whose rules are shown where the visitor named one; tracked.
    pub fn as_of(self) -> Option<Date> {
        self.state.as_of.get()
    }

    /// The question that stays on the card although it is answered, because there is more to read or to put right.
    pub fn pinned_question(self) -> RwSignal<Option<QuestionIndex>> {
        self.state.staying
    }

    /// Returns the benefit whose questions the estimate asks first; tracked.
    pub fn focus_benefit(self) -> Option<BenefitIndex> {
        self.state.policies.leading.get()
    }

    /// Asks the question first that narrows most, no longer those of one benefit.
    pub fn clear_focus_benefit(self) {
        self.state.stop_leading();
    }

    /// Returns the address of a comparison with one more scenario; tracked.
    pub fn link_with_scenario(self, changes: &[Change]) -> String {
        self.state.link_with(changes)
    }

    /// Returns the short link that leads back to this estimate; tracked.
    pub fn short_link(self) -> Link {
        self.state.short_link()
    }
}
