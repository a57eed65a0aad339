//! Copies of the fixture's policy files with one line changed.

#![allow(dead_code, reason = "each test uses its own part of it")]

use std::path::{Path, PathBuf};

/// Returns the folder of the fixture's policy files.
pub fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixture/catalogue")
}

/// A copy of the policy files that goes away with it.
pub struct Copy(pub PathBuf);

impl Copy {
    /// Copies the files of the catalogue; each test has a name of its own.
    pub fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("ordos-faults-{}-{name}", std::process::id()));
        copy(&fixture(), &folder);
        Self(folder)
    }

    /// Replaces the first occurrence of a text.
    #[track_caller]
    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.0.join(file);
        let text = std::fs::read_to_string(&path).expect("a file of the fixture");
        assert!(text.contains(from), "{file} has no {from:?}");
        std::fs::write(path, text.replacen(from, to, 1)).expect("a temporary file can be written");
    }

    /// Returns the faults found in it.
    pub fn sentences(&self) -> Vec<String> {
        let faults = catalogue_reader::read(&self.0).err();
        faults
            .map(|faults| faults.iter().map(ToString::to_string).collect())
            .unwrap_or_default()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a temporary folder can be made");
    for entry in std::fs::read_dir(from)
        .expect("the fixture can be read")
        .flatten()
    {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("a temporary file can be written");
        }
    }
}

/// Checks that this change of one file gives just this one sentence.
#[track_caller]
pub fn check(name: &str, file: &str, from: &str, to: &str, sentence: &str) {
    let copy = Copy::new(name);
    copy.edit(file, from, to);
    assert_eq!(copy.sentences(), [sentence]);
}
