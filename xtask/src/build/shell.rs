//! `index.html` and the files it names.
//!
//! The file is written for Trunk, whose `<link data-trunk …>` stand on lines of their own.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};

use super::{PAGE_STYLES, STYLES};
use crate::page::{File, read_folder};

/// Returns `index.html` for the program of this name, the styles and the public files. `modules` are preloaded;
/// `boot.js` preloads what the page shown needs of `chunks`.
pub fn files(root: &Path, program: &str, modules: &[String], chunks: &str) -> Result<Vec<File>> {
    let patterns = Patterns::read(&root.join("Trunk.toml"))?;
    let path = root.join("index.html");
    let source = fs::read_to_string(&path)
        .with_context(|| format!("expected the page's shell at {}", path.display()))?;
    let (mut html, mut files) = (String::new(), Vec::new());
    let (mut styles, mut page_styles) = (String::new(), String::new());
    for line in source.lines() {
        let Some(link) = line.strip_prefix("<link data-trunk ") else {
            html += line;
            html.push('\n');
            continue;
        };
        let link = attributes(link);
        let named = |name: &str| {
            let value = link.get(name).copied();
            value.with_context(|| format!("expected {name} in this line of index.html: {line}"))
        };
        match named("rel")? {
            "css" => {
                if styles.is_empty() {
                    html += &["<link rel=\"stylesheet\" href=\"./", STYLES, "\">\n"].concat();
                }
                let path = root.join(named("href")?);
                let style = fs::read_to_string(&path)
                    .with_context(|| format!("expected a file of styles at {}", path.display()))?;
                let sheet = match link.get("data-pages") {
                    Some(&"later") => &mut page_styles,
                    _ => &mut styles,
                };
                *sheet += &style;
                sheet.push('\n');
            }
            "copy-dir" if named("data-target-path")? == "." => {
                read_folder(&root.join(named("href")?), "", &mut files)?;
            }
            "rust" => html += &patterns.filled(program, modules, chunks),
            _ => bail!("expected a kind of link in index.html that `cargo xtask` knows: {line}"),
        }
    }
    files.push(File {
        name: STYLES.to_owned(),
        bytes: styles.into_bytes(),
    });
    files.push(File {
        name: PAGE_STYLES.to_owned(),
        bytes: page_styles.into_bytes(),
    });
    files.push(File {
        name: "index.html".to_owned(),
        bytes: html.into_bytes(),
    });
    Ok(files)
}

/// The lines that stand for the program, as `Trunk.toml` has them.
struct Patterns {
    script: String,
    preload: String,
}

impl Patterns {
    fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)
            .with_context(|| format!("expected Trunk's settings at {}", path.display()))?;
        let table: toml::Table = text.parse()?;
        let pattern = |key: &str| {
            let value = table
                .get("build")
                .and_then(|build| build.get(key)?.as_str());
            let value = value.with_context(|| format!("expected {key} in {}", path.display()))?;
            anyhow::Ok(value.replace("{base}", "./"))
        };
        Ok(Self {
            script: pattern("pattern_script")?,
            preload: pattern("pattern_preload")?,
        })
    }

    fn filled(&self, program: &str, modules: &[String], chunks: &str) -> String {
        let wasm = format!("{program}_bg.wasm");
        let lines = modules
            .iter()
            .map(|module| self.preload.replace("{js}", module))
            .chain([self.script.replace(
                " data-wasm=",
                &[
                    " data-styles=\"./",
                    PAGE_STYLES,
                    "\" data-chunks=\"",
                    chunks,
                    "\" data-wasm=",
                ]
                .concat(),
            )])
            .map(|line| line.replace("{js}", &format!("{program}.js")));
        lines
            .map(|line| line.replace("{wasm}", &wasm) + "\n")
            .collect()
    }
}

/// Returns the attributes with a value in double quotes.
fn attributes(tag: &str) -> BTreeMap<&str, &str> {
    let mut parts = tag.split('"');
    let mut found = BTreeMap::new();
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        found.insert(name.trim().trim_end_matches('='), value);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_of_a_link_are_read_by_name() {
        let read = attributes("rel=\"copy-dir\" href=\"public\" data-target-path=\".\">");
        let expected = [
            ("rel", "copy-dir"),
            ("href", "public"),
            ("data-target-path", "."),
        ];
        assert_eq!(read, BTreeMap::from(expected));
    }

    #[test]
    fn program_is_named_in_script_and_preloads() {
        let patterns = Patterns {
            script: "<script data-js=\"./{js}\" data-wasm=\"./{wasm}\">".to_owned(),
            preload: "<link href=\"./{js}\">".to_owned(),
        };
        let modules = ["a_parts.js".to_owned(), "a.js".to_owned()];
        assert_eq!(
            patterns.filled("a", &modules, "map:b.wasm"),
            "<link href=\"./a_parts.js\">\n<link href=\"./a.js\">\n\
             <script data-js=\"./a.js\" data-styles=\"./pages.css\" data-chunks=\"map:b.wasm\" data-wasm=\"./a_bg.wasm\">\n"
        );
    }

    #[test]
    fn shell_of_the_project_has_every_style_in_one_of_two_files() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let files = files(&root, "page", &["page.js".to_owned()], "").unwrap();
        let text = |name: &str| {
            let file = files.iter().find(|file| file.name == name);
            file.and_then(File::text).unwrap()
        };
        let html = text("index.html");
        assert!(!html.contains("data-trunk"), "{html}");
        assert_eq!(html.matches("rel=\"stylesheet\"").count(), 1);
        assert!(html.contains("data-wasm=\"./page_bg.wasm\""));
        for (source, file) in [
            ("tokens.css", STYLES),
            ("components/map.css", PAGE_STYLES),
            ("print.css", PAGE_STYLES),
        ] {
            let style = fs::read_to_string(root.join("style").join(source)).unwrap();
            assert!(text(file).contains(&style), "{source}");
        }
        assert!(files.iter().any(|file| file.name == "icons/icon-192.png"));
    }
}
