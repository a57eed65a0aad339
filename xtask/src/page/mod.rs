//! Works on the built page in `dist/`: slims, checks, compresses and weighs it.

mod budget;
mod files;
mod hosts;
mod policy;
mod text;
mod wasm;
mod weight;

use std::fs;

use anyhow::{Context, Result};

use crate::project::Project;

/// The one step after Trunk has put the page together.
pub fn finish(project: &Project) -> Result<()> {
    let dist = project.dist();
    let mut files = files::read(&dist)?;
    for unused in text::join_styles(&mut files)? {
        fs::remove_file(dist.join(unused))?;
    }
    for file in &mut files {
        if file.is("wasm") {
            file.bytes = wasm::slim(&file.bytes)
                .with_context(|| format!("{} is not WebAssembly as expected", file.name))?;
        } else if file.is("js")
            && let Some(script) = file.text()
        {
            file.bytes = text::slim_script(script).into_bytes();
        }
        fs::write(dist.join(&file.name), &file.bytes)?;
    }
    let index = files::index(&files)?;
    policy::check(index)?;
    hosts::Known::read(project)?.check(&files)?;

    let weights = weight::compress(&dist, &files, index)?;
    print!("{}", weight::table(&weights));
    budget::check(project, &weights)
}
