//! The estimate behind the long list of results: it follows the total by a frame, so that a tap is answered before the
//! list is laid out again.

use leptos::prelude::*;
use std::sync::Arc;

use policy::Estimate;

use super::{Grouped, Known, State};
use crate::browser;
use crate::route::{NoSuchPage, Route};

/// The results that a page shows.
pub(super) struct Shown {
    route: Result<Route, NoSuchPage>,
    estimate: Arc<Estimate>,
    grouped: Grouped,
}

/// The state of the results: all is shared but what is estimated.
pub(super) fn results(mut known: Known) -> State {
    let Known {
        route,
        shown,
        estimate,
        grouped,
        ..
    } = known;
    // A page just opened shows what is estimated at the moment.
    let is_held = Memo::new(move |_| {
        shown.with(|shown| {
            route.with(|route| shown.as_ref().is_some_and(|shown| shown.route == *route))
        })
    });
    known.estimate = Memo::new(move |_| {
        let held = |shown: &Option<Shown>| shown.as_ref().map(|shown| Arc::clone(&shown.estimate));
        let held = if is_held.get() {
            shown.with(held)
        } else {
            None
        };
        held.unwrap_or_else(|| estimate.get())
    });
    known.grouped = Memo::new(move |_| {
        let held = |shown: &Option<Shown>| shown.as_ref().map(|shown| shown.grouped.clone());
        let held = if is_held.get() {
            shown.with(held)
        } else {
            None
        };
        held.unwrap_or_else(|| grouped.get())
    });
    State(Box::leak(Box::new(known)))
}

/// The results shown.
impl State {
    /// The state as the results show it: in a browser a frame behind the answers, else the same.
    #[must_use]
    pub fn results(self) -> Self {
        self.results.unwrap_or(self)
    }

    /// Hands what is estimated on to the results whenever it has become another: on a page just opened at once, then
    /// after the total is painted. Whoever calls this follows the estimate.
    pub fn hand_on(self) {
        self.grouped.with(|_| ());
        let route = self.route.get();
        let is_open = |shown: &Shown| shown.route == route;
        if !self
            .shown
            .with_untracked(|shown| shown.as_ref().is_some_and(is_open))
        {
            self.show();
        } else if !self.results_follow.get_untracked() {
            self.results_follow.set(true);
            browser::document::after_paint(move || {
                self.results_follow.set(false);
                self.show();
            });
        }
    }

    fn show(self) {
        self.shown.set(Some(Shown {
            route: self.route.get_untracked(),
            estimate: self.estimate.get_untracked(),
            grouped: self.grouped.get_untracked(),
        }));
    }
}
