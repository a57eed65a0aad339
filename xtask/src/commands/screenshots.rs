//! `cargo xtask screenshots`: pictures of the page, for eyes.

use anyhow::Result;

use super::dist;
use crate::{
    setup::{Browsers, Setup},
    steps::{self, Outcome, Step},
};

/// Runs the command: pictures of everything, or of what some words name.
pub fn run(setup: &Setup, words: &[String]) -> Result<()> {
    let mut list = vec![Setup::for_the_page()];
    list.extend(setup.for_browsers());
    list.push(dist::step(setup));
    list.push(
        Step::new("screenshots", "pictures of every state of the page", || {
            take(setup, words)?;
            Ok(Outcome::Done)
        })
        .needs(&["browsers", "dist"]),
    );
    steps::run(list)
}

fn take(setup: &Setup, words: &[String]) -> Result<()> {
    setup
        .cargo()
        .words("run --quiet --package browser-tests --example screenshots --")
        .args(words)
        .envs(setup.browser_variables(&Browsers::ensure(&setup.project)?)?)
        .run()
}
