//! How the page is shown: language, theme, screen or paper.

use leptos::prelude::*;
use policy::Words;

use crate::language::{Language, Text};
use crate::state::{State, Theme};

/// Language, theme and printing.
#[derive(Clone, Copy)]
pub struct Preferences {
    state: State,
}

impl Preferences {
    pub(super) fn new(state: State) -> Self {
        Self { state }
    }

    /// Returns the language shown; tracked.
    pub fn language(self) -> Language {
        self.state.language.get()
    }

    /// Returns the texts of the interface in the language shown; tracked.
    pub fn text(self) -> &'static Text {
        self.language().text()
    }

    /// Returns a text of the catalogue in the language shown; tracked.
    pub fn words(self, words: &'static Words) -> &'static str {
        self.language().of(words)
    }

    /// Returns one of the interface's texts in the language shown.
    pub fn t(self, text: fn(&'static Text) -> &'static str) -> Signal<&'static str> {
        Signal::derive(move || text(self.text()))
    }

    /// Returns a text of the catalogue in the language shown.
    pub fn tr(self, words: &'static Words) -> Signal<&'static str> {
        Signal::derive(move || self.words(words))
    }

    /// Changes the language and saves the choice, once its texts have loaded.
    pub fn set_language(self, language: Language) {
        self.state.set_language(language);
    }

    /// Changes to the other language.
    pub fn toggle_language(self) {
        self.set_language(self.state.language.get_untracked().other());
    }

    /// Returns true if the texts of a language were asked for and did not load; tracked.
    pub fn has_text_load_failed(self) -> bool {
        self.state.not_fetched.get()
    }

    /// Returns true once all of the page is on the device, so that it works without a network; tracked.
    pub fn is_kept_on_device(self) -> bool {
        self.state.offline.with(|offline| offline.is_ready)
    }

    /// Returns the theme; tracked.
    pub fn theme(self) -> Theme {
        self.state.theme.get()
    }

    /// Changes light to dark and back, and saves the choice.
    pub fn toggle_theme(self) {
        self.state.switch_theme();
    }

    /// Starts or ends the state of being printed.
    pub fn set_printing(self, is_printing: bool) {
        self.state.printing.set(is_printing);
    }

    /// Returns true while the page is being printed, when everything is unfolded; tracked.
    pub fn is_printing(self) -> bool {
        self.state.printing.get()
    }
}
