//! Elements of the page, built piece by piece.
//!
//! leptos makes a type of its own for every piece of markup, and code for every type: with its macro this page
//! weighed twice as much. Here every element has the same type, and so has every reactive text and every handler.

use std::sync::{Arc, Mutex};

use leptos::ev::Custom;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::{custom, input};
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use leptos::tachys::html::style::style;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::web_sys::Event;

/// An element that is being built.
pub struct Markup {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with this tag.
pub fn el(tag: &'static str) -> Markup {
    Markup { tag, attributes: Vec::new(), children: Vec::new() }
}

/// An element with this tag and class.
pub fn classed(tag: &'static str, class: &'static str) -> Markup {
    el(tag).attr("class", class)
}

/// Elements side by side.
pub fn several(views: Vec<AnyView>) -> AnyView {
    views.into_any()
}

/// Nothing.
pub fn nothing() -> AnyView {
    ().into_any()
}

/// A piece that is made anew whenever what it reads changes.
pub fn live(make: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let shared: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(make));
    shared.into_any()
}

/// Pieces by number; one whose number stays is kept, with all that the visitor opened in it.
pub fn keyed(numbers: impl Fn() -> Vec<u8> + Send + Sync + 'static, make: impl Fn(u8) -> AnyView + Send + Sync + 'static) -> AnyView {
    keyed_shared(Arc::new(numbers), Arc::new(make))
}

/// One type for all lists.
fn keyed_shared(numbers: Arc<dyn Fn() -> Vec<u8> + Send + Sync>, make: Arc<dyn Fn(u8) -> AnyView + Send + Sync>) -> AnyView {
    For(ForProps::builder().each(move || numbers()).key(|number: &u8| *number).children(move |number| make(number)).build()).into_any()
}

impl Markup {
    /// Adds an attribute.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Adds an attribute that follows what it reads; without it where there is none.
    #[must_use]
    pub fn live_attr(mut self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        let value: SharedReactiveFunction<Option<String>> = Arc::new(Mutex::new(value));
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Adds a style property that follows what it reads.
    #[must_use]
    pub fn live_style(mut self, name: &'static str, value: impl FnMut() -> String + Send + 'static) -> Self {
        let value: SharedReactiveFunction<String> = Arc::new(Mutex::new(value));
        self.attributes.push(style((name, value)).into_any_attr());
        self
    }

    /// Adds a handler of an event.
    #[must_use]
    pub fn on(mut self, event: &'static str, handler: impl FnMut(Event) + 'static) -> Self {
        let handler: Box<dyn FnMut(Event)> = Box::new(handler);
        self.attributes.push(on(Custom::<Event>::new(event), handler).into_any_attr());
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        let text: String = text.into();
        self.children.push(text.into_any());
        self
    }

    /// Adds a text that follows what it reads.
    #[must_use]
    pub fn live_text(mut self, text: impl FnMut() -> String + Send + 'static) -> Self {
        let text: SharedReactiveFunction<String> = Arc::new(Mutex::new(text));
        self.children.push(text.into_any());
        self
    }

    /// Adds a piece that is made anew whenever what it reads changes.
    #[must_use]
    pub fn live(self, make: impl FnMut() -> AnyView + Send + 'static) -> Self {
        self.view(live(make))
    }

    /// Adds an element.
    #[must_use]
    pub fn with(self, child: Self) -> Self {
        let child = child.done();
        self.view(child)
    }

    /// Adds an element if there is one.
    #[must_use]
    pub fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.with(child),
            None => self,
        }
    }

    /// Adds elements.
    #[must_use]
    pub fn each(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::with)
    }

    /// Adds a finished piece.
    #[must_use]
    pub fn view(mut self, view: AnyView) -> Self {
        self.children.push(view);
        self
    }

    /// The finished element.
    pub fn done(self) -> AnyView {
        custom(self.tag).child(self.children).add_any_attr(self.attributes).into_any()
    }
}

/// An input whose choice or value follows what it reads.
pub struct Input(Vec<AnyAttribute>);

impl Input {
    /// An input with these fixed attributes.
    pub fn new(attributes: &[(&'static str, &str)]) -> Self {
        Self(attributes.iter().map(|(name, value)| custom_attribute(*name, (*value).to_owned()).into_any_attr()).collect())
    }

    /// Adds an attribute that follows what it reads.
    #[must_use]
    pub fn live_attr(mut self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        let value: SharedReactiveFunction<Option<String>> = Arc::new(Mutex::new(value));
        self.0.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Whether it is chosen.
    #[must_use]
    pub fn checked(mut self, checked: impl FnMut() -> bool + Send + 'static) -> Self {
        let checked: SharedReactiveFunction<bool> = Arc::new(Mutex::new(checked));
        self.0.push(prop("checked", checked).into_any_attr());
        self
    }

    /// What it holds.
    #[must_use]
    pub fn value(mut self, value: impl FnMut() -> String + Send + 'static) -> Self {
        let value: SharedReactiveFunction<String> = Arc::new(Mutex::new(value));
        self.0.push(prop("value", value).into_any_attr());
        self
    }

    /// Handles a change, given the element's value.
    #[must_use]
    pub fn changed(mut self, mut handler: impl FnMut(String) + 'static) -> Self {
        let handler: Box<dyn FnMut(Event)> = Box::new(move |event| handler(event_target_value(&event)));
        self.0.push(on(Custom::<Event>::new("change"), handler).into_any_attr());
        self
    }

    /// The finished input.
    pub fn done(self) -> AnyView {
        input().add_any_attr(self.0).into_any()
    }
}
