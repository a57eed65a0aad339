//! The built page on a server of its own, where another version of it can be put.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use sha2::{Digest as _, Sha256};

use crate::environment::built_page;

const WORKER: &str = "service-worker.js";

/// A copy of the built page in a folder of its own, which is deleted when this is dropped.
pub struct Deployment {
    top: PathBuf,
    folder: PathBuf,
}

impl Deployment {
    /// Copies the built page.
    pub fn new() -> Self {
        Self::under("/")
    }

    /// A folder without anything.
    pub fn empty() -> Self {
        let folder = fresh_folder();
        fs::create_dir_all(&folder).expect("a folder for what is temporary");
        Self {
            top: folder.clone(),
            folder,
        }
    }

    /// Copies the built page to where a server finds it under a path that begins and ends with `/`.
    pub fn under(path: &str) -> Self {
        let top = fresh_folder();
        let folder = top.join(path.trim_matches('/'));
        copy(&built_page(), &folder);
        Self { top, folder }
    }

    /// The folder of the server.
    pub fn top(&self) -> &Path {
        &self.top
    }

    /// Where the page is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes one more file.
    pub fn add(&self, name: &str, content: &str) {
        fs::write(self.folder.join(name), content).expect("a folder that can be written to");
    }

    /// Returns the path of the program.
    pub fn program(&self) -> PathBuf {
        let names = self.names();
        let program = names.iter().find(|name| name.ends_with("_bg.wasm"));
        self.folder.join(program.expect("a program"))
    }

    /// The version of the page.
    pub fn version(&self) -> String {
        let worker = self.text(WORKER);
        let version = worker.split("const VERSION = \"").nth(1);
        let version = version.and_then(|rest| rest.split('"').next());
        version.expect("a version in the service worker").to_owned()
    }

    /// Puts another version in the place of this one, as a copy of a newly built page does: no file that is named after
    /// its content has kept its name, and the old ones are gone. Its title ends in `title`.
    pub fn replace(&self, title: &str) {
        let names = self.names();
        let program = names.iter().find_map(|name| name.strip_suffix("_bg.wasm"));
        let (_, program) = program
            .and_then(|name| name.rsplit_once('-'))
            .expect("a program");
        let hashes = [self.version(), program.to_owned()];
        for name in &names {
            let path = self.folder.join(name);
            if is_twin(&path) {
                // This stands for a server that does not use them.
                fs::remove_file(&path).expect("a file");
                continue;
            }
            let mut bytes = fs::read(&path).expect("a file");
            let mut new_name = name.clone();
            for hash in &hashes {
                swap(&mut bytes, hash.as_bytes(), next(hash).as_bytes());
                new_name = new_name.replace(hash, &next(hash));
            }
            fs::remove_file(&path).expect("a file");
            fs::write(self.folder.join(new_name), bytes).expect("a file that can be written");
        }
        let index = self.text("index.html");
        self.add(
            "index.html",
            &index.replace("</title>", &format!("{title}</title>")),
        );

        let lines = self.text(WORKER);
        let lines = lines.lines().map(|line| {
            let entry = line
                .strip_prefix('"')
                .and_then(|rest| rest.split_once("\": \""));
            match entry {
                Some((name, digest)) if digest.len() > 60 => {
                    let digest = Sha256::digest(fs::read(self.folder.join(name)).expect("a file"));
                    let digits = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
                    let digest: String = digits
                        .filter_map(|digit| char::from_digit(digit.into(), 16))
                        .collect();
                    format!("\"{name}\": \"{digest}\",\n")
                }
                _ => format!("{line}\n"),
            }
        });
        let worker: String = lines.collect();
        self.add(WORKER, &worker);
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).expect("a text file of the page")
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folder).expect("the folder of the page");
        let files = entries.flatten().filter(|entry| entry.path().is_file());
        files
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect()
    }
}

impl Default for Deployment {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Deployment {
    fn drop(&mut self) {
        // Whatever is left lies among what is temporary.
        let _gone = fs::remove_dir_all(&self.top);
    }
}

/// A folder that no other test has.
fn fresh_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("ordos-talent-guide-{}-{number}", std::process::id());
    std::env::temp_dir().join(name)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for what is temporary");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(path, to).expect("a file that can be copied");
        }
    }
}

/// Returns true if a file is another one, compressed.
fn is_twin(path: &Path) -> bool {
    path.extension()
        .is_some_and(|end| end == "br" || end == "gz")
}

/// Another hash of the same length.
fn next(hash: &str) -> String {
    hash.bytes()
        .map(|digit| {
            if digit == b'0' {
                'f'
            } else {
                char::from(if digit == b'a' { b'9' } else { digit - 1 })
            }
        })
        .collect()
}

fn swap(bytes: &mut [u8], old: &[u8], new: &[u8]) {
    let mut place = 0;
    while let Some(rest) = bytes.get_mut(place..place + old.len()) {
        if rest == old {
            rest.copy_from_slice(new);
        }
        place += 1;
    }
}
