//! The files of the built page.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

/// A file of the page.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path within the page, with forward slashes.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl File {
    /// Returns whether its name ends in a dot and `extension`.
    pub fn is(&self, extension: &str) -> bool {
        let after_dot = self.name.rsplit_once('.').map(|(_, after)| after);
        after_dot == Some(extension)
    }

    /// Its content, if it is text that a browser reads.
    pub fn text(&self) -> Option<&str> {
        let read = TEXT.iter().any(|extension| self.is(extension));
        read.then(|| std::str::from_utf8(&self.bytes).ok())?
    }
}

const TEXT: [&str; 9] = [
    "html",
    "css",
    "js",
    "mjs",
    "json",
    "webmanifest",
    "svg",
    "txt",
    "xml",
];

/// Reads the built page, without the compressed twins of an earlier run, sorted by name.
pub fn read(dist: &Path) -> Result<Vec<File>> {
    ensure!(
        dist.join("index.html").is_file(),
        "expected the built page in {}; `cargo xtask dist` builds it",
        dist.display()
    );
    let mut files = Vec::new();
    read_folder(dist, "", &mut files)?;
    files.retain(|file| !file.is("br") && !file.is("gz"));
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

/// The page's first file.
pub fn index(files: &[File]) -> Result<&str> {
    let index = files.iter().find(|file| file.name == "index.html");
    index
        .and_then(File::text)
        .context("expected index.html to be text in UTF-8")
}

/// Reads all files of a folder; their names begin with `prefix`.
pub fn read_folder(folder: &Path, prefix: &str, files: &mut Vec<File>) -> Result<()> {
    let cannot_read = || format!("expected to be able to read {}", folder.display());
    for entry in fs::read_dir(folder).with_context(cannot_read)? {
        let entry = entry.with_context(cannot_read)?;
        let name = format!("{prefix}{}", entry.file_name().display());
        if entry.file_type()?.is_dir() {
            read_folder(&entry.path(), &format!("{name}/"), files)?;
        } else {
            let bytes = fs::read(entry.path()).with_context(cannot_read)?;
            files.push(File { name, bytes });
        }
    }
    Ok(())
}
