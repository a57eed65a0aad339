//! Pages as readable outlines: what a screen reader gets, one element a line.
//!
//! Text is whole. Of attributes there are names, states, roles, links and data; classes, ids and sizes are left out, and
//! so are pictures that are hidden from screen readers. Elements that only hold others have no line of their own.

use std::fmt::Write as _;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Attributes that are not for reading.
const IGNORED: [&str; 13] = [
    "class",
    "id",
    "for",
    "type",
    "viewbox",
    "width",
    "height",
    "focusable",
    "loading",
    "decoding",
    "autocomplete",
    "spellcheck",
    "enterkeyhint",
];
/// Elements that stand inside a line of text.
const INLINE: [&str; 16] = [
    "a", "abbr", "b", "bdi", "br", "cite", "code", "data", "em", "i", "small", "span", "strong",
    "sub", "sup", "time",
];
/// Elements without a line of their own, unless they have attributes.
const TRANSPARENT: [&str; 4] = ["div", "html", "head", "body"];

/// Returns the outline of a page or of a part of it.
pub fn outline(html: &str) -> String {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let mut outline = Outline::default();
    outline.children(&dom.document);
    outline.end_line();
    outline.text
}

#[derive(Default)]
struct Outline {
    text: String,
    line: String,
    depth: usize,
}

impl Outline {
    fn children(&mut self, node: &Handle) {
        for child in node.children.borrow().iter() {
            self.node(child);
        }
    }

    fn node(&mut self, node: &Handle) {
        match &node.data {
            NodeData::Text { contents } => self.inline(&contents.borrow()),
            NodeData::Element { name, attrs, .. } => {
                let attributes: Vec<(String, String)> = attrs
                    .borrow()
                    .iter()
                    .map(|attribute| {
                        (
                            attribute.name.local.to_string(),
                            attribute.value.to_string(),
                        )
                    })
                    .collect();
                self.element(node, &name.local, &attributes);
            }
            _ => self.children(node),
        }
    }

    fn element(&mut self, node: &Handle, tag: &str, attributes: &[(String, String)]) {
        let has =
            |name: &str, value: &str| attributes.iter().any(|one| one.0 == name && one.1 == value);
        if tag == "svg" && has("aria-hidden", "true") || ["script", "style"].contains(&tag) {
            return;
        }
        let read = attributes
            .iter()
            .filter(|(name, _)| !IGNORED.contains(&name.to_ascii_lowercase().as_str()));
        let read = read.fold(String::new(), |mut read, (name, value)| {
            let _ = match value.as_str() {
                "" => write!(read, " {name}"),
                _ => write!(read, " {name}={value:?}"),
            };
            read
        });
        if tag == "a" && !contains_blocks(node) {
            self.inline("[");
            self.children(node);
            self.inline(&format!("]({})", read.trim_start()));
        } else if tag == "svg" {
            // A drawing has a name; its lines are for the eye.
            self.own_line(&format!("svg{read}"));
        } else if INLINE.contains(&tag) && !contains_blocks(node) {
            self.separate();
            if !read.is_empty() {
                self.inline(&format!("{{{}}}", read.trim_start()));
            }
            self.children(node);
        } else if TRANSPARENT.contains(&tag) && read.is_empty() {
            self.end_line();
            self.children(node);
            self.end_line();
        } else {
            self.end_line();
            self.line = format!("{tag}{read}");
            self.block(node);
        }
    }

    /// Writes the content of a block: on its own line if it is text, else below and further in.
    fn block(&mut self, node: &Handle) {
        if contains_blocks(node) {
            self.end_line();
            self.depth += 1;
            self.children(node);
            self.end_line();
            self.depth -= 1;
        } else {
            self.line.push_str(": ");
            self.children(node);
            self.end_line();
        }
    }

    fn own_line(&mut self, line: &str) {
        self.end_line();
        line.clone_into(&mut self.line);
        self.end_line();
    }

    /// Marks the border of two elements whose texts touch.
    fn separate(&mut self) {
        if self
            .line
            .ends_with(|sign: char| !sign.is_whitespace() && !"[:}|".contains(sign))
        {
            self.line.push('|');
        }
    }

    fn inline(&mut self, text: &str) {
        self.line.push_str(&text.replace('\n', " "));
    }

    fn end_line(&mut self) {
        let line = self.line.strip_suffix(": ").unwrap_or(&self.line);
        let line = line.trim().trim_end_matches('|').to_owned();
        self.line.clear();
        if !line.is_empty() {
            let _ = writeln!(self.text, "{:1$}{line}", "", 2 * self.depth);
        }
    }
}

/// Returns true if an element contains one with a line of its own.
fn contains_blocks(node: &Handle) -> bool {
    node.children.borrow().iter().any(|child| {
        let NodeData::Element { name, attrs, .. } = &child.data else {
            return false;
        };
        let is_hidden = attrs.borrow().iter().any(|attribute| {
            &*attribute.name.local == "aria-hidden" && &*attribute.value == "true"
        });
        let tag = &*name.local;
        if tag == "svg" {
            return !is_hidden;
        }
        !INLINE.contains(&tag) || contains_blocks(child)
    })
}

#[test]
fn outline_has_texts_names_states_and_links() {
    let html = "<main class=\"page\" id=\"main\"><div class=\"row\"><h1>Estimate</h1>\
        <button type=\"button\" aria-pressed=\"true\"><svg aria-hidden=\"true\"><path d=\"M0\"/></svg><span>Save</span></button></div>\
        <p>At most <b>5</b><span>years</span>, see <a href=\"#/about\">About</a>.</p></main>";
    let expected = "\
main
  h1: Estimate
  button aria-pressed=\"true\": Save
  p: At most 5|years, see [About](href=\"#/about\").
";
    assert_eq!(outline(html), expected);
}
