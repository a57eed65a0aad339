//! Views as HTML.

use leptos::prelude::*;

/// Renders a view as HTML, without the markers that only hydration needs.
#[cfg(not(target_arch = "wasm32"))]
pub fn to_html<V: IntoView>(make: impl FnOnce() -> V) -> String {
    let html = Owner::new().with(|| make().to_html());
    html.replace("<!>", "").replace("<!--<() />-->", "")
}

/// Renders a view as HTML by way of a detached element: leptos renders strings on servers only.
///
/// # Panics
///
/// Never: `div` is a valid name of elements.
#[cfg(target_arch = "wasm32")]
pub fn to_html<V: IntoView>(make: impl FnOnce() -> V) -> String {
    use leptos::tachys::view::Mountable as _;

    let owner = Owner::new();
    let element = document().create_element("div");
    let element = element.expect("div is a name of elements");
    let mut state = owner.with(|| make().build());
    state.mount(&element, None);
    element.inner_html()
}
