//! Words of a panic.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Under this name `boot.js` finds the words, to show them and offer to copy them.
const NAME: &str = "programPanic";

/// Writes the words of a panic to the console, and leaves them for `boot.js`, which notices that the program stopped.
pub fn install() {
    std::panic::set_hook(Box::new(|information| {
        let words = JsValue::from(information.to_string());
        leptos::web_sys::console::error_1(&words);
        // There is nobody left to tell.
        let _refused = Reflect::set(&js_sys::global(), &NAME.into(), &words);
    }));
}
