//! The engine as JavaScript calls it.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::Engine;

thread_local!(static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) });

/// Answers as lines of `key=value`, the result or a fault as JSON.
#[wasm_bindgen]
pub fn estimate(answers: &str) -> String {
    ENGINE.with_borrow_mut(|engine| engine.get_or_insert_with(Engine::new).estimate(answers))
}

/// The version of the catalogue.
#[wasm_bindgen]
pub fn version() -> String {
    ENGINE.with_borrow_mut(|engine| engine.get_or_insert_with(Engine::new).version().to_owned())
}
