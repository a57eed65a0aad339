//! How the page is linked, and the mark of the pages that are made at build.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The folders whose content the prerendered pages depend on.
const SOURCES: [&str; 3] = ["src", "catalogue", "policy/src"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_split = env::var_os("CARGO_FEATURE_SPLIT").is_some();
    let is_for_browser = env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    if is_split && is_for_browser {
        // The program is taken apart after it is linked, for which it has to say what refers to what.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    println!("cargo::rustc-env=SHEETS={:016x}", mark());
}

/// Whatever the sheets may be made of is in their mark, so that the program and the file of the sheets, which two
/// builds make, know one another. FNV-1a, since two compilers have to come to the same.
fn mark() -> u64 {
    let mut files = Vec::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        list(Path::new(source), &mut files);
    }
    files.sort();
    let contents = files.iter().flat_map(|file| {
        let name = file.to_string_lossy().into_owned().into_bytes();
        let content = fs::read(file).expect("a file of the project can be read");
        [name, content]
    });
    contents
        .flatten()
        .fold(0xcbf2_9ce4_8422_2325, |mark, byte| {
            (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).expect("a folder of the project can be read");
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            list(&path, files);
        } else {
            files.push(path);
        }
    }
}
