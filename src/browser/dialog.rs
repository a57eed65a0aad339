//! Dialogs over the page.

use leptos::web_sys::{HtmlDialogElement, window};
use wasm_bindgen::JsCast;

/// Shows the first dialog that fits, over all else; Escape closes it.
pub fn show(selector: &str) {
    if let Some(dialog) = dialog(selector) {
        // Refused where it is shown already.
        let _refused = dialog.show_modal();
    }
}

/// Closes the first dialog that fits.
pub fn close(selector: &str) {
    if let Some(dialog) = dialog(selector) {
        dialog.close();
    }
}

fn dialog(selector: &str) -> Option<HtmlDialogElement> {
    let element = window()?.document()?.query_selector(selector).ok()??;
    element.dyn_into().ok()
}
