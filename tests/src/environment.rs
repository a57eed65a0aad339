//! Where things are, as `cargo xtask test` says in the environment.
//!
//! | variable | what |
//! | --- | --- |
//! | `DIST_DIR` | the folder of the built page; `dist` of the checkout where it is not set |
//! | `CHROMIUM`, `CHROMEDRIVER` | the browser and its driver |
//! | `MINIBROWSER`, `WEBKIT_DRIVER` | likewise for WebKit |
//! | `FIREFOX`, `GECKODRIVER` | likewise for Firefox |
//! | `MEASURED_DIR` | the folder of what is measured, as a page of its own: `cargo xtask bench` sets it |
//! | `AXE_JS` | axe-core, the accessibility checker |
//! | `ACORN_JS` | acorn, a parser of each edition of JavaScript |

use std::env;
use std::path::{Path, PathBuf};

/// The folder of the built page.
pub fn built_page() -> PathBuf {
    let usual = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
    let folder = env::var_os("DIST_DIR").map_or_else(usual, PathBuf::from);
    let is_there = folder.join("index.html").is_file();
    assert!(
        is_there,
        "expected the built page in {}; `cargo xtask dist` builds it",
        folder.display()
    );
    folder
}

/// A program or file that must be named.
pub fn named(variable: &str) -> PathBuf {
    let path = env::var_os(variable).map(PathBuf::from);
    path.unwrap_or_else(|| {
        panic!("expected {variable} in the environment; `cargo xtask test --only browser` sets it")
    })
}
