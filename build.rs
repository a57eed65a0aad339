//! How the page is linked.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_apart = env::var_os("CARGO_FEATURE_APART").is_some();
    let is_for_browser = env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    if is_apart && is_for_browser {
        // The program is taken apart after it is linked, for which it has to say what refers to what.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
