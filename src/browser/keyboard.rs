//! Keys pressed, and where the focus goes.

use leptos::web_sys::{Event, FocusEvent, KeyboardEvent, Node};
use wasm_bindgen::JsCast;

/// The name of the key pressed; empty for other events.
pub fn key(event: &Event) -> String {
    event
        .dyn_ref::<KeyboardEvent>()
        .map(KeyboardEvent::key)
        .unwrap_or_default()
}

/// Returns true if a digit is typed.
pub fn is_digit(event: &KeyboardEvent) -> bool {
    let key = event.key();
    key.len() == 1 && key.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns true if a key is pressed without the modifiers of browser shortcuts.
pub fn is_plain(event: &Event) -> bool {
    event
        .dyn_ref::<KeyboardEvent>()
        .is_some_and(|event| !event.ctrl_key() && !event.meta_key() && !event.alt_key())
}

/// Returns true if the event is a repetition while a key is held down.
pub fn is_repeated(event: &Event) -> bool {
    event
        .dyn_ref::<KeyboardEvent>()
        .is_some_and(KeyboardEvent::repeat)
}

/// Returns true while an input method composes characters.
pub fn is_composing(event: &Event) -> bool {
    // Safari ends composing before it tells of the key that ended it; that key has this code.
    const COMPOSES: u32 = 229;
    event
        .dyn_ref::<KeyboardEvent>()
        .is_none_or(|event| event.is_composing() || event.key_code() == COMPOSES)
}

/// Returns the value of the input that an event came from.
pub fn typed(event: &Event) -> String {
    leptos::prelude::event_target_value(event)
}

/// Returns true if the focus moves to an element outside the listener. If it moves to none, the focused element was
/// taken away, or the window was left: the visitor is still there.
pub fn focus_left(event: &Event) -> bool {
    let inside = event
        .current_target()
        .and_then(|listening| listening.dyn_into::<Node>().ok());
    let to = event
        .dyn_ref::<FocusEvent>()
        .and_then(FocusEvent::related_target)
        .and_then(|to| to.dyn_into::<Node>().ok());
    to.is_some_and(|to| inside.is_some_and(|inside| !inside.contains(Some(&to))))
}

/// Returns true if the focus leaves an element for none, as when a picker or the keyboard of a phone closes. It is not
/// lost while the visitor is in another window.
pub fn focus_lost(event: &FocusEvent) -> bool {
    let document = leptos::web_sys::window().and_then(|window| window.document());
    let is_here = document.is_some_and(|document| document.has_focus().unwrap_or(true));
    event.related_target().is_none() && is_here
}
