//! Works on the built page in `dist/`: slims, checks, compresses and weighs it.

mod budget;
mod files;
mod hosts;
mod policy;
mod wasm;
mod weight;

use std::fs;

use anyhow::{Context, Result};

use crate::project::Project;

/// The one step after Trunk has put the page together.
pub fn finish(project: &Project) -> Result<()> {
    let dist = project.dist();
    let mut files = files::read(&dist)?;
    for file in &mut files {
        if file.is("wasm") {
            let slim = wasm::slim(&file.bytes)
                .with_context(|| format!("{} is not WebAssembly as expected", file.name))?;
            fs::write(dist.join(&file.name), &slim)?;
            file.bytes = slim;
        }
    }
    let index = files::index(&files)?;
    policy::check(index)?;
    hosts::Known::read(project)?.check(&files)?;

    let weights = weight::compress(&dist, &files, index)?;
    print!("{}", weight::table(&weights));
    budget::check(project, &weights)
}
