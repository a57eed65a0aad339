//! Files that the visitor saves.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use leptos::web_sys::{File, FilePropertyBag, HtmlElement, Url, window};
use wasm_bindgen::JsCast;

/// Makes a file that the visitor may save or share; `None` where the browser cannot.
pub fn file(name: &str, kind: &str, bytes: &[u8]) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    File::new_with_u8_array_sequence_and_options(&parts, name, &options).ok()
}

/// Hands a file to the browser to save. `None` where the browser refuses; some apps take it and save nothing.
pub fn save(file: &File) -> Option<()> {
    let address = Url::create_object_url_with_blob(file).ok()?;
    let done = follow(&file.name(), &address);
    // Whoever saves it has taken hold of it within a minute.
    let revoke = Timeout::new(60_000, move || {
        let _refused = Url::revoke_object_url(&address);
    });
    // Other pages may be shown by then.
    revoke.forget();
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
