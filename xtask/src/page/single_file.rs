//! Writes `fair.html`: the whole page in one file, for a stick or a folder without a server.
//!
//! Browsers let a page that was opened from a file load no other. So everything stands in it: styles, scripts, and,
//! packed, the very files that the page would fetch. Its own Content-Security-Policy names each script and the styles
//! by what is in them, and allows nothing else.

use std::io::Write as _;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, write::GzEncoder};

use super::digest::sha256;
use super::files::File;
use super::text::slim_script;
use super::version::program_name;

const BEFORE: &str = include_str!("../../page/fair.js");

/// The page in one file.
pub fn fair(files: &[File]) -> Result<File> {
    let html = text(files, "index.html")?;
    let name = program_name(files).context("expected the page's program")?;
    let boot = text(files, "boot.js")?;
    let script = script(files, name)?;
    let styles = html
        .split("<link rel=\"stylesheet\" href=\"./")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .context("expected index.html to link its styles")?;
    let page_styles = html
        .split(" data-styles=\"./")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .context("expected index.html to name the styles of its pages")?;
    let styles = [text(files, styles)?, text(files, page_styles)?].concat();
    let styles = &*styles;
    ensure!(
        ![boot, &script]
            .iter()
            .any(|script| script.contains("</script") || script.contains("<!--"))
            && !styles.contains("</style"),
        "expected scripts and styles that do not end the element they stand in"
    );
    let icon = STANDARD.encode(text(files, "favicon.svg")?);

    let mut lines = Vec::new();
    for line in html.replace("</head>", "\n</head>").lines() {
        if line.contains("http-equiv=\"Content-Security-Policy\"") {
            let policy = policy(&[boot, &script], styles);
            lines.push(format!(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
            ));
        } else if line.contains("rel=\"stylesheet\"") {
            lines.push(format!("<style>{styles}</style>"));
        } else if line.contains("rel=\"icon\"") {
            lines.push(format!(
                "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">"
            ));
        } else if line.contains("<script") {
            ensure!(
                line.ends_with("</script>"),
                "expected the scripts on a line of their own, found {line}"
            );
            lines.push(format!("<script>{boot}</script>"));
        } else if line.starts_with("</body>") {
            for file in files.iter().filter(|file| is_fetched(file, name)) {
                let packed = STANDARD.encode(pack(&file.bytes)?);
                let name = &file.name;
                lines.push(format!(
                    "<script type=\"application/gzip\" data-file=\"{name}\">{packed}</script>"
                ));
            }
            lines.push(format!("<script type=\"module\">{script}</script>"));
            lines.push(line.to_owned());
        } else if !line.starts_with("<link") {
            lines.push(without_catalogue(line));
        }
    }
    let bytes = (lines.join("\n") + "\n").into_bytes();
    let made = File {
        name: "fair.html".to_owned(),
        bytes,
    };
    check(&made)?;
    Ok(made)
}

/// Returns a line without the sentence that leads to the catalogue, which does not lie beside this file.
fn without_catalogue(line: &str) -> String {
    let Some((before, after)) = line.split_once("<a href=\"catalogue") else {
        return line.to_owned();
    };
    let ends = before.match_indices(['。', '.']).next_back();
    let kept = ends.map_or(0, |(place, end)| place + end.len());
    let after = after.split_once("</a>").map_or("", |(_, after)| after);
    [&before[..kept], after.trim_start_matches(['。', '.'])].concat()
}

/// Returns whether the program fetches a file from beside it.
fn is_fetched(file: &File, program: &str) -> bool {
    file.name.starts_with("parts/") || (file.is("wasm") && file.name.starts_with(program))
}

/// All scripts as one, in which nothing is imported any more.
fn script(files: &[File], name: &str) -> Result<String> {
    let parts = text(files, &format!("{name}_parts.js"))?;
    let parts = once(
        parts,
        &format!("import {{ initSync }} from \"./{name}.js\";"),
        "",
    )?;
    let loaders: Vec<_> = parts
        .split("export const ")
        .skip(1)
        .filter_map(|rest| rest.split_once(' '))
        .map(|(loader, _)| loader)
        .collect();
    let parts = format!(
        "const parts = (() => {{\n{}return {{ {} }};\n}})();",
        parts.replace("export const ", "const "),
        loaders.join(", ")
    );

    let program = text(files, &format!("{name}.js"))?;
    // wasm-bindgen imports the same module once for each function that it needs of it.
    let from = format!(" from \"./{name}_parts.js\"");
    let program: Vec<_> = program
        .lines()
        .map(|line| {
            let import = line.strip_suffix(&*from);
            match import.and_then(|import| import.strip_prefix("import * as ")) {
                Some(import) => format!("const {import} = parts;"),
                None => line.to_owned(),
            }
        })
        .collect();
    let program = [parts, program.join("\n")].join("\n");
    let program = once(&program, "export { initSync, __wbg_init as default };", "")?;

    let start = text(files, "start.js")?;
    let fetched = format!("const fetched = read(\"{name}_bg.wasm\");");
    // Whoever shows the file in a frame shows all of it: there is no page of ours around it that would lead further.
    let replaced = [
        (
            "const { js, wasm } = document.querySelector(\"script[data-wasm]\").dataset;",
            "",
        ),
        ("const fetched = program();", &*fetched),
        (
            "if (document.documentElement.dataset.framed !== undefined) await import(\"./frame.js\").catch(() => {});",
            "",
        ),
        (
            "const { default: start } = await import(new URL(js, document.baseURI));",
            "const start = __wbg_init;",
        ),
    ];
    let start = replaced
        .into_iter()
        .try_fold(start.to_owned(), |start, (old, new)| once(&start, old, new))?;

    let script = [&slim_script(BEFORE), &program, &start]
        .map(String::as_str)
        .join("\n");
    let script = without_addresses(&script);
    let leftover = script.lines().find(|line| {
        line.starts_with("import ") || line.starts_with("export ") || line.contains("import(")
    });
    ensure!(
        leftover.is_none() && !script.contains("import.meta"),
        "expected nothing to be imported any more, found {leftover:?}"
    );
    Ok(script)
}

/// Names in the place of addresses made from them.
fn without_addresses(script: &str) -> String {
    let mut plain = String::new();
    let mut rest = script;
    while let Some((before, after)) = rest.split_once("new URL(") {
        plain += before;
        rest = match after.split_once(", import.meta.url)") {
            Some((name, after)) if name.len() < 100 && !name.contains(')') => {
                plain += &name.replacen("./", "", 1);
                after
            }
            _ => {
                plain += "new URL(";
                after
            }
        };
    }
    plain + rest
}

fn policy(scripts: &[&str], styles: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(sha256(text.as_bytes())));
    let scripts: Vec<_> = scripts.iter().map(|script| hash(script)).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; \
         object-src 'none'; base-uri 'none'; form-action 'none'",
        scripts.join(" "),
        hash(styles)
    )
}

/// Nothing in the file may lead to another, but for what a visitor follows.
fn check(file: &File) -> Result<()> {
    let html = file.text().context("expected text")?;
    let head = html.split("<style>").next().unwrap_or_default();
    for forbidden in [
        " src=",
        "href=\"./",
        "'unsafe-inline'",
        "'unsafe-eval'",
        "'self'",
    ] {
        ensure!(
            !head.contains(forbidden),
            "expected no {forbidden} in {}, which stands alone",
            file.name
        );
    }
    Ok(())
}

fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn text<'f>(files: &'f [File], name: &str) -> Result<&'f str> {
    let file = files.iter().find(|file| file.name == name);
    file.and_then(File::text)
        .with_context(|| format!("expected a text file {name} in the page"))
}

/// Puts something in the place of what must be there once.
fn once(text: &str, old: &str, new: &str) -> Result<String> {
    ensure!(
        text.matches(old).count() == 1,
        "expected `{old}` once in a script of the page"
    );
    Ok(text.replacen(old, new, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOOT: &str = include_str!("../../../public/boot.js");
    const START: &str = include_str!("../../../public/start.js");

    fn page() -> Vec<File> {
        let file = |name: &str, content: &str| File {
            name: name.to_owned(),
            bytes: content.into(),
        };
        let index = "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">\n\
                     <link rel=\"icon\" href=\"favicon.svg\">\n<link rel=\"stylesheet\" href=\"./s.css\">\n\
                     <script src=\"./boot.js\" data-styles=\"./t.css\"></script><script type=\"module\" src=\"./start.js\"></script>\n<link rel=\"modulepreload\" href=\"./p.js\"></head>\n\
                     <body>\n<p>Shell. Without it: <a href=\"catalogue.html\">all</a>.</p>\n</body>\n";
        let program = "import * as import1 from \"./p_parts.js\"\nfunction initSync() {}\n\
                       const a = new URL('p_bg.wasm', import.meta.url);\nexport { initSync, __wbg_init as default };\n";
        let parts = "import { initSync } from \"./p.js\";\n\
                     export const load = () => fetch(new URL(\"./p_later.wasm\", import.meta.url));\n";
        vec![
            file("boot.js", &slim_script(BOOT)),
            file("favicon.svg", "<svg/>"),
            file("index.html", index),
            file("p.js", program),
            file("p_bg.wasm", "program"),
            file("p_later.wasm", "later"),
            file("p_parts.js", parts),
            file("parts/english.bin", "words"),
            file("s.css", "p { top: 0 }"),
            file("t.css", "b { top: 1 }"),
            file("start.js", START),
        ]
    }

    #[test]
    fn everything_stands_in_one_file() {
        let made = fair(&page()).unwrap();
        let html = made.text().unwrap();
        for there in [
            "<style>p { top: 0 }b { top: 1 }</style>",
            "<p>Shell.</p>",
            "</head>",
            "const load = () => fetch(\"p_later.wasm\");\nreturn { load };",
            "const a = 'p_bg.wasm';",
            "const fetched = read(\"p_bg.wasm\");",
            "data-file=\"p_bg.wasm\"",
            "data-file=\"p_later.wasm\"",
            "data-file=\"parts/english.bin\"",
        ] {
            assert!(html.contains(there), "expected {there} in {html}");
        }
        let style = STANDARD.encode(sha256(b"p { top: 0 }b { top: 1 }"));
        assert!(html.contains(&format!("style-src 'sha256-{style}'")));
        let script = html.rsplit("<script type=\"module\">").next().unwrap();
        let script = script.split("</script>").next().unwrap();
        let hash = STANDARD.encode(sha256(script.as_bytes()));
        let boot = STANDARD.encode(sha256(slim_script(BOOT).as_bytes()));
        let sources = format!("script-src 'sha256-{boot}' 'sha256-{hash}' 'wasm-unsafe-eval'");
        assert!(html.contains(&sources), "{sources}");
        assert!(!html.contains("<link rel=\"modulepreload\""));
    }

    #[test]
    fn a_script_that_still_imports_is_refused() {
        let mut files = page();
        files[3]
            .bytes
            .extend_from_slice(b"import x from './x.js'\n");
        assert!(fair(&files).unwrap_err().to_string().contains("imported"));
        let mut files = page();
        files[10].bytes.clear();
        assert!(fair(&files).is_err());
    }
}
