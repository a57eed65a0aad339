//! Taps that come too early: a second tap of a finger lands on what has just replaced what it aimed at.

use core::cell::Cell;

use leptos::web_sys::window;

use super::events;
use super::timer::Timer;

/// Taps on something new are ignored for this time, in milliseconds.
const GUARDED: u32 = 300;
/// Marks the page while taps are ignored.
const MARK: &str = "data-taps-ignored";

thread_local! {
    /// The selector of what has just been replaced.
    static REPLACED: Cell<Option<&'static str>> = const { Cell::new(None) };
    /// The end of the time; a new one takes its place.
    static END: Cell<Option<Timer>> = const { Cell::new(None) };
}

/// Ignores taps on the elements that fit a selector for a moment, since they have just been replaced.
pub fn ignore_on(selector: &'static str) {
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    REPLACED.set(Some(selector));
    mark(true);
    END.set(Some(Timer::after(GUARDED, || {
        REPLACED.set(None);
        mark(false);
    })));
}

/// Listens to taps until the current reactive owner is cleaned up. Keys and assistive technology send clicks, too; those
/// count always.
pub fn listen() {
    events::on_document(&["click"], |event| {
        if let Some(selector) = REPLACED.get()
            && events::is_pointer_click(event)
            && events::is_inside(event, selector)
        {
            events::swallow(event);
        }
    });
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
