//! The document: title, language, theme, focus.

use core::cell::Cell;
use core::time::Duration;
use std::rc::Rc;

use leptos::web_sys::{Document, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use wasm_bindgen::JsCast;

use super::events;

/// No frame of a page in sight takes as long.
const LONGEST_FRAME: Duration = Duration::from_millis(250);

fn document() -> Option<Document> {
    // Tests without a browser have no document.
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    leptos::web_sys::window()?.document()
}

/// The element that the page is mounted into: `#app`, or the body where there is none.
///
/// # Panics
///
/// Where the document has no body, which cannot be once a script of it runs.
pub fn app_element() -> HtmlElement {
    let document = document().expect("a page has a document");
    let app = document
        .get_element_by_id("app")
        .and_then(|element| element.dyn_into().ok());
    app.or_else(|| document.body())
        .expect("a document has a body")
}

/// Empties what was painted before the program arrived.
pub fn clear_shell() {
    app_element().set_inner_html("");
}

/// Names the page in the title and its language in the markup.
pub fn describe(title: &str, language: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _refused = root.set_attribute("lang", language);
    }
}

/// Fixes the theme, or leaves it to the system.
pub fn set_theme(theme: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let _refused = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
    // The bars around the page have the colour of its paper: of one theme, or of whichever the system asks for.
    for scheme in ["light", "dark"] {
        let media = match theme {
            None => format!("(prefers-color-scheme: {scheme})"),
            Some(theme) if theme == scheme => "all".to_owned(),
            Some(_) => "not all".to_owned(),
        };
        let selector = format!("meta[data-scheme={scheme}]");
        let meta = document().and_then(|document| document.query_selector(&selector).ok()?);
        if let Some(meta) = meta {
            let _refused = meta.set_attribute("media", &media);
        }
    }
}

/// Moves the focus to the first element that fits, once the page has painted.
pub fn focus(selector: &'static str) {
    leptos::prelude::request_animation_frame(move || {
        let element =
            document().and_then(|document| document.query_selector(selector).ok().flatten());
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _refused = element.focus();
        }
    });
}

/// Moves the focus to a section, and the view to its head, once the page has painted.
pub fn focus_section(selector: &'static str) {
    leptos::prelude::request_animation_frame(move || {
        let section =
            document().and_then(|document| document.query_selector(selector).ok().flatten());
        if let Some(section) = section.and_then(|section| section.dyn_into::<HtmlElement>().ok()) {
            // Focus alone shows the middle of what is taller than the window.
            let _refused = section.focus();
            section.scroll_into_view();
        }
    });
}

/// Moves the focus to the first element that fits the first of these selectors that any fits, once the page has painted.
/// The view stays where it is.
pub fn focus_first(selectors: &'static [&'static str]) {
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    leptos::prelude::request_animation_frame(move || {
        let Some(document) = document() else { return };
        let element = selectors
            .iter()
            .find_map(|selector| document.query_selector(selector).ok().flatten());
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let options = leptos::web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _refused = element.focus_with_options(&options);
        }
    });
}

/// Returns true if the focused element is inside one that fits.
pub fn has_focus_in(selector: &str) -> bool {
    document()
        .and_then(|document| document.active_element())
        .is_some_and(|active| active.closest(selector).ok().flatten().is_some())
}

/// Scrolls as little as shows the element with this id, once the page has painted.
pub fn bring_into_view_after_paint(id: &'static str) {
    if cfg!(target_arch = "wasm32") {
        leptos::prelude::request_animation_frame(move || bring_into_view(id));
    }
}

/// Moves the focus to the element with this id, once the page has painted.
pub fn focus_id(id: String) {
    leptos::prelude::request_animation_frame(move || {
        let element = document().and_then(|document| document.get_element_by_id(&id));
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _refused = element.focus();
        }
    });
}

/// Does something once the next frame is painted; soon, too, where nothing is painted, as in a tab behind another.
pub fn after_paint(then: impl FnOnce() + 'static) {
    let then: Cell<Option<Box<dyn FnOnce()>>> = Cell::new(Some(Box::new(then)));
    let by_frame = Rc::new(move || {
        if let Some(then) = then.take() {
            then();
        }
    });
    let by_time = Rc::clone(&by_frame);
    leptos::prelude::request_animation_frame(move || {
        leptos::prelude::request_animation_frame(move || by_frame());
    });
    leptos::prelude::set_timeout(move || by_time(), LONGEST_FRAME);
}

/// Calls back whenever the page goes out of sight, perhaps for ever, until the current reactive owner is cleaned up.
pub fn on_hide(hidden: impl Fn() + 'static) {
    events::on_window(&["visibilitychange", "pagehide"], move |_| hidden());
}

/// Scrolls as little as shows the element with this id.
pub fn bring_into_view(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Returns true if the element that an event came from is open.
pub fn is_open(event: &leptos::web_sys::Event) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<leptos::web_sys::Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// Moves the focus to the section of the page that a button names, if the event came from such a button.
pub fn go_to_section(event: &leptos::web_sys::Event) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<leptos::web_sys::Element>().ok());
    let section = target.and_then(|target| target.get_attribute("data-section"));
    let section = section.and_then(|id| document()?.get_element_by_id(&id));
    if let Some(section) = section.and_then(|section| section.dyn_into::<HtmlElement>().ok()) {
        // Focus alone shows the middle of what is taller than the window.
        let _refused = section.focus();
        section.scroll_into_view();
    }
}

/// Moves the view to the top.
pub fn scroll_to_top() {
    if let Some(window) = leptos::web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Returns true if the system asks for dark colours.
pub fn system_is_dark() -> bool {
    let window = leptos::web_sys::window();
    let query = window.and_then(|window| {
        window
            .match_media("(prefers-color-scheme: dark)")
            .ok()
            .flatten()
    });
    query.is_some_and(|query| query.matches())
}

/// Returns true if the window is wide enough for two columns.
pub fn is_wide() -> bool {
    // Tests without a browser see the page as a laptop shows it.
    if cfg!(not(target_arch = "wasm32")) {
        return true;
    }
    let window = leptos::web_sys::window();
    let query = window.and_then(|window| window.match_media("(width >= 60rem)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// The languages that the browser asks for, the dearest first.
pub fn languages() -> Vec<String> {
    let Some(window) = leptos::web_sys::window() else {
        return Vec::new();
    };
    window
        .navigator()
        .languages()
        .iter()
        .filter_map(|language| language.as_string())
        .collect()
}
