//! `cargo xtask dist`: the page, ready for a web server.

use std::fs;

use anyhow::{Context, Result};

use crate::{
    page,
    process::Program,
    setup::Setup,
    steps::{self, Outcome, Step},
};

/// Runs the command.
pub fn run(setup: &Setup) -> Result<()> {
    let mut list = Vec::from(setup.for_the_page());
    list.push(step(setup));
    steps::run(list)?;
    println!("The page is in {}.", setup.project.dist().display());
    Ok(())
}

/// Building the page and all that follows.
pub fn step(setup: &Setup) -> Step<'_> {
    Step::new("dist", "the page, built, checked and weighed", || {
        build(setup)?;
        apart(setup)?;
        parts(setup)?;
        sheets(setup)?;
        engine(setup)?;
        page::finish(&setup.project, !setup.variables_for_size()?.is_empty())?;
        Ok(Outcome::Done)
    })
    .needs(&["wasm-target", "trunk", "wasm-bindgen"])
}

fn build(setup: &Setup) -> Result<()> {
    let small = setup.variables_for_size()?;
    setup.fetch_for_the_page(&small)?;
    setup
        .trunk()?
        .envs(small)
        // What few visitors want lies beside the program.
        .env("TRUNK_BUILD_FEATURES", "csr,apart")
        .words("build --release --public-url ./ --dist")
        .args([setup.project.dist()])
        .run()
}

/// Takes the program apart that Trunk has put in one file.
fn apart(setup: &Setup) -> Result<()> {
    let target = setup.target_folder()?;
    page::take_apart(
        &setup.project.dist(),
        &target.join("wasm32-unknown-unknown/web/ordos-talent-guide.wasm"),
        &target.join("apart"),
        setup.wasm_bindgen()?,
    )
}

/// Writes what lies beside the program. The very same files as in other builds come out: their names say what is in them.
fn parts(setup: &Setup) -> Result<()> {
    Program::cargo()
        .folder(&setup.project.root)
        .words("run --quiet --package catalogue --example parts --")
        .args([setup.project.dist().join("parts")])
        .run()
}

/// Writes the pages that are made at build.
fn sheets(setup: &Setup) -> Result<()> {
    Program::cargo()
        .folder(&setup.project.root)
        .words("run --quiet --features ssr --example sheets --")
        .args([setup.project.dist()])
        .run()
}

/// Builds the engine alone, a module for other pages.
fn engine(setup: &Setup) -> Result<()> {
    let folder = setup.project.dist().join("engine");
    setup
        .web_cargo()?
        .words("build --package ordos-talent-engine --profile web --target wasm32-unknown-unknown")
        .envs(setup.variables_for_size()?)
        .run()?;
    let built = setup.target_folder()?;
    setup
        .wasm_bindgen()?
        .words("--target web --no-typescript --out-name engine --out-dir")
        .args([&folder])
        .args([built.join("wasm32-unknown-unknown/web/ordos_talent_engine.wasm")])
        .run()?;
    for name in ["example.html", "example.js", "ordos-talent.js"] {
        let from = setup.project.root.join("engine/web").join(name);
        fs::copy(&from, folder.join(name))
            .with_context(|| format!("expected to be able to copy {}", from.display()))?;
    }
    Program::cargo()
        .folder(&setup.project.root)
        .words("run --quiet --package ordos-talent-engine --example types --")
        .args([folder.join("ordos-talent.d.ts")])
        .run()
}
