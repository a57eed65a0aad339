//! How the page is shown: language, theme, screen or paper.

use leptos::prelude::*;
use policy::{Translations, Words};

use crate::browser;
use crate::language::loading::load_english;
use crate::language::{Language, Text};

/// Language, theme and printing: a handle to its signals, which live as long as the page.
#[derive(Clone, Copy)]
pub struct Preferences(&'static Signals);

struct Signals {
    language: RwSignal<Language>,
    theme: RwSignal<Theme>,
    is_printing: RwSignal<bool>,
    prints_everything: RwSignal<bool>,
    has_text_load_failed: RwSignal<bool>,
    /// The English texts of the catalogue.
    english: &'static Translations,
}

/// Light, dark, or as the system has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Returns the name in settings and in the style sheet; `None` if the system decides.
    pub fn id(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// Returns the theme saved on this device, or asked for by the site that shows the page.
    pub(super) fn saved() -> Self {
        let id = browser::frame::theme();
        let all = [Self::Light, Self::Dark];
        let saved = all.into_iter().find(|theme| theme.id() == id.as_deref());
        saved.unwrap_or(Self::System)
    }
}

impl Preferences {
    pub(super) fn new(english: &'static Translations, language: Language, theme: Theme) -> Self {
        Self(Box::leak(Box::new(Signals {
            language: RwSignal::new(language),
            theme: RwSignal::new(theme),
            is_printing: RwSignal::new(false),
            prints_everything: RwSignal::new(false),
            has_text_load_failed: RwSignal::new(false),
            english,
        })))
    }

    /// Returns the language chosen on an earlier visit, else the one that the address asks for, else the one that the
    /// browser asks for.
    pub fn language_asked() -> Language {
        let known = browser::frame::language().and_then(|id| Language::from_id(&id));
        known.unwrap_or_else(|| Language::preferred(&browser::document::languages()))
    }

    /// Returns the language shown; tracked.
    pub fn language(self) -> Language {
        self.0.language.get()
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
        let are_there = self.0.english.are_there() && language.is_there();
        if language == Language::English && !are_there {
            load_english(self.0.english, move |are_there| {
                if are_there {
                    self.set_language(language);
                } else {
                    self.note_text_load_failure();
                }
            });
            return;
        }
        self.0.has_text_load_failed.set(false);
        self.0.language.set(language);
        browser::settings::set("language", Some(language.id()));
    }

    /// Changes to the other language.
    pub fn toggle_language(self) {
        self.set_language(self.0.language.get_untracked().other());
    }

    /// Returns true if the texts of a language were asked for and did not load; tracked.
    pub fn has_text_load_failed(self) -> bool {
        self.0.has_text_load_failed.get()
    }

    /// Notes that the texts of a language did not load.
    pub(super) fn note_text_load_failure(self) {
        self.0.has_text_load_failed.set(true);
    }

    /// Returns the theme; tracked.
    pub fn theme(self) -> Theme {
        self.0.theme.get()
    }

    /// Changes light to dark and back, and saves the choice.
    pub fn toggle_theme(self) {
        let is_dark = match self.0.theme.get_untracked() {
            Theme::System => browser::document::system_is_dark(),
            Theme::Light => false,
            Theme::Dark => true,
        };
        let theme = if is_dark { Theme::Light } else { Theme::Dark };
        self.0.theme.set(theme);
        browser::settings::set("theme", theme.id());
    }

    /// Starts or ends the state of being printed.
    pub fn set_printing(self, is_printing: bool) {
        self.0.is_printing.set(is_printing);
    }

    /// Returns true while the page is being printed; tracked.
    pub fn is_printing(self) -> bool {
        self.0.is_printing.get()
    }

    /// True if an estimate is printed with everything unfolded, not on one page.
    pub fn prints_everything(self) -> RwSignal<bool> {
        self.0.prints_everything
    }

    /// Returns true while an estimate is being printed with everything unfolded; tracked.
    pub fn is_printing_everything(self) -> bool {
        self.is_printing() && self.0.prints_everything.get()
    }
}
