//! `cargo xtask test`: everything that can be checked.

use anyhow::Result;

use super::{dist, second_attempt, workflows};
use crate::{
    setup::{Browsers, Setup, WEB_TARGET, Xvfb},
    steps::{self, Choice, Outcome, Step},
};

/// The page's views are tested natively; the browser's part has its own steps.
const NATIVE_FEATURES: &str = "ordos-talent-guide/ssr";
const PAGE: &str = "ordos-talent-guide";
const BROWSER_TESTS: &str = "browser-tests";

/// Runs the command, or the steps chosen.
pub fn run(setup: &Setup, choice: &Choice) -> Result<()> {
    let mut list = vec![Setup::for_the_sources().preparation()];
    list.push(Setup::for_the_page().preparation());
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
        Step::new("deny", "licences and advisories of dependencies", || {
            deny(setup)
        }),
        Step::new(
            "catalogue",
            "the policy files and the golden results",
            || catalogue(setup),
        ),
        Step::new("workflows", "the workflow files of the forge", || {
            workflows::check(setup)
        }),
        dist::step(setup),
        Step::new("browser", "the built page in real browsers", || {
            browser(setup)
        })
        .needs(&["browsers", "scripts", "hosts", "dist"]),
    ]);
    steps::run(steps::choose(list, choice)?)
}

fn format(setup: &Setup) -> Result<Outcome> {
    setup.cargo().words("fmt --all --check").run()?;
    Ok(Outcome::Done)
}

fn clippy(setup: &Setup) -> Result<Outcome> {
    setup
        .cargo()
        .words("clippy --workspace --all-targets --features")
        .args([NATIVE_FEATURES])
        .words("-- --deny warnings")
        .run()?;
    Ok(Outcome::Done)
}

fn clippy_web(setup: &Setup) -> Result<Outcome> {
    setup
        .cargo()
        .args(["clippy", "--package", PAGE, "--features", "csr"])
        .args(["--target", WEB_TARGET, "--", "--deny", "warnings"])
        .run()?;
    Ok(Outcome::Done)
}

fn native(setup: &Setup) -> Result<Outcome> {
    let packages = format!(
        "--no-fail-fast --workspace --exclude {BROWSER_TESTS} --features {NATIVE_FEATURES}"
    );
    if setup.cargo().words("nextest --version").read().is_some() {
        setup.cargo().words("nextest run").words(&packages).run()?;
        // Nextest leaves out the examples in the documentation.
        setup.cargo().words("test --doc").words(&packages).run()?;
    } else {
        setup.cargo().words("test").words(&packages).run()?;
    }
    Ok(Outcome::Done)
}

fn docs(setup: &Setup) -> Result<Outcome> {
    setup
        .cargo()
        .words("doc --no-deps --workspace --features")
        .args([NATIVE_FEATURES])
        .env("RUSTDOCFLAGS", "--deny warnings")
        .run()?;
    Ok(Outcome::Done)
}

/// Compiling cargo-deny would take longer than all other steps, so it is used where it is installed.
fn deny(setup: &Setup) -> Result<Outcome> {
    if setup.cargo().words("deny --version").read().is_none() {
        let reason = "cargo-deny is not installed; `cargo install --locked cargo-deny` adds it";
        return Ok(Outcome::Skipped(reason.into()));
    }
    setup.cargo().words("deny check").run()?;
    Ok(Outcome::Done)
}

fn catalogue(setup: &Setup) -> Result<Outcome> {
    setup
        .cargo()
        .words("run --quiet --package talent-cli -- check")
        .run()?;
    Ok(Outcome::Done)
}

fn browser(setup: &Setup) -> Result<Outcome> {
    let browsers = Browsers::ensure(&setup.project)?;
    let variables = setup.browser_variables(&browsers)?;
    // WebKit needs a screen, and tests should not put windows on the user's.
    let screen = Xvfb::start()?;
    let outcome = second_attempt::run(|| {
        let mut tests = setup
            .cargo()
            .args(["test", "--no-fail-fast", "--package", BROWSER_TESTS, "--"])
            .envs(variables.clone());
        if let Some(screen) = &screen {
            tests = tests
                .env("DISPLAY", &screen.display)
                .env_remove("WAYLAND_DISPLAY");
        }
        if browsers.has_webkit() {
            tests
        } else {
            tests.words("--skip webkit::")
        }
    })?;
    if browsers.has_webkit() {
        return Ok(outcome);
    }
    let mut note = "not in WebKit: this system has none that tests can drive".to_owned();
    if let Outcome::Note(more) = outcome {
        note = format!("{note}; {more}");
    }
    Ok(Outcome::Note(note))
}
