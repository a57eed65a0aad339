//! Elements of the page, built piece by piece.
//!
//! leptos makes a type of its own for every piece of markup, and code for every type: with its macro this page
//! weighed three times as much. Here there is one type, [`Piece`]; leptos mounts it (`document.rs`), and its signals
//! and effects keep it up to date. Natively a piece can be written as HTML, for tests (`html.rs`).
//!
//! The methods box closures at once and pass them on to functions that are there only once.

mod document;
mod html;

use std::borrow::Cow;

use leptos::prelude::{AnyView, Owner};
use leptos::web_sys::Event;

pub use document::{Old, old};

/// A text: one of the catalogue or of the page itself, or one made for the moment.
pub type Wording = Cow<'static, str>;
/// A text that follows what it reads.
pub type LiveText = Box<dyn FnMut() -> Wording>;

/// A piece of the page, ready to be shown.
pub enum Piece {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A text that follows what it reads.
    LiveText(LiveText),
    /// An element.
    Element(Markup),
    /// Pieces side by side.
    Several(Vec<Piece>),
    /// A piece that is made anew whenever what it reads changes.
    Live(Box<dyn FnMut() -> Piece>),
    /// Elements by number.
    Keyed {
        /// The numbers, in the order shown.
        numbers: Box<dyn Fn() -> Vec<u8>>,
        /// Makes the element of a number.
        make: Box<dyn Fn(u8) -> Markup>,
    },
    /// A view of leptos, and the reactive owner it was made in: a piece may be built later than it is made.
    View(AnyView, Option<Owner>),
}

impl From<Markup> for Piece {
    fn from(markup: Markup) -> Self {
        markup.done()
    }
}

impl From<AnyView> for Piece {
    fn from(view: AnyView) -> Self {
        Self::View(view, Owner::current())
    }
}

/// An element that is being built.
pub struct Markup(Box<Element>);

struct Element {
    tag: &'static str,
    is_drawing: bool,
    attributes: Vec<(&'static str, Value)>,
    children: Vec<Piece>,
}

/// What an attribute, a property or an event's handler is.
enum Value {
    /// An attribute.
    Fixed(String),
    /// An attribute that follows what it reads.
    Live(Box<dyn FnMut() -> Option<Wording>>),
    /// A style property.
    Style(LiveText),
    /// Whether an input is chosen.
    Checked(Box<dyn FnMut() -> bool>),
    /// What an input holds.
    Held(LiveText),
    /// All that is inside, as HTML.
    Inner(String),
    /// The handler of an event.
    On(Box<dyn FnMut(Event)>),
}

/// An element with this tag.
#[inline(never)]
pub fn el(tag: &'static str) -> Markup {
    Markup(Box::new(Element {
        tag,
        is_drawing: false,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

/// An element with this tag and class.
#[inline(never)]
pub fn classed(tag: &'static str, class: &'static str) -> Markup {
    el(tag).attr("class", class)
}

/// An element of a drawing (SVG) with this tag.
pub fn drawn(tag: &'static str) -> Markup {
    let mut markup = el(tag);
    markup.0.is_drawing = true;
    markup
}

/// Elements side by side.
pub fn several(pieces: Vec<Piece>) -> Piece {
    Piece::Several(pieces)
}

/// Nothing.
pub fn nothing() -> Piece {
    Piece::Nothing
}

/// A piece that is made anew whenever what it reads changes.
pub fn live(make: impl FnMut() -> Piece + 'static) -> Piece {
    Piece::Live(Box::new(make))
}

/// Elements by number; one whose number stays is kept, with all that the visitor opened in it.
pub fn keyed(
    numbers: impl Fn() -> Vec<u8> + 'static,
    make: impl Fn(u8) -> Markup + 'static,
) -> Piece {
    Piece::Keyed {
        numbers: Box::new(numbers),
        make: Box::new(make),
    }
}

impl Markup {
    /// A part that folds, open at first or not.
    pub fn details(class: &'static str, open: bool) -> Self {
        classed("details", class).flag("open", open)
    }

    /// Adds an attribute.
    #[must_use]
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        self.having(name, Value::Fixed(value.into()))
    }

    /// Adds an attribute without a value, if it holds.
    #[must_use]
    #[inline(never)]
    pub fn flag(self, name: &'static str, holds: bool) -> Self {
        if holds { self.attr(name, "") } else { self }
    }

    /// Adds an attribute that follows what it reads; without it where there is none.
    #[must_use]
    pub fn live_attr<T: Into<Wording>>(
        self,
        name: &'static str,
        mut value: impl FnMut() -> Option<T> + 'static,
    ) -> Self {
        self.having(name, Value::Live(Box::new(move || value().map(Into::into))))
    }

    /// Adds a style property that follows what it reads.
    #[must_use]
    pub fn live_style<T: Into<Wording>>(
        self,
        name: &'static str,
        mut value: impl FnMut() -> T + 'static,
    ) -> Self {
        self.having(name, Value::Style(Box::new(move || value().into())))
    }

    /// Fills it with HTML that was made at build; it has nothing else inside.
    #[must_use]
    pub fn inner(self, html: String) -> Self {
        self.having("", Value::Inner(html))
    }

    /// Adds a handler of an event.
    #[must_use]
    pub fn on(self, event: &'static str, handler: impl FnMut(Event) + 'static) -> Self {
        self.having(event, Value::On(Box::new(handler)))
    }

    /// Adds a text.
    #[must_use]
    #[inline(never)]
    pub fn text(self, text: impl Into<String>) -> Self {
        self.view(Piece::Text(text.into()))
    }

    /// Adds a text that follows what it reads.
    #[must_use]
    pub fn live_text<T: Into<Wording>>(self, mut text: impl FnMut() -> T + 'static) -> Self {
        self.view(Piece::LiveText(Box::new(move || text().into())))
    }

    /// Adds a piece that is made anew whenever what it reads changes.
    #[must_use]
    pub fn live(self, make: impl FnMut() -> Piece + 'static) -> Self {
        self.view(live(make))
    }

    /// Adds an element.
    #[must_use]
    #[inline(never)]
    pub fn with(self, child: impl Into<Piece>) -> Self {
        self.view(child.into())
    }

    /// Adds an element if there is one.
    #[must_use]
    #[inline(never)]
    pub fn maybe(self, child: Option<impl Into<Piece>>) -> Self {
        match child {
            Some(child) => self.with(child),
            None => self,
        }
    }

    /// Adds elements.
    #[must_use]
    pub fn each(self, children: impl IntoIterator<Item = impl Into<Piece>>) -> Self {
        children.into_iter().fold(self, Self::with)
    }

    /// Adds a finished piece.
    #[must_use]
    #[inline(never)]
    pub fn view(mut self, piece: Piece) -> Self {
        self.0.children.push(piece);
        self
    }

    /// The finished element.
    pub fn done(self) -> Piece {
        Piece::Element(self)
    }

    #[inline(never)]
    fn having(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((name, value));
        self
    }
}

/// An input whose choice or value follows what it reads.
pub struct Input(Markup);

impl Input {
    /// An input with these fixed attributes.
    pub fn new(attributes: &[(&'static str, &str)]) -> Self {
        Self(
            attributes
                .iter()
                .fold(el("input"), |input, (name, value)| input.attr(name, *value)),
        )
    }

    /// Adds an attribute that follows what it reads.
    #[must_use]
    pub fn live_attr<T: Into<Wording>>(
        self,
        name: &'static str,
        value: impl FnMut() -> Option<T> + 'static,
    ) -> Self {
        Self(self.0.live_attr(name, value))
    }

    /// Whether it is chosen.
    #[must_use]
    pub fn checked(self, checked: impl FnMut() -> bool + 'static) -> Self {
        Self(self.0.having("checked", Value::Checked(Box::new(checked))))
    }

    /// What it holds.
    #[must_use]
    pub fn value(self, mut value: impl FnMut() -> String + 'static) -> Self {
        Self(
            self.0
                .having("value", Value::Held(Box::new(move || value().into()))),
        )
    }

    /// Handles a change, given the element's value.
    #[must_use]
    pub fn changed(self, mut handler: impl FnMut(String) + 'static) -> Self {
        Self(self.0.on("change", move |event| {
            handler(leptos::prelude::event_target_value(&event));
        }))
    }

    /// Handles every letter typed, given the element's value.
    #[must_use]
    pub fn typed(self, mut handler: impl FnMut(String) + 'static) -> Self {
        Self(self.0.on("input", move |event| {
            handler(leptos::prelude::event_target_value(&event));
        }))
    }

    /// The finished input.
    pub fn done(self) -> Piece {
        self.0.done()
    }
}
