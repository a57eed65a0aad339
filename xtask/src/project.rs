//! Where things are.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result, bail};

/// The checkout, and the cache folder outside it.
#[derive(Debug, Clone)]
pub struct Project {
    /// The checkout's top folder.
    pub root: PathBuf,
    /// The folder of downloads for the tests: worth keeping, safe to delete.
    pub cache: PathBuf,
}

impl Project {
    /// Finds the checkout this program was started from.
    pub fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .parent()
            .context("expected the task runner in a folder of the project")?
            .canonicalize()
            .with_context(|| format!("expected the project at {}", manifest.display()))?;
        Ok(Self {
            root,
            cache: cache_folder()?,
        })
    }

    /// The cache folder, made if need be.
    pub fn cache_made(&self) -> Result<PathBuf> {
        fs::create_dir_all(&self.cache).with_context(|| {
            format!(
                "expected to be able to make the folder {}",
                self.cache.display()
            )
        })?;
        Ok(self.cache.clone())
    }

    /// The folder of the built page.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }
}

fn cache_folder() -> Result<PathBuf> {
    let named = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let user = || {
        named("XDG_CACHE_HOME")
            .or_else(|| named("HOME").map(|home| home.join(".cache")))
            .or_else(|| named("LOCALAPPDATA"))
    };
    match named("ORDOS_TALENT_CACHE").or_else(user) {
        Some(folder) => Ok(std::path::absolute(folder)?.join("ordos-talent-guide")),
        None => bail!(
            "expected one of ORDOS_TALENT_CACHE, XDG_CACHE_HOME or HOME in the environment, \
             to know where to keep what the tests download"
        ),
    }
}
