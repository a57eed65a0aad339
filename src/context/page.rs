//! The page around a feature with texts of its own.

use leptos::prelude::*;
use policy::{Catalogue, Date, Words};

use super::{Preferences, use_estimation, use_preferences};
use crate::estimation::Engine;
use crate::language::{Language, Text};

/// Language, catalogue and day of the page, with the texts `T` of a feature.
pub struct PageContext<T: 'static> {
    preferences: Preferences,
    engine: Engine,
    texts: fn(Language) -> &'static T,
}

// By hand, since derives would ask that `T` can be copied, too.
impl<T> Clone for PageContext<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for PageContext<T> {}

impl<T> PageContext<T> {
    /// The page that shows the component, with texts for each language.
    ///
    /// # Panics
    ///
    /// Outside of the page's component tree, as [`expect_context`].
    pub fn new(texts: fn(Language) -> &'static T) -> Self {
        Self {
            preferences: use_preferences(),
            engine: use_estimation().engine(),
            texts,
        }
    }

    /// Returns language, theme and printing.
    pub fn preferences(self) -> Preferences {
        self.preferences
    }

    /// Returns the estimator on the catalogue, and the day.
    pub fn engine(self) -> Engine {
        self.engine
    }

    /// Returns the catalogue of policies.
    pub fn catalogue(self) -> &'static Catalogue {
        self.engine.catalogue()
    }

    /// Returns the current day; tracked.
    pub fn today(self) -> Date {
        self.engine.today()
    }

    /// Returns the language shown; tracked.
    pub fn language(self) -> Language {
        self.preferences.language()
    }

    /// Returns the feature's texts in the language shown; tracked.
    pub fn text(self) -> &'static T {
        (self.texts)(self.language())
    }

    /// Returns one of the feature's texts in the language shown.
    pub fn t(self, text: fn(&'static T) -> &'static str) -> Signal<&'static str> {
        Signal::derive(move || text(self.text()))
    }

    /// Returns the texts of all pages; tracked.
    pub fn common_text(self) -> &'static Text {
        self.preferences.text()
    }

    /// Returns a text of the catalogue in the language shown; tracked.
    pub fn words(self, words: &'static Words) -> &'static str {
        self.preferences.words(words)
    }

    /// Returns a text of the catalogue in the language shown.
    pub fn tr(self, words: &'static Words) -> Signal<&'static str> {
        self.preferences.tr(words)
    }
}
