//! Builds the page from its sources: Cargo compiles the program, wasm-bindgen writes its script, and the files around
//! it are copied.
//!
//! This does what Trunk does with the same `index.html` and `Trunk.toml`, so `trunk serve` shows the same page; but it
//! needs no program besides Cargo, and it can split the program after the link, which Trunk cannot.

mod bindgen;
mod chunks;
mod compile;
mod shell;

use std::{fs, path::Path};

use anyhow::{Context, Result};

pub use self::{
    chunks::Chunks,
    compile::{Crate, Profile},
};
use crate::{page::File, setup::Setup};

/// The page's crate.
const PAGE: &str = "ordos-talent-guide";
/// Base name of the program's files in the finished page until `page` puts a hash of their content in place of the
/// zeros. The program names its chunks, so the name must not change in length.
pub const UNNAMED: &str = "ordos-talent-guide-0000000000000000";
/// The styles of the first visit, in one file.
pub const STYLES: &str = "styles.css";
/// The styles of the other pages, in one file, which is loaded after the first page is there.
pub const PAGE_STYLES: &str = "pages.css";

/// The page in one program, as a developer looks at it. Keeps the last program, so that a change of a style costs no
/// new script.
#[derive(Debug, Default)]
pub struct Preview {
    linked: Vec<u8>,
    bound: Vec<File>,
}

impl Preview {
    /// Builds the page.
    pub fn build(&mut self, setup: &Setup, profile: Profile) -> Result<Vec<File>> {
        let linked = compile::compile(setup, &Crate::new(PAGE, "csr"), profile)?;
        if linked != self.linked {
            self.bound = bindgen::bind(&linked, PAGE, bindgen::For::Development)?.into();
            self.linked = linked;
        }
        let mut files = self.bound.clone();
        let modules = [format!("{PAGE}.js")];
        files.extend(shell::files(&setup.project.root, PAGE, &modules, "")?);
        Ok(files)
    }
}

/// Builds the page for a web server, without what `page` and other programs add: the program in chunks, the public
/// files, the styles and `index.html`. Returns the files and the chunks that each lazy function needs.
pub fn finished(setup: &Setup, profile: Profile) -> Result<(Vec<File>, Chunks)> {
    let linked = compile::compile(setup, &Crate::new(PAGE, "csr,split"), profile)?;
    let folder = setup.project.root.join("target/chunks");
    let (main, chunks) = chunks::split(&linked, UNNAMED, &folder)?;
    let mut files = Vec::from(bindgen::bind(&main, UNNAMED, bindgen::For::Chunks)?);
    files.extend(chunks.files.iter().cloned());
    let modules = [format!("{UNNAMED}_parts.js"), format!("{UNNAMED}.js")];
    files.extend(shell::files(
        &setup.project.root,
        UNNAMED,
        &modules,
        &chunks.listed(),
    )?);
    Ok((files, chunks))
}

/// Compiles another crate to WebAssembly and writes it with its script into a folder.
pub fn module(
    setup: &Setup,
    module: &Crate,
    profile: Profile,
    name: &str,
    folder: &Path,
) -> Result<()> {
    let linked = compile::compile(setup, module, profile)?;
    write(
        folder,
        &bindgen::bind(&linked, name, bindgen::For::Release)?,
    )
}

/// Writes files into a folder.
pub fn write(folder: &Path, files: &[File]) -> Result<()> {
    for file in files {
        let path = folder.join(&file.name);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, &file.bytes))
            .with_context(|| format!("expected to be able to write {}", path.display()))?;
    }
    Ok(())
}
