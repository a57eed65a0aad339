//! The frame of another site that the page is shown in, and its settings; `public/frame.js` has read them.

use leptos::web_sys::window;

fn wish(name: &str) -> Option<String> {
    // Tests without a browser have no other page.
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let root = window()?.document()?.document_element()?;
    root.get_attribute(name)
}

/// Returns true if the page is shown inside another page.
pub fn is_framed() -> bool {
    wish("data-framed").is_some()
}

/// Returns true if this page can show frames of its own: it is neither framed nor opened from a file.
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
