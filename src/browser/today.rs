//! Today, where the visitor is.

use core::time::Duration;

use leptos::prelude::set_timeout;
use policy::Date;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The longest time between two looks at the clock: timers stand still while a device sleeps.
const MAX_PAUSE: Duration = Duration::from_secs(600);
/// Events after which a page may have been out of sight for days.
const RETURNS: [&str; 3] = ["visibilitychange", "pageshow", "focus"];

/// Returns today by the visitor's clock; the other day where the clock is no help.
pub fn today(otherwise: Date) -> Date {
    clock().unwrap_or(otherwise)
}

/// Calls back whenever another day may have begun: at midnight, and when the page comes back into sight. For as long as
/// the page lives.
pub fn on_change(changed: impl Fn() + Copy + 'static) {
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    wait_for_midnight(changed);
    let Some(window) = leptos::web_sys::window() else {
        return;
    };
    let callback = Closure::<dyn FnMut()>::new(changed);
    for event in RETURNS {
        // Events of the document reach the window.
        let _refused = window.add_event_listener_with_callback_and_bool(
            event,
            callback.as_ref().unchecked_ref(),
            true,
        );
    }
    callback.forget();
}

fn wait_for_midnight(changed: impl Fn() + Copy + 'static) {
    set_timeout(
        move || {
            changed();
            wait_for_midnight(changed);
        },
        until_midnight().min(MAX_PAUSE),
    );
}

/// Returns the time until a second after midnight.
fn until_midnight() -> Duration {
    let now = js_sys::Date::new_0();
    let passed = (now.get_hours() * 60 + now.get_minutes()) * 60 + now.get_seconds();
    Duration::from_secs(u64::from((24 * 60 * 60_u32).saturating_sub(passed) + 1))
}

#[cfg(target_arch = "wasm32")]
fn clock() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let small = |value: u32| i8::try_from(value).ok();
    let year = i16::try_from(now.get_full_year()).ok()?;
    Date::new(year, small(now.get_month() + 1)?, small(now.get_date())?)
}

/// Tests without a browser have no clock.
#[cfg(not(target_arch = "wasm32"))]
fn clock() -> Option<Date> {
    None
}
