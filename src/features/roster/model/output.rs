//! The part of the roster that is shown, and files of it.

use leptos::prelude::*;
use policy::roster::Filter;

use super::super::export::{Content, Export, Format};
use super::{NotSaved, PAGE_SIZE, RosterSession, Stage, ViewOptions};
use crate::browser::tasks::{Task, spawn};
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
    pub fn save(self, format: Format) {
        let mut rows = self.view.with_untracked(|view| view.rows.clone());
        rows.sort_unstable();
        let (mut estimator, day) = (self.page.engine().estimator(), self.page.today());
        let language = untrack(|| self.page.language());
        let all = rows.len();
        let export = Export::new(format, language, day);
        let (mut export, mut rows) = (Some(export), rows.into_iter());
        self.saved.clear();
        self.stage.set(Stage::Writing(0, all));
        let task = Task::start(move |has_time| {
            let Some(file) = &mut export else {
                return true;
            };
            let is_done = self.use_sheet(|sheet| {
                for row in rows.by_ref() {
                    file.add(sheet, &mut estimator, row as usize);
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
            } else {
                self.stop();
            }
            true
        });
        self.current.task.set_value(Some(task));
    }

    /// Hands a file over once it is complete; that of a spreadsheet program needs a part of the page that comes later.
    fn hand_over(self, format: Format, export: Export) {
        let count = export.count();
        match self.use_sheet(|sheet| export.finish(sheet)) {
            Some(Content::Bytes(bytes)) => self.save_bytes(format, count, Some(bytes)),
            Some(Content::Tables(tables)) => {
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

    fn save_bytes(self, format: Format, count: usize, bytes: Option<Vec<u8>>) {
        let (extension, media_type) = match format {
            Format::Xlsx => (
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ),
            Format::Csv => ("csv", "text/csv"),
            Format::Json => ("json", "application/json"),
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
