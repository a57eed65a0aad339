//! The address: what stands behind its `#`.

use leptos::web_sys::History;
use wasm_bindgen::JsValue;

use super::events;

/// Returns the fragment of the address, `#` included; empty if there is none.
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

/// Changes what stands behind the `#`; as a new step of the history, or in place of the present one. The step gets this
/// mark, which it keeps over a reload.
pub fn set_fragment(fragment: &str, new_step: bool, mark: &str) {
    let Some(history) = history() else { return };
    let mark = JsValue::from_str(mark);
    // Sandboxed frames may refuse; the page works without.
    let _refused = if new_step {
        history.push_state_with_url(&mark, "", Some(fragment))
    } else {
        history.replace_state_with_url(&mark, "", Some(fragment))
    };
}

/// Returns the mark of this step of the history; `None` where a link from elsewhere made it.
pub fn step_mark() -> Option<String> {
    history()?.state().ok()?.as_string()
}

/// Gives this step of the history a mark.
pub fn mark_step(mark: &str) {
    if let Some(history) = history() {
        let _refused = history.replace_state_with_url(&JsValue::from_str(mark), "", None);
    }
}

/// Adds a step of the history with a number, and what stands behind the `#`.
pub fn add_step(fragment: &str, number: u8) {
    if let Some(history) = history() {
        let number = JsValue::from_f64(f64::from(number));
        let _refused = history.push_state_with_url(&number, "", Some(fragment));
    }
}

/// The number of this step of the history, as [`add_step`] gave it; 0 where it has none.
pub fn step() -> u8 {
    let state = history().and_then(|history| history.state().ok());
    let number = state.and_then(|state| state.as_f64());
    (0..=u8::MAX)
        .find(|step| Some(f64::from(*step)) == number)
        .unwrap_or(0)
}

fn history() -> Option<History> {
    // Tests without a browser have no history.
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    leptos::web_sys::window()?.history().ok()
}

/// Calls back whenever the visitor goes back or forward, or types another fragment, until the current reactive owner is
/// cleaned up.
pub fn on_change(changed: impl Fn() + 'static) {
    events::on_window(&["hashchange", "popstate"], move |_| changed());
}

/// Calls back when the visitor follows a link to another page of ours, until the current reactive owner is cleaned up.
pub fn on_link(followed: impl Fn() + 'static) {
    events::on_window_last(&["click"], move |event| {
        if events::is_inside(event, "a[href^='#/']") {
            followed();
        }
    });
}
