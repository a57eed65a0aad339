//! The page on the device: whether it is there, and whether another version is.

use super::State;
use crate::browser::offline::{self, News};
use leptos::prelude::*;

/// State of the page on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, each shown by itself"
)]
pub struct Offline {
    /// All of the page is there, so that it works without a network.
    pub is_ready: bool,
    /// A version other than the one shown is there.
    pub is_updated: bool,
    /// The server has another version than the one shown, and a file of this one could not be had.
    pub is_outdated: bool,
    /// The browser offers to install the page.
    pub can_install: bool,
}

impl State {
    /// Looks for another version on the server after a file of this one could not be fetched.
    pub fn look_for_update(self) {
        offline::when_outdated(move || {
            self.offline.update(|offline| offline.is_outdated = true);
        });
    }

    /// Keeps the page on the device from now on, where the browser can.
    pub fn keep_offline(self) {
        let offline: RwSignal<Offline> = self.offline;
        offline::keep(move |news| {
            offline.update(|offline| match news {
                News::Ready => offline.is_ready = true,
                News::Updated => offline.is_updated = true,
                News::Installable(can) => offline.can_install = can,
            });
        });
    }
}
