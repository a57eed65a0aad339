//! `cargo xtask serve`: the page, running, and built again on every change.

use std::fs;

use anyhow::Result;

use crate::{
    setup::Setup,
    steps::{self, Outcome, Step},
};

/// Runs the command; it ends when it is interrupted.
pub fn run(setup: &Setup, port: u16, release: bool) -> Result<()> {
    let mut list = Vec::from(setup.for_the_page());
    list.push(
        Step::new("serve", "the page, built and served until Ctrl-C", || {
            serve(setup, port, release)?;
            Ok(Outcome::Done)
        })
        .needs(&["wasm-target", "trunk", "wasm-bindgen"]),
    );
    steps::run(list)
}

fn serve(setup: &Setup, port: u16, release: bool) -> Result<()> {
    setup.fetch_for_the_page(&[])?;
    // Not `dist`: what is served here is not what belongs on a server.
    let folder = setup.project.root.join("target").join("serve");
    fs::create_dir_all(&folder)?;
    eprintln!("\nOnce it is built, the page is at http://127.0.0.1:{port}/\n");
    // Trunk's reloading needs an inline script, which the page forbids.
    let trunk = setup
        .trunk()?
        .words("serve --no-autoreload --address 127.0.0.1")
        .args(["--port", &port.to_string(), "--dist"])
        .args([folder]);
    let release = release.then_some("--release");
    trunk.args(release).take_over()
}
