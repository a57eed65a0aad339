//! Holds the page to its size.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::size_report::Weight;
use crate::project::Project;

const FILE: &str = "xtask/budget.toml";

/// Limits in bytes, as Brotli sends the files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Limits {
    /// All that a browser fetches before the home page works.
    first_visit: usize,
    /// The engine module: its scripts and its program.
    engine: usize,
    /// The script for other sites.
    embed: usize,
    /// Limits of the lazy functions.
    lazy: Lazy,
}

/// Limits of what lazy functions fetch on top of the first visit.
#[derive(Debug, Deserialize)]
struct Lazy {
    /// The limit of each.
    limit: usize,
    /// The functions with another limit.
    #[serde(flatten)]
    others: BTreeMap<String, usize>,
}

/// A part of the page that has a limit.
#[derive(Debug)]
struct Part {
    name: String,
    bytes: usize,
    limit: usize,
}

/// Checks the sizes against the limits in `xtask/budget.toml`. `needed` has the chunks of each lazy function.
pub fn check(
    project: &Project,
    weights: &[Weight],
    needed: &BTreeMap<String, Vec<String>>,
) -> Result<()> {
    let text = fs::read_to_string(project.root.join(FILE))
        .with_context(|| format!("expected a file {FILE}"))?;
    let limits: Limits =
        toml::from_str(&text).with_context(|| format!("expected the limits of {FILE}"))?;
    let parts = parts(&limits, weights, needed);
    print!("{}", table(&parts));
    let over: Vec<_> = parts
        .iter()
        .filter(|part| part.bytes > part.limit)
        .map(|part| {
            let over = part.bytes - part.limit;
            format!(
                "\n  {}: {} bytes (brotli), {over} more than {}",
                part.name, part.bytes, part.limit
            )
        })
        .collect();
    ensure!(
        over.is_empty(),
        "the page is larger than {FILE} allows:{}",
        over.concat()
            + "\nA new question or benefit weighs some hundred bytes. Where only the catalogue grew, raise the limit by that, \
            and say so in the commit."
    );
    Ok(())
}

fn parts(limits: &Limits, weights: &[Weight], needed: &BTreeMap<String, Vec<String>>) -> Vec<Part> {
    let sum = |is_meant: &dyn Fn(&Weight) -> bool| {
        let meant = weights.iter().filter(|weight| is_meant(weight));
        meant.map(|weight| weight.brotli).sum()
    };
    let part = |name: &str, bytes, limit| Part {
        name: name.to_owned(),
        bytes,
        limit,
    };
    let mut parts = vec![
        part(
            "first visit",
            sum(&|weight| weight.first_visit),
            limits.first_visit,
        ),
        part(
            "engine",
            sum(&|weight| weight.name.starts_with("engine/") && is_code(&weight.name)),
            limits.engine,
        ),
        part(
            "embed.js",
            sum(&|weight| weight.name == "embed.js"),
            limits.embed,
        ),
    ];
    for (function, chunks) in needed {
        let bytes = sum(&|weight| chunks.contains(&weight.name));
        let name = plain(function);
        let limit = limits.lazy.others.get(name).copied();
        let limit = limit.unwrap_or(limits.lazy.limit);
        parts.push(part(&format!("lazy {name}"), bytes, limit));
    }
    parts
}

/// Returns a lazy function's name without the number by which Leptos tells apart functions of one name.
fn plain(function: &str) -> &str {
    match function.rsplit_once('_') {
        Some((name, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => function,
    }
}

fn is_code(name: &str) -> bool {
    let extension = Path::new(name).extension();
    extension.is_some_and(|extension| extension == "js" || extension == "wasm")
}

fn table(parts: &[Part]) -> String {
    let width = parts.iter().map(|part| part.name.len()).max().unwrap_or(0);
    let head = format!("{:width$}  {:>9}  {:>9}\n", "budget", "brotli", "limit");
    let rows = parts
        .iter()
        .map(|part| format!("{:width$}  {:9}  {:9}\n", part.name, part.bytes, part.limit));
    head + &rows.collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::size_report::tests::weight;

    fn parts_of(weights: &[Weight]) -> Vec<(String, usize)> {
        let limits = Limits {
            first_visit: 100,
            engine: 80,
            embed: 4,
            lazy: Lazy {
                limit: 70,
                others: BTreeMap::new(),
            },
        };
        let needed = [(
            "map_page_8431977".to_owned(),
            vec!["p_chunk_0.wasm".to_owned(), "p_split_map.wasm".to_owned()],
        )];
        let parts = parts(&limits, weights, &needed.into()).into_iter();
        parts.map(|part| (part.name, part.bytes)).collect()
    }

    #[test]
    fn each_part_is_the_sum_of_its_files() {
        let weights = [
            weight("index.html", 10, true),
            weight("p_bg.wasm", 90, true),
            weight("p_chunk_0.wasm", 20, false),
            weight("p_split_map.wasm", 30, false),
            weight("p_split_plan.wasm", 40, false),
            weight("embed.js", 3, false),
            weight("engine/engine_bg.wasm", 60, false),
            weight("engine/ordos-talent.js", 1, false),
            weight("engine/ordos-talent.d.ts", 9, false),
        ];
        let expected = [
            ("first visit", 100),
            ("engine", 61),
            ("embed.js", 3),
            ("lazy map_page", 50),
        ];
        assert_eq!(
            parts_of(&weights),
            expected.map(|(name, bytes)| (name.to_owned(), bytes))
        );
    }

    #[test]
    fn limits_of_the_project_are_read() {
        let text = include_str!("../../budget.toml");
        assert!(toml::from_str::<Limits>(text).is_ok());
        assert!(toml::from_str::<Limits>(&text.replace("engine", "motor")).is_err());
    }
}
