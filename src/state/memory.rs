//! Memory: the answers kept on the device from one visit to the next, where the browser allows it.
//!
//! What a visitor may rely on:
//!
//! - An address without answers brings the kept ones back, in its place, and a line says so.
//! - An address with answers is shown as it is, and what is kept stays as it was until the visitor changes something;
//!   until then and after, as long as the page is open, a line offers to bring the kept answers back.
//! - Kept is what the visitor did last, in whichever tab: answering, starting from somebody, going back to what was
//!   answered before. No tab looks at what another one keeps.
//! - Starting over forgets everything about the answers. Language and theme are settings and stay.

use policy::{Date, Profile};

use super::changes::Changes;
use super::kept::{Kept, Seen};
use super::{Signal, State, Variants, locked};
use crate::browser;

/// The name of the setting.
const NAME: &str = "answers";

/// What the page has to say about what was kept.
#[derive(Clone, Copy)]
pub struct Memory {
    /// What became of the kept answers when the page was opened, as long as there is reason to say it.
    pub welcome: Signal<Welcome>,
    /// What has changed since the last visit, until the visitor has seen it.
    pub changes: Signal<Option<Changes>>,
    /// The kept answers where the address has others, as text; what the visitor does now is kept in their place.
    others: Signal<String>,
    /// Whether the answers shown are the visitor's own, and not those of a link.
    pub(super) are_own: Signal<bool>,
}

/// What became of the kept answers when the page was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Welcome {
    /// There is nothing to say.
    Nothing,
    /// They are shown again.
    Again {
        /// The day on which one was last changed.
        on: Date,
        /// Whether the catalogue is another one now, which changed nothing for this visitor.
        is_updated: bool,
    },
    /// The address has others.
    Others {
        /// The day on which one was last changed.
        on: Date,
    },
}

impl Memory {
    pub(super) fn new() -> Self {
        Self {
            welcome: Signal::new(Welcome::Nothing),
            changes: Signal::new(None),
            others: Signal::new(String::new()),
            are_own: Signal::new(false),
        }
    }

    /// Takes the line about answers brought back away, once the visitor has gone on to another page.
    pub(super) fn go_on(self) {
        if self
            .welcome
            .with_untracked(|welcome| matches!(welcome, Welcome::Again { .. }))
        {
            self.welcome.set(Welcome::Nothing);
        }
    }
}

impl State {
    /// Takes up what was kept, once the address has been read.
    pub(super) fn remember(self) {
        let text = browser::settings::get(NAME).unwrap_or_default();
        let Some((kept, dropped)) = Kept::read(self.catalogue(), &text) else {
            return;
        };
        let is_brought_back = !self.is_anything_answered();
        if is_brought_back {
            // Beside what the address has that is none: an answer misspelt, a code cut short.
            self.dropped.update(|known| known.extend(dropped));
            self.take_up(&kept);
            self.write_address(false);
        } else if self.shows(&kept) {
            self.skipped.set(kept.unsure);
        } else {
            // Over a reload, a tab keeps its own answers without asking again.
            if browser::address::is_own() {
                self.memory.are_own.set(true);
            } else {
                self.memory.others.set(text);
                self.memory.welcome.set(Welcome::Others { on: kept.on });
            }
            return;
        }
        let is_updated = self.resume(kept.on, kept.seen);
        if is_brought_back && !kept.profile.is_empty() {
            let on = kept.on;
            self.memory.welcome.set(Welcome::Again { on, is_updated });
        }
    }

    /// Keeps the present answers and their result, or forgets them where nothing is answered.
    pub(super) fn keep(self) {
        // What a variant answers otherwise is no answer of the visitor's own.
        if self.place.is_none() {
            self.keep_on(self.today());
        }
    }

    /// Forgets everything about the answers.
    pub(super) fn forget(self) {
        browser::settings::set(NAME, None);
        self.memory.welcome.set(Welcome::Nothing);
        self.memory.changes.set(None);
    }

    /// Brings the kept answers back in place of those of the address, as a step of the history.
    pub fn bring_back(self) {
        let text = self.memory.others.get_untracked();
        self.memory.welcome.set(Welcome::Nothing);
        if let Some((kept, dropped)) = Kept::read(self.catalogue(), &text) {
            self.dropped.set(dropped);
            self.take_up(&kept);
            self.last_answered.set(None);
            self.write_address(true);
            // Something else may have been kept since.
            browser::settings::set(NAME, Some(&text));
            self.resume(kept.on, kept.seen);
        }
    }

    /// Takes the line about the kept answers away.
    pub fn close_welcome(self) {
        self.memory.welcome.set(Welcome::Nothing);
    }

    /// Takes away what was said about changes; it is not said again.
    pub fn close_changes(self) {
        self.memory.changes.set(None);
        let text = browser::settings::get(NAME).unwrap_or_default();
        let kept = Kept::read(self.catalogue(), &text);
        // Another tab may have kept others since.
        if let Some((kept, _)) = kept.filter(|(kept, _)| self.shows(kept)) {
            self.keep_on(kept.on);
        }
    }

    /// Goes on from an earlier visit: tells what has changed since, until the visitor has closed it or answered
    /// something. Gives whether the catalogue is another one now, and nothing has changed.
    fn resume(self, on: Date, seen: Option<Seen>) -> bool {
        let changes = seen.map(|seen| self.changes_since(&seen));
        let is_updated = changes
            .as_ref()
            .is_some_and(|changes| changes.catalogue.is_some());
        let changes = changes.filter(|changes| !changes.is_nothing());
        let is_told = changes.is_some();
        self.memory.changes.set(changes);
        self.memory.are_own.set(true);
        if !is_told {
            self.keep_on(on);
        }
        is_updated && !is_told
    }

    /// Whether the address gave any answer; settings of a page are none.
    fn is_anything_answered(self) -> bool {
        self.as_of.get_untracked().is_some()
            || !self.profile.with_untracked(Profile::is_empty)
            || self
                .variants
                .with_untracked(|variants| *variants != Variants::default())
    }

    fn shows(self, kept: &Kept) -> bool {
        self.as_of.get_untracked() == kept.as_of
            && self
                .profile
                .with_untracked(|profile| *profile == kept.profile)
    }

    fn take_up(self, kept: &Kept) {
        self.as_of.set(kept.as_of);
        self.skipped.set(kept.unsure.clone());
        self.profile.set(kept.profile.clone());
        self.follow_variants(Variants::default(), true);
    }

    fn keep_on(self, on: Date) {
        let (catalogue, profile) = (self.catalogue(), self.profile.get_untracked());
        let as_of = self.as_of.get_untracked();
        let is_answered = !profile.is_empty() || as_of.is_some();
        let text = is_answered.then(|| {
            let estimate = self.estimate.get_untracked();
            let kept = Kept {
                on,
                profile,
                as_of,
                unsure: self.skipped.get_untracked(),
                seen: Some(Seen::new(catalogue, &estimate, self.today())),
            };
            kept.write(catalogue)
        });
        browser::settings::set(NAME, text.as_deref());
        self.memory.are_own.set(true);
    }

    fn changes_since(self, seen: &Seen) -> Changes {
        let today = self.estimate.get_untracked();
        let changes = Changes::since(self.catalogue(), seen, &today, &today);
        if changes.is_nothing() {
            return changes;
        }
        let day = self.as_of.get_untracked().unwrap_or(seen.on);
        let that_day = self
            .profile
            .with_untracked(|profile| locked(self.estimator).estimate(profile, day));
        Changes::since(self.catalogue(), seen, &that_day, &today)
    }
}
