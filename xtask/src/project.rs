//! Where things are.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

/// The checkout, and the cache folder outside it.
#[derive(Debug, Clone)]
pub struct Project {
    /// The checkout's top folder.
    pub root: PathBuf,
    /// Tools and built dependencies: worth keeping, safe to delete.
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

    /// The folder that tools are installed in (`bin` holds the programs).
    pub fn tools(&self) -> PathBuf {
        self.cache.join("tools")
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

    /// Cargo.lock, read.
    pub fn lock(&self) -> Result<Lock> {
        Lock::read(&self.root.join("Cargo.lock"))
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
             to know where to keep tools"
        ),
    }
}

/// What Cargo.lock says.
#[derive(Debug)]
pub struct Lock {
    packages: Vec<Package>,
}

#[derive(Debug)]
struct Package {
    name: String,
    version: String,
    from_a_registry: bool,
}

impl Lock {
    fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)
            .with_context(|| format!("expected a lock file at {}", path.display()))?;
        Self::parse(&text).with_context(|| format!("{} is not a lock file", path.display()))
    }

    fn parse(text: &str) -> Result<Self> {
        let table: toml::Table = text.parse()?;
        let packages = table
            .get("package")
            .and_then(toml::Value::as_array)
            .context("expected a list named `package`")?;
        let packages = packages.iter().map(|package| {
            let text = |key: &str| package.get(key)?.as_str().map(str::to_owned);
            Some(Package {
                name: text("name")?,
                version: text("version")?,
                from_a_registry: package.get("source").is_some(),
            })
        });
        Ok(Self {
            packages: packages
                .collect::<Option<_>>()
                .context("expected a name and a version for every package")?,
        })
    }

    /// The version of the one package of this name.
    pub fn version(&self, name: &str) -> Result<&str> {
        let mut found = self.packages.iter().filter(|package| package.name == name);
        match (found.next(), found.next()) {
            (Some(package), None) => Ok(&package.version),
            (None, _) => bail!(
                "expected {name} in Cargo.lock; the page depends on it, \
                 `cargo update --workspace` writes it there"
            ),
            (Some(_), Some(_)) => bail!(
                "expected one version of {name} in Cargo.lock, found more; \
                 `cargo tree --invert {name}` shows who asks for which"
            ),
        }
    }

    /// The names of the project's own packages.
    pub fn own_packages(&self) -> impl Iterator<Item = &str> {
        self.packages
            .iter()
            .filter(|package| !package.from_a_registry)
            .map(|package| package.name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        version = 4
        [[package]]
        name = "policy"
        version = "0.1.0"
        [[package]]
        name = "wasm-bindgen"
        version = "0.2.130"
        source = "registry+somewhere"
        [[package]]
        name = "syn"
        version = "1.0.0"
        source = "registry+somewhere"
        [[package]]
        name = "syn"
        version = "2.0.0"
        source = "registry+somewhere"
    "#;

    #[test]
    fn the_lock_file_tells_versions_and_own_packages() {
        let lock = Lock::parse(LOCK).unwrap();
        assert_eq!(lock.version("wasm-bindgen").unwrap(), "0.2.130");
        assert!(lock.version("leptos").is_err());
        assert!(lock.version("syn").is_err());
        assert_eq!(lock.own_packages().collect::<Vec<_>>(), ["policy"]);
    }
}
