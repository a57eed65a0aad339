//! Taking a table in.

use std::sync::Arc;

use gloo_file::File;
use leptos::prelude::*;
use policy::roster::{CellReader, NotText, RosterWords, Separator, Sheet, TableReader};
use workbook::SheetText;

use super::{OpenWorkbook, Origin, READ_AT_ONCE, Refusal, RosterSession, Stage, ViewOptions};
use crate::browser::table_file::{Content, TableFile};
use crate::browser::tasks::{Task, spawn};
use crate::browser::{part, table_file};
use crate::context::Fetched;

impl RosterSession {
    /// Loads the lists that tables are read with, unless they are there.
    pub fn load_lists(self) {
        self.lists.schools.load_schools();
        if self.lists.words.get_value().is_some() {
            self.lists.state.set(Some(true));
            return;
        }
        self.lists.state.set(None);
        part::load(catalogue::parts::ROSTER, move |file| {
            if let Some(file) = file {
                let words = Box::leak(Box::new(catalogue::roster_words(&file)));
                self.lists.words.set_value(Some(words));
            }
            self.lists
                .state
                .set(Some(self.lists.words.get_value().is_some()));
            let waiting = self.lists.waiting.write_value().take();
            if let Some((text, origin)) = waiting {
                self.take(text, origin);
            }
        });
    }

    /// Reads the schools of the roster again once their list has loaded; tracked.
    pub fn read_schools(self) {
        if let Fetched::There(schools) = self.lists.schools.get()
            && self.use_sheet(|sheet| sheet.needs_schools()) == Some(true)
        {
            self.use_sheet(|sheet| sheet.set_schools(schools));
            self.estimate();
        }
    }

    /// Returns true if the list of schools did not load; tracked.
    pub fn have_schools_failed(self) -> bool {
        matches!(self.lists.schools.get(), Fetched::Failed)
    }

    /// Reads the table in a file.
    pub fn take_file(self, file: File) {
        self.workbook.set(None);
        self.stage.set(Stage::Reading(0));
        let task = Task::waiting();
        let is_current = task.token();
        self.current.task.set_value(Some(task));
        table_file::read(file, move |read| {
            if !is_current() {
                return;
            }
            let TableFile { name, content } = match read {
                Ok(file) => file,
                Err(why) => return self.stage.set(Stage::Refused(Refusal::NotText(why))),
            };
            match content {
                Content::Text(text, encoding) => {
                    let origin = Origin {
                        file: name,
                        encoding: Some(encoding),
                        delimiter: None,
                    };
                    self.take(text, origin);
                }
                Content::Workbook(bytes) => self.take_workbook(name, bytes, is_current),
            }
        });
    }

    /// Reads the largest sheet of a spreadsheet program's file.
    fn take_workbook(self, file: String, bytes: Vec<u8>, is_current: impl Fn() -> bool + 'static) {
        spawn(async move {
            let reader = (self.views.workbook)().await;
            if !is_current() {
                return;
            }
            let refusal = match reader.map(|read| read(&bytes)) {
                Ok(Ok(sheets)) => {
                    let rows = |sheet: &SheetText| sheet.text.lines().count();
                    // Of equals the first.
                    let largest = (0..sheets.len()).rev().max_by_key(|at| rows(&sheets[*at]));
                    self.workbook.set(Some(OpenWorkbook {
                        file,
                        sheets: Arc::new(sheets),
                        at: 0,
                    }));
                    return self.take_sheet(largest.unwrap_or_default());
                }
                Ok(Err(why)) => Refusal::NotOpened(why),
                Err(_) => Refusal::NoReader,
            };
            self.stage.set(Stage::Refused(refusal));
        });
    }

    /// Reads a sheet of the spreadsheet program's file that is open.
    pub fn take_sheet(self, at: usize) {
        self.workbook.update(|workbook| {
            if let Some(workbook) = workbook {
                workbook.at = at;
            }
        });
        let Some(workbook) = self.workbook.get_untracked() else {
            return;
        };
        if let Some(sheet) = workbook.sheets.get(at) {
            let origin = Origin {
                file: workbook.file,
                encoding: None,
                delimiter: Some(Separator::Tab),
            };
            self.take(sheet.text.clone(), origin);
        }
    }

    /// Reads the table in a text.
    pub fn take_text(self, text: String) {
        if text.trim().is_empty() {
            return self.refuse(Refusal::NotText(NotText::Empty));
        }
        self.workbook.set(None);
        self.take(text, Origin::default());
    }

    /// Says why something is no roster, whatever file was open before.
    pub fn refuse(self, refusal: Refusal) {
        self.workbook.set(None);
        self.stage.set(Stage::Refused(refusal));
    }

    fn take(self, text: String, origin: Origin) {
        let Some(words) = self.lists.words.get_value() else {
            // It is read once the lists have loaded.
            self.current.task.set_value(None);
            self.lists.waiting.set_value(Some((text, origin)));
            let have_failed = self.lists.state.get_untracked() == Some(false);
            self.stage.set(if have_failed {
                Stage::Refused(Refusal::NoLists)
            } else {
                Stage::Reading(0)
            });
            return;
        };
        let reader = match origin.delimiter {
            Some(delimiter) => TableReader::with_separator(text, delimiter),
            None => TableReader::new(text),
        };
        let mut reading = Some((reader, origin));
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
        self.current.task.set_value(Some(task));
    }

    /// Makes a roster of a table that is read, and estimates it.
    fn take_table(self, words: &'static RosterWords, reader: TableReader, mut origin: Origin) {
        let catalogue = self.page.catalogue();
        let schools = match untrack(|| self.lists.schools.get()) {
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
        let is_known = self
            .settings
            .last
            .with_value(|settings| sheet.apply(settings));
        self.settings.are_used.set(is_known);
        if sheet.is_empty() {
            self.stage.set(Stage::Refused(Refusal::NoPeople));
            return;
        }
        self.replace_sheet(Some(sheet), origin);
        self.estimate();
    }

    /// Removes the roster.
    pub fn clear(self) {
        self.current.task.set_value(None);
        self.workbook.set(None);
        self.replace_sheet(None, Origin::default());
        self.update_view();
        self.stage.set(Stage::Empty);
    }

    fn replace_sheet(self, sheet: Option<Sheet<'static>>, origin: Origin) {
        self.origin.set(origin);
        self.options.set(ViewOptions::default());
        self.current.replace(sheet);
    }
}
