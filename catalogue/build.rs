//! Reads and checks the policy files and bundles them for the page and the command line.

use std::path::{Path, PathBuf};

fn main() {
    let folder = PathBuf::from(
        std::env::var("CARGO_MANIFEST_DIR").expect("cargo names the folder of the package"),
    );
    let output =
        PathBuf::from(std::env::var("OUT_DIR").expect("cargo names the folder for output"));
    for watched in [
        "catalogue.toml",
        "questions.toml",
        "documents.toml",
        "conditions.toml",
        "plan.toml",
        "places.toml",
        "visitors.toml",
        "benefits",
        "measures",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    match catalogue_reader::read(&folder) {
        Ok(files) => {
            write(&output.join("catalogue.bin"), &files.catalogue);
            write(&output.join("plan.bin"), &(files.plan, files.places));
        }
        // Each fault is a sentence of its own; the build stops after them.
        Err(faults) => faults
            .iter()
            .for_each(|fault| println!("cargo::error=catalogue/{fault}")),
    }
}

fn write(path: &Path, content: &impl policy::Bundled) {
    std::fs::write(path, policy::write_bundle(content))
        .expect("the output folder can be written to");
}
