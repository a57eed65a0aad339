//! Splits the linked program: each lazy function and what only it needs goes into a chunk of its own.
//!
//! Leptos' `#[lazy]` and `#[wasm_split]` mark the functions. The main part goes on to wasm-bindgen, which the chunks
//! need not: they share its tables and memory.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use crate::page::File;

/// What is fetched only when a lazy function is called.
#[derive(Debug, Default)]
pub struct Chunks {
    /// The chunks, and the module that fetches them.
    pub files: Vec<File>,
    /// The chunks that each lazy function needs, by its name.
    pub needed: BTreeMap<String, Vec<String>>,
}

/// Splits a program whose script will be `NAME.js`. Returns the main part, and the chunks; `folder` is for temporary
/// files.
pub fn split(linked: &[u8], name: &str, folder: &Path) -> Result<(Vec<u8>, Chunks)> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let (script, main) = (format!("./{name}.js"), folder.join("main.wasm"));
    let links = format!("{name}_parts.js");
    let link_name = format!("./{links}");
    let mut options = Options::new(linked);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = &link_name;
    options.main_module = &script;
    let split =
        transform(options).map_err(|error| anyhow!("the program could not be split: {error:#}"))?;

    let mut loader = without_streaming(&fs::read_to_string(folder.join(&links))?)?;
    let mut chunks = Chunks::default();
    // A chunk fits only the program that it was split from, so it carries that one's name.
    let own = |chunk: &str| format!("{name}_{chunk}.wasm");
    for path in split.split_modules {
        let chunk = path.file_stem().and_then(|stem| stem.to_str());
        let chunk = chunk.context("expected names of chunks in UTF-8")?;
        loader = loader.replace(
            &format!("\"./{chunk}.wasm\""),
            &format!("\"./{}\"", own(chunk)),
        );
        chunks.files.push(File {
            name: own(chunk),
            bytes: fs::read(&path)?,
        });
    }
    chunks.files.push(File {
        name: links,
        bytes: loader.into_bytes(),
    });
    for (function, needed) in split.prefetch_map {
        let mut needed: Vec<_> = needed.iter().map(|chunk| own(chunk)).collect();
        needed.sort();
        chunks.needed.insert(function, needed);
    }
    Ok((fs::read(main)?, chunks))
}

/// Makes the loader work on servers that do not know the type of WebAssembly.
fn without_streaming(script: &str) -> Result<String> {
    let streaming = "WebAssembly.instantiateStreaming(src, imports)";
    ensure!(
        script.contains(streaming),
        "expected the loader of the chunks to use {streaming}"
    );
    let whole = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";
    Ok(script.replace(streaming, whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loader_of_chunks_needs_no_type_of_webassembly() {
        let script = "return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";
        assert!(!without_streaming(script).unwrap().contains("Streaming"));
        assert!(without_streaming("return imports;").is_err());
    }
}
