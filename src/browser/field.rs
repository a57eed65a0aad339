//! Inputs: what stands in them, and whether it is complete.

use leptos::web_sys::{Event, HtmlInputElement, window};
use wasm_bindgen::JsCast;

/// Returns whether only a part of a day is typed: then the value is empty, and the input says so.
pub fn is_half_typed(input: &HtmlInputElement) -> bool {
    input.validity().bad_input()
}

/// Takes the focus away from an input and gives it back, so that it tells of all that is typed.
pub fn refocus(input: &HtmlInputElement) {
    let _refused = input.blur().and_then(|()| input.focus());
}

/// Returns true if an input has the focus.
pub fn has_focus(input: &HtmlInputElement) -> bool {
    window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element())
        .is_some_and(|active| active == ***input)
}

/// Returns whether an event came from something that does something when it is pressed.
pub fn is_control(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<leptos::web_sys::Element>().ok())
        .and_then(|target| {
            target
                .closest("label, button, input, a, summary")
                .ok()
                .flatten()
        })
        .is_some()
}

/// Returns whether an event came from a choice.
pub fn is_choice(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| matches!(&*input.type_(), "radio" | "checkbox"))
}
