//! The part of the roster that is shown, and files of it.

use leptos::prelude::*;
use policy::roster::Filter;

use super::super::export::{Export, Format};
use super::{PAGE_SIZE, RosterSession, Stage, ViewOptions};
use crate::browser::tasks::Task;
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

    /// Saves the people shown in a file.
    pub fn save(self, format: Format) {
        let rows = self.view.with_untracked(|view| view.rows.clone());
        let (mut estimator, day) = (self.page.engine().estimator(), self.page.today());
        let language = untrack(|| self.page.language());
        let export = self.use_sheet(|sheet| Export::new(format, language, sheet, day));
        let (Some(export), all) = (export, rows.len()) else {
            return;
        };
        let (mut export, mut rows) = (Some(export), rows.into_iter());
        self.saved.clear();
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
        self.current.task.set_value(Some(task));
    }

    fn hand_over(self, format: Format, export: Export) {
        let (extension, media_type) = match format {
            Format::Csv => ("csv", "text/csv"),
            Format::Json => ("json", "application/json"),
        };
        let (count, day) = (export.count(), self.page.today());
        let name = format!("ordos-talent-roster-{day}.{extension}");
        let file = SavedFile::new(name, media_type, export.into_bytes());
        if file.save().is_some() {
            self.saved.count.set(Some(count));
            self.saved.file.set(Some(file));
        }
    }
}
