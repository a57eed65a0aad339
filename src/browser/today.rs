//! Today, where the visitor is.

use leptos::prelude::{LocalStorage, SetValue, StoredValue};
use policy::Date;

use super::events;
use super::timer::Timer;

/// The longest time between two looks at the clock, in milliseconds: timers stand still while a device sleeps.
const MAX_PAUSE: u32 = 600_000;
/// Events after which a page may have been out of sight for days.
const RETURNS: [&str; 3] = ["visibilitychange", "pageshow", "focus"];

/// Returns today by the visitor's clock; the other day where the clock is no help.
pub fn today(otherwise: Date) -> Date {
    clock().unwrap_or(otherwise)
}

/// Calls back whenever another day may have begun: at midnight, and when the page comes back into sight. Until the current
/// reactive owner is cleaned up.
pub fn on_change(changed: impl Fn() + Copy + 'static) {
    // Events of the document reach the window.
    events::on_window(&RETURNS, move |_| changed());
    wait_for_midnight(StoredValue::new_local(None), changed);
}

/// Calls back at midnight, again and again; the timer to come is kept, and ends with its owner.
fn wait_for_midnight(
    timer: StoredValue<Option<Timer>, LocalStorage>,
    changed: impl Fn() + Copy + 'static,
) {
    let next = Timer::after(milliseconds_to_midnight().min(MAX_PAUSE), move || {
        changed();
        wait_for_midnight(timer, changed);
    });
    timer.try_set_value(Some(next));
}

/// Returns the milliseconds until a second after midnight.
#[cfg(target_arch = "wasm32")]
fn milliseconds_to_midnight() -> u32 {
    let now = js_sys::Date::new_0();
    let passed = (now.get_hours() * 60 + now.get_minutes()) * 60 + now.get_seconds();
    ((24 * 60 * 60_u32).saturating_sub(passed) + 1) * 1_000
}

/// Tests without a browser have no clock.
#[cfg(not(target_arch = "wasm32"))]
fn milliseconds_to_midnight() -> u32 {
    MAX_PAUSE
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
