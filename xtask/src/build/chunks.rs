//! Splits the linked program: each lazy function and what only it needs goes into a chunk of its own.
//!
//! Leptos' `#[lazy]` and `#[wasm_split]` mark the functions. The main part goes on to wasm-bindgen, which the chunks
//! need not: they share its tables and memory.
//!
//! Code that several lazy functions need lies in a chunk for each set of functions, and there are a hundred such sets.
//! The small chunks among them are put into one file, so that a page does not begin with dozens of requests.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use crate::page::{File, slim_program};

/// Greatest size of a chunk, in bytes, that goes into the file of small ones.
const MAX_SMALL: usize = 4 * 1024;

/// The files that are fetched only when a lazy function is called.
#[derive(Debug, Default)]
pub struct Chunks {
    /// The chunks, and the module that fetches them.
    pub files: Vec<File>,
    /// The chunks that each lazy function needs, by its name.
    pub needed: BTreeMap<String, Vec<String>>,
}

impl Chunks {
    /// Returns what each function needs, as `boot.js` reads it: `map:a.wasm,b.wasm;roster:a.wasm`.
    pub fn listed(&self) -> String {
        let needed = self
            .needed
            .iter()
            .map(|(function, files)| format!("{function}:{}", files.join(",")));
        needed.collect::<Vec<_>>().join(";")
    }
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

    let mut loader = Loader::new(&fs::read_to_string(folder.join(&links))?);
    // A chunk fits only the program that it was split from, so it carries that one's name.
    let own = |chunk: &str| format!("{name}_{chunk}.wasm");
    let small = own("shared");
    let (mut files, mut together) = (Vec::new(), Vec::new());
    let mut file_of = BTreeMap::new();
    for path in split.split_modules {
        let chunk = path.file_stem().and_then(|stem| stem.to_str());
        let chunk = chunk.context("expected names of chunks in UTF-8")?;
        let bytes = slim_program(&fs::read(&path)?)?;
        if chunk.starts_with("chunk_") && bytes.len() <= MAX_SMALL {
            let start = together.len();
            together.extend_from_slice(&bytes);
            loader.take_from(chunk, &small, start, together.len())?;
            file_of.insert(chunk.to_owned(), small.clone());
        } else {
            let file = own(chunk);
            loader.fetch(chunk, &file)?;
            file_of.insert(chunk.to_owned(), file.clone());
            files.push(File { name: file, bytes });
        }
    }
    if !together.is_empty() {
        files.push(File {
            name: small,
            bytes: together,
        });
    }
    files.push(File {
        name: links,
        bytes: loader.script.into_bytes(),
    });
    let mut chunks = Chunks {
        files,
        needed: BTreeMap::new(),
    };
    for (function, needed) in split.prefetch_map {
        let needed = needed.iter().map(|chunk| {
            let file = file_of.get(chunk);
            file.cloned()
                .with_context(|| format!("expected the chunk {chunk} among the files"))
        });
        let mut needed: Vec<_> = needed.collect::<Result<_>>()?;
        needed.sort();
        needed.dedup();
        chunks.needed.insert(function, needed);
    }
    Ok((fs::read(main)?, chunks))
}

/// The functions that every loader shares: they fetch a file once, in the manner of a preload (in any other, WebKit fetches
/// twice what `boot.js` has begun to fetch), work on servers that do not know the type of WebAssembly, and forget a file
/// that could not be had, so that a later call tries again.
const FETCH: &str = r#"const fetched = new Map();
const fetchOnce = address => {
    const known = fetched.get(String(address));
    if (known) return known;
    const bytes = fetch(address, { mode: "no-cors", credentials: "include" }).then(answer => {
        if (!answer.ok) throw new TypeError(`expected a chunk, found ${answer.status}`);
        return answer.arrayBuffer();
    });
    fetched.set(String(address), bytes);
    bytes.catch(() => fetched.delete(String(address)));
    return bytes;
};
const instantiateFrom = (address, start, end) => () => {
    const src = fetchOnce(address);
    return async imports => {
        try {
            const bytes = await src;
            return await WebAssembly.instantiate(end ? bytes.slice(start, end) : bytes, imports);
        } catch (error) {
            fetched.delete(String(address));
            throw error;
        }
    };
};
"#;

/// The module that fetches the chunks.
struct Loader {
    script: String,
}

impl Loader {
    fn new(script: &str) -> Self {
        let end_of_imports = script.find("\n\n").map_or(0, |end| end + 1);
        let (imports, rest) = script.split_at(end_of_imports);
        Self {
            script: [imports, FETCH, rest].concat(),
        }
    }

    /// Fetches a chunk from a file of its own.
    fn fetch(&mut self, chunk: &str, file: &str) -> Result<()> {
        self.replace(
            chunk,
            &format!("instantiateFrom(new URL(\"./{file}\", import.meta.url))"),
        )
    }

    /// Takes a chunk from these bytes of a file.
    fn take_from(&mut self, chunk: &str, file: &str, start: usize, end: usize) -> Result<()> {
        let address = format!("new URL(\"./{file}\", import.meta.url)");
        self.replace(
            chunk,
            &format!("instantiateFrom({address}, {start}, {end})"),
        )
    }

    /// Replaces the function that fetches a chunk.
    fn replace(&mut self, chunk: &str, by: &str) -> Result<()> {
        let old = format!(
            "() => {{
    const src = fetch(new URL(\"./{chunk}.wasm\", import.meta.url));
    src.catch(() => {{}});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}}
"
        );
        ensure!(
            self.script.matches(&old).count() == 1,
            "expected the loader to fetch {chunk} once, and as this version of the splitting library does"
        );
        self.script = self.script.replacen(&old, by, 1);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "import { initSync } from \"./a.js\";

const __chunk_1 = makeLoad(() => {
    const src = fetch(new URL(\"./chunk_1.wasm\", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
";

    #[test]
    fn loader_fetches_a_chunk_from_its_file() {
        let mut loader = Loader::new(SCRIPT);
        loader.fetch("chunk_1", "a_chunk_1.wasm").unwrap();
        assert!(loader.script.starts_with("import { initSync }"));
        assert!(loader.script.ends_with(
            "const __chunk_1 = makeLoad(instantiateFrom(new URL(\"./a_chunk_1.wasm\", import.meta.url)), []);\n"
        ));
        assert!(!loader.script.contains("instantiateStreaming"));
    }

    #[test]
    fn loader_takes_a_small_chunk_from_the_file_of_all() {
        let mut loader = Loader::new(SCRIPT);
        loader
            .take_from("chunk_1", "a_shared.wasm", 20, 30)
            .unwrap();
        assert!(loader.script.contains(
            "instantiateFrom(new URL(\"./a_shared.wasm\", import.meta.url), 20, 30), []);"
        ));
    }

    #[test]
    fn unknown_loader_is_refused() {
        let mut loader = Loader::new("export const load = () => {};");
        assert!(loader.fetch("chunk_1", "a.wasm").is_err());
    }
}
