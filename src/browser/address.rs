//! The address: what stands behind its `#`.

use leptos::web_sys::{Element, Event};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// What stands behind the `#`, with it; empty where there is none.
pub fn fragment() -> String {
    leptos::web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Changes what stands behind the `#`; as a new step of the history, or in place of the present one.
pub fn set_fragment(fragment: &str, new_step: bool) {
    // Tests without a browser have no address.
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    let Some(history) = leptos::web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    let nothing = wasm_bindgen::JsValue::NULL;
    // Sandboxed frames may refuse; the page works without.
    let _refused = if new_step {
        history.push_state_with_url(&nothing, "", Some(fragment))
    } else {
        history.replace_state_with_url(&nothing, "", Some(fragment))
    };
}

/// Calls back whenever the visitor goes back or forward, or types another fragment. For as long as the page lives.
pub fn on_change(changed: impl FnMut() + 'static) {
    let Some(window) = leptos::web_sys::window() else {
        return;
    };
    let callback = Closure::<dyn FnMut()>::new(changed);
    for event in ["hashchange", "popstate"] {
        let _refused =
            window.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
    }
    callback.forget();
}

/// Calls back when the visitor follows a link to another page of ours. For as long as the page lives.
pub fn on_link(mut followed: impl FnMut() + 'static) {
    let Some(window) = leptos::web_sys::window() else {
        return;
    };
    let callback = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='#/']").ok().flatten());
        if link.is_some() {
            followed();
        }
    });
    let _refused =
        window.add_event_listener_with_callback("click", callback.as_ref().unchecked_ref());
    callback.forget();
}
