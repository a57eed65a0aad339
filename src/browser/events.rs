//! Event listeners that end with the component that asked for them.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::StoredValue;
use leptos::web_sys::{Element, Event, EventTarget, MouseEvent, window};
use wasm_bindgen::JsCast;

/// Calls the handler on each of these events of the window until the current reactive owner is cleaned up.
///
/// The handler runs before any element of the page hears of the event, and may cancel it.
pub fn on_window(events: &[&'static str], handler: impl Fn(&Event) + 'static) {
    listen_at_window(events, EventListenerPhase::Capture, Rc::new(handler));
}

/// Calls the handler on each of these events of the window until the current reactive owner is cleaned up.
///
/// The handler runs after all elements of the page, unless one of them has cancelled the event.
pub fn on_window_last(events: &[&'static str], handler: impl Fn(&Event) + 'static) {
    listen_at_window(events, EventListenerPhase::Bubble, Rc::new(handler));
}

/// Calls the handler on each of these events of the document until the current reactive owner is cleaned up, before any
/// element of the page hears of the event.
pub fn on_document(events: &[&'static str], handler: impl Fn(&Event) + 'static) {
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    if let Some(document) = window().and_then(|window| window.document()) {
        let target = document.unchecked_ref();
        listen(
            target,
            events,
            EventListenerPhase::Capture,
            Rc::new(handler),
        );
    }
}

fn listen_at_window(
    events: &[&'static str],
    phase: EventListenerPhase,
    handler: Rc<dyn Fn(&Event)>,
) {
    // Tests without a browser have no window.
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    if let Some(window) = window() {
        listen(window.unchecked_ref(), events, phase, handler);
    }
}

fn listen(
    target: &EventTarget,
    events: &[&'static str],
    phase: EventListenerPhase,
    handler: Rc<dyn Fn(&Event)>,
) {
    let options = EventListenerOptions {
        phase,
        passive: false,
    };
    for event in events {
        let handler = Rc::clone(&handler);
        let listener = EventListener::new_with_options(target, *event, options, move |event| {
            handler(event);
        });
        // Dropped with the owner, and the listener is removed.
        StoredValue::new_local(listener);
    }
}

/// Cancels an event: neither the page nor the browser acts on it.
pub fn swallow(event: &Event) {
    event.prevent_default();
    event.stop_immediate_propagation();
}

/// Returns true if a click was made with a pointer, not by a key, a script or assistive technology.
pub fn is_pointer_click(event: &Event) -> bool {
    event
        .dyn_ref::<MouseEvent>()
        .is_some_and(|event| event.detail() > 0)
}

/// Returns true if an event happened inside an element that matches the selector.
pub fn is_inside(event: &Event, selector: &str) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}
