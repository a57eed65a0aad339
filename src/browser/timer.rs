//! Timers that end with the component that asked for them, and the clock on the wall.

use gloo_timers::callback::{Interval, Timeout};
use leptos::prelude::StoredValue;

/// A call that is still to come; dropped, it never comes.
pub struct Timer(
    #[expect(dead_code, reason = "cancels the call when it is dropped")] Option<Timeout>,
);

impl Timer {
    /// Calls back once, after this many milliseconds.
    pub fn after(milliseconds: u32, call: impl FnOnce() + 'static) -> Self {
        // Tests without a browser have no timers.
        Self(cfg!(target_arch = "wasm32").then(|| Timeout::new(milliseconds, call)))
    }
}

/// Calls back once, after this many milliseconds, whatever is shown by then.
pub fn later(milliseconds: u32, call: impl FnOnce() + 'static) {
    if cfg!(target_arch = "wasm32") {
        Timeout::new(milliseconds, call).forget();
    }
}

/// Calls back again and again, with this many milliseconds between, until the current reactive owner is cleaned up.
pub fn every(milliseconds: u32, call: impl FnMut() + 'static) {
    if cfg!(target_arch = "wasm32") {
        StoredValue::new_local(Interval::new(milliseconds, call));
    }
}

/// Returns the milliseconds since 1970 by the device's clock. It goes on while the device sleeps, as timers do not.
pub fn now() -> f64 {
    if cfg!(target_arch = "wasm32") {
        js_sys::Date::now()
    } else {
        0.0
    }
}
