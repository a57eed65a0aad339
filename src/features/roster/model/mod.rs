//! The roster session: a table of people, how it is read, and what is estimated of it, a slice at a time.
//!
//! The roster stays in memory while other pages are shown, so that a look at one person's estimate leads back to all
//! others. It is saved nowhere.

mod estimates;
mod input;
mod output;

use leptos::prelude::*;
use policy::Schools;
use policy::roster::{
    Encoding, Filter, Key, NotText, RosterWords, Separator, Settings, Sheet, View,
};
use policy::{Catalogue, Date, Estimate, Profile, Words};

use super::text::RosterText;
use crate::browser::tasks::Task;
use crate::components::saved_file::SavedFile;
use crate::context::{
    LoadedFile, Preferences, use_estimation, use_preferences, use_retained, use_school_list,
};
use crate::estimation::Engine;
use crate::language::{Language, Text};
use crate::route::Route;
use crate::url::{Fragment, write_answers};

/// The number of people on a page of the list.
pub const PAGE_SIZE: usize = 50;
/// The number of rows read between two looks at the clock.
const READ_AT_ONCE: usize = 500;

/// The work under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// There is no table.
    Empty,
    /// The input is not a roster.
    Refused(Refusal),
    /// A table is being read: percent.
    Reading(usize),
    /// People are being estimated: done, of all.
    Estimating(usize, usize),
    /// Stopped: done, of all.
    Stopped(usize, usize),
    /// A file is being written: done, of all.
    Writing(usize, usize),
    /// All people are estimated.
    Ready,
}

/// The reason why the input is not a roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is not a text.
    NotText(NotText),
    /// There are no people in it.
    NoPeople,
    /// It is a picture.
    Picture,
    /// The lists needed to read it did not load.
    NoLists,
}

/// The source of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin {
    /// The name of its file; empty if it was pasted.
    pub file: String,
    /// The encoding of the file.
    pub encoding: Option<Encoding>,
    /// The delimiter of its cells.
    pub delimiter: Option<Separator>,
}

/// The part of the roster that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ViewOptions {
    /// The people shown.
    pub filter: Filter,
    /// The column sorted by.
    pub key: Key,
    /// True for the greatest first.
    pub descends: bool,
    /// The page of the list, from 0.
    pub page: usize,
    /// The person whose cells are shown.
    pub opened: Option<u32>,
    /// The column by which people are grouped.
    pub grouped: Option<usize>,
}

/// The roster session.
#[derive(Clone, Copy)]
pub struct RosterSession {
    /// The work under way.
    pub stage: RwSignal<Stage>,
    /// The source of the table.
    pub origin: RwSignal<Origin>,
    /// The part of the roster that is shown.
    pub options: RwSignal<ViewOptions>,
    /// The people found by the options.
    pub view: RwSignal<View>,
    /// The number of people in the file saved last.
    pub saved: RwSignal<Option<usize>>,
    /// The file saved last.
    pub saved_file: RwSignal<Option<SavedFile>>,
    /// True if the settings of the last table are used for this one.
    pub are_settings_used: RwSignal<bool>,
    /// True once the word lists have loaded, false if they did not; `None` while they load.
    pub lists: RwSignal<Option<bool>>,
    sheet: StoredValue<Option<Sheet<'static>>, LocalStorage>,
    /// Counts the changes of the roster.
    revision: RwSignal<u32>,
    /// Counts the tables: parts of one are not taken for parts of another.
    table: RwSignal<u32>,
    words: StoredValue<Option<&'static RosterWords>>,
    /// The settings of the last table, for another one with the same headings.
    settings: StoredValue<Settings>,
    /// The table that waits for the word lists.
    waiting: StoredValue<Option<(String, Origin)>>,
    task: StoredValue<Option<Task>, LocalStorage>,
    page: PageLinks,
}

/// The page around the roster.
#[derive(Clone, Copy)]
struct PageLinks {
    preferences: Preferences,
    schools: LoadedFile<Schools>,
    engine: Engine,
}

/// Returns the roster session that the page provides.
///
/// # Panics
///
/// Outside of the roster's page.
pub fn use_roster() -> RosterSession {
    expect_context()
}

impl RosterSession {
    /// Returns the session as it was left, and loads the word lists.
    pub fn open() -> Self {
        let session = use_retained(Self::new);
        session.saved.set(None);
        session.saved_file.set(None);
        session.load_lists();
        session
    }

    fn new() -> Self {
        Self {
            stage: RwSignal::new(Stage::Empty),
            origin: RwSignal::new(Origin::default()),
            options: RwSignal::new(ViewOptions::default()),
            view: RwSignal::new(View::default()),
            saved: RwSignal::new(None),
            saved_file: RwSignal::new(None),
            are_settings_used: RwSignal::new(false),
            lists: RwSignal::new(None),
            sheet: StoredValue::new_local(None),
            revision: RwSignal::new(0),
            table: RwSignal::new(0),
            words: StoredValue::new(None),
            settings: StoredValue::new(Settings::default()),
            waiting: StoredValue::new(None),
            task: StoredValue::new_local(None),
            page: PageLinks {
                preferences: use_preferences(),
                schools: use_school_list(),
                engine: use_estimation().engine(),
            },
        }
    }

    /// Reads the roster, if there is one; tracked. The roster keeps intermediate results, hence the mutable reference.
    ///
    /// A read within another read is not possible.
    pub fn read<R>(self, read: impl FnOnce(&mut Sheet<'static>) -> R) -> Option<R> {
        self.revision.track();
        self.use_sheet(read)
    }

    /// Returns the number of this table among all of the session; tracked.
    pub fn table(self) -> u32 {
        self.table.get()
    }

    /// Returns true once some people are estimated; tracked.
    pub fn has_results(self) -> bool {
        self.read(|sheet| sheet.done() > 0) == Some(true)
    }

    fn use_sheet<R>(self, work: impl FnOnce(&mut Sheet<'static>) -> R) -> Option<R> {
        self.sheet
            .try_update_value(|sheet| sheet.as_mut().map(work))
            .flatten()
    }

    fn progress(self) -> Option<(usize, usize)> {
        self.use_sheet(|sheet| (sheet.done(), sheet.len()))
    }
}

/// The page around the roster.
impl RosterSession {
    /// Returns the catalogue of policies.
    pub fn catalogue(self) -> &'static Catalogue {
        self.page.engine.catalogue()
    }

    /// Returns the language shown; tracked.
    pub fn language(self) -> Language {
        self.page.preferences.language()
    }

    /// Returns the texts of the roster; tracked.
    pub fn text(self) -> &'static RosterText {
        self.language().roster()
    }

    /// Returns one of these texts in the language shown.
    pub fn t(
        self,
        text: fn(&'static RosterText) -> &'static str,
    ) -> leptos::prelude::Signal<&'static str> {
        leptos::prelude::Signal::derive(move || text(self.text()))
    }

    /// Returns the texts of all pages; tracked.
    pub fn common_text(self) -> &'static Text {
        self.page.preferences.text()
    }

    /// Returns a text of the catalogue in the language shown.
    pub fn tr(self, words: &'static Words) -> leptos::prelude::Signal<&'static str> {
        self.page.preferences.tr(words)
    }

    /// Returns today.
    pub fn today(self) -> Date {
        self.page.engine.today()
    }

    /// Returns the estimate of a person's answers.
    pub fn estimate_of(self, answers: &Profile, as_of: Option<Date>) -> Estimate {
        let day = as_of.unwrap_or(self.today());
        self.page.engine.estimate(answers, day)
    }

    /// Returns the address of the estimate of a person's answers.
    pub fn link_of(self, answers: &Profile, as_of: Option<Date>) -> String {
        let catalogue = self.catalogue();
        Fragment {
            path: Route::Estimate.path(catalogue),
            fields: write_answers(catalogue, answers, as_of),
        }
        .to_string()
    }
}
