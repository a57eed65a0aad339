//! Cargo, for the browser.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{
    process::Cmd,
    setup::{Setup, WEB_TARGET},
};

/// How to compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quickly, with debug assertions.
    Dev,
    /// For size, as the finished page is.
    Web,
    /// As the finished page, but for trying it out: larger, and sooner compiled.
    Quick,
}

/// A crate of the workspace that becomes one WebAssembly file.
#[derive(Debug, Clone, Copy)]
pub struct Crate<'a> {
    package: &'a str,
    features: &'a str,
}

impl<'a> Crate<'a> {
    /// A package with these features besides its default ones.
    pub fn new(package: &'a str, features: &'a str) -> Self {
        Self { package, features }
    }
}

/// Compiles a crate and returns the linked WebAssembly.
pub fn compile(setup: &Setup, wanted: &Crate, profile: Profile) -> Result<Vec<u8>> {
    let profile = match profile {
        Profile::Dev => "dev",
        Profile::Web => "web",
        Profile::Quick => "quick",
    };
    let messages = setup
        .cargo()
        .args(["build", "--package", wanted.package])
        .args(["--target", WEB_TARGET, "--profile", profile])
        .args(["--features", wanted.features])
        .args(["--config", &remapped_paths(setup)?])
        .words("--message-format json-render-diagnostics")
        .output()?;
    let path = linked(&messages).with_context(|| {
        format!(
            "expected Cargo to name the WebAssembly file of {}",
            wanted.package
        )
    })?;
    fs::read(&path).with_context(|| format!("expected the linked program at {}", path.display()))
}

/// Returns a setting for Cargo by which messages of panics name the files of other crates and of the standard library
/// without the folders that they are in on this machine: the program is the same from every machine.
fn remapped_paths(setup: &Setup) -> Result<String> {
    let rustc = |arguments: &str| {
        Cmd::new("rustc")
            .folder(&setup.project.root)
            .words(arguments)
            .output()
    };
    let version = rustc("-vV")?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .context("expected rustc to name its commit")?;
    let sysroot = PathBuf::from(rustc("--print sysroot")?.trim());
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("expected a home folder for Cargo")?;
    let flags = [
        (cargo_home.join("registry/src"), String::new()),
        (
            sysroot.join("lib/rustlib/src/rust"),
            format!("/rustc/{commit}"),
        ),
    ];
    let flags = flags.map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    // Joined to the flags of .cargo/config.toml.
    Ok(format!(
        "target.{WEB_TARGET}.rustflags = {}",
        Value::from(flags.to_vec())
    ))
}

/// Returns the last WebAssembly file that Cargo's messages name.
fn linked(messages: &str) -> Option<PathBuf> {
    let messages = messages.lines().rev();
    let artifacts = messages.filter_map(|line| serde_json::from_str::<Value>(line).ok());
    artifacts
        .filter(|message| message["reason"] == "compiler-artifact")
        .find_map(|artifact| {
            let files = artifact["filenames"].as_array()?.iter();
            let mut paths = files.filter_map(Value::as_str).map(PathBuf::from);
            paths.find(|path| path.extension().is_some_and(|end| end == "wasm"))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_with_a_wasm_artifact_name_its_path() {
        let messages = r#"{"reason":"compiler-artifact","filenames":["a/liba.rlib"]}
{"reason":"compiler-artifact","filenames":["a/b.d","a/b.wasm"]}
{"reason":"build-finished","success":true}"#;
        assert_eq!(linked(messages), Some(PathBuf::from("a/b.wasm")));
        assert_eq!(linked("a line that is not a message"), None);
    }
}
