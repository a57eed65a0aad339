//! Makes texts smaller without changing what they say to a browser: one file of styles, no comments, no indentation.

use std::{
    collections::hash_map::DefaultHasher,
    hash::{Hash as _, Hasher as _},
};

use anyhow::{Context, Result};

use super::files::File;

const LINK: &str = "<link rel=\"stylesheet\" href=\"./";

/// Puts all styles that index.html names into one file, in their order; together they compress to
/// two thirds. Returns the names of the files that are no longer needed.
pub fn join_styles(files: &mut Vec<File>) -> Result<Vec<String>> {
    let index = files
        .iter()
        .position(|file| file.name == "index.html")
        .context("expected an index.html")?;
    let mut html = files[index]
        .text()
        .context("expected index.html to be text")?
        .to_owned();
    let (mut names, mut styles, mut place) = (Vec::new(), String::new(), None);
    while let Some(start) = html.find(LINK) {
        let rest = &html[start + LINK.len()..];
        let name = rest.split('"').next().unwrap_or_default().to_owned();
        let end = rest.find('>').context("expected an end of every link")? + 1;
        let file = files.iter().find(|file| file.name == name);
        let text = file.and_then(File::text);
        styles += text.with_context(|| format!("expected a file of styles named {name}"))?;
        styles.push('\n');
        html.replace_range(start..start + LINK.len() + end, "");
        place.get_or_insert(start);
        names.push(name);
    }
    if let Some(place) = place {
        let bytes = slim_styles(&styles).into_bytes();
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        let name = format!("styles-{:016x}.css", hasher.finish());
        html.insert_str(place, &format!("{LINK}{name}\">"));
        files[index].bytes = html.into_bytes();
        files.retain(|file| !names.contains(&file.name));
        names.retain(|known| *known != name);
        files.push(File { name, bytes });
        files.sort_by(|one, other| one.name.cmp(&other.name));
    }
    Ok(names)
}

/// Styles without comments and indentation.
fn slim_styles(styles: &str) -> String {
    let (mut slim, mut rest) = (String::new(), styles);
    while let Some(place) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(place);
        slim += before;
        let end = match (from.strip_prefix("/*"), &from[..1]) {
            (Some(comment), _) => comment.find("*/").map_or(from.len(), |end| end + 4),
            (None, "/") => {
                slim.push('/');
                1
            }
            (None, quote) => {
                let end = from[1..].find(quote).map_or(from.len(), |end| end + 2);
                slim += &from[..end];
                end
            }
        };
        rest = &from[end..];
    }
    slim += rest;
    trimmed(&slim, |_| true)
}

/// A script without lines that are only comments and without indentation. One with a text over
/// several lines stays as it is.
pub fn slim_script(script: &str) -> String {
    let is_whole = |line: &str| line.matches('`').count().is_multiple_of(2);
    if !script.lines().all(is_whole) {
        return script.to_owned();
    }
    let mut in_comment = false;
    trimmed(script, |line| {
        in_comment |= line.starts_with("/*");
        let is_code = !in_comment && !line.starts_with("//");
        in_comment &= !line.ends_with("*/");
        is_code
    })
}

/// The lines wanted, without indentation; empty ones are not.
fn trimmed(text: &str, mut wanted: impl FnMut(&str) -> bool) -> String {
    let lines = text.lines().map(str::trim);
    let lines: Vec<_> = lines
        .filter(|line| wanted(line) && !line.is_empty())
        .collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, content: &str) -> File {
        File {
            name: name.to_owned(),
            bytes: content.into(),
        }
    }

    #[test]
    fn styles_become_one_file_in_the_order_of_their_links() {
        let links = "<link rel=\"stylesheet\" href=\"./b-1.css\"/><link rel=\"icon\" href=\"i\">\
                     <link rel=\"stylesheet\" href=\"./a-2.css\"/>";
        let mut files = vec![
            file("a-2.css", "/* two */ a {\n  top: 0;\n}\n"),
            file("b-1.css", "b { left: 0 }"),
            file("index.html", links),
        ];
        let gone = join_styles(&mut files).unwrap();
        assert_eq!(gone, ["b-1.css", "a-2.css"]);
        let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
        let [index, styles] = names[..] else {
            panic!("{names:?}")
        };
        assert_eq!(files[1].text(), Some("b { left: 0 }\na {\ntop: 0;\n}\n"));
        let expected =
            format!("<link rel=\"stylesheet\" href=\"./{styles}\"><link rel=\"icon\" href=\"i\">");
        assert_eq!((index, files[0].text()), ("index.html", Some(&*expected)));
        assert_eq!(join_styles(&mut files).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn quoted_comments_and_slashes_in_styles_stay() {
        let styles = "a::before { content: \"/* no */\" } /* yes */\n\n  b { font: 1em/2 'x' }";
        let slim = "a::before { content: \"/* no */\" }\nb { font: 1em/2 'x' }\n";
        assert_eq!(slim_styles(styles), slim);
    }

    #[test]
    fn only_whole_lines_of_comments_leave_a_script() {
        let script = "/**\n * a\n */\nlet a = 1; // b\n  // c\n    /* d */\n  f(`x`);\n";
        assert_eq!(slim_script(script), "let a = 1; // b\nf(`x`);\n");
        assert_eq!(slim_script("  f(`x\n  y`);\n"), "  f(`x\n  y`);\n");
    }
}
