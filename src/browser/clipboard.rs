//! Copying and sharing. Browsers refuse either outside of secure addresses, in frames, or as the visitor wishes.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::web_sys::{File, HtmlElement, Navigator, ShareData, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies what a field of one or of several lines holds, then says whether that was done. Where it was not, the text stays selected in the field.
pub fn copy_field(selector: &str, then: impl FnOnce(bool) + 'static) {
    let Some(field) = field(selector) else {
        return then(false);
    };
    let text = Reflect::get(&field, &"value".into()).ok();
    let text = text.and_then(|text| text.as_string()).unwrap_or_default();
    let then = Box::new(then);
    match navigator().filter(|navigator| has(navigator, "clipboard")) {
        Some(navigator) => settled(navigator.clipboard().write_text(&text), field, then),
        None => then(copy_selected(&field)),
    }
}

/// Returns true if the system has a share dialog.
pub fn can_share() -> bool {
    navigator().is_some_and(|navigator| has(&navigator, "share"))
}

/// Opens the system's sheet for sharing. `refused` is called where the browser does not let it; where the visitor closes
/// it, nothing is.
pub fn share(title: &str, address: &str, refused: impl FnOnce() + 'static) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    share_data(&data, Box::new(refused));
}

/// Returns true if the system's sheet takes text files.
pub fn can_share_file(file: &File) -> bool {
    let asked = navigator().and_then(|navigator| {
        let can_share = Reflect::get(&navigator, &"canShare".into()).ok()?;
        let can_share: Function = can_share.dyn_into().ok()?;
        let data = with_file(file)?;
        can_share.call1(&navigator, &data).ok()
    });
    asked.is_some_and(|asked| asked.is_truthy())
}

/// Opens the system's sheet for sharing with a file.
pub fn share_file(file: &File, refused: impl FnOnce() + 'static) {
    match with_file(file) {
        Some(data) => share_data(data.unchecked_ref(), Box::new(refused)),
        None => refused(),
    }
}

fn with_file(file: &File) -> Option<Object> {
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(file)).ok()?;
    Some(data)
}

#[inline(never)]
fn share_data(data: &ShareData, refused: Box<dyn FnOnce()>) {
    let Some(navigator) = navigator().filter(|navigator| has(navigator, "share")) else {
        return refused();
    };
    let sharing = navigator.share_with_data(data);
    spawn_local(async move {
        if let Err(error) = JsFuture::from(sharing).await {
            let name = Reflect::get(&error, &"name".into()).ok();
            if name.and_then(|name| name.as_string()).as_deref() != Some("AbortError") {
                refused();
            }
        }
    });
}

/// Copies a text, then hands over whether that was done.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    match navigator().filter(|navigator| has(navigator, "clipboard")) {
        Some(navigator) => {
            let copying = navigator.clipboard().write_text(text);
            spawn_local(async move { then(JsFuture::from(copying).await.is_ok()) });
        }
        None => then(false),
    }
}

fn settled(copying: Promise, field: HtmlElement, then: Box<dyn FnOnce(bool)>) {
    spawn_local(async move {
        let is_copied = JsFuture::from(copying).await.is_ok();
        then(is_copied || copy_selected(&field));
    });
}

/// The way from before there was a clipboard. The field is left selected: the visitor can copy it by hand.
fn copy_selected(field: &HtmlElement) -> bool {
    let _refused = field.focus();
    let select = Reflect::get(field, &"select".into()).and_then(JsCast::dyn_into::<Function>);
    let _refused = select.and_then(|select| select.call0(field));
    let document = window().and_then(|window| window.document());
    let Some(document) = document else {
        return false;
    };
    let command = Reflect::get(&document, &"execCommand".into());
    let command = command.and_then(JsCast::dyn_into::<Function>);
    let copied = command.and_then(|command| command.call1(&document, &"copy".into()));
    copied.is_ok_and(|copied| copied.is_truthy())
}

fn field(selector: &str) -> Option<HtmlElement> {
    let element = window()?.document()?.query_selector(selector).ok()??;
    element.dyn_into().ok()
}

/// Tests without a browser have no navigator.
fn navigator() -> Option<Navigator> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    Some(window()?.navigator())
}

fn has(navigator: &Navigator, name: &str) -> bool {
    let found = Reflect::get(navigator, &JsValue::from_str(name));
    found.is_ok_and(|found| found.is_truthy())
}
