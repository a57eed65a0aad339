//! Settings saved on the device, where the browser allows it; else for as long as the page is open.

use std::cell::RefCell;
use std::collections::BTreeMap;

thread_local! {
    /// Settings that the browser does not save.
    static UNSAVED: RefCell<BTreeMap<String, Option<String>>> = const { RefCell::new(BTreeMap::new()) };
}

const PREFIX: &str = "ordos-talent-guide.";

fn storage() -> Option<leptos::web_sys::Storage> {
    // Tests without a browser keep nothing.
    // Frames in one page are on their own: none takes up what another one keeps.
    if cfg!(not(target_arch = "wasm32")) || super::frame::is_framed() {
        return None;
    }
    leptos::web_sys::window()?.local_storage().ok()?
}

/// Returns the setting of this name.
pub fn get(name: &str) -> Option<String> {
    if let Some(unsaved) = UNSAVED.with_borrow(|unsaved| unsaved.get(name).cloned()) {
        return unsaved;
    }
    storage()?.get_item(&format!("{PREFIX}{name}")).ok()?
}

/// Saves a setting, or deletes it.
pub fn set(name: &str, value: Option<&str>) {
    let key = format!("{PREFIX}{name}");
    let is_saved = storage().is_some_and(|storage| {
        let saved = match value {
            Some(value) => storage.set_item(&key, value),
            None => storage.remove_item(&key),
        };
        saved.is_ok()
    });
    UNSAVED.with_borrow_mut(|unsaved| {
        if is_saved {
            unsaved.remove(name);
        } else {
            unsaved.insert(name.to_owned(), value.map(str::to_owned));
        }
    });
}
