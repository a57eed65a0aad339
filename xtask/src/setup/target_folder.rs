//! The folder that the page's program is compiled in.
//!
//! It stands in the cache folder, so that a fresh checkout need not compile the standard library
//! and two hundred dependencies again. Each checkout has its own: Cargo knows the packages of a
//! workspace by their place *within* the workspace, so two checkouts with one folder would take
//! each other's programs for their own. A new checkout starts with a copy of another's folder, or
//! takes over that of one that is gone; in either case without what is compiled from this
//! project's own sources.

use std::{
    ffi::OsStr,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use anyhow::{Context, Result};

use crate::project::Project;

/// The file that says whose folder it is.
const OWNER: &str = "checkout.txt";

/// The folder for this checkout, made if need be.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let folders = project.cache.join("target-web");
    let own: Vec<_> = project.lock()?.own_packages().map(str::to_owned).collect();
    ensure_in(&folders, &project.root, &own).with_context(|| {
        format!(
            "expected to be able to make a folder in {}",
            folders.display()
        )
    })
}

fn ensure_in(folders: &Path, checkout: &Path, own_packages: &[String]) -> io::Result<PathBuf> {
    let folder = folders.join(name_for(checkout));
    if folder.join(OWNER).is_file() {
        return Ok(folder);
    }
    fs::create_dir_all(folders)?;
    let others = others(folders)?;
    if let Some(orphan) = others.iter().find(|other| !other.checkout.is_dir()) {
        fs::rename(&orphan.folder, &folder)?;
        forget(&folder, own_packages)?;
    } else if let Some(newest) = others.iter().max_by_key(|other| other.used) {
        eprintln!(
            "starting from the dependencies that {} has built",
            newest.checkout.display()
        );
        copy(&newest.folder, &folder)?;
        forget(&folder, own_packages)?;
    }
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(OWNER), checkout.as_os_str().as_encoded_bytes())?;
    Ok(folder)
}

fn name_for(checkout: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    checkout.hash(&mut hasher);
    let name = checkout.file_name().unwrap_or(OsStr::new("checkout"));
    format!("{}-{:016x}", name.display(), hasher.finish())
}

/// The folder of another checkout.
struct Other {
    folder: PathBuf,
    checkout: PathBuf,
    used: SystemTime,
}

fn others(folders: &Path) -> io::Result<Vec<Other>> {
    let mut others = Vec::new();
    for entry in fs::read_dir(folders)? {
        let folder = entry?.path();
        if let Ok(checkout) = fs::read_to_string(folder.join(OWNER)) {
            others.push(Other {
                checkout: checkout.into(),
                used: fs::metadata(&folder)?.modified()?,
                folder,
            });
        }
    }
    Ok(others)
}

/// Copies a folder with the times of its files, by which Cargo tells what is up to date.
/// Cargo's notes on what is complete go first: what they speak of is complete from then on, even
/// if the other checkout is compiling at this moment.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    let mut entries = fs::read_dir(from)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(|entry| entry.file_name() != ".fingerprint");
    for entry in entries {
        let name = entry.file_name();
        if name == "incremental" || name == OWNER {
            continue;
        }
        let target = to.join(&name);
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
            let modified = entry.metadata()?.modified()?;
            fs::File::options()
                .write(true)
                .open(&target)?
                .set_modified(modified)?;
        }
    }
    Ok(())
}

/// Removes Cargo's notes on this project's own packages, so that it compiles them.
fn forget(folder: &Path, own_packages: &[String]) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_type()?.is_dir() {
            continue;
        }
        if entry.file_name() == ".fingerprint" || entry.file_name() == "build" {
            for unit in fs::read_dir(entry.path())? {
                let unit = unit?;
                if is_of(&unit.file_name().to_string_lossy(), own_packages) {
                    fs::remove_dir_all(unit.path())?;
                }
            }
        } else {
            forget(&entry.path(), own_packages)?;
        }
    }
    Ok(())
}

/// Whether a folder of Cargo's is about one of the packages: it is named by the package, and in
/// most versions of Cargo by a hash after a hyphen.
fn is_of(unit: &str, packages: &[String]) -> bool {
    let package = match unit.rsplit_once('-') {
        Some((package, hash)) if hash.len() == 16 => package,
        _ => unit,
    };
    packages.iter().any(|own| own == package)
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;

    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let folder = env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }

        fn checkout(&self, name: &str) -> PathBuf {
            let folder = self.0.join(name);
            fs::create_dir_all(&folder).unwrap();
            folder
        }

        fn ensure(&self, checkout: &Path) -> PathBuf {
            ensure_in(&self.0.join("target"), checkout, &["policy".into()]).unwrap()
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    const LEPTOS: &str = "web/.fingerprint/leptos-0123456789abcdef/lib-leptos";
    const POLICY: &str = "web/.fingerprint/policy-0123456789abcdef/lib-policy";
    const POLICY_READER: &str = "web/.fingerprint/policy-reader-0123456789abcdef/lib";

    fn fill(folder: &Path) {
        for file in [LEPTOS, POLICY, POLICY_READER, "web/deps/leptos.rlib"] {
            let file = folder.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, "x").unwrap();
            let then = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
            fs::File::options()
                .write(true)
                .open(&file)
                .unwrap()
                .set_modified(then)
                .unwrap();
        }
    }

    #[track_caller]
    fn check_dependencies_only(folder: &Path) {
        for (file, expected) in [
            (LEPTOS, true),
            ("web/deps/leptos.rlib", true),
            (POLICY_READER, true),
            (POLICY, false),
        ] {
            assert_eq!(folder.join(file).is_file(), expected, "{file}");
        }
    }

    #[test]
    fn a_second_checkout_starts_from_a_copy_with_the_same_times() {
        let scratch = Scratch::new("copy");
        let first = scratch.ensure(&scratch.checkout("a"));
        fill(&first);
        let second = scratch.ensure(&scratch.checkout("b"));
        assert_ne!(first, second);
        assert!(first.join(POLICY).is_file());
        check_dependencies_only(&second);
        let time = |folder: &Path| {
            fs::metadata(folder.join(LEPTOS))
                .unwrap()
                .modified()
                .unwrap()
        };
        assert_eq!(time(&first), time(&second));
        assert_eq!(second, scratch.ensure(&scratch.checkout("b")));
    }

    #[test]
    fn the_folder_of_a_checkout_that_is_gone_is_taken_over() {
        let scratch = Scratch::new("gone");
        let gone = scratch.checkout("a");
        let first = scratch.ensure(&gone);
        fill(&first);
        fs::remove_dir(gone).unwrap();
        let second = scratch.ensure(&scratch.checkout("b"));
        assert!(!first.exists());
        check_dependencies_only(&second);
    }
}
