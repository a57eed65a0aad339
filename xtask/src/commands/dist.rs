//! `cargo xtask dist`: the page, ready for a web server.

use std::fs;

use anyhow::{Context, Result};

use crate::{
    build::{self, Crate, Profile},
    page,
    setup::Setup,
    steps::{self, Outcome, Step},
};

/// Runs the command.
pub fn run(setup: &Setup, quick: bool) -> Result<()> {
    let profile = if quick { Profile::Quick } else { Profile::Web };
    steps::run(vec![Setup::for_the_page(), build_step(setup, profile)])?;
    println!("The page is in {}.", setup.project.dist().display());
    Ok(())
}

/// Building the page and all that follows.
pub fn step(setup: &Setup) -> Step<'_> {
    build_step(setup, Profile::Web)
}

fn build_step(setup: &Setup, profile: Profile) -> Step<'_> {
    Step::new("dist", "the page, built, checked and weighed", move || {
        let dist = setup.project.dist();
        let (files, chunks) = build::finished(setup, profile)?;
        if dist.exists() {
            fs::remove_dir_all(&dist)
                .with_context(|| format!("expected to be able to empty {}", dist.display()))?;
        }
        build::write(&dist, &files)?;
        parts(setup)?;
        sheets(setup)?;
        engine(setup, profile)?;
        page::finish(&setup.project, &chunks.needed, profile == Profile::Web)?;
        Ok(Outcome::Done)
    })
    .needs(&["wasm-target"])
}

/// Writes what lies beside the program. The very same files as in other builds come out: their names say what is in them.
fn parts(setup: &Setup) -> Result<()> {
    setup
        .cargo()
        .words("run --quiet --package catalogue --example parts --")
        .args([setup.project.dist().join("parts")])
        .run()
}

/// Writes the pages that are made at build.
fn sheets(setup: &Setup) -> Result<()> {
    setup
        .cargo()
        .words("run --quiet --features ssr --example sheets --")
        .args([setup.project.dist()])
        .run()
}

/// Builds the engine alone, a module for other pages.
fn engine(setup: &Setup, profile: Profile) -> Result<()> {
    let folder = setup.project.dist().join("engine");
    let engine = Crate::new("ordos-talent-engine", "");
    build::module(setup, &engine, profile, "engine", &folder)?;
    for name in ["example.html", "example.js", "ordos-talent.js"] {
        let from = setup.project.root.join("engine/web").join(name);
        fs::copy(&from, folder.join(name))
            .with_context(|| format!("expected to be able to copy {}", from.display()))?;
    }
    setup
        .cargo()
        .words("run --quiet --package ordos-talent-engine --example types --")
        .args([folder.join("ordos-talent.d.ts")])
        .run()
}
