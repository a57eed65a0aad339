//! Addresses of pages with the visitor's own answers.

use leptos::prelude::*;
use policy::{BenefitIndex, Catalogue, Change};

use crate::browser;
use crate::estimation::Estimation;
use crate::route::{NoSuchPage, Route};
use crate::take_away::link::Link;
use crate::url::{
    FOCUS_BENEFIT, Fields, Fragment, Scenarios, with_scenario, write_answers, write_code,
    write_scenarios,
};

/// The parts of an address.
#[derive(Clone, Copy)]
pub struct Links {
    /// The visitor's own answers.
    pub own: Estimation,
    /// The answers that each scenario changes.
    pub scenarios: RwSignal<Scenarios>,
    /// Settings of pages that stand in their addresses.
    pub params: PageParams,
}

/// Settings of pages as they stand in their addresses. They are kept while other pages are shown.
#[derive(Clone, Copy)]
pub struct PageParams {
    /// The filter of the list of policies.
    pub policies: RwSignal<Fields>,
    /// The options of the element for other sites.
    pub embed: RwSignal<Fields>,
}

impl PageParams {
    fn of(self, route: &Result<Route, NoSuchPage>) -> Option<RwSignal<Fields>> {
        match route {
            Ok(Route::Policies) => Some(self.policies),
            Ok(Route::Embed) => Some(self.embed),
            _ => None,
        }
    }
}

impl Links {
    pub(super) fn new(own: Estimation) -> Self {
        Self {
            own,
            scenarios: RwSignal::new(Scenarios::default()),
            params: PageParams {
                policies: RwSignal::new(Fields::new()),
                embed: RwSignal::new(Fields::new()),
            },
        }
    }

    fn catalogue(self) -> &'static Catalogue {
        self.own.catalogue()
    }

    /// Returns the address of a page; tracked.
    pub fn to(self, route: Route) -> String {
        let path = route.path(self.catalogue());
        let fields = match route {
            Route::Estimate => self.focus_field(self.own.focus().get()),
            _ => self.params.of(&Ok(route)).map(|fields| fields.get()),
        };
        let fields = fields.unwrap_or_default();
        if route == Route::Compare {
            self.scenarios
                .with(|scenarios| self.write(path, scenarios, fields))
        } else {
            self.write(path, &Scenarios::default(), fields)
        }
    }

    /// Returns the address of what is shown, a page or a path that leads to none; tracked.
    pub(super) fn to_shown(self, route: Result<Route, NoSuchPage>) -> String {
        match route {
            Ok(route) => self.to(route),
            Err(NoSuchPage(path)) => self.write(path, &Scenarios::default(), Fields::new()),
        }
    }

    /// Returns the address of the estimate that asks first what a benefit depends on; tracked.
    pub fn to_focus(self, benefit: BenefitIndex) -> String {
        let path = Route::Estimate.path(self.catalogue());
        let fields = self.focus_field(Some(benefit)).unwrap_or_default();
        self.write(path, &Scenarios::default(), fields)
    }

    /// Returns the address of a comparison with one more scenario; tracked.
    pub fn to_scenario(self, changes: &[Change]) -> String {
        let path = Route::Compare.path(self.catalogue());
        let scenarios = with_scenario(self.scenarios.get(), changes);
        self.write(path, &scenarios, Fields::new())
    }

    /// Returns the answers as they stand in addresses, without the `?`; empty where there are none; tracked.
    pub fn answers(self) -> String {
        if self.own.with_profile(policy::Profile::is_empty) {
            return String::new();
        }
        let link = self.to(Route::Home);
        link.split_once('?')
            .map_or_else(String::new, |(_, answers)| answers.to_owned())
    }

    /// Returns the short link that leads back to the estimate or, with its scenarios, to the comparison; tracked.
    pub fn short(self, route: Route) -> Link {
        let catalogue = self.catalogue();
        let code = self
            .own
            .with_answers(|own| write_code(catalogue, &own.profile, own.as_of));
        let mut fields = Fields::new();
        if route == Route::Compare {
            self.scenarios
                .with(|scenarios| write_scenarios(catalogue, scenarios, &mut fields));
        }
        let separator = if fields.is_empty() { "?" } else { "&" };
        let path = route.path(catalogue);
        let mut fragment = Fragment { path, fields }.to_string();
        if code.is_some() {
            fragment.push_str(separator);
            fragment.push_str("q=");
        }
        let address = browser::address::page();
        Link::new(&address, &fragment, code.unwrap_or_default())
    }

    fn focus_field(self, benefit: Option<BenefitIndex>) -> Option<Fields> {
        let id = self.catalogue()[benefit?].id.clone();
        Some(vec![(FOCUS_BENEFIT.to_owned(), id)])
    }

    fn write(self, path: String, scenarios: &Scenarios, page_fields: Fields) -> String {
        let catalogue = self.catalogue();
        let mut fields = self
            .own
            .with_answers(|own| write_answers(catalogue, &own.profile, own.as_of));
        write_scenarios(catalogue, scenarios, &mut fields);
        fields.extend(page_fields);
        Fragment { path, fields }.to_string()
    }

    /// Takes over the settings of a page as its address has them.
    pub(super) fn set_page_fields(self, fields: Fields, route: &Result<Route, NoSuchPage>) {
        if *route == Ok(Route::Estimate) {
            let focus = fields.iter().find(|(key, _)| key == FOCUS_BENEFIT);
            let focus = focus.and_then(|(_, id)| self.catalogue().benefit(id));
            if self.own.focus().get_untracked() != focus {
                self.own.focus().set(focus);
            }
        } else if let Some(known) = self.params.of(route)
            && known.with_untracked(|known| *known != fields)
        {
            known.set(fields);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::context::{Contexts, Theme};
    use crate::language::Language;
    use crate::url;
    use crate::url::tests::CATALOGUE;

    fn contexts() -> Contexts {
        Contexts::new(
            Box::leak(Box::new(Arc::new(fixture::catalogue()))),
            "2026-11-22".parse().expect("a day"),
            Language::English,
            Theme::System,
        )
    }

    #[test]
    fn short_link_of_a_comparison_leads_back_to_it() {
        Owner::new().with(|| {
            let contexts = contexts();
            for address in [
                "#/compare?v=1&mode=full_time&degree=doctor&b.degree=master&c.mode=~&c.salary=260000.5",
                "#/compare?v=1&b.degree=master",
                "#/compare?v=1&degree=doctor",
            ] {
                contexts.session.show(url::read(&CATALOGUE, address));
                untrack(|| {
                    let links = contexts.navigation.links();
                    let long = links.to(Route::Compare);
                    assert_eq!(long, address);
                    let short = links.short(Route::Compare).to_string();
                    let fragment = &short[short.find('#').expect("a fragment")..];
                    let read = url::read(&CATALOGUE, fragment);
                    assert_eq!(read.answers.rejected, [], "{short}");
                    assert_eq!(read.answers.repairs, [], "{short}");
                    contexts.session.show(read);
                    assert_eq!(links.to(Route::Compare), address, "{short}");
                });
            }
        });
    }

    #[test]
    fn focus_is_asked_for_first_and_stands_in_the_address() {
        Owner::new().with(|| {
            let contexts = contexts();
            let address =
                "#/estimate?v=1&applicant=person&mode=full_time&benefit=village-talent-award";
            contexts.session.show(url::read(&CATALOGUE, address));
            untrack(|| {
                let (own, links) = (contexts.estimation, contexts.navigation.links());
                assert_eq!(links.to(Route::Estimate), address);
                let benefit = CATALOGUE.benefit("village-talent-award");
                let benefit = benefit.expect("a benefit");
                assert_eq!(links.to_focus(benefit), address);
                let asked = own.next_question().expect("a question");
                assert_eq!(own.benefit(benefit).missing.iter().next(), Some(asked));
                own.focus().set(None);
                assert_ne!(own.next_question(), Some(asked));
                let plain = "#/estimate?v=1&applicant=person&mode=full_time";
                assert_eq!(links.to(Route::Estimate), plain);
            });
        });
    }
}
