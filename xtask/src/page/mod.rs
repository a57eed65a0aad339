//! Works on the built page in `dist/`: slims, checks, compresses and weighs it.

mod budget;
mod csp;
mod digest;
mod files;
mod hosts;
mod service_worker;
mod single_file;
mod size_report;
mod text;
mod version;
mod wasm;

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};

pub use self::{
    files::{File, read_folder},
    wasm::slim as slim_program,
};
use crate::project::Project;

/// Finishes the page in `dist/`, once all of it is there. `needed` has the chunks of each lazy function. Only a page to be
/// published is compressed and weighed.
pub fn finish(
    project: &Project,
    needed: &BTreeMap<String, Vec<String>>,
    is_published: bool,
) -> Result<()> {
    let dist = project.dist();
    let mut files = files::read(&dist)?;
    let built: Vec<_> = files.iter().map(|file| file.name.clone()).collect();
    slim(&mut files)?;
    version::name_styles(&mut files)?;
    let named = version::name_program(&mut files)?;
    files.push(single_file::fair(&files)?);
    let version = version::set(&mut files)?;
    files.push(service_worker::service_worker(&files, &version)?);
    files.sort_by(|one, other| one.name.cmp(&other.name));
    for file in &files {
        fs::write(dist.join(&file.name), &file.bytes)?;
    }
    for name in built {
        if !files.iter().any(|file| file.name == name) {
            fs::remove_file(dist.join(name))?;
        }
    }
    let index = files::index(&files)?;
    csp::check(index)?;
    hosts::AddressList::read(project)?.check(&files)?;

    if !is_published {
        return Ok(());
    }
    let weights = size_report::compress(&dist, &files, index)?;
    print!("{}", size_report::table(&weights));
    let needed = needed.iter().map(|(function, chunks)| {
        let chunks = chunks.iter().map(|chunk| named.rename(chunk));
        (function.clone(), chunks.collect())
    });
    budget::check(project, &weights, &needed.collect())
}

/// Leaves out of every file what no browser reads.
fn slim(files: &mut [File]) -> Result<()> {
    for file in files.iter_mut() {
        if let Some(text) = file.text() {
            if file.is("js") {
                file.bytes = text::slim_script(text).into_bytes();
            } else if file.name == "index.html" {
                file.bytes = text::slim_html(text).into_bytes();
            } else if file.is("css") {
                file.bytes = text::slim_styles(text).into_bytes();
            }
        }
    }
    for program in 0..files.len() {
        if !files[program].is("wasm") {
            continue;
        }
        let not_webassembly = || format!("{} is not WebAssembly as expected", files[program].name);
        // Chunks are slim already.
        let Some(beside) = files[program].name.strip_suffix("_bg.wasm") else {
            continue;
        };
        let script = files
            .iter()
            .position(|file| file.name == format!("{beside}.js"));
        let script = script.with_context(|| format!("expected {beside}.js beside its program"))?;
        let text = files[script].text().context("expected a script in UTF-8")?;
        let (short, text) =
            wasm::shorten(&files[program].bytes, text).with_context(not_webassembly)?;
        files[program].bytes = short;
        files[script].bytes = text.into_bytes();
    }
    Ok(())
}
