//! Parts of the catalogue that lie beside the program, fetched when they are asked for.

use std::cell::{Cell, OnceCell};

use catalogue::Part;
use leptos::web_sys::{Response, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::tasks;

/// Fetches a part and hands it over; `None` where it cannot be had, as without a network on the first visit. At once
/// where the part is in the program.
pub fn load(part: Part, then: impl FnOnce(Option<Vec<u8>>) + 'static) {
    tasks::spawn(async move { then(bytes(part).await) });
}

/// Fetches a file that lies with the parts and hands it over; whether it is what it should be is for others to see.
pub fn load_file(name: &'static str, then: impl FnOnce(Option<Vec<u8>>) + 'static) {
    tasks::spawn(async move { then(fetch_or_tell(name).await) });
}

thread_local! {
    static ON_FAILURE: OnceCell<Box<dyn Fn()>> = const { OnceCell::new() };
}

/// Calls back whenever a file cannot be fetched, for as long as the page lives. Only the first call counts.
pub fn on_failure(told: impl Fn() + 'static) {
    let _kept = ON_FAILURE.with(|failure| failure.set(Box::new(told)));
}

/// Says that a file of the page could not be fetched.
pub fn tell_failure() {
    ON_FAILURE.with(|failure| {
        if let Some(told) = failure.get() {
            told();
        }
    });
}

/// Marks the page while parts that it shows are coming.
const MARK: &str = "data-parts-coming";

thread_local! {
    static COMING: Cell<u32> = const { Cell::new(0) };
}

/// A part that is coming; dropped once it is there or has failed.
pub struct Coming(());

impl Coming {
    /// Notes that a part is coming.
    pub fn begin() -> Self {
        COMING.set(COMING.get() + 1);
        mark(true);
        Self(())
    }
}

/// Loads something that will be needed. Where it fails, the part that needs it loads it again and says so.
pub fn keep<T: 'static, E: 'static>(loading: impl Future<Output = Result<T, E>> + 'static) {
    let coming = Coming::begin();
    tasks::spawn(async move {
        drop(loading.await);
        drop(coming);
    });
}

impl Drop for Coming {
    fn drop(&mut self) {
        COMING.set(COMING.get() - 1);
        mark(COMING.get() > 0);
    }
}

fn mark(is_coming: bool) {
    // Tests without a browser have no document.
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    let root = window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _refused = root.toggle_attribute_with_force(MARK, is_coming);
    }
}

/// Returns the bytes of a part; `None` where it cannot be had.
pub async fn bytes(part: Part) -> Option<Vec<u8>> {
    match part {
        Part::Inside(bytes) => Some(bytes.to_vec()),
        Part::Beside(name, fingerprint) => {
            let file = fetch_or_tell(name).await?;
            // Some networks answer whatever is asked for with a page of their own.
            (policy::fingerprint(&file) == fingerprint).then_some(file)
        }
    }
}

async fn fetch_or_tell(name: &str) -> Option<Vec<u8>> {
    let file = fetch(name).await.ok();
    if file.is_none() {
        tell_failure();
    }
    file
}

async fn fetch(name: &str) -> Result<Vec<u8>, JsValue> {
    let window = window().ok_or(JsValue::UNDEFINED)?;
    let address = format!("parts/{name}");
    let response: Response = JsFuture::from(window.fetch_with_str(&address))
        .await?
        .dyn_into()?;
    if !response.ok() {
        return Err(JsValue::UNDEFINED);
    }
    let bytes = JsFuture::from(response.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&bytes).to_vec())
}
