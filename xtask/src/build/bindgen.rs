//! The script between JavaScript and the program, by wasm-bindgen's own library.

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::page::File;

/// The use of a program, which decides what is left out of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Function names stay, for stack traces.
    Development,
    /// Nothing stays that only tools read.
    Release,
    /// The same, for the main part of a program in chunks, which shares the linker's symbols with the others.
    Chunks,
}

/// Writes the script for a linked program. Returns `NAME.js` and `NAME_bg.wasm`.
pub fn bind(linked: &[u8], name: &str, purpose: For) -> Result<[File; 2]> {
    let mut output = Bindgen::new()
        .input_bytes(name, linked.to_owned())
        .web(true)?
        .typescript(false)
        .keep_lld_exports(purpose == For::Chunks)
        .remove_name_section(purpose != For::Development)
        .remove_producers_section(purpose != For::Development)
        .generate_output()
        .with_context(|| format!("expected wasm-bindgen to understand {name}"))?;
    let brings_scripts = |(_, scripts): &(&String, &Vec<String>)| !scripts.is_empty();
    let scripts: Vec<_> = output.snippets().iter().filter(brings_scripts).collect();
    ensure!(
        scripts.is_empty() && output.local_modules().is_empty(),
        "expected no crate of the page to bring JavaScript of its own, found {scripts:?}"
    );
    let script = File {
        name: format!("{name}.js"),
        bytes: output.js().into(),
    };
    let program = File {
        name: format!("{name}_bg.wasm"),
        bytes: output.wasm_mut().emit_wasm(),
    };
    Ok([script, program])
}
