//! Printing.

use std::cell::Cell;

use leptos::web_sys::{Element, NodeList, window};
use wasm_bindgen::JsCast;

use super::document::after_paint;
use super::events;
use super::timer::Timer;

/// Calls back before and after the page is put on paper, by whatever way, until the current reactive owner is cleaned up.
pub fn on_print(told: impl Fn(bool) + 'static) {
    events::on_window(&["beforeprint", "afterprint"], move |event| {
        let begins = event.type_() == "beforeprint";
        HAS_BEGUN.set(HAS_BEGUN.get() || begins);
        told(begins);
    });
}

thread_local! {
    /// Set when the browser begins to print.
    static HAS_BEGUN: Cell<bool> = const { Cell::new(false) };
    /// The look at whether it has begun.
    static LOOK: Cell<Option<Timer>> = const { Cell::new(None) };
}

/// Time in which a browser that prints begins to, in milliseconds. Some have a `print` that does nothing.
const PATIENCE: u32 = 1_000;

/// Prints what is painted by the time after next; `refused` is called where the browser cannot print.
pub fn print(refused: impl FnOnce() + 'static) {
    after_paint(|| {
        HAS_BEGUN.set(false);
        let Some(window) = window() else { return };
        if window.print().is_err() {
            return refused();
        }
        let look = Timer::after(PATIENCE, || {
            if !HAS_BEGUN.get() {
                refused();
            }
        });
        LOOK.set(Some(look));
    });
}

/// Opens all that folds but what is printed in short, or folds again what that opened.
pub fn unfold(open: bool) {
    const MARK: &str = "data-unfolded";
    let found = if open {
        "details:not([open], .prints-short .benefit)"
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
