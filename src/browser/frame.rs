//! Whether the page stands in a frame of another one, and what that one wishes; `public/frame.js` has read it.

use leptos::web_sys::window;

fn wish(name: &str) -> Option<String> {
    // Tests without a browser have no other page.
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let root = window()?.document()?.document_element()?;
    root.get_attribute(name)
}

/// Whether the page is shown inside another page.
pub fn is_framed() -> bool {
    wish("data-framed").is_some()
}

/// Whether this page can show frames of its own: not where it is one, nor where it was opened from a file.
pub fn can_show_others() -> bool {
    // Tests without a browser show no frames.
    if cfg!(not(target_arch = "wasm32")) {
        return false;
    }
    !is_framed() && super::address::page().starts_with("http")
}

/// The key of the place that the other page asks to lead with.
pub fn centre() -> Option<String> {
    wish("data-centre")
}

/// The language that the other page asks for.
pub fn language() -> Option<String> {
    wish("data-language")
}
