//! A Rust compiler for the browser.
//!
//! Where the compiler at hand has the target `wasm32-unknown-unknown`, or rustup can add it, there
//! is nothing more to do. Some machines reach package registries but not rustup's server; there,
//! if they run Debian, its package `rustc-web` builds the standard library from source.
//!
//! The finished page is built with the standard library from source in any case, where its source can be had:
//! made for size, and without the words of panics, it makes the page a sixth lighter.

use std::{
    ffi::OsString,
    fmt,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::apt;
use crate::process::{Program, find_program};

const TARGET: &str = "wasm32-unknown-unknown";

/// The compiler to use for the browser.
#[derive(Debug)]
pub enum WebToolchain {
    /// The one at hand has the target.
    Plain {
        /// Whether the source of the standard library is there.
        source: bool,
    },
    /// Debian's, which lacks the target's standard library and builds it.
    Debian {
        /// The program that links WebAssembly.
        linker: PathBuf,
    },
}

impl WebToolchain {
    /// Finds or installs a compiler, the plain way first.
    pub fn ensure() -> Result<Self> {
        if has_target() || (rustup_adds_target() && has_target()) {
            return Ok(Self::Plain {
                source: has_source() || (rustup_adds_source() && has_source()),
            });
        }
        eprintln!("neither the compiler at hand nor rustup has {TARGET}: trying Debian's compiler");
        Self::debian().context(format!(
            "expected a Rust compiler for the browser; `rustup target add {TARGET}` installs one \
             where rustup's server can be reached"
        ))
    }

    /// The Cargo that goes with the compiler.
    pub fn cargo(&self) -> OsString {
        match self {
            Self::Plain { .. } => std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
            Self::Debian { .. } => DEBIAN_CARGO.into(),
        }
    }

    /// Whether Clippy goes with the compiler.
    pub fn has_clippy(&self) -> bool {
        match self {
            Self::Plain { .. } => Program::cargo()
                .words("clippy --version")
                .answer()
                .is_some(),
            Self::Debian { .. } => false,
        }
    }

    /// Folders to put on `PATH`, for programs that start Cargo by its name.
    pub fn folders(&self) -> Option<PathBuf> {
        match self {
            Self::Plain { .. } => None,
            Self::Debian { .. } => Path::new(DEBIAN_CARGO).parent().map(Path::to_owned),
        }
    }

    /// The environment variables by which Cargo uses the compiler.
    pub fn variables(&self) -> Vec<(OsString, OsString)> {
        match self {
            Self::Plain { .. } => Vec::new(),
            Self::Debian { linker } => {
                let own = [
                    ("CARGO", DEBIAN_CARGO.into()),
                    ("RUSTC", DEBIAN_RUSTC.into()),
                    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker.into()),
                ];
                own.into_iter()
                    .chain(standard_library())
                    .map(named)
                    .collect()
            }
        }
    }

    /// The environment variables beside [`variables`](Self::variables) by which the finished page is built small.
    ///
    /// A panic stops the program without words there; `boot.js` notices, and offers to start again.
    pub fn variables_for_size(&self) -> Vec<(OsString, OsString)> {
        let flags = ("RUSTFLAGS", SIZE_FLAGS.into());
        match self {
            Self::Plain { source: false } => Vec::new(),
            Self::Plain { source: true } => standard_library()
                .into_iter()
                .chain([flags])
                .map(named)
                .collect(),
            Self::Debian { .. } => vec![named(flags)],
        }
    }

    fn debian() -> Result<Self> {
        let there =
            [DEBIAN_CARGO, DEBIAN_RUSTC, DEBIAN_SOURCE].map(|path| Path::new(path).exists());
        if there.contains(&false) {
            let packages = ["rustc-web", "cargo-web", "rust-web-src"];
            apt::install("Debian's Rust compiler for the browser", &packages)?;
        }
        let linker = match rust_linker() {
            Some(linker) => linker,
            None => debian_linker()?,
        };
        Ok(Self::Debian { linker })
    }
}

impl fmt::Display for WebToolchain {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain { source: true } => write!(formatter, "the compiler at hand has {TARGET}"),
            Self::Plain { source: false } => write!(
                formatter,
                "the compiler at hand has {TARGET}, but not the source of the standard library: \
                 the page will be heavier than it could be; `rustup component add rust-src` adds it"
            ),
            Self::Debian { .. } => write!(
                formatter,
                "Debian's compiler; the first build takes longer, for the standard library is \
                 built, too"
            ),
        }
    }
}

const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_SOURCE: &str = "/usr/lib/rustlib/src/rust/library/Cargo.lock";
const DEBIAN_LINKER: &str = "wasm-ld-22";

/// Unstable flags that leave out what only a developer reads: places and words of panics, and debug output.
const SIZE_FLAGS: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// The variables by which Cargo builds the standard library. That is not stable yet, but wanted here.
fn standard_library() -> [(&'static str, OsString); 3] {
    [
        ("RUSTC_BOOTSTRAP", "1".into()),
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()),
        (
            "CARGO_UNSTABLE_BUILD_STD_FEATURES",
            "optimize_for_size".into(),
        ),
    ]
}

fn named((name, value): (&str, OsString)) -> (OsString, OsString) {
    (name.into(), value)
}

fn has_source() -> bool {
    let sysroot = Program::new("rustc").words("--print sysroot").answer();
    sysroot.is_some_and(|folder| {
        Path::new(&folder)
            .join("lib/rustlib/src/rust/library/Cargo.lock")
            .is_file()
    })
}

fn rustup_adds_source() -> bool {
    find_program("rustup").is_some()
        && Program::new("rustup")
            .words("component add rust-src")
            .env_remove("RUST_BACKTRACE")
            .run()
            .is_ok()
}

fn has_target() -> bool {
    let folder = Program::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .answer();
    // The answer is where the target's library would be.
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}

fn rustup_adds_target() -> bool {
    find_program("rustup").is_some()
        && Program::new("rustup")
            .args(["target", "add", TARGET])
            .env_remove("RUST_BACKTRACE")
            .run()
            .is_ok()
}

/// The linker that comes with rustup's compiler, and links for every target.
fn rust_linker() -> Option<PathBuf> {
    let folder = Program::new("rustc")
        .words("--print target-libdir")
        .answer()?;
    let linker = Path::new(&folder).parent()?.join("bin").join("rust-lld");
    linker.is_file().then_some(linker)
}

fn debian_linker() -> Result<PathBuf> {
    if find_program(DEBIAN_LINKER).is_none() {
        apt::install("a linker for WebAssembly", &["lld-22"])?;
    }
    find_program(DEBIAN_LINKER)
        .with_context(|| format!("expected {DEBIAN_LINKER} to be there after installing lld-22"))
}
