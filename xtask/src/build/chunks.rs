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

    let mut loader = adapted(&fs::read_to_string(folder.join(&links))?)?;
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

/// Makes the loader work on servers that do not know the type of WebAssembly, and fetch in the manner of a preload: in any
/// other, WebKit fetches twice what `boot.js` has begun to fetch.
fn adapted(script: &str) -> Result<String> {
    let replaced = [
        (
            "WebAssembly.instantiateStreaming(src, imports)",
            "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)",
        ),
        (
            ", import.meta.url));",
            ", import.meta.url), { mode: \"no-cors\", credentials: \"include\" });",
        ),
    ];
    replaced
        .into_iter()
        .try_fold(script.to_owned(), |script, (old, new)| {
            ensure!(
                script.contains(old),
                "expected the loader of the chunks to use {old}"
            );
            Ok(script.replace(old, new))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loader_of_chunks_fetches_as_a_preload_and_needs_no_type() {
        let script = "const src = fetch(new URL(\"./a.wasm\", import.meta.url));\n\
                      return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";
        let adapted = adapted(script).unwrap();
        assert!(!adapted.contains("Streaming"));
        assert!(adapted.contains("import.meta.url), { mode: \"no-cors\""));
        assert!(super::adapted("return imports;").is_err());
    }
}
