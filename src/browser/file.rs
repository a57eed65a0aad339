//! Files that the visitor saves.

use js_sys::{Array, Uint8Array};
use leptos::web_sys::{Blob, BlobPropertyBag, HtmlElement, Url, window};
use wasm_bindgen::JsCast;

/// Saves a file under a name; whether the browser took it up.
pub fn save(name: &str, kind: &str, bytes: &[u8]) -> bool {
    saved(name, kind, bytes).is_some()
}

fn saved(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let done = follow(name, &address);
    // Whoever saves it has taken hold of it within a minute.
    let revoke = wasm_bindgen::closure::Closure::once_into_js(move || {
        let _refused = Url::revoke_object_url(&address);
    });
    let _refused = window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 60_000);
    done
}

/// Follows a link that saves what it leads to.
fn follow(name: &str, address: &str) -> Option<()> {
    let link = window()?.document()?.create_element("a").ok()?;
    link.set_attribute("href", address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.dyn_into::<HtmlElement>().ok()?.click();
    Some(())
}
