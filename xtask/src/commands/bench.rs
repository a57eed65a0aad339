//! `cargo xtask bench`: speed and weight.

use anyhow::Result;

use super::dist;
use crate::{
    process::Program,
    setup::Setup,
    steps::{self, Outcome, Step},
};

/// Runs the command.
pub fn run(setup: &Setup) -> Result<()> {
    let mut list = vec![Step::new("speed", "estimates against a plain loop", || {
        speed(setup)?;
        Ok(Outcome::Done)
    })];
    list.extend(setup.for_the_page());
    list.push(dist::step(setup));
    steps::run(list)
}

/// The figures of the engine and the command line.
fn speed(setup: &Setup) -> Result<()> {
    Program::cargo()
        .folder(&setup.project.root)
        .words("run --release --package talent-cli --example bench")
        .run()
}
