//! Pieces as HTML, as they stand at the moment: for tests without a browser.

use core::fmt::Write as _;

use leptos::prelude::RenderHtml as _;

use super::{Markup, Piece, Value, Wording};

impl Piece {
    /// The piece as HTML. Handlers are left out; what is live is read once.
    pub fn to_html(self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(self, html: &mut String) {
        match self {
            Self::Nothing => {}
            Self::Text(text) => html.push_str(&escaped(&text)),
            Self::LiveText(mut text) => html.push_str(&escaped(&text())),
            Self::Element(markup) => markup.write(html),
            Self::Several(pieces) => pieces.into_iter().for_each(|piece| piece.write(html)),
            Self::Live(mut make) => make().write(html),
            Self::Keyed { numbers, make } => numbers()
                .into_iter()
                .for_each(|number| make(number).write(html)),
            Self::View(view, owner) => {
                let view = || view.to_html().replace("<!>", "");
                let view = match owner {
                    Some(owner) => owner.with(view),
                    None => view(),
                };
                html.push_str(&view);
            }
        }
    }
}

impl Markup {
    fn write(self, html: &mut String) {
        let tag = self.0.tag;
        html.push('<');
        html.push_str(tag);
        let mut inner = String::new();
        for (name, value) in self.0.attributes {
            let value = match value {
                Value::Fixed(value) => Some(value.into()),
                Value::Live(mut value) => value(),
                Value::Style(mut value) | Value::Held(mut value) => Some(value()),
                Value::Checked(mut checked) => checked().then(Wording::default),
                Value::Inner(made) => {
                    inner = made;
                    None
                }
                Value::On(_) => None,
            };
            if let Some(value) = value {
                // Writing to a String does not fail.
                let _ = write!(html, " {name}=\"{}\"", escaped(&value));
            }
        }
        html.push('>');
        if !["input", "img"].contains(&tag) {
            html.push_str(&inner);
            self.0
                .children
                .into_iter()
                .for_each(|child| child.write(html));
            let _ = write!(html, "</{tag}>");
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use crate::markup::{Input, classed, drawn, el, keyed, live, nothing, several};

    #[test]
    fn pieces_are_written_in_their_order_with_what_they_read() {
        let list = keyed(|| vec![2, 1], |number| el("li").text(number.to_string()));
        let piece = classed("p", "a")
            .live_attr("lang", || Some("zh".to_owned()))
            .live_attr("title", || None::<String>)
            .text("<1>")
            .live_text(|| "&".to_owned())
            .live(|| several(vec![nothing(), el("b").done()]))
            .view(list)
            .with(drawn("path").attr("d", "M0 0"));
        let expected = "<p class=\"a\" lang=\"zh\">&lt;1>&amp;<b></b><li>2</li><li>1</li><path d=\"M0 0\"></path></p>";
        assert_eq!(live(nothing).to_html(), "");
        assert_eq!(piece.done().to_html(), expected);
    }

    #[test]
    fn inputs_have_their_choice_and_no_end() {
        let input = |chosen| {
            Input::new(&[("type", "radio")])
                .checked(move || chosen)
                .changed(|_| ())
                .done()
                .to_html()
        };
        assert_eq!(input(true), "<input type=\"radio\" checked=\"\">");
        assert_eq!(input(false), "<input type=\"radio\">");
    }
}
