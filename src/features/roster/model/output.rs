//! The part of the roster that is shown, and files of it.

use leptos::prelude::*;
use policy::roster::Filter;

use super::{NotSaved, PAGE_SIZE, RosterSession, Stage, ViewOptions};
use crate::browser::tasks::{Task, spawn};
use crate::components::lazy_views::{ListContent, ListFile, ListFormat};
use crate::components::saved_file::SavedFile;

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

    pub(super) fn update_view(self) {
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

    /// Saves the people shown in a file, in the order of the table.
    pub fn save(self, format: ListFormat) {
        let mut rows = self.view.with_untracked(|view| view.rows.clone());
        rows.sort_unstable();
        let (language, day) = untrack(|| (self.page.language(), self.page.today()));
        self.saved.clear();
        self.stage.set(Stage::Writing(0, rows.len()));
        let task = Task::waiting();
        let is_current = task.token();
        self.current.task.set_value(Some(task));
        spawn(async move {
            let start = (self.views.list_file)().await;
            match start {
                _ if !is_current() => {}
                Ok(start) => self.write(format, start(format, language, day), rows),
                Err(_) => self.save_bytes(format, 0, None),
            }
        });
    }

    /// Writes people into a file, in slices.
    fn write(self, format: ListFormat, file: Box<dyn ListFile>, rows: Vec<u32>) {
        let (mut estimator, all) = (self.page.engine().estimator(), rows.len());
        let (mut file, mut rows) = (Some(file), rows.into_iter());
        let task = Task::start(move |has_time| {
            let Some(written) = &mut file else {
                return true;
            };
            let is_done = self.use_sheet(|sheet| {
                for row in rows.by_ref() {
                    written.add(sheet, &mut estimator, row as usize);
                    if !has_time() {
                        return false;
                    }
                }
                true
            });
            if is_done == Some(false) {
                self.stage.set(Stage::Writing(written.count(), all));
                return false;
            }
            match file.take() {
                Some(file) => self.hand_over(format, file),
                None => self.stop(),
            }
            true
        });
        self.current.task.set_value(Some(task));
    }

    /// Hands a file over once it is complete; that of a spreadsheet program needs a part of the page that comes later.
    fn hand_over(self, format: ListFormat, file: Box<dyn ListFile>) {
        let count = file.count();
        match self.use_sheet(|sheet| file.finish(sheet)) {
            Some(ListContent::Bytes(bytes)) => self.save_bytes(format, count, Some(bytes)),
            Some(ListContent::Tables(tables)) => {
                let task = Task::waiting();
                let is_current = task.token();
                self.current.task.set_value(Some(task));
                spawn(async move {
                    let write = (self.views.workbook_writer)().await;
                    if is_current() {
                        let bytes = write.ok().and_then(|write| write(&tables));
                        self.save_bytes(format, count, bytes);
                    }
                });
            }
            None => self.stop(),
        }
    }

    fn save_bytes(self, format: ListFormat, count: usize, bytes: Option<Vec<u8>>) {
        let (extension, media_type) = match format {
            ListFormat::Xlsx => (
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ),
            ListFormat::Csv => ("csv", "text/csv"),
            ListFormat::Json => ("json", "application/json"),
        };
        let name = format!("ordos-talent-roster-{}.{extension}", self.page.today());
        let file = bytes.map(|bytes| SavedFile::new(name, media_type, bytes));
        let file = file.filter(|file| file.save().is_some());
        let outcome = if file.is_some() {
            Ok(count)
        } else {
            Err(NotSaved)
        };
        self.saved.outcome.set(Some(outcome));
        self.saved.file.set(file);
        self.stop();
    }
}
