//! The owner of the answers shown, and the slots in which answers are saved.
//!
//! A device saves two sets of answers: the visitor's own, and those of a link that the visitor went on from. The own
//! ones change only while they are shown, or when the visitor says that the others are theirs.

use policy::{Date, Profile};

use super::saved_answers::SavedAnswers;
use crate::url::{Answers, Scenarios};

/// The owner of the answers shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Owner {
    /// The visitor's own.
    Own,
    /// Those of a link, while others are saved as the visitor's own.
    Visited,
    /// Those of a link or none, while nothing is saved: they become the visitor's own with the first change.
    #[default]
    Unclaimed,
}

/// The mark of a step of the history. It outlasts a reload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StepMark {
    /// The step was made by a link, a bookmark or the address bar, and shows for the first time.
    #[default]
    Foreign,
    /// The step was made here, with the visitor's own answers.
    Own,
    /// The step was made here, with answers that came by a link.
    Visited,
    /// The step was shown here, with answers that nobody had changed.
    Unclaimed,
    /// The step was made by starting over.
    Cleared,
}

impl StepMark {
    /// Returns the mark of a step that shows the answers of an owner.
    pub fn of(owner: Owner) -> Self {
        match owner {
            Owner::Own => Self::Own,
            Owner::Visited => Self::Visited,
            Owner::Unclaimed => Self::Unclaimed,
        }
    }

    /// Returns the text in the history; that of a foreign step is never written.
    pub fn id(self) -> &'static str {
        match self {
            Self::Foreign => "",
            Self::Own => "own",
            Self::Visited => "visited",
            Self::Unclaimed => "unclaimed",
            Self::Cleared => "cleared",
        }
    }

    /// Finds the mark with this text.
    pub fn from_id(id: &str) -> Option<Self> {
        let all = [Self::Own, Self::Visited, Self::Unclaimed, Self::Cleared];
        all.into_iter().find(|mark| mark.id() == id)
    }
}

/// The answers of an address.
#[derive(Debug, Clone, Copy)]
pub struct AddressAnswers<'a> {
    /// The answers.
    pub profile: &'a Profile,
    /// The day estimated for.
    pub as_of: Option<Date>,
    /// True if it compares scenarios.
    pub has_scenarios: bool,
}

/// The decision for an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// The visitor's own saved answers, in the place of an address without any.
    RestoreOwn,
    /// Keeps the answers shown, since the address has none.
    KeepShown,
    /// The answers of the address, which are of this owner.
    Show(Owner),
}

/// The answers saved on the device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Slots {
    /// The visitor's own.
    pub own: Option<SavedAnswers>,
    /// Those of a link that the visitor went on from, or own ones that were set aside for them.
    pub visited: Option<SavedAnswers>,
}

impl<'a> From<&'a Answers> for AddressAnswers<'a> {
    fn from(answers: &'a Answers) -> Self {
        Self {
            profile: &answers.profile,
            as_of: answers.as_of,
            has_scenarios: answers.scenarios != Scenarios::default(),
        }
    }
}

impl AddressAnswers<'_> {
    /// Returns whether the address has no answers. Settings of a page are none.
    pub fn is_bare(&self) -> bool {
        self.profile.is_empty() && self.as_of.is_none() && !self.has_scenarios
    }

    fn are(&self, saved: Option<&SavedAnswers>) -> bool {
        saved.is_some_and(|saved| saved.has_answers(self.profile, self.as_of))
    }
}

impl Slots {
    /// Decides what to show when the page is opened at an address.
    pub fn on_load(&self, address: &AddressAnswers, step: StepMark) -> Arrival {
        if address.is_bare() {
            return if self.own.is_some() {
                Arrival::RestoreOwn
            } else {
                Arrival::Show(Owner::Unclaimed)
            };
        }
        Arrival::Show(match step {
            StepMark::Own | StepMark::Cleared => Owner::Own,
            StepMark::Visited => self.visitor(),
            StepMark::Foreign | StepMark::Unclaimed => self.owner_of(address),
        })
    }

    /// Decides what to show when the address changes on an open page: by a link, the address bar, back or forward.
    /// `shown` are the answers shown before, of this owner.
    pub fn on_move(
        &self,
        shown: &AddressAnswers,
        owner: Owner,
        address: &AddressAnswers,
        step: StepMark,
    ) -> Arrival {
        let is_same = address.profile == shown.profile && address.as_of == shown.as_of;
        match step {
            StepMark::Own | StepMark::Cleared => Arrival::Show(Owner::Own),
            StepMark::Visited => Arrival::Show(self.visitor()),
            // A step before the first answer here.
            StepMark::Unclaimed if address.is_bare() && self.own.is_some() => {
                Arrival::Show(Owner::Own)
            }
            StepMark::Foreign if address.is_bare() && !shown.is_bare() => Arrival::KeepShown,
            StepMark::Foreign if address.is_bare() => self.on_load(address, step),
            StepMark::Foreign if is_same => Arrival::Show(owner),
            StepMark::Unclaimed | StepMark::Foreign => Arrival::Show(self.owner_of(address)),
        }
    }

    /// Returns whose the answers of a link are.
    fn owner_of(&self, address: &AddressAnswers) -> Owner {
        if address.are(self.own.as_ref()) {
            Owner::Own
        } else {
            self.visitor()
        }
    }

    /// Returns whose answers are that are not the visitor's own.
    fn visitor(&self) -> Owner {
        if self.own.is_some() {
            Owner::Visited
        } else {
            Owner::Unclaimed
        }
    }

    /// Returns the saved answers of an owner.
    pub fn of(&self, owner: Owner) -> Option<&SavedAnswers> {
        match owner {
            Owner::Own => self.own.as_ref(),
            Owner::Visited => self.visited.as_ref(),
            Owner::Unclaimed => None,
        }
    }

    /// Returns whose answers become that nobody has changed yet. Another tab may have saved own ones since they came.
    pub fn claimant(&self) -> Owner {
        if self.own.is_some() {
            Owner::Visited
        } else {
            Owner::Own
        }
    }

    /// Saves answers that were changed, `None` where the last one was taken back. Returns whose they are from now on.
    pub fn save(&mut self, owner: Owner, answers: Option<SavedAnswers>) -> Owner {
        let owner = match owner {
            Owner::Unclaimed => self.claimant(),
            known => known,
        };
        match owner {
            Owner::Own => self.own = answers,
            Owner::Visited | Owner::Unclaimed => self.visited = answers,
        }
        owner
    }

    /// Makes answers the visitor's own. The former own ones are set aside.
    pub fn adopt(&mut self, answers: SavedAnswers) {
        self.visited = self.own.replace(answers);
    }

    /// Deletes the answers of an owner: starting over with somebody else's leaves the visitor's own alone.
    pub fn clear(&mut self, owner: Owner) {
        self.visited = None;
        if owner != Owner::Visited {
            self.own = None;
        }
    }
}

#[cfg(test)]
mod tests;
