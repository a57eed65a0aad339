//! axe-core, the accessibility checker, which the browser tests put into the page.

use std::{env, path::PathBuf};

use anyhow::{Context, Result};

use super::apt;
use crate::{
    process::{Program, find_program},
    project::Project,
};

const VERSION: &str = "4.14.1";

/// The path of the script, installed by npm unless it is there.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    if let Some(given) = env::var_os("AXE_JS") {
        return Ok(given.into());
    }
    let folder = project.cache_made()?.join(format!("axe-core-{VERSION}"));
    let script = folder
        .join("node_modules")
        .join("axe-core")
        .join("axe.min.js");
    if script.is_file() {
        return Ok(script);
    }
    if find_program("npm").is_none() {
        apt::install("npm, to fetch axe-core", &["npm"])?;
    }
    let npm = find_program("npm").context("expected npm on PATH after installing it")?;
    Program::new(npm)
        .args(["install", &format!("axe-core@{VERSION}"), "--prefix"])
        .args([&folder])
        .words("--no-save --ignore-scripts --no-audit --no-fund")
        .run()?;
    script
        .is_file()
        .then_some(script)
        .context("expected axe.min.js in npm's package axe-core")
}
