//! The state of the page: the answers, the settings, and what is estimated from them.
//!
//! Events call the methods of [`State`]; the address and the settings follow; views only read.

mod address;
mod answering;
mod embedding;
mod group;
mod kiosk;
mod offline;
mod persistence;
mod results;
mod roster;
mod school;
mod settings;
mod variants;

use leptos::prelude::*;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use policy::{
    Answer, BenefitIndex, Catalogue, Date, Estimate, Estimator, Money, Profile, QuestionIndex,
    Stretch, Suggestion, Trace, Words,
};

use crate::browser;
use crate::language::{Language, Text};
use crate::lazy;
use crate::route::{NoSuchPage, Route};
use crate::url::{Fields, RejectedParam};

pub use embedding::{hosted_address, set_hosted_address};
pub use group::{Group, Grouped};
pub use offline::Offline;
pub use persistence::{Persistence, Welcome};
pub use settings::Policies;
pub use variants::{MOST_VARIANTS, Variants};

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

/// All that the page knows, made once and there as long as the page; cheap to copy.
#[derive(Clone, Copy)]
pub struct State(&'static Known);

/// The fields of [`State`].
#[derive(Clone, Copy)]
pub struct Known {
    /// The page shown; the path where there is no such page.
    pub route: RwSignal<Result<Route, NoSuchPage>>,
    /// The answers given; in a variant, those that it is made of.
    pub profile: RwSignal<Profile>,
    /// The answers that each scenario changes.
    pub variants: RwSignal<Variants>,
    /// The variant being changed; where it has no changes yet, it is being made.
    pub changing: RwSignal<Option<usize>>,
    /// The questions at hand for it.
    pub at_hand: RwSignal<Vec<u8>>,
    /// The day estimated for, where the address names one.
    pub as_of: RwSignal<Option<Date>>,
    /// The parts of the address that could not be used.
    pub dropped: RwSignal<Vec<RejectedParam>>,
    /// True if the texts of a language could not be fetched.
    pub not_fetched: RwSignal<bool>,
    /// The language shown.
    pub language: RwSignal<Language>,
    /// The theme.
    pub theme: RwSignal<Theme>,
    /// True while the page is printed; then everything is open.
    pub printing: RwSignal<bool>,
    /// The answers saved on the device, and whose are shown.
    pub persistence: Persistence,
    /// The page on the device.
    pub offline: RwSignal<Offline>,
    /// The policies that are looked for, and found.
    pub policies: Policies,
    /// The schools, and the one chosen.
    pub school: RwSignal<Option<&'static crate::storage::ChosenSchool>>,
    /// The question that stays the next one although it is answered: there is more to read, or to put right.
    pub staying: RwSignal<Option<QuestionIndex>>,
    /// True if the address changes by a link: another page then begins at its top. After back and forward the browser
    /// restores the position.
    pub by_link: RwSignal<bool>,
    /// The title of the page shown, where it has one beside its name.
    pub page_title: RwSignal<Option<&'static str>>,
    /// Said to screen readers.
    pub announced: RwSignal<String>,
    /// The settings of the element for another site, as the address has them.
    pub embed_fields: RwSignal<Fields>,
    /// The estimate.
    pub estimate: Memo<Arc<Estimate>>,
    /// The benefits in their groups.
    pub grouped: Memo<Grouped>,
    /// The question to ask next.
    pub next_question: Memo<Option<QuestionIndex>>,
    widest: Memo<Money>,
    /// The question answered last: answering it again is no new step of the history.
    last_answered: RwSignal<Option<QuestionIndex>>,
    /// Set by the visitor: the question to ask next, before the best one.
    skipped: RwSignal<Vec<QuestionIndex>>,
    estimator: &'static Mutex<Estimator>,
    catalogue: &'static Catalogue,
    /// The current day by the clock of the visitor.
    pub today: RwSignal<Date>,
    /// The visitor's own answers: `profile`, but in a variant.
    own: RwSignal<Profile>,
    /// Which variant this is; `None`: the visitor's own answers.
    place: Option<usize>,
    /// True while the results are about to follow the total.
    pub results_follow: RwSignal<bool>,
    /// The results shown, a frame behind.
    shown: RwSignal<Option<results::Shown>>,
    /// The state of the results; they have none of their own, nor has a variant.
    results: Option<State>,
    /// The states of the variants; a variant has none.
    beside: Option<[State; MOST_VARIANTS]>,
}

/// The values derived from answers.
struct WorkedOut {
    estimate: Memo<Arc<Estimate>>,
    grouped: Memo<Grouped>,
    next_question: Memo<Option<QuestionIndex>>,
}

impl core::ops::Deref for State {
    type Target = Known;

    fn deref(&self) -> &'static Known {
        self.0
    }
}

impl State {
    /// The language kept from the last visit, else the one the browser asks for.
    pub fn language_asked() -> Language {
        let asked = browser::frame::language().or_else(|| browser::settings::get("language"));
        let kept = asked.and_then(|id| Language::from_id(&id));
        kept.unwrap_or_else(|| Language::preferred(&browser::document::languages()))
    }

    /// The state as the address and the settings have it; whether the texts of the language asked for are missing.
    ///
    /// # Panics
    ///
    /// Never: there was a first day of 2026.
    pub fn from_browser(
        catalogue: &'static Arc<Catalogue>,
        language: Language,
        is_missing: bool,
    ) -> Self {
        let day = catalogue
            .version
            .parse()
            .ok()
            .or_else(|| Date::new(2026, 1, 1))
            .expect("a day that exists");
        let theme = match browser::settings::get("theme").as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        };
        let state = Self::new(catalogue, browser::today::today(day), language, theme);
        state.not_fetched.set(is_missing);
        state.load_address();
        state
    }

    /// A state without answers. It is never taken down: a page has one.
    pub fn new(
        catalogue: &'static Arc<Catalogue>,
        today: Date,
        language: Language,
        theme: Theme,
    ) -> Self {
        let estimator: &'static Mutex<Estimator> =
            Box::leak(Box::new(Mutex::new(Estimator::new(Arc::clone(catalogue)))));
        let profile = RwSignal::new(Profile::default());
        let as_of = RwSignal::new(None);
        let today = RwSignal::new(today);
        let skipped: RwSignal<Vec<QuestionIndex>> = RwSignal::new(Vec::new());
        let WorkedOut {
            estimate,
            grouped,
            next_question,
        } = work_out(profile, skipped, as_of, today, estimator, catalogue);
        let policies = Policies::new();
        let next_question =
            policies.leading_first(next_question, estimate, profile, skipped, estimator);
        let applicant = catalogue.question("applicant");
        let widest = Memo::new(move |_| {
            let mut alone = Profile::default();
            if let Some(applicant) = applicant {
                alone.set(applicant, profile.with(|profile| profile.get(applicant)));
            }
            locked(estimator)
                .total(&alone, as_of.get().unwrap_or_else(|| today.get()))
                .1
        });
        let mut known = Known {
            widest,
            route: RwSignal::new(Ok(Route::Home)),
            profile,
            as_of,
            dropped: RwSignal::new(Vec::new()),
            not_fetched: RwSignal::new(false),
            language: RwSignal::new(language),
            theme: RwSignal::new(theme),
            printing: RwSignal::new(false),
            persistence: Persistence::new(),
            policies,
            offline: RwSignal::new(Offline::default()),
            school: RwSignal::new(None),
            staying: RwSignal::new(None),
            by_link: RwSignal::new(false),
            page_title: RwSignal::new(None),
            announced: RwSignal::new(String::new()),
            embed_fields: RwSignal::new(Vec::new()),
            estimate,
            grouped,
            next_question,
            last_answered: RwSignal::new(None),
            skipped,
            estimator,
            catalogue,
            today,
            variants: RwSignal::new(Variants::default()),
            changing: RwSignal::new(None),
            at_hand: RwSignal::new(Vec::new()),
            own: profile,
            place: None,
            results_follow: RwSignal::new(false),
            shown: RwSignal::new(None),
            results: None,
            beside: None,
        };
        known.beside = Some([0, 1].map(|place| variants::variant(known, place)));
        known.results = Some(results::results(known));
        Self(Box::leak(Box::new(known)))
    }

    /// The catalogue.
    pub fn catalogue(self) -> &'static Catalogue {
        self.0.catalogue
    }

    /// The words in the language shown.
    pub fn text(self) -> &'static Text {
        self.language.get().text()
    }

    /// Returns the name of a page in the navigation.
    pub fn page_name(self, route: Route) -> &'static str {
        let text = self.text();
        match route {
            Route::Home => text.home,
            Route::Estimate => text.estimate,
            Route::Compare => text.compare,
            Route::Roster => text.roster,
            Route::Fair => text.fair,
            Route::Embed => text.embed,
            Route::Policies | Route::Benefit(_) | Route::Document(_) => text.policies,
            Route::About => text.about,
            Route::Map | Route::Place(_) => text.map_title,
            Route::Plan | Route::Measure(_) | Route::Department(_) => text.plan_title,
        }
    }

    /// A text of the catalogue in the language shown.
    pub fn words(self, words: &'static Words) -> &'static str {
        self.language.get().of(words)
    }

    /// Returns the current day; tracked.
    pub fn today(self) -> Date {
        self.today.get()
    }

    /// Looks at the clock, and returns the current day.
    pub fn update_today(self) -> Date {
        let known = self.today.get_untracked();
        let today = browser::today::today(known);
        if today != known {
            self.today.set(today);
        }
        today
    }

    /// The day estimated for.
    pub fn day(self) -> Date {
        self.as_of.get().unwrap_or_else(|| self.today.get())
    }

    /// Changes the language and keeps it, once its texts are there.
    pub fn set_language(self, language: Language) {
        let english = &self.catalogue().english;
        if language == Language::English && !(english.are_there() && language.is_there()) {
            lazy::load_english(english, move |is_there| {
                if is_there {
                    self.set_language(language);
                } else {
                    self.not_fetched.set(true);
                }
            });
            return;
        }
        self.not_fetched.set(false);
        self.language.set(language);
        browser::settings::set("language", Some(language.id()));
    }

    /// Turns light to dark and back, and keeps it.
    pub fn switch_theme(self) {
        let dark = match self.theme.get_untracked() {
            Theme::System => browser::document::system_is_dark(),
            Theme::Light => false,
            Theme::Dark => true,
        };
        let (theme, id) = if dark {
            (Theme::Light, "light")
        } else {
            (Theme::Dark, "dark")
        };
        self.theme.set(theme);
        browser::settings::set("theme", Some(id));
    }

    /// How the conditions of a benefit stand, and what it would pay.
    pub fn trace(self, benefit: BenefitIndex) -> Trace {
        let day = self.day();
        self.profile
            .with(|profile| locked(self.estimator).trace(profile, day, benefit))
    }

    /// Returns whether a question is asked; `None` while that depends on others.
    pub fn asked(self, question: QuestionIndex) -> Option<bool> {
        self.profile
            .with(|profile| locked(self.estimator).asked(profile, question))
    }

    /// The stretches of a date or number that the rules tell apart.
    pub fn stretches(self, question: QuestionIndex) -> Vec<Stretch> {
        locked(self.estimator).stretches(question)
    }

    /// The stretch that an answer lies in.
    pub fn stretch_of(self, question: QuestionIndex, answer: Answer) -> Option<usize> {
        locked(self.estimator).stretch_of(question, answer)
    }

    /// Other answers that bring more than the present ones.
    pub fn suggestions(self) -> Vec<Suggestion> {
        let day = self.day();
        self.profile
            .with(|profile| locked(self.estimator).suggestions(profile, day))
    }

    /// The most that this kind of applicant may get with nothing else answered: the scale of the range.
    pub fn widest(self) -> Money {
        self.widest.get()
    }
}

/// Derives the values that follow from these answers.
fn work_out(
    profile: RwSignal<Profile>,
    skipped: RwSignal<Vec<QuestionIndex>>,
    as_of: RwSignal<Option<Date>>,
    today: RwSignal<Date>,
    estimator: &'static Mutex<Estimator>,
    catalogue: &'static Catalogue,
) -> WorkedOut {
    let estimate = Memo::new(move |_| {
        let day = as_of.get().unwrap_or_else(|| today.get());
        Arc::new(profile.with(|profile| locked(estimator).estimate(profile, day)))
    });
    let grouped = Memo::new(move |_| estimate.with(|estimate| Grouped::new(catalogue, estimate)));
    let next_question = Memo::new(move |_| {
        let day = as_of.get().unwrap_or_else(|| today.get());
        profile.with(|profile| {
            skipped.with(|skipped| locked(estimator).next_question_but(profile, day, skipped))
        })
    });
    WorkedOut {
        estimate,
        grouped,
        next_question,
    }
}

/// The estimator, for one use at a time; a failed one spoils nothing, since every use starts anew.
fn locked(estimator: &Mutex<Estimator>) -> MutexGuard<'_, Estimator> {
    estimator.lock().unwrap_or_else(PoisonError::into_inner)
}
