//! Programs that `cargo install` builds.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::{
    process::{Program, find_program},
    project::Project,
    steps::Outcome,
};

/// A program that comes as a Rust package.
#[derive(Debug)]
pub struct Tool {
    /// The package's name.
    pub package: &'static str,
    /// The program's name.
    pub name: &'static str,
    /// The version, exactly.
    pub version: String,
    /// Whether to build it with the dependencies of its own lock file.
    pub locked: bool,
}

impl Tool {
    /// Trunk, which puts the page together.
    pub fn trunk() -> Self {
        Self {
            package: "trunk",
            name: "trunk",
            version: "0.21.14".to_owned(),
            locked: true,
        }
    }

    /// The part of wasm-bindgen that writes JavaScript. It has to be of the same version as the
    /// part that the page is built with.
    pub fn wasm_bindgen(project: &Project) -> Result<Self> {
        Ok(Self {
            package: "wasm-bindgen-cli",
            name: "wasm-bindgen",
            version: project.lock()?.version("wasm-bindgen")?.to_owned(),
            locked: false,
        })
    }

    /// Installs the program, unless it is there.
    pub fn ensure(&self, project: &Project) -> Result<Outcome> {
        if let Ok(path) = self.find(project) {
            let version = &self.version;
            return Ok(Outcome::Note(format!("{version}, {}", path.display())));
        }
        let (name, version) = (self.name, &self.version);
        if self.download(project) {
            return Ok(Outcome::Done);
        }
        eprintln!("building {name} {version}: some minutes, once on this machine");
        let install = Program::cargo()
            .folder(&project.cache_made()?)
            .args([
                "install",
                self.package,
                "--version",
                version,
                "--force",
                "--root",
            ])
            .args([project.tools()]);
        let locked = self.locked.then_some("--locked");
        install.args(locked).run()?;
        self.find(project).map(|_| Outcome::Done)
    }

    /// The path of the program: the project's own or one on `PATH`.
    pub fn find(&self, project: &Project) -> Result<PathBuf> {
        let file = format!("{}{}", self.name, std::env::consts::EXE_SUFFIX);
        let own = project.tools().join("bin").join(file);
        let found = [Some(own), find_program(self.name)];
        let is_right = |path: &PathBuf| {
            let said = Program::new(path).words("--version").answer();
            said.is_some_and(|said| said.split_whitespace().nth(1) == Some(&self.version))
        };
        match found.into_iter().flatten().find(is_right) {
            Some(path) => Ok(path),
            None => bail!(
                "expected {} {}; `cargo xtask dist` installs it in {}",
                self.name,
                self.version,
                project.tools().display()
            ),
        }
    }

    /// Downloads the program ready-made where cargo-binstall is there to do so.
    fn download(&self, project: &Project) -> bool {
        if Program::cargo().words("binstall -V").answer().is_none() {
            return false;
        }
        let wanted = format!("{}@{}", self.package, self.version);
        let binstall = Program::cargo()
            .args([
                "binstall",
                "--no-confirm",
                "--disable-telemetry",
                &wanted,
                "--root",
            ])
            .args([project.tools()]);
        binstall.run().is_ok() && self.find(project).is_ok()
    }
}
