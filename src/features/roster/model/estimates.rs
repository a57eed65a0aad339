//! Estimating the rows, in slices.

use leptos::prelude::*;
use policy::roster::{Sheet, ValueMapping};

use super::{RosterSession, Stage};
use crate::browser::tasks::Task;

impl RosterSession {
    /// Estimates everybody who is not estimated yet.
    pub fn estimate(self) {
        self.current.task.set_value(None);
        if let Some(settings) = self.use_sheet(|sheet| sheet.settings()) {
            self.settings.last.set_value(settings);
        }
        self.current.notify();
        self.update_view();
        if self.use_sheet(|sheet| sheet.is_understood()) != Some(true) {
            self.stage.set(Stage::Ready);
            return;
        }
        let (mut estimator, day) = (self.page.engine().estimator(), self.page.today());
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
        self.current.task.set_value(Some(task));
    }

    /// Stops the work under way; what is done stays.
    pub fn stop(self) {
        self.current.task.set_value(None);
        self.use_sheet(Sheet::forget_stale);
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
        self.current.notify();
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

    /// Changes answers beside the table, and estimates again; the part that is shown stays.
    pub fn change_answers(self, change: impl FnOnce(&mut Sheet<'static>)) {
        self.use_sheet(change);
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
