//! Copies of policy files with their golden results.

use std::path::{Path, PathBuf};

/// A copy of the policy files and the golden results, removed when dropped.
pub struct Copy(pub PathBuf);

impl Copy {
    /// Copies a project: `catalogue` with its folders, and `cli/golden`. Each test has a name of its own.
    pub fn new(name: &str, project: &Path) -> Self {
        let folder =
            std::env::temp_dir().join(format!("ordos-check-{}-{name}", std::process::id()));
        for part in [
            "catalogue",
            "catalogue/benefits",
            "catalogue/measures",
            "cli/golden",
        ] {
            copy_files(&project.join(part), &folder.join(part));
        }
        Self(folder)
    }

    /// Reads a file of the copy.
    #[track_caller]
    pub fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.0.join(file)).expect("a file of the copy")
    }

    /// Writes a file of the copy.
    pub fn write(&self, file: &str, text: &str) {
        std::fs::write(self.0.join(file), text).expect("a temporary file can be written");
    }

    /// Replaces the first occurrence of a text.
    #[track_caller]
    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} has no {from:?}");
        self.write(file, &text.replacen(from, to, 1));
    }

    /// Runs the check on a day. Returns whether it passes, and its output.
    pub fn check_as_of(&self, day: &str, accept: bool) -> (bool, String) {
        let (mut output, day) = (Vec::new(), day.parse().expect("a day"));
        let all_good =
            talent_cli::check::check(&self.0.join("catalogue"), accept, day, &mut output)
                .expect("the golden files are there");
        (
            all_good,
            String::from_utf8(output).expect("the output is UTF-8"),
        )
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn copy_files(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a temporary folder can be made");
    for entry in std::fs::read_dir(from)
        .expect("the project can be read")
        .flatten()
        .filter(|entry| entry.path().is_file())
    {
        std::fs::copy(entry.path(), to.join(entry.file_name()))
            .expect("a temporary file can be written");
    }
}
