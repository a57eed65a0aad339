//! The address: what it says is taken up, and what is shown stands in it.

use leptos::prelude::untrack;

use super::{
    State, Variants, read_answers, read_variants, write_answers, write_short, write_variants,
};
use crate::browser;
use crate::route::{Fragment, NoSuchPage, Route};
use crate::take_away::link::Link;

/// The address of the page, and addresses that lead elsewhere.
impl State {
    /// Takes up the address, which has become another.
    pub fn follow_address(self) {
        let known = self.route.get_untracked();
        let is_another = self.read_address();
        let has_gone_on = self.route.with_untracked(|route| *route != known);
        if has_gone_on {
            self.memory.go_on();
        }
        if is_another && browser::address::is_own() {
            // Back to, or forward to, what the visitor answered here.
            self.keep();
        } else if is_another {
            self.memory.are_own.set(false);
        } else if has_gone_on && self.memory.are_own.get_untracked() {
            // A link to another page carries the visitor's own answers.
            browser::address::make_own();
        }
    }

    /// Takes up the address as it is now, and says whether its answers are others than those known.
    pub(super) fn read_address(self) -> bool {
        let fragment = Fragment::read(&browser::address::fragment());
        let catalogue = self.catalogue();
        let route = Route::read(catalogue, &fragment.path);
        let fields = self.read_own_fields(&route, fragment.fields);
        let (fields, variants, lost) = read_variants(catalogue, fields);
        let (profile, as_of, mut dropped) = read_answers(catalogue, &fields);
        dropped.extend(lost);
        self.dropped.set(dropped);
        if self.as_of.get_untracked() != as_of {
            self.as_of.set(as_of);
        }
        let is_another = self.profile.with_untracked(|known| *known != profile);
        if is_another {
            self.profile.set(profile);
        }
        self.follow_variants(variants, route == Ok(Route::Compare));
        if self.route.with_untracked(|known| *known != route) {
            self.route.set(route);
            if self.by_link.get_untracked() {
                browser::document::scroll_to_top();
                browser::document::focus("#main");
            }
        }
        self.by_link.set(false);
        self.last_answered.set(None);
        is_another
    }

    /// Shows a page.
    pub fn go(self, route: Route) {
        self.route.set(Ok(route));
        self.memory.go_on();
        self.write_address(true);
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
        write_variants(catalogue, variants, &mut fields);
        fields.extend(own_fields);
        Fragment { path, fields }.to_string()
    }

    /// The short link that leads back to this estimate.
    pub fn short_link(self) -> Link {
        let (catalogue, as_of) = (self.catalogue(), self.as_of.get());
        let code = self
            .profile
            .with(|profile| write_short(catalogue, profile, as_of));
        let mut fragment = format!("#{}", Route::Estimate.path(catalogue));
        if code.is_some() {
            fragment.push_str("?q=");
        }
        let address = browser::address::page();
        Link::new(&address, &fragment, code.unwrap_or_default())
    }

    pub(super) fn write_address(self, new_step: bool) {
        browser::address::set_fragment(&self.present_link(), new_step);
    }

    /// The address of what is shown.
    pub(super) fn present_link(self) -> String {
        untrack(|| match self.route.get() {
            Ok(route) => self.link(route),
            Err(NoSuchPage(path)) => self.link_to(path, &Variants::default()),
        })
    }
}
