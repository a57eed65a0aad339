//! The desk on which a roster lies: what is done with it, a slice at a time.
//!
//! The roster itself stays in memory as long as the page is open, so that whoever looks at one person's estimate comes
//! back to all others. It is kept nowhere else.

use std::cell::{Cell, RefCell};

use leptos::prelude::{RwSignal, Set as _};
use leptos::web_sys::File;
use policy::Answer;
use policy::roster::{
    CellReader, Encoding, Filter, Key, NotText, RosterWords, Separator, Settings, Sheet,
    TableReader, View,
};

use crate::browser::{document, part, slices, table_file};
use crate::components::saved_file::SavedFile;
use crate::route::Route;
use crate::state::{Fetched, Signal, State};
use crate::take_away::roster::{Form, Written};

/// So many people stand on a page of the list.
pub const ON_A_PAGE: usize = 50;

/// What is going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// There is no table.
    Empty,
    /// What was given is no table.
    Refused(Refusal),
    /// A table is being read: in hundredths.
    Reading(usize),
    /// So many of all are worked on.
    Working(usize, usize),
    /// Stopped there.
    Stopped(usize, usize),
    /// So many of all are written into a file.
    Writing(usize, usize),
    /// All are worked on.
    Ready,
}

/// Why what was given is no roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is no text.
    NotText(NotText),
    /// There is nobody in it.
    Nobody,
    /// It is a picture.
    Picture,
    /// The lists needed to read it could not be fetched.
    NoLists,
}

/// Where a table is from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin {
    /// The name of its file; empty where it was pasted.
    pub file: String,
    /// How that was written.
    pub encoding: Option<Encoding>,
    /// What parts its cells.
    pub separator: Option<Separator>,
}

/// What is shown of the roster.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Looked {
    /// Which people.
    pub filter: Filter,
    /// Sorted by what.
    pub key: Key,
    /// The greatest first.
    pub descends: bool,
    /// The page of the list, from 0.
    pub page: usize,
    /// The person whose cells are shown.
    pub opened: Option<u32>,
    /// The column by which people are grouped.
    pub grouped: Option<usize>,
}

thread_local! {
    static SHEET: RefCell<Option<Sheet<'static>>> = const { RefCell::new(None) };
    static ORIGIN: RefCell<Origin> = RefCell::new(Origin::default());
    /// What was said about the last table, for another one with the same headings.
    static SETTINGS: RefCell<Settings> = RefCell::new(Settings::default());
    /// A table that waits for the word lists.
    static WAITING: RefCell<Option<(String, Origin)>> = const { RefCell::new(None) };
    static LOOKED: RefCell<Looked> = RefCell::new(Looked::default());
    /// What has the focus once what is going on has ended.
    static FOCUS: RefCell<Option<String>> = const { RefCell::new(None) };
    static WORDS: Cell<Option<&'static RosterWords>> = const { Cell::new(None) };
    /// Raised whenever something else is begun: what was going on then stops.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// How many desks there were: the last one is on the page, the signals of the others are gone.
    static DESKS: Cell<u32> = const { Cell::new(0) };
}

/// The desk; cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The page it stands on.
    pub state: State,
    /// What is going on.
    pub stage: Signal<Stage>,
    /// Counts the changes of the roster.
    pub changes: Signal<u32>,
    /// What is shown.
    pub looked: Signal<Looked>,
    /// The people found.
    pub view: Signal<View>,
    /// How many people were saved last.
    pub saved: Signal<Option<usize>>,
    /// The file saved last.
    pub saved_file: RwSignal<Option<SavedFile>>,
    /// Whether the words of tables are there; `None` while they are on their way.
    pub lists: Signal<Option<bool>>,
    /// Whether the settings of the last table are used for this one.
    pub settings_used: Signal<bool>,
    number: u32,
}

impl Desk {
    /// The desk as it was left.
    pub fn new(state: State) -> Self {
        DESKS.set(DESKS.get().wrapping_add(1));
        let desk = Self {
            number: DESKS.get(),
            state,
            stage: Signal::new(Stage::Empty),
            changes: Signal::new(0),
            looked: Signal::new(LOOKED.with_borrow(Clone::clone)),
            view: Signal::new(View::default()),
            saved: Signal::new(None),
            saved_file: RwSignal::new(None),
            lists: Signal::new(None),
            settings_used: Signal::new(false),
        };
        // What was going on on an earlier page speaks to signals that are gone.
        TURN.set(TURN.get().wrapping_add(1));
        let progress = with_sheet(|sheet| (sheet.done(), sheet.len()));
        if let Some((done, all)) = progress {
            desk.stage.set(if done < all {
                Stage::Stopped(done, all)
            } else {
                Stage::Ready
            });
            desk.look_again();
        }
        desk.fetch_lists();
        desk
    }

    /// Fetches what tables are read with.
    pub fn fetch_lists(self) {
        self.state.fetch_schools();
        if WORDS.get().is_some() {
            self.lists.set(Some(true));
            return;
        }
        self.lists.set(None);
        part::load(catalogue::parts::ROSTER, move |file| {
            if let Some(file) = file {
                WORDS.set(Some(Box::leak(Box::new(catalogue::roster_words(&file)))));
            }
            // The visitor may be on another page by now.
            if self.is_shown() {
                self.lists.set(Some(WORDS.get().is_some()));
                if let Some((text, origin)) = WAITING.take() {
                    self.take(text, origin);
                }
            }
        });
    }

    /// Reads the schools again once their list is there.
    pub fn take_schools(self) {
        if let Fetched::There(schools) = self.state.school.get().fetched
            && with_sheet(|sheet| sheet.needs_schools()) == Some(true)
        {
            with_sheet(|sheet| sheet.set_schools(schools));
            self.work();
        }
    }

    /// Takes up a file.
    pub fn take_file(self, file: File) {
        let turn = begin();
        self.stage.set(Stage::Reading(0));
        table_file::read(file, move |read| {
            if !self.is_turn(turn) {
                return;
            }
            match read {
                Ok(file) => {
                    let origin = Origin {
                        file: file.name,
                        encoding: Some(file.encoding),
                        separator: None,
                    };
                    self.take(file.text, origin);
                }
                Err(why) => self.stage.set(Stage::Refused(Refusal::NotText(why))),
            }
        });
    }

    /// Takes up a text.
    pub fn take_text(self, text: String) {
        if text.trim().is_empty() {
            let refusal = Refusal::NotText(NotText::Empty);
            self.stage.set(Stage::Refused(refusal));
            return;
        }
        self.take(text, Origin::default());
    }

    fn take(self, text: String, origin: Origin) {
        let turn = begin();
        let Some(words) = WORDS.get() else {
            // It is read once the lists are there.
            WAITING.set(Some((text, origin)));
            let failed = self.lists.get_untracked() == Some(false);
            self.stage.set(if failed {
                Stage::Refused(Refusal::NoLists)
            } else {
                Stage::Reading(0)
            });
            return;
        };
        let mut reading = Some(TableReader::new(text));
        self.stage.set(Stage::Reading(0));
        slices::run(move |has_time| {
            if !self.is_turn(turn) {
                return true;
            }
            let Some(reader) = &mut reading else {
                return true;
            };
            while !reader.read(500) {
                if !has_time() {
                    self.stage.set(Stage::Reading(reader.percent()));
                    return false;
                }
            }
            if let Some(reader) = reading.take() {
                self.lay_down(words, reader, origin.clone());
            }
            true
        });
    }

    /// Makes a roster of a table that is read.
    fn lay_down(self, words: &'static RosterWords, reader: TableReader, mut origin: Origin) {
        let catalogue = self.state.catalogue();
        let schools = match self.state.school.get_untracked().fetched {
            Fetched::There(schools) => Some(schools),
            _ => None,
        };
        origin.separator = Some(reader.separator());
        let cells = CellReader {
            catalogue,
            words,
            schools,
            school_question: catalogue.question("school"),
        };
        let mut sheet = Sheet::new(cells, reader.finish());
        let is_known = SETTINGS.with_borrow(|settings| sheet.apply(settings));
        self.settings_used.set(is_known);
        if sheet.is_empty() {
            self.stage.set(Stage::Refused(Refusal::Nobody));
            return;
        }
        SHEET.set(Some(sheet));
        ORIGIN.set(origin);
        self.looked.set(Looked::default());
        self.work();
    }

    /// Works on everybody who is not worked on.
    pub fn work(self) {
        let turn = begin();
        let (mut estimator, day) = (self.state.estimator(), self.state.today());
        with_sheet(|sheet| SETTINGS.set(sheet.settings()));
        self.changes.update(|changes| *changes += 1);
        self.look_again();
        if with_sheet(|sheet| sheet.is_understood()) != Some(true) {
            self.stage.set(Stage::Ready);
            return;
        }
        let progress = with_sheet(|sheet| (sheet.done(), sheet.len())).unwrap_or_default();
        self.stage.set(Stage::Working(progress.0, progress.1));
        slices::run(move |has_time| {
            if !self.is_turn(turn) {
                return true;
            }
            let worked = with_sheet(|sheet| {
                let is_done = sheet.work(&mut estimator, day, has_time);
                (is_done, sheet.done(), sheet.len())
            });
            let Some((is_done, done, all)) = worked else {
                return true;
            };
            if is_done {
                self.finish(Stage::Ready);
            } else {
                self.stage.set(Stage::Working(done, all));
            }
            is_done
        });
    }

    /// Stops what is going on; what is done stays.
    pub fn stop(self) {
        begin();
        let progress = with_sheet(|sheet| (sheet.done(), sheet.len()));
        self.finish(match progress {
            Some((done, all)) if done < all => Stage::Stopped(done, all),
            Some(_) => Stage::Ready,
            None => Stage::Empty,
        });
    }

    /// Takes the roster from the desk.
    pub fn clear(self) {
        begin();
        SHEET.set(None);
        ORIGIN.set(Origin::default());
        self.looked.set(Looked::default());
        self.look_again();
        self.stage.set(Stage::Empty);
    }

    /// Says what a text means wherever it stands in a column; see [`Sheet::tell`]. The element with this id has the focus
    /// again once everybody is worked on: the list in which it stands is made anew.
    pub fn tell(self, column: usize, cell: &str, meaning: Option<Option<Answer>>, id: &str) {
        with_sheet(|sheet| sheet.tell(column, cell, meaning));
        // Those of whom only some are shown may be called something else now.
        self.look(|looked| looked.filter.group = None);
        FOCUS.set(Some(id.to_owned()));
        self.work();
    }

    /// Changes the roster and works on it again. The element with this id has the focus then.
    pub fn change(self, id: &str, change: impl FnOnce(&mut Sheet<'static>)) {
        with_sheet(change);
        self.look(|looked| {
            looked.filter.group = None;
            looked.opened = None;
            looked.page = 0;
        });
        FOCUS.set(Some(id.to_owned()));
        self.work();
    }

    /// Looks at something else.
    pub fn look(self, change: impl FnOnce(&mut Looked)) {
        self.looked.update(change);
        self.look_again();
    }

    /// Saves the people shown.
    pub fn save(self, form: Form) {
        let turn = begin();
        let (state, rows) = (
            self.state,
            self.view.with_untracked(|view| view.rows.clone()),
        );
        let (mut estimator, day) = (state.estimator(), state.today());
        let language = state.language.get_untracked();
        let written = with_sheet(|sheet| Written::new(form, language, sheet, day));
        if written.is_none() {
            return;
        }
        let (mut written, all) = (written, rows.len());
        let mut rows = rows.into_iter();
        self.saved.set(None);
        self.saved_file.set(None);
        self.stage.set(Stage::Writing(0, all));
        slices::run(move |has_time| {
            let (true, Some(file)) = (self.is_turn(turn), &mut written) else {
                return true;
            };
            let is_done = with_sheet(|sheet| {
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
            self.stop();
            if let Some(file) = written.take() {
                self.hand_over(form, file);
            }
            true
        });
    }

    fn hand_over(self, form: Form, written: Written) {
        let (extension, kind) = match form {
            Form::Csv => ("csv", "text/csv"),
            Form::Json => ("json", "application/json"),
        };
        let (count, day) = (written.count(), self.state.today());
        let name = format!("ordos-talent-roster-{day}.{extension}");
        let file = SavedFile::new(name, kind, written.into_bytes());
        if file.save().is_some() {
            self.saved.set(Some(count));
            self.saved_file.set(Some(file));
        }
    }

    /// Takes up what is going on at the end.
    fn finish(self, stage: Stage) {
        self.changes.update(|changes| *changes += 1);
        self.look_again();
        self.stage.set(stage);
        if let Some(id) = FOCUS.take() {
            document::focus_id(id);
        }
    }

    fn look_again(self) {
        let looked = self.looked.get_untracked();
        let found = with_sheet(|sheet| sheet.view(&looked.filter, looked.key, looked.descends));
        let found = found.unwrap_or_default();
        let pages = found.rows.len().div_ceil(ON_A_PAGE).max(1);
        if looked.page >= pages {
            self.looked.update(|looked| looked.page = pages - 1);
        }
        LOOKED.set(self.looked.get_untracked());
        self.view.set(found);
    }

    fn is_turn(self, turn: u32) -> bool {
        TURN.get() == turn && self.is_shown()
    }

    fn is_shown(self) -> bool {
        let is_last = DESKS.get() == self.number;
        is_last
            && self
                .state
                .route
                .with_untracked(|shown| *shown == Ok(Route::Roster))
    }
}

/// Begins something else; what was going on stops.
fn begin() -> u32 {
    TURN.set(TURN.get().wrapping_add(1));
    TURN.get()
}

/// The roster on the desk, if there is one.
pub fn with_sheet<R>(read: impl FnOnce(&mut Sheet<'static>) -> R) -> Option<R> {
    SHEET.with_borrow_mut(|sheet| sheet.as_mut().map(read))
}

/// Where it is from.
pub fn origin() -> Origin {
    ORIGIN.with_borrow(Clone::clone)
}
