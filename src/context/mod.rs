//! State that several pages share, given to components as Leptos contexts.
//!
//! | context | holds |
//! | --- | --- |
//! | [`Preferences`] | language, theme, printing |
//! | [`Navigation`] | the page shown, links, the message for screen readers |
//! | [`Session`] | the visitor's own answers as a whole: saved, restored, started over, compared |
//! | [`Estimation`] | one set of answers and its estimate: the visitor's own, a scenario's, a kiosk visitor's |
//!
//! All of them are small `Copy` structs of signals. A part of the page that shows other answers (a scenario, the
//! deferred results) provides its own [`Estimation`] with [`leptos::context::Provider`]; components below it do not
//! notice.

mod estimation;
mod loaded;
mod navigation;
mod preferences;
mod retained;
mod session;

use leptos::prelude::*;
use policy::Catalogue;

pub use estimation::Estimation;
pub use loaded::{
    Fetched, LoadedFile, PolicyIndex, use_map_file, use_policy_index, use_school_list,
};
pub use navigation::Navigation;
pub use preferences::Preferences;
pub use retained::use_retained;
pub use session::Session;

use crate::state::State;
use retained::Retained;

/// The catalogue of policies: the same for the whole life of the page.
#[derive(Clone, Copy)]
struct LoadedCatalogue(&'static Catalogue);

/// Provides all contexts to the components below.
pub fn provide_contexts(state: State) {
    if let Some(retained) = Retained::new() {
        provide_context(retained);
    }
    provide_context(LoadedCatalogue(state.catalogue()));
    provide_context(Preferences::new(state));
    provide_context(Navigation::new(state));
    provide_context(Session::new(state));
    provide_context(Estimation::new(state));
}

/// Returns the catalogue of policies.
///
/// # Panics
///
/// Outside of the page's component tree, as [`expect_context`].
pub fn use_catalogue() -> &'static Catalogue {
    expect_context::<LoadedCatalogue>().0
}

/// Returns language, theme and printing.
///
/// # Panics
///
/// Outside of the page's component tree, as [`expect_context`].
pub fn use_preferences() -> Preferences {
    expect_context()
}

/// Returns the page shown and the ways to others.
///
/// # Panics
///
/// Outside of the page's component tree, as [`expect_context`].
pub fn use_navigation() -> Navigation {
    expect_context()
}

/// Returns the visitor's own answers as a whole.
///
/// # Panics
///
/// Outside of the page's component tree, as [`expect_context`].
pub fn use_session() -> Session {
    expect_context()
}

/// Returns the nearest estimation: the visitor's own unless a component above provides another.
///
/// # Panics
///
/// Outside of the page's component tree, as [`expect_context`].
pub fn use_estimation() -> Estimation {
    expect_context()
}
