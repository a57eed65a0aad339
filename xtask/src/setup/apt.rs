//! Installing packages of Debian and its kin, where this program may.

use anyhow::{Result, bail};

use crate::process::{Cmd, find_program};

/// Installs packages, or says in a sentence what is missing and how to mend it.
/// `what` is what the packages are for, as in “expected …”.
pub fn install(what: &str, packages: &[&str]) -> Result<()> {
    let packages_named = packages.join(" ");
    if find_program("apt-get").is_none() {
        bail!(
            "expected {what}; install what your system has for Debian's packages {packages_named}"
        );
    }
    if !is_root() {
        bail!("expected {what}; `sudo apt-get install {packages_named}` installs it");
    }
    if get("install", packages).is_ok() {
        return Ok(());
    }
    // A fresh system knows no packages yet.
    get("update", &[])?;
    get("install", packages)
}

fn get(command: &str, packages: &[&str]) -> Result<()> {
    Cmd::new("apt-get")
        .args([command, "--quiet", "--yes", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .run()
}

fn is_root() -> bool {
    Cmd::new("id").words("-u").read().as_deref() == Some("0")
}
