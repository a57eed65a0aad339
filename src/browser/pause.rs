//! A pause that begins anew with each event.

use core::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

/// A pause: something is done once nothing has begun it anew for a time. It ends with the component that made it.
#[derive(Clone, Copy)]
pub struct Pause(StoredValue<Option<TimeoutHandle>>);

/// Returns a pause that has not begun and ends with the calling component.
pub fn use_pause() -> Pause {
    let pause = Pause(StoredValue::new(None));
    on_cleanup(move || pause.end());
    pause
}

impl Pause {
    /// Begins the pause anew.
    pub fn begin(self, time: Duration, then: impl FnOnce() + 'static) {
        self.end();
        self.0.set_value(set_timeout_with_handle(then, time).ok());
    }

    /// Ends the pause without doing anything.
    pub fn end(self) {
        if let Some(Some(handle)) = self.0.try_update_value(Option::take) {
            handle.clear();
        }
    }
}
