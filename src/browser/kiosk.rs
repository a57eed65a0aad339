//! Web APIs for the kiosk: presenter keys, focus, wake lock, full screen.

use std::cell::{Cell, RefCell};

use js_sys::{Function, Promise, Reflect};
use leptos::web_sys::{Event, HtmlElement, KeyboardEvent, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

thread_local! {
    static IS_LISTENING: Cell<bool> = const { Cell::new(false) };
    static IS_LIT: Cell<bool> = const { Cell::new(false) };
    static LOCK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Hands over every key pressed, wherever the focus is, and whether it is held; what is made use of does nothing
/// else. `active` hears of every touch, click and key; `clicked` of clicks; `back` of every step of the history. For as long as the page
/// lives; only the first call has an effect.
pub fn listen(
    mut key: impl FnMut(&str, bool) -> bool + 'static,
    active: impl Fn() + Copy + 'static,
    clicked: impl FnMut() + 'static,
    back: impl FnMut() + 'static,
) {
    if IS_LISTENING.replace(true) {
        return;
    }
    let Some(window) = window() else { return };
    let pressed = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        active();
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_command = event.ctrl_key() || event.alt_key() || event.meta_key();
        if !is_command && key(&event.key(), event.repeat()) {
            event.prevent_default();
        }
    });
    let callback = pressed.as_ref().unchecked_ref();
    let _refused = window.add_event_listener_with_callback("keydown", callback);
    pressed.forget();
    let touched = Closure::<dyn FnMut()>::new(active);
    for event in ["pointerdown", "wheel"] {
        let callback = touched.as_ref().unchecked_ref();
        let _refused = window.add_event_listener_with_callback(event, callback);
    }
    touched.forget();
    let clicked = Closure::<dyn FnMut()>::new(clicked);
    let callback = clicked.as_ref().unchecked_ref();
    let _refused = window.add_event_listener_with_callback("click", callback);
    clicked.forget();
    // A screen that was hidden has lost its light.
    let shown = Closure::<dyn FnMut()>::new(|| {
        if IS_LIT.get() {
            light();
        }
    });
    if let Some(document) = window.document() {
        let callback = shown.as_ref().unchecked_ref();
        let _refused = document.add_event_listener_with_callback("visibilitychange", callback);
    }
    shown.forget();
    super::address::on_change(back);
}

/// Keeps the screen lit, or no longer, where the browser can.
pub fn keep_lit(lit: bool) {
    if IS_LIT.replace(lit) == lit {
        return;
    }
    if lit {
        light();
    } else if let Some(lock) = LOCK.take() {
        let release = Reflect::get(&lock, &"release".into()).and_then(JsCast::dyn_into::<Function>);
        let _refused = release.and_then(|release| release.call0(&lock));
    }
}

fn light() {
    let request = || -> Option<Promise> {
        let navigator = window()?.navigator();
        let lock = Reflect::get(&navigator, &"wakeLock".into()).ok()?;
        let request: Function = Reflect::get(&lock, &"request".into())
            .ok()?
            .dyn_into()
            .ok()?;
        request.call1(&lock, &"screen".into()).ok()?.dyn_into().ok()
    };
    if let Some(promise) = request() {
        spawn_local(async move {
            let lock = JsFuture::from(promise).await.ok();
            LOCK.with_borrow_mut(|known| *known = lock);
        });
    }
}

/// Returns true if the browser supports full screen.
pub fn can_fill_screen() -> bool {
    fill_screen_function().is_some()
}

/// Gives the page all of the screen.
pub fn fill_screen() {
    if let Some((root, fill)) = fill_screen_function() {
        let _refused = fill.call0(&root);
    }
}

fn fill_screen_function() -> Option<(JsValue, Function)> {
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

/// Moves the focus by one among the elements that fit, round and round; to the first where none has it.
pub fn step_focus(selector: &str, forward: bool) {
    let all = all(selector);
    let focused = focused(&all);
    let place = match (focused, forward) {
        (None, true) => 0,
        (None, false) => all.len().saturating_sub(1),
        (Some(place), true) => (place + 1) % all.len(),
        (Some(place), false) => (place + all.len() - 1) % all.len(),
    };
    if let Some(element) = all.get(place) {
        let _refused = element.focus();
    }
}

/// Presses the element that has the focus, if it is one that fits; else gives the focus to the first of them.
pub fn press_focused(selector: &str) {
    let all = all(selector);
    match focused(&all) {
        Some(place) => all[place].click(),
        None => step_focus(selector, true),
    }
}

/// Returns true if a dialog is open.
pub fn is_dialog_open() -> bool {
    !all("dialog[open]").is_empty()
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
    let element = |place| list.get(place)?.dyn_into().ok();
    (0..list.length()).filter_map(element).collect()
}
