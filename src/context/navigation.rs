//! The page shown, the ways to others, and what is announced to screen readers.

use leptos::prelude::*;

use crate::route::{NoSuchPage, Route};
use crate::state::State;
use crate::url::RejectedParam;

/// The page shown and the ways to others.
#[derive(Clone, Copy)]
pub struct Navigation {
    state: State,
}

impl Navigation {
    pub(super) fn new(state: State) -> Self {
        Self { state }
    }

    /// Returns the page shown; tracked.
    ///
    /// # Errors
    ///
    /// Returns the path of the address if no page has it.
    pub fn route(self) -> Result<Route, NoSuchPage> {
        self.state.route.get()
    }

    /// Returns the address of a page with the visitor's own answers; tracked.
    pub fn link(self, route: Route) -> String {
        self.state.link(route)
    }

    /// Returns the address of a page, for an attribute.
    pub fn href(self, route: Route) -> Signal<String> {
        Signal::derive(move || self.link(route))
    }

    /// Opens a page at its top.
    pub fn go(self, route: Route) {
        self.state.go(route);
    }

    /// Opens a page as a new step of the history, where the visitor is: the part that changes is in sight.
    pub fn go_in_place(self, route: Route) {
        self.state.go_in_place(route);
    }

    /// Returns the name of a page in the navigation; tracked.
    pub fn page_name(self, route: Route) -> &'static str {
        self.state.page_name(route)
    }

    /// Returns the title of the page shown, where it has one beside its name in the navigation; tracked.
    pub fn page_title(self) -> Option<&'static str> {
        self.state.page_title.get()
    }

    /// Sets the title of the page shown.
    pub fn set_page_title(self, title: Option<&'static str>) {
        self.state.page_title.set(title);
    }

    /// Returns the parts of the address that could not be used; tracked.
    pub fn rejected_params(self) -> Vec<RejectedParam> {
        self.state.dropped.get()
    }

    /// Dismisses the message about parts of the address that could not be used.
    pub fn dismiss_rejected_params(self) {
        self.state.dropped.set(Vec::new());
    }

    /// Announces a sentence to screen readers.
    pub fn announce(self, sentence: String) {
        self.state.announced.set(sentence);
    }

    /// Returns the sentence announced last; tracked.
    pub fn announcement(self) -> String {
        self.state.announced.get()
    }
}
