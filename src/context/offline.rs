//! The page on the device: whether it is there, and whether another version is.

use leptos::prelude::*;

use crate::browser::offline::{self, News};

/// The page on the device.
#[derive(Clone, Copy)]
pub struct Offline {
    status: RwSignal<Status>,
}

/// Independent facts, each shown by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, each shown by itself"
)]
struct Status {
    is_ready: bool,
    is_updated: bool,
    is_outdated: bool,
    can_install: bool,
}

impl Offline {
    pub(super) fn new() -> Self {
        Self {
            status: RwSignal::new(Status::default()),
        }
    }

    /// Returns true once all of the page is on the device, so that it works without a network; tracked.
    pub fn is_ready(self) -> bool {
        self.status.get().is_ready
    }

    /// Returns true if a version other than the one shown is on the device; tracked.
    pub fn is_updated(self) -> bool {
        self.status.get().is_updated
    }

    /// Returns true if a file of this version could not be had, and the server has another version; tracked.
    pub fn is_outdated(self) -> bool {
        self.status.get().is_outdated
    }

    /// Returns true if the browser offers to install the page; tracked.
    pub fn can_install(self) -> bool {
        self.status.get().can_install
    }

    /// Keeps the page on the device from now on, where the browser can.
    pub fn keep(self) {
        let status = self.status;
        offline::keep(move |news| {
            status.update(|status| match news {
                News::Ready => status.is_ready = true,
                News::Updated => status.is_updated = true,
                News::Installable(can) => status.can_install = can,
            });
        });
    }

    /// Looks for another version on the server after a file of this one could not be fetched.
    pub fn look_for_update(self) {
        offline::when_outdated(move || self.status.update(|status| status.is_outdated = true));
    }

    /// Dismisses the message about another version on the device.
    pub fn dismiss_update(self) {
        self.status.update(|status| status.is_updated = false);
    }

    /// Installs the page, which the browser offers once.
    pub fn install(self) {
        offline::install();
        self.status.update(|status| status.can_install = false);
    }
}
