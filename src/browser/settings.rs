//! Settings kept on the device, where the browser allows it.

const PREFIX: &str = "ordos-talent-guide.";

fn storage() -> Option<leptos::web_sys::Storage> {
    // Tests without a browser keep nothing.
    // Frames in one page are on their own: none takes up what another one keeps.
    if cfg!(not(target_arch = "wasm32")) || super::frame::is_framed() {
        return None;
    }
    leptos::web_sys::window()?.local_storage().ok()?
}

/// The setting kept under this name.
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(&format!("{PREFIX}{name}")).ok()?
}

/// Keeps a setting; silently not where the browser refuses.
pub fn set(name: &str, value: Option<&str>) {
    let Some(storage) = storage() else { return };
    let name = format!("{PREFIX}{name}");
    let _refused = match value {
        Some(value) => storage.set_item(&name, value),
        None => storage.remove_item(&name),
    };
}
