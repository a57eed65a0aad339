//! Takes the linked program apart: what comes later goes into a file of its own.
//!
//! Trunk links the program and writes its script, but cannot take it apart in between. So this begins again with the
//! program as it was linked, and puts what comes out in the place of what Trunk wrote.

use std::{fs, path::Path};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use crate::process::Program;

/// What links the files' names to the program's.
const BEGIN: &str = "<link rel=\"modulepreload\" href=\"./";

/// Takes the program apart. `linked` is the program as it was linked, `folder` one for what is only needed now.
pub fn take_apart(dist: &Path, linked: &Path, folder: &Path, wasm_bindgen: Program) -> Result<()> {
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index)
        .with_context(|| format!("expected the built page's {}", index.display()))?;
    let name = program_name(&html)?;
    let program = fs::read(linked)
        .with_context(|| format!("expected the linked program at {}", linked.display()))?;

    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let (script, main) = (format!("./{name}.js"), folder.join(format!("{name}.wasm")));
    let links = format!("./{name}_parts.js");
    let mut options = Options::new(&program);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = &links;
    options.main_module = &script;
    let parts = transform(options)
        .map_err(|error| anyhow!("the program could not be taken apart: {error:#}"))?;

    wasm_bindgen
        .words("--target web --no-typescript --keep-lld-exports --out-dir")
        .args([dist])
        .args(["--out-name", name])
        .args([&main])
        .run()?;
    let mut script = without_streaming(&fs::read_to_string(folder.join(&links))?)?;
    for part in parts.split_modules {
        let old = part.file_name().context("expected a part to be a file")?;
        let old = old.to_str().context("expected names in UTF-8")?;
        // The parts of one program do not fit another.
        let new = format!("{name}_{old}");
        fs::copy(&part, dist.join(&new))?;
        script = script.replace(&format!("\"./{old}\""), &format!("\"./{new}\""));
    }
    fs::write(dist.join(&links), script)?;
    let preload = format!("{BEGIN}{name}_parts.js\">\n{BEGIN}");
    fs::write(index, html.replacen(BEGIN, &preload, 1))?;
    Ok(())
}

/// The script that fetches what comes later, for servers, too, that do not know what WebAssembly is.
fn without_streaming(script: &str) -> Result<String> {
    let streaming = "WebAssembly.instantiateStreaming(src, imports)";
    ensure!(
        script.contains(streaming),
        "expected what fetches the parts of the program to use {streaming}"
    );
    let whole = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";
    Ok(script.replace(streaming, whole))
}

/// The name that Trunk gave the program, with what is in it as a number.
fn program_name(html: &str) -> Result<&str> {
    let name = html
        .split(BEGIN)
        .nth(1)
        .and_then(|rest| rest.split(".js\"").next());
    name.context("expected index.html to preload the program's script")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_known_by_its_preloaded_script() {
        let html =
            "<link rel=\"icon\"><link rel=\"modulepreload\" href=\"./page-12ab.js\"><script>";
        assert_eq!(program_name(html).unwrap(), "page-12ab");
        assert!(program_name("<p>").is_err());
    }

    #[test]
    fn no_part_needs_a_server_that_knows_webassembly() {
        let script = "return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";
        assert!(!without_streaming(script).unwrap().contains("Streaming"));
        assert!(without_streaming("return imports;").is_err());
    }
}
