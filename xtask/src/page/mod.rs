//! Works on the built page in `dist/`: slims, checks, compresses and weighs it.

mod apart;
mod budget;
mod digest;
mod fair;
mod files;
mod hosts;
mod names;
mod policy;
mod service_worker;
mod text;
mod version;
mod wasm;
mod weight;

use std::fs;

use anyhow::{Context, Result};

pub use self::apart::take_apart;
use self::files::File;
use crate::project::Project;

/// The one step after Trunk has put the page together. It is held to its weight where it was built for size.
pub fn finish(project: &Project, for_size: bool) -> Result<()> {
    let dist = project.dist();
    let mut files = files::read(&dist)?;
    let built: Vec<_> = files.iter().map(|file| file.name.clone()).collect();
    text::join_styles(&mut files)?;
    for file in &mut files {
        if file.is("wasm") {
            file.bytes = wasm::slim(&file.bytes)
                .with_context(|| format!("{} is not WebAssembly as expected", file.name))?;
        } else if file.is("js")
            && let Some(script) = file.text()
        {
            file.bytes = text::slim_script(script).into_bytes();
        }
    }
    shorten_names(&mut files)?;
    version::name_program(&mut files)?;
    files.push(fair::fair(&files)?);
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
    policy::check(index)?;
    hosts::Known::read(project)?.check(&files)?;

    let weights = weight::compress(&dist, &files, index)?;
    print!("{}", weight::table(&weights));
    if !for_size {
        println!(
            "The first visit is not held to its limit: it is built with the standard library as it comes, which is \
             heavier; with its source (`rustup component add rust-src`) it is built for size."
        );
        return Ok(());
    }
    budget::check_engine(&weights)?;
    budget::check(project, &weights)
}

/// Shortens the names by which each program and the script beside it call each other.
fn shorten_names(files: &mut [File]) -> Result<()> {
    for program in 0..files.len() {
        let Some(beside) = files[program].name.strip_suffix("_bg.wasm") else {
            continue;
        };
        let script = files
            .iter()
            .position(|file| file.name == format!("{beside}.js"));
        let script = script.with_context(|| format!("expected {beside}.js beside its program"))?;
        let text = files[script].text().context("expected a script in UTF-8")?;
        let (short, text) = names::shorten(&files[program].bytes, text)
            .with_context(|| format!("{} is not WebAssembly as expected", files[program].name))?;
        files[program].bytes = short;
        files[script].bytes = text.into_bytes();
    }
    Ok(())
}
