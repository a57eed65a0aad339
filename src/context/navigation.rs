//! The page shown, the ways to others, and what is announced to screen readers.

use leptos::prelude::*;

use super::links::Links;
use crate::browser;
use crate::language::Text;
use crate::route::{NoSuchPage, Route};
use crate::storage::{Owner, StepMark};
use crate::url::RejectedParam;

/// The page shown and the ways to others: a handle to its signals, which live as long as the page.
#[derive(Clone, Copy)]
pub struct Navigation(&'static Signals);

struct Signals {
    route: RwSignal<Result<Route, NoSuchPage>>,
    /// True if the address changes by a link: another page then begins at its top. After back and forward the browser
    /// restores the position.
    is_by_link: RwSignal<bool>,
    page_title: RwSignal<Option<&'static str>>,
    announcement: RwSignal<String>,
    rejected_params: RwSignal<Vec<RejectedParam>>,
    links: Links,
    /// The owner of the answers shown, which steps of the history are marked with.
    owner: RwSignal<Owner>,
    /// The fragment of the address, without `#`.
    address: RwSignal<String>,
}

impl Navigation {
    pub(super) fn new(links: Links, owner: RwSignal<Owner>) -> Self {
        Self(Box::leak(Box::new(Signals {
            route: RwSignal::new(Ok(Route::Home)),
            is_by_link: RwSignal::new(false),
            page_title: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            rejected_params: RwSignal::new(Vec::new()),
            links,
            owner,
            address: RwSignal::new(String::new()),
        })))
    }

    /// Returns the page shown; tracked.
    ///
    /// # Errors
    ///
    /// Returns the path of the address if no page has it.
    pub fn route(self) -> Result<Route, NoSuchPage> {
        self.0.route.get()
    }

    /// Returns the ways to other pages.
    pub fn links(self) -> Links {
        self.0.links
    }

    /// Returns the address of a page with the visitor's own answers; tracked.
    pub fn link(self, route: Route) -> String {
        self.0.links.to(route)
    }

    /// Returns the address of a page, for an attribute.
    pub fn href(self, route: Route) -> Signal<String> {
        Signal::derive(move || self.link(route))
    }

    /// Opens a page at its top.
    pub fn go(self, route: Route) {
        self.go_in_place(route);
        browser::document::scroll_to_top();
        browser::document::focus("#main");
    }

    /// Opens a page as a new step of the history, where the visitor is: the part that changes is in sight.
    pub fn go_in_place(self, route: Route) {
        self.0.links.own.forget_change();
        self.0.route.set(Ok(route));
    }

    /// Notes that the address is about to change by a link.
    pub fn follow_link(self) {
        self.0.is_by_link.set(true);
    }

    /// Shows the page of an address.
    pub(super) fn show(self, route: Result<Route, NoSuchPage>) {
        if self.0.route.with_untracked(|known| *known != route) {
            self.0.route.set(route);
            if self.0.is_by_link.get_untracked() {
                browser::document::scroll_to_top();
                browser::document::focus("#main");
            }
        }
        self.0.is_by_link.set(false);
        self.0.links.own.forget_change();
    }

    /// Returns the title of the page shown, where it has one beside its name in the navigation; tracked.
    pub fn page_title(self) -> Option<&'static str> {
        self.0.page_title.get()
    }

    /// Sets the title of the page shown.
    pub fn set_page_title(self, title: Option<&'static str>) {
        self.0.page_title.set(title);
    }

    /// Returns the parts of the address that could not be used; tracked.
    pub fn rejected_params(self) -> Vec<RejectedParam> {
        self.0.rejected_params.get()
    }

    /// Names parts of the address that could not be used, beside those named already.
    pub fn add_rejected_params(self, rejected: Vec<RejectedParam>) {
        if !rejected.is_empty() {
            self.0
                .rejected_params
                .update(|known| known.extend(rejected));
        }
    }

    /// Dismisses the message about parts of the address that could not be used.
    pub fn dismiss_rejected_params(self) {
        if self
            .0
            .rejected_params
            .with_untracked(|known| !known.is_empty())
        {
            self.0.rejected_params.set(Vec::new());
        }
    }

    /// Announces a sentence to screen readers.
    pub fn announce(self, sentence: String) {
        self.0.announcement.set(sentence);
    }

    /// Returns the sentence announced last; tracked.
    pub fn announcement(self) -> String {
        self.0.announcement.get()
    }
}

/// The history. Another address is a new step of it, but for another answer to the question answered last, and for what
/// a page changes in the present step by [`Navigation::replace_step`].
impl Navigation {
    /// Follows what is shown with the address. Returns true if another page is shown.
    pub(super) fn follow(self) -> bool {
        let link = self.0.links.to_shown(self.0.route.get());
        let is_repeated = self.0.links.own.take_repetition();
        let (is_other, is_other_page) = self
            .0
            .address
            .with_untracked(|known| (*known != link, path(known) != path(&link)));
        if is_other {
            self.dismiss_rejected_params();
            self.write(!is_repeated, self.step_mark());
        }
        is_other_page
    }

    /// Writes the address of what is shown in place of the present step of the history.
    pub fn replace_step(self) {
        self.write(false, self.step_mark());
    }

    /// Adds a step of the history with this mark.
    pub(super) fn add_step(self, mark: StepMark) {
        self.write(true, mark);
    }

    /// Notes that the address is that of what is shown, however it is written, and marks the step with the owner of the
    /// answers.
    pub(super) fn mark_step(self) {
        self.keep_address();
        browser::address::mark_step(self.step_mark().id());
    }

    /// Notes that the address is that of what is shown, however it is written.
    pub(super) fn keep_address(self) {
        self.0.address.set(self.shown_link());
    }

    fn write(self, is_new_step: bool, mark: StepMark) {
        let link = self.shown_link();
        browser::address::set_fragment(&link, is_new_step, mark.id());
        self.0.address.set(link);
    }

    fn shown_link(self) -> String {
        untrack(|| self.0.links.to_shown(self.0.route.get()))
    }

    fn step_mark(self) -> StepMark {
        StepMark::of(self.0.owner.get_untracked())
    }
}

/// Returns the name of a page in the navigation.
pub fn page_name(text: &'static Text, route: Route) -> &'static str {
    match route {
        Route::Home => text.home,
        Route::Estimate => text.estimate,
        Route::Compare => text.compare,
        Route::Roster => text.roster,
        Route::Fair => text.fair,
        Route::Embed => text.embed,
        Route::Policies | Route::Benefit(_) | Route::Document(_) => text.policies,
        Route::About => text.about,
        Route::Map | Route::Place(_) => text.map_title,
        Route::Plan | Route::Measure(_) | Route::Department(_) => text.plan_title,
    }
}

/// Returns the path of an address.
fn path(link: &str) -> &str {
    link.split('?').next().unwrap_or_default()
}
