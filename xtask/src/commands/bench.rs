//! `cargo xtask bench`: speed and weight.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::dist;
use crate::{
    build::{self, Crate},
    setup::{Browsers, Setup},
    steps::{self, Choice, Outcome, Step},
};

/// Runs the command, or the steps chosen.
pub fn run(setup: &Setup, choice: &Choice) -> Result<()> {
    let folder = setup.project.root.join("target/bench");
    let figures = folder.join("figures.tsv");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&figures, ""))
        .with_context(|| format!("expected to be able to write in {}", folder.display()))?;
    let mut list = vec![Step::new("speed", "estimates against a plain loop", || {
        speed(setup, &figures)?;
        Ok(Outcome::Done)
    })];
    list.push(Setup::for_the_page().preparation());
    list.extend(setup.for_browsers().map(Step::preparation));
    list.extend([
        dist::step(setup),
        Step::new("engine", "estimates in a browser", || {
            engine(setup, &folder.join("engine"), &figures)?;
            Ok(Outcome::Done)
        })
        .needs(&["wasm-target", "browsers"]),
        Step::new("taps", "the built page under a visitor's thumb", || {
            example(setup, "taps", &figures, setup.project.dist())?;
            Ok(Outcome::Done)
        })
        .needs(&["browsers", "dist"]),
        Step::new("openings", "from opening to the first range", || {
            example(setup, "openings", &figures, setup.project.dist())?;
            Ok(Outcome::Done)
        })
        .needs(&["browsers", "dist"]),
        Step::new("roster", "a table of people in the built page", || {
            example(setup, "roster", &figures, setup.project.dist())?;
            Ok(Outcome::Done)
        })
        .needs(&["browsers", "dist"]),
        Step::new("map", "the map under a finger", || {
            example(setup, "map", &figures, setup.project.dist())?;
            Ok(Outcome::Done)
        })
        .needs(&["browsers", "dist"]),
    ]);
    let ended = steps::run(steps::choose(list, choice)?);
    let rows = fs::read_to_string(&figures)
        .with_context(|| format!("expected the figures in {}", figures.display()))?;
    print!("\n{}", table(&rows));
    ended
}

/// The figures of the engine and the command line.
fn speed(setup: &Setup, figures: &Path) -> Result<()> {
    setup
        .cargo()
        .words("run --release --package talent-cli --example bench")
        .env("BENCH_FIGURES", figures)
        .run()
}

/// The figures of the engine compiled as the finished page is.
fn engine(setup: &Setup, folder: &Path, figures: &Path) -> Result<()> {
    build::module(
        setup,
        &Crate::new("bench", ""),
        build::Profile::Web,
        "bench",
        folder,
    )?;
    for file in ["index.html", "start.js"] {
        let from = setup.project.root.join("bench/page").join(file);
        fs::copy(&from, folder.join(file))
            .with_context(|| format!("expected to be able to copy {}", from.display()))?;
    }
    example(setup, "engine", figures, folder.to_owned())
}

/// Measures in a browser what stands in a folder.
fn example(setup: &Setup, name: &str, figures: &Path, folder: PathBuf) -> Result<()> {
    setup
        .cargo()
        .words("run --quiet --package browser-tests --example")
        .args([name])
        .envs(setup.browser_variables(&Browsers::ensure(&setup.project)?)?)
        .env("MEASURED_DIR", folder)
        .env("BENCH_FIGURES", figures)
        .run()
}

/// The figures kept, a line each with tabs between, as a table.
fn table(rows: &str) -> String {
    let head = ["figure", "measured", "aim", "met?"].map(str::to_owned);
    let rows = rows.lines().map(|row| {
        let mut cells = row.split('\t').map(str::to_owned);
        [(); 4].map(|()| cells.next().unwrap_or_default())
    });
    let rows: Vec<[String; 4]> = [head].into_iter().chain(rows).collect();
    let width = |column: usize| {
        let widths = rows.iter().map(|row| row[column].chars().count());
        widths.max().unwrap_or_default()
    };
    let widths = [width(0), width(1), width(2)];
    let lines = rows.iter().map(|[figure, measured, aim, met]| {
        let line = format!(
            "{figure:0$}  {measured:>1$}  {aim:2$}  {met}",
            widths[0], widths[1], widths[2]
        );
        format!("{}\n", line.trim_end())
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_a_table_with_a_head() {
        let rows = "native: one estimate\t1.76 µs\tunder 20 µs\tyes\nstart\t873 µs\t\t\n";
        let lines: Vec<String> = table(rows).lines().map(str::to_owned).collect();
        assert_eq!(
            lines,
            [
                "figure                measured  aim          met?",
                "native: one estimate   1.76 µs  under 20 µs  yes",
                "start                   873 µs",
            ]
        );
    }
}
