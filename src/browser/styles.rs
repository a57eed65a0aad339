//! The styles of the pages other than the first, which are loaded after it is there.

use std::cell::RefCell;

use js_sys::Promise;
use leptos::web_sys::{Element, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static LOADING: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Loads the styles of the pages, unless they are there or on their way. Ends as soon as they are there; without them,
/// too, where they cannot be had or stand in the page: a page without its styles can be read.
pub async fn load() {
    if !cfg!(target_arch = "wasm32") {
        return;
    }
    let loading = LOADING.with_borrow_mut(|loading| {
        if loading.is_none() {
            *loading = begin();
        }
        loading.clone()
    });
    if let Some(loading) = loading
        && JsFuture::from(loading).await.is_err()
    {
        // A later page tries again.
        LOADING.set(None);
    }
}

/// Adds the style sheet to the document; the promise is settled by its events.
fn begin() -> Option<Promise> {
    let document = window()?.document()?;
    let script = document.query_selector("script[data-styles]").ok()??;
    let link = document.create_element("link").ok()?;
    link.set_attribute("rel", "stylesheet").ok()?;
    link.set_attribute("href", &script.get_attribute("data-styles")?)
        .ok()?;
    let head: Element = document.head()?.into();
    Some(Promise::new(&mut |done, failed| {
        for (event, settle) in [("load", &done), ("error", &failed)] {
            let _ = link.add_event_listener_with_callback(event, settle.unchecked_ref());
        }
        if head.append_child(&link).is_err() {
            let _ = failed.call0(&JsValue::UNDEFINED);
        }
    }))
}
