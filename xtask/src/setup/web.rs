//! The standard library for the browser.

use std::path::Path;

use anyhow::{Context, Result};

use crate::{
    process::{Cmd, find_program},
    steps::Outcome,
};

/// The compiler's name for browsers.
pub const WEB_TARGET: &str = "wasm32-unknown-unknown";

/// Checks that the compiler has the target, and has rustup add it where it does not.
pub fn ensure() -> Result<Outcome> {
    if has_target() {
        return Ok(Outcome::Done);
    }
    if find_program("rustup").is_some() {
        Cmd::new("rustup")
            .args(["target", "add", WEB_TARGET])
            .env_remove("RUST_BACKTRACE")
            .run()?;
    }
    has_target().then_some(Outcome::Done).with_context(|| {
        format!(
            "expected a Rust compiler for the browser: `rustup target add {WEB_TARGET}` adds what it lacks; without \
             rustup, install what your system has for that target (Debian: libstd-rust-dev-wasm32)"
        )
    })
}

fn has_target() -> bool {
    let folder = Cmd::new("rustc")
        .args(["--print", "target-libdir", "--target", WEB_TARGET])
        .read();
    // The answer is where the target's library would be.
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}
