//! The address: what it says is taken up, and what is shown stands in it.

use leptos::prelude::untrack;
use leptos::prelude::*;

use super::{State, Variants};
use crate::browser;
use crate::route::{NoSuchPage, Route};
use crate::storage::{AddressAnswers, Arrival, Owner, StepMark};
use crate::take_away::link::Link;
use crate::url::{self, Answers, Fragment, Reading, write_answers, write_code, write_scenarios};

/// The address of the page, and addresses that lead elsewhere.
impl State {
    /// Shows what the address says when the page is opened.
    pub(super) fn load_address(self) {
        let (reading, step) = self.read_address();
        let is_repaired = reading.is_repaired();
        let is_kiosk = Self::is_kiosk(&reading);
        let arrival = self.slots().on_load(&(&reading.answers).into(), step);
        self.show_answers(reading.answers, &reading.route);
        self.show_route(reading.route);
        match arrival {
            // Nobody's answers are brought to a screen that everybody sees.
            _ if is_kiosk => {}
            Arrival::RestoreOwn => self.restore_own(),
            Arrival::KeepShown => {}
            Arrival::Show(owner) => {
                self.enter(owner, step);
                if owner == Owner::Own {
                    self.resume_own();
                }
                self.mark_step(is_repaired);
            }
        }
    }

    /// Shows what the address says, which has become another.
    pub fn follow_address(self) {
        let (reading, step) = self.read_address();
        let is_repaired = reading.is_repaired();
        let is_kiosk = Self::is_kiosk(&reading);
        let owner = self.persistence.owner.get_untracked();
        let arrival = self.with_address_answers(|shown| {
            let address = (&reading.answers).into();
            self.slots().on_move(shown, owner, &address, step)
        });
        let is_other = if arrival == Arrival::KeepShown && !is_kiosk {
            self.dropped.set(reading.answers.rejected);
            self.show_settings(reading.answers.settings, &reading.route);
            false
        } else {
            self.show_answers(reading.answers, &reading.route)
        };
        let known = self.route.get_untracked();
        self.show_route(reading.route);
        if self.route.with_untracked(|route| *route != known) {
            self.persistence.dismiss_restored();
        }
        match arrival {
            _ if is_kiosk => self.persistence.owner.set(Owner::Unclaimed),
            Arrival::RestoreOwn => self.restore_own(),
            Arrival::KeepShown => self.write_address(false),
            Arrival::Show(owner) => {
                self.enter(owner, step);
                match step {
                    StepMark::Foreign => self.mark_step(is_repaired),
                    StepMark::Cleared => self.delete_saved(),
                    // Back or forward to what was answered here.
                    StepMark::Own | StepMark::Visited if is_other => self.save_step(),
                    StepMark::Own | StepMark::Visited | StepMark::Unclaimed => {}
                }
            }
        }
    }

    fn read_address(self) -> (Reading, StepMark) {
        let reading = url::read(self.catalogue(), &browser::address::fragment());
        let mark = browser::address::step_mark().and_then(|mark| StepMark::from_id(&mark));
        (reading, mark.unwrap_or_default())
    }

    /// Returns whether the address leads to the kiosk, which keeps its steps and its answers to itself.
    fn is_kiosk(reading: &Reading) -> bool {
        reading.route == Ok(Route::Fair) && AddressAnswers::from(&reading.answers).is_bare()
    }

    /// Remembers in the step of the history whose answers it shows. A repaired address is written as it should be.
    fn mark_step(self, is_repaired: bool) {
        if is_repaired {
            self.write_address(false);
        } else {
            browser::address::mark_step(self.step_mark().id());
        }
    }

    fn step_mark(self) -> StepMark {
        StepMark::of(self.persistence.owner.get_untracked())
    }

    /// Shows the answers and settings of an address. Returns whether the answers are others than those shown.
    fn show_answers(self, answers: Answers, route: &Result<Route, NoSuchPage>) -> bool {
        self.show_settings(answers.settings, route);
        self.dropped.set(answers.rejected);
        if self.as_of.get_untracked() != answers.as_of {
            self.as_of.set(answers.as_of);
        }
        let is_other = self
            .profile
            .with_untracked(|known| *known != answers.profile);
        if is_other {
            self.profile.set(answers.profile);
        }
        self.follow_variants(answers.scenarios, *route == Ok(Route::Compare));
        is_other
    }

    fn show_route(self, route: Result<Route, NoSuchPage>) {
        if self.route.with_untracked(|known| *known != route) {
            self.route.set(route);
            if self.by_link.get_untracked() {
                browser::document::scroll_to_top();
                browser::document::focus("#main");
            }
        }
        self.by_link.set(false);
        self.last_answered.set(None);
    }

    /// Opens a page where the visitor is.
    pub fn go_in_place(self, route: Route) {
        self.route.set(Ok(route));
        self.persistence.dismiss_restored();
        self.write_address(true);
    }

    /// Opens a page at its top.
    pub fn go(self, route: Route) {
        self.go_in_place(route);
        browser::document::scroll_to_top();
        browser::document::focus("#main");
    }

    /// The address of a page with the present answers, and where variants are compared with those, too.
    pub fn link(self, route: Route) -> String {
        let variants = if route == Route::Compare {
            self.variants.get()
        } else {
            Variants::default()
        };
        let own_fields = self.own_fields(route);
        self.link_and(route.path(self.catalogue()), &variants, own_fields)
    }

    pub(super) fn link_to(self, path: String, variants: &Variants) -> String {
        self.link_and(path, variants, Vec::new())
    }

    /// An address with the present answers, and these fields after them.
    pub(super) fn link_and(
        self,
        path: String,
        variants: &Variants,
        own_fields: Vec<(String, String)>,
    ) -> String {
        let catalogue = self.catalogue();
        let mut fields = self
            .own
            .with(|profile| write_answers(catalogue, profile, self.as_of.get()));
        write_scenarios(catalogue, variants, &mut fields);
        fields.extend(own_fields);
        Fragment { path, fields }.to_string()
    }

    /// The short link that leads back to this estimate.
    pub fn short_link(self) -> Link {
        let (catalogue, as_of) = (self.catalogue(), self.as_of.get());
        let code = self
            .profile
            .with(|profile| write_code(catalogue, profile, as_of));
        let mut fragment = format!("#{}", Route::Estimate.path(catalogue));
        if code.is_some() {
            fragment.push_str("?q=");
        }
        let address = browser::address::page();
        Link::new(&address, &fragment, code.unwrap_or_default())
    }

    /// Writes the address of what is shown, as a new step of the history or in place of the present one.
    pub fn write_address(self, new_step: bool) {
        self.write_step(new_step, self.step_mark());
    }

    /// Writes the address of what is shown into a step with this mark.
    pub(super) fn write_step(self, new_step: bool, mark: StepMark) {
        browser::address::set_fragment(&self.present_link(), new_step, mark.id());
    }

    /// The address of what is shown.
    pub(super) fn present_link(self) -> String {
        untrack(|| match self.route.get() {
            Ok(route) => self.link(route),
            Err(NoSuchPage(path)) => self.link_to(path, &Variants::default()),
        })
    }
}
