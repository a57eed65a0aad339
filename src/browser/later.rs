//! Loads the lazy chunk of the program.

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::later::{Later, TABLE};

/// Fetches it and hands it over; `None` where it cannot be had. A later call tries again.
pub fn fetch(then: impl FnOnce(Option<&'static Later>) + 'static) {
    spawn_local(async move { then(table().await.ok()) });
}

/// From here on, all is in the other file.
#[wasm_split(later, fallible)]
fn table() -> Result<&'static Later, SplitLoaderError> {
    Ok(&TABLE)
}
