//! Pieces in the document: built once, then kept up to date by effects.

use leptos::prelude::*;
use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use leptos::web_sys::{Comment, Document, Element, Event, HtmlElement, HtmlInputElement, Node};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::{Markup, Piece, Value, Wording};

/// The effects that keep a piece up to date; dropped, it stands still.
#[derive(Default)]
pub struct Kept(Vec<RenderEffect<Kept>>, Vec<AnyViewState>);

/// At once, with all that is inside: leptos lets go of what an effect has made only on the next tick, and until then
/// an effect inside could run once more and read signals that are gone.
impl Drop for Kept {
    fn drop(&mut self) {
        self.0.iter().for_each(|effect| drop(effect.take_value()));
    }
}

/// A stretch of the document between two marks of its own.
pub struct Stretch {
    start: Comment,
    end: Comment,
}

/// A piece in the document.
pub struct Shown {
    stretch: Stretch,
    piece: Option<Piece>,
    kept: Kept,
}

/// An element of a list, with the signals made for it.
struct Row {
    number: u8,
    element: Element,
    _kept: Kept,
    _owner: Owner,
}

impl Render for Piece {
    type State = Shown;

    fn build(self) -> Shown {
        Shown {
            stretch: Stretch::new(),
            piece: Some(self),
            kept: Kept::default(),
        }
    }

    fn rebuild(self, shown: &mut Shown) {
        shown.kept = shown.stretch.fill(self);
    }
}

impl Mountable for Shown {
    fn unmount(&mut self) {
        self.stretch.clear();
        self.stretch.start.remove();
        self.stretch.end.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.stretch.insert(parent, marker);
        if let Some(piece) = self.piece.take() {
            self.kept = self.stretch.fill(piece);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.stretch.start.parent_element() else {
            return false;
        };
        child.mount(&parent, Some(&self.stretch.start));
        true
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

/// A piece inside a view of leptos.
pub struct Old(Box<dyn FnOnce() -> Piece + Send>);

/// A piece inside a view of leptos, made where it is built.
pub fn old(make: impl FnOnce() -> Piece + Send + 'static) -> Old {
    Old(Box::new(make))
}

impl Render for Old {
    type State = Shown;

    fn build(self) -> Shown {
        (self.0)().build()
    }

    fn rebuild(self, shown: &mut Shown) {
        (self.0)().rebuild(shown);
    }
}

impl AddAnyAttr for Old {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self
    where
        Self: RenderHtml,
    {
        self
    }
}

impl RenderHtml for Old {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        buf.push_str(&(self.0)().to_html());
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Shown {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Stretch {
    fn new() -> Self {
        Self {
            start: document().create_comment(""),
            end: document().create_comment(""),
        }
    }

    fn insert(&self, parent: &Node, before: Option<&Node>) {
        insert(parent, &self.start, before);
        insert(parent, &self.end, before);
    }

    fn clear(&self) {
        let Some(parent) = self.end.parent_node() else {
            return;
        };
        while let Some(next) = self
            .start
            .next_sibling()
            .filter(|next| !next.is_same_node(Some(&self.end)))
        {
            let _removed = parent.remove_child(&next);
        }
    }

    /// Shows a piece in place of what was there.
    fn fill(&self, piece: Piece) -> Kept {
        let mut kept = Kept::default();
        self.clear();
        if let Some(parent) = self.end.parent_node() {
            show(piece, &parent, Some(&self.end), &mut kept);
        }
        kept
    }
}

fn document() -> Document {
    leptos::tachys::dom::document()
}

fn insert(parent: &Node, child: &Node, before: Option<&Node>) {
    // Nothing can be refused here: every node is our own and stands where we put it.
    let _inserted = parent.insert_before(child, before);
}

/// Sets what a text stands for in the document; `None`: takes it away.
type Set = Box<dyn Fn(Option<&str>)>;

/// One type of effect for everything.
fn follow(run: Box<dyn FnMut(Option<Kept>) -> Kept>) -> RenderEffect<Kept> {
    RenderEffect::new(run)
}

/// Sets a text at once, and again whenever it has become another.
fn follow_text(mut text: Box<dyn FnMut() -> Option<Wording>>, set: Set) -> RenderEffect<Kept> {
    let mut known: Option<Option<Wording>> = None;
    follow(Box::new(move |_| {
        let text = text();
        if known.as_ref() != Some(&text) {
            set(text.as_deref());
            known = Some(text);
        }
        Kept::default()
    }))
}

/// Builds a piece into its parent.
fn show(piece: Piece, parent: &Node, before: Option<&Node>, kept: &mut Kept) {
    match piece {
        Piece::Nothing => {}
        Piece::Text(text) => insert(parent, &document().create_text_node(&text), before),
        Piece::LiveText(mut text) => {
            let node = document().create_text_node("");
            insert(parent, &node, before);
            kept.0.push(follow_text(
                Box::new(move || Some(text())),
                Box::new(move |text| node.set_data(text.unwrap_or_default())),
            ));
        }
        Piece::Element(markup) => insert(parent, &element(markup, kept), before),
        Piece::Several(pieces) => pieces
            .into_iter()
            .for_each(|piece| show(piece, parent, before, kept)),
        Piece::Live(mut make) => {
            let stretch = Stretch::new();
            stretch.insert(parent, before);
            kept.0.push(follow(Box::new(move |known| {
                drop(known);
                stretch.fill(make())
            })));
        }
        Piece::Keyed { numbers, make } => {
            let end = document().create_comment("");
            insert(parent, &end, before);
            kept.0.push(list(end, numbers, make));
        }
        Piece::View(view, owner) => {
            let build = || view.build();
            let mut state = match owner {
                Some(owner) => owner.with(build),
                None => build(),
            };
            state.mount(parent.unchecked_ref(), before);
            kept.1.push(state);
        }
    }
}

/// Elements by number before a mark, those kept that stay.
fn list(
    end: Comment,
    numbers: Box<dyn Fn() -> Vec<u8>>,
    make: Box<dyn Fn(u8) -> Markup>,
) -> RenderEffect<Kept> {
    // What an element made for itself lives as long as it is in the list.
    let owner = Owner::current().unwrap_or_default();
    let mut rows: Vec<Row> = Vec::new();
    follow(Box::new(move |_| {
        let numbers = numbers();
        let mut known = core::mem::take(&mut rows);
        for number in numbers {
            let row = match known.iter().position(|row| row.number == number) {
                Some(place) => known.swap_remove(place),
                None => untrack(|| row(&owner, number, &*make)),
            };
            rows.push(row);
        }
        for gone in known {
            gone.element.remove();
        }
        let Some(parent) = end.parent_node() else {
            return Kept::default();
        };
        let mut next: Node = end.clone().into();
        for row in rows.iter().rev() {
            if !row
                .element
                .next_sibling()
                .is_some_and(|node| node.is_same_node(Some(&next)))
            {
                insert(&parent, &row.element, Some(&next));
            }
            next = row.element.clone().into();
        }
        Kept::default()
    }))
}

fn row(owner: &Owner, number: u8, make: &dyn Fn(u8) -> Markup) -> Row {
    let owner = owner.with(Owner::new);
    let mut kept = Kept::default();
    let element = owner.with(|| element(make(number), &mut kept));
    Row {
        number,
        element,
        _kept: kept,
        _owner: owner,
    }
}

/// Builds an element with all that is in it.
fn element(markup: Markup, kept: &mut Kept) -> Element {
    let super::Element {
        tag,
        is_drawing,
        attributes,
        children,
    } = *markup.0;
    let namespace = if is_drawing {
        "http://www.w3.org/2000/svg"
    } else {
        "http://www.w3.org/1999/xhtml"
    };
    let element = document()
        .create_element_ns(Some(namespace), tag)
        .expect("the tags of this page are names");
    for (name, value) in attributes {
        give(&element, name, value, kept);
    }
    for child in children {
        show(child, &element, None, kept);
    }
    element
}

/// Gives an element an attribute, a property or a handler.
fn give(element: &Element, name: &'static str, value: Value, kept: &mut Kept) {
    let element = element.clone();
    let set_attribute = |element: &Element, value: Option<&str>| {
        let _refused = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    };
    let effect = match value {
        Value::Fixed(value) => return set_attribute(&element, Some(&value)),
        Value::Inner(html) => return element.set_inner_html(&html),
        Value::On(handler) => {
            let handler = Closure::<dyn FnMut(Event)>::wrap(handler).into_js_value();
            let _refused = element.add_event_listener_with_callback(name, handler.unchecked_ref());
            return;
        }
        Value::Live(value) => {
            follow_text(value, Box::new(move |value| set_attribute(&element, value)))
        }
        Value::Style(mut value) => {
            let style = element.unchecked_into::<HtmlElement>().style();
            follow_text(
                Box::new(move || Some(value())),
                Box::new(move |value| {
                    let _refused = style.set_property(name, value.unwrap_or_default());
                }),
            )
        }
        Value::Checked(mut checked) => {
            let input = element.unchecked_into::<HtmlInputElement>();
            follow_text(
                Box::new(move || checked().then(Wording::default)),
                Box::new(move |checked| input.set_checked(checked.is_some())),
            )
        }
        Value::Held(mut value) => {
            let input = element.unchecked_into::<HtmlInputElement>();
            follow_text(
                Box::new(move || Some(value())),
                Box::new(move |value| {
                    // What the visitor has typed stays as it is, with the caret and what is being composed.
                    let value = value.unwrap_or_default();
                    if input.value() != value {
                        input.set_value(value);
                    }
                }),
            )
        }
    };
    kept.0.push(effect);
}
