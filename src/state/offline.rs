//! The page on the device: whether it is there, and whether another version is.

use super::{Signal, State};
use crate::browser::offline::{self, News};

/// What is known of the page on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Offline {
    /// All of the page is there, so that it works without a network.
    pub is_ready: bool,
    /// A version other than the one shown is there.
    pub is_updated: bool,
    /// The browser offers to install the page.
    pub can_install: bool,
}

impl State {
    /// Keeps the page on the device from now on, where the browser can.
    pub fn keep_offline(self) {
        let offline: Signal<Offline> = self.offline;
        offline::keep(move |news| {
            offline.update(|offline| match news {
                News::Ready => offline.is_ready = true,
                News::Updated => offline.is_updated = true,
                News::Installable(can) => offline.can_install = can,
            });
        });
    }
}
