//! State that several pages share, given to components as Leptos contexts.
//!
//! | context | holds |
//! | --- | --- |
//! | [`Preferences`] | language, theme, printing |
//! | [`Navigation`] | the page shown, links, the message for screen readers |
//! | [`Session`] | the visitor's own answers as a whole: saved, restored, started over, compared |
//! | [`Estimation`] | one set of answers and its estimate: the visitor's own, a scenario's, a kiosk visitor's |
//! | [`Offline`] | the page on the device |
//!
//! All of them are small `Copy` structs of signals. A part of the page that shows other answers (a scenario, the
//! deferred results) provides its own [`Estimation`] with [`leptos::context::Provider`]; components below it do not
//! notice.

mod arrival;
mod hosted_address;
mod links;
mod loaded;
mod navigation;
mod offline;
mod page;
mod persistence;
mod preferences;
mod retained;
mod session;

use std::sync::Arc;

use leptos::prelude::*;
use policy::{Catalogue, Date};

pub use hosted_address::{hosted_address, set_hosted_address};
pub use links::{Links, PageParams};
pub use loaded::{
    Fetched, LoadedFile, PolicyIndex, use_map_file, use_policy_index, use_school_list,
};
pub use navigation::{Navigation, page_name};
pub use offline::Offline;
pub use page::PageContext;
pub use preferences::{Preferences, Theme};
pub use retained::use_retained;
pub use session::{Session, Welcome};

pub use crate::estimation::Estimation;

use crate::browser;
use crate::estimation::Engine;
use crate::language::Language;
use crate::storage::Owner;
use retained::Retained;

/// All contexts of a page.
#[derive(Clone, Copy)]
pub struct Contexts {
    /// Language, theme and printing.
    pub preferences: Preferences,
    /// The page shown and the ways to others.
    pub navigation: Navigation,
    /// The visitor's own answers as a whole.
    pub session: Session,
    /// The visitor's own answers and their estimate.
    pub estimation: Estimation,
    /// The page on the device.
    pub offline: Offline,
}

impl Contexts {
    /// The contexts of a page without answers.
    pub fn new(
        catalogue: &'static Arc<Catalogue>,
        today: Date,
        language: Language,
        theme: Theme,
    ) -> Self {
        let estimation = Estimation::new(Engine::new(catalogue, today));
        let owner = RwSignal::new(Owner::default());
        let navigation = Navigation::new(Links::new(estimation), owner);
        Self {
            preferences: Preferences::new(&catalogue.english, language, theme),
            navigation,
            session: Session::new(navigation, owner),
            estimation,
            offline: Offline::new(),
        }
    }

    /// The contexts as the address and the settings have them.
    ///
    /// # Panics
    ///
    /// Never: there was a first day of 2026.
    pub fn from_browser(
        catalogue: &'static Arc<Catalogue>,
        language: Language,
        has_text_load_failed: bool,
    ) -> Self {
        let day = catalogue
            .version
            .parse()
            .ok()
            .or_else(|| Date::new(2026, 1, 1))
            .expect("a day that exists");
        let today = browser::today::today(day);
        let contexts = Self::new(catalogue, today, language, Theme::saved());
        if has_text_load_failed {
            contexts.preferences.note_text_load_failure();
        }
        contexts.session.open_address();
        contexts
    }

    /// Provides all contexts to the components below.
    pub fn provide(self) {
        if let Some(retained) = Retained::new() {
            provide_context(retained);
        }
        provide_context(self.preferences);
        provide_context(self.navigation);
        provide_context(self.session);
        provide_context(self.estimation);
        provide_context(self.offline);
    }
}

/// Returns the catalogue of policies.
///
/// # Panics
///
/// Outside of the page's component tree, as [`expect_context`].
pub fn use_catalogue() -> &'static Catalogue {
    use_estimation().catalogue()
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

/// Returns the page on the device.
///
/// # Panics
///
/// Outside of the page's component tree, as [`expect_context`].
pub fn use_offline() -> Offline {
    expect_context()
}
