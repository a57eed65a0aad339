//! Finds what the commands need, and installs what is missing.
//!
//! Everything here may be called again and again: what is there already is found at once.

mod apt;
mod axe;
mod browsers;
mod components;
mod hosts;
mod target_folder;
mod tools;
mod web;
mod xvfb;

use std::{cell::OnceCell, ffi::OsString, path::PathBuf};

use anyhow::Result;

pub use self::{browsers::Browsers, xvfb::Xvfb};
use self::{tools::Tool, web::WebToolchain};
use crate::{
    process::{Program, path_with},
    project::Project,
    steps::{Outcome, Step},
};

/// What has been found or installed so far.
#[derive(Debug)]
pub struct Setup {
    /// Where things are.
    pub project: Project,
    web: OnceCell<WebToolchain>,
}

impl Setup {
    /// Nothing is looked for yet.
    pub fn new(project: Project) -> Self {
        Self {
            project,
            web: OnceCell::new(),
        }
    }

    /// The step before looking at the sources.
    pub fn for_the_sources() -> Step<'static> {
        Step::new("components", "the formatter and the linter", || {
            components::ensure().map(|()| Outcome::Done)
        })
    }

    /// The steps before building the page.
    pub fn for_the_page(&self) -> [Step<'_>; 3] {
        [
            Step::new("wasm-target", "a Rust compiler for the browser", || {
                self.web().map(|web| Outcome::Note(web.to_string()))
            }),
            Step::new("trunk", "the program that puts the page together", || {
                Tool::trunk().ensure(&self.project)
            })
            .needs(&["wasm-target"]),
            Step::new(
                "wasm-bindgen",
                "the link between Rust and JavaScript",
                || Tool::wasm_bindgen(&self.project)?.ensure(&self.project),
            )
            .needs(&["wasm-target"]),
        ]
    }

    /// The steps before trying the page in browsers.
    pub fn for_browsers(&self) -> [Step<'_>; 3] {
        [
            Step::new("browsers", "Chromium and WebKit with their drivers", || {
                Browsers::ensure().map(|browsers| match browsers.remark() {
                    Some(remark) => Outcome::Note(remark),
                    None => Outcome::Done,
                })
            }),
            Step::new("axe", "the accessibility checker", || {
                axe::ensure(&self.project).map(|_| Outcome::Done)
            }),
            Step::new("hosts", "web servers as they are found elsewhere", || {
                hosts::ensure().map(|()| Outcome::Done)
            }),
        ]
    }

    /// Cargo for the browser, in the environment of [`for_the_web`](Self::for_the_web).
    pub fn web_cargo(&self) -> Result<Program> {
        let cargo = Program::new(self.web()?.cargo());
        self.for_the_web(cargo)
    }

    /// Fetches what the page is built from, with these variables: Trunk keeps off the network, and Cargo with it.
    pub fn fetch_for_the_page(&self, variables: &[(OsString, OsString)]) -> Result<()> {
        // The first fetches for every machine, but for this one only where it comes to the standard library; what that
        // needs in a browser, the second does.
        for words in [
            "fetch --quiet",
            "fetch --quiet --target wasm32-unknown-unknown",
        ] {
            let cargo = self.web_cargo()?.words(words);
            cargo.envs(variables.to_vec()).run()?;
        }
        Ok(())
    }

    /// Trunk, in the environment of [`for_the_web`](Self::for_the_web).
    pub fn trunk(&self) -> Result<Program> {
        // Trunk takes any NO_COLOR but `true` and `false` for a mistake.
        let trunk = Program::new(Tool::trunk().find(&self.project)?)
            .env_remove("NO_COLOR")
            .words("--offline --skip-version-check");
        self.for_the_web(trunk)
    }

    /// The program that writes JavaScript.
    pub fn wasm_bindgen(&self) -> Result<Program> {
        let path = Tool::wasm_bindgen(&self.project)?.find(&self.project)?;
        Ok(Program::new(path))
    }

    /// The folder that the page's program is compiled in.
    pub fn target_folder(&self) -> Result<PathBuf> {
        target_folder::ensure(&self.project)
    }

    /// The variables by which the finished page is built small.
    pub fn variables_for_size(&self) -> Result<Vec<(OsString, OsString)>> {
        Ok(self.web()?.variables_for_size())
    }

    /// Whether Clippy can look at the code for the browser.
    pub fn has_web_clippy(&self) -> Result<bool> {
        Ok(self.web()?.has_clippy())
    }

    /// The variables by which the browser tests find what they drive.
    pub fn browser_variables(&self) -> Result<Vec<(OsString, OsString)>> {
        let mut variables = Browsers::ensure()?.variables();
        variables.push(("AXE_JS".into(), axe::ensure(&self.project)?.into()));
        variables.push(("DIST_DIR".into(), self.project.dist().into()));
        Ok(variables)
    }

    fn for_the_web(&self, program: Program) -> Result<Program> {
        let web = self.web()?;
        let folders = [self.project.tools().join("bin")].into_iter();
        Ok(program
            .folder(&self.project.root)
            .env("PATH", path_with(folders.chain(web.folders()))?)
            .env("CARGO_TARGET_DIR", target_folder::ensure(&self.project)?)
            .envs(web.variables()))
    }

    fn web(&self) -> Result<&WebToolchain> {
        if let Some(web) = self.web.get() {
            return Ok(web);
        }
        let web = WebToolchain::ensure()?;
        Ok(self.web.get_or_init(|| web))
    }
}
