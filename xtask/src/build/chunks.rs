//! Splits the linked program: each lazy function and what only it needs goes into a chunk of its own.
//!
//! Leptos' `#[lazy]` and `#[wasm_split]` mark the functions. The main part goes on to wasm-bindgen, which the chunks
//! need not: they share its tables and memory.
//!
//! Code that several lazy functions share lies in a chunk for each set of functions; there are a hundred such sets. The
//! small chunks that a function needs are put into one file with its own, so that a page does not begin with dozens of
//! requests.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use crate::page::{File, slim_program};

/// Greatest size, in bytes, of a chunk that is put into the file of each function that needs it.
const MAX_SMALL: usize = 8 * 1024;

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

    let mut loader = Loader::new(&fs::read_to_string(folder.join(&links))?, name);
    // A chunk fits only the program that it was split from, so it carries that one's name.
    let own = |chunk: &str| format!("{name}_{chunk}.wasm");
    let (mut files, mut small) = (Vec::new(), BTreeMap::new());
    for path in split.split_modules {
        let chunk = path.file_stem().and_then(|stem| stem.to_str());
        let chunk = chunk.context("expected names of chunks in UTF-8")?;
        let bytes = slim_program(&fs::read(&path)?)?;
        if chunk.starts_with("split_") || bytes.len() <= MAX_SMALL {
            loader.replace(chunk, &format!("fromPack(\"{chunk}\")"))?;
            small.insert(chunk.to_owned(), bytes);
        } else {
            let file = own(chunk);
            loader.replace(chunk, &format!("fromFile(\"{chunk}\")"))?;
            files.push(File { name: file, bytes });
        }
    }
    let mut chunks = Chunks::default();
    for (function, needed) in split.prefetch_map {
        let (packed, apart): (Vec<_>, Vec<_>) =
            needed.iter().partition(|chunk| small.contains_key(*chunk));
        let packed = packed.into_iter().map(|chunk| (&**chunk, &*small[chunk]));
        let file = own(&function);
        loader.give_pack(&function)?;
        files.push(File {
            name: file.clone(),
            bytes: pack(packed),
        });
        let mut needed: Vec<_> = apart.into_iter().map(|chunk| own(chunk)).collect();
        needed.push(file);
        needed.sort();
        chunks.needed.insert(function, needed);
    }
    files.push(File {
        name: links,
        bytes: loader.finish()?.into_bytes(),
    });
    chunks.files = files;
    Ok((fs::read(main)?, chunks))
}

/// Puts chunks into one file: the length of an index, the index (`{"name":[start,end],…}`), and the chunks.
fn pack<'c>(chunks: impl Iterator<Item = (&'c str, &'c [u8])>) -> Vec<u8> {
    let (mut index, mut together) = (serde_json::Map::new(), Vec::new());
    for (name, bytes) in chunks {
        let start = together.len();
        together.extend_from_slice(bytes);
        index.insert(name.to_owned(), [start, together.len()].to_vec().into());
    }
    let index = serde_json::Value::Object(index).to_string();
    let length = u32::try_from(index.len()).unwrap_or(u32::MAX);
    let head = length.to_le_bytes();
    [&head, index.as_bytes(), &together].concat()
}

/// The functions of the loader that fetch: each file once, in the manner of a preload (in any other, WebKit fetches twice
/// what `boot.js` has begun to fetch), from servers that do not know the type of WebAssembly; what could not be had is
/// forgotten, so that a later call tries again. The chunks of a pack are those of the function that is being loaded.
const FETCH: &str = r#"const fetched = new Map();
const fetchOnce = address => {
    const name = String(address);
    const known = fetched.get(name);
    if (known) return known;
    const bytes = fetch(address, { mode: "no-cors", credentials: "include" }).then(answer => {
        if (!answer.ok) throw new TypeError(`expected a chunk, found ${answer.status}`);
        return answer.arrayBuffer();
    });
    fetched.set(name, bytes);
    bytes.catch(() => fetched.delete(name));
    return bytes;
};
const instantiate = (address, part) => {
    const src = fetchOnce(address);
    return async imports => {
        try {
            return await WebAssembly.instantiate(part(await src), imports);
        } catch (error) {
            fetched.delete(String(address));
            throw error;
        }
    };
};
const fromFile = name => () => instantiate(at(name), bytes => bytes);
let pack;
const fromPack = chunk => () => instantiate(pack, bytes => {
    const start = 4 + new DataView(bytes).getUint32(0, true);
    const index = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, start - 4)));
    const [from, to] = index[chunk];
    return bytes.slice(start + from, start + to);
});
const withPack = (name, load) => () => {
    pack = at(name);
    return load();
};
"#;

/// The chunks that functions share, by their numbers: those of these numbers are files of their own.
const BY_NUMBER: &str = r"const files = [FILES];
const chunks = [];
const chunk = number => {
    const fetching = files.includes(number) ? fromFile : fromPack;
    if (!chunks[number]) chunks[number] = makeLoad(fetching(`chunk_${number}`), []);
    return chunks[number];
};
const run = (...ends) => {
    const loads = [];
    for (let end = 0; end < ends.length; end += 2)
        for (let number = ends[end]; number <= ends[end + 1]; number++) loads.push(chunk(number));
    return loads;
};
";

/// Replaces a list of chunks by its runs of numbers: the first and the last of each.
fn with_runs(line: &str) -> Result<String> {
    let Some((before, list)) = line.split_once("[__chunk_") else {
        return Ok(line.to_owned());
    };
    let (list, after) = list.split_once(']').with_context(unknown)?;
    let mut runs: Vec<[u32; 2]> = Vec::new();
    for number in list.split(", __chunk_") {
        let number = number.parse().map_err(|_| unknown())?;
        match runs.last_mut() {
            Some([_, end]) if *end + 1 == number => *end = number,
            _ => runs.push([number, number]),
        }
    }
    let ends: Vec<_> = runs.iter().flatten().map(u32::to_string).collect();
    Ok([before, "run(", &ends.join(", "), ")", after].concat())
}

fn unknown() -> anyhow::Error {
    anyhow!("expected a loader that lists chunks as this version of the splitting library does")
}

/// The module that fetches the chunks.
struct Loader {
    script: String,
}

impl Loader {
    /// The loader that the library wrote for the program of this name.
    fn new(script: &str, name: &str) -> Self {
        let end_of_imports = script.find("\n\n").map_or(0, |end| end + 1);
        let (imports, rest) = script.split_at(end_of_imports);
        let address =
            format!("const at = part => new URL(`./{name}_${{part}}.wasm`, import.meta.url);\n");
        Self {
            script: [imports, &address, FETCH, rest].concat(),
        }
    }

    /// Returns the script without what it says of its hundred chunks, which are named by their numbers.
    fn finish(self) -> Result<String> {
        let (mut files, mut script) = (Vec::new(), String::new());
        for line in self.script.lines().filter(|line| !line.starts_with("/* ")) {
            let Some(chunk) = line.strip_prefix("const __chunk_") else {
                script.push_str(&with_runs(line)?);
                script.push('\n');
                continue;
            };
            let (number, load) = chunk.split_once(" = makeLoad(").ok_or_else(unknown)?;
            let from = load.strip_suffix(&format!("(\"chunk_{number}\"), []);"));
            match from.ok_or_else(unknown)? {
                "fromFile" => files.push(number),
                "fromPack" => {}
                _ => return Err(unknown()),
            }
        }
        let by_number = BY_NUMBER.replace("FILES", &files.join(", "));
        let start = script.find("export const __wasm_split_load_");
        script.insert_str(start.unwrap_or(script.len()), &by_number);
        Ok(script)
    }

    /// Lets a lazy function take its chunks from a pack.
    fn give_pack(&mut self, function: &str) -> Result<()> {
        let start = format!("export const __wasm_split_load_{function} = wrapAsyncCb(makeLoad(");
        let place = self.script.find(&start).with_context(|| {
            format!("expected a function that loads {function}, as this version of the splitting library has it")
        })?;
        let from = place + start.len() - "makeLoad(".len();
        let end = self.script[from..].find(";\n").map(|end| from + end);
        let end = end.context("expected the function that loads to end")?;
        let load = self.script[from..end].strip_suffix(')');
        let load = load.context("expected the function that loads to end")?;
        let with_pack = format!("withPack(\"{function}\", {load}))");
        self.script.replace_range(from..end, &with_pack);
        Ok(())
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
export const __wasm_split_load_map = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL(\"./split_map.wasm\", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_1]));
";

    #[test]
    fn loader_takes_the_chunks_of_a_function_from_its_pack() {
        let mut loader = Loader::new(SCRIPT, "a");
        loader.replace("chunk_1", "fromPack(\"chunk_1\")").unwrap();
        loader
            .replace("split_map", "fromPack(\"split_map\")")
            .unwrap();
        loader.give_pack("map").unwrap();
        let script = loader.finish().unwrap();
        assert!(script.starts_with("import { initSync }"));
        assert!(script.contains("new URL(`./a_${part}.wasm`, import.meta.url)"));
        let end = "export const __wasm_split_load_map = wrapAsyncCb(withPack(\"map\", makeLoad(fromPack(\"split_map\"), run(1, 1))));
";
        assert!(script.ends_with(end), "{script}");
    }

    #[test]
    fn lists_of_chunks_are_runs_of_numbers() {
        let line = "load([__chunk_1, __chunk_2, __chunk_3, __chunk_7, __chunk_9, __chunk_10]);";
        assert_eq!(with_runs(line).unwrap(), "load(run(1, 3, 7, 7, 9, 10));");
        assert_eq!(with_runs("load([]);").unwrap(), "load([]);");
        with_runs("load([__chunk_x]);").unwrap_err();
    }

    #[test]
    fn chunks_of_their_own_files_are_listed() {
        let mut loader = Loader::new(SCRIPT, "a");
        loader.replace("chunk_1", "fromFile(\"chunk_1\")").unwrap();
        assert!(loader.finish().unwrap().contains("const files = [1];"));
        // One that is not replaced fetches as the library would.
        Loader::new(SCRIPT, "a").finish().unwrap_err();
    }

    #[test]
    fn pack_begins_with_the_places_of_its_chunks() {
        let pack = pack([("a", &b"one"[..]), ("b", &b"three"[..])].into_iter());
        let index = br#"{"a":[0,3],"b":[3,8]}"#;
        let length = u32::try_from(index.len()).unwrap().to_le_bytes();
        assert_eq!(pack, [&length[..], index, b"onethree"].concat());
    }

    #[test]
    fn unknown_loader_is_refused() {
        let mut loader = Loader::new("export const load = () => {};", "a");
        assert!(loader.replace("chunk_1", "fromPack(\"chunk_1\")").is_err());
        assert!(loader.give_pack("map").is_err());
    }
}
