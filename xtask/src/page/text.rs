//! Makes texts smaller without changing what they say to a browser: no comments, no indentation.

/// Returns styles without comments and indentation.
pub fn slim_styles(styles: &str) -> String {
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

/// Returns HTML without comments.
pub fn slim_html(html: &str) -> String {
    let mut parts = html.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once("-->").map_or("", |(_, after)| after));
    trimmed(&rest.fold(first, |slim, after| slim + after), |_| true)
}

/// Returns a script without lines that are only comments and without indentation. One with a text over
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

    #[test]
    fn quoted_comments_and_slashes_in_styles_stay() {
        let styles = "a::before { content: \"/* no */\" } /* yes */\n\n  b { font: 1em/2 'x' }";
        let slim = "a::before { content: \"/* no */\" }\nb { font: 1em/2 'x' }\n";
        assert_eq!(slim_styles(styles), slim);
    }

    #[test]
    fn comments_of_html_are_left_out() {
        let html = "<head>\n<!-- one\nline --><p>a</p>\n<!-- two -->\n</head>\n";
        assert_eq!(slim_html(html), "<head>\n<p>a</p>\n</head>\n");
    }

    #[test]
    fn only_whole_lines_of_comments_leave_a_script() {
        let script = "/**\n * a\n */\nlet a = 1; // b\n  // c\n    /* d */\n  f(`x`);\n";
        assert_eq!(slim_script(script), "let a = 1; // b\nf(`x`);\n");
        assert_eq!(slim_script("  f(`x\n  y`);\n"), "  f(`x\n  y`);\n");
    }
}
