//! `cargo xtask test`: everything that can be checked.

use anyhow::Result;

use super::dist;
use crate::{
    process::Program,
    setup::{Setup, Xvfb},
    steps::{self, Choice, Outcome, Step},
};

/// The page's views are tested natively; the browser's part has its own steps.
const NATIVE_FEATURES: &str = "ordos-talent-guide/ssr";
const PAGE: &str = "ordos-talent-guide";
const BROWSER_TESTS: &str = "browser-tests";

/// Runs the command, or the steps chosen.
pub fn run(setup: &Setup, choice: &Choice) -> Result<()> {
    let mut list = vec![Setup::for_the_sources().preparation()];
    list.extend(setup.for_the_page().map(Step::preparation));
    list.extend(setup.for_browsers().map(Step::preparation));
    list.extend([
        Step::new("format", "rustfmt", || format(setup)).needs(&["components"]),
        Step::new("clippy", "lints", || clippy(setup)).needs(&["components"]),
        Step::new("clippy-web", "lints of the code for the browser", || {
            clippy_web(setup)
        })
        .needs(&["components", "wasm-target"]),
        Step::new("native", "tests outside the browser", || native(setup)),
        Step::new("docs", "documentation", || docs(setup)),
        Step::new(
            "catalogue",
            "the policy files and the golden results",
            || catalogue(setup),
        ),
        dist::step(setup),
        Step::new("browser", "the built page in Chromium and WebKit", || {
            browser(setup)
        })
        .needs(&["browsers", "axe", "hosts", "dist"]),
    ]);
    steps::run(steps::choose(list, choice)?)
}

fn cargo(setup: &Setup) -> Program {
    Program::cargo().folder(&setup.project.root)
}

fn format(setup: &Setup) -> Result<Outcome> {
    cargo(setup).words("fmt --all --check").run()?;
    Ok(Outcome::Done)
}

fn clippy(setup: &Setup) -> Result<Outcome> {
    cargo(setup)
        .words("clippy --workspace --all-targets --features")
        .args([NATIVE_FEATURES])
        .words("-- --deny warnings")
        .run()?;
    Ok(Outcome::Done)
}

fn clippy_web(setup: &Setup) -> Result<Outcome> {
    if !setup.has_web_clippy()? {
        let reason = "the compiler for the browser has no Clippy here";
        return Ok(Outcome::Skipped(reason.into()));
    }
    setup
        .web_cargo()?
        .args(["clippy", "--package", PAGE, "--features", "csr"])
        .words("--target wasm32-unknown-unknown -- --deny warnings")
        .run()?;
    Ok(Outcome::Done)
}

fn native(setup: &Setup) -> Result<Outcome> {
    let packages = format!(
        "--no-fail-fast --workspace --exclude {BROWSER_TESTS} --features {NATIVE_FEATURES}"
    );
    if cargo(setup).words("nextest --version").answer().is_some() {
        cargo(setup).words("nextest run").words(&packages).run()?;
        // Nextest leaves out the examples in the documentation.
        cargo(setup).words("test --doc").words(&packages).run()?;
    } else {
        cargo(setup).words("test").words(&packages).run()?;
    }
    Ok(Outcome::Done)
}

fn docs(setup: &Setup) -> Result<Outcome> {
    cargo(setup)
        .words("doc --no-deps --workspace --features")
        .args([NATIVE_FEATURES])
        .env("RUSTDOCFLAGS", "--deny warnings")
        .run()?;
    Ok(Outcome::Done)
}

fn catalogue(setup: &Setup) -> Result<Outcome> {
    cargo(setup)
        .words("run --quiet --package talent-cli -- check")
        .run()?;
    Ok(Outcome::Done)
}

fn browser(setup: &Setup) -> Result<Outcome> {
    let mut tests = cargo(setup)
        .args(["test", "--no-fail-fast", "--package", BROWSER_TESTS])
        .envs(setup.browser_variables()?);
    // WebKit needs a screen, and tests should not put windows on the user's.
    let screen = Xvfb::start()?;
    if let Some(screen) = &screen {
        tests = tests
            .env("DISPLAY", &screen.display)
            .env_remove("WAYLAND_DISPLAY");
    }
    tests.run()?;
    Ok(Outcome::Done)
}
