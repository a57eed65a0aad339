//! A pause that begins anew with each event.

use leptos::prelude::*;

use super::timer::Timer;

/// A pause: something is done once nothing has begun it anew for a time. It ends with the component that made it.
#[derive(Clone, Copy)]
pub struct Pause(StoredValue<Option<Timer>, LocalStorage>);

/// Returns a pause that has not begun and ends with the calling component.
pub fn use_pause() -> Pause {
    Pause(StoredValue::new_local(None))
}

impl Pause {
    /// Begins the pause anew, for this many milliseconds.
    pub fn begin(self, milliseconds: u32, then: impl FnOnce() + 'static) {
        let timer = Timer::after(milliseconds, then);
        self.0.try_set_value(Some(timer));
    }

    /// Ends the pause without doing anything.
    pub fn end(self) {
        self.0.try_set_value(None);
    }
}
