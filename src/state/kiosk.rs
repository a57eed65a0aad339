//! The state of the page while it is a kiosk.

use leptos::prelude::*;
use policy::Profile;

use super::{State, Variants};
use crate::storage::Owner;

impl State {
    /// Deletes the answers of the person who opened the page from memory and from the address, and what was said of
    /// them to screen readers. Answers saved on the device stay there and are not shown.
    pub fn clear_session(self) {
        self.profile.set(Profile::default());
        self.as_of.set(None);
        self.skipped.set(Vec::new());
        self.dropped.set(Vec::new());
        self.last_answered.set(None);
        self.follow_variants(Variants::default(), true);
        self.dismiss_welcome();
        self.set_school(None);
        self.persistence.changes.set(None);
        self.persistence.owner.set(Owner::Unclaimed);
        self.announced.set(String::new());
        self.write_address(false);
    }
}
