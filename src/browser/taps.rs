//! Taps that come too early: a second tap of a finger lands on what has just replaced what it aimed at.

use core::cell::Cell;
use core::time::Duration;

use leptos::web_sys::{Element, Event, UiEvent, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Taps on something new are ignored for this time.
const GUARDED: Duration = Duration::from_millis(300);
/// Marks the page while taps are ignored.
const MARK: &str = "data-taps-ignored";

thread_local! {
    /// The region that has just been replaced, and a number for each time.
    static REPLACED: Cell<Option<(&'static str, u32)>> = const { Cell::new(None) };
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

/// Ignores taps on the elements that fit a selector for a moment, since they have just been replaced.
pub fn ignore_on(selector: &'static str) {
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    let count = COUNT.get().wrapping_add(1);
    COUNT.set(count);
    REPLACED.set(Some((selector, count)));
    mark(true);
    leptos::prelude::set_timeout(
        move || {
            if REPLACED.get() == Some((selector, count)) {
                REPLACED.set(None);
                mark(false);
            }
        },
        GUARDED,
    );
}

/// Listens to taps for as long as the page lives. Keys and assistive technology send clicks, too; those count always.
pub fn listen() {
    let Some(document) = window().and_then(|window| window.document()) else {
        return;
    };
    let callback = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        let Some((selector, _)) = REPLACED.get() else {
            return;
        };
        let is_tap = event
            .dyn_ref::<UiEvent>()
            .is_some_and(|event| event.detail() > 0);
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let is_new = target
            .and_then(|target| target.closest(selector).ok().flatten())
            .is_some();
        if is_tap && is_new {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    });
    let _refused = document.add_event_listener_with_callback_and_bool(
        "click",
        callback.as_ref().unchecked_ref(),
        true,
    );
    callback.forget();
}

fn mark(is_ignoring: bool) {
    let root = window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _refused = if is_ignoring {
            root.set_attribute(MARK, "")
        } else {
            root.remove_attribute(MARK)
        };
    }
}
