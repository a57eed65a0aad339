//! The frame of another site that the page is shown in, and what the address asks for; `public/boot.js` has read it.

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

/// The key of the place that the address asks to lead with.
pub fn centre() -> Option<String> {
    wish("data-centre")
}

/// The scheme of colours that is saved on this device, or that the other page asks for.
pub fn theme() -> Option<String> {
    wish("data-theme")
}

/// The language that is saved on this device, or that the address asks for.
pub fn language() -> Option<String> {
    wish("data-language")
}
