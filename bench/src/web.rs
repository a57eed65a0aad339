//! The engine for a page that measures it.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Engine, Work};

/// The engine, made once.
#[wasm_bindgen]
#[derive(Default)]
pub struct Measured(Engine);

#[wasm_bindgen]
impl Measured {
    /// Makes the engine.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Does the work at this place of [`Work::ALL`] so many times.
    pub fn run(&mut self, work: usize, times: u32) {
        for _ in 0..times {
            self.0.run(Work::ALL[work]);
        }
    }
}
