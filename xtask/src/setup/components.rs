//! The formatter and the linter, which come with most Rust installations.

use anyhow::{Result, bail};

use crate::process::{Cmd, find_program};

/// Checks that both are there, and has rustup add what is missing.
pub fn ensure() -> Result<()> {
    if are_there() {
        return Ok(());
    }
    if find_program("rustup").is_some() {
        Cmd::new("rustup")
            .words("component add rustfmt clippy")
            .env_remove("RUST_BACKTRACE")
            .run()?;
    }
    if !are_there() {
        bail!(
            "expected `cargo fmt` and `cargo clippy`; install what your system calls rustfmt and \
             clippy"
        );
    }
    Ok(())
}

fn are_there() -> bool {
    ["fmt", "clippy"]
        .iter()
        .all(|name| Cmd::cargo().args([name, "--version"]).read().is_some())
}
