//! The roster session: a table of people, how it is read, and what is estimated of it, a slice at a time.
//!
//! The roster stays in memory while other pages are shown, so that a look at one person's estimate leads back to all
//! others. It is saved nowhere.

use leptos::prelude::*;
use leptos::web_sys::File;
use policy::Schools;
use policy::roster::{
    CellReader, Encoding, Filter, Key, NotText, RosterWords, Separator, Settings, Sheet,
    TableReader, ValueMapping, View,
};
use policy::{Catalogue, Date, Estimate, Profile, Words};

use super::export::{Export, Format};
use super::text::RosterText;
use crate::browser::tasks::Task;
use crate::browser::{part, table_file};
use crate::components::saved_file::SavedFile;
use crate::context::{Fetched, LoadedFile, use_school_list};
use crate::context::{Preferences, use_preferences, use_retained};
use crate::language::{Language, Text};
use crate::state::State;

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
    state: State,
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
    pub fn open(state: State) -> Self {
        let session = use_retained(move || Self::new(state));
        session.saved.set(None);
        session.saved_file.set(None);
        session.load_lists();
        session
    }

    fn new(state: State) -> Self {
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
                state,
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

/// Taking a table in.
impl RosterSession {
    /// Loads the lists that tables are read with, unless they are there.
    pub fn load_lists(self) {
        self.page.schools.load_schools();
        if self.words.get_value().is_some() {
            self.lists.set(Some(true));
            return;
        }
        self.lists.set(None);
        part::load(catalogue::parts::ROSTER, move |file| {
            if let Some(file) = file {
                let words = Box::leak(Box::new(catalogue::roster_words(&file)));
                self.words.set_value(Some(words));
            }
            self.lists.set(Some(self.words.get_value().is_some()));
            let waiting = self.waiting.write_value().take();
            if let Some((text, origin)) = waiting {
                self.take(text, origin);
            }
        });
    }

    /// Reads the schools of the roster again once their list has loaded; tracked.
    pub fn read_schools(self) {
        if let Fetched::There(schools) = self.page.schools.get()
            && self.use_sheet(|sheet| sheet.needs_schools()) == Some(true)
        {
            self.use_sheet(|sheet| sheet.set_schools(schools));
            self.estimate();
        }
    }

    /// Returns true if the list of schools did not load; tracked.
    pub fn have_schools_failed(self) -> bool {
        matches!(self.page.schools.get(), Fetched::Failed)
    }

    /// Reads the table in a file.
    pub fn take_file(self, file: File) {
        self.stage.set(Stage::Reading(0));
        let task = Task::waiting();
        let is_current = task.token();
        self.task.set_value(Some(task));
        table_file::read(file, move |read| {
            if !is_current() {
                return;
            }
            match read {
                Ok(file) => {
                    let origin = Origin {
                        file: file.name,
                        encoding: Some(file.encoding),
                        delimiter: None,
                    };
                    self.take(file.text, origin);
                }
                Err(why) => self.stage.set(Stage::Refused(Refusal::NotText(why))),
            }
        });
    }

    /// Reads the table in a text.
    pub fn take_text(self, text: String) {
        if text.trim().is_empty() {
            let refusal = Refusal::NotText(NotText::Empty);
            self.stage.set(Stage::Refused(refusal));
            return;
        }
        self.take(text, Origin::default());
    }

    fn take(self, text: String, origin: Origin) {
        let Some(words) = self.words.get_value() else {
            // It is read once the lists have loaded.
            self.task.set_value(None);
            self.waiting.set_value(Some((text, origin)));
            let have_failed = self.lists.get_untracked() == Some(false);
            self.stage.set(if have_failed {
                Stage::Refused(Refusal::NoLists)
            } else {
                Stage::Reading(0)
            });
            return;
        };
        let mut reading = Some((TableReader::new(text), origin));
        self.stage.set(Stage::Reading(0));
        let task = Task::start(move |has_time| {
            if let Some((reader, _)) = &mut reading {
                while !reader.read(READ_AT_ONCE) {
                    if !has_time() {
                        self.stage.set(Stage::Reading(reader.percent()));
                        return false;
                    }
                }
            }
            if let Some((reader, origin)) = reading.take() {
                self.take_table(words, reader, origin);
            }
            true
        });
        self.task.set_value(Some(task));
    }

    /// Makes a roster of a table that is read, and estimates it.
    fn take_table(self, words: &'static RosterWords, reader: TableReader, mut origin: Origin) {
        let catalogue = self.catalogue();
        let schools = match untrack(|| self.page.schools.get()) {
            Fetched::There(schools) => Some(schools),
            _ => None,
        };
        origin.delimiter = Some(reader.separator());
        let cells = CellReader {
            catalogue,
            words,
            schools,
            school_question: catalogue.question("school"),
        };
        let mut sheet = Sheet::new(cells, reader.finish());
        let is_known = self.settings.with_value(|settings| sheet.apply(settings));
        self.are_settings_used.set(is_known);
        if sheet.is_empty() {
            self.stage.set(Stage::Refused(Refusal::NoPeople));
            return;
        }
        self.replace_sheet(Some(sheet), origin);
        self.estimate();
    }

    /// Removes the roster.
    pub fn clear(self) {
        self.task.set_value(None);
        self.replace_sheet(None, Origin::default());
        self.update_view();
        self.stage.set(Stage::Empty);
    }

    fn replace_sheet(self, sheet: Option<Sheet<'static>>, origin: Origin) {
        self.sheet.set_value(sheet);
        self.origin.set(origin);
        self.options.set(ViewOptions::default());
        self.table.update(|table| *table += 1);
        self.revision.update(|revision| *revision += 1);
    }
}

/// Estimating.
impl RosterSession {
    /// Estimates everybody who is not estimated yet.
    pub fn estimate(self) {
        self.task.set_value(None);
        if let Some(settings) = self.use_sheet(|sheet| sheet.settings()) {
            self.settings.set_value(settings);
        }
        self.revision.update(|revision| *revision += 1);
        self.update_view();
        if self.use_sheet(|sheet| sheet.is_understood()) != Some(true) {
            self.stage.set(Stage::Ready);
            return;
        }
        let (mut estimator, day) = (self.page.state.estimator(), self.today());
        let (done, all) = self.progress().unwrap_or_default();
        self.stage.set(Stage::Estimating(done, all));
        let task = Task::start(move |has_time| {
            let worked = self.use_sheet(|sheet| {
                let is_done = sheet.work(&mut estimator, day, has_time);
                (is_done, sheet.done(), sheet.len())
            });
            let Some((is_done, done, all)) = worked else {
                return true;
            };
            if is_done {
                self.finish(Stage::Ready);
            } else {
                self.stage.set(Stage::Estimating(done, all));
            }
            is_done
        });
        self.task.set_value(Some(task));
    }

    /// Stops the work under way; what is done stays.
    pub fn stop(self) {
        self.task.set_value(None);
        self.finish(match self.progress() {
            Some((done, all)) if done < all => Stage::Stopped(done, all),
            Some(_) => Stage::Ready,
            None => Stage::Empty,
        });
    }

    /// Stops the work under way, if there is any.
    pub fn pause(self) {
        let is_working = self.stage.with_untracked(|stage| {
            matches!(
                stage,
                Stage::Reading(_) | Stage::Estimating(..) | Stage::Writing(..)
            )
        });
        if is_working {
            self.stop();
        }
    }

    fn finish(self, stage: Stage) {
        self.revision.update(|revision| *revision += 1);
        self.update_view();
        self.stage.set(stage);
    }

    /// Changes how the roster is read, and estimates it again.
    pub fn change(self, change: impl FnOnce(&mut Sheet<'static>)) {
        self.use_sheet(change);
        self.set_options(|options| {
            options.filter.group = None;
            options.opened = None;
            options.page = 0;
        });
        self.estimate();
    }

    /// Sets the meaning of a text wherever it stands in a column; see [`Sheet::set_value_mapping`].
    pub fn set_value_mapping(self, column: usize, cell: &str, mapping: Option<ValueMapping>) {
        self.use_sheet(|sheet| sheet.set_value_mapping(column, cell, mapping));
        // Those of whom only some are shown may be called something else now.
        self.set_options(|options| options.filter.group = None);
        self.estimate();
    }
}

/// Showing.
impl RosterSession {
    /// Changes the part of the roster that is shown.
    pub fn set_options(self, change: impl FnOnce(&mut ViewOptions)) {
        self.options.update(change);
        self.update_view();
    }

    /// Changes the people shown, from the first page on.
    pub fn set_filter(self, change: impl FnOnce(&mut Filter)) {
        self.set_options(|options| {
            change(&mut options.filter);
            options.page = 0;
        });
    }

    fn update_view(self) {
        let options = self.options.get_untracked();
        let found =
            self.use_sheet(|sheet| sheet.view(&options.filter, options.key, options.descends));
        let found = found.unwrap_or_default();
        let pages = found.rows.len().div_ceil(PAGE_SIZE).max(1);
        if options.page >= pages {
            self.options.update(|options| options.page = pages - 1);
        }
        self.view.set(found);
    }

    /// Saves the people shown in a file.
    pub fn save(self, format: Format) {
        let rows = self.view.with_untracked(|view| view.rows.clone());
        let (mut estimator, day) = (self.page.state.estimator(), self.today());
        let language = untrack(|| self.language());
        let export = self.use_sheet(|sheet| Export::new(format, language, sheet, day));
        let (Some(export), all) = (export, rows.len()) else {
            return;
        };
        let (mut export, mut rows) = (Some(export), rows.into_iter());
        self.saved.set(None);
        self.saved_file.set(None);
        self.stage.set(Stage::Writing(0, all));
        let task = Task::start(move |has_time| {
            let Some(file) = &mut export else {
                return true;
            };
            let is_done = self.use_sheet(|sheet| {
                for row in rows.by_ref() {
                    file.add(sheet, &mut estimator, day, row as usize);
                    if !has_time() {
                        return false;
                    }
                }
                true
            });
            if is_done == Some(false) {
                self.stage.set(Stage::Writing(file.count(), all));
                return false;
            }
            if let Some(file) = export.take() {
                self.hand_over(format, file);
            }
            self.stop();
            true
        });
        self.task.set_value(Some(task));
    }

    fn hand_over(self, format: Format, export: Export) {
        let (extension, media_type) = match format {
            Format::Csv => ("csv", "text/csv"),
            Format::Json => ("json", "application/json"),
        };
        let (count, day) = (export.count(), self.today());
        let name = format!("ordos-talent-roster-{day}.{extension}");
        let file = SavedFile::new(name, media_type, export.into_bytes());
        if file.save().is_some() {
            self.saved.set(Some(count));
            self.saved_file.set(Some(file));
        }
    }
}

/// The page around the roster.
impl RosterSession {
    /// Returns the catalogue of policies.
    pub fn catalogue(self) -> &'static Catalogue {
        self.page.state.catalogue()
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
        self.page.state.today()
    }

    /// Returns the estimate of a person's answers.
    pub fn estimate_of(self, answers: &Profile, as_of: Option<Date>) -> Estimate {
        let day = as_of.unwrap_or(self.today());
        self.page.state.estimator().estimate(answers, day)
    }

    /// Returns the address of the estimate of a person's answers.
    pub fn link_of(self, answers: &Profile, as_of: Option<Date>) -> String {
        self.page.state.link_of(answers, as_of)
    }
}
