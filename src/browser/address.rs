//! The address: what stands behind its `#`.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// What stands behind the `#`, with it; empty where there is none.
pub fn fragment() -> String {
    leptos::web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// The whole address of the page.
pub fn page() -> String {
    // Tests without a browser have no address.
    if cfg!(not(target_arch = "wasm32")) {
        return "https://ordos.example/".to_owned();
    }
    leptos::web_sys::window()
        .and_then(|window| window.location().href().ok())
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
