//! Holds the page to its weight.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::weight::Weight;
use crate::project::Project;

const FILE: &str = "xtask/budget.toml";
const FIRST_VISIT: &str = "first_visit_brotli_bytes";

/// Checks the weights against the limit in `xtask/budget.toml`.
pub fn check(project: &Project, weights: &[Weight]) -> Result<()> {
    let text = fs::read_to_string(project.root.join(FILE))
        .with_context(|| format!("expected a file {FILE}"))?;
    let table: toml::Table = text
        .parse()
        .with_context(|| format!("expected {FILE} to be TOML"))?;
    let limit = table
        .get(FIRST_VISIT)
        .and_then(toml::Value::as_integer)
        .and_then(|limit| usize::try_from(limit).ok())
        .with_context(|| format!("expected a number of bytes as {FIRST_VISIT} in {FILE}"))?;
    check_first_visit(limit, weights)
}

/// What the engine alone may weigh, its script and program as Brotli sends them, in bytes.
const ENGINE: usize = 60 * 1024;

/// Checks the weight of the engine alone.
pub fn check_engine(weights: &[Weight]) -> Result<()> {
    let is_code = |name: &str| name.ends_with(".js") || name.ends_with(".wasm");
    let engine = weights
        .iter()
        .filter(|weight| weight.name.starts_with("engine/") && is_code(&weight.name));
    let total: usize = engine.map(|weight| weight.brotli).sum();
    ensure!(
        total <= ENGINE,
        "the engine alone weighs {total} bytes (brotli), more than the {ENGINE} that it may"
    );
    println!("The engine alone takes {total} of {ENGINE} bytes (brotli).");
    Ok(())
}

fn check_first_visit(limit: usize, weights: &[Weight]) -> Result<()> {
    let first: Vec<_> = weights.iter().filter(|weight| weight.first_visit).collect();
    let total: usize = first.iter().map(|weight| weight.brotli).sum();
    let heaviest = first
        .iter()
        .max_by_key(|weight| weight.brotli)
        .context("expected at least index.html in the first visit")?;
    ensure!(
        total <= limit,
        "the first visit weighs {total} bytes (brotli), {} more than the {limit} that {FILE} \
         allows; its heaviest file is {} with {}",
        total - limit,
        heaviest.name,
        heaviest.brotli
    );
    println!(
        "The first visit takes {total} of {limit} bytes (brotli); {} are free.",
        limit - total
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::weight::tests::weight;

    #[test]
    fn the_engine_is_weighed_without_its_types() {
        let engine = |wasm| {
            [
                weight("engine/engine_bg.wasm", wasm, false),
                weight("engine/ordos-talent.js", 1_000, false),
                weight("engine/ordos-talent.d.ts", 9_000, false),
                weight("page.wasm", 90_000, true),
            ]
        };
        assert!(check_engine(&engine(60_000)).is_ok());
        assert!(check_engine(&engine(61_000)).is_err());
    }

    #[test]
    fn only_the_first_visit_counts_and_the_heaviest_file_is_named() {
        let weights = [
            weight("index.html", 10, true),
            weight("app.wasm", 90, true),
            weight("embed.js", 500, false),
        ];
        assert!(check_first_visit(100, &weights).is_ok());
        let error = check_first_visit(99, &weights).unwrap_err().to_string();
        assert!(error.contains("100 bytes (brotli), 1 more than the 99"));
        assert!(error.contains("app.wasm with 90"));
    }
}
