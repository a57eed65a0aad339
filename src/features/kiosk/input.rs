//! Touches, keys and the clock, from wherever they come while the kiosk is shown.

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::model::use_kiosk;
use crate::browser::wake_lock::WakeLock;
use crate::browser::{events, keyboard, timer};

/// Milliseconds between two looks at the clock: no second of the countdown is missed.
const TICK: u32 = 500;

/// Connects the session with the browser until the page is left.
pub fn connect() {
    // Without a browser nobody comes.
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    let session = use_kiosk();
    session.settle();
    let wake_lock = StoredValue::new_local(WakeLock::request());
    let renew_wake_lock = move || {
        wake_lock.try_with_value(WakeLock::renew);
    };
    timer::every(TICK, move || session.follow_clock());
    // Timers stand still while the device sleeps: on waking, the clock decides before anything is touched.
    let wake = move |_: &Event| {
        session.follow_clock();
        renew_wake_lock();
    };
    events::on_window(&["pageshow", "focus"], wake);
    events::on_document(&["visibilitychange"], wake);
    events::on_window(&["pointerdown", "wheel", "keydown"], move |event| {
        if session.clear_if_idle() {
            // The screen that was touched is gone.
            events::swallow(event);
            return;
        }
        session.restart_idle();
        renew_wake_lock();
        match event.type_().as_str() {
            "pointerdown" => session.use_pointer(),
            "keydown" => {
                let key = keyboard::key(event);
                let is_plain = keyboard::is_plain(event);
                if is_plain && session.press(&key, keyboard::is_repeated(event)) {
                    event.prevent_default();
                }
            }
            _ => {}
        }
    });
    events::on_window(&["click"], move |event| {
        session.guard_history();
        let is_early = session.is_settling.get_untracked()
            && events::is_pointer_click(event)
            && events::is_inside(event, ".fair-screen");
        if is_early {
            events::swallow(event);
        }
    });
    events::on_window(&["popstate", "hashchange"], move |_| {
        session.follow_history();
    });
}
