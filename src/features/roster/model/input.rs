//! Taking a table in.

use gloo_file::File;
use leptos::prelude::*;
use policy::roster::{CellReader, NotText, RosterWords, Sheet, TableReader};

use super::{Origin, READ_AT_ONCE, Refusal, RosterSession, Stage, ViewOptions};
use crate::browser::tasks::Task;
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
        let Some(words) = self.lists.words.get_value() else {
            // It is read once the lists have loaded.
            self.task.set_value(None);
            self.lists.waiting.set_value(Some((text, origin)));
            let have_failed = self.lists.state.get_untracked() == Some(false);
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
        self.task.set_value(None);
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
