//! The focus and the full screen of a kiosk.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::web_sys::{HtmlElement, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Returns true if the browser can give all of the screen.
pub fn can_fill_screen() -> bool {
    fill_screen_function().is_some()
}

/// Gives the page all of the screen, and keeps the Escape key of presenters from taking it back.
pub fn fill_screen() {
    if let Some((root, fill)) = fill_screen_function() {
        ignore_refusal(fill.call0(&root));
        lock_escape();
    }
}

fn fill_screen_function() -> Option<(JsValue, Function)> {
    // Tests without a browser have no screen.
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let root: JsValue = window()?.document()?.document_element()?.into();
    let fill = Reflect::get(&root, &"requestFullscreen".into())
        .ok()?
        .dyn_into()
        .ok()?;
    Some((root, fill))
}

/// Has the page hear of Escape in full screen; held for two seconds it still leaves. Only some browsers can.
fn lock_escape() -> Option<()> {
    let keyboard = Reflect::get(&window()?.navigator(), &"keyboard".into()).ok()?;
    let lock: Function = Reflect::get(&keyboard, &"lock".into())
        .ok()?
        .dyn_into()
        .ok()?;
    ignore_refusal(lock.call1(&keyboard, &Array::of1(&"Escape".into())));
    Some(())
}

/// Lets a promise end without a message of the browser, however it ends.
fn ignore_refusal(promise: Result<JsValue, JsValue>) {
    let promise = promise
        .ok()
        .and_then(|promise| promise.dyn_into::<Promise>().ok());
    if let Some(promise) = promise {
        spawn_local(async move {
            let _refused = JsFuture::from(promise).await;
        });
    }
}

/// Moves the focus by one among the elements that match, from the last to the first; to the first if none has it.
pub fn step_focus(selector: &str, forward: bool) {
    let all = all(selector);
    let index = match (focused(&all), forward) {
        (None, true) => 0,
        (None, false) => all.len().saturating_sub(1),
        (Some(index), true) => (index + 1) % all.len(),
        (Some(index), false) => (index + all.len() - 1) % all.len(),
    };
    if let Some(element) = all.get(index) {
        let _refused = element.focus();
    }
}

/// Clicks the element that has the focus, if it matches; else moves the focus to the first that does.
pub fn press_focused(selector: &str) {
    let all = all(selector);
    match focused(&all) {
        Some(index) => all[index].click(),
        None => step_focus(selector, true),
    }
}

fn focused(all: &[HtmlElement]) -> Option<usize> {
    let active = window()?.document()?.active_element()?;
    all.iter().position(|element| **element == active)
}

fn all(selector: &str) -> Vec<HtmlElement> {
    let document = window().and_then(|window| window.document());
    let Some(list) = document.and_then(|document| document.query_selector_all(selector).ok())
    else {
        return Vec::new();
    };
    let element = |index| list.get(index)?.dyn_into().ok();
    (0..list.length()).filter_map(element).collect()
}
