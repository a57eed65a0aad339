//! Parts of a view that change with signals, all of one type.

use leptos::prelude::*;

/// Returns a view that is made again whenever a signal changes that the function reads.
///
/// The same as the function itself in a view; but Leptos compiles what keeps a function's view up to date for each
/// function anew, two kilobytes at a time, and for these once.
pub fn dynamic<V: IntoView + 'static>(mut view: impl FnMut() -> V + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> AnyView + Send> = Box::new(move || view().into_any());
    view.into_any()
}
