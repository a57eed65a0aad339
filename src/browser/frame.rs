//! Whether the page stands in a frame of another one.

use leptos::web_sys::window;

/// Whether the page is shown inside another page.
pub fn is_framed() -> bool {
    // Tests without a browser have no other page.
    if cfg!(not(target_arch = "wasm32")) {
        return false;
    }
    window().is_some_and(|window| match window.top() {
        Ok(Some(top)) => !js_sys::Object::is(&top, &window),
        _ => true,
    })
}
