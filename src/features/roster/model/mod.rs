//! The roster session: a table of people, how it is read, and what is estimated of it, a slice at a time.
//!
//! The roster stays in memory while other pages are shown, so that a look at one person's estimate leads back to all
//! others. It is saved nowhere.

mod answers;
mod estimates;
mod input;
mod output;

use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;
use policy::roster::{
    Encoding, Filter, Key, NotText, RosterWords, Separator, Settings, Sheet, View,
};
use policy::{Date, Estimate, Profile, Schools};
use workbook::NotOpened;

use super::text::RosterText;
use crate::browser::events;
use crate::browser::tasks::Task;
use crate::components::lazy_views::{LazyViews, use_lazy_views};
use crate::components::saved_file::SavedFile;
use crate::context::{LoadedFile, PageContext, use_retained, use_school_list};
use crate::language::Language;
use crate::route::Route;
use crate::url::{Fragment, write_answers};

pub use answers::{ListAnswers, use_list_answers};

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
    /// It is a spreadsheet program's file that cannot be opened.
    NotOpened(NotOpened),
    /// The part of the page that opens such files did not load.
    NoReader,
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
    /// True if a program wrote its cells apart, so that the delimiter says nothing to people.
    pub has_cells: bool,
}

/// Files that are open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenFiles {
    /// Their tables.
    pub parts: Arc<Vec<TablePart>>,
    /// The place of the one that is read; `None` where all are read together.
    pub at: Option<usize>,
    /// True if all of them have the same headings.
    pub can_join: bool,
    /// The names of the files that could not be read, each with the reason.
    pub failed: Vec<(String, Refusal)>,
}

impl OpenFiles {
    /// Returns the number of hidden rows in what is read.
    pub fn hidden(&self) -> usize {
        let is_read = |at: &usize| self.at.is_none_or(|read| read == *at);
        let parts = self.parts.iter().enumerate();
        let read = parts.filter(|(at, _)| is_read(at));
        read.map(|(_, part)| part.hidden).sum()
    }
}

/// A table in a file: a sheet, or the whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TablePart {
    /// Its source.
    pub origin: Origin,
    /// The name of the sheet, and that of the file where there are several.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The number of its rows that are hidden in the spreadsheet.
    pub hidden: usize,
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

/// The roster session: a handle to its signals.
///
/// The handle is one pointer, since most closures of the page hold it. What it points to are handles, too, kept as long as
/// the page.
#[derive(Clone, Copy)]
pub struct RosterSession(&'static SessionSignals);

/// The signals of the roster session.
pub struct SessionSignals {
    /// The page around the roster.
    pub page: PageContext<RosterText>,
    /// The work under way.
    pub stage: RwSignal<Stage>,
    /// The source of the table.
    pub origin: RwSignal<Origin>,
    /// The files that the table is from.
    pub files: RwSignal<Option<OpenFiles>>,
    /// The part of the roster that is shown.
    pub options: RwSignal<ViewOptions>,
    /// The people found by the options.
    pub view: RwSignal<View>,
    /// The file saved last.
    pub saved: Saved,
    /// The lists that tables are read with.
    pub lists: Lists,
    /// Settings for tables with the same headings.
    pub settings: KnownSettings,
    views: &'static LazyViews,
    current: CurrentSheet,
}

/// The file saved last.
#[derive(Clone, Copy)]
pub struct Saved {
    /// The number of people in it, or that it could not be saved.
    pub outcome: RwSignal<Option<Result<usize, NotSaved>>>,
    /// The file.
    pub file: RwSignal<Option<SavedFile>>,
}

/// A file could not be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotSaved;

/// The lists that tables are read with.
#[derive(Clone, Copy)]
pub struct Lists {
    /// True once the word lists have loaded, false if they did not; `None` while they load.
    pub state: RwSignal<Option<bool>>,
    words: StoredValue<Option<&'static RosterWords>>,
    schools: LoadedFile<Schools>,
    /// The table that waits for the word lists.
    waiting: StoredValue<Option<(String, Origin)>>,
}

/// Settings of the last table, for another one with the same headings.
#[derive(Clone, Copy)]
pub struct KnownSettings {
    /// True if they are used for the present table.
    pub are_used: RwSignal<bool>,
    last: StoredValue<Settings>,
}

/// The roster, if there is one.
#[derive(Clone, Copy)]
struct CurrentSheet {
    sheet: StoredValue<Option<Sheet<'static>>, LocalStorage>,
    /// Counts its changes.
    revision: RwSignal<u32>,
    /// Counts the tables: parts of one are not taken for parts of another.
    table: RwSignal<u32>,
    /// The work under way on it.
    task: StoredValue<Option<Task>, LocalStorage>,
}

/// Returns the roster session that the page provides.
///
/// # Panics
///
/// Outside of the roster's page.
pub fn use_roster() -> RosterSession {
    expect_context()
}

impl Deref for RosterSession {
    type Target = SessionSignals;

    fn deref(&self) -> &SessionSignals {
        self.0
    }
}

impl RosterSession {
    /// Returns the session as it was left, and loads the word lists.
    pub fn open() -> Self {
        let session = use_retained(|| {
            let session = Self::new();
            session.ask_before_unload();
            session
        });
        session.saved.clear();
        session.load_lists();
        session
    }

    fn new() -> Self {
        Self(Box::leak(Box::new(SessionSignals {
            page: PageContext::new(Language::roster),
            stage: RwSignal::new(Stage::Empty),
            origin: RwSignal::new(Origin::default()),
            files: RwSignal::new(None),
            options: RwSignal::new(ViewOptions::default()),
            view: RwSignal::new(View::default()),
            saved: Saved {
                outcome: RwSignal::new(None),
                file: RwSignal::new(None),
            },
            lists: Lists {
                state: RwSignal::new(None),
                words: StoredValue::new(None),
                schools: use_school_list(),
                waiting: StoredValue::new(None),
            },
            settings: KnownSettings {
                are_used: RwSignal::new(false),
                last: StoredValue::new(Settings::default()),
            },
            views: use_lazy_views(),
            current: CurrentSheet {
                sheet: StoredValue::new_local(None),
                revision: RwSignal::new(0),
                table: RwSignal::new(0),
                task: StoredValue::new_local(None),
            },
        })))
    }

    /// Reads the roster, if there is one; tracked. The roster keeps intermediate results, hence the mutable reference.
    ///
    /// A read within another read is not possible.
    pub fn read<R>(self, read: impl FnOnce(&mut Sheet<'static>) -> R) -> Option<R> {
        self.current.revision.track();
        self.use_sheet(read)
    }

    /// Returns the number of this table among all of the session; tracked.
    pub fn table(self) -> u32 {
        self.current.table.get()
    }

    /// Returns true once some people are estimated; tracked.
    pub fn has_results(self) -> bool {
        self.read(|sheet| sheet.known() > 0) == Some(true)
    }

    /// Returns whether the visitor settled something by hand that would be lost with the roster.
    pub fn is_worked_on(self) -> bool {
        self.use_sheet(|sheet| sheet.is_worked_on()) == Some(true)
    }

    /// Has the browser ask before the page is left with a roster that took work.
    fn ask_before_unload(self) {
        events::on_window(&["beforeunload"], move |event| {
            if self.is_worked_on() {
                event.prevent_default();
            }
        });
    }

    fn use_sheet<R>(self, work: impl FnOnce(&mut Sheet<'static>) -> R) -> Option<R> {
        self.current
            .sheet
            .try_update_value(|sheet| sheet.as_mut().map(work))
            .flatten()
    }

    fn progress(self) -> Option<(usize, usize)> {
        self.use_sheet(|sheet| (sheet.done(), sheet.len()))
    }
}

/// Estimates of one person.
impl RosterSession {
    /// Returns the estimate of a person's answers.
    pub fn estimate_of(self, answers: &Profile, as_of: Option<Date>) -> Estimate {
        let day = as_of.unwrap_or(self.page.today());
        self.page.engine().estimate(answers, day)
    }

    /// Returns the address of the estimate of a person's answers.
    pub fn link_of(self, answers: &Profile, as_of: Option<Date>) -> String {
        let catalogue = self.page.catalogue();
        Fragment {
            path: Route::Estimate.path(catalogue),
            fields: write_answers(catalogue, answers, as_of),
        }
        .to_string()
    }
}

impl Saved {
    /// Forgets the file saved last.
    fn clear(self) {
        self.outcome.set(None);
        self.file.set(None);
    }
}

impl CurrentSheet {
    /// Says that the roster has changed.
    fn notify(self) {
        self.revision.update(|revision| *revision += 1);
    }

    /// Puts another roster in its place.
    fn replace(self, sheet: Option<Sheet<'static>>) {
        self.sheet.set_value(sheet);
        self.table.update(|table| *table += 1);
        self.notify();
    }
}
