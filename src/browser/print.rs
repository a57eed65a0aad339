//! Printing.

use std::cell::Cell;

use leptos::web_sys::{Element, NodeList, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::document::after_paint;

/// Calls back before and after the page is put on paper, by whatever way. For as long as the page lives.
pub fn on_print(mut told: impl FnMut(bool) + 'static) {
    let Some(window) = window() else { return };
    let callback =
        Closure::<dyn FnMut(leptos::web_sys::Event)>::new(move |event: leptos::web_sys::Event| {
            let begins = event.type_() == "beforeprint";
            HAS_BEGUN.set(HAS_BEGUN.get() || begins);
            told(begins);
        });
    for event in ["beforeprint", "afterprint"] {
        let _refused =
            window.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
    }
    callback.forget();
}

thread_local! {
    /// Set when the browser begins to print.
    static HAS_BEGUN: Cell<bool> = const { Cell::new(false) };
}

/// Time in which a browser that prints begins to, in milliseconds. Some have a `print` that does nothing.
const PATIENCE: i32 = 1_000;

/// Prints what is painted by the time after next; `refused` is called where the browser cannot print.
pub fn print(refused: impl FnOnce() + 'static) {
    after_paint(|| {
        HAS_BEGUN.set(false);
        let Some(window) = window() else { return };
        if window.print().is_err() {
            return refused();
        }
        let look = Closure::once_into_js(move || {
            if !HAS_BEGUN.get() {
                refused();
            }
        });
        let _refused = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(look.unchecked_ref(), PATIENCE);
    });
}

/// Opens all that folds, or folds again what that opened.
pub fn unfold(open: bool) {
    const MARK: &str = "data-unfolded";
    let found = if open {
        "details:not([open])"
    } else {
        "details[data-unfolded]"
    };
    for element in all(found) {
        let _refused = if open {
            element
                .set_attribute(MARK, "")
                .and_then(|()| element.set_attribute("open", ""))
        } else {
            element
                .remove_attribute(MARK)
                .and_then(|()| element.remove_attribute("open"))
        };
    }
}

fn all(selector: &str) -> Vec<Element> {
    let document = window().and_then(|window| window.document());
    let list = document.and_then(|document| document.query_selector_all(selector).ok());
    let element = |list: &NodeList, place| list.get(place)?.dyn_into().ok();
    list.map(|list| {
        (0..list.length())
            .filter_map(|place| element(&list, place))
            .collect()
    })
    .unwrap_or_default()
}
